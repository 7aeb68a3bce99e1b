"""A text → whether it is somebody's speech written down rather than a report about it."""

from __future__ import annotations

from typing import Final

import regex

from quoteattr.stages.marks import marked_spans
from quoteattr.stages.sentences import veiled

_POLITE: Final = regex.compile(r"(?:니다|니까|세요|어요|아요|에요|예요|죠|시오)[.!?]")
_PLAIN: Final = regex.compile(r"(?<!니)다[.!?]")
_REPORTED: Final = regex.compile(r"[”\"’](?:이?라)?(?:고|며|면서)(?:만|는|도)?\s")
_MOST_REPORTED: Final = 1
_READ: Final = 20_000
"""So much of a text shows its style."""


def is_spoken(text: str) -> bool:
    """Whether more sentences end politely than plainly, and hardly any quotation is reported."""
    text = text[:_READ]
    if reported(text) > _MOST_REPORTED:
        return False
    told = veiled(text, marked_spans(text))
    return len(_POLITE.findall(told)) > len(_PLAIN.findall(told))


def reported(text: str) -> int:
    """How many quotations between marks are reported (`”고 말했다`)."""
    return len(_REPORTED.findall(text))
