"""Bytes of a CSV or TSV file → its rows, one at a time: delimiter and encoding are found out from its beginning.

The bytes are cut into cells before they are decoded: in UTF-8 and CP949 no byte of a Korean letter is a delimiter, a
quotation mark or a line end. So a row that cannot be decoded costs only itself.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import BinaryIO, Final

from quoteattr.errors import UnreadableInput
from quoteattr.readers.decoding import MEND, encoding_of_head

_HEAD: Final = 1 << 16
_LONGEST_CELL: Final = 1 << 28
_DELIMITERS: Final = (",", "\t", ";", "|")
_SAID_DELIMITER: Final = re.compile(r"\s*\"?sep=(?P<delimiter>.)\"?\s*", re.I)
_MARK_AS_LATIN: Final = "\xef\xbb\xbf"
_OF_KOREA: Final = ("utf-8", "cp949")
_ROWS_COMPARED: Final = 20

Line = tuple[int, list[str]]


def lines(stream: BinaryIO, where: str, encoding: str | None) -> Iterator[Line | UnreadableInput]:
    """The rows with their numbers as a spreadsheet shows them, from 1; a faulty one is an UnreadableInput.

    UnreadableInput is raised where the file is no text at all.
    """
    head = stream.read(_HEAD)
    stream.seek(0)
    guessed = encoding or encoding_of_head(head, where)
    wide = guessed.replace("_", "-").lower().startswith(("utf-16", "utf-32"))
    text = io.TextIOWrapper(stream, encoding=guessed if wide else "latin-1", newline="")
    csv.field_size_limit(max(_LONGEST_CELL, csv.field_size_limit()))
    try:
        for each in _rows(text, where):
            yield each if wide or isinstance(each, UnreadableInput) else _decoded(each, where, guessed, encoding)
    finally:
        text.detach()


def _rows(text: io.TextIOWrapper, where: str) -> Iterator[Line | UnreadableInput]:
    """The rows of a stream."""
    beginning = _beginning(text)
    said = _SAID_DELIMITER.fullmatch(beginning[0]) if beginning else None
    beginning = beginning[1:] if said else beginning
    source = _Counted(chain(beginning, text))
    reader = csv.reader(source, delimiter=said["delimiter"] if said else _delimiter(beginning))
    number = 0
    while True:
        number += 1
        begun = reader.line_num
        try:
            row = next(reader)
        except StopIteration:
            return
        except (csv.Error, UnicodeError) as error:
            mend = "save it as CSV again"
            yield UnreadableInput(f"cannot be read from here on ({error}); {mend}", f"{where}, row {number}")
            return
        yield number, row
        if source.marks % 2 and reader.line_num > begun + 1 and source.ended:
            mend = "a quotation mark in it or before it is not closed and swallows all rows behind; close it"
            yield UnreadableInput(mend, f"{where}, row {number}")


def _beginning(text: io.TextIOWrapper) -> list[str]:
    """The first lines of a stream, without a byte order mark."""
    found: list[str] = []
    size = 0
    while size < _HEAD and (line := text.readline()):
        found.append(line)
        size += len(line)
    if found:
        found[0] = found[0].removeprefix(_MARK_AS_LATIN).removeprefix("\ufeff")
    return found


class _Counted:
    """Lines that go through: how many quotation marks they have, and whether they are at an end."""

    def __init__(self, source: Iterable[str]) -> None:
        self._source = iter(source)
        self.marks = 0
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        try:
            line = next(self._source)
        except StopIteration:
            self.ended = True
            raise
        self.marks += line.count('"')
        return line


def _decoded(line: Line, where: str, guessed: str, said: str | None) -> Line | UnreadableInput:
    """A row of bytes as text, in the file's encoding; where none was said, else in that which it is pasted in from."""
    number, row = line
    cells = [cell.encode("latin-1") for cell in row]
    for encoding in (guessed,) if said else (guessed, *_OF_KOREA):
        try:
            return number, [cell.decode(encoding) for cell in cells]
        except UnicodeError:
            continue
    wrong = f"is no {said} text" if said else "is neither UTF-8 nor CP949 text"
    return UnreadableInput(f"{wrong}; {MEND}", f"{where}, row {number}")


def _delimiter(beginning: Sequence[str]) -> str:
    """The delimiter under which the beginning of a file is most of a table: many cells a row, in most rows alike."""
    return max(_DELIMITERS, key=lambda delimiter: (_evenness(beginning, delimiter), -_DELIMITERS.index(delimiter)))


def _evenness(beginning: Sequence[str], delimiter: str) -> int:
    """How many of the first rows have as many cells as most of them have, times so many cells; 0 for single cells."""
    widths: list[int] = []
    try:
        for row in csv.reader(beginning, delimiter=delimiter):
            widths += [len(row)] if row else []
            if len(widths) >= _ROWS_COMPARED:
                break
    except csv.Error:
        return 0
    usual = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
    return 0 if usual == 1 else usual * widths.count(usual)
