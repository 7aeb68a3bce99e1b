"""The sourced contents of an article together → the signs that one has from the others.

Whom an article quotes again and again is seldom a mistake; whoever goes on speaking is as sure as the words that named
him; where nobody was found for other quotations, the article is hard.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from quoteattr.stages.attribution import Sourced
from quoteattr.stages.scale import step

_FEW: Final = 0.2
"""The share of an article's other rows without a speaker from which on they are many."""


@dataclass(frozen=True, slots=True)
class Company:
    """The rows of an article: how many each speaker has, how many have none, by which rule each speaker was named.

    ``named_by`` gives for a row whose source is elided the rule that found its speaker last, empty where none did.
    """

    rows: Sequence[Sourced]
    of_speaker: Mapping[str, int]
    without: int
    named_by: Sequence[str]

    @classmethod
    def of(cls, rows: Sequence[Sourced]) -> Company:
        """The company that the rows of one article are to each other."""
        names = [name for row in rows if (name := _speaker(row)) is not None]
        return cls(rows, Counter(names), len(rows) - len(names), tuple(_named_by(rows)))


def _named_by(rows: Sequence[Sourced]) -> Iterator[str]:
    last: dict[str | None, str] = {}
    for row in rows:
        yield last.get(_speaker(row), "")
        if row.source is not None:
            last[_speaker(row)] = row.rule.id


def _speaker(row: Sourced) -> str | None:
    return row.resolved.speaker.name if row.resolved is not None else None


def signs_of_company(company: Company, k: int) -> Iterator[str]:
    """The signs that row number ``k`` has from the others."""
    row = company.rows[k]
    name = _speaker(row)
    yield f"others without speaker:{_share(company.without - (name is None), len(company.rows) - 1)}"
    if name is None:
        return
    elided = row.source is None
    yield f"rows of speaker:{'elided' if elided else 'named'}:{step(company.of_speaker[name], 1, 2, 4)}"
    if elided:
        yield f"named by:{company.named_by[k] or 'none'}"


def _share(part: int, whole: int) -> str:
    return "none" if part == 0 else "few" if part / whole < _FEW else "many"
