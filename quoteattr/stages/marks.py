"""Article text → what stands between quotation marks.

Marks in press text are often wrong: reversed, mismatched, doubled, forgotten. So no glyph is believed by itself: the
marks of each family are read together (``pairing.py``), doubles first, and singles around them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import regex

from quoteattr.model import Span
from quoteattr.stages.pairing import Act, Mark, cheapest_reading, reported_end


class Style(StrEnum):
    """Which family of marks a span stands between."""

    DOUBLE = "double"
    SINGLE = "single"
    CORNER = "corner"


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    """What stands between a pair of marks: ``inner`` without them, ``outer`` with them.

    ``cut``: the text was cut off inside it.
    """

    inner: Span
    outer: Span
    style: Style
    repaired: bool = False
    closed: bool = True
    cut: bool = False


_DOUBLE: Final = regex.compile(r"(?P<O>[“„‟〝«]|‘‘|``)|(?P<C>[”〞»]|’’)|(?P<S>[\"＂″‶]|''|´´|′′)|(?P<N>\n\s*)")
_SINGLE: Final = regex.compile(r"(?P<O>[‘‛`])|(?P<C>[’´])|(?P<S>['′‵＇])|(?P<N>\n\s*)")
_CORNER: Final = regex.compile(r"「([^「」\n]{1,400})」|『([^『』\n]{1,400})』")
# don't, '24, 90', 5'10: an apostrophe, a year, feet and minutes are no marks
_APOSTROPHE: Final = regex.compile(
    r"(?<=[A-Za-z])['’](?=[A-Za-z])|['’](?=\d\d(?:년|학번|[-~∼]))|(?<=\d)['′’](?=\d)|(?<=\d)[\"″](?=\s?[xX×])"
)


def marked_spans(text: str, cut: int | None = None) -> tuple[MarkedSpan, ...]:
    """The outermost marked spans of a text, in order, none overlapping another; ``cut`` is where it was cut off."""
    blocked = {m.start() for m in _APOSTROPHE.finditer(text)}
    doubles = _spans(text, cheapest_reading(text, _marks(text, _DOUBLE, blocked), cut), Style.DOUBLE)
    corners = (
        MarkedSpan(Span(m.start() + 1, m.end() - 1), Span(*m.span()), Style.CORNER) for m in _CORNER.finditer(text)
    )
    taken = _outermost([*doubles, *corners])
    barriers = [span.outer for span in taken]
    singles = _spans(text, cheapest_reading(text, _marks(text, _SINGLE, blocked, barriers), cut), Style.SINGLE)
    return _outermost([*taken, *singles])


def _marks(text: str, pattern: regex.Pattern[str], blocked: set[int], barriers: Sequence[Span] = ()) -> Iterator[Mark]:
    """The marks of one family in order; what stands inside a barrier is skipped, the barrier itself is given as B."""
    at = 0
    for m in pattern.finditer(text):
        if m.start() in blocked:
            continue
        while at < len(barriers) and barriers[at].end <= m.start():
            yield Mark(barriers[at].start, barriers[at].end, "B")
            at += 1
        if at < len(barriers) and barriers[at].start <= m.start():
            continue
        yield Mark(m.start(), m.end(), m.lastgroup or "S")


def _spans(text: str, acts: Iterable[Act], style: Style) -> Iterator[MarkedSpan]:
    """The spans that the acts of one family's marks open and close."""
    opened: Act | None = None
    for act in acts:
        if act.does == "open":
            opened = act
            continue
        if opened is None:
            continue
        span = _span(text, opened, act, style)
        if span.inner.of(text).strip(" \t\n\"'“”‘’"):
            yield span
        opened = act if act.does == "reopen" else None


def _span(text: str, opening: Act, ending: Act, style: Style) -> MarkedSpan:
    first, last = opening.mark, ending.mark
    if ending.does == "cut":
        inner = Span(first.end, last.start)
        return MarkedSpan(inner, Span(first.start, last.start), style, opening.odd, closed=False, cut=True)
    closed = ending.does == "close"
    inner = Span(first.end, last.start if closed else _unclosed_end(text, first.end, last.start))
    outer = Span(first.start, last.end if closed else inner.end)
    odd = opening.odd or opening.does == "reopen" or ending.odd
    return MarkedSpan(inner, outer, style, repaired=odd or not closed, closed=closed)


def _unclosed_end(text: str, start: int, end: int) -> int:
    """Where the words behind a mark that nothing closes most likely end: before the verb that reports them."""
    found = reported_end().search(text, start, end)
    return found.start() if found else end


def _outermost(spans: Iterable[MarkedSpan]) -> tuple[MarkedSpan, ...]:
    """The spans that no other one holds or crosses, in order; of two that cross the earlier stays."""
    kept: list[MarkedSpan] = []
    for span in sorted(spans, key=lambda s: (s.outer.start, -s.outer.end)):
        if not kept or span.outer.start >= kept[-1].outer.end:
            kept.append(span)
    return tuple(kept)
