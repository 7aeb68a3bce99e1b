"""Whether two titles, or two names, can be one person's or one body's."""

from __future__ import annotations

from typing import Final

from quoteattr.lexicon import entries, words
from quoteattr.stages.names import body_class, title_class

# Fields in which one person goes by several titles (의원, 대표, 후보); elsewhere another title is another person
_MANY_TITLES: Final = frozenset({"politics", "university", "research", "hospital", "law", "culture", "sport", "school"})
_CALLINGS: Final = frozenset({"law", "university", "research", "culture"})
_SHORTEST_MISSPELT: Final = 4
_SHORTEST_SHORT: Final = 3
_LEFT_OUT: Final = 2
"""How many syllables a short form of a title leaves out at least (사무장 is no 사무총장)."""
_INITIAL: Final = str.maketrans("련력룡량려료류리로론뇨녀니", "연역용양여요유이노논요여이")
"""Syllables of Chinese words → how they sound at the head of a word."""


def likeness(title: str | None, other: str | None) -> int:
    """How well two titles can be one person's.

    3 the same, 2 one ends or begins with the other or is short for it, 1 of one field or not telling, 0 not at all.

    >>> likeness("특검", "특별검사"), likeness("금감원장", "금융감독원장"), likeness("부회장", "회장")
    (3, 2, 0)
    """
    honorifics = words("name_parts", "polite", "honorific")
    if not title or not other or title in honorifics or other in honorifics:
        return 1
    a, b = _whole(title.split()[-1]), _whole(other.split()[-1])
    if a == b:
        return 3
    if _is_short_for(a, b) or _is_short_for(b, a):
        return 2
    if a.endswith(b) or b.endswith(a) or a.startswith(b) or b.startswith(a):
        return 0 if _is_deputy(a, b) or _is_deputy(b, a) else 2
    return int(title_class(a) == title_class(b) and title_class(a) in _MANY_TITLES)


def is_calling(title: str | None) -> bool:
    """Whether a title is a calling that goes with any office (변호사, 교수): it parts no two persons by itself."""
    return title is not None and title_class(title.split()[-1]) in _CALLINGS


def _whole(title: str) -> str:
    """A title as it is when it is not written short (CEO: 최고경영자)."""
    entry = entries("title_abbreviations").get(title)
    return entry.note if entry is not None else title


def _is_short_for(short: str, whole: str) -> bool:
    """Whether a title is made of syllables of the other, in order, with its last one (금감원장, 금융감독원장)."""
    rest = iter(whole)
    long_enough = _SHORTEST_SHORT <= len(short) <= len(whole) - _LEFT_OUT
    return long_enough and short[0] == whole[0] and short[-1] == whole[-1] and all(c in rest for c in short)


def _is_deputy(title: str, other: str) -> bool:
    """Whether a title is the other with a word before it that makes it another office (부회장, 회장).

    A word that does so only before one office has it as its note (원내대표, but not 원내수석부대표).
    """
    entry = entries("name_parts").get(title.removesuffix(other))
    return entry is not None and entry.cls == "deputy" and entry.note in ("", other)


def same_time(title: str | None, other: str) -> int:
    """1 where both titles are former ones or neither is (전 대표, 대표), else 0; 1 where there is no title."""
    if not title:
        return 1
    return int((title.split()[0] == "전") == (other.split()[0] == "전"))


def is_misspelt(name: str, other: str) -> bool:
    """Whether a name is another, or a part of it, but for one syllable (돈스마이크, 돈스파이크).

    Shorter names than of four syllables are too often other names.
    """
    if len(name) < _SHORTEST_MISSPELT:
        return False
    parts = {other.replace(" ", ""), *other.split()}
    return any(len(part) == len(name) and _differences(part, name) == 1 for part in parts)


def _differences(word: str, other: str) -> int:
    return sum(a != b for a, b in zip(word, other, strict=True))


def shortens(short: str, long: str) -> bool:
    """Whether one body's name is the usual short form of the other's: its end, or its leading syllables in order."""
    a, b = short.replace(" ", ""), long.replace(" ", "")
    if len(a) < 3 or len(a) >= len(b):
        return False
    if body_class(a) == "local" and a in words("bodies"):
        return False  # 용인시 is whole; a longer word that ends in it is another body, or glued
    spaced = " " in long
    if b.endswith(a) and " " not in short and (not spaced or long.split()[-1] == short):
        return not spaced
    if a[0] != b[0] or a[-1] not in b[-3:] or " " in short or spaced:
        return False
    if b.startswith(a):
        return b.removeprefix(a) == "원회"  # 전북도 is no 전북도당, but 방통위 is 방통위원회
    rest = iter(b)
    return all(c in rest for c in a)


def abbreviates(short: str, whole: str) -> bool:
    """Whether a short name in brackets is made of syllables of the whole one, in order (전국금속산업연맹(금속연맹)).

    A syllable may have the sound that it has inside a word (여성경제인연합회(여경련)).
    """
    rest = iter(whole.translate(_INITIAL))
    return len(short) > 2 and all(c in rest for c in short.translate(_INITIAL))
