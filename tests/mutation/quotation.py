"""What is edited and what comes out: a quotation with what its article offers, and a mutant of it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

CURLY = ("“", "”")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A named person or body, with the title a draft would give."""

    name: str
    title: str | None = None

    def __str__(self) -> str:
        return f"{self.name} {self.title}" if self.title and not self.name.endswith(self.title) else self.name


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation as its source has it.

    ``people`` are the other named persons of the article, any of whom a draft may name by mistake; ``apart`` contents
    of the article that are no part of the same utterance and do not stand next to this one.
    """

    content: str
    sentence: str
    speaker: Speaker
    people: tuple[Speaker, ...] = ()
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mutant:
    """A quotation as a draft has it after one edit.

    ``at`` is the stretch of the source's content that was edited and ``to`` what it became in ``content``, both
    half-open. ``source`` is what the source must say instead, where the edit is not to the draft's side.
    """

    kind: str
    how: str
    content: str
    at: tuple[int, int]
    to: tuple[int, int]
    speaker: Speaker | None = None
    marks: tuple[str, str] = CURLY
    source: str | None = None


Candidates = Callable[[Quotation, random.Random], Iterable[Mutant]]
"""Every edit of one kind that a quotation allows; what is random about each comes from the generator."""


def mutant(kind: str, how: str, before: str, after: str) -> Mutant:
    """A mutant with its edited stretches: what is left between the longest common beginning and end."""
    short = min(len(before), len(after))
    start = next((i for i in range(short) if before[i] != after[i]), short)
    tail = next((i for i in range(short - start) if before[-1 - i] != after[-1 - i]), short - start)
    return Mutant(kind, how, after, (start, len(before) - tail), (start, len(after) - tail))


def each(kind: str, before: str, edits: Iterable[tuple[str, str | None]]) -> Iterator[Mutant]:
    """The mutants of edits given as (how, text after); what could not be written or is the same is left out."""
    for how, after in edits:
        if after is not None and after.strip() and _bare(after) != _bare(before):
            yield mutant(kind, how, before, after)


def _bare(text: str) -> str:
    return "".join(text.split())


def chosen(candidates: Candidates, quotation: Quotation, chance: random.Random) -> Mutant | None:
    """One random mutant: first a way of editing, then a place, so that the frequent way does not outweigh the rare."""
    found: dict[str, list[Mutant]] = {}
    for one in candidates(quotation, chance):
        found.setdefault(one.how, []).append(one)
    return chance.choice(found[chance.choice(sorted(found))]) if found else None
