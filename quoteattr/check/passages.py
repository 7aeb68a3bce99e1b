"""Matches of folded characters → passages of whole words: what belongs together is joined, what stands apart is cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from quoteattr.check.folding import Folded
from quoteattr.check.match import Block, Match
from quoteattr.check.units import in_brackets
from quoteattr.model import Span

_APART: Final = 12
"""So many characters left out over the end of a sentence set two passages apart."""
_FAR: Final = 240
"""So many set them apart inside one sentence, too."""
_LEAST_EQUAL: Final = 5
_REACH: Final = 12
_END_OF_SENTENCE: Final = 5.0
_STOPS: Final = frozenset(".!?")
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
class Passage:
    """A stretch of the folded words and the stretch of a source's text it comes from, of whole words there."""

    source: int
    first: int
    last: int
    span: Span


def passages(words: Folded, written: str, matches: Sequence[Match], grounds: Sequence[Ground]) -> tuple[Passage, ...]:
    """The passages of the words (``written`` is their text), in the words' order, together holding all of them."""
    blocks = sorted(((m.source, b) for m in matches for b in m.blocks), key=lambda each: each[1].words)
    groups = _substantial(list(_groups(blocks, grounds)))
    out: list[Passage] = []
    for k, (source, group) in enumerate(groups):
        first = out[-1].last if out else 0
        last = len(words.text)
        if k + 1 < len(groups):
            last = _word_border(words, written, group[-1].words_end, groups[k + 1][1][0].words)
        ahead = _unbracketed(words, written, first, group[0].words)
        behind = _unbracketed(words, written, group[-1].words_end, last)
        out.append(Passage(source, first, last, _widened(group, ahead, behind, grounds[source])))
    return tuple(out)


def is_border(folded: Folded, text: str, at: int) -> bool:
    """Whether a word begins at a folded place: white space or a stop stands before it."""
    if at <= 0 or at >= len(folded.text):
        return True
    between = text[int(folded.offsets[at - 1]) + 1 : int(folded.offsets[at])]
    if between == "," and folded.text[at - 1].isdigit() and folded.text[at].isdigit():
        return False
    return any(c not in _JOINING for c in between)


def _groups(blocks: Sequence[tuple[int, Block]], grounds: Sequence[Ground]) -> Iterator[tuple[int, list[Block]]]:
    """Runs of blocks that lie in one passage, with its source."""
    group: list[Block] = []
    last = -1
    for source, block in blocks:
        if group and (source != last or _apart(group[-1], block, grounds[source])):
            yield last, group
            group = []
        last = source
        group.append(block)
    if group:
        yield last, group


def _apart(one: Block, other: Block, ground: Ground) -> bool:
    """Whether two neighbouring blocks of a source come from passages that stand apart, or in another order there."""
    if other.at < one.end:
        return True
    left_out = other.at - one.end
    if left_out > _FAR:
        return True
    here = ground.folded.original(one.at, one.end)
    there = ground.folded.original(other.at, other.end)
    if ground.statement(here) != ground.statement(there):
        return True
    if left_out - (other.words - one.words_end) <= _APART:
        return False
    return any(here.end <= s.end <= there.start for s in ground.sentences(Span(here.start, there.end))[:-1])


def _substantial(groups: list[tuple[int, list[Block]]]) -> list[tuple[int, list[Block]]]:
    """The groups that hold more than a word or two of the words; the best one where none does."""
    large = [g for g in groups if _size(g) >= _LEAST_EQUAL]
    return large or sorted(groups, key=lambda g: -_size(g))[:1]


def _size(group: tuple[int, list[Block]]) -> int:
    return sum(block.size for block in group[1])


def _word_border(words: Folded, written: str, low: int, high: int) -> int:
    """The place between two groups at which a word begins, as late as it can be; the later one where there is none."""
    return next((at for at in range(high, low - 1, -1) if is_border(words, written, at)), high)


def _unbracketed(words: Folded, written: str, first: int, last: int) -> int:
    """How many of some characters are not in brackets: what a draft adds in brackets has nothing in the source."""
    return sum(not in_brackets(written, int(words.offsets[k])) for k in range(first, last))


def _widened(group: Sequence[Block], ahead: int, behind: int, ground: Ground) -> Span:
    """The group's passage with the words around it that changed words of the quotation stand for, at word borders.

    ``ahead`` and ``behind``: how many characters of such words there are.
    """
    folded = ground.folded
    start, end = group[0].at, group[-1].end
    bounds = ground.statement(folded.original(start, end))
    low, high = folded.at(bounds.start), folded.at(bounds.end)
    before = [k for k in range(start, max(low, start - ahead - _REACH) - 1, -1) if k == low or _is_border(ground, k)]
    after = [k for k in range(end, min(high, end + behind + _REACH) + 1) if k == high or _is_border(ground, k)]
    return folded.original(
        min(before, key=lambda k: abs(start - k - ahead) - _parts(ground, k, low) * bool(ahead), default=start),
        min(after, key=lambda k: abs(k - end - behind) - _parts(ground, k, high) * bool(behind), default=end),
    )


def _parts(ground: Ground, at: int, bound: int) -> float:
    """How much speaks for ending a passage here: a changed word stands for all that is left of a sentence."""
    if at == bound:
        return _END_OF_SENTENCE
    behind = ground.text[int(ground.folded.offsets[at - 1]) + 1 : int(ground.folded.offsets[at - 1]) + 2]
    return _END_OF_SENTENCE if behind in _STOPS else 0.0


def _is_border(ground: Ground, at: int) -> bool:
    return is_border(ground.folded, ground.text, at)
