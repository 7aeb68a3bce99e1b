"""The words of a noun phrase that ends in an honorific (씨, 군, 여사) → the person they name."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from quoteattr.lexicon import words
from quoteattr.stages.foreign_names import is_given_name
from quoteattr.stages.korean_names import MASKED, is_korean_name, is_somebodys_surname, is_surname
from quoteattr.stages.mention_forms import Form, Mention, joined, mention_from
from quoteattr.stages.name_places import foreign_start
from quoteattr.stages.names import is_body, is_date, is_nominal, role_class, title_in
from quoteattr.stages.noun_phrases import Word

_LETTERS: Final = regex.compile(r"[A-Z]{1,2}|[가나다라마]|[ㄱ-ㅎ]")
_LONGEST_BASE: Final = 12


def honoured_name(parts: Sequence[Word], known: frozenset[str]) -> Mention | None:
    """Whom `A씨`, `김모(40)씨`, `황 씨`, `이용일(17)군`, `마리아 씨` name; None where no honorific follows a name."""
    split = _split(parts)
    if split is None:
        return None
    base, honorific, first = split
    before, here = parts[:first], parts[first:]
    if honorific in words("name_parts", "polite") and _LETTERS.fullmatch(base):
        return mention_from(Form.LETTER, base + honorific, here, "anonymous", before=before)
    if MASKED.fullmatch(base):
        roles = [*itertools.takewhile(_says_who, (w.text for w in reversed(before)))][::-1]
        rest = before[: len(before) - len(roles)]
        if (
            roles
            and rest
            and len(rest[-1].text) > 1
            and is_nominal(rest[-1].text)
            and not (is_body(rest[-1].text) or is_date(rest[-1].text))
        ):
            roles = [rest[-1].text, *roles]  # 고물상 주인
        return mention_from(Form.LETTER, " ".join([*roles, base + honorific]), here, "anonymous")
    if honorific == "씨" and (run := foreign_start(before)) < len(before) and _opens_foreign_name(before[run:]):
        return mention_from(Form.NAME, joined([*before[run:], Word(base, here[0].span)]), parts[run:], "person")
    if is_surname(base):
        if honorific != "씨" and not is_somebodys_surname(base, known):
            return None
        return mention_from(Form.SURNAME, base, here, "person", honorific, before)
    given = base in known or is_korean_name(base, beside_title=True)
    if not (given or (honorific == "씨" and len(base) > 1)):
        return None
    if honorific != "씨" and base not in known and len(base) < 3:
        return None
    run = first if given else foreign_start(before)
    name = " ".join([*(w.text for w in before[run:]), base])
    calling = before[run - 1].text if run and _is_calling(before[run - 1].text) else None
    belongs = before[: run - 1] if calling else before[:run]
    return replace(mention_from(Form.NAME, name, parts[run:], "person", calling, belongs), honorific=honorific)


def _opens_foreign_name(before: Sequence[Word]) -> bool:
    """Whether words before the last syllable of a name are the rest of a foreign one (`응우옌 티 | 란씨`)."""
    return is_given_name(before[0].text) and not is_korean_name(before[0].text)


def _says_who(word: str) -> bool:
    """Whether a word before a masked name says who that is (주민, 농부)."""
    return role_class(word) is not None or _is_calling(word)


def _is_calling(word: str) -> bool:
    """Whether a word before a name says what its bearer does (가수, 농부)."""
    return title_in(word) == word


def _split(parts: Sequence[Word]) -> tuple[str, str, int] | None:
    """The name, the honorific, and where the words that hold both begin; None where the last word ends in none."""
    last = parts[-1].text
    honorifics = words("name_parts", "polite", "honorific")
    if last in honorifics and len(parts) > 1:
        base, first = parts[-2].text, len(parts) - 2
        if base in words("name_parts", "mask") and first > 0 and is_surname(parts[first - 1].text):
            return parts[first - 1].text + base, last, first - 1
        return base, last, first
    whole = any(last in words(of) for of in ("bodies", "role_nouns", "titles"))  # 아저씨
    honorific = None if whole else next((h for h in honorifics if last.endswith(h)), None)
    if honorific is None or not 1 <= len(last) - len(honorific) <= _LONGEST_BASE:
        return None
    return last.removesuffix(honorific), honorific, len(parts) - 1
