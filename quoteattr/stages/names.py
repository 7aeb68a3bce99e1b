"""What single words are in a name phrase: a title, a role, a body, a date, a proper noun."""

from __future__ import annotations

import functools
from typing import Final

import regex

from quoteattr.lexicon import entries, word_class, words
from quoteattr.morph import word_tags
from quoteattr.stages.korean_names import is_korean_name, is_surname

_DATE: Final = regex.compile(
    r".*\d(?:일|월|년|시|분|개월|주|초|세기|차례|시간)(?:쯤|께|경|간|째|부터|까지)?|\d[\d.,/~-]*"
)
_ABOUT_WHEN: Final = frozenset("쯤께경")
_NUMBERED: Final = regex.compile(r"\d{1,2}([가-힣]{2,6})")
_NO_BODY: Final = regex.compile(r"\d0대|\d[\d,.]*[십백천만억조여]*원")
"""An age, a sum of money: words that only end as bodies do."""
_LETTER: Final = regex.compile(r"[A-Z]")
_BENCH: Final = regex.compile(r"\d(?:부|단독)$|(?<=법원 )전원합의체$")
# fmt: off
_NOMINAL: Final = frozenset({
    "NNG", "NNP", "NNB", "NR", "SL", "SH", "SN", "XPN", "XSN", "XR", "SP", "SW", "W_SERIAL", "SO", "SB", "SS",
    "SSO", "SSC",
})
# fmt: on


@functools.lru_cache(maxsize=65536)
def title_in(word: str) -> str | None:
    """The title a word ends with (금융위원장 → 금융위원장, 김민수의원 → 의원), None where it ends with none.

    A listed title is given as it stands; a word with a title's ending is a title as a whole.
    """
    if word in words("titles"):
        return word
    if word in words("bodies"):
        return None
    if (numbered := _NUMBERED.fullmatch(word)) is not None:
        return word if title_in(numbered[1]) == numbered[1] else None  # 2차장
    for size in range(min(len(word) - 1, 9), 1, -1):
        head, tail = word[:-size], word[-size:]
        if tail in words("titles"):
            if head in words("name_parts", "deputy"):
                return word
            whole_name = len(head) >= 3 and is_korean_name(head, beside_title=True)
            if (whole_name or (is_surname(head) and len(word) > 3)) and not _ends_longer(word, tail):
                return tail
    if len(word) < 4:
        return None
    for tail in _title_tails(word):
        head = word[: -len(tail)]
        if _ends_longer(word, tail):
            continue
        if tail not in words("body_endings") or len(head) < 3 or is_body(head):
            return word  # 연구원 and 의원 end bodies too: 한빛경제연구원 is one, 해솔군의원 is a person
    return None


def _ends_longer(word: str, tail: str) -> bool:
    """Whether the ending of a body is longer than the title that ends a word (한빛재활의학과|의원, 한빛출|판사)."""
    return any(word[-n:] in words("body_endings") for n in range(len(tail) + 1, len(word)))


def _title_tails(word: str) -> list[str]:
    return [word[-n:] for n in range(2, min(len(word), 8)) if word[-n:] in words("title_endings")]


def is_thing(title: str) -> bool:
    """Whether the title's word is often no person (시장: mayor or market), so that it proves no name by itself."""
    entry = entries("titles").get(title)
    return entry is not None and entry.note == "thing"


def is_role(title: str) -> bool:
    """Whether the title's word by itself is an unnamed source (전문가, 회원): it is a title beside a name only."""
    entry = entries("titles").get(title)
    return entry is not None and entry.note == "role"


def is_byline(title: str | None) -> bool:
    """Whether the title is a reporter's: who writes an article is no speaker in it unless quoted by name."""
    titles = (entries("titles").get(word) for word in (title or "").split())
    return any(entry is not None and entry.note == "byline" for entry in titles)


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
    """The class of the head noun of an unnamed source or a group (관계자 → anonymous), None if it is none.

    A plural (관계자들) is of the class of its singular, or a group.
    """
    found = word_class("role_nouns", word)
    if found is None and word.endswith("들"):
        singular = role_class(word[:-1])
        found = "group" if singular in ("anonymous", "group") else singular
    return found or _compound_role(word)


def _compound_role(word: str) -> str | None:
    """The class of a role noun that other nouns are joined to (분양대행업계, A학생)."""
    ending = next((e for e in entries("role_endings").values() if word.endswith(e.word) and word != e.word), None)
    if ending is None:
        return None
    head = word.removesuffix(ending.word)
    return ending.cls if (is_common(head) and len(head) > 1) or _LETTER.fullmatch(head) else None


@functools.lru_cache(maxsize=65536)
def is_body(word: str) -> bool:
    """Whether the word names a body that can speak: listed, or long enough with a body's ending."""
    if word in words("bodies") or word in words("countries"):
        return True
    if word in words("titles") or _NO_BODY.fullmatch(word):
        return False
    other = max((n for n in range(2, min(len(word), 6) + 1) if word[-n:] in words("not_bodies")), default=0)
    sizes = _body_endings()
    tails = (word[-n:] for n in range(other + 1, _longest_body_ending() + 1))  # 연대회의 is more than 회의
    return any(tail in sizes and len(word) >= sizes[tail] for tail in tails)


def is_sort_of_firm(word: str) -> bool:
    """Whether the word says what sort of firm the name behind it is (`법무법인 | 가온`)."""
    return word_class("modifiers", word) == "firm"


@functools.lru_cache(maxsize=16384)
def body_class(name: str) -> str | None:
    """The class of a body in the word lists (media, court, …), by its name or its ending; `bench` for a court's."""
    if _BENCH.search(name):
        return "bench"
    last = name.split()[-1]
    listed = word_class("bodies", name) or word_class("bodies", last)
    longest = max((t for t in _body_endings() if last.endswith(t)), key=len, default="")
    return listed or word_class("body_endings", longest)


def looks_like_place(word: str) -> bool:
    """Whether only its last syllable makes a word of three a town or district (쇼이구): foreign names end so too."""
    return len(word) == 3 and word[-1] in words("body_endings", "local") and word not in words("bodies")


@functools.cache
def _body_endings() -> dict[str, int]:
    """The endings of bodies, in file order, each with how many syllables a word that ends so has at least."""
    rows = ((e.word, e.note) for e in entries("body_endings").values())
    return {w: int(n) if n.isdigit() else len(w) + 2 for w, n in rows}


@functools.cache
def _longest_body_ending() -> int:
    return max(map(len, _body_endings()))


def names_kind(word: str) -> bool:
    """Whether a word says what sort of body a name behind it is (개발사 한빛)."""
    return word_class("modifiers", word) == "kind"


def is_side(word: str) -> bool:
    """Whether the word is somebody's side (`회사측`), who stay as they are written."""
    side = next((side for side in words("name_parts", "side") if word.endswith(side)), "")
    return bool(side) and (len(word) > 2 or _LETTER.match(word) is not None)


@functools.lru_cache(maxsize=65536)
def is_proper(word: str) -> bool:
    """Whether the analyser takes the word for a proper noun, or it is written in Latin letters."""
    tags = word_tags(word)
    return all(t in ("NNP", "SL") for _, t in tags) or (tags[0][1] in ("SL", "NNP") and len(tags) <= 2)


def is_common(word: str) -> bool:
    """Whether the word, taken by itself, is common nouns only."""
    return all(t in ("NNG", "XSN", "XPN") for _, t in word_tags(word))


def is_nominal(word: str) -> bool:
    """Whether the word, taken by itself, is nouns only, with no particle or ending behind them."""
    return all(t in _NOMINAL for _, t in word_tags(word))


@functools.lru_cache(maxsize=65536)
def is_date(word: str) -> bool:
    """Whether the word is a date, a time or a number in digits (`3일`, `오후2시께`), or says about when (`중순께`)."""
    return _DATE.fullmatch(word) is not None or (word[-1:] in _ABOUT_WHEN and word[:-1] in words("date_words"))
