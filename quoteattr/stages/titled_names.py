"""The words of a noun phrase that holds a title → the person it belongs to, or the title alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from quoteattr.lexicon import entries, words
from quoteattr.morph import ONE, word_tags
from quoteattr.stages.affiliations import is_department, with_field
from quoteattr.stages.foreign_names import is_foreign_part, is_given_name, is_sure_given, may_end_name
from quoteattr.stages.korean_names import (
    has_name_shape,
    is_in_pieces,
    is_korean_name,
    is_listed,
    is_masked,
    is_somebodys_surname,
    is_surname,
)
from quoteattr.stages.mention_forms import Form, Mention, joined, mention_from
from quoteattr.stages.name_places import belongs_to_first, name_place, name_start
from quoteattr.stages.names import is_body, is_common, is_role, is_thing, title_class, title_in
from quoteattr.stages.noun_phrases import Word

_HELD_BY_ONE: Final = "government"
"""The class of the offices that only one person holds at a time (장관)."""
_LETTERED: Final = regex.compile(r"[A-Zㄱ-ㅎ]([가-힣]{2,})")
_LETTER: Final = regex.compile(r"[A-W]")
_AGE: Final = regex.compile(r"\d{1,2}(?:세|살)?(?=$|[·,/ㆍ\s])")


def titled_name(parts: Sequence[Word], known: frozenset[str]) -> Mention | None:
    """Whom a phrase that ends in a title names, None where it ends in none or in a thing.

    `김도현 더불어민주당 의원`, `삼성 은하석 감독`, `권 CSO`, `김 전 장관`, `김민수의원`.
    """
    if (lettered := _LETTERED.fullmatch(parts[-1].text)) and title_in(lettered[1]) == lettered[1]:
        return mention_from(Form.LETTER, joined(parts), parts, "anonymous", lettered[1], parts[:-1])
    title = _closing_title(parts)
    if title is None:
        return _short_glued(parts, known)
    if title != parts[-1].text and not _is_office(parts, title):
        return _glued(parts, title)
    end = _title_start(parts)
    left, full_title = parts[:end], joined([w for w in parts[end:] if not _is_held(w)])
    if not left:
        return _title_alone(parts, title, known)
    near = left[-1].text
    if near in words("name_parts", "side"):
        return mention_from(Form.ROLE, joined(parts), parts, "anonymous")  # A씨 측 변호사
    if len(left) > 1 and near in words("name_parts", "mask") and is_surname(left[-2].text):
        return mention_from(Form.LETTER, joined(parts[end - 2 :]), parts[end - 2 :], "anonymous")  # 김 모 교수
    if _LETTER.fullmatch(near):
        return mention_from(
            Form.LETTER, joined(parts[end - 1 :]), parts[end - 1 :], "anonymous", full_title, left[:-1]
        )  # A 변호사
    if is_masked(near):
        return mention_from(
            Form.LETTER, joined(parts[end - 1 :]), parts[end - 1 :], "anonymous", full_title
        )  # 김모 교수
    if _is_school(near, title) and near not in known:
        return mention_from(Form.TITLE, joined(parts), parts, "anonymous", full_title, left)
    former = _before_former(left)
    if former is not None:
        return _named(parts, left, former, full_title)
    if _is_surname_before_body(left, title, known):
        return mention_from(Form.SURNAME, left[0].text, parts, "person", full_title, left[1:])
    if len(left) > 1 and left[-2].text == ONE and near not in known and not is_korean_name(near):
        return mention_from(Form.ROLE, joined(parts[end - 2 :]), parts[end - 2 :], "anonymous", full_title, left[-1:])
    if is_surname(near) and len(near) <= 2 and not _ends_foreign_name(left):
        if is_role(title) and (near in words("name_parts") or not is_somebodys_surname(near, known)):
            return None  # 이 학생, 한 전문가
        return mention_from(Form.SURNAME, near, parts[end - 1 :], "person", full_title, left[:-1])
    if (
        near in known
        or is_aged_name(left[-1])
        or (is_korean_name(near, beside_title=True) and not belongs_to_first(left, known))
    ):
        return _named(parts, left, (name_start(left, end - 1), end), full_title)
    word = is_thing(title) or is_role(title)
    place = _head_before_body(left, title) or _foreign_pair(left) if word else name_place(left, known)
    if place is not None:
        return _named(parts, left, place, full_title)
    if is_role(title):
        return None
    if near in words("name_parts", "pointing"):
        here = parts[end - 1 :]
        return mention_from(Form.TITLE, joined(here), here, "anonymous", full_title)
    if is_thing(title):
        return None
    if (
        (has_name_shape(near) or is_in_pieces(near))
        and not is_listed(near)
        and not is_body(near)
        and not is_common(near)
    ):
        return _named(parts, left, (end - 1, end), full_title)  # 신용한 후보: in the sentence it is a noun
    return mention_from(Form.TITLE, joined(parts), parts, "anonymous", full_title, left)


def _is_school(word: str, title: str) -> bool:
    """Whether a word before a title at school or in sports is a school with a name's shape (`가람고 교장`)."""
    school = len(word) > 2 and word.endswith(tuple(words("school_endings")))
    return school and title_class(title) in ("school", "sport")


def _before_former(left: Sequence[Word]) -> tuple[int, int] | None:
    """The whole name right before 전 and the office once held, whatever that is (`이하늘 전 주영국 대사`)."""
    k = next((k for k, w in enumerate(left) if k and w.text in words("name_parts", "former")), None)
    if k is not None and k > 1 and is_sure_given(left[k - 2].text) and not title_in(left[k - 1].text):
        return k - 2, k  # 로버트 킹 전 미국 특사
    if k is None or len(left[k - 1].text) < 3 or not is_korean_name(left[k - 1].text, beside_title=True):
        return None
    return name_start(left, k - 1), k


def _head_before_body(left: Sequence[Word], title: str) -> tuple[int, int] | None:
    """A name that nothing but a body or the title's field parts from a title that is often none.

    `김서연 한빛 지원센터 상무`, `김서연 군사 전문가`.
    """
    parted = is_body(left[-1].text) or not with_field(left[1:], title)[0]
    return (0, 1) if len(left) > 1 and is_korean_name(left[0].text) and parted else None


def _is_surname_before_body(left: Sequence[Word], title: str, known: frozenset[str]) -> bool:
    """Whether only the body of the office parts a surname that somebody bears from it (`박 여가부 장관`)."""
    surname, *between = [w.text for w in left]
    if surname == ONE and title_class(title) != _HELD_BY_ONE:
        return False  # 한 은행 대표
    return bool(between) and all(map(is_body, between)) and is_somebodys_surname(surname, known)


def _foreign_pair(left: Sequence[Word]) -> tuple[int, int] | None:
    """A foreign name of two words and more before a title that is often a thing (`에드 모렌 상품 분석 담당`)."""
    place = name_place(left, frozenset())
    if place is None or place[1] - place[0] < 2:
        return None
    return place if all(is_foreign_part(w.text) for w in left[slice(*place)]) else None


def _is_office(parts: Sequence[Word], title: str) -> bool:
    """Whether a last word that could be a name and its title (고양지|청장) is an office: its holder is named before."""
    head = parts[0].text
    return len(parts) > 1 and len(head) == 3 and is_korean_name(head, beside_title=True) and title_in(head) is None


def _closing_title(parts: Sequence[Word]) -> str | None:
    """The title in the last word; the whole word where its bracket is a title or an aged name stands before it."""
    last = parts[-1]
    title = title_in(last.text)
    if title is None and len(parts) > 1:
        bracketed = last.remark and title_in(last.remark) == last.remark
        if bracketed or is_aged_name(parts[-2]):
            return last.text
    return title


def is_aged_name(word: Word) -> bool:
    """Whether a word is a person's name with the age behind it (`임하늘(54) 금속활자장`): what follows is a title."""
    return bool(word.remark) and _AGE.match(word.remark) is not None and has_name_shape(word.text)


def _title_start(parts: Sequence[Word]) -> int:
    """Where the title begins: former ones have a word before them, some are of two words (수석 대변인, 공동 대표)."""
    end = len(parts) - 1
    while end > 0 and parts[end - 1].text in words("name_parts", "former"):
        end -= 1
    while end > 1 and _is_title(parts[end - 1]):
        end -= 1
    return end


def _is_held(word: Word) -> bool:
    """Whether a word before a title only says that the office is held now (현, 신임)."""
    entry = entries("name_parts").get(word.text)
    return entry is not None and entry.note == "now"


def _is_title(word: Word) -> bool:
    return title_in(word.text) == word.text


def _title_alone(parts: Sequence[Word], title: str, known: frozenset[str]) -> Mention | None:
    """A title without a name; 전 before it is a surname where the article knows a person who bears it."""
    if parts[0].text == "전" and is_somebodys_surname("전", known):
        return mention_from(Form.SURNAME, "전", parts, "person", joined(parts[1:]))
    is_word = title in words("nominal_cues") and title not in words("callings")
    if is_thing(title) or is_role(title) or is_word or title in words("not_bodies"):
        return None
    if title in words("name_parts", "polite", "honorific"):
        return None  # 군은: the county
    return mention_from(Form.TITLE, joined(parts), parts, "anonymous", joined(parts))


def _ends_foreign_name(left: Sequence[Word]) -> bool:
    """Whether a surname at the end of the words is the last part of a foreign name (`앤디 김`, `응우옌 티 란`)."""
    if len(left) < 2:
        return False
    given, first = left[-2].text, left[-3].text if len(left) > 2 else ""
    middle = len(given) == 1 and not is_surname(given) and given not in words("countries")
    return is_sure_given(given) or (middle and is_foreign_part(first) and not is_body(first))


def _named(parts: Sequence[Word], left: Sequence[Word], place: tuple[int, int], title: str) -> Mention:
    """A named person; what stands before the name or between name and title is where they belong."""
    first, end = place
    between, ahead = left[end:], left[:first]
    office = next((k for k, w in enumerate(between) if _is_title(w)), None)
    joint = next((k for k, w in enumerate(between) if w.text == "겸"), None)
    second = ""
    if office is not None and joint is not None:
        if _is_elsewhere(between[:office], between[joint + 1 :]):
            title, second = joined(between[office:joint]), title  # 가온사 대표 겸 하늘재단 이사장
        else:
            title = f"{joined(between[office:])} {title}"  # 부총리 겸 기획재정부 장관
        between = between[:office]
    former = [w for w in between if w.text in words("name_parts", "former")]
    between, title = with_field([w for w in between if w not in former], title)
    if held := [w for w in former if not _is_held(w)]:
        title = f"{joined(held)} {title}"
    if between and ahead and is_body(ahead[-1].text) and is_department(between[-1].text):
        between = [*ahead, *between]  # 한빛대학교 김하늘 사회혁신센터 과장
    named = mention_from(Form.NAME, joined(left[first:end]), parts, "person", title, between or ahead)
    return replace(named, remark=", ".join(filter(None, (named.remark, second)))) if second else named


def _is_elsewhere(first: Sequence[Word], second: Sequence[Word]) -> bool:
    """Whether a second office is held in another body than the first, by the words before each title."""
    if not first or not second or joined(first) == joined(second):
        return False
    return is_body(second[-1].text) and second[-1].text not in words("body_endings")


def _glued(parts: Sequence[Word], title: str) -> Mention:
    """A name or surname and its title written as one word (`김민수의원`)."""
    name = parts[-1].text.removesuffix(title)
    if is_surname(name):
        return mention_from(Form.SURNAME, name, parts[-1:], "person", title, parts[:-1])
    return mention_from(Form.NAME, name, parts, "person", title, parts[:-1])


def _short_glued(parts: Sequence[Word], known: frozenset[str]) -> Mention | None:
    """A surname that somebody in the article bears, with a title of two syllables written onto it (`황교수`)."""
    last = parts[-1].text
    surname, title = last[:1], last[1:]
    if len(last) != 3 or title not in words("titles") or not is_somebodys_surname(surname, known):
        return None
    if is_listed(last) or is_body(last) or is_thing(title) or word_tags(last)[0] != (surname, "NNP"):
        return None
    return mention_from(Form.SURNAME, surname, parts[-1:], "person", title, parts[:-1])


def name_behind_title(parts: Sequence[Word], known: frozenset[str]) -> Mention | None:
    """Whom a phrase names that ends in a name of one to three words with a title before it, None if it does not.

    `방송인 박나래`, `미 중앙정보국 국장 존 브레넌`.
    """
    for k in range(len(parts) - 2, max(-1, len(parts) - 5), -1):
        title, name = parts[k], parts[k + 1 :]
        if not _is_title(title) or title.text in known:
            continue
        if _is_name(name[0].text, known) if len(name) == 1 else _is_foreign_name(name, known):
            before, office = with_field(parts[:k], title.text)
            return mention_from(Form.NAME, joined(name), parts, "person", office, before)
    return None


def _is_name(word: str, known: frozenset[str]) -> bool:
    return word in known or is_korean_name(word, beside_title=True) or is_foreign_part(word)


def _is_foreign_name(name: Sequence[Word], known: frozenset[str]) -> bool:
    """Whether words are a foreign name of several parts, the first of them by its shape."""
    return (is_foreign_part(name[0].text) or is_given_name(name[0].text)) and all(
        is_foreign_part(w.text) or w.text in known or len(w.text) == 1 or may_end_name(w.text) for w in name
    )
