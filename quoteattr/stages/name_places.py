"""Where among the words before a title the name stands: `삼성 은하석 (감독)`, `김도현 더불어민주당 (의원)`.

A place is (first, end) among the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from quoteattr.lexicon import word_class, words
from quoteattr.stages.foreign_names import LONGEST_FAMILY, is_foreign_part, is_given_name, is_sure_given, may_end_name
from quoteattr.stages.korean_names import has_name_shape, is_korean_name, is_listed, is_surname
from quoteattr.stages.names import is_body, is_common, is_sort_of_firm, looks_like_place, title_in
from quoteattr.stages.noun_phrases import Word

_HANJA_NAME: Final = regex.compile(r"(?P<letters>\p{Han}{2,6})(?:[,·].*)?")
_MOST_PARTS: Final = 4
_BETWEEN: Final = words("name_parts", "belonging", "origin") | words("name_parts", "former")
"""What joins and dates offices (겸, 전) is no part of a name."""
_AND: Final = "및"
"""Joins the names of departments, never of persons before one title."""
_COLLEGE: Final = "대"
_BELONGS: Final = "소속"
"""What stands before it is where the person belongs, who stands behind it."""


def name_place(left: Sequence[Word], known: frozenset[str]) -> tuple[int, int] | None:
    """Where the name stands among the words before a title, None where no word looks like one."""
    if begin := _behind_belonging(left):
        behind = left[begin:]
        first, end = name_place(behind, known) or _only_word(behind) or (0, 0)
        return (begin + first, begin + end) if end else None
    return (
        _before_hanja(left)
        or _known_whole(left, known)
        or _known_word(left, known)
        or _given_first(left)
        or _korean_shape(left)
        or _foreign_before_affiliation(left)
        or _given_and_family(left)
        or _three_syllables_before_body(left)
        or _foreign_run(left)
    )


def name_start(left: Sequence[Word], k: int) -> int:
    """Where the name that ends at index ``k`` begins: a foreign one may have parts before it."""
    given = k > 0 and is_given_name(left[k - 1].text) and is_foreign_part(left[k].text)
    if not given and is_korean_name(left[k].text, beside_title=True):
        return k
    least = _behind_belonging(left[: k + 1])
    while k > least and is_foreign_part(left[k - 1].text):
        k -= 1
    return k - 1 if k > least and is_given_name(left[k - 1].text) else k


def foreign_start(parts: Sequence[Word]) -> int:
    """Where the run of foreign name words at the end of the words begins."""
    first = len(parts)
    while first > 0 and is_foreign_part(parts[first - 1].text):
        first -= 1
    if 0 < first < len(parts) and is_given_name(parts[first - 1].text):
        return first - 1
    if first == 1 < len(parts) and may_end_name(parts[0].text):
        return 0  # the analyser takes its end for a particle (라이도 발켄)
    if first == len(parts) > 1 and len(parts[-1].text) == 1 and is_foreign_part(parts[-2].text):
        return foreign_start(parts[:-1])
    return first


def belongs_to_first(left: Sequence[Word], known: frozenset[str]) -> bool:
    """Whether what stands next to the title is rather where the person at the head belongs (`오문식 한울 감독`).

    Two syllables, or three that end as a university's short name does (`오문식 한들대 교수`).
    """
    near, head = left[-1].text, left[0].text
    college = len(near) == 3 and near.endswith(_COLLEGE)
    if len(left) < 2 or (len(near) > 2 and not college) or near in known:
        return False
    return head in known or (len(head) == 3 and is_korean_name(head, beside_title=True))


def _behind_belonging(left: Sequence[Word]) -> int:
    """The index behind what can only be where the person belongs (`교통위 소속`, `법무법인 온새`), 0 without it."""
    for k in range(len(left) - 2, -1, -1):
        if left[k].text == _BELONGS:
            return k + 1
        if is_sort_of_firm(left[k].text) and k + 2 < len(left):
            return k + 2
    return 0


def _only_word(words_behind: Sequence[Word]) -> tuple[int, int] | None:
    """The place of a single word of a name's shape, whatever else it may be (`교통위 소속 | 임하늬`)."""
    return (0, 1) if len(words_behind) == 1 and has_name_shape(words_behind[0].text) else None


def _before_hanja(left: Sequence[Word]) -> tuple[int, int] | None:
    """The name with its Chinese letters in brackets (`장위(張偉)`)."""
    for k, word in enumerate(left):
        if (m := _HANJA_NAME.fullmatch(word.remark)) and (
            len(m["letters"]) == len(word.text) or not is_common(word.text)
        ):
            first = name_start(left, k)
            return (0 if first == 1 and may_end_name(left[0].text) else first), k + 1
    return None


def _known_whole(left: Sequence[Word], known: frozenset[str]) -> tuple[int, int] | None:
    """A name of several words that the article has given, whole."""
    for first in range(len(left) - 1):
        for end in range(min(len(left), first + _MOST_PARTS), first + 1, -1):
            if " ".join(w.text for w in left[first:end]) in known:
                return first, end
    return None


def _known_word(left: Sequence[Word], known: frozenset[str]) -> tuple[int, int] | None:
    k = next((k for k in range(len(left) - 1, -1, -1) if left[k].text in known), None)
    return None if k is None else (name_start(left, k), k + 1)


def _given_first(left: Sequence[Word]) -> tuple[int, int] | None:
    """A foreign name at the head that a listed given name begins."""
    if not is_given_name(left[0].text):
        return None
    return _foreign_before_affiliation(left) or _given_and_family(left)


def _given_and_family(left: Sequence[Word]) -> tuple[int, int] | None:
    """A listed foreign given name that nothing foreign stands before, and the word behind it."""
    first = next((k for k, word in enumerate(left[:-1]) if is_given_name(word.text)), None)
    if first is None or (first and is_foreign_part(left[first - 1].text)):
        return None
    given, family = left[first].text, left[first + 1].text
    rest = left[first + 1 :]
    if is_given_name(family) and 2 < len(rest) < _MOST_PARTS and all(is_foreign_part(w.text) for w in rest):
        return first, len(left)  # 루이스 페르난도 벨라 다시온
    if family in words("name_parts", "given") and len(rest) > 1 and not _ends_name(rest[1].text, family):
        return first, first + 3  # 에릭 텐 발흐
    fits = is_foreign_part(family) or is_given_name(family) or is_surname(family)
    fits = fits or (is_sure_given(given) and 1 < len(family) < LONGEST_FAMILY and not is_common(family))
    return (first, first + 2) if fits and not _ends_name(family, given) else None


def _korean_shape(left: Sequence[Word]) -> tuple[int, int] | None:
    """The first word of a full Korean name's shape; at the head of the phrase more is believed."""
    for k, word in enumerate(left):
        if len(word.text) >= 3 and is_korean_name(word.text, beside_title=k == 0):
            return k, k + 1
    return None


def _foreign_before_affiliation(left: Sequence[Word]) -> tuple[int, int] | None:
    """A foreign name of two parts and more at the head, up to the first body, country or title behind it."""
    end = next((k for k, word in enumerate(left) if _ends_name(word.text, left[k - 1].text if k else "")), len(left))
    if not 2 <= end <= _MOST_PARTS or end == len(left):
        return None
    name = [w.text for w in left[:end]]
    if is_given_name(name[0]) and all(map(_can_be_part, name[1:])):
        return 0, end
    if end == 2 and is_sure_given(name[0]) and not is_listed(name[1]):
        return 0, end  # 제임스 그린 미국 …: the family name is a word of another kind as well
    if any(map(is_foreign_part, name)) and (all(map(_can_be_part, name)) or _first_is_a_word(name)):
        return 0, end
    return None


def _first_is_a_word(name: Sequence[str]) -> bool:
    """Whether only the first part of a foreign name is a Korean word as well (하산 베라니)."""
    return len(name[0]) in (2, 3) and not is_listed(name[0]) and all(map(_can_be_part, name[1:]))


def _ends_name(word: str, before: str) -> bool:
    """Whether a word behind ``before`` is where a person belongs or his title, and no part of his name."""
    if looks_like_place(word) and is_foreign_part(before):
        return False
    initials = word.isascii() and word.isupper()
    return is_body(word) or initials or word in words("countries") or word in _BETWEEN or title_in(word) is not None


def _can_be_part(word: str) -> bool:
    if word in _BETWEEN or word in words("countries"):
        return False
    return is_foreign_part(word) or may_end_name(word) or len(word) == 1


def _three_syllables_before_body(left: Sequence[Word]) -> tuple[int, int] | None:
    """Three syllables that begin with a surname, then a body: a name whatever its given part is."""
    if len(left) < 2 or not is_body(left[1].text):
        return None
    head = left[0].text
    return (0, 1) if len(head) == 3 and is_surname(head[0]) and not is_body(head) else None


def _foreign_run(left: Sequence[Word]) -> tuple[int, int] | None:
    """The first run of words that can be parts of a foreign name."""
    departments = next((k - 1 for k, word in enumerate(left) if k and word.text == _AND), len(left))
    left = left[:departments]
    if not left:
        return None
    if any(word.text == "&" for word in left) or word_class("modifiers", left[-1].text) == "kind":
        return None  # a firm's partners, 한 업체 대표
    fits = [
        is_foreign_part(word.text)
        or (k > 0 and word.text not in _BETWEEN and (is_surname(word.text) or _can_be_part(word.text)))
        or (k > 0 and is_given_name(word.text) and is_foreign_part(left[k - 1].text))
        for k, word in enumerate(left)
    ]
    if not any(fits):
        return None
    opens = fits[0] or len(left[0].text) == 1
    if opens and 2 <= len(left) <= _MOST_PARTS and all(fits[1:]) and all(len(word.text) == 1 for word in left[1:]):
        return 0, len(left)  # 응우옌 반 하
    if all(fits) and (len(left) > 1 or len(left[0].text) > 1):
        return 0, min(len(left), 2)
    first = fits.index(True)
    end = fits.index(False, first) if False in fits[first:] else len(fits)
    if end - first == 1 and len(left[first].text) == 1:
        return None  # 면담 후 의원 총회
    return (0 if first == 1 and may_end_name(left[0].text) else first), end
