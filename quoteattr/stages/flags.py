"""A sourced content → its flags: what a reader should know of the row. What each means stands in lexicon/flags.tsv."""

from __future__ import annotations

from quoteattr.stages.attribution import Sourced
from quoteattr.stages.content import Content
from quoteattr.stages.contents import MarkedContent
from quoteattr.stages.parsing import Parsed


def flags_of(parsed: Parsed, sourced: Sourced) -> tuple[str, ...]:
    """What a reader should know of a sourced content, sorted."""
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
    if sourced.reported_by is not None:
        flags.add("nested")
    if sourced.hearsay:
        flags.add("hearsay")
    if isinstance(content, MarkedContent) and content.marked.repaired:
        flags.add("marks_repaired")
    if _runs_into_cut(parsed, content):
        flags.add("truncated")
    return tuple(sorted(flags))


def _runs_into_cut(parsed: Parsed, content: Content) -> bool:
    """Whether the text was cut off inside the content, or behind it before any word had reported it."""
    if not parsed.article.truncated:
        return False
    end = parsed.article.end
    reported = content.cue is not None and bool(content.cue.verb or content.cue.noun)
    return content.span.end >= end or (not reported and parsed.sentences[content.sentence].span.end >= end)
