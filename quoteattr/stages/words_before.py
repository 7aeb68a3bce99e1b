"""A word of a sentence → the words before it that can belong to one noun phrase with it."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Final

import regex

from quoteattr import lexicon
from quoteattr.lexicon import word_class
from quoteattr.model import Span
from quoteattr.morph import ONE, word_tags
from quoteattr.stages.foreign_names import is_foreign_part, is_given_name, may_end_name
from quoteattr.stages.korean_names import is_korean_name, is_listed, is_surname
from quoteattr.stages.names import (
    is_body,
    is_common,
    is_date,
    is_nominal,
    is_proper,
    is_sort_of_firm,
    role_class,
    title_in,
)
from quoteattr.stages.noun_phrases import Word
from quoteattr.stages.particles import final_of, without_particle
from quoteattr.stages.sentences import VEIL

AND: Final = ("겸", "및")
"""What joins two offices of one person."""
MOST: Final = 6
"""How many words may stand before a title; twice as many where two offices are joined."""
_MOST_OF_NAME: Final = 3
_FINAL_N: Final = 4
_NO_BRAND: Final = lexicon.words("place_endings")
_SHORTEST_BRAND: Final = 3
"""Of how many syllables a name is that the analyser need not know for one."""
_FOR_YEARS: Final = "째"
_ADVERBIAL_PARTICLE: Final = regex.compile(r"(?<=[가-힣]{2})(?:에서|에게|으로|부터|까지)$")
_WALLS: Final = ".,!?…:;”\"'’»」』=]◆▲△■"
_DOES: Final = ("을", "를", "고", "라", "도", "만")
"""What a word before 한 ends in where that is a verb (`발표를 한`, `“…”고 한`)."""
_OF_FIRM: Final = ("(사)", "(주)", "(재)", "(유)", "㈜")
_OPENERS: Final = "-–—“\"‘'[(「『▲△◇◆■□●○※▶"


def words_before(words: Sequence[Word], k: int) -> list[Word]:
    """The words before index ``k`` that can belong to one noun phrase with it, nearest last."""
    nearest_first: list[Word] = []
    two_offices = any(w.text in AND for w in words[max(0, k - MOST) : k])
    for i in range(k - 1, max(-1, k - 1 - (1 + two_offices) * MOST), -1):
        word = words[i]
        if word.text[-1] in _WALLS or VEIL in word.text or _is_topic(word.text) or _is_what_he_is(word.text):
            break
        before = words[i - 1].text if i > 0 else ""
        if len(word.text) == 1 and before.endswith(_FOR_YEARS):
            break  # 31년째 산 세입자
        if word.text in lexicon.words("endings", "after") and before and final_of(before[-1]) == _FINAL_N:
            break  # …이 물러난 뒤 김하늘 시장은
        behind = nearest_first[-1].text if nearest_first else ""
        if word.text == ONE and len(nearest_first) == 1 and before[-1:] not in _DOES:
            nearest_first.append(word)  # 한 가람사 임원: no name
            break
        if word.text + behind in lexicon.words("bodies"):
            nearest_first.append(word)  # 국민의 힘
            continue
        if word.text.endswith("의") and (owner := _owner(words, i)):
            nearest_first += owner
            break
        opens = i == 0 and _is_broken(word.text) and is_foreign_part(behind)
        if (
            not opens
            and not _is_inside_name(word.text, before, behind)
            and not _can_precede(word.text, first=i == k - 1)
        ):
            break
        opened = word.text if word.text.startswith(_OF_FIRM) else word.text.lstrip(_OPENERS)
        if opened and opened != word.text:
            nearest_first.append(Word(opened, Span(word.span.end - len(opened), word.span.end), word.remark))
        if opened != word.text:
            break
        nearest_first.append(word)
    return nearest_first[::-1]


def _owner(words: Sequence[Word], i: int) -> list[Word]:
    """The body whose genitive the word at index ``i`` is, nearest word first; none where it is no body's.

    A foreign word may be a body's name; a bare kind (병원, 선수단) has its name before it, of several words too (한빛
    종합 병원의); a firm what sort of firm it is (법무법인 가온의).
    """
    word = words[i]
    stem = word.text[:-1]
    bare = stem in lexicon.words("body_endings")
    named = _named_before(words, i, _MOST_OF_NAME if bare else 1, bare)
    firm = i > 0 and is_sort_of_firm(words[i - 1].text)
    if not (firm or is_body(stem) or (bare and named) or _is_acronym(stem) or _is_foreign(stem) or _is_brand(stem)):
        return []
    own = Word(stem, Span(word.span.start, word.span.end - 1), word.remark)
    return [own, words[i - 1]] if firm else [own, *named]


def _is_brand(stem: str) -> bool:
    """Whether a word that no list knows may name a body: no common noun, no person, no place (엔데라의 김하늘 대표)."""
    if len(stem) < 2 or stem[-1] in _NO_BRAND or f"{stem}군" in lexicon.words("bodies"):
        return False
    known = stem in lexicon.words("not_bodies") or title_in(stem) or role_class(stem)
    if known or is_date(stem) or is_korean_name(stem, beside_title=True):
        return False
    return is_proper(stem) if len(stem) < _SHORTEST_BRAND else not is_common(stem) and word_tags(stem)[-1][1] != "NR"


def _is_foreign(stem: str) -> bool:
    return len(stem) > 2 and is_foreign_part(stem)


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isascii() and word.isupper() and word.isalpha()


def _named_before(words: Sequence[Word], i: int, most: int, nouns: bool) -> list[Word]:
    """The words right before index ``i`` that can be a body's name, nearest first; ``nouns``: common ones too."""
    named: list[Word] = []
    for word in reversed(words[max(0, i - most) : i]):
        text = word.text
        if text[-1] in _WALLS or VEIL in text or text in lexicon.words("name_parts"):
            break
        if not (is_body(text) or is_foreign_part(text) or (nouns and is_nominal(text) and not is_date(text))):
            break
        named.append(word)
    return named


def _is_topic(word: str) -> bool:
    """Whether a word is a body or a foreign name with a particle behind it, a phrase of its own (뉴욕타임스는 …)."""
    stem = without_particle(word)
    if stem == word or word[-1] == "의":
        return False
    if word[-1] in "은는" and len(stem) > 2 and is_foreign_part(stem) and not is_korean_name(word, beside_title=True):
        return True
    return not is_body(word) and is_body(stem) and not stem.endswith("의")


def _is_what_he_is(word: str) -> bool:
    """Whether a word is a calling with the copula, which ends a clause of its own (시인인)."""
    calling = word.removesuffix("인")
    return calling != word and (calling in lexicon.words("callings") or calling in lexicon.words("titles"))


def _is_inside_name(word: str, before: str, behind: str) -> bool:
    """Whether a word is a further part of a foreign name, by the words before and behind it (empty where none is)."""
    if (is_surname(word) or may_end_name(word) or len(word) == 1) and (
        is_foreign_part(before) or is_given_name(before)
    ):
        return True
    if is_given_name(word) and may_end_name(behind):
        return True
    if not is_foreign_part(behind):
        return False
    return is_given_name(word) or (may_end_name(word) and not is_korean_name(behind, beside_title=True))


def _is_broken(word: str) -> bool:
    """Whether the analyser breaks a word that opens a sentence into what none can open with (간다 마사토 재무관)."""
    tags = [tag for _, tag in word_tags(word)]
    return 2 <= len(word) <= 3 and len(tags) > 1 and tags[-1] in ("MAG", "EF", "IC") and not is_listed(word)


@functools.lru_cache(maxsize=65536)
def _can_precede(word: str, first: bool) -> bool:
    """Whether a word can stand before a title in one noun phrase with it; ``first``: right before it."""
    if word_class("discourse", word):
        return word in lexicon.words("name_parts", "former")
    whole = first or len(word) == 3 or word[:2] in lexicon.words("surnames", "two")
    if (first and is_surname(word)) or is_korean_name(word, beside_title=whole):
        return True
    if is_foreign_part(word) or is_body(word):
        return True
    return is_nominal(word) and not _ADVERBIAL_PARTICLE.search(word)
