"""A workbook (.xlsx, .xlsm, .ods) → its sheets as rows of text, read with calamine.

Not .xls: a broken one makes calamine end the whole program, and xlrd run for ever.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quoteattr.errors import UnreadableInput
from quoteattr.readers.delimited import Line
from quoteattr.readers.zip_guard import harmless

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

OLD: Final = ".xls"
SUFFIXES: Final = (".xlsx", ".xlsm", ".ods", OLD)
_MEND: Final = "open it and save it as .xlsx"
_EXACT: Final = 1e15
"""Up to here a spreadsheet keeps every digit of a number."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its rows with their numbers as a spreadsheet shows them, from 1."""

    name: str
    lines: Iterator[Line]


def sheets(path: Path) -> Iterator[Sheet | UnreadableInput]:
    """The sheets that are shown; UnreadableInput is raised where the file is no workbook that can be read."""
    where = str(path)
    if path.suffix.lower() == OLD:
        raise UnreadableInput(f"is of the old format .xls; {_MEND}", where)
    harmless(path)
    import python_calamine as calamine

    try:
        with calamine.CalamineWorkbook.from_path(path) as book:
            for name in _shown(book):
                try:
                    yield Sheet(name, _lines(book.get_sheet_by_name(name)))
                except calamine.CalamineError as error:
                    yield UnreadableInput(f"cannot be read ({_said(error)}); save it again", f"{where}, sheet {name!r}")
    except calamine.PasswordError:
        raise UnreadableInput("is protected by a password; save it without one", where) from None
    except calamine.CalamineError as error:
        raise UnreadableInput(f"is no workbook that can be read ({_said(error)}); {_MEND}", where) from None


def _shown(book: CalamineWorkbook) -> list[str]:
    """The names of the sheets of cells that are not hidden; of all where all are."""
    import python_calamine as calamine

    cells = [sheet for sheet in book.sheets_metadata if sheet.typ == calamine.SheetTypeEnum.WorkSheet]
    shown = [sheet.name for sheet in cells if sheet.visible == calamine.SheetVisibleEnum.Visible]
    return shown or [sheet.name for sheet in cells]


def _lines(sheet: CalamineSheet) -> Iterator[Line]:
    """The rows from the first that has anything."""
    first = sheet.start[0] if sheet.start else 0
    for number, row in enumerate(sheet.iter_rows(), 1):
        if number > first:
            yield number, [_text(cell) for cell in row]


def _said(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__


def _text(value: object) -> str:
    """A cell as a person reads it: whole numbers without a point, a date without a time that is none."""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < _EXACT else repr(value)
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight else value.isoformat(sep=" ", timespec="minutes")
    return str(value)
