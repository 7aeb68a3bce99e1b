"""A reviewer's file → its sheets as rows of text: XLSX, ODS, and CSV as spreadsheet programs save it."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quoteattr.errors import UnreadableInput
from quoteattr.readers.decoding import decoded
from quoteattr.review.packed import demand_harmless

_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an old .xls, or an .xlsx behind a password
_LOCKED: Final = "is protected by a password; save it without one (파일 → 정보 → 통합 문서 보호)"
WORKBOOKS: Final = (".xlsx", ".xlsm", ".ods")
TEXTS: Final = (".csv", ".tsv", ".txt")


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: its rows from the first on, each cell as text; merged cells as (first row, first column, last …)."""

    name: str
    rows: list[list[str]]
    merged: tuple[tuple[int, int, int, int], ...] = ()


def grids(path: Path, wanted: Collection[str]) -> list[Grid]:
    """The sheets of these names, or all where one is missing; UnreadableInput where the file cannot be read."""
    suffix = path.suffix.lower()
    try:
        if suffix in WORKBOOKS:
            return _of_workbook(path, wanted)
        if suffix in TEXTS:
            return [Grid(path.stem, _of_text(decoded(path.read_bytes(), str(path)), str(path)))]
    except OSError as error:
        raise UnreadableInput(error.strerror or str(error), str(path)) from None
    known = ", ".join((*WORKBOOKS, *TEXTS))
    raise UnreadableInput(f"is no review that can be read; save it as one of {known}", str(path))


def _of_workbook(path: Path, wanted: Collection[str]) -> list[Grid]:
    from python_calamine import CalamineError, PasswordError, load_workbook

    with path.open("rb") as file:
        if file.read(8) == _COMPOUND:
            raise UnreadableInput(_LOCKED, str(path))
    demand_harmless(path)
    try:
        with load_workbook(str(path)) as book:
            names = wanted if set(wanted) <= set(book.sheet_names) else book.sheet_names
            return [_grid(book.get_sheet_by_name(name)) for name in names]
    except PasswordError:
        raise UnreadableInput(_LOCKED, str(path)) from None
    except CalamineError as error:
        raise UnreadableInput(f"cannot be read ({error}); save it as .xlsx again", str(path)) from None


def _grid(sheet: object) -> Grid:
    from python_calamine import CalamineSheet

    assert isinstance(sheet, CalamineSheet)
    ranges = (sheet.merged_cell_ranges or []) if sheet.total_height else []
    rows = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    return Grid(sheet.name, rows, tuple((*first, *last) for first, last in ranges))


def _text(cell: object) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell)


def _of_text(text: str, where: str) -> list[list[str]]:
    first, _, rest = text.partition("\n")
    delimiter = ","
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        delimiter, text = first.strip()[4], rest
    else:
        delimiter = max(",\t;", key=first.count)
    limit = csv.field_size_limit(len(text) + 1)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise UnreadableInput(f"is no CSV ({error}); save it as comma-separated values again", where) from None
    finally:
        csv.field_size_limit(limit)
