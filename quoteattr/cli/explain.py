"""``quoteattr explain``: why each quotation is attributed as it is, rule by rule."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

import click

from quoteattr.cli import streams
from quoteattr.cli.inputs import column_options, encoding_option, known_people, people_option

if TYPE_CHECKING:
    from quoteattr.model import Attribution, Explanation, Step
    from quoteattr.readers import Columns


@click.command()
@click.argument("path", metavar="PATH")
@click.option("--quote", "number", metavar="N", type=click.IntRange(min=1), help="Only quotation N of each article.")
@encoding_option
@column_options
@people_option
def command(path: str, number: int | None, encoding: str | None, columns: Columns, people: str | None) -> None:
    """Show why each quotation is attributed as it is.

    Every rule that was asked is listed with why it spoke (*) or did not. PATH is what extract reads: a file, a folder,
    or - for standard input.
    """
    from quoteattr import readers
    from quoteattr.cli.progress import Progress
    from quoteattr.pipeline import Extractor

    progress = Progress(quiet=True)
    known = known_people(people, progress.warned)
    extractor: Extractor | None = None
    shown = False
    stdin = streams.stdin() if path == "-" else None
    for article in progress.heard(readers.articles([path], encoding, stdin, columns)):
        extractor = extractor or Extractor(known)
        explanations = [each for each in extractor.explain(article) if number in (None, each.attribution.quote_id)]
        shown = shown or bool(explanations)
        if explanations or number is None:
            streams.say("\n".join([article.id, *_lines(explanations)]))
    if number is not None and not shown and not progress.unreadable:
        raise click.UsageError(f"There is no quotation {number} in {path}; leave --quote out to see all.")
    click.get_current_context().exit(1 if progress.unreadable else 0)


def _lines(explanations: list[Explanation]) -> Iterator[str]:
    if not explanations:
        yield "  no quotation"
    for explanation in explanations:
        yield ""
        yield from _decision(explanation.attribution)
        yield from _grounds(explanation)
        for chain, steps in groupby(explanation.steps, key=lambda step: step.chain):
            yield f"     {chain}"
            yield from (_step(step) for step in steps)


def _decision(attribution: Attribution) -> Iterator[str]:
    speaker = attribution.speaker or "nobody named"
    place = f"paragraph {attribution.paragraph}, {attribution.start}-{attribution.end}"
    yield f"{attribution.quote_id:>3}  {attribution.type} ({place}): {_one_line(attribution.content)}"
    yield f"     speaker   {speaker} ({attribution.speaker_kind})"
    yield f"     source    {attribution.source or '-'}"
    yield f"     cue       {attribution.cue or '-'}"
    yield f"     evidence  {attribution.evidence}"
    yield f"     rule      {attribution.rule}, confidence {attribution.confidence:.2f}"
    if attribution.flags:
        yield f"     flags     {', '.join(sorted(attribution.flags))}"


def _grounds(explanation: Explanation) -> Iterator[str]:
    """The lines on whom the source stands for, and on who else could have been it."""
    found = explanation.antecedent
    if found is not None:
        yield f"     who is    {found.words} ({_where(found.back)}, {found.span.start}-{found.span.end})"
    for candidate in reversed(explanation.candidates):
        yield f"     candidate {candidate.words} ({candidate.stands}): {candidate.speaker or 'no one who speaks'}"


def _where(back: int) -> str:
    if back == 0:
        return "same sentence"
    return f"{abs(back)} sentence{'s' if abs(back) > 1 else ''} {'before' if back > 0 else 'behind'}"


def _step(step: Step) -> str:
    return f"       {'*' if step.spoke else ' '} {step.rule}: {step.why}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
