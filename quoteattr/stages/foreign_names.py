"""A word → whether it can be a part of a foreign name or a stage name."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Final

import regex

from quoteattr.lexicon import words
from quoteattr.morph import word_tags
from quoteattr.stages.korean_names import is_listed
from quoteattr.stages.names import is_body, looks_like_place, role_class, title_in
from quoteattr.stages.particles import without_particle

_HANGUL: Final = regex.compile("[가-힣]+")
_COMMON_TAGS: Final = frozenset({"NNG", "XSN", "XPN", "NNB", "NR", "XR"})
_NO_NAME: Final = frozenset({"VV", "VA", "VX", "MAG"})
_NAME_CLOSING_TAGS: Final = frozenset({"NNP", "NNG", "NNB", "XSN", "SL", "MAG", "IC"})
# fmt: off
_PHRASE_CLOSING_TAGS: Final = frozenset({
    "ETM", "ETN", "EC", "EF", "JX", "JKS", "JKB", "JKO", "JKG", "JC", "EP", "MAG", "MAJ", "NP", "MM", "NR", "VCP",
})
# fmt: on


@functools.lru_cache(maxsize=65536)
def is_foreign_part(word: str) -> bool:
    """Whether the word can be a part of a foreign name or a stage name: no common noun, body, title or role."""
    if is_sure_given(word):
        return True
    if not 1 < len(word) <= 8 or is_listed(word) or is_body(word) or title_in(word) or role_class(word):
        return len(word) == 1 and word in words("name_parts", "given")
    if word.isascii():
        return word[0].isupper() and word.isalpha() and not (word.isupper() and len(word) > 2)  # no acronym
    if not _HANGUL.fullmatch(word) or is_body(without_particle(word)) or _is_place(word):
        return False
    tags = [t for _, t in word_tags(word)]
    if all(t in _COMMON_TAGS for t in tags) or tags[:2] == ["NNB", "VCP"]:
        return False
    if "NNP" in tags:
        return tags[-1] in _NAME_CLOSING_TAGS
    return tags[-1] not in _PHRASE_CLOSING_TAGS and not _derives_verb(tags)


def _is_place(word: str) -> bool:
    """Whether a word ends in what sort of place it is (가람마을)."""
    return any(word[-n:] in words("not_bodies", "place") for n in range(2, len(word) - 1))


def is_sure_given(word: str) -> bool:
    """Whether the word is a foreign given name and nothing else."""
    return word in words("foreign_given", "sure")


def is_given_name(word: str) -> bool:
    """Whether the word is a foreign given name of the word list, be it a Korean word as well (하산, 제이)."""
    return word in words("foreign_given")


@functools.lru_cache(maxsize=65536)
def may_end_name(word: str) -> bool:
    """Whether a word behind a part of a foreign name can be its next one (발켄), however it is analysed."""
    if not 1 < len(word) <= 6 or not _HANGUL.fullmatch(word) or is_listed(word) or title_in(word):
        return False
    if without_particle(word) in words("pronouns"):
        return False
    if is_body(word) and not looks_like_place(word):
        return False
    tags = word_tags(word)
    kinds = [t for _, t in tags]
    if (kinds[0] == "NNB" and "VCP" in kinds) or (kinds[0] in _NO_NAME and word[-1] in "은는던"):
        return False  # 것인지는, 막은
    if kinds == ["NNG", "JKB"] and word[-1] == "에":
        return False  # 활약에
    begins_otherwise = len(tags[0][0]) > 1 and kinds[0] != "NNP"
    if len(tags) > 1 and (begins_otherwise or _derives_verb(kinds)):
        return False
    if kinds[-1] in ("EC", "EF", "JKQ") and len(tags[-1][0]) > 1:
        return False
    if len(tags) > 1 and kinds[-1].startswith("J") and (kinds[-2] == "XSN" or len(tags[-1][0]) > 1):
        return False  # 팬들은, 김정은에게
    return any(k != "NNG" for k in kinds)


def _derives_verb(tags: Iterable[str]) -> bool:
    return any(tag in ("XSV", "XSA") for tag in tags)
