"""``quoteattr review merge``: the corrections applied."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quoteattr.cli import streams
from quoteattr.cli.review.reviewed_files import original_option, tell

if TYPE_CHECKING:
    from quoteattr.table import Header


@click.command()
@click.argument("path", metavar="REVIEWED")
@click.option("-o", "--output", metavar="FILE", help="Write to FILE; its suffix says the format.")
@click.option("-f", "--format", "name", metavar="FORMAT", help="csv, jsonl or json.")
@original_option
@click.option("--raw", is_flag=True, help="CSV: leave cells that a spreadsheet would run as a formula as they are.")
@click.option("--header", type=click.Choice(["en", "ko"]), default="en", help="Language of the column names.")
def command(path: str, output: str | None, name: str | None, original: str | None, raw: bool, header: Header) -> None:
    """Write the final table, corrected.

    Every row of the run is in it and says what was changed. REVIEWED is the workbook that came back, as .xlsx, .ods or
    .csv. What cannot be applied is named with its row on standard error and stays in the table (review_problem); the
    exit code is then 1.
    """
    from quoteattr.review.final_row import ADDED_COLUMNS
    from quoteattr.review.merging import merged
    from quoteattr.review.reading import read_review
    from quoteattr.table import COLUMNS, heading
    from quoteattr.writers import Style, beside_and_renamed, format_of, row_format_named

    target = Path(output) if output not in (None, "-") else None
    write = row_format_named(name or (format_of(target) if target else "csv"))
    if (
        target
        and target.exists()
        and any(target.samefile(each) for each in (path, original) if each and Path(each).exists())
    ):
        raise click.UsageError(f"{output} is also an input and would be overwritten; choose another FILE for -o.")
    found = merged(read_review(path, original))
    added = [korean if header == "ko" else name for name, korean in ADDED_COLUMNS.items()]
    names = [*(heading(column, header) for column in COLUMNS), *added, *found.own_columns]
    style = Style(header=header, raw=raw, byte_order_mark=target is not None)
    if target:
        with beside_and_renamed(target) as sink:
            write(names, found.rows, sink, style)
    else:
        write(names, found.rows, streams.stdout(), style)
    click.get_current_context().exit(1 if tell(path, found.findings) else 0)
