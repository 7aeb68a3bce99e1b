"""The sourced contents of an article → the signs of what each decision rested on, as ``kind:value``.

A sign is read off what the stages have already found, and is worth what ``confidence.tsv`` says. Here stand those of
the content; those of the source are in ``source_signs.py``, those of the rows beside in ``company.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteattr.stages.attribution import Sourced
from quoteattr.stages.clause_frame import ReportedFrame
from quoteattr.stages.company import Company, signs_of_company
from quoteattr.stages.content import Content
from quoteattr.stages.contents import MarkedContent
from quoteattr.stages.flags import flags_of
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.reported_clauses import ReportedClause
from quoteattr.stages.scale import step
from quoteattr.stages.source_signs import signs_of_source


def signs_of(parsed: Parsed, sourced: Sequence[Sourced]) -> tuple[tuple[str, ...], ...]:
    """For each sourced content of an article the signs of its decision, sorted."""
    company = Company.of(sourced)
    return tuple(
        tuple(
            sorted(
                {
                    *_of_content(parsed, each.content),
                    *(f"flag:{flag}" for flag in flags_of(parsed, each)),
                    *signs_of_source(parsed, each),
                    *_of_kind(each),
                    *signs_of_company(company, k),
                }
            )
        )
        for k, each in enumerate(sourced)
    )


def _of_content(parsed: Parsed, content: Content) -> Iterator[str]:
    """How long the content is, how it is reported. (Which rule found it says nothing more: that was tried.)"""
    words = len(content.span.of(parsed.article.text).split())
    yield f"length:{_sort(content)}:{step(words, 1, 2, 4, 7, 12, 20)}"
    if content.cue is not None:
        yield f"cue:{_sort(content)}:{content.cue.family}:{content.cue.form or 'none'}"
    if isinstance(content, ReportedClause):
        yield from _of_frame(content.frame)
        if content.span.start == parsed.sentences[content.sentence].span.start:
            yield "begin:sentence"
    elif isinstance(content, MarkedContent):
        yield f"words:{step(content.frame.words, 1, 4)}"
        if not content.frame.sentence_like:
            yield "words:fragment"


def _of_frame(frame: ReportedFrame) -> Iterator[str]:
    """What the reported clause is in its sentence beside being reported."""
    if frame.object:
        yield "clause:object"
    if frame.modifies:
        yield "clause:modifies"
    if frame.predicative:
        yield "clause:predicative"
    if frame.holds_quotation:
        yield "clause:holds_quotation"


def _of_kind(sourced: Sourced) -> Iterator[str]:
    """What kind of speaker stands with what sort of content."""
    kind = sourced.resolved.speaker.kind if sourced.resolved is not None else "none"
    yield f"speaker:{kind}:{_sort(sourced.content)}"


def _sort(content: Content) -> str:
    return "marked" if isinstance(content, MarkedContent) else "indirect"
