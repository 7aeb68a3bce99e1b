"""Whether a row names the right speaker, and how the article names that speaker there."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from quoteattr.readers.gold_record import GoldQuote

_REMARK: Final = re.compile(r"\([^()]*\)")
_SPACE: Final = re.compile(r"\s+")
# The three that the definition of the figure names (gold/score.py), not a list of words.
_PRONOUN: Final = re.compile(r"(그|그녀|이)(는|가|도)?$")


def comparable(name: object) -> str:
    """The name as names are compared: NFC, lower case, no white space, no remark in brackets behind it.

    >>> comparable("Jason Kwon (권 CSO)")
    'jasonkwon'
    """
    text = unicodedata.normalize("NFC", str(name or ""))
    return _SPACE.sub("", _REMARK.sub("", text)).lower() or _SPACE.sub("", text).lower()


def is_right(quote: GoldQuote, said: object) -> bool:
    """Whether the speaker is the annotated one; a person only when named in full, nobody only when left empty."""
    if not _is_known(quote, said):
        return False
    name = comparable(quote.get("speaker"))
    return quote.get("kind") != "person" or not name or name in comparable(said)


def is_found(quote: GoldQuote, said: object) -> bool:
    """Whether the speaker is the annotated one under any of the names given, resolved or not."""
    return _is_known(quote, said)


def _is_known(quote: GoldQuote, said: object) -> bool:
    if not quote.get("speaker"):
        return comparable(said) == ""
    names = {comparable(name) for name in (quote["speaker"], *(quote.get("aliases") or []))}
    return comparable(said) in names


def manner(quote: GoldQuote) -> str:
    """How the article names the speaker at this place, for the breakdown."""
    if not quote.get("speaker"):
        return "nobody"
    source = quote.get("source")
    if not source:
        return "elided"
    if quote.get("kind") != "person":
        return quote.get("kind") or "unknown"
    if _PRONOUN.match(source):
        return "pronoun"
    return "full name" if comparable(quote.get("speaker")) in comparable(source) else "part of name, title"
