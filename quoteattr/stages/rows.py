"""A sourced content → the row that says all of it in the table's words."""

from __future__ import annotations

from quoteattr.model import Attribution
from quoteattr.stages.attribution import Sourced
from quoteattr.stages.content import Content
from quoteattr.stages.contents import MarkedContent
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.roster import identified


def attribution_of(read: Parsed, sourced: Sourced, number: int) -> Attribution:
    """The row of a content, with its number in the article."""
    content, text = sourced.content, read.article.text
    speaker, flag = identified(sourced.resolved.speaker, read.rosters) if sourced.resolved else (None, None)
    cue, source = content.cue, sourced.source
    sentence = read.sentences[content.sentence]
    return Attribution(
        doc_id=read.article.id,
        quote_id=number,
        type=content.type,
        speaker=speaker.name if speaker else None,
        speaker_kind=speaker.kind if speaker else "unknown",
        title=speaker.title if speaker else None,
        affiliation=speaker.affiliation if speaker else None,
        content=content.span.of(text),
        cue=cue.span.of(text) if cue else None,
        cue_lemma=(cue.verb or cue.noun or None) if cue else None,
        cue_class=(cue.verb_class or cue.noun_class.rpartition(":")[2] or None) if cue else None,
        source=source.of(text) if source else None,
        evidence=sourced.rule.evidence.format(source=source.of(text) if source else ""),
        rule=sourced.rule.id,
        confidence=round(content.rule.confidence * sourced.rule.confidence, 3),
        flags=tuple(sorted(_flags(read, sourced) | ({flag} if flag else set()))),
        reported_by=_listed(read, sourced.reported_by),
        utterance=sourced.utterance,
        context=sentence.span.of(text),
        paragraph=sentence.paragraph,
        start=content.span.start,
        end=content.span.end,
        source_start=source.start if source else None,
        source_end=source.end if source else None,
        cue_start=cue.span.start if cue else None,
        cue_end=cue.span.end if cue else None,
    )


def _flags(read: Parsed, sourced: Sourced) -> set[str]:
    content, resolved = sourced.content, sourced.resolved
    flags = {*sourced.rule.flags, *content.rule.flags}
    if resolved is None:
        flags.add("no_speaker")
    else:
        if sourced.source is None:
            flags.add("elided")
        if resolved.ambiguous:
            flags.add("ambiguous")
        if resolved.speaker.kind == "anonymous":
            flags.add("anonymous")
    if isinstance(content, MarkedContent) and content.marked.repaired:
        flags.add("marks_repaired")
    if _runs_into_cut(read, content):
        flags.add("truncated")
    return flags


def _listed(read: Parsed, name: str | None) -> str | None:
    """The name under which somebody is listed who only reports the words."""
    for roster in read.rosters:
        name = roster.named(name) if name else None
    return name


def _runs_into_cut(read: Parsed, content: Content) -> bool:
    """Whether the text was cut off inside the content, or behind it before any word had reported it."""
    if not read.article.truncated:
        return False
    end = read.article.end
    reported = content.cue is not None and bool(content.cue.verb or content.cue.noun)
    return content.span.end >= end or (not reported and read.sentences[content.sentence].span.end >= end)
