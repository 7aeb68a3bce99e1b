"""Compared passages → the diff: equal stretches, and what differs between them, in whole syllables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteattr.check.comparison import Region
from quoteattr.check.findings import Change, Op
from quoteattr.check.judged import Judged
from quoteattr.check.places import Lines
from quoteattr.model import Span


def diff(found: Sequence[Judged]) -> Iterator[Change]:
    for k, j in enumerate(found):
        draft, source = j.found.draft, j.found.source
        if j.cut_before.start < j.cut_before.end:
            yield Change(Op.CUT, "", None, source.place(j.cut_before), k)
        for region in j.found.regions:
            yield from _changes(region, draft, source, k)
        if j.cut_behind.start < j.cut_behind.end:
            yield Change(Op.CUT, "", None, source.place(j.cut_behind), k)


def _changes(region: Region, draft: Lines, source: Lines, piece: int) -> Iterator[Change]:
    """The region as equal stretches at its ends and what differs between them, in whole syllables."""
    here, there = region.words, region.passage
    firm = [d for d in region.differences if not d.ends]
    if not region.differences:
        yield _change(Op.EQUAL, "", draft, here, source, there, piece)
        return
    start_a = min((u.span.start for d in region.differences for u in d.words), default=here.end)
    start_b = min((u.span.start for d in region.differences for u in d.passage), default=there.end)
    ahead = _equal_ahead(here.of(draft.text), there.of(source.text), start_a - here.start, start_b - there.start)
    end_a = max((u.span.end for d in region.differences for u in d.words), default=here.start)
    end_b = max((u.span.end for d in region.differences for u in d.passage), default=there.start)
    room = (
        min(here.end - end_a, here.end - here.start - ahead),
        min(there.end - end_b, there.end - there.start - ahead),
    )
    behind = _equal_ahead(here.of(draft.text)[::-1], there.of(source.text)[::-1], *room)
    middle = Span(here.start + ahead, here.end - behind), Span(there.start + ahead, there.end - behind)
    if ahead:
        yield _change(
            Op.EQUAL, "", draft, Span(here.start, middle[0].start), source, Span(there.start, middle[1].start), piece
        )
    if firm:
        op = Op.REPLACE
        if middle[0].start >= middle[0].end:
            op = Op.DELETE
        elif middle[1].start >= middle[1].end:
            op = Op.INSERT
        yield _change(op, region.kind, draft, middle[0], source, middle[1], piece)
    else:
        if middle[0].start < middle[0].end:
            yield _change(Op.EQUAL, "", draft, middle[0], source, Span(middle[1].start, middle[1].start), piece)
        if middle[1].start < middle[1].end:
            yield Change(Op.CUT, "", None, source.place(middle[1]), piece)
    if behind:
        yield _change(Op.EQUAL, "", draft, Span(middle[0].end, here.end), source, Span(middle[1].end, there.end), piece)


def _change(op: Op, kind: str, draft: Lines, here: Span, source: Lines, there: Span, piece: int) -> Change:
    return Change(
        op,
        kind,
        draft.place(here) if op is not Op.DELETE else None,
        source.place(there) if op is not Op.INSERT else None,
        piece,
    )


def _equal_ahead(one: str, other: str, most_one: int, most_other: int) -> int:
    """How many characters at the beginning are equal, up to where the first difference may begin."""
    size = 0
    while size < min(most_one, most_other) and one[size] == other[size]:
        size += 1
    return size
