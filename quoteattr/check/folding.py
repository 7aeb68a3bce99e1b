"""Text → the characters that make up its words, with where each of them stood.

Folded away is what may differ without changing a quotation: white space, marks and punctuation, full-width forms,
letter case, hanja in brackets. Kept is what a number is made of (3.5, 1~2, 3:2, -4, %), but not its thousands' commas.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import regex

from quoteattr.model import Span

_GONE: Final = "\0"
_KEPT_SIGNS: Final = frozenset("%‰°$€£¥₩+&@=×÷")
_HANJA_IN_BRACKETS: Final = regex.compile(r"[(（][\p{Han}·,\s]+[)）]")
_COMPATIBILITY_JAMO: Final = range(0x3130, 0x3190)
# Private-use characters stand for signs that only numbers keep, until the others are gone
_POINT, _RANGE, _RATIO, _SLASH, _MINUS = "\ue010\ue011\ue012\ue013\ue014"
_IN_NUMBERS: Final = (
    (regex.compile(r"(?<=\d)[.．](?=\d)"), _POINT),
    (regex.compile(r"(?<=[\d%조억만천백십월일년시분명개원])\s?[~～∼〜–](?=\s?\d)"), _RANGE),
    (regex.compile(r"(?<=\d)[-:：](?=\d)"), _RATIO),
    (regex.compile(r"(?<=\d)/(?=\d)"), _SLASH),
    (regex.compile(r"(?<![\w)])[-−](?=\d)"), _MINUS),
)
_SIGNS: Final = {_POINT: ".", _RANGE: "~", _RATIO: ":", _SLASH: "/", _MINUS: "-"}

Offsets = npt.NDArray[np.int32]


class _Fold(dict[int, str]):
    """Each character's folded form, one character or the one for nothing, made when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded_character(chr(code))
        return folded


def _folded_character(character: str) -> str:
    if character in _SIGNS:
        return _SIGNS[character]
    if ord(character) in _COMPATIBILITY_JAMO:
        return character
    plain = unicodedata.normalize("NFKC", character).lower()
    if len(plain) != 1:
        plain = character
    return plain if plain.isalnum() or plain in _KEPT_SIGNS else _GONE


_FOLD: Final = _Fold()


@dataclass(frozen=True, slots=True)
class Folded:
    """The folded text, and for each of its characters the offset of the original one."""

    text: str
    offsets: Offsets

    def original(self, start: int, end: int) -> Span:
        """Where the folded stretch stood, from its first character to its last."""
        if start >= end:
            at = int(self.offsets[start]) if start < len(self.offsets) else int(self.offsets[-1]) + 1
            return Span(at, at)
        return Span(int(self.offsets[start]), int(self.offsets[end - 1]) + 1)

    def at(self, offset: int) -> int:
        """The first folded place at or behind an offset of the original."""
        return int(np.searchsorted(self.offsets, offset))


def folded(text: str) -> Folded:
    """The text folded.

    >>> folded("“매출이 １,０００만 원(萬元), 3.5% 늘었다.”").text
    '매출이1000만원3.5%늘었다'
    """
    if "(" in text or "（" in text:
        text = _HANJA_IN_BRACKETS.sub(lambda m: _GONE * len(m[0]), text)
    for pattern, sign in _IN_NUMBERS:
        text = pattern.sub(lambda m, sign=sign: _GONE * (len(m[0]) - 1) + sign, text)  # type: ignore[misc]
    codes = np.frombuffer(text.translate(_FOLD).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    offsets = np.flatnonzero(codes)
    return Folded(codes[offsets].tobytes().decode("utf-32-le", "surrogatepass"), offsets.astype(np.int32))
