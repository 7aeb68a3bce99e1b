"""A saved web page (.html) → its article, found by trafilatura, without captions and links to other articles."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quoteattr.errors import UnreadableInput
from quoteattr.lexicon import words
from quoteattr.model import Article, normalised
from quoteattr.readers.decoding import decoded

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_BYTES: Final = 50_000_000
_EMBEDDED: Final = re.compile(r"data:[\w/+.-]*(?:;[\w=-]+)*;base64,[A-Za-z0-9+/=%\s]{100,}")
_BREAKS: Final = frozenset({"p", "head", "quote", "item", "list", "cell", "row", "table", "div", "code", "lb"})
# What is said below a picture, and boxes of links: small things of such a name, so that no article goes with them
_BESIDE_THE_ARTICLE: Final = [
    "//figcaption",
    "//*[contains(@class, 'caption')][string-length(normalize-space(.)) < 300]",
    "//*[contains(@class, 'related') or contains(@id, 'related')][string-length(normalize-space(.)) < 1500]",
]
# Headlines, links and notices have no full stop
_SENTENCE: Final = re.compile(r"[.!?…][”\"’')\]]*$")
_SIGNS: Final = re.compile(r"^[\W_]+")
_CONTACT: Final = re.compile(r"[\w.+-]+@[\w-]+\.\w+|\b0\d{1,2}[-)]\s?\d{3,4}-\d{4}\b")
_LONGEST_LINK: Final = 80
_LONGEST_CONTACT: Final = 60
_NONE_FOUND: Final = "no article is found on the page; copy its text into a .txt file"
_LOUD: Final = ("trafilatura", "htmldate", "courlan", "justext", "readability")


def articles(path: Path, doc_id: str, encoding: str | None) -> Iterator[Article | UnreadableInput]:
    """The one article of the page."""
    try:
        yield _article(path, doc_id, encoding)
    except UnreadableInput as error:
        yield error


def _article(path: Path, doc_id: str, encoding: str | None) -> Article:
    import trafilatura

    where = str(path)
    if path.stat().st_size > _MOST_BYTES:
        raise UnreadableInput(f"is larger than {_MOST_BYTES:,} bytes; copy its text into a .txt file", where)
    for name in _LOUD:
        logging.getLogger(name).addHandler(logging.NullHandler())
    page = _EMBEDDED.sub("", decoded(path.read_bytes(), where, encoding))
    try:
        found = trafilatura.bare_extraction(
            page,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            prune_xpath=_BESIDE_THE_ARTICLE,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # whatever the parser of a broken page runs into
        raise UnreadableInput(_NONE_FOUND, where) from None
    if found is None or isinstance(found, dict) or not (lines := list(_without_furniture(_lines(found.body)))):
        raise UnreadableInput(_NONE_FOUND, where)
    if not any(_SENTENCE.search(line) for line in lines):
        raise UnreadableInput(_NONE_FOUND, where)
    outlet = _field(found.sitename)
    title = _field(found.title)
    if title and outlet:
        title = re.sub(rf"\s*[-|ㅣ:<«·]\s*{re.escape(outlet)}\s*$", "", title) or title
    return Article(doc_id, "\n".join(lines), title, outlet, _field(found.date), _field(found.url))


def _field(value: str | None) -> str | None:
    return normalised(" ".join(value.split())) if value and value.strip() else None


def _lines(body: _Element) -> Iterator[str]:
    """The lines that a reader sees: a block or what a line break ends, with its white space folded."""
    pieces: list[str] = []
    for piece in _pieces(body):
        if piece is None:
            if line := " ".join("".join(pieces).split()):
                yield line
            pieces = []
        else:
            pieces.append(piece)
    if line := " ".join("".join(pieces).split()):
        yield line


def _pieces(element: _Element) -> Iterator[str | None]:
    """The text of an element in pieces, None where a line ends."""
    ends = element.tag in _BREAKS
    if ends:
        yield None
    if isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            yield from _pieces(child)
    if ends:
        yield None
    yield element.tail or ""


def _without_furniture(lines: Iterable[str]) -> Iterator[str]:
    """The lines without notices, addresses, and links to other articles with what heads them."""
    among_links = False
    for line in lines:
        whole = _SENTENCE.search(line) is not None
        if _SIGNS.sub("", line).startswith(tuple(words("page_furniture", "heading"))) and len(line) <= _LONGEST_LINK:
            among_links = True
        elif among_links and not whole and len(line) <= _LONGEST_LINK:
            continue
        else:
            among_links = False
            if not _is_notice(line, whole):
                yield line


def _is_notice(line: str, whole: bool) -> bool:
    """Whether a line is no part of the article but says who made the page, or may copy it."""
    if _CONTACT.search(line) and len(line) <= _LONGEST_CONTACT and not whole:
        return True
    noticed = any(word in line for word in words("page_furniture", "notice"))
    return noticed and len(line) <= _LONGEST_LINK and not any(mark in line for mark in '“”"')
