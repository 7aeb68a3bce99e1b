"""A sourced content → what its attribution rests on: the antecedent of its source, the candidates in its sentence."""

from __future__ import annotations

from typing import Final

from quoteattr.model import Antecedent, Candidate, Span
from quoteattr.stages.attribution import Sourced
from quoteattr.stages.content import Content
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.places import standing_at
from quoteattr.stages.speakers import Speaker

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
    named = [span for span in _namings(parsed, speaker) if source is None or span.start != source.start]
    before = [span for span in named if span.start < at]
    full = [span for span in before if speaker.name in span.of(text)]
    found = next((spans[-1] for spans in (full, before) if spans), named[0] if named else None)
    if found is None:
        return None
    back = sourced.content.sentence - parsed.sentence_at(found.start)
    return Antecedent(found.of(text), found, back)


def _namings(parsed: Parsed, speaker: Speaker) -> list[Span]:
    """Where the article names a speaker, in order; as wide as the mention there."""
    mentions = {m.span.start: m.span for m in parsed.introduced}
    return [mentions.get(at, Span(at, at + len(speaker.name))) for at in speaker.places]


def evidence(parsed: Parsed, sourced: Sourced) -> str:
    """Why the speaker is the speaker, in one Korean sentence: what the rule saw, and whom that stands for."""
    source = sourced.source.of(parsed.article.text) if sourced.source else ""
    told = sourced.rule.evidence.format(source=source)
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
