"""A sourced content → the row that says all of it in the table's words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from quoteattr.lexicon import words
from quoteattr.model import Attribution
from quoteattr.stages.attribution import Sourced
from quoteattr.stages.clause import SUBJECTS
from quoteattr.stages.confidence import confidence
from quoteattr.stages.contents import MarkedContent
from quoteattr.stages.flags import flags_of
from quoteattr.stages.grounds import evidence
from quoteattr.stages.offices import office_apart
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.roster import identified
from quoteattr.stages.speakers import Speaker
from quoteattr.stages.understood import body_understood, fullest_body

_BODIES: Final = frozenset({"organization", "group", "document"})
"""Kinds of speakers that have neither title nor affiliation."""


def attribution_of(read: Parsed, sourced: Sourced, number: int, signs: Iterable[str]) -> Attribution:
    """The row of a content, with its number in the article and the signs of what its decision rested on."""
    content, text = sourced.content, read.article.text
    speaker, flag = identified(sourced.resolved.speaker, read.rosters) if sourced.resolved else (None, None)
    cue, source = content.cue, sourced.source
    sentence = read.sentences[content.sentence]
    title, affiliation = _office(read, sourced, speaker)
    return Attribution(
        doc_id=read.article.id,
        quote_id=number,
        type="mixed" if _has_subject_outside(read, sourced) else content.type,
        speaker=speaker.name if speaker else None,
        speaker_kind=speaker.kind if speaker else "unknown",
        title=title,
        affiliation=affiliation,
        content=content.span.of(text),
        cue=cue.span.of(text) if cue else None,
        cue_lemma=(cue.verb or cue.noun or None) if cue else None,
        cue_class=(cue.verb_class or cue.noun_class.rpartition(":")[2] or None) if cue else None,
        source=source.of(text) if source else None,
        evidence=evidence(read, sourced),
        rule=sourced.rule.id,
        confidence=confidence(signs),
        flags=tuple(sorted({*flags_of(read, sourced), *([flag] if flag else ())})),
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


def _office(read: Parsed, sourced: Sourced, speaker: Speaker | None) -> tuple[str | None, str | None]:
    """The speaker's title and affiliation, apart where the article prints both as one word; a body has none."""
    said = sourced.resolved.speaker if sourced.resolved is not None else None
    if speaker is None or said is None or speaker.kind in _BODIES:
        return None, None
    if speaker.title != said.title or speaker.affiliation != said.affiliation:
        return speaker.title, speaker.affiliation  # as the list of known persons gives them
    epithet = speaker.title in words("name_parts", "epithet") and speaker.title not in words("titles")
    title = None if epithet else speaker.title  # 세 아이 엄마 박서연
    if speaker.affiliation is not None and (speaker.affiliation, speaker.name) in read.cast.aliases:
        return title, None  # a nickname
    if speaker.affiliation or not title:
        return title, fullest_body(read, speaker.affiliation) if speaker.affiliation else None
    title, body = office_apart(title, read.article.text)
    return title, body or body_understood(read, said)


def _has_subject_outside(read: Parsed, sourced: Sourced) -> bool:
    """Whether the subject of what was said stands right before the marks (`A는 회의가 “길었다”고 말했다`)."""
    content = sourced.content
    if not isinstance(content, MarkedContent) or content.cue is None:
        return False
    for phrase in read.phrases(content.sentence):
        end = phrase.span.end + len(phrase.particle)
        if phrase.particle in SUBJECTS and read.veil[end : content.begin].strip() == "" and end < content.begin:
            if phrase.span.of(read.veil) in words("name_parts", "bound"):
                return False
            source = sourced.source
            return source.end < phrase.span.start if source is not None else read.mention(phrase) is None
    return False


def _listed(read: Parsed, name: str | None) -> str | None:
    """The name under which somebody is listed who only reports the words."""
    for roster in read.rosters:
        name = roster.named(name) if name else None
    return name
