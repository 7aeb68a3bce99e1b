"""The first rows of a table → the roles of its columns, by Korean and English names or as the user says."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from quoteattr.errors import UnreadableInput
from quoteattr.lexicon import entries

# A header may stand below a heading and notes, not below the articles
HEADER_WITHIN: Final = 20
_REMARK: Final = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_SIGNS: Final = re.compile(r"[\W_]+")
_LETTERS: Final = re.compile(r"[A-Za-z]{1,3}")
_MOST_NAMED: Final = 12
_OWN: Final = (frozenset({"key", "docid"}), frozenset({"키", "인용문"}))


class OwnTable(UnreadableInput):
    """A table of quotations that this program wrote: it holds no articles."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns that the user says, by role: a name as the header has it, or the letter above it (``C``)."""

    said: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Header:
    """Which column, counted from 0, plays which role, and how many rows stand before the first that is data."""

    roles: Mapping[str, int]
    rows: int

    def cell(self, row: Sequence[str], role: str) -> str:
        """What a row has in the column of a role; empty where there is no such column or cell."""
        index = self.roles.get(role)
        return row[index].strip() if index is not None and index < len(row) else ""


@dataclass(frozen=True, slots=True)
class TableKind:
    """What a table holds: the word list of its columns' names, the role that it needs, the mend where that lacks."""

    names: str
    needed: str
    holds: str
    mend: str


ARTICLES: Final = TableKind("article_columns", "text", "articles", "say which it is with --text-column")
PEOPLE: Final = TableKind("people_columns", "name", "names", "call it 이름 or name")


def header(rows: Sequence[Sequence[str]], kind: TableKind, columns: Columns, where: str) -> Header:
    """The header among the first rows of a table: the row that names most roles.

    UnreadableInput where the role that is needed is not there, or a column that the user said; OwnTable where the
    table is one of quotations.
    """
    if not rows:
        raise UnreadableInput("is empty; check that it is the right file", where)
    rows = rows[:HEADER_WITHIN]
    folded = [[folded_name(cell) for cell in row] for row in rows]
    if any(own <= set(row) for row in folded for own in _OWN):
        raise OwnTable("is a table of quotations, not of articles; give the articles themselves", where)
    guessed = [_roles(row, kind.names) for row in folded]
    said = [_said(row, columns) for row in folded]
    best = max(range(len(rows)), key=lambda k: (len(said[k]), len(guessed[k]), -k))
    found = {**guessed[best], **said[best]}
    there = _shown(rows[best])
    lettered = {role: _lettered(name, rows) for role, name in columns.said.items() if role not in said[best]}
    for role, index in lettered.items():
        if index is None:
            raise UnreadableInput(f"has no column {columns.said[role]!r}; say one that it has ({there})", where)
        found[role] = index
    if kind.needed not in found:
        raise UnreadableInput(f"has no column of {kind.holds}; {kind.mend} ({there})", where)
    taken = {found[role] for role in columns.said}
    roles = {role: index for role, index in found.items() if role in columns.said or index not in taken}
    return Header(roles, best + 1 if said[best] or guessed[best] else 0)


def folded_name(name: str) -> str:
    """A column's name as it is compared: small letters, without spaces, signs and what stands in brackets."""
    name = unicodedata.normalize("NFKC", name).casefold()
    return _SIGNS.sub("", _REMARK.sub("", name)) or _SIGNS.sub("", name)


def _roles(row: Sequence[str], names: str) -> dict[str, int]:
    """The roles that the cells of a row name; of two columns of one role that whose name stands first in the list."""
    order = {word: place for place, word in enumerate(entries(names))}
    found: dict[str, int] = {}
    for index, name in sorted(enumerate(row), key=lambda cell: order.get(cell[1], len(order))):
        if name in order:
            found.setdefault(entries(names)[name].cls, index)
    return found


def _said(row: Sequence[str], columns: Columns) -> dict[str, int]:
    """The roles that the user said, with the cells of a row that have the names he gave."""
    names = {role: folded_name(name) for role, name in columns.said.items()}
    return {role: row.index(name) for role, name in names.items() if name in row}


def _lettered(name: str, rows: Sequence[Sequence[str]]) -> int | None:
    """The column, counted from 0, of the letter that the user said; None where it is no letter, or too far out."""
    if not _LETTERS.fullmatch(name):
        return None
    index = functools.reduce(lambda number, letter: number * 26 + ord(letter) - 64, name.upper(), 0)
    return index - 1 if index <= max(map(len, rows)) else None


def _shown(row: Sequence[str]) -> str:
    """The names of the columns that are there."""
    there = [cell.strip() for cell in row if cell.strip()]
    shown = ", ".join(" ".join(cell.split())[:30] for cell in there[:_MOST_NAMED])
    more = ", …" if len(there) > _MOST_NAMED else ""
    return f"there are: {shown}{more}"
