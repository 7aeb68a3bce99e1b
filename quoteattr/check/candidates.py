"""A quotation → the ways in which the sources may hold its words, to be compared one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from quoteattr.check.alignment import best_matches, covered, exact_matches, halves, pieces, replaces_words
from quoteattr.check.index import Index
from quoteattr.check.match import Match
from quoteattr.check.passages import is_border
from quoteattr.check.quotation import Quotation
from quoteattr.check.sources import Source

_MOST_PLACES: Final = 4
_AS_GOOD: Final = 0.95
_BEFORE: Final = frozenset("\n.!?:“‘\"'「『>=")
_BEHIND: Final = frozenset("\n.!?”’\"'」』")


def candidates(quotation: Quotation, sources: Sequence[Source], index: Index) -> Iterator[list[Match]]:
    """The matches that together hold the words, each way once, likely ones first."""
    exact = [m for m in exact_matches(quotation.folded.text, index) if _is_border(sources[m.source], m.start)]
    if exact:
        exact.sort(key=lambda m: _looseness(sources[m.source], m))
        yield from ([match] for match in exact[:_MOST_PLACES])
    else:
        yield from _altered(quotation, index)


def _altered(quotation: Quotation, index: Index) -> Iterator[list[Match]]:
    """The ways in which the sources hold words that no source holds exactly."""
    words, borders = quotation.folded.text, quotation.borders
    found: list[Match] = []
    for first, last in quotation.parts:
        within = [border - first for border in borders if border >= first]
        found += [match.shifted(first) for match in pieces(words[first:last], within, index)]
    if not covered(found, len(words)):
        return
    if len(found) == 1 and replaces_words(found[0], len(words)) and (two := halves(words, borders, index)):
        yield two
        return
    yield found
    if len(found) == 1:
        others = best_matches(words, index)[1:]
        yield from ([match] for match in others if match.equal >= _AS_GOOD * found[0].equal)


def _looseness(source: Source, match: Match) -> tuple[bool, bool]:
    """A key that is least for whole sentences or all that stands between marks, then for whole words."""
    span = source.folded.original(match.start, match.end)
    before = source.text[max(0, span.start - 2) : span.start].rstrip(" ")[-1:]
    behind = source.text[span.end : span.end + 1]
    whole = (not before or before in _BEFORE) and (not behind or behind in _BEHIND)
    return not whole, not _is_border(source, match.end)


def _is_border(source: Source, at: int) -> bool:
    return is_border(source.folded, source.text, at)
