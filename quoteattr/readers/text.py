"""A text file → one article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from quoteattr.errors import UnreadableInput
from quoteattr.model import Article
from quoteattr.readers.decoding import decoded


def articles(path: Path, doc_id: str, encoding: str | None) -> Iterator[Article | UnreadableInput]:
    """The one article that the file is."""
    try:
        yield Article(doc_id, decoded(path.read_bytes(), str(path), encoding))
    except UnreadableInput as error:
        yield error
