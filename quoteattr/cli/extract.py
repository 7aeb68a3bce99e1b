"""``quoteattr extract``: articles in, the table out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quoteattr.cli import streams
from quoteattr.cli.inputs import column_options, encoding_option, known_people, people_option

if TYPE_CHECKING:
    from quoteattr.cli.progress import Progress
    from quoteattr.model import Article, Attribution, Known
    from quoteattr.readers import Columns
    from quoteattr.table import Attributed, Header


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE; its suffix says the format.")
@click.option("-f", "--format", "name", metavar="FORMAT", help="csv, xlsx, jsonl, json or table.")
@encoding_option
@column_options
@people_option
@click.option("--raw", is_flag=True, help="CSV: leave cells that a spreadsheet would run as a formula as they are.")
@click.option("--header", type=click.Choice(["en", "ko"]), default="en", help="Language of the column names.")
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
def command(
    paths: tuple[str, ...],
    output: str | None,
    name: str | None,
    encoding: str | None,
    columns: Columns,
    people: str | None,
    raw: bool,
    header: Header,
    quiet: bool,
) -> None:
    """Write a table of all quotations in the articles, one row each.

    PATH is a text file, a JSONL file ({"id", "text", ...} on each line), a table of articles (CSV, XLSX, ODS), a
    folder of these, or - for standard input.
    FILE.xlsx is a workbook for an editor, in Korean; 'quoteattr review' takes it back corrected.
    Without -o the table goes to standard output: readable on a terminal, CSV in a pipe.
    """
    from quoteattr import readers
    from quoteattr.cli.progress import Progress
    from quoteattr.writers import Style, beside_and_renamed, format_named, format_of

    target = Path(output) if output not in (None, "-") else None
    write = format_named(name or (format_of(target) if target else "table" if streams.on_terminal() else "csv"))
    if target and any(_same_file(target, path) for path in paths):
        raise click.UsageError(f"{output} is also an input and would be overwritten; choose another FILE for -o.")
    if name == "xlsx" and target is None and streams.on_terminal():
        raise click.UsageError("A workbook is no text for a terminal; say -o FILE.xlsx.")
    style = Style(header=header, raw=raw, byte_order_mark=target is not None, width=streams.width())

    progress = Progress(quiet)
    known = known_people(people, progress.warned)
    stdin = streams.stdin() if "-" in paths else None
    articles = progress.heard(readers.articles(paths, encoding, stdin, columns))
    first = next(articles, None)
    if first is not None or not progress.unreadable:  # where nothing could be read, an older output stays
        found = _attributed(chain([first] if first else [], articles), known, progress)
        try:
            if target:
                with beside_and_renamed(target) as sink:
                    write(found, sink, style)
            else:
                write(found, streams.stdout(), style)
                streams.flush()
        except BrokenPipeError:
            streams.abandon()
        progress.ended()
    click.get_current_context().exit(1 if progress.unreadable else 0)


def _attributed(articles: Iterable[Article], known: Sequence[Known], progress: Progress) -> Iterator[Attributed]:
    """Each article with its attributions; one that the engine fails on is named, and costs only itself."""
    from quoteattr.pipeline import Extractor

    extractor: Extractor | None = None
    namesakes: set[tuple[str | None, ...]] = set()
    for article in articles:
        extractor = extractor or Extractor(known)
        try:
            attributions = extractor.extract(article)
        except ModuleNotFoundError as missing:
            mend = "install quoteattr with pip, which brings it"
            progress.failed(f"{article.id}: the package {missing.name} is not installed; {mend}")
            continue
        except Exception as fault:
            kind = type(fault).__name__
            progress.failed(f"{article.id}: a fault of quoteattr's own ({kind}: {fault}); please report it")
            continue
        progress.counted(attributions)
        for row in attributions:
            office = (row.speaker, row.title, row.affiliation)
            if "namesake" in row.flags and office not in namesakes:
                namesakes.add(office)
                progress.warned(f"{article.id}: {_named(row)} is not taken for the {row.speaker} of your list")
        yield article, attributions


def _named(row: Attribution) -> str:
    return " ".join(filter(None, (row.affiliation, row.speaker, row.title)))


def _same_file(target: Path, path: str) -> bool:
    try:
        return target.samefile(path)
    except (OSError, ValueError):
        return False
