"""``quoteattr review agree``: two reviewers side by side."""

from __future__ import annotations

import json
from pathlib import Path

import click

from quoteattr.cli import streams
from quoteattr.cli.review.reviewed_files import original_option, tell


@click.command()
@click.argument("path", metavar="A")
@click.argument("other", metavar="B")
@original_option
@click.option("--json", "as_json", is_flag=True, help="The figures and differences as JSON.")
def command(path: str, other: str, original: str | None, as_json: bool) -> None:
    """Say where two reviewers of one run differ, and how far they agree.

    A and B are the same workbook as each of them handed it back. κ is Cohen's, over the verdicts.
    """
    from quoteattr.review.agreement import agreement, agreement_figures, agreement_lines
    from quoteattr.review.reading import read_review

    one, two = read_review(path, original), read_review(other, original)
    if one.run.name != two.run.name:
        raise click.UsageError(
            f"{path} ({one.run.name}) and {other} ({two.run.name}) are of different runs; compare two of one."
        )
    found = agreement(one, two)
    if as_json:
        streams.say(json.dumps(agreement_figures(found), ensure_ascii=False, indent=1))
    else:
        names = (Path(path).name, Path(other).name)
        names = names if names[0] != names[1] else (path, other)
        streams.say("\n".join(agreement_lines(found, names, streams.width())))
    told = [tell(each, reviewed.findings) for each, reviewed in ((path, one), (other, two))]
    click.get_current_context().exit(1 if any(told) else 0)
