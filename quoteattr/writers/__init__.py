"""Attributed articles → files: the formats there are, by name and by suffix.

A writer takes articles one after the other and keeps none, so that an archive passes through in the memory of one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from quoteattr.errors import UnknownFormat
from quoteattr.table import Attributed, Row
from quoteattr.writers.csv_file import write_csv, write_csv_rows
from quoteattr.writers.destination import beside_and_renamed
from quoteattr.writers.json_files import write_json, write_json_rows, write_jsonl, write_jsonl_rows
from quoteattr.writers.style import Style
from quoteattr.writers.terminal import write_terminal
from quoteattr.writers.workbook import write_xlsx

__all__ = [
    "ROW_WRITERS",
    "SUFFIXES",
    "WRITERS",
    "RowWriter",
    "Style",
    "Writer",
    "beside_and_renamed",
    "format_named",
    "format_of",
    "row_format_named",
]

Writer: TypeAlias = Callable[[Iterable[Attributed], BinaryIO, Style], None]

WRITERS: Final[dict[str, Writer]] = {
    "csv": write_csv,
    "xlsx": write_xlsx,
    "jsonl": write_jsonl,
    "json": write_json,
    "table": write_terminal,
}
# Rows that are whole already, with columns of their own: names in order, rows, sink, style
RowWriter: TypeAlias = Callable[[Sequence[str], Iterable[Row], BinaryIO, Style], None]
ROW_WRITERS: Final[dict[str, RowWriter]] = {
    "csv": write_csv_rows,
    "jsonl": write_jsonl_rows,
    "json": write_json_rows,
}
SUFFIXES: Final = {".csv": "csv", ".xlsx": "xlsx", ".jsonl": "jsonl", ".json": "json"}


def format_named(name: str) -> Writer:
    """The writer of a format; UnknownFormat, with those there are, where there is none."""
    if name not in WRITERS:
        raise UnknownFormat(f"no format {name!r}; choose one of {', '.join(WRITERS)}")
    return WRITERS[name]


def row_format_named(name: str) -> RowWriter:
    """The writer of rows that are whole already; UnknownFormat, with those there are, where there is none."""
    if name not in ROW_WRITERS:
        raise UnknownFormat(f"no format {name!r} for this table; choose one of {', '.join(ROW_WRITERS)}")
    return ROW_WRITERS[name]


def format_of(path: Path) -> str:
    """The name of the format that a file's suffix stands for; UnknownFormat where it stands for none."""
    if path.suffix.lower() not in SUFFIXES:
        known = ", ".join(SUFFIXES)
        raise UnknownFormat(f"no format goes by this suffix; end it in one of {known}, or say -f", str(path))
    return SUFFIXES[path.suffix.lower()]
