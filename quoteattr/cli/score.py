"""``quoteattr score``: rows held against annotated articles."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quoteattr.cli import streams

if TYPE_CHECKING:
    from quoteattr.readers.gold_record import GoldArticle


@click.command()
@click.argument("gold", metavar="GOLD")
@click.argument("predicted", metavar="[PREDICTED]", required=False)
@click.option("--errors", metavar="FILE", help="Every miss, false alarm and wrong speaker, in words, to FILE.")
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
def command(gold: str, predicted: str | None, errors: str | None, as_json: bool) -> None:
    """Score rows against annotated articles.

    GOLD is a JSONL file, a .gold.txt file or a folder of these. PREDICTED is the output of 'extract -f jsonl' for the
    same articles; without it they are extracted now.
    """
    from quoteattr.readers.gold import load, load_rows
    from quoteattr.review.reliability import reliability_lines
    from quoteattr.review.report import error_lines, figures, lines
    from quoteattr.review.scoring import score
    from quoteattr.writers import beside_and_renamed

    annotated = load(gold)
    result = score(annotated, load_rows(predicted) if predicted else list(_extracted(annotated)))
    if errors:
        with beside_and_renamed(Path(errors)) as sink:
            sink.write("".join(line + "\n" for line in error_lines(result)).encode("utf-8", "replace"))
    if as_json:
        streams.say(json.dumps(figures(result), ensure_ascii=False, indent=1))
    else:
        streams.say("\n".join([*lines(result), *reliability_lines(result)]))


def _extracted(annotated: Sequence[GoldArticle]) -> Iterator[Mapping[str, object]]:
    from quoteattr.model import Article
    from quoteattr.pipeline import Extractor
    from quoteattr.table import rows

    extractor = Extractor()
    for record in annotated:
        article = Article(record["id"], record["text"])
        yield from rows(article, extractor.extract(article))
