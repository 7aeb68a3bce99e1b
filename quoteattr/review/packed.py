"""Workbooks are zip files: what is looked at before one is opened, so that none can fill the memory.

A small file can unpack to gigabytes, and a sheet of two cells in opposite corners is a table of billions. A workbook of
50,000 rows of ours unpacks to some 200 MB and is a table of 2 million cells.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from quoteattr.errors import UnreadableInput

MOST_BYTES: Final = 1 << 30
MOST_CELLS: Final = 60_000_000
_AT_ONCE: Final = 1 << 22
_OVERLAP: Final = 512  # longer than any tag that is looked for
_BROKEN: Final = "is broken or no workbook; open it in a spreadsheet program and save it as .xlsx again"

_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml|content\.xml")
_CELL: Final = re.compile(rb"<(?:\w+:)?c\s[^<>]*?\br=[\"']([A-Z]{1,3})(\d{1,7})[\"'][^<>]*(?<!/)>")
_ROW_OF_ODS: Final = re.compile(rb"<table:table-row\b[^<>]*>|<table:table-cell\b[^<>]*office:value-type[^<>]*>")
_REPEATED: Final = re.compile(rb"table:number-(?:rows|columns)-repeated=[\"'](\d+)[\"']")


def demand_harmless(path: Path) -> None:
    """Nothing; UnreadableInput where the file is no sound zip, or one that unpacks to more than can be meant."""
    where = str(path)
    try:
        with zipfile.ZipFile(path) as packed:
            entries = packed.infolist()
            if sum(entry.file_size for entry in entries) > MOST_BYTES:
                raise UnreadableInput(
                    f"unpacks to more than {MOST_BYTES >> 30} GB, which no review does; not opened", where
                )
            for entry in entries:
                _demand_small(packed, entry, where)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error):
        raise UnreadableInput(_BROKEN, where) from None


def _demand_small(packed: zipfile.ZipFile, entry: zipfile.ZipInfo, where: str) -> None:
    # Read to its end: only then is its stated size known to be true (zipfile checks sum and size)
    parts = _parts(packed, entry)
    if not _SHEET.fullmatch(entry.filename):
        for _ in parts:
            pass
        return
    cells = _cells_of_ods(parts) if entry.filename == "content.xml" else _cells_of_xlsx(parts)
    if cells > MOST_CELLS:
        raise UnreadableInput(
            f"has a sheet of {cells:,} cells, which no review has; delete what stands far away", where
        )


def _parts(packed: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The entry's bytes, each part beginning with the end of the last, so that every tag is whole in one of them."""
    rest = b""
    with packed.open(entry) as stream:
        while part := stream.read(_AT_ONCE):
            yield rest + part
            rest = part[-_OVERLAP:]


def _cells_of_xlsx(parts: Iterator[bytes]) -> int:
    """The cells of the table that holds every cell with a value."""
    letters, rows = {b"A"}, 1
    for part in parts:
        for column, row in _CELL.findall(part):
            letters.add(column)
            rows = max(rows, int(row))
    return rows * max(_number(column) for column in letters)


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _cells_of_ods(parts: Iterator[bytes]) -> int:
    """The cells with a value, those counted as often as they and their rows are said to be repeated."""
    cells, rows = 0, 1
    for part in parts:
        for tag in _ROW_OF_ODS.findall(part):
            found = _REPEATED.search(tag)
            times = int(found[1]) if found else 1
            if tag.startswith(b"<table:table-row"):
                rows = times
            else:
                cells += rows * times
    return cells
