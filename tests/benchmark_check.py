"""Measures what a check of a draft against a thousand articles costs, as a ratio to extracting these once.

``python tests/benchmark_check.py`` prints the figures. The articles stand beside the project (``../shared``); a
thousand are made of them by changing every number, so that no two are alike. The draft has twenty of their quotations,
half of them changed.
"""

from __future__ import annotations

import json
import random
import re
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from quoteattr.check.checking import Checker
from quoteattr.check.index_file import Kept, read_index, write_index
from quoteattr.check.sources import Source
from quoteattr.model import Article, Attribution
from quoteattr.pipeline import Extractor

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "press.jsonl"
SOURCES = 1000
QUOTATIONS = 20


def main() -> None:
    """Nothing; the figures are on standard output."""
    if not CORPUS.exists():
        sys.exit(f"benchmark: {CORPUS} is not here; speed is measured on its articles")
    chance = random.Random(6)
    articles = _thousand(chance)
    extractor = Extractor()
    extractor.extract("김 대표는 “끝까지 가겠다”고 말했다.")  # warm

    begun = time.perf_counter()
    rows = [extractor.extract(article) for article in articles]
    extraction = time.perf_counter() - begun
    draft = _draft(articles, rows, chance)

    begun = time.perf_counter()
    checker = Checker([Source(article, extractor.extract) for article in articles])
    indexed = time.perf_counter() - begun
    report = checker.report([draft])
    whole = time.perf_counter() - begun

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "index.npz")
        with path.open("wb") as file:
            write_index(Kept(tuple(articles), checker.index, ""), file)
        size = path.stat().st_size
        begun = time.perf_counter()
        kept = read_index(path)
        Checker([Source(a, extractor.extract) for a in kept.articles], kept.index).report([draft])
        second = time.perf_counter() - begun

    print(
        f"{len(articles):,} articles, {sum(len(a.text) for a in articles):,} characters; draft: {draft.text.count('“')}"
    )
    print(f"verdicts: { {k: v for k, v in report.summary.verdicts.items() if v} }")
    print(f"extracting them once: {extraction:.1f} s")
    print(f"check: {whole:.1f} s, of these {indexed:.1f} s the index: {whole / extraction:.2f} times the extraction")
    print(f"the second draft with --index: {second:.1f} s ({size / 1e6:.0f} MB): {second / extraction:.2f} times")


def _thousand(chance: random.Random) -> list[Article]:
    """As many articles as are wanted, made from those of the corpus by changing their numbers."""
    with CORPUS.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    return [
        Article(f"{n}.txt", re.sub(r"\d", lambda _: str(chance.randrange(10)), texts[n % len(texts)]))
        for n in range(SOURCES)
    ]


def _draft(articles: list[Article], rows: list[list[Attribution]], chance: random.Random) -> Article:
    """An article that quotes twenty of the others, every second one with a word left out."""
    lines: list[str] = []
    while len(lines) < QUOTATIONS:
        found = [
            r for r in rows[chance.randrange(len(articles))] if r.type != "indirect" and 20 <= len(r.content) <= 200
        ]
        if not found:
            continue
        words = chance.choice(found).content.split()
        if len(lines) % 2:
            del words[len(words) // 2]
        lines.append(f"김하늘 의원은 “{' '.join(words)}”고 말했다.")
    return replace(articles[0], id="draft.txt", text="\n".join(lines))


if __name__ == "__main__":
    main()
