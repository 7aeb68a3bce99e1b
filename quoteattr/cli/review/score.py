"""``quoteattr review score``: what the verdicts say."""

from __future__ import annotations

import json

import click

from quoteattr.cli import streams
from quoteattr.cli.review.reviewed_files import original_option, tell


@click.command()
@click.argument("path", metavar="REVIEWED")
@original_option
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
def command(path: str, original: str | None, as_json: bool) -> None:
    """Say how many spans and speakers are right.

    By rule, by kind of source and by band of confidence, with 95 % intervals. Counted are the rows with a verdict;
    where only doubtful rows were judged, the figures are those of doubtful rows.
    """
    from quoteattr.review.precision import precision_figures, precision_lines, precisions
    from quoteattr.review.reading import read_review

    reviewed = read_review(path, original)
    found = precisions(reviewed)
    if as_json:
        streams.say(json.dumps(precision_figures(reviewed, found), ensure_ascii=False, indent=1))
    else:
        streams.say("\n".join(precision_lines(reviewed, found)))
    click.get_current_context().exit(1 if tell(path, reviewed.findings) else 0)
