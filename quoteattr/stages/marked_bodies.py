"""Article text → its veil with the bodies shown whose names stand between marks beside a title (`‘가람’의 대표`)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import regex

from quoteattr.lexicon import word_class, words
from quoteattr.stages.korean_names import is_korean_name
from quoteattr.stages.marks import MarkedSpan, Style
from quoteattr.stages.names import is_common, title_class, title_in
from quoteattr.stages.particles import without_particle

_NAME: Final = regex.compile(r"[가-힣A-Za-z0-9&·]{2,12}(?: [가-힣A-Za-z0-9&·]{1,8})?")
_LED: Final = frozenset({"civic", "company", "finance", "government", "hospital", "research", "university"})
"""Of which classes the titles are whose bearers belong to a body: an actor's mark is a work or a byname."""
_BEHIND: Final = regex.compile(
    r"(?P<of>의)?\s(?P<first>[가-힣A-Za-z]+)(?:\([^()\n]{1,20}\))?[가-힣]{0,3},?(?:\s(?P<second>[가-힣A-Za-z]+))?"
)
_NAME_BEFORE: Final = regex.compile(r"(?<![가-힣])(?P<name>[가-힣]{2,6})(?P<aged>\(\d{1,2}[^()\n]{0,20}\))?\s$")
_LONGEST_BEFORE: Final = 30


def with_bodies_shown(veil: str, text: str, marked: Iterable[MarkedSpan]) -> str:
    """The veil with the names of bodies shown that stand between single marks or corners and have a leader beside them.

    `‘가람’의 회장이자`, `김하늘(62) ‘가람’ 최고경영자`, `‘가람’ 대표 김하늘`. Of the same length as ``text``.
    """
    shown = [m.inner for m in marked if m.style is not Style.DOUBLE and _is_led(text, m)]
    for inner in shown:
        veil = veil[: inner.start] + inner.of(text) + veil[inner.end :]
    return veil


def _is_led(text: str, marked: MarkedSpan) -> bool:
    """Whether somebody is named beside marked words who leads or works for the body that they name."""
    behind, name = _BEHIND.match(text, marked.outer.end), marked.inner.of(text)
    if behind is None or _NAME.fullmatch(name) is None or is_common(name.split()[-1]):
        return False
    ahead = text[max(0, marked.outer.start - _LONGEST_BEFORE) : marked.outer.start].split()[-1:]
    if ahead and (ahead[0] in words("works") or ahead[0] in words("modifiers", "so called")):
        return False  # 드라마 ‘…’의 원장
    if behind["of"]:
        return _leads(behind["first"]) or (_is_name(behind["first"]) and _leads(behind["second"] or ""))
    if not _leads(behind["first"]):
        return False
    before = _NAME_BEFORE.search(text, max(0, marked.outer.start - _LONGEST_BEFORE), marked.outer.start)
    named = before is not None and (bool(before["aged"]) or _is_name(before["name"]))
    return named or _is_name(without_particle(behind["second"] or ""))


def _leads(word: str) -> bool:
    """Whether a word is a title that is held in a body, its particle or copula behind it."""
    stem = word if title_in(word) == word else without_particle(word.removesuffix("이자").removesuffix("인"))
    if title_in(stem) != stem:
        return False
    return title_class(stem) in _LED or word_class("offices", stem) == "party"


def _is_name(word: str) -> bool:
    return is_korean_name(word, beside_title=True)
