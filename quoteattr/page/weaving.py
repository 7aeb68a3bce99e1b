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
    """Runs of one mark, or of none; ``is_first`` where the mark begins; ``under``: marks that begin here unseen."""

    mark: Mark | None
    runs: tuple[Run, ...]
    is_first: bool = False
    under: tuple[Mark, ...] = ()


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
    """The lines of the sheet in order, each with its threads; each mark begins in the first line that shows it."""
    marks = sorted(sheet.marks, key=lambda m: (m.span.start, -m.span.end))
    starts = [m.span.start for m in marks]
    reach = max((m.span.end - m.span.start for m in marks), default=0)
    end_before, seen = 0, set[str]()
    for part in sheet.parts:
        at, gap = part.start, part.start > end_before
        for number, text in enumerate(part.text.split("\n"), part.line):
            span = Span(at, at + len(text))
            if text.strip():
                first = bisect.bisect_left(starts, span.start - reach)
                last = bisect.bisect_left(starts, span.end)
                near = [m for m in marks[first:last] if m.span.end > span.start]
                begun = [m for m in near if m.id not in seen]
                seen.update(m.id for m in begun)
                notes = tuple(dict.fromkeys(m.note for m in begun))
                yield Line(number, tuple(_threads(text, span, near, begun)), notes, gap)
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


def _threads(text: str, span: Span, marks: Sequence[Mark], begun: Sequence[Mark]) -> Iterator[Thread]:
    """The line cut into threads; where marks overlap, the shortest is on top, and of two alike the first."""
    borders = {b for m in marks for b in (m.span.start, m.span.end) if span.start < b < span.end}
    cuts = [Span(a, b) for a, b in itertools.pairwise(sorted({span.start, span.end} | borders))]
    tops = [_top(cut, marks) for cut in cuts]
    shown = {m.id for m in tops if m}
    hidden = [m for m in begun if m.id not in shown]
    new = {m.id for m in begun}
    for cut, top in zip(cuts, tops, strict=True):
        words = text[cut.start - span.start : cut.end - span.start]
        under = tuple(m for m in hidden if m.span.start < cut.end)
        hidden = [m for m in hidden if m.span.start >= cut.end]
        if top is None:
            yield Thread(None, (Run(words, Look.AROUND),), under=under)
            continue
        yield Thread(top, tuple(_sewn(words, cut.start, top)), top.id in new, under)
        new.discard(top.id)


def _top(cut: Span, marks: Sequence[Mark]) -> Mark | None:
    here = (m for m in marks if m.span.start <= cut.start and cut.end <= m.span.end)
    return min(here, key=lambda m: m.span.end - m.span.start, default=None)


def _sewn(words: str, start: int, mark: Mark) -> Iterator[Run]:
    """The runs of a mark, with the signs at its seams."""
    end = start + len(words)
    seams = [(at, sign) for at, sign in mark.seams if start <= at < end]
    cuts = [start, *(at for at, _ in seams if at > start), end]
    signs = dict(seams)
    for a, b in itertools.pairwise(cuts):
        for k, run in enumerate(runs(words[a - start : b - start], a, mark.stretches)):
            yield Run(run.text, run.look, signs.get(a, "") if k == 0 else "")
