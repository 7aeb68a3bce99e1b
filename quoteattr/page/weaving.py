"""A sheet and its marks → lines, each cut where a mark or a look begins or ends."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from quoteattr.model import Span
from quoteattr.page.proof import Look, Mark, Sheet, Stretch

_PLAIN: Final = Look.KEPT


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that look one way; ``sign`` stands before them."""

    text: str
    look: Look
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Thread:
    """Runs of one mark, or of none; ``is_first`` where the mark begins."""

    mark: Mark | None
    runs: tuple[Run, ...]
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds more than white space; ``notes`` are the numbers of the marks that begin in it.

    ``gap``: something was left out before it.
    """

    number: int
    threads: tuple[Thread, ...]
    notes: tuple[int, ...]
    gap: bool = False


def lines(sheet: Sheet) -> Iterator[Line]:
    """The lines of the sheet in order, each with its threads."""
    marks = sorted(sheet.marks, key=lambda m: (m.span.start, -m.span.end))
    starts = [m.span.start for m in marks]
    reach = max((m.span.end - m.span.start for m in marks), default=0)
    end_before = 0
    for part in sheet.parts:
        at, gap = part.start, part.start > end_before
        for number, text in enumerate(part.text.split("\n"), part.line):
            span = Span(at, at + len(text))
            if text.strip():
                first = bisect.bisect_left(starts, span.start - reach)
                last = bisect.bisect_left(starts, span.end)
                near = [m for m in marks[first:last] if m.span.end > span.start]
                begun = dict.fromkeys(m.note for m in near if m.span.start >= span.start)
                yield Line(number, tuple(_threads(text, span, near)), tuple(begun), gap)
                gap = False
            at = span.end + 1
        end_before = part.start + len(part.text)


def runs(text: str, start: int, stretches: Iterable[Stretch], plain: Look = _PLAIN) -> tuple[Run, ...]:
    """The text, which begins at ``start``, in runs; where stretches overlap, the last holds."""
    looks = [plain] * len(text)
    for stretch in stretches:
        lo, hi = max(stretch.span.start - start, 0), min(stretch.span.end - start, len(text))
        if lo < hi:
            looks[lo:hi] = [stretch.look] * (hi - lo)
    cuts = [k for k in range(1, len(text)) if looks[k] != looks[k - 1]]
    return tuple(Run(text[a:b], looks[a]) for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True) if a < b)


def _threads(text: str, span: Span, marks: Sequence[Mark]) -> Iterator[Thread]:
    """The line cut into threads; where marks overlap, the shortest is on top."""
    borders = {span.start, span.end}
    for mark in marks:
        borders |= {b for b in (mark.span.start, mark.span.end) if span.start < b < span.end}
    begun: set[int] = set()
    cuts = sorted(borders)
    for start, end in itertools.pairwise(cuts):
        here = [m for m in marks if m.span.start <= start and end <= m.span.end]
        top = min(here, key=lambda m: m.span.end - m.span.start, default=None)
        words = text[start - span.start : end - span.start]
        if top is None:
            yield Thread(None, (Run(words, Look.AROUND),))
            continue
        first = top.span.start == start or (id(top) not in begun and top.span.start >= span.start)
        begun.add(id(top))
        yield Thread(top, tuple(_sewn(words, start, top)), first)


def _sewn(words: str, start: int, mark: Mark) -> Iterator[Run]:
    """The runs of a mark, with the signs at its seams."""
    end = start + len(words)
    seams = [(at, sign) for at, sign in mark.seams if start <= at < end]
    cuts = [start, *(at for at, _ in seams if at > start), end]
    signs = dict(seams)
    for a, b in itertools.pairwise(cuts):
        for k, run in enumerate(runs(words[a - start : b - start], a, mark.stretches)):
            yield Run(run.text, run.look, signs.get(a, "") if k == 0 else "")
