"""A Word document (.docx) → one article: its paragraphs and tables in order, without headers, footers and comments."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quoteattr.errors import UnreadableInput
from quoteattr.model import Article
from quoteattr.readers.zip_guard import harmless

if TYPE_CHECKING:
    from lxml.etree import _Element

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What tracked changes took out, and what a program that knows text boxes shows a second time
_UNSEEN: Final = frozenset({f"{_W}del", f"{_W}moveFrom", _FALLBACK})
_BREAKS: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def articles(path: Path, doc_id: str, _encoding: str | None) -> Iterator[Article | UnreadableInput]:
    """The one article that the document is."""
    try:
        yield Article(doc_id, "\n".join(_paragraphs(_body(harmless(path)))))
    except UnreadableInput as error:
        yield error


def _body(path: Path) -> _Element:
    import docx

    try:
        body: _Element = docx.Document(str(path)).element.body
    except OSError:
        raise
    except Exception:  # whatever the parser of a broken file runs into
        raise UnreadableInput("is no Word document that can be read; open it and save it as .docx", str(path)) from None
    if body is None:
        raise UnreadableInput("is a Word document without a text; open it and save it as .docx", str(path))
    return body


def _paragraphs(element: _Element) -> Iterator[str]:
    """The paragraphs below an element, wherever they stand (in cells, in boxes), each behind the one that holds it."""
    for child in element:
        if child.tag in _UNSEEN:
            continue
        if child.tag == f"{_W}p":
            yield "".join(_text(child))
        yield from _paragraphs(child)


def _text(element: _Element) -> Iterator[str]:
    """The text of a paragraph as it stands after all tracked changes, without the paragraphs of boxes in it."""
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag != f"{_W}p" and child.tag not in _UNSEEN:
            yield from _text(child)
