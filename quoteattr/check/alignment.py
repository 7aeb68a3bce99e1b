"""Folded words and the index of folded sources → the passages they come from, aligned character by character.

The score of an alignment finds passages; what became of the words is judged on morphemes, never on it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Final

from rapidfuzz import fuzz

from quoteattr.check.index import Index, Window
from quoteattr.check.match import Block, Match

_LONGEST: Final = 400
"""Longer words are looked for in parts of about this length: an alignment's time grows with the square."""
_WINDOWS: Final = 8
_ALIGNED: Final = 2
_SHORTEST_PIECE: Final = 6
_SHORTEST_ELSEWHERE: Final = 10
"""A further piece from another source must be longer: short words stand somewhere in many."""
_SHORTEST_HALF: Final = 8
_LEAST_COVERED: Final = 0.3
_LEAST_COVERED_PIECE: Final = 0.85
_LEAST_RUN: Final = 4
_CHANCE: Final = 2
"""Blocks up to this size are equal by chance."""
_SLACK: Final = 30
# What a run of matching blocks loses for each character between two of them: of the words, and of the passage
_COST_OF_WORDS: Final = 0.8
_COST_OF_DIGIT: Final = 0.2
_COST_OF_PASSAGE: Final = 0.3


def exact_matches(words: str, index: Index) -> list[Match]:
    """Every place, up to some, that holds the words as they are."""
    return [Match(source, (Block(0, start, len(words)),)) for source, start in index.exact(words)]


def best_matches(words: str, index: Index) -> list[Match]:
    """The best places for the words or a long run of them, the best first; none where nothing is alike."""
    found = [m for w in _screened(words, index)[:_ALIGNED] if (m := best_run(words, index.text(w.source), w))]
    return sorted(found, key=lambda m: -m.equal)


def pieces(words: str, borders: Sequence[int], index: Index) -> list[Match]:
    """The passages that together hold the words, in the words' order; what is in none of them is in no source.

    ``borders`` are the places at which words begin: pieces are put together there.
    """
    if len(words) > _LONGEST:
        return [m.shifted(a) for a, b in _parts(words) for m in pieces(words[a:b], _within(borders, a), index)]
    exact = exact_matches(words, index)
    if exact:
        return exact[:1]
    best = next(iter(best_matches(words, index)), None)
    if best is None:
        return []
    found: list[Match] = []
    for first, last in _left_over(words, best):
        further = _further(words[first:last], _within(borders, first), best, index)
        found += [m.shifted(first) for m in further]
    rest: Match | None = best
    for each in found:
        rest = rest.outside(each) if rest else None
    return sorted([*found, *([rest] if rest else [])], key=lambda m: m.first)


def halves(words: str, borders: Sequence[int], index: Index) -> list[Match]:
    """Two places that hold a beginning of the words and all the rest of them as they are, cut at a word, or nothing."""
    head = _longest(lambda size: words[:size], len(words), index)
    tail = _longest(lambda size: words[len(words) - size :], len(words), index)
    cut = next((b for b in reversed(borders) if len(words) - tail <= b <= head), None)
    if cut is None or min(cut, len(words) - cut) < _SHORTEST_HALF:
        return []
    pairs = ((a, b) for a in exact_matches(words[:cut], index) for b in exact_matches(words[cut:], index))
    one, other = min(pairs, key=lambda pair: _distance(pair[1], pair[0]))
    if one.source != other.source and min(cut, len(words) - cut) < _SHORTEST_ELSEWHERE:
        return []
    return [one, other.shifted(cut)]


def replaces_words(match: Match, size: int) -> bool:
    """Whether so many words in a row have nothing in the passage that they may come from elsewhere."""
    solid = [b for b in match.blocks if b.size > _CHANCE]
    ends = [0, *(b.words_end for b in solid)]
    return max(a - b for a, b in zip([*(b.words for b in solid), size], ends, strict=True)) >= _LEAST_RUN


def _longest(part: Callable[[int], str], most: int, index: Index) -> int:
    """The greatest size of a part that stands in the sources as it is."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if index.holds(part(middle)) else (low, middle - 1)
    return low


def covered(found: Sequence[Match], size: int) -> bool:
    """Whether the pieces hold so much of the words that it is worth comparing them."""
    equal = sum(m.equal for m in found)
    return equal >= max(_CHANCE, _LEAST_COVERED * size)


def best_run(words: str, text: str, window: Window) -> Match | None:
    """The run of matching blocks between the words and a window that has most equal characters and fewest others.

    It grows out of the longest block to both sides: what is repeated in a text then matches where it is nearest.
    """
    longest = max(_blocks(words, text, window.start, window.end), key=lambda b: b.size, default=None)
    if longest is None:
        return None
    slack = _SLACK + len(words) // 4
    start = max(window.start, longest.at - longest.words - slack)
    end = min(window.end, longest.end + len(words) - longest.words_end + slack)
    before = _blocks_backwards(words[: longest.words], text[start : longest.at], start)
    behind = _blocks(words[longest.words_end :], text, longest.end, end)
    blocks = [*before, longest, *(Block(b.words + longest.words_end, b.at, b.size) for b in behind)]
    run = _heaviest_run(words, blocks)
    return Match(window.source, run) if run else None


def _blocks(words: str, text: str, start: int, end: int) -> list[Block]:
    found = SequenceMatcher(None, words, text[start:end], autojunk=False).get_matching_blocks()
    return [Block(a, start + b, size) for a, b, size in found if size]


def _blocks_backwards(words: str, text: str, start: int) -> list[Block]:
    """The blocks, of equally long ones those nearest to the end."""
    found = _blocks(words[::-1], text[::-1], 0, len(text))
    return [Block(len(words) - b.words_end, start + len(text) - b.end, b.size) for b in reversed(found)]


def _heaviest_run(words: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The neighbouring blocks with most equal characters after what stands between them is paid for."""
    best, best_score, score, first = (0, 0), 0.0, 0.0, 0
    for k, block in enumerate(blocks):
        if k:
            before = blocks[k - 1]
            between = words[before.words_end : block.words]
            digits = sum(c.isdigit() for c in between)  # the same number may stand there in words
            cost = _COST_OF_WORDS * (len(between) - digits) + _COST_OF_DIGIT * digits
            score -= max(cost, _COST_OF_PASSAGE * (block.at - before.end))
        if score <= 0:
            score, first = 0.0, k
        score += block.size
        if score > best_score:
            best_score, best = score, (first, k + 1)
    return tuple(blocks[slice(*best)])


def _screened(words: str, index: Index) -> list[Window]:
    """The windows that the index proposes, the ones most alike first."""

    def likeness(window: Window) -> float:
        return fuzz.partial_ratio(words, index.text(window.source)[window.start : window.end])

    return sorted(index.windows(words, _WINDOWS), key=likeness, reverse=True)


def _parts(words: str) -> list[tuple[int, int]]:
    count = -(-len(words) // _LONGEST)
    size = -(-len(words) // count)
    return [(at, min(at + size, len(words))) for at in range(0, len(words), size)]


def _left_over(words: str, match: Match) -> list[tuple[int, int]]:
    """The stretches of the words that the match holds at most by chance, long enough to come from elsewhere."""
    at = 0
    stretches = []
    for block in [b for b in match.blocks if b.size > _CHANCE]:
        stretches.append((at, block.words))
        at = block.words_end
    stretches.append((at, len(words)))
    return [(a, b) for a, b in stretches if _SHORTEST_PIECE <= b - a < len(words)]


def _further(words: str, borders: Sequence[int], near: Match, index: Index) -> list[Match]:
    """The pieces of what is left over: only such as hold nearly all of their words, the nearest of equal ones."""
    exact = exact_matches(words, index)
    found = [min(exact, key=lambda m: _distance(m, near))] if exact else pieces(words, borders, index)
    return [m for m in found if _is_piece(m, near) and _begins_a_word(m, borders)]


def _begins_a_word(match: Match, borders: Sequence[int]) -> bool:
    """Whether a piece begins with a word of the quotation, or a syllable beside it."""
    return any(abs(match.first - border) <= 1 for border in borders)


def _within(borders: Sequence[int], first: int) -> list[int]:
    """The borders counted from further right."""
    return [border - first for border in borders if border >= first]


def _distance(match: Match, near: Match) -> tuple[bool, int]:
    return match.source != near.source, abs(match.start - near.end)


def _is_piece(match: Match, near: Match) -> bool:
    shortest = _SHORTEST_PIECE if match.source == near.source else _SHORTEST_ELSEWHERE
    return match.last - match.first >= shortest and match.coverage >= _LEAST_COVERED_PIECE
