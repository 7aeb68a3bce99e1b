"""Folded sources → where a few of them are likely to hold given words: an index of their character pairs.

The sources stand one behind the other in one long string. Every pair of neighbouring characters knows its places, and
the words asked for vote with their pairs, rare ones more, for windows of the string; exact words are found directly.
"""

from __future__ import annotations

import bisect
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

BETWEEN: Final = "\n"
"""Stands between two sources; no folded text holds it."""
_WINDOW: Final = 128
_COMMON: Final = 200_000
"""Pairs with more places than this say nothing where rarer ones are there too."""
_MOST_EXACT: Final = 40

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of one source's folded text that may hold the words; ``weight`` says how likely."""

    source: int
    start: int
    end: int
    weight: float


@dataclass(frozen=True)
class Index:
    """The joined texts of the sources, where each begins, and the places of all pairs, sorted by pair."""

    joined: str
    starts: tuple[int, ...]
    pairs: npt.NDArray[np.uint32]
    firsts: Numbers
    places: npt.NDArray[np.int32]

    def exact(self, words: str) -> Iterator[tuple[int, int]]:
        """The first places that hold the words as they are: (source, start in it)."""
        at = -1
        for _ in range(_MOST_EXACT):
            at = self.joined.find(words, at + 1)
            if at < 0:
                return
            source = bisect.bisect_right(self.starts, at) - 1
            yield source, at - self.starts[source]

    def holds(self, words: str) -> bool:
        """Whether any source holds the words as they are."""
        return words in self.joined

    def windows(self, words: str, most: int) -> list[Window]:
        """The windows that share most with the words, the best first, none overlapping another."""
        votes = self._votes(words)
        if not len(votes):
            return []
        span = -(-len(words) // _WINDOW) + 1
        summed = np.convolve(votes, np.ones(span))[span - 1 :]
        out: list[Window] = []
        for _ in range(most):
            best = int(np.argmax(summed))
            weight = float(summed[best])
            if weight <= 0:
                break
            out += self._cut(best * _WINDOW, (best + span) * _WINDOW, weight, len(words))
            summed[max(0, best - span + 1) : best + span] = 0
        return out

    def _votes(self, words: str) -> npt.NDArray[np.float64]:
        """For each window the weight of the pairs that it shares with the words."""
        votes = np.zeros(len(self.joined) // _WINDOW + 1)
        found = [(lo, hi) for pair in np.unique(_pairs(words)) for lo, hi in [self._range(int(pair))] if lo < hi]
        rare = [each for each in found if each[1] - each[0] <= _COMMON]
        for lo, hi in rare or found:
            weight = math.log(1 + len(self.joined) / (hi - lo))
            votes[np.unique(self.places[lo:hi] // _WINDOW)] += weight
        return votes

    def _range(self, pair: int) -> tuple[int, int]:
        k = int(np.searchsorted(self.pairs, pair))
        if k >= len(self.pairs) or int(self.pairs[k]) != pair:
            return 0, 0
        return int(self.firsts[k]), int(self.firsts[k + 1])

    def _cut(self, start: int, end: int, weight: float, room: int) -> Iterator[Window]:
        """The stretch with room on both sides, cut where one source ends and the next begins."""
        start, end = max(0, start - room), min(len(self.joined), end + room)
        source = bisect.bisect_right(self.starts, start) - 1
        while source < len(self.starts) and self.starts[source] < end:
            first = self.starts[source]
            last = first + len(self.text(source))
            if max(start, first) < min(end, last):
                yield Window(source, max(start, first) - first, min(end, last) - first, weight)
            source += 1

    def text(self, source: int) -> str:
        """The folded text of one source."""
        end = self.starts[source + 1] - 1 if source + 1 < len(self.starts) else len(self.joined)
        return self.joined[self.starts[source] : end]


def index_of(texts: Sequence[str]) -> Index:
    """The index of folded texts."""
    joined = BETWEEN.join(texts)
    starts: list[int] = []
    at = 0
    for text in texts:
        starts.append(at)
        at += len(text) + 1
    pairs = _pairs(joined)
    order = np.argsort(pairs, kind="stable").astype(np.int32)
    unique, firsts = np.unique(pairs[order], return_index=True)
    return Index(joined, tuple(starts), unique, np.append(firsts, len(order)).astype(np.int64), order)


def _pairs(text: str) -> npt.NDArray[np.uint32]:
    """Each pair of neighbouring characters as one number."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    return (codes[:-1] << np.uint32(16)) ^ codes[1:]
