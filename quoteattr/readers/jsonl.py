"""A JSONL file → an article a line, read line by line; a bad line costs only itself."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from quoteattr.errors import UnreadableInput
from quoteattr.model import Article
from quoteattr.readers.decoding import decoded, marked_encoding
from quoteattr.readers.record import article, parsed


def articles(path: Path, doc_id: str, encoding: str | None) -> Iterator[Article | UnreadableInput]:
    """The articles of the file; one without an id is called by file and line."""
    with path.open("rb") as stream:
        yield from of_lines(_lines(stream, encoding), str(path), doc_id, encoding)


def of_lines(
    lines: Iterable[bytes | str], where: str, doc_id: str, encoding: str | None = None
) -> Iterator[Article | UnreadableInput]:
    """The articles of the lines, which are text or bytes still to be decoded; blank lines are none."""
    number = 0
    try:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _of_line(line, f"{where}:{number}", f"{doc_id}:{number}", encoding)
    except UnicodeError:
        # Only wide encodings are decoded as a stream: behind a broken character they have no lines to go on with.
        yield UnreadableInput(f"cannot be decoded from here on; {number} lines were read", f"{where}:{number + 1}")


def _of_line(line: bytes | str, where: str, fallback_id: str, encoding: str | None) -> Article | UnreadableInput:
    try:
        text = decoded(line, where, encoding) if isinstance(line, bytes) else line
        return article(parsed(text, where), fallback_id, where)
    except UnreadableInput as error:
        return error


def _lines(stream: BinaryIO, encoding: str | None) -> Iterable[bytes | str]:
    """The stream's lines as bytes, each decoded by itself; as text where a line end is more than one byte."""
    head = stream.read(4)
    stream.seek(0)
    said = encoding or marked_encoding(head) or "utf-8"
    if codecs.lookup(said).name.startswith(("utf-16", "utf-32")):
        return io.TextIOWrapper(stream, encoding=said, newline="\n")
    return stream
