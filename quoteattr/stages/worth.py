"""A sentence → whether it may hold a reported clause, told by its text alone: only such sentences are analysed.

What is asked is what the rules of ``rules/indirect`` cannot do without: an ending that leaves what reports it open, or
behind one that needs a noun or a verb of saying, that noun or verb.
"""

from __future__ import annotations

import functools
from typing import Final

import regex

from quoteattr.lexicon import first_letters, words
from quoteattr.lexicon.conjugation import forms_of, reporting_forms
from quoteattr.model import Span

_ENDINGS: Final = r"[다라자냐](?:고|며|면서)(?:도|만|까지)?[\s,]|[다라자냐]고\.|에 (?:따르면|의하면)|종합하면"
_PASSIVE: Final = r"\S{1,3}[되된될됨됩돼됐]"
_FARTHEST: Final = 80


def may_report(veil: str, sentence: Span) -> bool:
    """Whether a sentence of a veiled text may hold a clause that somebody reports.

    >>> [may_report(text, Span(0, len(text))) for text in ("비가 올 것으로 내다봤다.", "비가 올 것으로 알려졌다.")]
    [True, False]
    >>> [may_report(text, Span(0, len(text))) for text in ("비가 온다는 시의 설명이다.", "비가 온다는 날은 흐리다.")]
    [True, False]
    """
    at = sentence.start, sentence.end
    return _ending().search(veil, *at) is not None or _noun_of_saying().search(veil, *at) is not None


@functools.cache
def _ending() -> regex.Pattern[str]:
    """A pattern for an ending of report, 라 right before a verb of saying and 것으로 before one that has a subject."""
    verb = rf"라\s{reporting_forms()}"
    seeming = forms_of(words("seeming_verbs"))
    return regex.compile(rf"{_ENDINGS}|{verb}|(?:것으로|걸로)\s(?!{_PASSIVE}|{seeming})")


@functools.cache
def _noun_of_saying() -> regex.Pattern[str]:
    """A pattern for 다는 or 란 with a noun of saying further on; its first letter is asked before the list."""
    nouns = words("nominal_cues")
    return regex.compile(rf"(?:[다라자냐]는|란)\s.{{0,{_FARTHEST}}}?{first_letters(nouns)}\L<nouns>", nouns=nouns)
