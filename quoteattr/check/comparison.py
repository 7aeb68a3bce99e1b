"""A quotation's words and their passage → what differs between them, word by word and then morpheme by morpheme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from quoteattr.check.findings import Op
from quoteattr.check.folding import Folded, folded
from quoteattr.check.passages import is_border
from quoteattr.check.units import Unit, in_brackets, respelt, units, without_brackets, without_hesitation
from quoteattr.lexicon import word_class
from quoteattr.model import Span
from quoteattr.morph import Token, tokens, word_tags

RESTYLING: Final = ("level", "particle", "spelling", "filler", "bracket")
_GRAVEST_FIRST: Final = ("negation", "number", "name", "modality", "word", *RESTYLING)


@dataclass(frozen=True)
class Side:
    """One side of a comparison: a text, a stretch of it, its folded form, and the tokens of at least that stretch."""

    text: str
    span: Span
    folded: Folded
    tokens: Sequence[Token]

    def inside(self, span: Span) -> range:
        """The places of the tokens that begin in a stretch."""
        places = [k for k, t in enumerate(self.tokens) if span.start <= t.start < span.end]
        return range(places[0], places[-1] + 1) if places else range(0)


@dataclass(frozen=True, slots=True)
class Difference:
    """Units that differ: those of the words and those of the passage, and of what kind the difference is."""

    kind: str
    words: tuple[Unit, ...]
    passage: tuple[Unit, ...]
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """Whole words on both sides that are equal, or that differ in the ways given; spans in the two texts."""

    words: Span
    passage: Span
    differences: tuple[Difference, ...]
    op: Op = Op.EQUAL

    @property
    def kind(self) -> str:
        """The gravest kind of difference."""
        kinds = [d.kind for d in self.differences if not d.ends]
        return min(kinds, key=_GRAVEST_FIRST.index, default="")


def compared(words: Side, passage: Side, *, opens: bool = True, closes: bool = True) -> tuple[Region, ...]:
    """The regions of both sides in order; ``opens`` and ``closes``: at these ends the passage may simply go on."""
    out = []
    segments = list(_segments(words, passage))
    for k, (a, b) in enumerate(segments):
        if words.folded.text[slice(*a)] == passage.folded.text[slice(*b)]:
            out.append(Region(_original(words, a), _original(passage, b), ()))
            continue
        out.append(_region(words, passage, (a, b), opens and k == 0, closes and k == len(segments) - 1))
    return tuple(out)


def _original(side: Side, stretch: tuple[int, int]) -> Span:
    found = side.folded.original(*stretch)
    return Span(side.span.start + found.start, side.span.start + found.end)


def _segments(words: Side, passage: Side) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Stretches of whole words on both sides, equal ones and others, in folded places."""
    a, b = words.folded, passage.folded
    points = [(0, 0)]
    for x, y, size in SequenceMatcher(None, a.text, b.text, autojunk=False).get_matching_blocks():
        for k in range(size + 1):
            here = (x + k, y + k)
            inside = points[-1][0] < here[0] and points[-1][1] < here[1]
            if inside and _borders(words, passage, *here):
                points.append(here)
    if points[-1] != (len(a.text), len(b.text)):
        points = [p for p in points if p[0] < len(a.text) and p[1] < len(b.text)]
        points.append((len(a.text), len(b.text)))
    for one, other in pairwise(points):
        yield (one[0], other[0]), (one[1], other[1])


def _borders(words: Side, passage: Side, x: int, y: int) -> bool:
    return is_border(words.folded, words.span.of(words.text), x) and is_border(
        passage.folded, passage.span.of(passage.text), y
    )


def _region(
    words: Side, passage: Side, stretch: tuple[tuple[int, int], tuple[int, int]], opens: bool, closes: bool
) -> Region:
    here, there = _original(words, stretch[0]), _original(passage, stretch[1])
    left, right = _units(words, here, closes), _units(passage, there, closes)
    if not any(in_brackets(passage.text, u.span.start) for u in right):
        left = without_brackets(left, words.text)
    found = tuple(_differences(left, right, opens, closes)) or (Difference("spelling", left, right),)
    if any(d.kind not in RESTYLING and not d.ends for d in found):
        kind = _harmless(here.of(words.text), there.of(passage.text))
        found = (Difference(kind, left, right),) if kind else found
    op = Op.REPLACE
    if not here.of(words.text).strip():
        op = Op.DELETE
    elif not there.of(passage.text).strip():
        op = Op.INSERT
    return Region(here, there, found, op)


def _harmless(one: str, other: str) -> str:
    """How whole words differ that the analyser was misled about by what stands around them; empty where truly.

    The same but for 을, 를 or 의 at an end, or once hesitation is left out and listed misspellings are put right.
    """
    here, there = one.split(), other.split()
    if len(here) == len(there) and all(map(_but_for_particle, here, there)):
        return "particle"
    left, right = respelt(without_hesitation(one)), respelt(without_hesitation(other))
    if (left, right) == (one, other):
        return ""
    here_units, there_units = (units(tokens(text, Span(0, len(text))), text) for text in (left, right))
    differ = any(d.kind not in RESTYLING for d in _differences(here_units, there_units, opens=False, closes=False))
    if folded(left).text == folded(right).text or not differ:
        return "filler" if respelt(one) == one and respelt(other) == other else "spelling"
    return ""


def _but_for_particle(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if short == long:
        return True
    return long[:-1] == short and word_class("restyling", "/".join(word_tags(long)[-1])) == "dropped"


def _units(side: Side, span: Span, closes: bool) -> tuple[Unit, ...]:
    """The units of a stretch, whole numbers too that only end or begin in it."""
    places = side.inside(span)
    found = units(side.tokens, side.text, cut_behind=False)
    if closes and places:
        upto = units(side.tokens[: places.stop], side.text, cut_behind=True)
        found = (*(u for u in upto if u.tokens.start < places.stop),)
    return tuple(
        u for u in found if u.span.start < span.end and (span.start < u.span.end or span.start <= u.span.start)
    )


def _differences(left: Sequence[Unit], right: Sequence[Unit], opens: bool, closes: bool) -> Iterator[Difference]:
    matcher = SequenceMatcher(None, [u.key for u in left], [u.key for u in right], autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            for one, other in zip(left[i:j], right[k:m], strict=True):
                if one.strict != other.strict:
                    yield Difference(one.kind if one.kind == other.kind else "spelling", (one,), (other,))
            continue
        here, there = tuple(left[i:j]), tuple(right[k:m])
        at_end = closes and j == len(left) and m == len(right)
        at_start = opens and i == 0 and k == 0
        yield from _difference(here, there, at_start, at_end)


def _difference(here: tuple[Unit, ...], there: tuple[Unit, ...], at_start: bool, at_end: bool) -> Iterator[Difference]:
    """What a pair of unequal runs of units is: freely different, cut at an end, or a change of words."""
    if at_end and _only_copula(here) and _only_copula(there):
        yield Difference("level", here, there)
        return
    firm_here, firm_there = _firm(here), _firm(there)
    if not firm_here and not firm_there:
        for unit in here:
            yield Difference(unit.free, (unit,), ())
        for unit in there:
            yield Difference(unit.free, (), (unit,))
        return
    if not firm_here and (at_start or at_end):
        yield Difference("word", (), there, ends=True)
        return
    yield Difference(_kind(firm_here, firm_there), here, there)


def _only_copula(found: Sequence[Unit]) -> bool:
    """Whether the units are nothing but 이다 in some speech level: `…환경`이라고 for `…환경입니다`."""
    return all(u.role == "copula" or u.free == "level" or u.key == "ending:declarative" for u in found) and (
        not found or any(u.role == "copula" for u in found)
    )


def _firm(found: Sequence[Unit]) -> list[Unit]:
    return [u for u in found if not u.free]


def _kind(here: Sequence[Unit], there: Sequence[Unit]) -> str:
    """What differs: a number where the source has one, a name where it has that, a number the draft puts in, a word."""
    counted = [any(u.role in ("number", "unit", "date") for u in side) for side in (here, there)]
    named = bool(here) and any(u.role == "name" for u in there)
    if counted[1] or (counted[0] and not named):
        return "number"
    return "name" if named else "word"
