"""What single words are in a name phrase: a person's name, a surname, a title, a role, a body.

The analyser breaks names (of invented ones 59 % came back as one proper noun), so words are judged by their shape and
by the word lists; the analyser is only asked where both leave doubt.
"""

from __future__ import annotations

import functools
from typing import Final

import regex

from quoteattr.lexicon import entries, word_class, words
from quoteattr.morph import word_tags

_HANGUL: Final = regex.compile("[가-힣]+")


@functools.cache
def _compound_surnames() -> frozenset[str]:
    return words("surnames", "two")


@functools.cache
def hanja_surnames() -> dict[str, str]:
    """Surname by the Chinese letter that stands for it in headlines (尹 → 윤)."""
    return {hanja: e.word for e in entries("surnames").values() for hanja in e.note.split()}


def is_surname(word: str) -> bool:
    """Whether the word is a Korean surname, in Hangul or as a Chinese letter."""
    return word in words("surnames") or word in hanja_surnames()


@functools.lru_cache(maxsize=65536)
def is_korean_name(word: str, beside_title: bool = False) -> bool:
    """Whether the word has the shape of a full Korean name and is no common noun, place or body.

    ``beside_title`` believes more: a title stands right next to the word.
    """
    if not 2 <= len(word) <= 4 or not _HANGUL.fullmatch(word):
        return False
    if _is_listed(word) and not (beside_title and _is_also_a_name(word)):
        return False
    two = word[:2] in _compound_surnames()
    given = word[2:] if two and len(word) > 2 else word[1:]
    if not (two or word[0] in words("surnames", "one")) or not _is_given(given):
        return False
    return _analyser_allows(word, beside_title)


def _is_listed(word: str) -> bool:
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
        return beside_title and kinds[-1] not in ("ETM", "EC", "EF", "JX", "JKB", "JKO", "JKG")
    if beside_title:
        return not (kinds[0] == "NNG" and len(tags[0][0]) == 2 and kinds[1][0] in "JX")
    return len(tags[0][0]) == 1 and kinds[0] not in ("VV", "VA", "VX") and not all(k == "NNG" for k in kinds)


@functools.lru_cache(maxsize=65536)
def title_in(word: str) -> str | None:
    """The title a word ends with (금융위원장 → 금융위원장, 김민수의원 → 의원), None where it ends with none.

    A listed title is given as it stands; a word with a title's ending is a title as a whole.
    """
    if word in words("titles"):
        return word
    for size in range(min(len(word) - 1, 9), 1, -1):
        head, tail = word[:-size], word[-size:]
        if tail in words("titles"):
            whole_name = len(head) >= 3 and is_korean_name(head, beside_title=True)
            if whole_name or (is_surname(head) and len(word) > 3):
                return tail
    if len(word) < 4 or word in words("bodies"):
        return None
    for tail in _title_tails(word):
        head = word[: -len(tail)]
        if tail not in words("body_endings") or len(head) < 3 or is_body(head):
            return word  # 연구원 and 의원 end bodies too: 한빛경제연구원 is one, 해솔군의원 is a person
    return None


def _title_tails(word: str) -> list[str]:
    return [word[-n:] for n in range(2, min(len(word), 8)) if word[-n:] in words("title_endings")]


def is_thing(title: str) -> bool:
    """Whether the title's word is often no person at all (시장: mayor or market), so that it proves no name by itself."""
    entry = entries("titles").get(title)
    return entry is not None and entry.note == "thing"


@functools.lru_cache(maxsize=65536)
def may_end_name(word: str) -> bool:
    """Whether a word behind a part of a foreign name can be its next part, however the analyser cut it (오르테가, 보든)."""
    if not 1 < len(word) <= 6 or not _HANGUL.fullmatch(word) or _is_listed(word) or is_body(word) or title_in(word):
        return False
    tags = word_tags(word)
    kinds = [t for _, t in tags]
    if len(tags) > 1 and ((len(tags[0][0]) > 1 and kinds[0] != "NNP") or any(k in ("XSV", "XSA") for k in kinds)):
        return False
    if kinds[-1] in ("EC", "EF", "JKQ") and len(tags[-1][0]) > 1:
        return False
    return any(k != "NNG" for k in kinds)


def is_byline(title: str | None) -> bool:
    """Whether the title is a reporter's: who writes an article is no speaker in it unless quoted by name."""
    return bool(title) and any(
        w in words("titles") and entries("titles")[w].note == "byline" for w in (title or "").split()
    )


@functools.lru_cache(maxsize=16384)
def title_class(title: str) -> str | None:
    """The class of a title in the word lists (politics, court, …), by the longest listed ending."""
    for size in range(len(title), 0, -1):
        tail = title[-size:]
        found = word_class("titles", tail) or word_class("title_endings", tail)
        if found:
            return found
    return None


@functools.lru_cache(maxsize=65536)
def role_class(word: str) -> str | None:
    """The class of an unnamed source's or group's head noun (관계자 → anonymous), plural 들 stripped; None if it is none."""
    found = word_class("role_nouns", word)
    if found is None and word.endswith("들"):
        singular = word_class("role_nouns", word[:-1])
        found = "group" if singular in ("anonymous", "group") else singular
    return found


@functools.lru_cache(maxsize=65536)
def is_body(word: str) -> bool:
    """Whether the word names a body that can speak: listed, or long enough with a body's ending."""
    if word in words("bodies") or word in words("countries"):
        return True
    if word in words("titles") or any(word[-n:] in words("not_bodies") for n in range(2, min(len(word), 6) + 1)):
        return False
    return any(word.endswith(tail) and len(word) >= size for tail, size in _body_endings())


@functools.cache
def _body_endings() -> tuple[tuple[str, int], ...]:
    rows = ((e.word, e.note) for e in entries("body_endings").values())
    return tuple((w, int(n) if n.isdigit() else len(w) + 2) for w, n in rows)


@functools.lru_cache(maxsize=65536)
def is_proper(word: str) -> bool:
    """Whether the analyser takes the word for a proper noun, or it is written in Latin letters."""
    tags = word_tags(word)
    return all(t in ("NNP", "SL") for _, t in tags) or (tags[0][1] in ("SL", "NNP") and len(tags) <= 2)


def is_nominal(word: str) -> bool:
    """Whether the word, taken by itself, is nouns only, with no particle or ending behind them."""
    return all(t in _NOMINAL for _, t in word_tags(word))


_NOMINAL: Final = frozenset(
    [
        "NNG",
        "NNP",
        "NNB",
        "NR",
        "SL",
        "SH",
        "SN",
        "XPN",
        "XSN",
        "XR",
        "SP",
        "SW",
        "W_SERIAL",
        "SO",
        "SB",
        "SS",
        "SSO",
        "SSC",
    ]
)


@functools.lru_cache(maxsize=65536)
def is_foreign_part(word: str) -> bool:
    """Whether the word can be a part of a foreign name or a stage name: no common noun, body, title or role."""
    if not 1 < len(word) <= 8 or _is_listed(word) or is_body(word) or title_in(word) or role_class(word):
        return len(word) == 1 and word in _SHORT_GIVEN
    if word.isascii():
        return word[0].isupper() and word.isalpha()
    if not _HANGUL.fullmatch(word):
        return False
    tags = [t for _, t in word_tags(word)]
    if all(t in ("NNG", "XSN", "XPN", "NNB", "NR", "XR") for t in tags):
        return False
    if "NNP" in tags:
        return tags[-1] in ("NNP", "NNG", "NNB", "XSN", "SL", "MAG", "IC")
    return tags[-1] not in _CLOSING_TAGS and not any(t in ("XSV", "XSA") for t in tags)


# One-syllable given names of foreigners; words of two syllables and more are judged by their shape.
_SHORT_GIVEN: Final = frozenset(
    ["존", "짐", "팀", "톰", "잭", "샘", "벤", "댄", "론", "빌", "밥", "켄", "폴", "맥", "탐", "진", "린"]
)
_CLOSING_TAGS: Final = frozenset(
    ["ETM", "EC", "EF", "JX", "JKS", "JKB", "JKO", "JKG", "JC", "EP", "MAG", "MAJ", "NP", "MM", "NR", "VCP"]
)
