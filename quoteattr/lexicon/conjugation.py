"""Verbs of the word lists → a pattern of the forms in which they stand in a text."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Final

import regex

from quoteattr.lexicon import entries

_FIRST: Final = 0xAC00
_FINALS: Final = 28
_VOWELS: Final = 21
_BEHIND_R: Final = "어었으은을음"
"""What stands behind the ㄹ that ㄷ becomes before a vowel (물었다, but no 물결)."""
_VOWEL_NAMES: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
# The vowel that a stem's vowel becomes before 어/았 (밝히어 → 밝혀, 보아 → 봐); 하 has its own
_CONTRACTED: Final = {"ㅣ": "ㅕ", "ㅗ": "ㅘ", "ㅜ": "ㅝ", "ㅡ": "ㅓ", "ㅚ": "ㅙ"}
_SHORTEST: Final = 2
"""How long a verb is at most whose first syllable may be another in a form (쓰다 → 썼다)."""
_FINAL_D, _FINAL_R, _FINAL_S = 7, 8, 19


@functools.cache
def reporting_forms() -> str:
    """A pattern for any form of a verb of saying at the place where it begins (말했다, 밝혔습니다, 적은).

    Verbs that report only right behind a quotative particle (note ``weak``: 보다, 보내다) are left out.
    """
    return forms_of(_verbs_of_saying())


def _verbs_of_saying() -> list[str]:
    return [e.word for e in entries("reporting_verbs").values() if e.note not in ("weak", "passive")]


def said_at(text: str, at: int) -> tuple[str, int] | None:
    """The verb or idiom of saying whose form begins at an offset, in the words of the lists, and where its stem ends.

    The longest of several. It is told by the letters alone: what the analyser makes of an idiom is not always what its
    dictionary form says (`입장을 | 분명히 했다`).
    """
    if _said().match(text, at) is None:
        return None
    near = (verb for verb in _sayings() if verb[0] == text[at] or len(verb) <= _SHORTEST)
    found = ((verb, m.end()) for verb in near if (m := _form_of(verb).match(text, at)) is not None)
    return max(found, key=lambda each: each[1], default=None)


@functools.cache
def _sayings() -> tuple[str, ...]:
    return (*_verbs_of_saying(), *(e.word for e in entries("reporting_idioms").values() if e.note != "sourceless"))


@functools.cache
def _said() -> regex.Pattern[str]:
    return regex.compile(forms_of(_sayings()))


@functools.lru_cache(maxsize=4096)
def _form_of(verb: str) -> regex.Pattern[str]:
    return regex.compile(forms_of([verb]))


def forms_of(verbs: Iterable[str]) -> str:
    """A pattern for any form of these verbs (dictionary forms) at the place where it begins."""
    forms = {form for verb in verbs for form in _forms(verb[:-1])}
    by_first: dict[str, list[str]] = {}
    any_of: list[str] = []
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        if form.startswith("["):
            any_of.append(form)
        else:
            by_first.setdefault(form[0], []).append(form[1:])
    # Hundreds of forms: one letter leads to the few that begin with it
    return "(?:" + "|".join([*(f"{first}(?:{'|'.join(rest)})" for first, rest in by_first.items()), *any_of]) + ")"


def _forms(stem: str) -> list[str]:
    """The patterns of a verb's stem: its last syllable with any consonant joined, and contracted.

    >>> _forms("밝히")
    ['밝[히-힣]', '밝[혀-혛]']
    >>> _forms("묻")
    ['묻', '물(?=[어었으은을음])']
    """
    head, last = stem[:-1], ord(stem[-1]) - _FIRST
    final = last % _FINALS
    if final:
        if final == _FINAL_D:
            return [stem, f"{head}{chr(_FIRST + last - final + _FINAL_R)}(?=[{_BEHIND_R}])"]
        if final == _FINAL_S:
            return [stem, head + chr(_FIRST + last - final)]
        return [stem]
    vowel = _VOWEL_NAMES[last // _FINALS % _VOWELS]
    blocks = [last]
    changed = "ㅐ" if stem[-1] == "하" else _CONTRACTED.get(vowel)
    if changed:
        step = _VOWEL_NAMES.index(changed) - _VOWEL_NAMES.index(vowel)
        blocks.append(last + step * _FINALS)
    return [f"{head}[{chr(_FIRST + b)}-{chr(_FIRST + b + _FINALS - 1)}]" for b in blocks]
