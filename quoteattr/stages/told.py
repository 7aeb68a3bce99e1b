"""The words around a marked span → whether they report it without a quotative particle of its own.

A clause of saying behind it, a sentence that announces it, a reported clause it is a fragment of, a list it stands in.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence
from typing import Final

import regex

from quoteattr.lexicon import entries, word_class, words
from quoteattr.lexicon.conjugation import forms_of, reporting_forms
from quoteattr.stages.cues import AND_SO_ON, particle_after
from quoteattr.stages.marks import MarkedSpan
from quoteattr.stages.mention_forms import Mention
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.particles import without_particle

_LISTS: Final = {"finish": "said", "connect": "said", "adnominal": "called"}
_LONGEST_TOLD: Final = 110
"""More characters than any clause that is only one of saying has: the longest verb form and both its gaps."""
_NOUNS_BEHIND: Final = 5
_GAP: Final = regex.compile(
    r"[,·/\s]*(?:그리고|또는|또|및|와|과|,)?\s*|,\s(?:[가-힣A-Z]{1,10}\s){0,3}[가-힣A-Z]{1,10}[은는]\s?"
)
"""What stands between the pieces of a list, also who says the next one (`A는 “…”, B는 “…”고 했다`)."""


@functools.cache
def _told() -> regex.Pattern[str]:
    """A short main clause of saying right behind the marks (`“…” A가 B에게 물었다.`)."""
    return regex.compile(
        r"[,.]?\s*[^.\n\ue000]{1,40}?(?:은|는|이|가)\s(?:[^.\n\ue000]{1,24}\s)?"
        + reporting_forms()
        + r"[가-힣]{0,4}[다요]\.?\s*"
    )


@functools.cache
def _said_last() -> regex.Pattern[str]:
    """A verb of saying as the last word; asked before the whole clause, as most stretches do not end in one."""
    return regex.compile(reporting_forms() + r"[가-힣]{0,4}[다요]")


@functools.cache
def _announcing() -> regex.Pattern[str]:
    """Words that announce what is said (`이렇게 말했다`)."""
    return regex.compile(
        rf"\L<so>(?:[^.\n]{{0,20}}{reporting_forms()}|\s[가-힣]{{2,4}}다\.?$)", so=words("announcing", "so")
    )


@functools.cache
def _report_end() -> regex.Pattern[str]:
    """The end of a reported clause with its verb; 했지만 is left to the clause without marks."""
    said = rf"(?:[가-힣]+ ){{0,2}}{reporting_forms()}|(?:했(?!지)|하며|하면서|한다며)"
    return regex.compile(rf"(?:[다라자냐][고며]|것으로|면서)\s?(?:{said})|[다자냐](?:며|면서)(?=[\s,])")


def clause_of_saying(veil: str, start: int, end: int) -> str:
    """The words of a stretch that is only a short clause of saying (`A가 물었다.`), empty where it is not."""
    if end - start > _LONGEST_TOLD or _said_last().match(veil, veil.rfind(" ", start, end) + 1, end) is None:
        return ""
    m = _told().fullmatch(veil, start, end)
    return m[0].strip() if m else ""


def is_announced(parsed: Parsed, index: int, marked: MarkedSpan) -> bool:
    """Whether the sentence before announces the words (`이렇게 말했다.`), or only tells that somebody spoke."""
    if index == 0 or parsed.veil[parsed.sentences[index].span.start : marked.outer.start].strip(" -–—"):
        return False
    before = parsed.sentences[index - 1]
    if _announcing().search(before.span.of(parsed.veil)) or words_of_whom(parsed, index - 1) is not None:
        return True
    return not before.marked and bool(clause_of_saying(parsed.veil, before.span.start, before.span.end))


@functools.cache
def _whose() -> regex.Pattern[str]:
    """A sentence that only says whose words they are, by a noun of saying (`A의 설명이다`, `설명은 이렇다`)."""
    nouns = [e.word for e in entries("nominal_cues").values() if e.note in ("person", "plan")]
    is_ = r"(?:이다|다|입니다|[은는도] (?:\S+\s)?\L<plain>)"
    pattern = rf"(?:\S+\s){{0,5}}\S+의 (?:\S+\s)?\L<nouns>{is_}\.?"
    return regex.compile(pattern, nouns=nouns, plain=words("announcing", "plain"))


@functools.cache
def _said_before() -> regex.Pattern[str]:
    """A sentence about what somebody has said (`A가 회견에서 밝힌 내용은 놀랍다`)."""
    nouns = [e.word for e in entries("nominal_cues").values() if e.note in ("person", "plan")]
    said = rf"(?P<subject>[이가]) (?:[^\s.]+ ){{0,5}}?{reporting_forms()}[가-힣]? \L<nouns>[은는] "
    return regex.compile(rf"[^.\n]{{1,40}}?{said}(?:[^\s.]+ ?){{1,3}}\.?", nouns=[*nouns, "내용"])


def words_of_whom(parsed: Parsed, index: int) -> Mention | None:
    """Whose words follow a sentence that says no more than whose they are (`A의 말이다.`), None for any other one."""
    phrases = parsed.phrases(index) if _whose().fullmatch(parsed.sentences[index].span.of(parsed.veil)) else ()
    owner = next((p for p in reversed(phrases) if p.particle == "의"), None)
    if owner is None and (m := _said_before().fullmatch(parsed.sentences[index].span.of(parsed.veil))) is not None:
        at = parsed.sentences[index].span.start + m.start("subject")
        owner = next((p for p in parsed.phrases(index) if p.span.end == at), None)
    return parsed.mention(owner) if owner is not None else None


def report_ahead(veil: str, close: int, end: int) -> str:
    """The end of the reported clause that goes on behind a closing mark (`“…”를 …다고 밝혔다`), empty without one."""
    m = _report_end().search(veil, close, end)
    return m[0] if m else ""


@functools.cache
def _likened() -> regex.Pattern[str]:
    """A verb of likening behind a mark with 에 (`“…”에 빗대며`)."""
    return regex.compile(r"에 (?:[가-힣]+ )?" + forms_of(words("likening_verbs")))


def likening(veil: str, close: int, end: int) -> bool:
    """Whether a thing is likened to the words before a closing mark, by a verb right behind it."""
    return _likened().match(veil, close, end) is not None


def _is_said(noun: str) -> bool:
    """Whether a noun is one of saying, and none that names words as well (표현, 문구)."""
    return word_class("nominal_cues", noun) is not None and word_class("not_cues", noun) is None


def list_of(parsed: Parsed, marked: Sequence[MarkedSpan], end: int) -> str:
    """What the list is that the first of these marked spans heads (`“…”, “…”, “…”고 말했다`), empty for none.

    ``said`` where its last piece is reported, ``called`` where a noun follows that may as well name things.
    """
    for left, right in itertools.pairwise(marked):
        gap = parsed.veil[left.outer.end : right.outer.start]
        if left.style != right.style or not _GAP.fullmatch(gap):
            return ""
        if m := AND_SO_ON.match(parsed.veil, right.outer.end, end):
            nouns = map(without_particle, parsed.veil[m.end() : end].split()[:_NOUNS_BEHIND])
            return "said" if m["as"] or any(map(_is_said, nouns)) else "called"
        found = particle_after(parsed.veil, right.outer.end, end, True)
        if found is not None:
            return _LISTS.get(word_class("particles", found[0]) or "", "")
    return ""
