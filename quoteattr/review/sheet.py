"""The sheet of quotations in a reviewer's file: found by its headings, wherever rows and columns have moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quoteattr.cells import unguarded
from quoteattr.errors import UnreadableInput
from quoteattr.review.grids import Grid
from quoteattr.review.reviewed import HEADINGS, Finding, SheetRow
from quoteattr.table import COLUMNS
from quoteattr.writers.workbook.columns import ANSWERS, SHEET

_NAMES: Final = {heading: name for name, heading in HEADINGS.items()} | {name: name for name in HEADINGS}
_RESERVED: Final = frozenset({"changed", "review_problem", *(column.name for column in COLUMNS)})
_NEEDED: Final = ("key",)
_SEARCHED: Final = 30  # rows above the head that somebody may have put in


def sheet_rows(found: Sequence[Grid], where: str) -> tuple[list[SheetRow], list[Finding]]:
    """The sheet's rows that hold anything, and what is wrong with its form; UnreadableInput where there is none."""
    for grid in sorted(found, key=lambda grid: grid.name != SHEET):
        for head, cells in enumerate(grid.rows[:_SEARCHED]):
            names = [_NAMES.get(cell.strip()) for cell in cells]
            if all(name in names for name in _NEEDED) and any(name in names for name in ANSWERS):
                return _read(grid, head, names)
    lacking = f"its sheet ‘{SHEET}’" if any(grid.name == SHEET for grid in found) else f"it has no sheet ‘{SHEET}’ that"
    mend = "hand back the workbook that 'extract -o review.xlsx' wrote, with its first row"
    raise UnreadableInput(f"{lacking} has the columns {HEADINGS['key']} and {HEADINGS['verdict']}; {mend}", where)


def _read(grid: Grid, head: int, names: list[str | None]) -> tuple[list[SheetRow], list[Finding]]:
    findings = [
        Finding(head + 1, HEADINGS[name], "the column is missing; its answers cannot be read")
        for name in ANSWERS
        if name not in names
    ]
    own = _own_columns(grid.rows[head], names)
    for place, name in enumerate(names):
        if name in names[:place]:
            findings.append(
                Finding(head + 1, HEADINGS[str(name)], f"stands twice; the one in column {letter(place)} is not read")
            )
            names[place] = None
            own.pop(place, None)
    findings += _merged(grid, head, names)
    rows = []
    for number, cells in enumerate(grid.rows[head + 1 :], head + 2):
        row = SheetRow(
            number,
            {name: unguarded(cell) for name, cell in zip(names, cells, strict=False) if name and cell.strip()},
            {own[place]: unguarded(cell) for place, cell in enumerate(cells) if place in own and cell.strip()},
        )
        if row.cells or row.own:
            rows.append(row)
    return rows, findings


def _own_columns(heads: Sequence[str], names: Sequence[str | None]) -> dict[int, str]:
    """The columns that a reviewer put in, by their place; one without a heading goes by its letter."""
    own: dict[int, str] = {}
    for place, (heading, name) in enumerate(zip(heads, names, strict=True)):
        if name is None:
            title = heading.strip() or f"column {letter(place)}"
            taken = title in own.values() or title in _RESERVED
            own[place] = f"{title} ({letter(place)})" if taken else title
    return own


def _merged(grid: Grid, head: int, names: Sequence[str | None]) -> list[Finding]:
    found = []
    for top, left, bottom, right in grid.merged:
        columns = [HEADINGS[name] for name in names[left : right + 1] if name]
        if bottom > head and columns:
            rows = f"rows {max(top, head + 1) + 1} to {bottom + 1}" if bottom > top else "its cells"
            what = f"{rows} are merged: only the first cell counts, the others are read as blank; split them"
            found.append(Finding(top + 1, ", ".join(columns), what))
    return found


def letter(place: int) -> str:
    """The letters by which a spreadsheet calls the column.

    >>> letter(0), letter(25), letter(26)
    ('A', 'Z', 'AA')
    """
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
