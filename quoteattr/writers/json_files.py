"""JSONL, one row a line, and JSON, one array of the same rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from quoteattr.table import COLUMNS, Attributed, Row, heading, rows
from quoteattr.writers.style import Style


def write_jsonl(articles: Iterable[Attributed], sink: BinaryIO, style: Style) -> None:
    """Nothing; one line a row is in the sink."""
    _write_lines(_objects(articles, style), sink)


def write_jsonl_rows(names: Sequence[str], found: Iterable[Row], sink: BinaryIO, style: Style) -> None:
    """Nothing; one line a row, its values in the order of the names, is in the sink."""
    _write_lines([_named(names, found)], sink)


def write_json(articles: Iterable[Attributed], sink: BinaryIO, style: Style) -> None:
    """Nothing; the array is in the sink, one row a line."""
    _write_array(_objects(articles, style), sink)


def write_json_rows(names: Sequence[str], found: Iterable[Row], sink: BinaryIO, style: Style) -> None:
    """Nothing; the array of the rows, their values in the order of the names, is in the sink."""
    _write_array([_named(names, found)], sink)


def _write_lines(groups: Iterable[list[bytes]], sink: BinaryIO) -> None:
    for objects in groups:
        sink.write(b"".join(each + b"\n" for each in objects))
        sink.flush()


def _write_array(groups: Iterable[list[bytes]], sink: BinaryIO) -> None:
    before = b"[\n"
    for objects in groups:
        for each in objects:
            sink.write(before + each)
            before = b",\n"
        sink.flush()
    sink.write(b"[]\n" if before == b"[\n" else b"\n]\n")


def _objects(articles: Iterable[Attributed], style: Style) -> Iterator[list[bytes]]:
    names = [heading(column, style.header) for column in COLUMNS]
    for article, attributions in articles:
        yield _named(names, rows(article, attributions))


def _named(names: Sequence[str], found: Iterable[Row]) -> list[bytes]:
    objects = (dict(zip(names, row.values(), strict=True)) for row in found)
    return [json.dumps(each, ensure_ascii=False).encode("utf-8", "replace") for each in objects]
