"""Tokens → where they deny, hedge, or say that something was, will or must be: the patterns of three word lists."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from quoteattr.check.units import normal
from quoteattr.lexicon import entries
from quoteattr.morph import Token

_BETWEEN: Final = ("JX", "JKS", "JKO", "SP")

Part = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern that holds at some tokens, with its class."""

    pattern: str
    cls: str
    tokens: tuple[int, ...]


def negations(tokens: Sequence[Token]) -> list[Hit]:
    """What denies: each negative word that no affirming pattern holds (밖에 없다)."""
    hits = _hits("negations", tokens)
    affirming = {place for hit in hits if hit.cls == "affirming" for place in hit.tokens}
    return [hit for hit in hits if hit.cls != "affirming" and not affirming.intersection(hit.tokens)]


def negative_words(tokens: Sequence[Token]) -> list[Hit]:
    """Every negative word, also those with which nothing is denied (밖에 없다), and words made with one (관계없다)."""
    made = [Hit(t.form, "word", (k,)) for k, t in enumerate(tokens) if _is_made_with_negation(t)]
    return made + [hit for hit in _hits("negations", tokens) if hit.cls != "affirming"]


def _is_made_with_negation(token: Token) -> bool:
    return token.tag in ("VA", "VV") and len(token.form) > 1 and token.form.endswith(("없", "않"))


def hedges(tokens: Sequence[Token]) -> list[Hit]:
    """What makes a statement less certain or less general, and what it depends on."""
    return _longest(_hits("hedges", tokens))


def modalities(tokens: Sequence[Token]) -> list[Hit]:
    """What says that something was, will or must be."""
    return _longest(_hits("modalities", tokens))


def counted(hits: Sequence[Hit], *, by_class: bool = False) -> Counter[str]:
    """How often each pattern, or each class of pattern, holds."""
    return Counter(hit.cls if by_class else hit.pattern for hit in hits)


def _hits(name: str, tokens: Sequence[Token]) -> list[Hit]:
    forms = [_in_full(t) for t in tokens]
    by_first = _patterns(name)
    hits = []
    for at, form in enumerate(forms):
        for pattern, cls, parts in by_first.get(form, ()):
            places = _held(parts, forms, tokens, at)
            if places:
                hits.append(Hit(pattern, cls, places))
    return hits


def _in_full(token: Token) -> str:
    """The form that stands for all, of a bound noun its written one too (거 → 것)."""
    variant = entries("spelling_variants").get(token.form) if token.tag in ("NNB", "NP") else None
    return variant.note if variant and variant.cls == "spoken" else normal(token)


def _held(parts: Sequence[Part], forms: Sequence[str], tokens: Sequence[Token], at: int) -> tuple[int, ...]:
    """The places of a pattern's parts from a place on, with particles between them, or nothing."""
    places: list[int] = []
    for k, (form, tag) in enumerate(parts):
        while k and at < len(tokens) and tokens[at].tag in _BETWEEN and forms[at] != form:
            at += 1
        if at >= len(tokens) or forms[at] != form or (tag and tokens[at].tag != tag):
            return ()
        places.append(at)
        at += 1
    return tuple(places)


def _longest(hits: Sequence[Hit]) -> list[Hit]:
    """The hits that stand in no longer one."""
    return [h for h in hits if not any(set(h.tokens) < set(other.tokens) for other in hits)]


@functools.cache
def _patterns(name: str) -> dict[str, list[tuple[str, str, tuple[Part, ...]]]]:
    by_first: dict[str, list[tuple[str, str, tuple[Part, ...]]]] = {}
    for entry in entries(name).values():
        parts: list[Part] = []
        for word in entry.word.split():
            form, _, tag = word.partition("/")
            parts.append((form, tag))
        by_first.setdefault(parts[0][0], []).append((entry.word, entry.cls, tuple(parts)))
    return by_first
