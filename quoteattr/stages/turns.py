"""A sentence in which nobody is quoted → to whom it turns: asked, met for an interview, named in a heading."""

from __future__ import annotations

import functools
from typing import Final

import regex

from quoteattr.lexicon import word_class, words
from quoteattr.lexicon.conjugation import forms_of
from quoteattr.stages.clause import SUBJECTS, TOPICS, UPON_ASKING
from quoteattr.stages.mentions import Form, Mention, mention_of
from quoteattr.stages.names import is_byline
from quoteattr.stages.noun_phrases import words_of
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.reporting import lemma_at
from quoteattr.stages.speakers import Speaker

_LONGEST_HEADING: Final = 25


@functools.cache
def _asking() -> regex.Pattern[str]:
    return regex.compile(forms_of(words("reporting_verbs", "ask")))


@functools.cache
def _meeting() -> regex.Pattern[str]:
    return regex.compile(forms_of(words("meeting_verbs")))


def asked(parsed: Parsed, index: int) -> Mention | None:
    """Whom a sentence without a speaker puts a question to (`…총무팀에 문의했다.`): what follows is the answer."""
    if not _asking().search(parsed.veil, *_bounds(parsed, index)):
        return None
    if not _asks(parsed, index) or parsed.standings(index)[-1].top is not None:
        return None
    to = [p for p in parsed.phrases(index) if p.particle in ("에", "에게", "측에")]
    return parsed.mention(to[-1]) if to else None


def _asks(parsed: Parsed, index: int) -> bool:
    """Whether a sentence ends in a verb of asking, or tells what came of it (`…에게 물었더니 뜻밖의 답이 돌아왔다`)."""
    verb = last_verb(parsed, index)
    if verb is not None and word_class("reporting_verbs", verb) == "ask":
        return True
    tokens = parsed.tokens(index)
    upon = (k for k, t in enumerate(tokens) if t.tag == "EC" and t.ending in UPON_ASKING)
    verbs = (lemma_at(tokens, m) for k in upon for m in range(max(0, k - 2), k))
    return any(word_class("reporting_verbs", lemma) == "ask" for lemma in verbs)


def met(parsed: Parsed, index: int) -> Mention | None:
    """Whom the reporter meets for an interview (`작가 김하늘을 만났다.`)."""
    if not _meeting().search(parsed.veil, *_bounds(parsed, index)):
        return None
    verb = last_verb(parsed, index)
    if verb is None or word_class("meeting_verbs", verb) is None:
        return None
    mentions = [m for p in parsed.phrases(index) if p.particle in ("을", "를") and (m := parsed.mention(p))]
    if not mentions or mentions[-1].form not in (Form.NAME, Form.SURNAME):
        return None
    others = (p for p in parsed.phrases(index) if p.particle in TOPICS | SUBJECTS)
    return None if any(parsed.mention(p) is not None for p in others) else mentions[-1]


def heading(parsed: Parsed, index: int) -> Speaker | None:
    """Who is named alone on a line (`오하늘 한빛 변호사`), as interviews head their parts."""
    span = parsed.sentences[index].span
    if span.end - span.start > _LONGEST_HEADING or parsed.veil[span.end - 1] in ".?!다":
        return None
    mention = mention_of(words_of(parsed.veil, span), parsed.names)
    if mention is None or mention.form is not Form.NAME or mention.title is None or is_byline(mention.title):
        return None
    found = parsed.cast.resolve(mention, span.start)
    return found.speaker if found else None


def interviewed(parsed: Parsed, index: int) -> Mention | None:
    """Whose answers a sentence announces (`다음은 김 대표와의 일문일답.`)."""
    m = _interview().search(parsed.veil, *_bounds(parsed, index))
    if m is None:
        return None
    return next((parsed.mention(p) for p in parsed.phrases(index) if p.span.end == m.start()), None)


@functools.cache
def _interview() -> regex.Pattern[str]:
    return regex.compile(
        r"[와과]의 (?:[가-힣]{1,4} )?\L<n>(?:이다|입니다|을 정리한 것이다)?\.?$", n=words("venues", "answers")
    )


def _bounds(parsed: Parsed, index: int) -> tuple[int, int]:
    span = parsed.sentences[index].span
    return span.start, span.end


def last_verb(parsed: Parsed, index: int) -> str | None:
    """The lemma of the last verb of a sentence, None where it has none."""
    tokens = parsed.tokens(index)
    last = next((k for k in range(len(tokens) - 1, -1, -1) if tokens[k].tag in ("XSV", "VV")), None)
    return None if last is None else lemma_at(tokens, last)
