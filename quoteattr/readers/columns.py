"""The first rows of a table → the roles of its columns, by Korean and English names or as the user says."""

from __future__ import annotations

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


def header(rows: Sequence[Sequence[str]], names: str, needed: str, columns: Columns, where: str) -> Header:
    """The header among the first rows of a table: the row that names most roles.

    ``names`` is the word list of column names, ``needed`` the role that must be there. UnreadableInput where it is
    not, or where a column that the user said is not; OwnTable where the table is one of quotations.
    """
    rows = rows[:HEADER_WITHIN]
    folded = [[folded_name(cell) for cell in row] for row in rows]
    if any(own <= set(row) for row in folded for own in _OWN):
        raise OwnTable("is a table of quotations, not of articles; give the articles themselves", where)
    guessed = [_roles(row, names) for row in folded]
    said = [
        {role: row.index(folded_name(name)) for role, name in columns.said.items() if folded_name(name) in row}
        for row in folded
    ]
    best = max(range(len(rows)), key=lambda k: (len(said[k]), len(guessed[k]), -k), default=None)
    if best is None or not (said[best] or guessed[best]):
        found: dict[str, int] = {}
        before = 0
    else:
        found, before = {**guessed[best], **said[best]}, best + 1
    for role, name in columns.said.items():
        if best is None or role not in said[best]:
            found[role] = _lettered(role, name, rows, best, where)
    if needed not in found:
        raise UnreadableInput(f"has no column of articles; {_mend(needed, rows, best)}", where)
    return Header(_one_role_each(found, columns), before)


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


def _lettered(role: str, name: str, rows: Sequence[Sequence[str]], best: int | None, where: str) -> int:
    """The column of a letter that the user said; UnreadableInput where it is none, or too far out."""
    width = max(map(len, rows), default=0)
    if _LETTERS.fullmatch(name):
        index = 0
        for letter in name.upper():
            index = index * 26 + ord(letter) - 64
        if index <= width:
            return index - 1
    raise UnreadableInput(f"has no column {name!r}; {_mend(role, rows, best)}", where)


def _mend(role: str, rows: Sequence[Sequence[str]], best: int | None) -> str:
    """What to do: the columns that are there, and the option that says one."""
    row = rows[best if best is not None else 0] if rows else ()
    there = [cell.strip() for cell in row if cell.strip()]
    if not there:
        return "it is empty"
    shown = ", ".join(" ".join(cell.split())[:30] for cell in there[:_MOST_NAMED])
    more = ", …" if len(there) > _MOST_NAMED else ""
    return f"say which with --{role}-column (there are: {shown}{more})"


def _one_role_each(found: dict[str, int], columns: Columns) -> dict[str, int]:
    """The roles without those guessed for a column that the user gave another role."""
    taken = {found[role] for role in columns.said}
    return {role: index for role, index in found.items() if role in columns.said or index not in taken}
