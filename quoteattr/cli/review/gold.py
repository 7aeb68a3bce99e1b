"""``quoteattr review gold``: the corrected rows as annotated articles."""

from __future__ import annotations

from pathlib import Path

import click

from quoteattr.cli import streams
from quoteattr.cli.review.reviewed_files import original_option, tell


@click.command()
@click.argument("path", metavar="REVIEWED")
@click.option("-o", "--output", metavar="FILE", help="Write to FILE (.jsonl).")
@original_option
def command(path: str, output: str | None, original: str | None) -> None:
    """Write the judged articles as annotated ones, for 'quoteattr score'.

    An article counts as annotated when every one of its rows has a verdict; the others are counted on standard error.
    """
    from quoteattr.review.gold_rows import gold_articles, gold_lines
    from quoteattr.review.merging import merged
    from quoteattr.review.reading import read_review
    from quoteattr.writers import beside_and_renamed

    reviewed = read_review(path, original)
    final = merged(reviewed)
    done, left = gold_articles(reviewed, final)
    lines = "".join(line + "\n" for line in gold_lines(done)).encode("utf-8", "replace")
    if output not in (None, "-"):
        with beside_and_renamed(Path(str(output))) as sink:
            sink.write(lines)
    else:
        streams.stdout().write(lines)
    if left:
        several = f"{len(left)} articles have rows without a verdict and are"
        one = "1 article has rows without a verdict and is"
        streams.complain(f"{path}: {one if len(left) == 1 else several} left out (the first: {left[0]})")
    click.get_current_context().exit(1 if tell(path, final.findings) else 0)
