"""What the commands on reviewed files share: reading one, and saying what could not be taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quoteattr.cli import streams

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quoteattr.review.reviewed import Finding

original_option = click.option(
    "--original",
    metavar="FILE",
    help="The workbook as it was extracted, for a CSV: it holds the articles and rows that were deleted.",
)


def tell(path: str, findings: Iterable[Finding]) -> bool:
    """Whether there was anything; each is said on standard error."""
    told = False
    for finding in findings:
        streams.complain(f"{path}: {finding}")
        told = True
    return told
