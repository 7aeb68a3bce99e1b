"""Standard input → articles: JSONL where its first line is a JSON object, otherwise one article of text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO, Final

from quoteattr.errors import UnreadableInput
from quoteattr.model import Article
from quoteattr.readers import jsonl
from quoteattr.readers.decoding import decoded
from quoteattr.readers.record import parsed

NAME: Final = "stdin"


def articles(stream: BinaryIO, encoding: str | None) -> Iterator[Article | UnreadableInput]:
    """The articles that come in, each as soon as its line is there."""
    head: list[bytes] = []
    for line in stream:
        head.append(line)
        if line.strip():
            break
    if head and _is_record(head[-1], encoding):
        yield from jsonl.of_lines(chain(head, stream), NAME, NAME, encoding)
        return
    try:
        text = decoded(b"".join(head) + stream.read(), NAME, encoding)
    except UnreadableInput as error:
        yield error
        return
    first = text.lstrip().partition("\n")[0]
    if _is_record(first.encode("utf-8", "surrogatepass"), "utf-8"):  # wide encodings show it only now
        yield from jsonl.of_lines(text.split("\n"), NAME, NAME)
    else:
        yield Article(NAME, text)


def _is_record(line: bytes, encoding: str | None) -> bool:
    try:
        text = decoded(line, NAME, encoding)
        if text.lstrip().startswith("{"):
            parsed(text, NAME)
            return True
    except UnreadableInput:
        pass
    return False
