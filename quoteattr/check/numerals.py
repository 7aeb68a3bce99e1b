"""Words of number → their value, so that 500만, 오백만 and 5,000,000 are one number."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

import regex

from quoteattr.lexicon import entries

_DIGITS: Final = regex.compile(r"\d[\d,]*(?:\.\d+)?")
_SEPARATORS: Final = regex.compile(r"[.\-/~:]")


def value(words: Sequence[str]) -> str:
    """The value of the words of one number; as they stand where they have none (수백, 2018-05-03).

    >>> value(["500", "만"]), value(["오백만"]), value(["1", "조", "6643", "억"])
    ('5000000', '5000000', '1664300000000')
    >>> value(["스물", "다섯"]), value(["1.5", "만"]), value(["수백"])
    ('25', '15000', '수백')
    """
    total = section = Fraction(0)
    current: Fraction | None = None
    for part in _parts("".join(words)):
        if _DIGITS.fullmatch(part):
            current = Fraction(part.replace(",", ""))
            continue
        entry = entries("numerals").get(part)
        if entry is None or not entry.note:
            return "".join(words)
        amount = Fraction(entry.note)
        if entry.cls in ("digit", "native"):
            current = (current or 0) * (10 if entry.cls == "digit" and current else 1) + amount
        elif entry.cls == "small":
            section += (1 if current is None else current) * amount
            current = None
        else:
            section += current or 0
            total += (section or 1) * amount
            section, current = Fraction(0), None
    number = total + section + (current or 0)
    return str(number.numerator) if number.denominator == 1 else f"{float(number):g}"


def _parts(text: str) -> list[str]:
    """The digits and the listed words of number in a text; one string that is no number where others stand in it."""
    parts: list[str] = []
    at = 0
    if _SEPARATORS.search(_DIGITS.sub("", text)):
        return [text]
    while at < len(text):
        if m := _DIGITS.match(text, at):
            parts.append(m[0])
        else:
            size = next(
                (n for n in range(min(4, len(text) - at), 0, -1) if text[at : at + n] in entries("numerals")), 0
            )
            if not size:
                return [text]
            parts.append(text[at : at + size])
        at += len(parts[-1])
    return parts
