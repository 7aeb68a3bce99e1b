"""``quoteattr review``: what an editor hands back; one command a file."""

from __future__ import annotations

import click

from quoteattr.cli.lazily import LazyCommands


@click.group(cls=LazyCommands, room="quoteattr.cli.review", names=("merge", "score", "gold", "agree"))
def command() -> None:
    """Take back a workbook that somebody has corrected.

    'quoteattr extract ... -o review.xlsx' writes one; it comes back as .xlsx, .ods or .csv.
    """
