"""A row of the draft's table → the quotation as it is checked: its words folded and analysed, the words about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import regex

from quoteattr import morph
from quoteattr.check.findings import Person
from quoteattr.check.folding import Folded, folded
from quoteattr.check.passages import is_border
from quoteattr.check.places import Lines
from quoteattr.model import Attribution, Span
from quoteattr.morph import Token

ELISION: Final = regex.compile(r"…|⋯|\.{2,}|\(중략\)")
"""What marks words as left out."""
_OPENING: Final = regex.compile(r"[“\"‘]")
_CLOSING: Final = regex.compile(r"[”\"’]")


@dataclass(frozen=True)
class Quotation:
    """A quotation of the draft with what its check needs to know of it."""

    row: Attribution
    draft: Lines
    folded: Folded
    tokens: Sequence[Token]
    ahead: Sequence[Token]
    after: Sequence[Token]

    @property
    def span(self) -> Span:
        """Where its words stand."""
        return Span(self.row.start, self.row.end)

    @property
    def speaker(self) -> Person | None:
        """Whom the draft names."""
        row = self.row
        return Person(row.speaker, row.title, row.affiliation, row.speaker_kind) if row.speaker else None

    @property
    def is_indirect(self) -> bool:
        """Whether it stands without marks, so that its wording is the draft's own."""
        return self.row.type == "indirect"

    def original(self, first: int, last: int) -> Span:
        """Where a stretch of the folded words stands in the draft."""
        inner = self.folded.original(first, last)
        return Span(self.row.start + inner.start, self.row.start + inner.end)

    @property
    def borders(self) -> list[int]:
        """The places of the folded words at which a word begins."""
        return [k for k in range(len(self.folded.text)) if is_border(self.folded, self.row.content, k)]

    @property
    def parts(self) -> list[tuple[int, int]]:
        """The stretches of the folded words between marks of elision."""
        size = len(self.folded.text)
        cuts = sorted({self.folded.at(m.start()) for m in ELISION.finditer(self.row.content)} - {0, size})
        return list(pairwise([0, *cuts, size]))

    @property
    def context(self) -> Span:
        """Where the sentence around it stands."""
        return _context(self.row, self.draft.text)


def quotation_of(row: Attribution, lines: Lines) -> Quotation:
    """The quotation of a row, with the draft's own words before and behind it in its sentence."""
    words = Span(row.start, row.end)
    ahead, after = _around(row, lines.text)
    analysed = (morph.tokens(lines.text, s) if s.start < s.end else () for s in (words, ahead, after))
    return Quotation(row, lines, folded(row.content), *analysed)


def _around(row: Attribution, text: str) -> tuple[Span, Span]:
    """Where the draft's own words around a quotation stand: up to the next marks, or to the ends of the sentence."""
    sentence = _context(row, text)
    closed = [m.end() for m in _CLOSING.finditer(text, sentence.start, max(sentence.start, row.start - 1))]
    opened = _OPENING.search(text, row.end + 1, max(sentence.end, row.end + 1))
    ahead = Span(closed[-1] if closed else sentence.start, row.start)
    return ahead, Span(row.end, opened.start() if opened else max(sentence.end, row.end))


def _context(row: Attribution, text: str) -> Span:
    at = text.find(row.context, max(0, row.start - len(row.context)))
    return Span(at, at + len(row.context)) if 0 <= at <= row.start else Span(row.start, row.end)
