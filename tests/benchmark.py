"""Measures what the README says of accuracy, exactness, speed, memory and start-up.

``python tests/benchmark.py`` prints the README's block of figures, ``--write`` puts it there. The articles it measures
on stand beside the project (``../shared``) and are no part of it; of ``gold/check.jsonl`` nothing is told but scores.
"""

from __future__ import annotations

import json
import re
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import corpus_gold

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=<!-- figures: python tests/benchmark\.py -->\n).*?(?=<!-- end of figures -->)", re.S)
SHARED = ROOT.parent / "shared"
CORPUS = SHARED / "corpus" / "press.jsonl"
GOLD = {
    "seed": "the article the project began with",
    "dev": "the articles the rules were made on",
    "check": "articles never looked at, only scored",
}
# Parts of the corpus, annotated by independent readers (corpus_gold.py)
ANNOTATED = {
    "read": "corpus articles whose errors were read while the rules were made",
    "held": "corpus articles annotated too, but only scored",
}
# The definition of the figure, and the configuration that the engine itself uses: faster to load and half the memory.
BARE = {"num_workers=0": {}, "num_workers=0, load_multi_dict=False": {"load_multi_dict": False}}
BLOCK_OF = 8
WARM_UP = "김 대표는 “끝까지 가겠다”고 말했다."


def main() -> None:
    """Nothing; the figures are on standard output, or in the README."""
    if "--peak" in sys.argv:
        print(_peak(sys.argv[-1]))
        return
    if not CORPUS.exists():
        sys.exit(f"benchmark: {SHARED} is not here; accuracy, speed and memory are measured on its articles")
    block = "\n".join(lines()) + "\n"
    if "--write" in sys.argv:
        README.write_text(BLOCK.sub(lambda _: block, README.read_text("utf-8")), "utf-8")
    else:
        print(block, end="")


def lines() -> Iterator[str]:
    """The README's block, line by line."""
    memory = _memory()  # first, while this process is small: a child's peak begins with what its parent had
    yield "| annotated articles | quotations | found, F1 | speaker right | where elided | found and right, F1 |"
    yield "|---|---|---|---|---|---|"
    for name, what in GOLD.items():
        yield from _scores(SHARED / "gold" / f"{name}.jsonl", name, what)
    with tempfile.TemporaryDirectory() as folder:
        for name, what in ANNOTATED.items():
            path = Path(folder) / f"{name}.jsonl"
            lines_of = (json.dumps(article, ensure_ascii=False) + "\n" for article in corpus_gold.articles(name))
            path.write_text("".join(lines_of), "utf-8")
            yield from _scores(path, name, what)
    yield ""
    yield f"- {_exactness()}"
    yield from (f"- {line}" for line in _speed())
    yield f"- {memory}"
    yield f"- {_start_up()}"


def _scores(path: Path, name: str, what: str) -> Iterator[str]:
    command = [sys.executable, "-m", "quoteattr", "score", "--json", str(path)]
    told: dict[str, Any] = json.loads(subprocess.check_output(command))
    for group in ("marked", "indirect"):
        one = told[group]
        elided = one["elided_accuracy"]
        figures = [one["f1"], one["speaker_accuracy"], elided, one["end_to_end_f1"]]
        shown = " | ".join("–" if figure is None else f"{figure:.2f}" for figure in figures)
        yield f"| {what} ({name}, {told['articles']}): {group} | {one['gold']} | {shown} |"
    both = sum(told[group]["gold"] for group in ("marked", "indirect"))
    yield f"| **both together** | {both} | | | | **{told['end_to_end_f1']:.2f}** |"


def _exactness() -> str:
    """How many contents of the corpus are not ``text[start:end]``."""
    from quoteattr.model import Article
    from quoteattr.pipeline import Extractor

    extractor = Extractor()
    wrong = quotations = 0
    for text in texts():
        article = Article("a", text)
        for found in extractor.extract(article):
            quotations += 1
            wrong += found.content != article.text[found.start : found.end]
    articles = f"{len(texts())} further real articles without annotation"
    return f"{articles}: {quotations:,} quotations; contents that are not `text[start:end]`: {wrong}"


def _speed() -> Iterator[str]:
    """The processor time of extraction over that of the bare analyser, in the same process.

    They take turns every few articles, so that whatever else the machine does weighs on both; of each block the best of
    four rounds counts, so that words are known to the engine.
    """
    corpus = texts()
    blocks = [corpus[k : k + BLOCK_OF] for k in range(0, len(corpus), BLOCK_OF)]
    readers = {"engine": _engine()} | {name: _bare(options) for name, options in BARE.items()}
    rounds = [[{name: _seconds(read, block) for name, read in readers.items()} for block in blocks] for _ in range(4)]
    best = {name: sum(min(each[k][name] for each in rounds) for k in range(len(blocks))) for name in readers}
    engine, characters = best["engine"], sum(map(len, corpus))
    yield f"extraction of these: {engine:.1f} s on one core ({characters / engine:,.0f} characters a second)"
    for name in BARE:
        ratio = f"extraction takes {engine / best[name]:.2f} times it"
        yield f"the bare analyser, `Kiwi({name}).tokenize`: {best[name]:.1f} s; {ratio}"


def _memory() -> str:
    """Peak memory of extraction and of the bare analyser, each in a process of its own."""
    command = [sys.executable, __file__, "--peak"]
    engine, *bare = (int(subprocess.check_output([*command, each])) / 1024 for each in ("engine", *BARE))
    told = ", ".join(f"`Kiwi({name})` alone {peak:.0f} MB" for name, peak in zip(BARE, bare, strict=True))
    return f"peak memory: {engine:.0f} MB; {told}"


def _start_up() -> str:
    """The time of ``quoteattr --help`` over that of ``import click``, best of ten."""
    script = Path(sys.executable).with_name("quoteattr")
    command = [str(script)] if script.exists() else [sys.executable, "-m", "quoteattr"]
    click = min(_run_seconds([sys.executable, "-c", "import click"]) for _ in range(10))
    shown = min(_run_seconds([*command, "--help"]) for _ in range(10))
    return f"`quoteattr --help`: {shown * 1000:.0f} ms, {shown / click:.1f} times `python -c 'import click'`"


def texts() -> list[str]:
    """The texts of the corpus."""
    with CORPUS.open(encoding="utf-8") as records:
        return [json.loads(line)["text"] for line in records]


def _bare(options: dict[str, bool]) -> Callable[[str], object]:
    import kiwipiepy

    warnings.simplefilter("ignore", DeprecationWarning)  # it warns that 0 has meant "no threads" since 0.21, as wanted
    kiwi = kiwipiepy.Kiwi(num_workers=0, **options)
    kiwi.tokenize(WARM_UP)
    analyse: Callable[[str], object] = kiwi.tokenize
    return analyse


def _engine() -> Callable[[str], object]:
    from quoteattr.pipeline import Extractor

    extractor = Extractor()
    extractor.extract(WARM_UP)
    return extractor.extract


def _peak(which: str) -> int:
    """The peak memory of this process, in kB, after it has read the corpus."""
    read = _engine() if which == "engine" else _bare(BARE[which])
    for text in texts():
        read(text)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _seconds(read: Callable[[str], object], block: list[str]) -> float:
    """The processor time that reading these texts takes."""
    begun = time.process_time()
    for text in block:
        read(text)
    return time.process_time() - begun


def _run_seconds(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
