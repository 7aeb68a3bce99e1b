"""A sourced content → what its attribution rests on: the antecedent of its source, the candidates in its sentence."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from typing import Final

from quoteattr.model import Antecedent, Candidate, Span
from quoteattr.stages.attribution import Sourced
from quoteattr.stages.content import Content
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.places import standing_at

_NEAR: Final = {0: "같은 문장의", 1: "앞 문장의", -1: "다음 문장의"}


def antecedent(parsed: Parsed, sourced: Sourced) -> Antecedent | None:
    """The words by which the article named the speaker, where the source is not his name or is elided.

    The last naming in full before the quotation, else the last one of any kind, else the first behind it; None where
    the source holds the name itself, or where the article names the speaker nowhere else.
    """
    if sourced.resolved is None:
        return None
    speaker, source, text = sourced.resolved.speaker, sourced.source, parsed.article.text
    if source is not None and speaker.name in source.of(text):
        return None
    at = source.start if source is not None else sourced.content.begin
    every, full = parsed.namings(speaker)
    found = _last_before(full, at) or _last_before(every, at) or _first_behind(every, at)
    if found is None:
        return None
    back = sourced.content.sentence - parsed.sentence_at(found.start)
    return Antecedent(found.of(text), found, back)


def _last_before(spans: Sequence[Span], at: int) -> Span | None:
    k = bisect.bisect_left(spans, at, key=lambda s: s.start)
    return spans[k - 1] if k else None


def _first_behind(spans: Sequence[Span], at: int) -> Span | None:
    k = bisect.bisect_right(spans, at, key=lambda s: s.start)
    return spans[k] if k < len(spans) else None


def evidence(parsed: Parsed, sourced: Sourced) -> str:
    """Why the speaker is the speaker, in one Korean sentence: what the rule saw, and whom that stands for."""
    source = sourced.source.of(parsed.article.text) if sourced.source else ""
    told = sourced.rule.evidence.format(source=source)
    if sourced.guess is not None:
        return f"{told}: ‘{sourced.guess.speaker.name}’일 수 있으나 확실하지 않음"
    found = antecedent(parsed, sourced)
    if found is None:
        return told
    where = _NEAR.get(found.back) or (f"{found.back}문장 앞의" if found.back > 0 else f"{-found.back}문장 뒤의")
    return f"{told}: {where} ‘{found.words}’"


def candidates(parsed: Parsed, content: Content) -> tuple[Candidate, ...]:
    """Who stood in subject position where a content is reported, in the order of the stack, the topmost last.

    Behind them who was taken by a verb (``popped``) and a body that stands as a place, the last resorts.
    """
    standing = standing_at(parsed, content)
    named = [("topic" if s.topic else "subject", s) for s in standing.stack]
    named += [(kind, s) for kind, s in (("popped", standing.popped), ("place", standing.place)) if s is not None]
    out = []
    for kind, subject in named:
        mention = subject.mention
        found = parsed.cast.resolve(mention, mention.span.start) if mention is not None else None
        words = subject.phrase.span.of(parsed.article.text) + subject.phrase.particle
        who = found.speaker.name if found else (mention.name if mention is not None else None)
        out.append(Candidate(words, kind, who))
    return tuple(out)
