"""Surnames with titles that nobody bears yet → their bearers, whose names are common words (`이주민 … 청장`)."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import regex

from quoteattr.lexicon import words
from quoteattr.model import Span
from quoteattr.stages.korean_names import hanja_surnames, has_name_shape
from quoteattr.stages.likeness import likeness
from quoteattr.stages.mention_forms import Form, Mention
from quoteattr.stages.mentions import mention_of
from quoteattr.stages.names import is_nominal
from quoteattr.stages.noun_phrases import words_of

_BEARER: Final = (
    r"(?<![가-힣A-Za-z])(?P<name>{surname}[가-힣]{{2}})(?:\([^()\n]*\))? (?:[^\s.,“”\"]+ ){{0,4}}?[가-힣]*{title}"
)


def surname_bearers(veil: str, sentences: Sequence[Span], introduced: Sequence[Mention]) -> Iterator[Mention]:
    """The persons whom a surname with a title means where no name beside a title has been found for it."""
    named = [m for m in introduced if m.form is Form.NAME and m.title]
    asked: set[tuple[str, str]] = set()
    for m in introduced:
        surname = hanja_surnames().get(m.name, m.name)
        if m.form is not Form.SURNAME or not m.title or m.title in words("name_parts", "polite", "honorific"):
            continue
        title = m.title.split()[-1]
        if (surname, title) in asked or any(n.name[0] == surname and likeness(n.title, title) > 1 for n in named):
            continue
        asked.add((surname, title))
        bearer = _bearer(veil, sentences, surname, title)
        if bearer is not None:
            yield bearer


def _bearer(veil: str, sentences: Sequence[Span], surname: str, title: str) -> Mention | None:
    """The first name of that surname's shape that a title with this end follows, nouns only between them."""
    pattern = _BEARER.format(surname=surname, title=regex.escape(title))
    for m in regex.finditer(pattern, veil, overlapped=True):
        name, whole = m["name"], Span(*m.span())
        sentence = sentences[max(0, bisect.bisect_right(sentences, whole.start, key=lambda s: s.start) - 1)]
        if not sentence.holds(whole):
            continue
        parts = words_of(veil, whole)
        between = [w for w in parts if w.text != name]
        if len(between) == len(parts) - 1 and has_name_shape(name) and all(is_nominal(w.text) for w in between):
            mention = mention_of(parts, frozenset([name]))
            if mention is not None and mention.form is Form.NAME and mention.name == name:
                return replace(mention, span=whole)
    return None
