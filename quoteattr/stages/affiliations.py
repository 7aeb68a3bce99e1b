"""The words around a person's name → the body, place or calling the person belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from quoteattr.lexicon import words
from quoteattr.morph import word_tags
from quoteattr.stages.names import is_body, is_date, is_nominal, role_class
from quoteattr.stages.noun_phrases import Word

_RANK: Final = regex.compile(r"\d+[위등명]")
_SEPARATOR: Final = regex.compile(r"[·,/ㆍ]\s*")


def affiliation_before(parts: Sequence[Word]) -> str | None:
    """The affiliation that the words before a name give, None where they give none.

    The nearest words count, up to one that no body's name can hold; a calling (농부) only where nothing stands before.
    """
    last = len(parts)
    while last > 0 and parts[last - 1].text in words("name_parts", "epithet"):
        last -= 1
    body = last
    while body > 0 and role_class(parts[body - 1].text) == "anonymous" and not is_body(parts[body - 1].text):
        body -= 1
    return _run_before(parts, body) or _run_before(parts, last)


def _run_before(parts: Sequence[Word], last: int) -> str | None:
    """The words up to an index that can be where somebody belongs."""
    first = last
    while first > 0 and parts[first - 1].text not in words("name_parts", "origin"):
        spaced = first < last and parts[first - 1].text + parts[first].text in words("bodies")
        begins = first > 1 and parts[first - 2].text + parts[first - 1].text in words("bodies")  # 국민의 힘
        if not (spaced or begins or _can_belong(parts[first - 1].text)):
            break
        first -= 1
    kept = [w.text for w in parts[first:last] if w.text not in words("name_parts", "belonging")]
    return " ".join(kept) or None


def _can_belong(word: str) -> bool:
    if word == "&" or word in words("name_parts", "belonging") or word in words("countries"):
        return True
    if (
        len(word) < 2
        or word in words("modifiers", "other")
        or word.endswith("적")
        or word in words("not_bodies")
        or is_date(word)
    ):
        return False
    return _RANK.fullmatch(word) is None and [tag for _, tag in word_tags(word)][-2:] != ["VCP", "ETM"]


def affiliation_in_brackets(parts: Sequence[Word]) -> str | None:
    """The body in the brackets behind a name (`고우리(44·푸른내일당) 의원`), None where they hold none."""
    for word in parts:
        for piece in _SEPARATOR.split(word.remark):
            inside = piece.split()
            if inside and not regex.search(r"\d", piece) and any(map(is_body, inside)) and all(map(is_nominal, inside)):
                return piece
    return None
