"""The marks of one family in a text → what each of them does in the cheapest reading of all.

Every mark may open, close, nest or mean nothing; each reading has a cost (how far glyph and neighbours speak against
it). The cheapest way through all marks is taken (Viterbi over three states, linear in the marks).
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import regex

from quoteattr.lexicon import words
from quoteattr.lexicon.conjugation import reporting_forms

# Set by hand on the corpus; a curly mark used the wrong way round is dearer than an odd neighbour.
_WRONG_GLYPH: Final = 1.6
_STRAY: Final = 2.2
_STRAY_STRAIGHT: Final = 2.6
_STRAY_INSIDE: Final = 0.4
_UNCLOSED: Final = 3.4
_REPORTED_UNCLOSED: Final = 1.4
_OVER_NEWLINE: Final = 1.3
_OVER_BARRIER: Final = 2.0
_OVER_CUT: Final = 0.3
_NESTED: Final = 0.8
_NESTED_STRAIGHT: Final = 1.2
_REOPENED: Final = 1.2
_CONTINUED: Final = 0.3
_OPENS_BEFORE_SPACE: Final = 1.5
_OPENS_BEHIND_DIGIT: Final = 1.0
_OPENS_BEHIND_LETTER: Final = 0.8
_OPENS_BEHIND_STOP: Final = 0.6
_CLOSES_BEHIND_SPACE: Final = 1.0
_CLOSES_BEFORE_WORD: Final = 0.6
_FORBIDDEN: Final = 1e9

_SPACE: Final = frozenset(" \t\n\u00a0\u3000\u200b\ufeff")


@dataclass(frozen=True, slots=True)
class Mark:
    """A place where something may open or close.

    ``glyph`` is what the character claims: O, C, S (either), N (a newline), B (a barrier: marks of another family) or
    E (here the text was cut off).
    """

    start: int
    end: int
    glyph: str


@dataclass(frozen=True, slots=True)
class Act:
    """What a mark does: ``open``, ``close``, ``reopen`` (close and open), ``drop`` what is open or ``cut`` it off.

    ``odd``: its glyph claims otherwise.
    """

    mark: Mark
    does: str
    odd: bool


# A reading of one mark: (state before, state after, cost, what it does); states are how many spans are open (0, 1, 2)
_Choice = tuple[int, int, float, str]
_PASSED: Final[_Choice] = (0, 0, 0, "")
# The cheapest way to a state: (state before, what the mark does, whether that is odd)
_Step = tuple[int, str, bool]


def cheapest_reading(text: str, marks: Iterable[Mark], cut: int | None = None) -> list[Act]:
    """What the marks do, in order, in their cheapest reading; it ends with nothing open.

    ``cut`` is where the words of a text end that was cut off: what is open there was never left unclosed.
    """
    last = Mark(len(text), len(text), "N") if cut is None else Mark(cut, cut, "E")
    costs = [0.0, _FORBIDDEN, _FORBIDDEN]
    trail: list[tuple[Mark, list[_Step]]] = []
    behind = 0
    for mark in [*marks, last]:
        after = [_FORBIDDEN * 2] * 3
        steps: list[_Step] = [(0, "", False)] * 3
        idle = mark.glyph == "N" and _is_closed(costs)
        for before, state, cost, does in [_PASSED] if idle else _choices(text, mark, behind):
            total = costs[before] + cost
            if total < after[state]:
                after[state] = total
                odd = cost >= _WRONG_GLYPH and mark.glyph != "S" and does in ("open", "close")
                steps[state] = (before, does, odd)
        costs, behind = after, mark.end
        trail.append((mark, steps))
    return _walked_back(trail)


def _is_closed(costs: list[float]) -> bool:
    """Whether no reading in which something is still open can be the cheapest in the end.

    To close it saves at most what the closing mark costs as a stray one, inside another span or outside.
    """
    once = costs[0] + _STRAY_STRAIGHT
    return costs[1] > once and costs[2] > once + _STRAY_STRAIGHT + _STRAY_INSIDE


def _walked_back(trail: list[tuple[Mark, list[_Step]]]) -> list[Act]:
    state, acts = 0, []
    for mark, steps in reversed(trail):
        state, does, odd = steps[state]
        if does:
            acts.append(Act(mark, does, odd))
    return acts[::-1]


def _choices(text: str, mark: Mark, behind: int) -> list[_Choice]:
    """Every reading of a mark; ``behind`` is where the mark before it ends."""
    if mark.glyph == "N":
        return _choices_at_newline(text, mark, behind)
    if mark.glyph == "E":
        return _choices_at_cut(text, mark, behind)
    if mark.glyph == "B":
        return [(0, 0, 0, ""), (1, 1, _OVER_BARRIER, ""), (2, 2, _FORBIDDEN, ""), (1, 0, _UNCLOSED, "drop")]
    opening, closing = _opening_cost(text, mark), _closing_cost(text, mark)
    nested = _NESTED if mark.glyph == "O" else _NESTED_STRAIGHT
    stray = _STRAY_STRAIGHT if mark.glyph == "S" else _STRAY
    choices = [
        (0, 1, opening, "open"),
        (1, 0, closing, "close"),
        (1, 2, opening + nested, ""),
        (2, 1, closing, ""),
        (0, 0, stray, ""),
        (1, 1, stray + _STRAY_INSIDE, ""),
        (2, 2, _FORBIDDEN, ""),
    ]
    if mark.glyph != "C" and reported_end().search(text, behind, mark.start):
        choices.append((1, 1, _REOPENED + opening, "reopen"))
    if mark.glyph != "C" and (mark.start == 0 or text[mark.start - 1] == "\n"):
        choices.append((1, 1, _CONTINUED + opening, ""))
    return choices


def _choices_at_newline(text: str, mark: Mark, behind: int) -> list[_Choice]:
    """Every reading of a line break: what is open goes on in the next paragraph, or was never closed."""
    over = _OVER_NEWLINE + (_UNCLOSED if _ends_reported(text, mark.start) else 0)
    drop = _REPORTED_UNCLOSED if reported_end().search(text, behind, mark.start) else _UNCLOSED
    return [(0, 0, 0, ""), (1, 1, over, ""), (2, 2, 2 * over, ""), (1, 0, drop, "drop"), (2, 0, drop + 1, "drop")]


def _choices_at_cut(text: str, mark: Mark, behind: int) -> list[_Choice]:
    """Every reading of the place where the text was cut off: what is open goes on behind it, or was never closed."""
    if reported_end().search(text, behind, mark.start):
        return _choices_at_newline(text, mark, behind)
    return [(0, 0, 0, ""), (1, 0, _OVER_CUT, "cut"), (2, 0, _OVER_CUT, "cut")]


def _opening_cost(text: str, mark: Mark) -> float:
    """How much glyph and neighbours speak against reading the mark as an opening one."""
    cost = _WRONG_GLYPH if mark.glyph == "C" else 0.0
    following = text[mark.end : mark.end + 1]
    if not following or following in _SPACE:
        cost += _OPENS_BEFORE_SPACE
    before = text[mark.start - 1 : mark.start]
    if before.isalnum():
        cost += _OPENS_BEHIND_DIGIT if before.isdigit() else _OPENS_BEHIND_LETTER
    elif before and before in ".!?" and mark.glyph == "S" and _closes_well(text, mark):
        cost += _OPENS_BEHIND_STOP
    return cost


def _closing_cost(text: str, mark: Mark) -> float:
    """How much glyph and neighbours speak against reading the mark as a closing one."""
    cost = _WRONG_GLYPH if mark.glyph == "O" else 0.0
    before = text[mark.start - 1 : mark.start]
    if not before or before in _SPACE:
        cost += _CLOSES_BEHIND_SPACE
    return cost if _closes_well(text, mark) else cost + _CLOSES_BEFORE_WORD


def _closes_well(text: str, mark: Mark) -> bool:
    return _after_closing().match(text, mark.end) is not None


@functools.cache
def _after_closing() -> regex.Pattern[str]:
    """What speaks for a closing mark when it follows directly: a quotative particle, a case particle, punctuation."""
    return regex.compile(
        r"\L<quotative>|이?[라란]|(?:으로|[은는이가을를의에도만와과로])(?![가-힣])|[\s.,;:)\]}…·!?~】』」’'-]|$",
        quotative=[w for w in words("particles") if " " not in w],
    )


@functools.cache
def reported_end() -> regex.Pattern[str]:
    """The pattern of the place where words end that a reporting verb follows without a mark (`…없다|고 말했다`)."""
    return regex.compile(
        r"(?<=[다라자냐까요것])(?=(?:이?라)?(?:고|며|면서)\s(?:[가-힣]+\s){0,2}" + reporting_forms() + ")"
    )


@functools.cache
def _reported_line() -> regex.Pattern[str]:
    return regex.compile(
        r"[다라자냐까요](?:고|며|면서)\s(?:[가-힣]+\s){0,2}" + reporting_forms() + r"[가-힣]{0,6}[다요]\.?\s*\n"
    )


def _ends_reported(text: str, newline: int) -> bool:
    """Whether the paragraph before a line break ends in a reporting verb: what was opened in it was also said in it."""
    return _reported_line().search(text, max(0, newline - 40), newline + 1) is not None
