"""Equal characters of folded words and of a source, and runs of them: what an alignment finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """Equal characters: where they stand in the folded words and in the source's folded text."""

    words: int
    at: int
    size: int

    @property
    def words_end(self) -> int:
        """Where they end in the words."""
        return self.words + self.size

    @property
    def end(self) -> int:
        """Where they end in the source."""
        return self.at + self.size


@dataclass(frozen=True, slots=True)
class Match:
    """The blocks that the words, or a stretch of them, have in common with one source, in order on both sides."""

    source: int
    blocks: tuple[Block, ...]

    @property
    def first(self) -> int:
        """Where its words begin."""
        return self.blocks[0].words

    @property
    def last(self) -> int:
        """Where its words end."""
        return self.blocks[-1].words_end

    @property
    def start(self) -> int:
        """Where its passage begins."""
        return self.blocks[0].at

    @property
    def end(self) -> int:
        """Where its passage ends."""
        return self.blocks[-1].end

    @property
    def equal(self) -> int:
        """How many characters are equal."""
        return sum(block.size for block in self.blocks)

    @property
    def coverage(self) -> float:
        """The share of its words' characters that stand in the passage."""
        return self.equal / (self.last - self.first)

    def shifted(self, by: int) -> Match:
        """The match with the words counted from further left."""
        return Match(self.source, tuple(Block(b.words + by, b.at, b.size) for b in self.blocks))

    def outside(self, other: Match) -> Match | None:
        """The match without the blocks whose words another one holds; None where nothing is left."""
        left = tuple(b for b in self.blocks if b.words_end <= other.first or b.words >= other.last)
        return Match(self.source, left) if left else None
