"""JSONL, one row a line, and JSON, one array of the same rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from quoteattr.table import COLUMNS, Attributed, heading, rows
from quoteattr.writers.style import Style


def write_jsonl(articles: Iterable[Attributed], sink: BinaryIO, style: Style) -> None:
    """Nothing; one line a row is in the sink."""
    for objects in _objects(articles, style):
        sink.write(b"".join(each + b"\n" for each in objects))
        sink.flush()


def write_json(articles: Iterable[Attributed], sink: BinaryIO, style: Style) -> None:
    """Nothing; the array is in the sink, one row a line."""
    before = b"[\n"
    for objects in _objects(articles, style):
        for each in objects:
            sink.write(before + each)
            before = b",\n"
        sink.flush()
    sink.write(b"[]\n" if before == b"[\n" else b"\n]\n")


def _objects(articles: Iterable[Attributed], style: Style) -> Iterator[list[bytes]]:
    names = [heading(column, style.header) for column in COLUMNS]
    for article, attributions in articles:
        found = (dict(zip(names, row.values(), strict=True)) for row in rows(article, attributions))
        yield [json.dumps(row, ensure_ascii=False).encode("utf-8", "replace") for row in found]
