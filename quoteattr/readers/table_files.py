"""Our own files read again: CSV, JSONL, JSON → the table as it was, with guarded cells set free."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from quoteattr.cells import unguarded
from quoteattr.errors import UnknownFormat, UnreadableInput
from quoteattr.readers.decoding import decoded
from quoteattr.readers.record import parsed
from quoteattr.table import COLUMNS, NUMBER_COLUMNS, Row, Value, typed

if TYPE_CHECKING:
    import pandas as pd

_NAMES: Final = {column.korean: column.name for column in COLUMNS}


def read_table(path: str | Path, *, raw: bool = False) -> pd.DataFrame:
    """The table in a file of ours; ``raw`` for a CSV file that was written without guards.

    UnknownFormat for another kind of file, UnreadableInput where it is not a table of ours.
    """
    path = Path(path)
    parse = _PARSERS.get(path.suffix.lower())
    if parse is None:
        raise UnknownFormat(f"cannot read {path.suffix or 'this'} back; what can be: {', '.join(_PARSERS)}", str(path))
    try:
        found = parse(decoded(path.read_bytes(), str(path)), str(path), raw)
    except OSError as error:
        raise UnreadableInput(error.strerror or str(error), str(path)) from None
    try:
        return typed([_named(row) for row in found])
    except ValueError as error:
        raise UnreadableInput(f"{error}; correct the cell", str(path)) from None


def _of_csv(text: str, where: str, raw: bool) -> list[Row]:
    # Not pandas.read_csv: it takes a lone \r inside a cell for the end of a line.
    limit = csv.field_size_limit(len(text) + 1)
    try:
        names, *lines = list(csv.reader(io.StringIO(text, newline=""), strict=True)) or [[]]
    except csv.Error as error:
        raise UnreadableInput(f"is no CSV ({error}); save it as comma-separated values again", where) from None
    finally:
        csv.field_size_limit(limit)
    _demand_ours(names, where)
    for number, line in enumerate(lines, 2):
        if len(line) > len(names):
            raise UnreadableInput(f"row {number} has {len(line)} cells under {len(names)} names; mend it", where)
    return [{name: _cell(name, cell, raw) for name, cell in zip(names, line, strict=False)} for line in lines if line]


def _cell(name: str, cell: str, raw: bool) -> Value:
    if cell == "":
        return None
    return cell if raw or _NAMES.get(name, name) in NUMBER_COLUMNS else unguarded(cell)


def _of_jsonl(text: str, where: str, _raw: bool) -> list[Row]:
    lines = enumerate(text.split("\n"), 1)
    return [_row(parsed(line, f"{where}:{number}"), f"{where}:{number}") for number, line in lines if line.strip()]


def _of_json(text: str, where: str, _raw: bool) -> list[Row]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableInput(f"is no JSON ({error}); write it again", where) from None
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise UnreadableInput("is no JSON array of rows; write it again", where)
    return [_row(each, where) for each in found]


def _row(record: Mapping[str, object], where: str) -> Row:
    _demand_ours(list(record), where)
    return cast(Row, dict(record))


def _demand_ours(names: list[str], where: str) -> None:
    if "doc_id" not in {_NAMES.get(name, name) for name in names}:
        raise UnreadableInput("is no table of quoteattr (it has no column doc_id); write it with 'extract'", where)


def _named(row: Row) -> Row:
    return {_NAMES.get(name, name): value for name, value in row.items()}


_PARSERS: Final[dict[str, Callable[[str, str, bool], list[Row]]]] = {
    ".csv": _of_csv,
    ".jsonl": _of_jsonl,
    ".json": _of_json,
}
