"""A word → whether it can be a part of a foreign name or a stage name."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from typing import Final

import regex

from quoteattr.lexicon import words
from quoteattr.morph import word_tags
from quoteattr.stages.korean_names import is_korean_name, is_listed
from quoteattr.stages.names import is_body, looks_like_place, role_class, title_in
from quoteattr.stages.particles import without_particle

_JOINED: Final = frozenset("는은을를에의며면할된될한던")
"""What a word ends in that is joined to the next one by a particle or an ending, and is no name."""
_OF: Final = "의"
LONGEST_FAMILY: Final = 6
"""How many syllables a foreign family name has fewer than."""
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
    """Whether the word can be a part of a foreign name or a stage name: no common noun, body, title or role.

    >>> is_foreign_part("발켄"), is_foreign_part("빈 살룬"), is_foreign_part("후보")
    (True, True, False)
    """
    if is_sure_given(word):
        return True
    link, _, behind = word.partition(" ")
    if behind:
        return link in words("name_links") and bool(_HANGUL.search(behind))
    if word[-1:] == _OF and len(word) > 2:
        return False
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


def name_links_behind(before: str, behind: Sequence[str]) -> int:
    """How many of the words behind a part of a foreign name join it to its last part, 0 where none does.

    >>> name_links_behind("우르술라", ["폰", "데어", "마르크는"]), name_links_behind("발켄", ["두", "후보가"])
    (2, 0)
    """
    if before[-1:] in _JOINED or before in words("not_names"):
        return 0
    links = next((k for k, word in enumerate(behind) if word not in words("name_links")), len(behind))
    if links == 0 or links == len(behind):
        return 0
    if not (is_given_name(before) or (is_foreign_part(before) and not is_korean_name(before))):
        return 0
    last = without_particle(behind[links])
    sure = links > 1 or is_sure_given(before)
    word = 1 < len(last) < LONGEST_FAMILY and not is_body(last) and title_in(last) is None and role_class(last) is None
    return links if is_foreign_part(behind[links]) or is_foreign_part(last) or (sure and word) else 0


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
    if word[-1] == _OF and len(word) > 2:
        return False
    if without_particle(word) in words("pronouns"):
        return False
    if is_body(word) and not looks_like_place(word):
        return False
    tags = word_tags(word)
    kinds = [t for _, t in tags]
    if (kinds[0] == "NNB" and "VCP" in kinds) or (kinds[0] in _NO_NAME and word[-1] in "은는던"):
        return False  # 것인지는, 막은
    if kinds[0] in ("VV", "VA") and kinds[-1] == "EC" and word[-1] in "자고며":
        return False  # 묻자
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
