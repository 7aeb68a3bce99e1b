"""A sourced content → its flags: what a reader should know of the row. What each means stands in lexicon/flags.tsv."""

from __future__ import annotations

from quoteattr.stages.attribution import Sourced
from quoteattr.stages.contents import MarkedContent


def flags_of(sourced: Sourced) -> tuple[str, ...]:
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
    return tuple(sorted(flags))
