"""Independent readers' annotations of corpus articles, kept as places: no word of a press text stands in the project.

``python tests/corpus_gold.py PART > gold.jsonl`` puts the texts of ``../shared/corpus/press.jsonl`` to the places of
``tests/annotations/press.jsonl`` and writes articles that ``quoteattr score`` takes. PART is ``read`` (their errors
were read while the rules were made), ``held`` (only ever scored) or ``all``. A name is kept as the places of its words.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from quoteattr.model import normalised

HERE = Path(__file__).parent
PLACES = HERE / "annotations" / "press.jsonl"
CORPUS = HERE.parents[1] / "shared" / "corpus" / "press.jsonl"
PARTS = ("read", "held")


def articles(part: str) -> Iterator[dict[str, Any]]:
    """The annotated articles of a part, with their texts; FileNotFoundError where the corpus is not here."""
    texts = {record["id"]: normalised(record["text"]) for record in map(json.loads, CORPUS.open(encoding="utf-8"))}
    for line in PLACES.open(encoding="utf-8"):
        kept = json.loads(line)
        if part in (kept["part"], "all"):
            yield unpacked(kept, texts[kept["id"]])


def unpacked(kept: Mapping[str, Any], text: str) -> dict[str, Any]:
    """An article as gold files have it, from its places and its text."""
    cast = [_speaker(one, text) for one in kept["cast"]]
    nobody: dict[str, Any] = {"speaker": None, "aliases": [], "kind": "unknown"}
    quotes = [
        {
            "type": type_,
            "start": start,
            "end": end,
            "content": text[start:end],
            "source": text[slice(*source)] if source else None,
            **(nobody if who is None else cast[who]),
            "alts": alts,
            "optional": optional,
        }
        for type_, start, end, source, who, alts, optional in kept["quotes"]
    ]
    return {"id": kept["id"], "text": text, "quotes": quotes, "not_quotes": []}


def _speaker(one: Mapping[str, Any], text: str) -> dict[str, Any]:
    name, *aliases = (" ".join(text[start:end] for start, end in words) for words in one["names"])
    return {"speaker": name, "aliases": aliases, "kind": one["kind"]}


def main() -> None:
    """Nothing; the articles of the part are on standard output."""
    if len(sys.argv) != 2 or sys.argv[1] not in (*PARTS, "all"):
        sys.exit(f"usage: python {Path(__file__).name} {'|'.join((*PARTS, 'all'))}")
    if not CORPUS.exists():
        sys.exit(f"corpus_gold: {CORPUS} is not here; the annotations are of its articles")
    for article in articles(sys.argv[1]):
        print(json.dumps(article, ensure_ascii=False))


if __name__ == "__main__":
    main()
