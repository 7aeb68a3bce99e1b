"""A desk's list of persons and bodies (CSV or workbook: name, affiliation, titles, aliases) → who is known by it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from quoteattr.errors import UnreadableInput
from quoteattr.lexicon import word_class
from quoteattr.model import Known, normalised
from quoteattr.readers import delimited, spreadsheet
from quoteattr.readers.columns import PEOPLE, Columns, Header, folded_name, header
from quoteattr.readers.delimited import Line
from quoteattr.stages.foreign_names import is_foreign_part
from quoteattr.stages.korean_names import is_korean_name
from quoteattr.stages.names import is_body

_SEPARATOR: Final = re.compile(r"[,;/|\n]")


@dataclass(frozen=True, slots=True)
class People:
    """Those on a list, and what on it is not clear, a line each."""

    known: tuple[Known, ...]
    conflicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One person or body, and the first row that names them."""

    row: int
    known: Known


def people(path: str | Path, encoding: str | None = None) -> People:
    """Who stands on the list, and which of its rows contradict each other; UnreadableInput where it cannot be read.

    Rows of one name are one person, unless affiliation and titles of both are given and differ.
    """
    path = Path(path)
    try:
        lines = list(_lines(path, encoding))
    except OSError as error:
        raise UnreadableInput(f"{error.strerror or error}; check the path", str(path)) from None
    filled = [line for line in lines if any(cell.strip() for cell in line[1])]
    found = header([row for _, row in filled], PEOPLE, Columns(), str(path))
    entries: list[_Entry] = []
    conflicts: list[str] = []
    for number, row in filled[found.rows :]:
        if not found.cell(row, "name"):
            conflicts.append(f"{path}, row {number}: has no name and is passed over; fill it in")
            continue
        entry = _Entry(number, _known(row, found))
        same = next((k for k, other in enumerate(entries) if _are_one(other.known, entry.known)), None)
        if same is None:
            entries.append(entry)
        else:
            entries[same] = _Entry(entries[same].row, _joined(entries[same].known, entry.known))
    conflicts += [f"{path}, {each}" for each in (*_namesakes(entries), *_shared_aliases(entries))]
    return People(_without_others_names(entries), tuple(conflicts))


def _lines(path: Path, encoding: str | None) -> Iterator[Line]:
    """The rows of the list; of a workbook, those of the first sheet that is shown."""
    if path.suffix.lower() in spreadsheet.SUFFIXES:
        sheet = next(spreadsheet.sheets(path), None)
        if isinstance(sheet, UnreadableInput):
            raise sheet
        yield from sheet.lines if sheet else ()
        return
    with path.open("rb") as stream:
        for line in delimited.lines(stream, str(path), encoding):
            if isinstance(line, UnreadableInput):
                raise line
            yield line


def _known(row: Sequence[str], found: Header) -> Known:
    cells = {role: normalised(found.cell(row, role)) for role in ("name", "kind", "titles", "affiliation", "aliases")}
    name, titles = " ".join(cells["name"].split()), _several(cells["titles"])
    kind = word_class("people_kinds", folded_name(cells["kind"]))
    kind = kind or _kind(name, bool(titles or cells["affiliation"]))
    aliases = tuple(alias for alias in _several(cells["aliases"]) if alias != name)
    return Known(name, kind, titles, cells["affiliation"] or None, aliases)


def _kind(name: str, has_office: bool) -> str:
    """What an entry is whose row does not say it: bodies have no office, and no name of a person's shape."""
    if has_office or is_korean_name(name, beside_title=True):
        return "person"
    parts = name.split()
    foreign = len(parts) > 1 and all(map(is_foreign_part, parts)) and not is_body(parts[-1])
    return "person" if foreign else "organization"


def _several(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.strip() for each in _SEPARATOR.split(cell) if each.strip()))


def _are_one(known: Known, other: Known) -> bool:
    """Whether two rows can be one: of one name and kind, and nothing that tells them apart."""
    if (known.name, known.kind) != (other.name, other.kind):
        return False
    if known.affiliation and other.affiliation:
        return known.affiliation == other.affiliation
    return not (known.titles and other.titles) or bool(set(known.titles) & set(other.titles))


def _joined(known: Known, other: Known) -> Known:
    return replace(
        known,
        titles=tuple(dict.fromkeys([*known.titles, *other.titles])),
        affiliation=known.affiliation or other.affiliation,
        aliases=tuple(dict.fromkeys([*known.aliases, *other.aliases])),
    )


def _namesakes(entries: Sequence[_Entry]) -> Iterator[str]:
    by_name: dict[str, list[int]] = defaultdict(list)
    for entry in entries:
        by_name[entry.known.name].append(entry.row)
    for name, rows in by_name.items():
        if len(rows) > 1:
            told = "told apart by title and affiliation; where an article gives none, its rows are flagged ambiguous"
            yield f"rows {_numbers(rows)}: {name} is the name of {len(rows)}, {told}"


def _shared_aliases(entries: Sequence[_Entry]) -> Iterator[str]:
    owners: dict[str, list[_Entry]] = defaultdict(list)
    names = {entry.known.name: entry.row for entry in entries}
    for entry in entries:
        for alias in entry.known.aliases:
            if alias in names:
                yield f"row {entry.row}: the alias {alias} is a name in row {names[alias]} and stays that; delete one"
            else:
                owners[alias].append(entry)
    for alias, several in owners.items():
        if len(several) > 1:
            of = " and ".join(entry.known.name for entry in several)
            rows = _numbers([entry.row for entry in several])
            yield f"rows {rows}: {alias} is an alias of {of}; where nothing tells them apart, it stays as printed"


def _without_others_names(entries: Sequence[_Entry]) -> tuple[Known, ...]:
    names = {entry.known.name for entry in entries}
    plain = (replace(e.known, aliases=tuple(a for a in e.known.aliases if a not in names)) for e in entries)
    return tuple(plain)


def _numbers(rows: Sequence[int]) -> str:
    return ", ".join(map(str, rows[:-1])) + f" and {rows[-1]}"
