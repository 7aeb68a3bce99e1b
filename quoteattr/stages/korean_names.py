"""A word → whether it is a Korean surname or a full Korean name.

The analyser breaks names (of invented ones 59 % came back as one proper noun), so words are judged by their shape and
by the word lists; the analyser is only asked where both leave doubt.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Final

import regex

from quoteattr.lexicon import entries, words
from quoteattr.morph import word_tags

_HANGUL: Final = regex.compile("[가-힣]+")
MASKED: Final = regex.compile(r"[가-힣](?:모|아무개|某|○○|○|OO|ㅇㅇ|××|XX|△△|\*\*|\*)")


@functools.cache
def hanja_surnames() -> dict[str, str]:
    """Surname by the Chinese letter that stands for it in headlines (尹 → 윤)."""
    return {hanja: e.word for e in entries("surnames").values() for hanja in e.note.split()}


def is_surname(word: str) -> bool:
    """Whether the word is a Korean surname, in Hangul or as a Chinese letter."""
    return word in words("surnames") or word in hanja_surnames()


def is_somebodys_surname(surname: str, known: Iterable[str]) -> bool:
    """Whether one of the known names of three syllables begins with this surname."""
    return any(name[:1] == surname and len(name) == 3 for name in known)


@functools.lru_cache(maxsize=65536)
def has_name_shape(word: str) -> bool:
    """Whether a word is a surname and a given name by its syllables, be it a common noun as well (이주민)."""
    return len(word) == 3 and word[0] in words("surnames", "one") and _is_given(word[1:])


@functools.lru_cache(maxsize=65536)
def is_korean_name(word: str, beside_title: bool = False) -> bool:
    """Whether the word has the shape of a full Korean name and is no common noun, place or body.

    ``beside_title`` believes more: a title stands right next to the word.
    """
    if not 2 <= len(word) <= 4 or not _HANGUL.fullmatch(word):
        return False
    if is_listed(word) and not (beside_title and _is_also_a_name(word)):
        return False
    if word[-1] in "은는" and word[:-1] in words("titles"):
        return False  # 이장은
    two = word[:2] in words("surnames", "two")
    given = word[2:] if two and len(word) > 2 else word[1:]
    if not (two or word[0] in words("surnames", "one")) or not _is_given(given):
        return False
    return _analyser_allows(word, beside_title)


def is_in_pieces(word: str) -> bool:
    """Whether the analyser takes a word of three syllables for one morpheme each, behind a surname: a rare name."""
    return len(word) == 3 and word[0] in words("surnames", "one") and len(word_tags(word)) == len(word)


def is_masked(word: str) -> bool:
    """Whether a word is a surname with a mask for the rest of the name (김모, 이아무개)."""
    return MASKED.fullmatch(word) is not None and is_surname(word[0])


def is_listed(word: str) -> bool:
    """Whether a word list knows the word as something else than a person's name."""
    lists = ("not_names", "not_bodies", "bodies", "titles", "role_nouns", "countries", "reporting_verbs")
    return any(word in words(name) for name in lists)


def _is_also_a_name(word: str) -> bool:
    entry = entries("not_names").get(word)
    return entry is not None and entry.note == "also a name"


def _is_given(given: str) -> bool:
    syllables = entries("given_syllables")
    if len(given) == 1:
        return given in syllables
    if len(given) != 2:
        return False
    if given in syllables:
        return True
    first, last = syllables.get(given[0]), syllables.get(given[1])
    return bool(first and last and first.cls in ("first", "both") and last.cls in ("last", "both"))


def _analyser_allows(word: str, beside_title: bool) -> bool:
    """Whether the analyser leaves room for a name: it takes the word for one, or breaks it into unlikely parts."""
    tags = word_tags(word)
    if len(tags) == 1:
        tag = tags[0][1]
        return tag == "NNP" or (beside_title and len(word) == 3 and tag != "NNG")
    kinds = [t for _, t in tags]
    if any(k in ("XSV", "XSA") for k in kinds):
        return False
    if kinds[0] in ("VV", "VA", "VX") and len(tags[0][0]) >= 2:
        return False
    if len(word) == 2:
        if kinds[0] == "VV" and kinds[-1] == "ETN":
            return False
        return beside_title and kinds[-1] not in ("ETM", "EC", "EF", "JX", "JKB", "JKO", "JKG")
    if beside_title:
        # A prefix at the end is none: 허용/NNG 범/XPN
        return not (kinds[0] == "NNG" and len(tags[0][0]) == 2 and kinds[1][0] in "JX" and kinds[1] != "XPN")
    if kinds == ["NNP", "NNG"] and len(tags[0][0]) == 2:
        return word[-1] not in words("body_endings", "local")  # 김영/NNP 규/NNG, but 하남/NNP 시/NNG
    return len(tags[0][0]) == 1 and kinds[0] not in ("VV", "VA", "VX") and not all(k == "NNG" for k in kinds)
