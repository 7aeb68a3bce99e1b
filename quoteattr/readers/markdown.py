"""A Markdown file (.md) → one article: its text as it is shown, the fields above it where it has any."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quoteattr.errors import UnreadableInput
from quoteattr.model import Article
from quoteattr.readers.decoding import decoded
from quoteattr.readers.record import article

if TYPE_CHECKING:
    from markdown_it.token import Token

_FIELDS: Final = re.compile(r"\A---[ \t]*\n(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S | re.M)
_FIELD: Final = re.compile(r"^(?P<name>title|outlet|date|url):[ \t]*(?P<value>.+?)[ \t]*$", re.M)
# Markdown does not see strong words that end in a mark with a letter behind (**“가자”**라고)
_STRONG: Final = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", re.S)
_TAG: Final = re.compile(r"<[^<>]*>|<!--.*?-->", re.S)


def articles(path: Path, doc_id: str, encoding: str | None) -> Iterator[Article | UnreadableInput]:
    """The one article that the file is."""
    try:
        text = decoded(path.read_bytes(), str(path), encoding).replace("\r\n", "\n")
        head = _FIELDS.match(text)
        fields = {m["name"]: m["value"].strip("\"'") for m in _FIELD.finditer(head["fields"])} if head else {}
        shown = "\n\n".join(_blocks(text[head.end() :] if head else text))
        yield article({**fields, "text": shown}, doc_id, str(path))
    except UnreadableInput as error:
        yield error


def _blocks(text: str) -> Iterator[str]:
    """The blocks of a text as they are shown."""
    from markdown_it import MarkdownIt

    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "inline":
            shown = _STRONG.sub(r"\2", "".join(_shown(token.children or ())))
        elif token.type in ("fence", "code_block"):
            shown = token.content
        elif token.type == "html_block":
            shown = _TAG.sub("", token.content)
        else:
            continue
        if shown.strip():
            yield shown.strip()


def _shown(tokens: Sequence[Token]) -> Iterator[str]:
    """What is shown of a line: a break that only wraps it is a space; pictures and tags are nothing."""
    for token in tokens:
        if token.type == "softbreak":
            yield " "
        elif token.type == "hardbreak":
            yield "\n"
        elif token.type in ("text", "code_inline"):
            yield token.content
