"""The rest of a source sentence → what of it governs the words quoted from it.

Korean closes clauses at their end: what stands behind the words governs them up to the next clause that has a
predicate of its own (`옳다|고 보지 않는다`), what stands before them only as their own adverbs, their noun's modifiers
and the condition they depend on (`일부 |주민이 …`, `원가가 내린다면 |…`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from quoteattr.check.units import normal
from quoteattr.lexicon import entries, words
from quoteattr.morph import Token

_NOUNS: Final = ("NNG", "NNP", "NNB", "NP", "NR", "XSN", "SL", "SN", "MM", "JKG", "XPN", "XR")
_COORDINATE: Final = frozenset({"고", "며", "지만", "ᆫ데", "나", "거나", "면서"})
_PERMITTING: Final = frozenset({"면", "어서", "어도", "어야"})
_QUOTATIVE: Final = ("고", "는", "며", "면서", "던", "ᆫ")
_MODIFIERS: Final = 3


@dataclass(frozen=True, slots=True)
class Rest:
    """The tokens of a source sentence before and behind the words quoted; ``last`` is the last token quoted.

    ``quotative``: the last ending quoted goes on as a report (옳다|고).
    """

    before: Sequence[Token]
    behind: Sequence[Token]
    last: Token | None
    quotative: Token | None = None


def governing(rest: Rest) -> Sequence[Token]:
    """The tokens behind the words that say something of them, nearest first."""
    if rest.quotative is not None or _is_quotative(rest.behind[:2]):
        return rest.behind[: _clause_end(rest.behind, 0)]
    last = rest.last
    if last is None or not rest.behind or last.tag == "EF":
        return ()
    if last.tag in ("EC",) and normal(last) in entries("clause_ends"):
        if normal(last) in _PERMITTING and _forbids(rest.behind):
            return rest.behind[: _clause_end(rest.behind, 0)]
        if not (normal(last) == "고" and rest.behind[0].tag == "VX"):
            return ()
    if last.tag in _NOUNS or last.tag[0] == "J":
        return _of_noun(rest.behind)
    return rest.behind[: _clause_end(rest.behind, 0)]


def _of_noun(behind: Sequence[Token]) -> Sequence[Token]:
    """What a noun is said to be or not to be right behind it: the predicate alone, not a whole clause about it."""
    at = 0
    while at < len(behind) and behind[at].tag in ("JKS", "JX", "JKC", "VCP", "JKO"):
        at += 1
    if at < len(behind) and (behind[at].tag == "VCN" or normal(behind[at]) == "없"):
        return behind[: at + 1]
    if at and behind[at - 1].tag == "VCP":
        return behind[: _clause_end(behind, at)]
    return ()


def conditions(rest: Rest) -> Sequence[Token]:
    """The tokens before the words in the clauses that theirs depends on, back to the last clause set beside it."""
    for at in range(len(rest.before) - 1, -1, -1):
        token = rest.before[at]
        goes_on = at + 1 < len(rest.before) and rest.before[at + 1].tag == "VX"
        if token.tag == "EF" or (token.tag == "EC" and normal(token) in _COORDINATE and not goes_on):
            return rest.before[at + 1 :]
    return rest.before


def adverbs(rest: Rest) -> Sequence[Token]:
    """The tokens before the words in their own clause."""
    for at in range(len(rest.before) - 1, -1, -1):
        token = rest.before[at]
        if token.tag in ("EF", "EC"):
            return rest.before[at + 1 :]
    return rest.before


def modifiers(rest: Rest) -> Sequence[Token]:
    """The tokens right before the words that belong to their first noun."""
    at = len(rest.before)
    while at and rest.before[at - 1].tag in _NOUNS and len(rest.before) - at < _MODIFIERS:
        at -= 1
    return rest.before[at:]


def reporting(rest: Rest) -> Sequence[Token]:
    """The tokens with which the source reports the words as somebody's, from the quotative ending on, or none."""
    if rest.quotative is not None:
        return rest.behind
    return rest.behind if _is_quotative(rest.behind[:2]) else ()


def own_subject(before: Sequence[Token]) -> bool | None:
    """Whether the sentence has a subject that is the speaker himself; None where it has none."""
    for at, token in enumerate(before):
        if token.tag == "JKS" or (token.tag == "JX" and normal(token) in ("은", "는", "ᆫ", "도")):
            nouns = [t.form for t in before[:at] if t.tag in _NOUNS]
            return bool(nouns) and any(w in words("pronouns", "reflexive") for w in nouns[-2:])
    return None


def _is_quotative(first: Sequence[Token]) -> bool:
    """Whether tokens begin with what reports the words before them (이라고, 라고, 다는)."""
    for token in first:
        if token.tag in ("JKQ",):
            return True
        if token.tag in ("EC", "ETM") and is_quotative_ending(token):
            return True
        if token.tag != "VCP":
            return False
    return False


def is_quotative_ending(token: Token) -> bool:
    """Whether an ending holds a whole ending of a sentence and a quotative particle (다고, 라는, 자고)."""
    for particle in _QUOTATIVE:
        stem = token.form.removesuffix(particle)
        if stem != token.form and stem in entries("final_endings") and stem not in _COORDINATE:
            return True
    return token.form in ("라고", "라는", "다고", "다는", "단", "란")


def _clause_end(tokens: Sequence[Token], at: int) -> int:
    """The place behind the first clause: where a predicate ends and another one begins."""
    while at < len(tokens):
        token = tokens[at]
        if token.tag == "EF":
            return at + 1
        if token.tag == "EC" and at and normal(token) in entries("clause_ends") and not is_quotative_ending(token):
            following = tokens[at + 1 :]
            goes_on = bool(following) and following[0].tag == "VX"
            permits = normal(token) in _PERMITTING and _forbids(following)
            if not goes_on and not permits:
                return at + 1
        at += 1
    return at


def _forbids(behind: Sequence[Token]) -> bool:
    """Whether 안 되다 or 되다 follows: with 면, 어서, 어야 it says what may or must be."""
    forms = [normal(t) for t in behind[:3]]
    return "되" in forms[:2] or (forms[:1] in (["안"], ["못"]) and "되" in forms)
