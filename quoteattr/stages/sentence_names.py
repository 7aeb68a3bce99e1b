"""The names of persons and bodies in one sentence → their places, so that the analyser keeps them whole."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Iterator
from typing import Final

import regex

from quoteattr.lexicon import entries, words
from quoteattr.model import Span
from quoteattr.morph import word_tags
from quoteattr.stages.korean_names import is_korean_name
from quoteattr.stages.marks import MarkedSpan
from quoteattr.stages.mention_forms import Mention
from quoteattr.stages.names import is_body, is_nominal, role_class, title_in
from quoteattr.stages.particles import without_particle

_UNTITLED: Final = regex.compile(r"(?<![가-힣])([가-힣]{3})(?=(은|는|이|가|도|께서|의|을|를|에게|과|와)(?![가-힣]))")
_WORD: Final = regex.compile(r"[가-힣A-Za-z]{3,}")
_WORD_OUTSIDE_BRACKETS: Final = regex.compile(r"[가-힣A-Za-z]+(?=[\s(]|$)(?![^(]*\))")
_HANGUL_REST: Final = regex.compile(r"[가-힣]{1,3}(?![가-힣A-Za-z])")
_SHARE: Final = regex.compile(r"\d[\d.]*(?:%|％|퍼센트)(?=[은는이가](?![가-힣]))")
_MASKED: Final = regex.compile(r"(?<![A-Za-z0-9._-])[A-Za-z0-9._-]{1,30}\*{2,}")
_LONGEST_BODY: Final = 12
_QUOTING: Final = "고 "
_MOST_BEHIND: Final = 3
_NEXT: Final = regex.compile(r" ([가-힣]{1,8})")


@functools.lru_cache(maxsize=4)
def name_pattern(names: frozenset[str]) -> regex.Pattern[str] | None:
    """A pattern that finds any of the names, the longest first, where a word begins; None without names.

    It is asked for again with the same names as an article goes on, so the last ones are kept.
    """
    longest_first = sorted(names, key=len, reverse=True)
    return regex.compile(r"(?<![가-힣A-Za-z])\L<n>", n=longest_first) if longest_first else None


def names_in(
    veil: str, sentence: Span, known: regex.Pattern[str] | None, introduced: Iterable[Mention]
) -> tuple[Span, ...]:
    """Where names stand in a sentence, in order and apart from each other.

    Names ``known`` in the article, those beside titles, words of a Korean name's shape, bodies of the word list, shares
    of those who were asked (`43.2%는`) and masked handles: the analyser takes the particle behind a sign for a verb.
    """
    taken: list[Span] = []
    bounds = (sentence.start, sentence.end)
    if known is not None:
        taken += (Span(*m.span()) for m in known.finditer(veil, *bounds))
    for mention in introduced:
        words_of_name = _WORD_OUTSIDE_BRACKETS.finditer(veil, mention.span.start, mention.span.end)
        taken += (Span(*m.span()) for m in words_of_name)
    taken += (Span(*m.span(1)) for m in _UNTITLED.finditer(veil, *bounds) if _is_name(m[1], m[2]))
    taken += (Span(*m.span()) for m in _SHARE.finditer(veil, *bounds))
    taken += (Span(*m.span()) for m in _MASKED.finditer(veil, *bounds))
    for m in _WORD.finditer(veil, *bounds):
        length = _body_length(m[0])
        if not length and is_body(m[0]) and _is_owned(veil, m.end()):
            length = len(m[0])
        if length:
            taken.append(Span(m.start(), m.start() + length))
    return _disjoint(taken)


def particles_behind(veil: str, names: Iterable[Span]) -> tuple[tuple[Span, str], ...]:
    """The particles that stand right behind names, alone up to the word's end, each with its tag."""
    listed = entries("case_particles")
    behind = ((name.end, m.end()) for name in names if (m := _HANGUL_REST.match(veil, name.end)))
    return tuple((Span(start, end), listed[veil[start:end]].cls) for start, end in behind if veil[start:end] in listed)


def quoting_particles(veil: str, marked: Iterable[MarkedSpan]) -> Iterator[tuple[Span, str]]:
    """The particle 고 alone right behind marks, with its tag: before a name it is read as a noun (`고 한빛은`)."""
    for each in marked:
        if veil.startswith(_QUOTING, each.outer.end):
            yield Span(each.outer.end, each.outer.end + 1), "JKQ"


@functools.lru_cache(maxsize=65536)
def _is_name(word: str, particle: str) -> bool:
    """Whether a word is of a Korean name's shape, and with its particle no verb's form (시도하는, 남겨지는)."""
    return is_korean_name(word) and not any(tag in ("XSV", "XSA", "VX") for _, tag in word_tags(word + particle))


@functools.lru_cache(maxsize=65536)
def _body_length(word: str) -> int:
    """How many of a word's first letters are a listed body, or a body or role that the analyser breaks; 0 for none."""
    listed = (n for n in range(min(len(word), _LONGEST_BODY), 2, -1) if _is_whole(word[:n]))
    return next(listed, 0) or _length_before_particle(word)


def _is_owned(veil: str, at: int) -> bool:
    """Whether the word at an offset says who somebody of a body is (`새길당 | 측은`, `새길당 | 핵심 당직자는`)."""
    for m in itertools.islice(_NEXT.finditer(veil, at), _MOST_BEHIND):
        if m.start() != at:
            return False
        noun, at = without_particle(m[1]), m.end()
        if noun in words("name_parts", "side") or role_class(noun) is not None or title_in(noun) == noun:
            return True
        if noun != m[1]:
            return False
    return False


def _length_before_particle(word: str) -> int:
    """How long the body is whose particle the analyser would take for its own last syllable (새길당과)."""
    stem = without_particle(word)
    if stem == word or is_body(word) or not is_body(stem):
        return 0
    return len(stem)


def _is_whole(word: str) -> bool:
    return word in words("bodies") or (word in words("role_nouns") and not is_nominal(word))


def _disjoint(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, of those that overlap the first and longest."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
