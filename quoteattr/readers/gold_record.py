"""An annotated article as it is kept and scored: the records of GUIDELINES.md, and the check that one is whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NotRequired, TypedDict, cast

from quoteattr.errors import BadGold

TYPES: Final = ("direct", "mixed", "indirect")
KINDS: Final = ("person", "organization", "anonymous", "group", "document", "unknown")


class GoldQuote(TypedDict):
    """One annotated quotation."""

    type: str
    start: int
    end: int
    content: str
    cue: NotRequired[str | None]
    source: NotRequired[str | None]
    speaker: NotRequired[str | None]
    aliases: NotRequired[list[str]]
    kind: NotRequired[str]
    alts: NotRequired[list[list[int]]]
    optional: NotRequired[bool]


class NotQuote(TypedDict):
    """A stretch that looks like a quotation and is none."""

    start: int
    end: int
    content: str
    why: NotRequired[str | None]


class GoldArticle(TypedDict):
    """An annotated article."""

    id: str
    title: NotRequired[str | None]
    date: NotRequired[str | None]
    outlet: NotRequired[str | None]
    text: str
    quotes: list[GoldQuote]
    not_quotes: NotRequired[list[NotQuote]]


def checked(record: Mapping[str, object], where: str) -> GoldArticle:
    """The record as an annotated article; BadGold where it lacks something or a span is not inside its text."""
    text, quotes = record.get("text"), record.get("quotes")
    if record.get("id") is None or not isinstance(text, str) or not isinstance(quotes, list):
        raise BadGold('needs "id", "text" and a list of "quotes"', where)
    for quote in quotes:
        if not isinstance(quote, dict) or quote.get("type") not in TYPES:
            raise BadGold(f"a quote needs one of the types {', '.join(TYPES)}: {_short(quote)}", where)
        alts = quote.get("alts") or []
        if not isinstance(alts, list):
            raise BadGold(f"alts must be a list of [start, end]: {_short(quote)}", where)
        for span in [(quote.get("start"), quote.get("end")), *alts]:
            if not _inside(span, text):
                raise BadGold(f"a span must lie inside the {len(text)} characters of text: {_short(quote)}", where)
    return cast(GoldArticle, {**record, "id": str(record["id"])})


def _inside(span: object, text: str) -> bool:
    if not isinstance(span, list | tuple) or len(span) != 2 or not all(type(end) is int for end in span):
        return False
    return bool(0 <= span[0] < span[1] <= len(text))


def _short(quote: object) -> str:
    shown = repr(quote)
    return shown if len(shown) <= 120 else shown[:119] + "…"
