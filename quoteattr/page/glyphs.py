"""Characters that steer a page or cannot be seen → signs that can, so that no text can hide or turn round another."""

from __future__ import annotations

import re
from typing import Final

_STEERING: Final = re.compile(
    "[\0-\b\v\f\x0e-\x1f\x7f-\x9f"  # controls but tab and line feed
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # which way text runs
    "\u2028\u2029\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"  # breaks, notes, no characters, tags
)
_SYMBOLS: Final = 0x2400  # the block of signs that stand for the first controls


def pieces(text: str) -> list[tuple[str, str]]:
    """The text in turns: what can be shown as it is, and the sign for one character that cannot (either may be empty).

    >>> pieces("가\\u202e나\\0")
    [('가', 'U+202E'), ('나', '␀')]
    """
    found, at = [], 0
    for match in _STEERING.finditer(text):
        found.append((text[at : match.start()], _sign(match.group())))
        at = match.end()
    if at < len(text) or not found:
        found.append((text[at:], ""))
    return found


def shown(text: str) -> str:
    """The text with its signs in it, for places that hold no markup."""
    return "".join(f"{plain}{sign and f'‹{sign}›'}" for plain, sign in pieces(text))


def _sign(character: str) -> str:
    code = ord(character)
    return chr(_SYMBOLS + code) if code < 0x20 else f"U+{code:04X}"
