"""Offsets of a text → lines and columns, and the stretches that outputs show."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from quoteattr.check.findings import Excerpt, Place
from quoteattr.model import Span

_WHOLE: Final = 20_000
"""A text up to this length is shown whole, a longer one by the paragraphs around its passages."""
_AROUND: Final = 600


@dataclass(frozen=True)
class Lines:
    """A text with where its lines begin."""

    id: str
    text: str

    @cached_property
    def starts(self) -> list[int]:
        """The offset at which each line begins."""
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def line(self, offset: int) -> int:
        """The number of the line in which an offset stands, from 1."""
        return bisect.bisect_right(self.starts, offset)

    def place(self, span: Span) -> Place:
        """The stretch with its line and column."""
        line = self.line(span.start)
        column = span.start - self.starts[line - 1] + 1
        return Place(self.id, span.start, span.end, line, column, span.of(self.text))

    def paragraphs(self, span: Span) -> Span:
        """The stretch widened to whole lines."""
        first = self.starts[self.line(span.start) - 1]
        end = self.text.find("\n", span.end)
        return Span(first, len(self.text) if end < 0 else end)

    def excerpts(self, shown: Iterable[Span]) -> tuple[Excerpt, ...]:
        """All of a text that is not too long, else the lines around the stretches."""
        if len(self.text) <= _WHOLE:
            return (Excerpt(0, len(self.text), 1, self.text),)
        merged: list[Span] = []
        for span in sorted(shown, key=lambda s: s.start):
            wide = Span(max(0, span.start - _AROUND), min(len(self.text), span.end + _AROUND))
            whole = self.paragraphs(wide)
            if whole.end - whole.start > (wide.end - wide.start) + 4 * _AROUND:
                whole = wide
            if merged and whole.start <= merged[-1].end:
                merged[-1] = Span(merged[-1].start, max(merged[-1].end, whole.end))
            else:
                merged.append(whole)
        return tuple(Excerpt(s.start, s.end, self.line(s.start), s.of(self.text)) for s in merged)
