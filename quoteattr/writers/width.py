"""Text as wide as a terminal shows it: Hangul and full-width characters take two cells, combining ones none."""

from __future__ import annotations

import unicodedata
from typing import Final

_NO_WIDTH: Final = frozenset({"Mn", "Me", "Cf"})


def width_of(text: str) -> int:
    """The number of cells the text takes."""
    return sum(map(_cells, text))


def fitted(text: str, width: int, *, middle: bool = False) -> str:
    """The text shortened or filled up to exactly that many cells."""
    text = shortened(text, width, middle=middle)
    return text + " " * (width - width_of(text))


def shortened(text: str, width: int, *, middle: bool = False) -> str:
    """The text on one line of at most that many cells, with ``…`` at its end, or in its middle, for what is left out.

    >>> shortened("기반을 마련했다", 9), shortened("기반을 마련했다", 9, middle=True)
    ('기반을 …', '기반…했다')
    """
    # Line ends would break the table; escape characters in a file must not reach the terminal.
    text = "".join(" " if unicodedata.category(character) in ("Cc", "Zl", "Zp") else character for character in text)
    if width_of(text) <= width:
        return text
    tail = _beginning(text[::-1], (width - 1) // 2)[::-1] if middle else ""
    return _beginning(text, width - 1 - width_of(tail)) + "…" + tail


def _beginning(text: str, width: int) -> str:
    taken = 0
    for place, character in enumerate(text):
        taken += _cells(character)
        if taken > width:
            return text[:place]
    return text


def _cells(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
