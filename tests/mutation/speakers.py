"""The same words in another's mouth."""

from __future__ import annotations

import random
from collections.abc import Iterator

from mutation.quotation import Mutant, Quotation


def speakers(quotation: Quotation, chance: random.Random) -> Iterator[Mutant]:
    """The quotation given to each other named person of the article; a part of a name is not another name."""
    for person in quotation.people:
        if not _one_name(person.name, quotation.speaker.name):
            yield Mutant("speaker", "swapped", quotation.content, (0, 0), (0, 0), speaker=person)


def _one_name(one: str, other: str) -> bool:
    """Whether one name may be a form of the other: the same words, a part of it, or only a surname."""
    alike = one in other or other in one or set(one.split()) & set(other.split())
    return bool(alike) or (one[0] == other[0] and min(len(one), len(other)) < 3)
