"""The rest of a source sentence → whether the words quoted were somebody else's, only passed on by the speaker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quoteattr.check.scope import Rest, own_subject, reporting
from quoteattr.check.units import normal
from quoteattr.lexicon import entries, words
from quoteattr.morph import Token

_CONCEDING: Final = ("어서", "더라도", "어도", "면")
_NEAR: Final = 4
_HEARSAY: Final = ("하", "듣", "전하여지", "알려지", "전해지")


def is_report(rest: Rest) -> bool:
    """Whether the source goes on as a report of what others say (`…라는 말이 있지만`, `국민들은 …라고 말합니다`)."""
    tokens = reporting(rest)
    if not tokens:
        return False
    at = next((k for k, t in enumerate(tokens) if t.tag not in ("VCP", "JKQ", "JX", "XSN") and not _is_ending(t)), None)
    if at is None:
        return False
    adnominal = (rest.quotative or tokens[0]).tag == "ETM" or any(t.tag == "ETM" for t in tokens[:at])
    if adnominal:
        return _is_noun_of_talk(tokens, at)
    return _is_verb_of_others(tokens, at, rest.before)


def names_talk(after: Sequence[Token]) -> bool:
    """Whether the draft itself calls the words somebody's talk (`”는 소문을 부인했다`)."""
    return any(
        after[k - 1].form.endswith("는") and after[k + 1].tag != "XSV" and _is_noun_of_talk(after, k)
        for k in range(1, min(len(after) - 1, _NEAR))
    )


def _is_ending(token: Token) -> bool:
    return token.tag in ("EC", "ETM", "EP", "EF")


def _is_noun_of_talk(tokens: Sequence[Token], at: int) -> bool:
    noun = tokens[at].form
    entry = entries("nominal_cues").get(noun)
    if entry is None:
        return False
    return entry.cls not in ("think", "promise", "judge", "expect")


def _is_verb_of_others(tokens: Sequence[Token], at: int, before: Sequence[Token]) -> bool:
    stem, end = _stem(tokens, at)
    if not stem or stem in words("stances"):
        return False
    ending = normal(tokens[end]) if end < len(tokens) else ""
    if stem == "하" and ending in _CONCEDING:
        return False
    own = own_subject(before)
    if own is not None:
        return not own and (stem in _HEARSAY or f"{stem}다" in entries("reporting_verbs"))
    past = any(t.form == "었" for t in tokens[end : end + 1])
    return stem in _HEARSAY and not (stem == "하" and past)


def _stem(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The stem of the verb that begins at a place (말 + 하), and the place behind it."""
    first = tokens[at]
    if first.tag in ("VV", "VA", "VX"):
        return first.form, at + 1
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if first.tag in ("NNG", "XR") and following is not None and following.tag in ("XSV", "VV"):
        return first.form + following.form, at + 2
    return "", at
