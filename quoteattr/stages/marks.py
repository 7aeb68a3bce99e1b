"""Article text → what stands between quotation marks.

Marks in press text are often wrong: reversed, mismatched, doubled, forgotten. So no glyph is believed by itself:
every mark may open, close, nest or mean nothing, each reading has a cost (how far glyph and neighbours speak against
it), and the cheapest reading of the whole article is taken (Viterbi over at most three states, linear in the marks).
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import regex

from quoteattr.lexicon import words
from quoteattr.lexicon.conjugation import reporting_forms
from quoteattr.model import Span


class Style(StrEnum):
    """Which family of marks a span stands between."""

    DOUBLE = "double"
    SINGLE = "single"
    CORNER = "corner"


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    """What stands between a pair of marks: ``inner`` without them, ``outer`` with them."""

    inner: Span
    outer: Span
    style: Style
    repaired: bool = False
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Mark:
    """A place where something may open or close; ``glyph`` is what the character claims: O, C, S (either), or newline."""

    start: int
    end: int
    glyph: str


# The costs below were set by hand on the corpus; a curly mark used the wrong way round is dearer than an odd neighbour.
_WRONG_GLYPH: Final = 1.6
_STRAY: Final = 2.2
_STRAY_STRAIGHT: Final = 2.6
_UNCLOSED: Final = 3.4
_REPORTED_UNCLOSED: Final = 1.4
_OVER_NEWLINE: Final = 1.3
_OVER_DOUBLE: Final = 2.0
_NESTED: Final = 0.8
_CONTINUED: Final = 0.3
_FORBIDDEN: Final = 1e9

_DOUBLE: Final = regex.compile(r"(?P<O>[“„‟〝«]|‘‘|``)|(?P<C>[”〞»]|’’)|(?P<S>[\"＂″‶]|''|´´|′′)|(?P<N>\n\s*)")
_SINGLE: Final = regex.compile(r"(?P<O>[‘‛`])|(?P<C>[’´])|(?P<S>['′‵＇])|(?P<N>\n\s*)")
_CORNER: Final = regex.compile(r"「([^「」\n]{1,400})」|『([^『』\n]{1,400})』")
# don't, '24, 90', 5'10: an apostrophe, a year, feet and minutes are no marks
_APOSTROPHE: Final = regex.compile(
    r"(?<=[A-Za-z])['’](?=[A-Za-z])|['’](?=\d\d(?:년|학번|[-~∼]))|(?<=\d)['′’](?=\d)|(?<=\d)[\"″](?=\s?[xX×])"
)
_SPACE: Final = frozenset(" \t\n\u00a0\u3000\u200b\ufeff")


@functools.cache
def _after_closing() -> regex.Pattern[str]:
    """What speaks for a closing mark when it follows directly: a quotative particle, a case particle, punctuation."""
    return regex.compile(
        r"\L<quotative>|이?[라란란]|(?:으로|[은는이가을를의에도만와과로])(?![가-힣])|[\s.,;:)\]}…·!?~】』」’'-]|$",
        quotative=[w for w in words("particles") if " " not in w],
    )


def marked_spans(text: str) -> tuple[MarkedSpan, ...]:
    """The outermost marked spans of a text, in order, none overlapping another."""
    blocked = {m.start() for m in _APOSTROPHE.finditer(text)}
    doubles = list(_paired(text, _marks(text, _DOUBLE, blocked), Style.DOUBLE))
    corners = [
        MarkedSpan(Span(m.start() + 1, m.end() - 1), Span(*m.span()), Style.CORNER) for m in _CORNER.finditer(text)
    ]
    taken = _outermost([*doubles, *corners])
    singles = _paired(text, _marks(text, _SINGLE, blocked, _barriers(taken)), Style.SINGLE)
    return _outermost([*taken, *singles])


def _marks(
    text: str, pattern: regex.Pattern[str], blocked: set[int], barriers: tuple[Span, ...] = ()
) -> Iterator[_Mark]:
    """The marks of one family in order; what stands inside a barrier is skipped, the barrier itself is given as B."""
    at = 0
    for m in pattern.finditer(text):
        if m.start() in blocked:
            continue
        while at < len(barriers) and barriers[at].end <= m.start():
            yield _Mark(barriers[at].start, barriers[at].end, "B")
            at += 1
        if at < len(barriers) and barriers[at].start <= m.start():
            continue
        glyph = m.lastgroup or "S"
        yield _Mark(m.start(), m.end(), glyph)


def _barriers(spans: tuple[MarkedSpan, ...]) -> tuple[Span, ...]:
    return tuple(s.outer for s in spans)


def _opening_cost(text: str, mark: _Mark) -> float:
    """How much glyph and neighbours speak against reading the mark as an opening one."""
    cost = _WRONG_GLYPH if mark.glyph == "C" else 0.0
    following = text[mark.end : mark.end + 1]
    if not following or following in _SPACE:
        cost += 1.5
    before = text[mark.start - 1 : mark.start]
    if before.isalnum():
        cost += 1.0 if before.isdigit() else 0.8
    elif before and before in ".!?" and mark.glyph == "S" and _closes_well(text, mark):
        cost += 0.6
    return cost


def _closing_cost(text: str, mark: _Mark) -> float:
    """How much glyph and neighbours speak against reading the mark as a closing one."""
    cost = _WRONG_GLYPH if mark.glyph == "O" else 0.0
    before = text[mark.start - 1 : mark.start]
    if not before or before in _SPACE:
        cost += 1.0
    if _closes_well(text, mark):
        return cost
    return cost + 0.6


def _closes_well(text: str, mark: _Mark) -> bool:
    return _after_closing().match(text, mark.end) is not None


# A reading of one mark: (state before, state after, cost, what it does)
_Choice = tuple[int, int, float, str]


def _choices(text: str, mark: _Mark, behind: int) -> list[_Choice]:
    """Every reading of a mark; states are how many spans are open (0, 1, 2), ``behind`` is where the mark before ends."""
    if mark.glyph == "N":
        over = _OVER_NEWLINE + (_UNCLOSED if _ends_reported(text, mark.start) else 0)
        drop = _REPORTED_UNCLOSED if _reported_end().search(text, behind, mark.start) else _UNCLOSED
        return [(0, 0, 0, ""), (1, 1, over, ""), (2, 2, 2 * over, ""),
                (1, 0, drop, "drop"), (2, 0, drop + 1, "drop")]  # fmt: skip
    if mark.glyph == "B":
        return [(0, 0, 0, ""), (1, 1, _OVER_DOUBLE, ""), (2, 2, _FORBIDDEN, ""), (1, 0, _UNCLOSED, "drop")]
    opening, closing = _opening_cost(text, mark), _closing_cost(text, mark)
    nested = _NESTED if mark.glyph == "O" else 1.2
    stray = _STRAY_STRAIGHT if mark.glyph == "S" else _STRAY
    choices = [
        (0, 1, opening, "open"),
        (1, 0, closing, "close"),
        (1, 2, opening + nested, ""),
        (2, 1, closing, ""),
        (0, 0, stray, ""),
        (1, 1, stray + 0.4, ""),
        (2, 2, _FORBIDDEN, ""),
    ]
    if mark.glyph != "C" and _reported_end().search(text, behind, mark.start):
        choices.append((1, 1, 1.2 + opening, "reopen"))
    if mark.glyph != "C" and (mark.start == 0 or text[mark.start - 1] == "\n"):
        choices.append((1, 1, _CONTINUED + opening, ""))
    return choices


def _paired(text: str, marks: Iterator[_Mark], style: Style) -> Iterator[MarkedSpan]:
    """The spans of the cheapest reading of all marks of one family."""
    costs: list[float] = [0.0, _FORBIDDEN, _FORBIDDEN]
    trail: list[tuple[_Mark, list[tuple[int, str, bool]]]] = []
    behind = 0
    for mark in [*marks, _Mark(len(text), len(text), "N")]:
        after = [_FORBIDDEN * 2] * 3
        steps: list[tuple[int, str, bool]] = [(0, "", False)] * 3
        for before, state, cost, does in _choices(text, mark, behind):
            total = costs[before] + cost
            if total < after[state]:
                after[state] = total
                odd = cost >= _WRONG_GLYPH and mark.glyph != "S" and does in ("open", "close")
                steps[state] = (before, does, odd)
        costs, behind = after, mark.end
        trail.append((mark, steps))
    yield from _spans(text, _walked_back(trail), style)


def _walked_back(trail: list[tuple[_Mark, list[tuple[int, str, bool]]]]) -> list[tuple[_Mark, str, bool]]:
    """What each mark does in the cheapest reading, in order; the reading ends with nothing open."""
    state, acts = 0, []
    for mark, steps in reversed(trail):
        before, does, odd = steps[state]
        if does:
            acts.append((mark, does, odd))
        state = before
    return acts[::-1]


def _spans(text: str, acts: list[tuple[_Mark, str, bool]], style: Style) -> Iterator[MarkedSpan]:
    opened: tuple[_Mark, bool] | None = None
    for mark, does, odd in acts:
        if does == "open":
            opened = (mark, odd)
            continue
        if opened is None:
            continue
        first, odd_opening = opened
        opened = (mark, True) if does == "reopen" else None
        closed = does == "close"
        inner = Span(first.end, mark.start if closed else _unclosed_end(text, first.end, mark.start))
        if inner.of(text).strip(" \t\n\"'“”‘’"):
            outer = Span(first.start, mark.end if closed else inner.end)
            yield MarkedSpan(inner, outer, style, repaired=odd or odd_opening or not closed, closed=closed)


@functools.cache
def _reported_end() -> regex.Pattern[str]:
    """Where words end that a reporting verb follows without a mark (`…없다|고 말했다`)."""
    return regex.compile(
        r"(?<=[다라자냐까요것])(?=(?:이?라)?(?:고|며|면서)\s(?:[가-힣]+\s){0,2}" + reporting_forms() + ")"
    )


def _unclosed_end(text: str, start: int, end: int) -> int:
    """Where the words behind a mark that nothing closes most likely end: before the verb that reports them."""
    found = _reported_end().search(text, start, end)
    return found.start() if found else end


@functools.cache
def _reported_line() -> regex.Pattern[str]:
    return regex.compile(
        r"[다라자냐까요](?:고|며|면서)\s(?:[가-힣]+\s){0,2}" + reporting_forms() + r"[가-힣]{0,6}[다요]\.?\s*\n"
    )


def _ends_reported(text: str, newline: int) -> bool:
    """Whether the paragraph before a line break ends in a reporting verb: what was opened in it was also said in it."""
    return _reported_line().search(text, max(0, newline - 40), newline + 1) is not None


def _outermost(spans: list[MarkedSpan]) -> tuple[MarkedSpan, ...]:
    """The spans that no other one holds or crosses, in order; of two that cross the earlier stays."""
    kept: list[MarkedSpan] = []
    for span in sorted(spans, key=lambda s: (s.outer.start, -s.outer.end)):
        if not kept or span.outer.start >= kept[-1].outer.end:
            kept.append(span)
    return tuple(kept)
