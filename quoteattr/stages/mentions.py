"""The words of a noun phrase → what they say about whom: a name, a surname with a title, a pronoun, a role, a body."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from quoteattr.lexicon import entries, word_class, words
from quoteattr.model import Span
from quoteattr.stages.honoured_names import honoured_name
from quoteattr.stages.korean_names import is_korean_name
from quoteattr.stages.mention_forms import Form, Mention, joined, mention_from
from quoteattr.stages.name_places import foreign_start
from quoteattr.stages.names import is_body, is_date, is_proper, is_side, names_kind, role_class, title_in
from quoteattr.stages.noun_phrases import Word
from quoteattr.stages.titled_names import name_behind_title, titled_name

__all__ = ["Form", "Mention", "letter_alone", "mention_of", "share_of", "unlisted"]

_COUNTED: Final = regex.compile(r"(?:[\d,]+여?|한|두|세|네|몇)?(?:명|사람|분)|둘|셋|넷")
_SHARE: Final = regex.compile(r"\d[\d.]*(?:%|％|퍼센트)")
_LONGEST_UNLISTED: Final = 12
_FULL_NAME: Final = 3
_LONGEST_NAME: Final = 4
_MASKED_HANDLE: Final = regex.compile(r"[A-Za-z0-9._-]+\*{2,}")
_INITIAL: Final = regex.compile(r"[A-Z]")


def mention_of(
    parts: Sequence[Word], known: frozenset[str] = frozenset(), bodies: frozenset[str] = frozenset()
) -> Mention | None:
    """Whom the words of one noun phrase name, None where they name nobody that could speak.

    ``known`` are the names of persons that the article has already given, ``bodies`` the short names of bodies: words
    among them need no further sign.
    """
    parts = _naming_words(parts)
    if not parts:
        return None
    if len(parts) > 1 and names_kind(parts[-1].text) and is_proper(parts[-2].text):
        parts = parts[:-1]  # 한빛 인터내셔널 매체: the kind is no part of the name
    if _is_reflexive(parts[-1]):
        return None
    return (
        _pronoun(parts, known)
        or _side(parts)
        or _listed_body(parts)
        or honoured_name(parts, known)
        or titled_name(parts, known)
        or _role(parts, known)
        or name_behind_title(parts, known)
        or _body(parts, known)
        or _short_body(parts, bodies)
        or _bare_name(parts, known)
        or _body_of_kind(parts)
    )


def letter_alone(parts: Sequence[Word]) -> Mention | None:
    """The person called by a letter alone (`B는`), None where the words are none; X is mostly a service or unknown."""
    alone = len(parts) == 1 and _INITIAL.fullmatch(parts[0].text) and parts[0].text not in "QX"
    return mention_from(Form.LETTER, parts[0].text, parts, "anonymous") if alone else None


def unlisted(parts: Sequence[Word]) -> Mention | None:
    """The words as somebody's name although no list knows them; None where they name a thing, a time or nobody."""
    parts = _naming_words(parts)
    if not parts or _is_reflexive(parts[-1]) or not 1 < len(parts[-1].text) <= _LONGEST_UNLISTED:
        return None
    last = parts[-1].text
    if (
        share_of(parts) is not None
        or any(last[-n:] in words("not_bodies") for n in range(2, len(last) + 1))
        or last in words("nominal_cues")
    ):
        return None
    return mention_from(Form.OTHER, joined(parts), parts, "unknown")


def share_of(parts: Sequence[Word]) -> Mention | None:
    """The share of those who were asked that ends a phrase (`가장 많은 43.2%`), None where none does.

    Only as the subject of a sentence is it a speaker; in brackets it is a figure.
    """
    if not parts or _SHARE.fullmatch(parts[-1].text) is None:
        return None
    return mention_from(Form.ROLE, parts[-1].text, parts[-1:], "group")


def _naming_words(parts: Sequence[Word]) -> Sequence[Word]:
    """The words behind the last time word, without those that only count or point.

    None are left where the phrase ends in a time word or a bound noun.
    """
    first = 0
    for k, word in enumerate(parts[:-1]):
        if k and word.text in words("name_parts", "former") and is_korean_name(parts[k - 1].text, beside_title=True):
            continue  # 김하늘 당시 장관
        if parts[k + 1].text in words("name_parts", "ordinal"):
            continue  # 4년 차 직원
        if (
            _is_adverbial(word)
            or (k and word.text in words("date_words", "part of month") and first == k)
            or (word.text in words("name_parts", "bound") and not _COUNTED.fullmatch(parts[-1].text))
        ):
            first = k + 1
    parts = parts[first:]
    if len(parts) > 1 and parts[0].text in words("name_parts", "opening", "floating"):
        parts = parts[1:]
    while len(parts) > 1 and parts[-1].text in words("name_parts", "floating", "among"):
        parts = parts[:-1]
    if parts and (parts[-1].text in words("name_parts", "bound") or _is_adverbial(parts[-1])):
        return ()
    return parts


def _is_adverbial(word: Word) -> bool:
    if word.text in words("modifiers", "other"):
        return False
    return is_date(word.text) or word_class("discourse", word.text) is not None


def _is_reflexive(word: Word) -> bool:
    return word_class("pronouns", word.text) == "reflexive"


def _pronoun(parts: Sequence[Word], known: frozenset[str]) -> Mention | None:
    word = parts[-1].text
    entry = entries("pronouns").get(word)
    if entry is None or entry.cls == "role" or word in known:
        return None
    if entry.cls == "group" and len(parts) > 1 and is_body(parts[-2].text):
        return None  # 한빛은행 노사
    return mention_from(Form.PRONOUN, word, parts[-1:], "group" if entry.cls == "group" else "person")


def _side(parts: Sequence[Word]) -> Mention | None:
    """`○○ 측`, `회사측`: stays as written."""
    last = parts[-1].text
    apart = last in words("name_parts", "side") and len(parts) > 1
    if apart or is_side(last):
        return mention_from(Form.SIDE, joined(parts), parts, "group")
    return None


def _role(parts: Sequence[Word], known: frozenset[str]) -> Mention | None:
    """`국토부 관계자`, `한 누리꾼`, `이 관계자`, `재판부`, `@handle`, `피해자 G`."""
    word = parts[-1].text
    if (word.startswith("@") and len(word) > 1) or _MASKED_HANDLE.fullmatch(word):
        return mention_from(Form.ROLE, word, parts[-1:], "anonymous")
    if len(parts) > 1 and _INITIAL.fullmatch(word) and (role_class(parts[-2].text) or title_in(parts[-2].text)):
        return mention_from(Form.ROLE, joined(parts[-2:]), parts[-2:], "anonymous")
    kind = role_class(word)
    if kind is None and (_is_plural(word) or _COUNTED.fullmatch(word)):
        kind = "group"
    if kind is None and len(parts) > 1:
        kind = "anonymous" if _is_official(parts) else "organization" if _is_meeting_of_people(parts) else None
    if kind is None or word in known:
        return None
    if kind == "group" and f"{word}들" in words("role_nouns") and any(w.text == "한" for w in parts[:-1]):
        kind = "anonymous"  # one of them
    if len(parts) == 2 and parts[0].text in words("name_parts", "pointing"):
        return mention_from(Form.PRONOUN, word, parts, kind)
    if kind == "anonymous" and len(parts) > 1 and _is_calling_of(parts[-2].text, word, known):
        return mention_from(Form.NAME, parts[-2].text, parts, "person", word, parts[:-2])
    return mention_from(Form.ROLE, joined(parts), parts, kind)


def _is_official(parts: Sequence[Word]) -> bool:
    """Whether a phrase ends in a word for an official that is one only behind what says of which kind (전직 관리)."""
    if parts[-1].text not in words("name_parts", "official"):
        return False
    before = parts[-2].text
    return before in words("name_parts", "rank", "former") or before in words("countries")


def _is_meeting_of_people(parts: Sequence[Word]) -> bool:
    """Whether a phrase ends in a word for a gathering right behind whose it is, so that it is a body (피해자 모임)."""
    return parts[-1].text in words("name_parts", "meeting") and role_class(parts[-2].text) in ("anonymous", "group")


def _is_calling_of(name: str, noun: str, known: frozenset[str]) -> bool:
    """Whether a noun behind a full name says what its bearer does (김하늘 용접사)."""
    full = len(name) == _FULL_NAME and is_korean_name(name, beside_title=True)
    return noun[-1] in words("calling_endings", "calling") and (full or name in known)


def _is_plural(word: str) -> bool:
    return word.endswith("들") and len(word) > 2 and word[:-1] not in words("not_bodies")


def _listed_body(parts: Sequence[Word]) -> Mention | None:
    """A body of the word list that is written as two words or three (한빛 유나이티드)."""
    for size in range(min(len(parts), _LONGEST_NAME), 1, -1):
        if (name := joined(parts[-size:])) in words("bodies"):
            return mention_from(Form.BODY, name, parts[-size:], "organization")
    return None


def _body(parts: Sequence[Word], known: frozenset[str]) -> Mention | None:
    last = parts[-1].text
    if len(parts) > 1 and parts[-2].text + last in words("bodies"):
        return mention_from(Form.BODY, joined(parts[-2:]), parts, "organization")  # 유에스 투데이
    if last in known or not is_body(last) or (len(last) == 1 and len(parts) > 1 and not is_body(parts[-2].text)):
        return None  # 그런 일: no country
    return mention_from(Form.BODY, joined(_behind_kind(parts)), parts, "organization")


def _behind_kind(parts: Sequence[Word]) -> Sequence[Word]:
    """The words behind the last that says what sort of body they name (노동당 기관지 노동신문 → 노동신문)."""
    first = next((k + 1 for k in range(len(parts) - 2, -1, -1) if names_kind(parts[k].text)), 0)
    return parts[first:]


def _bare_name(parts: Sequence[Word], known: frozenset[str]) -> Mention | None:
    """A name without any title: known in the article, or of a name's shape."""
    for size in range(min(len(parts), _LONGEST_NAME), 1, -1):
        if (whole := joined(parts[-size:])) in known:
            return mention_from(Form.NAME, whole, parts, "person", before=parts[:-size])
    last = parts[-1].text
    if len(parts) > 1 and _COUNTED.match(parts[-2].text + last) and last not in known:
        return None  # 한 명이라(도)
    if last in known or (len(last) >= 3 and is_korean_name(last)):
        return mention_from(Form.NAME, last, parts, "person", before=parts[:-1])
    if (name := _behind_caption(last, known)) is not None:
        here = Word(name, Span(parts[-1].span.end - len(name), parts[-1].span.end))
        return mention_from(Form.NAME, name, [here], "person")
    if last in words("not_bodies"):
        return None
    run = foreign_start(parts)
    if run < len(parts):
        return mention_from(Form.OTHER, joined(parts[run:]), parts[run:], "unknown", before=parts[:run])
    return None


def _behind_caption(word: str, known: frozenset[str]) -> str | None:
    """The known person's name that a word ends with where a caption is glued to it (`한빛DB김하늘`, `김하늘김하늘`)."""
    name = word[-_FULL_NAME:]
    return name if len(word) > _FULL_NAME + 1 and name in known and is_korean_name(name) else None


def _short_body(parts: Sequence[Word], bodies: frozenset[str]) -> Mention | None:
    """A body by a name that the article has given it, of one word or two."""
    for size in (2, 1):
        if len(parts) >= size and (name := joined(parts[-size:])) in bodies:
            return mention_from(Form.BODY, name, parts, "organization")
    return None


def _body_of_kind(parts: Sequence[Word]) -> Mention | None:
    """A body by the kind right before its name (게임 개발사 한빛)."""
    name = _behind_kind(parts)
    if 0 < len(name) < min(len(parts), 3) and not any(w.text in words("not_bodies") for w in name):
        return mention_from(Form.BODY, joined(name), parts, "organization")
    return None
