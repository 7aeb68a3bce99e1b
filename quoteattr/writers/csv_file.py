"""CSV: one row a quotation, cells that a spreadsheet would run guarded unless asked for raw."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from quoteattr.cells import guarded
from quoteattr.table import COLUMNS, Attributed, Row, Value, heading, rows
from quoteattr.writers.style import Style


def write_csv(articles: Iterable[Attributed], sink: BinaryIO, style: Style) -> None:
    """Nothing; the header and the rows are in the sink, article by article."""
    sink.write(b"\xef\xbb\xbf" if style.byte_order_mark else b"")
    sink.write(_lines([[heading(column, style.header) for column in COLUMNS]]))
    for article, attributions in articles:
        sink.write(_lines([_cell(value, style.raw) for value in row.values()] for row in rows(article, attributions)))
        sink.flush()


def write_csv_rows(names: Sequence[str], found: Iterable[Row], sink: BinaryIO, style: Style) -> None:
    """Nothing; the names and the rows, whose values stand in that order, are in the sink."""
    sink.write(b"\xef\xbb\xbf" if style.byte_order_mark else b"")
    sink.write(_lines([[_cell(name, style.raw) for name in names]]))
    sink.write(_lines([_cell(value, style.raw) for value in row.values()] for row in found))


def _cell(value: Value, raw: bool) -> str:
    if isinstance(value, str):
        return value if raw else guarded(value)
    return "" if value is None else repr(value)


def _lines(cells: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    # \r\n, as the format's standard has it: with it every csv module quotes a cell that holds either of the two.
    csv.writer(text, lineterminator="\r\n").writerows(cells)
    return text.getvalue().encode("utf-8", "replace")
