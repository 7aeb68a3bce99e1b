"""A sourced content → the row that says all of it in the table's words."""

from __future__ import annotations

from collections.abc import Iterable

from quoteattr.model import Attribution
from quoteattr.stages.attribution import Sourced
from quoteattr.stages.confidence import confidence
from quoteattr.stages.flags import flags_of
from quoteattr.stages.grounds import evidence
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.roster import identified


def attribution_of(read: Parsed, sourced: Sourced, number: int, signs: Iterable[str]) -> Attribution:
    """The row of a content, with its number in the article and the signs of what its decision rested on."""
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


def _listed(read: Parsed, name: str | None) -> str | None:
    """The name under which somebody is listed who only reports the words."""
    for roster in read.rosters:
        name = roster.named(name) if name else None
    return name
