"""Matches of folded characters → passages of whole words: what belongs together is joined, what stands apart is cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Protocol

from quoteattr.check.alignment import Match
from quoteattr.check.folding import Folded
from quoteattr.model import Span

_APART: Final = 12
"""So many characters left out over the end of a sentence set two passages apart."""
_FAR: Final = 240
"""So many set them apart inside one sentence, too."""
_LEAST_EQUAL: Final = 5
_REACH: Final = 12
_JOINING: Final = frozenset("“”\"‘’'「」『』〈〉《》()（）[]·ㆍ・-~…")


class Ground(Protocol):
    """What is asked of a source: its text, its folded text, and where what somebody says begins and ends."""

    @property
    def text(self) -> str: ...
    @property
    def folded(self) -> Folded: ...
    def statement(self, span: Span) -> Span: ...
    def sentences(self, span: Span) -> Sequence[Span]: ...


@dataclass(frozen=True, slots=True)
class Block:
    """Equal characters: where they stand in the folded words and in which source's folded text."""

    source: int
    words: int
    at: int
    size: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the folded words and the stretch of a source's text it comes from, of whole words there."""

    source: int
    first: int
    last: int
    span: Span


def passages(
    words: Folded, written: str, matches: Sequence[Match], grounds: Sequence[Ground]
) -> tuple[Passage, ...]:
    """The passages of the words (``written`` is their text), in the words' order, together holding all of them."""
    blocks = sorted((b for m in matches for b in _blocks(words.text, m, grounds[m.source])), key=lambda b: b.words)
    groups = _substantial(list(_groups(_without_overlap(blocks), grounds)))
    out: list[Passage] = []
    for k, group in enumerate(groups):
        first = out[-1].last if out else 0
        last = len(words.text)
        if k + 1 < len(groups):
            last = _word_border(words, written, groups[k][-1].words + group[-1].size, groups[k + 1][0].words)
        out.append(Passage(group[0].source, first, last, _widened(group, first, last, grounds[group[0].source])))
    return tuple(out)


def is_border(folded: Folded, text: str, at: int) -> bool:
    """Whether a word begins at a folded place: white space or a stop stands before it."""
    if at <= 0 or at >= len(folded.text):
        return True
    between = text[int(folded.offsets[at - 1]) + 1 : int(folded.offsets[at])]
    return any(c not in _JOINING for c in between)


def _blocks(words: str, match: Match, ground: Ground) -> Iterator[Block]:
    text = ground.folded.text[match.start : match.end]
    for a, b, size in SequenceMatcher(None, words[match.first : match.last], text, autojunk=False).get_matching_blocks():
        if size:
            yield Block(match.source, match.first + a, match.start + b, size)


def _without_overlap(blocks: Iterable[Block]) -> list[Block]:
    """The blocks without those whose words an earlier one already holds."""
    kept: list[Block] = []
    for block in blocks:
        if not kept or block.words >= kept[-1].words + kept[-1].size:
            kept.append(block)
    return kept


def _groups(blocks: Sequence[Block], grounds: Sequence[Ground]) -> Iterator[list[Block]]:
    """Runs of blocks that lie in one passage."""
    group: list[Block] = []
    for block in blocks:
        if group and _apart(group[-1], block, grounds):
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def _apart(one: Block, other: Block, grounds: Sequence[Ground]) -> bool:
    """Whether two neighbouring blocks come from passages that stand apart, or stand in another order there."""
    end = one.at + one.size
    if one.source != other.source or other.at < end:
        return True
    ground = grounds[one.source]
    left_out = other.at - end
    if left_out > _FAR:
        return True
    here = ground.folded.original(one.at, end)
    there = ground.folded.original(other.at, other.at + other.size)
    if not left_out and here.end == there.start:
        return False
    if ground.statement(here) != ground.statement(there):
        return True
    replaced = other.words - one.words - one.size
    if left_out - replaced <= _APART:
        return False
    return any(here.end <= s.end <= there.start for s in ground.sentences(Span(here.start, there.end))[:-1])


def _substantial(groups: list[list[Block]]) -> list[list[Block]]:
    """The groups that hold more than a word or two of the words; the best one where none does."""
    large = [g for g in groups if sum(b.size for b in g) >= _LEAST_EQUAL]
    return large or sorted(groups, key=lambda g: -sum(b.size for b in g))[:1]


def _word_border(words: Folded, written: str, low: int, high: int) -> int:
    """The place between two groups at which a word begins, as late as it can be; the later one where there is none."""
    return next((at for at in range(high, low - 1, -1) if is_border(words, written, at)), high)


def _widened(group: Sequence[Block], first: int, last: int, ground: Ground) -> Span:
    """The group's passage with the words around it that changed words of the quotation stand for, at word borders."""
    folded, text = ground.folded, ground.text
    start, end = group[0].at, group[-1].at + group[-1].size
    bounds = ground.statement(folded.original(start, end))
    low, high = folded.at(bounds.start), folded.at(bounds.end)
    ahead, behind = group[0].words - first, last - group[-1].words - group[-1].size
    start = _nearest_border(folded, text, start, -1, ahead, max(low, start - ahead - _REACH))
    end = _nearest_border(folded, text, end, 1, behind, min(high, end + behind + _REACH))
    return folded.original(start, end)


def _nearest_border(folded: Folded, text: str, at: int, step: int, wanted: int, limit: int) -> int:
    """The word border in one direction whose distance is nearest to what is wanted; the limit where there is none."""
    borders = [k for k in range(at, limit + step, step) if is_border(folded, text, k)]
    if not borders:
        return limit
    return min(borders, key=lambda k: abs(abs(k - at) - wanted))
