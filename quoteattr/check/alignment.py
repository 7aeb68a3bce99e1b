"""Folded words and the index of folded sources → the passages they come from, aligned character by character.

The score of an alignment finds passages; what became of the words is judged on morphemes, never on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from rapidfuzz import fuzz

from quoteattr.check.index import Index, Window

_LONGEST: Final = 400
"""Longer words are looked for in parts of about this length: an alignment's time grows with the square."""
_WINDOWS: Final = 8
_ALIGNED: Final = 2
_SHORTEST_PIECE: Final = 8
_LEAST_COVERED: Final = 0.55
_LEAST_COVERED_PIECE: Final = 0.8
_LEAST_RUN: Final = 4
# What a run of matching blocks loses for each character between two of them: of the words, and of the passage
_COST_OF_WORDS: Final = 0.8
_COST_OF_PASSAGE: Final = 0.3


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of the words and the stretch of a source's folded text that it comes from, with the equal characters."""

    source: int
    first: int
    last: int
    start: int
    end: int
    equal: int

    @property
    def is_exact(self) -> bool:
        """Whether all characters are equal."""
        return self.equal == self.last - self.first == self.end - self.start

    @property
    def coverage(self) -> float:
        """The share of the words' characters that stand in the passage."""
        return self.equal / (self.last - self.first)

    def shifted(self, by: int) -> Match:
        """The match with the words counted from further left."""
        return Match(self.source, self.first + by, self.last + by, self.start, self.end, self.equal)


def exact_matches(words: str, index: Index) -> list[Match]:
    """Every place, up to some, that holds the words as they are."""
    size = len(words)
    return [Match(source, 0, size, start, start + size, size) for source, start in index.exact(words)]


def best_matches(words: str, index: Index) -> list[Match]:
    """The best places for the words or a long run of them, the best first; none where nothing is alike."""
    windows = _screened(words, index)
    found = [m for w in windows[:_ALIGNED] if (m := best_run(words, index.text(w.source), w))]
    return sorted(found, key=lambda m: -m.equal)


def pieces(words: str, index: Index) -> list[Match]:
    """The passages that together hold the words, in the words' order; what is in none of them is in no source."""
    if len(words) > _LONGEST:
        return [m for part in _parts(words) for m in _shifted(pieces(words[slice(*part)], index), part[0])]
    best = next(iter(exact_matches(words, index)), None) or next(iter(best_matches(words, index)), None)
    if best is None:
        return []
    found = [best]
    for first, last in _left_over(words, best, index.text(best.source)):
        found += [m.shifted(first) for m in _further(words[first:last], best, index)]
    return sorted(found, key=lambda m: m.first)


def covered(found: Sequence[Match], size: int) -> bool:
    """Whether the pieces hold enough of the words for these to come from there."""
    equal = sum(m.equal for m in found)
    return equal >= _LEAST_COVERED * size and (equal >= _LEAST_RUN or equal == size)


def best_run(words: str, text: str, window: Window) -> Match | None:
    """The run of matching blocks between the words and a window that has most equal characters and fewest others."""
    blocks = SequenceMatcher(None, words, text[window.start : window.end], autojunk=False).get_matching_blocks()[:-1]
    best: tuple[float, int, int] | None = None
    score, first = 0.0, 0
    for k, (a, b, size) in enumerate(blocks):
        if k:
            before = blocks[k - 1]
            of_words, of_passage = a - before.a - before.size, b - before.b - before.size
            score -= max(_COST_OF_WORDS * of_words, _COST_OF_PASSAGE * of_passage)
        if score <= 0:
            score, first = 0.0, k
        score += size
        if best is None or score > best[0]:
            best = (score, first, k)
    if best is None:
        return None
    run = blocks[best[1] : best[2] + 1]
    equal = sum(block.size for block in run)
    start, end = window.start + run[0].b, window.start + run[-1].b + run[-1].size
    return Match(window.source, run[0].a, run[-1].a + run[-1].size, start, end, equal)


def _screened(words: str, index: Index) -> list[Window]:
    """The windows that the index proposes, the ones most alike first."""

    def likeness(window: Window) -> float:
        return fuzz.partial_ratio(words, index.text(window.source)[window.start : window.end])

    return sorted(index.windows(words, _WINDOWS), key=likeness, reverse=True)


def _parts(words: str) -> list[tuple[int, int]]:
    count = -(-len(words) // _LONGEST)
    size = -(-len(words) // count)
    return [(at, min(at + size, len(words))) for at in range(0, len(words), size)]


def _shifted(found: Sequence[Match], by: int) -> list[Match]:
    return [m.shifted(by) for m in found]


def _left_over(words: str, match: Match, text: str) -> list[tuple[int, int]]:
    """The stretches of the words that the match does not hold and that are long enough to come from elsewhere."""
    stretches = [(0, match.first), (match.last, len(words))]
    if not match.is_exact:
        inside = SequenceMatcher(None, words[match.first : match.last], text[match.start : match.end], autojunk=False)
        at = match.first
        for a, _, size in inside.get_matching_blocks():
            stretches.append((at, match.first + a))
            at = match.first + a + size
    return [(a, b) for a, b in stretches if b - a >= _SHORTEST_PIECE]


def _further(words: str, near: Match, index: Index) -> list[Match]:
    """The pieces of what is left over: only such as hold nearly all of their words, the nearest of equal ones."""
    exact = exact_matches(words, index)
    if exact:
        return [min(exact, key=lambda m: (m.source != near.source, abs(m.start - near.end)))]
    found = pieces(words, index)
    return [m for m in found if m.last - m.first >= _SHORTEST_PIECE and m.coverage >= _LEAST_COVERED_PIECE]
