"""A place in a text → where the list with commas begins that ends there (`로이터, AP, |AFP 통신 등`)."""

from __future__ import annotations

from typing import Final

import regex

from quoteattr.stages.foreign_names import is_foreign_part
from quoteattr.stages.korean_names import is_korean_name
from quoteattr.stages.names import is_body, is_date, is_nominal

_ITEM: Final = regex.compile(r"(?<![^\s])(?:(?P<first>[가-힣A-Za-z0-9]+) )?(?P<last>[가-힣A-Za-z0-9]+), ?$")
_LONGEST_ITEM: Final = 30


def list_start(veil: str, start: int, at: int) -> int:
    """The offset where the items begin that end right before ``at``, each with its comma; ``at`` where none stands.

    An item is one name or two words, none with a particle or an ending; nothing before ``start`` is looked at.
    """
    while (m := _ITEM.search(veil, max(start, at - _LONGEST_ITEM), at)) and _can_be_item(m["last"]):
        first = m["first"]
        begin = m.start("first") if first and _can_be_item(first) and not is_date(first) else m.start("last")
        if begin >= at:
            break
        at = begin
        if begin == m.start("last") and first:
            break
    return at


def _can_be_item(word: str) -> bool:
    return is_nominal(word) or is_body(word) or is_foreign_part(word) or is_korean_name(word, beside_title=True)
