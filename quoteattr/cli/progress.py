"""What is told on the way: inputs that cannot be read, notices, and a count on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence

import click

from quoteattr.cli import streams
from quoteattr.errors import UnreadableInput
from quoteattr.model import Article, Attribution
from quoteattr.readers import DuplicateId


class Progress:
    """A run's counts; says each unreadable input and notice on standard error as it comes."""

    def __init__(self, quiet: bool = False) -> None:
        self._shown = not quiet and sys.stderr is not None and sys.stderr.isatty()
        self.unreadable = 0
        self._articles = 0
        self._quotations = 0

    def heard(self, found: Iterable[Article | UnreadableInput | DuplicateId]) -> Iterator[Article]:
        """The articles among what was found; everything else is said."""
        for each in found:
            if isinstance(each, Article):
                yield each
            elif isinstance(each, UnreadableInput):
                self.failed(str(each))
            else:
                self.warned(str(each))

    def warned(self, message: str) -> None:
        """Nothing; what the user should know is said."""
        self._say(f"warning: {message}")

    def failed(self, message: str) -> None:
        """Nothing; an input is counted as unreadable and named."""
        self.unreadable += 1
        self._say(f"error: {message}")

    def counted(self, attributions: Sequence[Attribution]) -> None:
        """Nothing; one more article is done."""
        self._articles += 1
        self._quotations += len(attributions)
        if self._shown:
            click.echo(f"\r{self._articles:,} articles, {self._quotations:,} quotations", nl=False, err=True)

    def ended(self) -> None:
        """Nothing; the line of the count is closed."""
        if self._shown and self._articles:
            click.echo(err=True)

    def _say(self, message: str) -> None:
        if self._shown:
            click.echo("\r\x1b[K", nl=False, err=True)
        streams.complain(message)
