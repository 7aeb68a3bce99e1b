"""The words around a person's name → the body, place or calling the person belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from quoteattr.lexicon import word_class, words
from quoteattr.morph import word_tags
from quoteattr.stages.names import (
    is_body,
    is_common,
    is_date,
    is_nominal,
    is_proper,
    is_sort_of_firm,
    is_thing,
    role_class,
    title_class,
    title_in,
)
from quoteattr.stages.noun_phrases import Word

_RANK: Final = regex.compile(r"\d+[위등명호]")
_SEPARATOR: Final = regex.compile(r"[·,/ㆍ]\s*")
_JOINS: Final = frozenset({"&", "및"})
_MOST_OF_NAME: Final = 4
_QUALIFYING: Final = words("name_parts", "epithet", "former")
_ELSEWHERE: Final = _QUALIFYING | words("name_parts", "origin")


def affiliation_before(parts: Sequence[Word], title: str | None = None) -> str | None:
    """The affiliation that the words before a name or its title give, None where they give none.

    The nearest words count, up to one that no body's name can hold; what only says what kind of person it is (주연,
    신임, 주부) is passed over. Before an artist's title a country is where he comes from.
    """
    found = _run_before(parts, calling_start(parts))
    if found in words("countries") and title is not None and title_class(title) == "culture":
        return None
    return found


def calling_start(parts: Sequence[Word]) -> int:
    """Where the words begin, at the end of these, that say what kind of person is named, not where he belongs."""
    last = len(parts)
    while last > 0 and parts[last - 1].text in _QUALIFYING:
        last -= 1
    while last > 0 and _is_calling(parts[last - 1].text):
        last -= 1
    return last


def calling_before(parts: Sequence[Word]) -> str | None:
    """The calling that stands right before a name (`주부 김하늘`, `북한 전문가 김하늘`), None where none does."""
    called = [w.text for w in parts[calling_start(parts) :] if w.text not in _QUALIFYING]
    return " ".join(called) or None


def with_field(parts: Sequence[Word], title: str) -> tuple[Sequence[Word], str]:
    """The words before a title without those that say its field, and the title with them (한빛대, 경영학 교수).

    They are common nouns, of no body; a title that stands right behind where its bearer belongs (대표) has none.
    """
    first = len(parts)
    cls = word_class("field_titles", title.split()[0])
    while cls and first > 0 and _is_field(parts[first - 1].text, any_matter=cls == "matter"):
        first -= 1
    return parts[:first], " ".join([*(w.text for w in parts[first:]), title])


def _is_field(word: str, any_matter: bool) -> bool:
    """Whether a word says a title's field: a common noun, or whatever is no body where ``any_matter`` can be one."""
    if word in words("countries"):
        return any_matter
    known = (
        is_department(word)
        or role_class(word) == "organization"
        or word in words("name_parts")
        or word in words("body_endings")
        or is_body(word)
    )
    return not known and (is_common(word) or (any_matter and is_proper(word)))


def is_department(word: str) -> bool:
    """Whether a word is a part of a body (경영지원팀), which does not speak by itself."""
    return len(word) > 2 and word.endswith(tuple(words("department_endings")))


def _is_calling(word: str) -> bool:
    return role_class(word) == "anonymous" and not is_body(word)


def _run_before(parts: Sequence[Word], last: int) -> str | None:
    """The words up to an index that can be where somebody belongs."""
    first = last
    kind = last > 1 and parts[last - 1].text in words("body_endings")  # 한빛 정책 센터: all of it is the name
    while first > 0 and parts[first - 1].text not in _ELSEWHERE:
        spaced = first < last and parts[first - 1].text + parts[first].text in words("bodies")
        begins = first > 1 and parts[first - 2].text + parts[first - 1].text in words("bodies")  # 국민의 힘
        firm = first > 1 and is_sort_of_firm(parts[first - 2].text)  # 법무법인 원
        named = kind and 0 < last - first < _MOST_OF_NAME
        if not (spaced or begins or firm or named or _can_belong(parts[first - 1].text)):
            break
        if first < last and word_class("modifiers", parts[first - 1].text) == "kind":
            break  # 게임 개발사 한빛
        first -= 1
    kept = [w.text for w in parts[first:last] if w.text not in words("name_parts", "belonging")]
    return " ".join(kept) or None


def _can_belong(word: str) -> bool:
    if word in _JOINS or word in words("name_parts", "belonging") or word in words("countries"):
        return True
    if (
        len(word) < 2
        or word in words("modifiers", "other")
        or word.endswith("적")
        or word in words("not_bodies")
        or is_date(word)
        or (title_in(word) == word and not is_body(word) and not is_thing(word))
    ):
        return False
    tags = [tag for _, tag in word_tags(word)]
    says_more = tags[-2:] == ["VCP", "ETM"] or (
        word[-1] in "는던의" and len(tags) > 1 and tags[-1] in ("ETM", "JKG") and not is_body(word)  # 만드는, 이장의
    )
    return _RANK.fullmatch(word) is None and not says_more


def affiliation_in_brackets(parts: Sequence[Word]) -> str | None:
    """The body in the brackets behind a name (`고우리(44·푸른내일당) 의원`), None where they hold none."""
    for word in parts:
        for piece in _SEPARATOR.split(word.remark):
            inside = piece.split()
            body = inside and (any(map(is_body, inside)) or is_sort_of_firm(inside[0]))
            if body and not regex.search(r"\d", piece) and all(map(is_nominal, inside)):
                return " ".join(inside[:-1] if title_in(inside[-1]) == inside[-1] else inside)
    return None
