"""The words of a noun phrase → what they say about whom: a name, a surname with a title, a pronoun, a role, a body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import regex

from quoteattr.lexicon import entries, word_class, words
from quoteattr.model import Span
from quoteattr.stages.names import (
    is_body,
    is_foreign_part,
    is_korean_name,
    is_proper,
    is_surname,
    is_thing,
    may_end_name,
    role_class,
    title_class,
    title_in,
)
from quoteattr.stages.noun_phrases import Word


class Form(StrEnum):
    """How a mention names somebody."""

    NAME = "name"
    SURNAME = "surname"
    PRONOUN = "pronoun"
    LETTER = "letter"
    ROLE = "role"
    TITLE = "title"
    BODY = "body"
    SIDE = "side"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name somebody. ``name`` is the part that names (김한규, 권, 국토부 관계자), without title and affiliation."""

    form: Form
    name: str
    span: Span
    kind: str
    title: str | None = None
    affiliation: str | None = None
    remark: str = ""


_FORMER: Final = frozenset({"전", "현", "前", "現", "전임", "신임", "당시", "현직", "전직", "초대"})
_BOUND_NOUNS: Final = frozenset({"중", "가운데", "것", "데", "때", "수", "점"})
_POINTING: Final = frozenset({"이", "그", "해당", "같은", "본", "동"})
_HONORIFIC: Final = regex.compile(r"(.{1,12}?)(씨|군|양|옹|여사)")
_MASKED: Final = regex.compile(r"[가-힣](?:모|아무개|某|○○|OO|ㅇㅇ|××|XX|△△)")
_LETTERS: Final = regex.compile(r"[A-Z]{1,2}|[가나다라마]")
_DATE: Final = regex.compile(
    r".*\d(?:일|월|년|시|분|개월|주|초|세기|차례|시간)(?:쯤|께|경|간|째|부터|까지)?|\d[\d.,/~-]*"
)
_COUNTED: Final = regex.compile(r"(?:[\d,]+여?|한|두|세|네|몇)?(?:명|사람|분)")
_HANJA_NAME: Final = regex.compile(r"\p{Han}{2,6}(?:[,·].*)?")


def mention_of(
    parts: Sequence[Word], known: frozenset[str] = frozenset(), bodies: frozenset[str] = frozenset()
) -> Mention | None:
    """Whom the words of one noun phrase name, None where they name nobody that could speak.

    ``known`` are the names of persons that the article has already given, ``bodies`` the short names of bodies: words
    among them need no further sign.
    """
    parts = _without_adverbs(parts)
    if not parts:
        return None
    if len(parts) > 1 and word_class("modifiers", parts[-1].text) == "kind" and is_proper(parts[-2].text):
        parts = parts[:-1]  # 한빛 인터내셔널 매체: the kind is no part of the name
    last = parts[-1]
    if word_class("pronouns", last.text) == "reflexive":
        return None
    for reading in (_pronoun, _side, _honorific, _titled, _role, _title_before, _body, _bare):
        mention = reading(parts, last, known)
        if mention is not None:
            return mention
    named_kind = (
        len(parts) == 2 and word_class("modifiers", parts[0].text) == "kind" and last.text not in words("not_bodies")
    )
    if last.text in bodies or named_kind:
        return _made(Form.BODY, " ".join(w.text for w in parts), parts, "organization")
    return None


def _without_adverbs(parts: Sequence[Word]) -> Sequence[Word]:
    """The words behind the last date or time word, without the words a phrase is counted or pointed to by."""
    first = 0
    for k, word in enumerate(parts[:-1]):
        if _DATE.fullmatch(word.text) or word_class("discourse", word.text):
            first = k + 1
    parts = parts[first:]
    if len(parts) > 1 and parts[0].text in ("관련", "관련해", "그간의"):
        parts = parts[1:]
    while parts and parts[-1].text in ("등", "모두", "스스로", "자신", "본인") and len(parts) > 1:
        parts = parts[:-1]
    if parts and parts[-1].text in _BOUND_NOUNS:
        return ()
    if parts and (_DATE.fullmatch(parts[-1].text) or word_class("discourse", parts[-1].text)):
        return ()
    return parts


def _made(
    form: Form,
    name: str,
    parts: Sequence[Word],
    kind: str,
    title: str | None = None,
    affiliation: Sequence[Word] = (),
) -> Mention:
    return Mention(
        form, name, Span(parts[0].span.start, parts[-1].span.end), kind, title,
        _affiliation(affiliation) or (_belonging(parts) if form in (Form.NAME, Form.SURNAME) else None), " ".join(w.remark for w in parts if w.remark),
    )  # fmt: skip


def _affiliation(parts: Sequence[Word]) -> str | None:
    """The words that say where a person belongs: the nearest ones, up to a word that cannot be part of a body's name."""
    first = len(parts)
    while first > 0 and _can_belong(parts[first - 1].text):
        first -= 1
    kept = [w.text for w in parts[first:] if w.text not in _BELONGING]
    return " ".join(kept) or None


_BELONGING: Final = frozenset({"소속", "출신", "겸", "당"})


def _can_belong(word: str) -> bool:
    if word in _BELONGING or word in words("countries"):
        return True
    return len(word) > 1 and not word.endswith("적") and word not in words("not_bodies") and not _DATE.fullmatch(word)


def _belonging(parts: Sequence[Word]) -> str | None:
    """Where a person belongs by the bracket behind the name (`고우리(44·푸른내일당) 의원`)."""
    for word in parts:
        for piece in regex.split(r"[·,/ㆍ]\s*", word.remark):
            if piece and not piece[0].isdigit() and is_body(piece):
                return piece
    return None


def _pronoun(parts: Sequence[Word], last: Word, known: frozenset[str]) -> Mention | None:
    entry = entries("pronouns").get(last.text)
    if entry is None or last.text in known:
        return None
    return _made(Form.PRONOUN, last.text, parts[-1:], "group" if entry.cls == "group" else "person")


def _side(parts: Sequence[Word], last: Word, known: frozenset[str]) -> Mention | None:
    """`○○ 측`, `회사측`: stays as written."""
    if last.text in ("측", "쪽") and len(parts) > 1:
        return _made(Form.SIDE, " ".join(w.text for w in parts), parts, "group")
    if last.text.endswith("측") and len(last.text) > 2:
        return _made(Form.SIDE, " ".join(w.text for w in parts), parts, "group")
    return None


def _honorific(parts: Sequence[Word], last: Word, known: frozenset[str]) -> Mention | None:
    """`A씨`, `김모(40)씨`, `황 씨`, `이용일(17)군`, `마리아 씨`."""
    alone = last.text in ("씨", "군", "양", "옹", "여사") and len(parts) > 1
    match = None if alone else _HONORIFIC.fullmatch(last.text)
    if not alone and match is None:
        return None
    base = parts[-2].text if alone else match[1]  # type: ignore[index]
    honorific = last.text if alone else match[2]  # type: ignore[index]
    here = parts[-2:] if alone else parts[-1:]
    if alone and base in ("모", "아무개", "某") and len(parts) > 2 and is_surname(parts[-3].text):
        base, here = parts[-3].text + base, parts[-3:]
    before = parts[: len(parts) - len(here)]
    if _MASKED.fullmatch(base):
        return _made(Form.LETTER, base + honorific, here, "anonymous", None, before)
    if honorific in ("씨", "양", "군") and _LETTERS.fullmatch(base):
        return _made(Form.LETTER, base + honorific, here, "anonymous", None, before)
    if is_surname(base):
        if honorific != "씨" and not any(n[:1] == base and len(n) == 3 for n in known):
            return None
        return _made(Form.SURNAME, base, here, "person", honorific, before)
    whole = base in known or (len(base) >= 3 and is_korean_name(base, beside_title=True))
    if honorific != "씨" and not whole:
        return None
    if base in known or is_korean_name(base, beside_title=True) or (honorific == "씨" and len(base) > 1):
        run = (
            _foreign_start(before) if not is_korean_name(base, beside_title=True) and base not in known else len(before)
        )
        name = " ".join([*(w.text for w in before[run:]), base])
        return _made(Form.NAME, name, [*before[run:], *here], "person", None, _occupation(before[:run]))
    return None


def _occupation(before: Sequence[Word]) -> Sequence[Word]:
    return before


def _foreign_start(parts: Sequence[Word]) -> int:
    """Where the run of foreign name words at the end of the words begins."""
    first = len(parts)
    while first > 0 and is_foreign_part(parts[first - 1].text):
        first -= 1
    if first == len(parts) > 1 and len(parts[-1].text) == 1 and is_foreign_part(parts[-2].text):
        return _foreign_start(parts[:-1])
    return first


def _titled(parts: Sequence[Word], last: Word, known: frozenset[str]) -> Mention | None:
    """`김한규 더불어민주당 의원`, `삼성 은희석 감독`, `권 CSO`, `김 전 장관`, `김민수의원`."""
    title = title_in(last.text)
    if title is None and last.remark and title_in(last.remark) == last.remark and len(parts) > 1:
        title = last.text
    if title is None and len(parts) > 1 and is_aged_name(parts[-2]):
        title = last.text
    if title is None:
        return None
    if title != last.text:
        return _glued(parts, last, title)
    end = len(parts) - 1
    while end > 0 and parts[end - 1].text in _FORMER:
        end -= 1
    # 수석 대변인, 공동 대표: a title of two words
    while end > 1 and title_in(parts[end - 1].text) == parts[end - 1].text:
        end -= 1
    full_title = " ".join(w.text for w in parts[end:])
    left = parts[:end]
    if not left and parts[0].text == "전" and any(n[:1] == "전" and len(n) == 3 for n in known):
        return _made(Form.SURNAME, "전", parts, "person", " ".join(w.text for w in parts[1:]))
    if not left and (is_thing(title) or title in words("nominal_cues") or title in words("not_bodies")):
        return None
    if not left:
        return _made(Form.TITLE, full_title, parts, "anonymous", full_title)
    near = left[-1].text
    if is_surname(near) and len(near) <= 2:
        return _made(Form.SURNAME, near, parts[end - 1 :], "person", full_title, left[:-1])
    if near in known or (is_korean_name(near, beside_title=True) and not _belongs_to_first(left, known)):
        first = _known_start(left, len(left) - 1)
        return _named(left, first, len(left), full_title, parts)
    place = None if is_thing(title) else _name_place(left, known)
    if place is not None:
        return _named(left, *place, full_title, parts)
    if near in _POINTING:
        return _made(Form.TITLE, " ".join(w.text for w in parts[end - 1 :]), parts[end - 1 :], "anonymous", full_title)
    if is_thing(title):
        return None
    return _made(Form.TITLE, " ".join(w.text for w in parts), parts, "anonymous", full_title, left)


def _belongs_to_first(left: Sequence[Word], known: frozenset[str]) -> bool:
    """Whether a two-syllable word next to the title is rather where the person at the head belongs (`오문식 한울 감독`)."""
    near, head = left[-1].text, left[0].text
    if len(left) < 2 or len(near) > 2 or near in known:
        return False
    return head in known or (len(head) == 3 and is_korean_name(head, beside_title=True))


def _known_start(left: Sequence[Word], k: int) -> int:
    """Where the name that ends at index ``k`` begins: a foreign one may have parts before it."""
    if is_korean_name(left[k].text, beside_title=True):
        return k
    while k > 0 and is_foreign_part(left[k - 1].text):
        k -= 1
    return k


def _named(left: Sequence[Word], first: int, end: int, title: str, parts: Sequence[Word]) -> Mention:
    """A named person; what stands before the name or between name and title is where they belong."""
    name = " ".join(w.text for w in left[first:end])
    between, ahead = left[end:], left[:first]
    office = next((k for k, w in enumerate(between) if title_in(w.text) == w.text), None)
    if office is not None and any(w.text == "겸" for w in between):
        title = " ".join([*(w.text for w in between[office:]), title])  # 부총리 겸 기획재정부 장관
        between = between[:office]
    former = [w for w in between if w.text in _FORMER]
    if former:
        title = " ".join([*(w.text for w in former), title])
        between = [w for w in between if w.text not in _FORMER]
    return _made(Form.NAME, name, parts, "person", title, between or ahead)


def _name_place(left: Sequence[Word], known: frozenset[str]) -> tuple[int, int] | None:
    """Where the name stands among the words before a title, as (first, end); None where no word looks like one."""
    for k, word in enumerate(left):
        if _HANJA_NAME.fullmatch(word.remark):
            first = _known_start(left, k)
            return (first - 1 if first == 1 and may_end_name(left[0].text) else first), k + 1
    whole = _whole_known(left, known)
    if whole is not None:
        return whole
    for k in range(len(left) - 1, -1, -1):
        if left[k].text in known:
            return _known_start(left, k), k + 1
    for k in range(len(left)):
        if len(left[k].text) >= 3 and is_korean_name(left[k].text, beside_title=k == 0):
            return k, k + 1
    lead = next(
        (k for k, w in enumerate(left) if is_body(w.text) or w.text in words("countries") or title_in(w.text)),
        len(left),
    )
    if 2 <= lead <= 4 and any(map(is_foreign_part, (w.text for w in left[:lead]))) and lead < len(left):
        if all(is_foreign_part(w.text) or may_end_name(w.text) or len(w.text) == 1 for w in left[:lead]):
            return 0, lead
    if (
        len(left) > 1
        and len(left[0].text) == 3
        and is_surname(left[0].text[0])
        and is_body(left[1].text)
        and not is_body(left[0].text)
    ):
        return 0, 1
    foreign = [
        is_foreign_part(w.text) or (k > 0 and (is_surname(w.text) or may_end_name(w.text) or len(w.text) == 1))
        for k, w in enumerate(left)
    ]
    if not any(foreign):
        return None
    if all(foreign):
        return (0, 2) if len(left) >= 3 else (0, len(left))
    first = foreign.index(True)
    if first == 1 and may_end_name(left[0].text):
        first = 0
    end = max(first, foreign.index(True))
    while end < len(foreign) and foreign[end]:
        end += 1
    return first, end


def _whole_known(left: Sequence[Word], known: frozenset[str]) -> tuple[int, int] | None:
    """Where a name of several words that the article has given stands, whole."""
    for first in range(len(left) - 1):
        for end in range(min(len(left), first + 4), first + 1, -1):
            if " ".join(w.text for w in left[first:end]) in known:
                return first, end
    return None


def _glued(parts: Sequence[Word], last: Word, title: str) -> Mention:
    base = last.text[: -len(title)]
    if is_surname(base):
        return _made(Form.SURNAME, base, parts[-1:], "person", title, parts[:-1])
    return _made(Form.NAME, base, parts, "person", title, parts[:-1])


def _role(parts: Sequence[Word], last: Word, known: frozenset[str]) -> Mention | None:
    """`국토부 관계자`, `한 누리꾼`, `이 관계자`, `재판부`."""
    kind = role_class(last.text)
    if kind is None and last.text.endswith("들") and len(last.text) > 2 and last.text[:-1] not in words("not_bodies"):
        kind = "group"
    if kind is None and _COUNTED.fullmatch(last.text):
        kind = "group"
    if kind is None or last.text in known:
        return None
    if len(parts) == 2 and parts[0].text in _POINTING:
        return _made(Form.PRONOUN, last.text, parts, kind)
    return _made(Form.ROLE, " ".join(w.text for w in parts), parts, kind)


def _title_before(parts: Sequence[Word], last: Word, known: frozenset[str]) -> Mention | None:
    """`방송인 박나래`, `미 중앙정보국 국장 존 브레넌`: the title, then the name."""
    for size in (1, 2, 3):
        k = len(parts) - size - 1
        if k < 0:
            return None
        if title_in(parts[k].text) != parts[k].text or parts[k].text in known:
            continue
        name = parts[k + 1 :]
        if size == 1 and (
            last.text in known or is_korean_name(last.text, beside_title=True) or is_foreign_part(last.text)
        ):
            return _made(Form.NAME, last.text, parts, "person", parts[k].text, parts[:k])
        if (
            size > 1
            and is_foreign_part(name[0].text)
            and all(
                is_foreign_part(w.text) or w.text in known or len(w.text) == 1 or may_end_name(w.text) for w in name
            )
        ):
            return _made(Form.NAME, " ".join(w.text for w in name), parts, "person", parts[k].text, parts[:k])
    return None


def _body(parts: Sequence[Word], last: Word, known: frozenset[str]) -> Mention | None:
    if last.text in known or not is_body(last.text):
        return None
    first = 0
    while first < len(parts) - 1 and word_class("modifiers", parts[first].text) == "kind":
        first += 1
    return _made(Form.BODY, " ".join(w.text for w in parts[first:]), parts, "organization")


def _bare(parts: Sequence[Word], last: Word, known: frozenset[str]) -> Mention | None:
    """A name without any title: known in the article, or of a name's shape."""
    if last.text in known:
        return _made(Form.NAME, last.text, parts, "person", None, parts[:-1])
    if len(last.text) >= 3 and is_korean_name(last.text):
        return _made(Form.NAME, last.text, parts, "person", None, parts[:-1])
    if last.text in words("not_bodies"):
        return None
    run = _foreign_start(parts)
    if run < len(parts):
        return _made(Form.OTHER, " ".join(w.text for w in parts[run:]), parts[run:], "unknown", None, parts[:run])
    return None


def is_aged_name(word: Word) -> bool:
    """Whether a word is a person's name with the age behind it (`임하늘(54) 금속활자장`): what follows is a title."""
    return word.remark[:1].isdigit() and len(word.text) == 3 and is_korean_name(word.text, beside_title=True)


def likeness(title: str | None, other: str | None) -> int:
    """How well two titles can be one person's: 3 the same, 2 one ends or begins with the other, 1 of one field, 0 not at all."""
    if not title or not other or title in _POLITE or other in _POLITE:
        return 1
    a, b = (t.split()[-1] for t in (title, other))
    if a == b:
        return 3
    if a.endswith(b) or b.endswith(a) or a.startswith(b) or b.startswith(a):
        return 2
    return int(title_class(a) == title_class(b) and title_class(a) in _MANY_TITLES)


# Fields in which one person goes by several titles (의원, 대표, 후보); elsewhere another title is another person
_MANY_TITLES: Final = frozenset({"politics", "university", "research", "hospital", "law", "culture", "sport", "school"})
_POLITE: Final = frozenset({"씨", "군", "양", "옹", "여사"})


def unlisted(parts: Sequence[Word]) -> Mention | None:
    """The words as somebody's name although no list knows them; None where they name a thing, a time or nobody."""
    parts = _without_adverbs(parts)
    if not parts or word_class("pronouns", parts[-1].text) == "reflexive" or not 1 < len(parts[-1].text) <= 12:
        return None
    last = parts[-1].text
    if any(last[-n:] in words("not_bodies") for n in range(2, len(last) + 1)) or last in words("nominal_cues"):
        return None
    return _made(Form.OTHER, " ".join(w.text for w in parts), parts, "unknown")
