"""One quotation and the passages it may come from → the finding: verdict, alarms, speaker check, diff.

Where several places are as good, the one that clears the quotation is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from quoteattr import morph
from quoteattr.check.alarms import Compared, alarms
from quoteattr.check.comparison import RESTYLING, Region, Side, compared
from quoteattr.check.findings import Alarm, Change, Finding, Op, Person, Piece, SameSpeaker, SpeakerCheck, Verdict
from quoteattr.check.folding import Folded, folded
from quoteattr.check.passages import Passage
from quoteattr.check.people import is_one, speaker_check
from quoteattr.check.places import Lines
from quoteattr.check.scope import Rest, is_quotative_ending
from quoteattr.check.severity import is_finding, severity
from quoteattr.check.sources import Source
from quoteattr.check.units import units
from quoteattr.model import Attribution, Span
from quoteattr.morph import Token

_LEAST_SAME: Final = 0.5
_ELISION: Final = ("…", "...", "중략", "⋯")


@dataclass(frozen=True)
class Quotation:
    """A quotation of the draft with what its check needs to know of it."""

    row: Attribution
    draft: Lines
    folded: Folded
    tokens: Sequence[Token]
    after: Sequence[Token]

    @property
    def span(self) -> Span:
        """Where its words stand."""
        return Span(self.row.start, self.row.end)

    @property
    def speaker(self) -> Person | None:
        """Whom the draft names."""
        row = self.row
        return Person(row.speaker, row.title, row.affiliation, row.speaker_kind) if row.speaker else None

    @property
    def is_indirect(self) -> bool:
        """Whether it stands without marks, so that its wording is the draft's own."""
        return self.row.type == "indirect"

    def original(self, first: int, last: int) -> Span:
        """Where a stretch of the folded words stands in the draft."""
        inner = self.folded.original(first, last)
        return Span(self.row.start + inner.start, self.row.start + inner.end)


@dataclass(frozen=True)
class _Judged:
    """A passage with what was compared, the piece that is shown, and whether words were cut off at its ends."""

    passage: Passage
    found: Compared
    piece: Piece
    cut_before: Span
    cut_behind: Span

    @property
    def kinds(self) -> set[str]:
        """The kinds of difference."""
        return {r.kind for r in self.found.regions if r.kind}

    @property
    def is_cut(self) -> bool:
        """Whether words of the sentence were left out at an end."""
        ends = any(d.ends for r in self.found.regions for d in r.differences)
        return ends or self.cut_before.start < self.cut_before.end or self.cut_behind.start < self.cut_behind.end


def finding(quotation: Quotation, passages: Sequence[Passage], sources: Sequence[Source]) -> Finding:
    """What is found about a quotation that comes from these passages; not found where there are none."""
    judged = [_judged(quotation, p, sources[p.source]) for p in passages]
    verdict = _verdict(quotation, judged)
    raised = _once(a for j in judged for a in alarms(j.found)) if verdict is not Verdict.VERBATIM else ()
    check = _speaker_check(quotation, judged)
    return _finding(quotation, verdict, tuple(j.piece for j in judged), check, raised, tuple(_diff(quotation, judged)))


def without_source(quotation: Quotation) -> Finding:
    """The finding about a quotation that no source holds."""
    everything = Change(Op.INSERT, "word", quotation.draft.place(quotation.span), None, -1)
    check = SpeakerCheck(SameSpeaker.UNKNOWN, quotation.row.speaker, None, "not_found")
    return _finding(quotation, Verdict.NOT_FOUND, (), check, (), (everything,))


def _finding(
    quotation: Quotation,
    verdict: Verdict,
    pieces: tuple[Piece, ...],
    check: SpeakerCheck,
    raised: tuple[Alarm, ...],
    diff: tuple[Change, ...],
) -> Finding:
    row = quotation.row
    return Finding(
        number=row.quote_id,
        type=row.type,
        words=quotation.draft.place(quotation.span),
        context=quotation.draft.place(_context(quotation)),
        speaker=quotation.speaker,
        verdict=verdict,
        score=round(min((p.score for p in pieces), default=0.0), 1),
        pieces=pieces,
        speaker_check=check,
        alarms=raised,
        diff=diff,
        is_finding=is_finding(verdict, check, raised),
        severity=severity(verdict, check, raised),
    )


def _context(quotation: Quotation) -> Span:
    """Where the sentence around the quotation stands."""
    row = quotation.row
    at = quotation.draft.text.find(row.context, max(0, row.start - len(row.context)))
    return Span(at, at + len(row.context)) if 0 <= at <= row.start else quotation.span


def _judged(quotation: Quotation, passage: Passage, source: Source) -> _Judged:
    here = quotation.original(passage.first, passage.last)
    sentences = source.sentences(passage.span)
    whole = Span(sentences[0].start, max(s.end for s in sentences))
    tokens = morph.tokens(source.text, whole)
    words = Side(quotation.draft.text, here, folded(here.of(quotation.draft.text)), quotation.tokens)
    side = Side(source.text, passage.span, folded(passage.span.of(source.text)), tokens)
    regions = compared(words, side)
    rest = _rest(tokens, passage.span, regions)
    piece = Piece(
        words=quotation.draft.place(here),
        passage=source.lines.place(passage.span),
        sentence=source.lines.place(whole),
        speaker=source.speaker_of(passage.span),
        score=round(fuzz.ratio(words.folded.text, side.folded.text), 1),
    )
    compared_here = Compared(words, side, regions, rest, quotation.draft, source.lines, quotation.after)
    before = _left_away(source.text, Span(whole.start, passage.span.start), rest.before)
    behind = _left_away(source.text, Span(passage.span.end, whole.end), [t for t in tokens if t.start >= passage.span.end])
    return _Judged(passage, compared_here, piece, before, behind)


def _left_away(text: str, span: Span, tokens: Sequence[Token]) -> Span:
    """The stretch of a sentence that was left away, empty where nothing but hesitation and stops stands there."""
    firm = [u for u in units(tokens, text) if not u.free]
    return Span(firm[0].span.start, firm[-1].span.end) if firm else Span(span.start, span.start)


def _rest(tokens: Sequence[Token], span: Span, regions: Sequence[Region]) -> Rest:
    """What of the sentence stands around the words quoted, those included that only the last word's end was cut by."""
    before = [t for t in tokens if t.start < span.start]
    inside = [t for t in tokens if span.start <= t.start < span.end]
    behind = [t for t in tokens if t.start >= span.end]
    cut = {k for r in regions for d in r.differences if d.ends for u in d.passage for k in u.tokens}
    if cut:
        last = max(k for k in range(len(tokens)) if span.start <= tokens[k].start < span.end)
        at_end = [k for k in range(last, -1, -1) if k in cut and set(range(k, last + 1)) <= cut]
        at_start = [k for k in cut if k not in at_end]
        before += [tokens[k] for k in sorted(at_start) if tokens[k].start < span.end and k - len(before) < len(inside)]
        behind = [tokens[k] for k in sorted(at_end)] + behind
        inside = [t for t in inside if t not in behind]
    quotative = None
    if inside and inside[-1].tag in ("EC", "ETM") and is_quotative_ending(inside[-1]) and regions[-1].differences:
        quotative = inside[-1]
    return Rest(before, behind, inside[-1] if inside else None, quotative)


def _verdict(quotation: Quotation, judged: Sequence[_Judged]) -> Verdict:
    content = any(kind not in RESTYLING for j in judged for kind in j.kinds)
    if len(judged) > 1 and not _honestly_elided(quotation, judged):
        return Verdict.REPORTED if quotation.is_indirect else Verdict.SPLICED
    if content:
        return Verdict.REPORTED if quotation.is_indirect else Verdict.ALTERED
    if len(judged) > 1 or any(j.is_cut for j in judged):
        return Verdict.TRIMMED
    return Verdict.RESTYLED if any(j.kinds for j in judged) else Verdict.VERBATIM


def _honestly_elided(quotation: Quotation, judged: Sequence[_Judged]) -> bool:
    """Whether the draft marks every place at which words of one speaker, in their order, are left out."""
    text = quotation.draft.text
    for one, other in zip(judged, judged[1:], strict=False):
        between = text[one.piece.words.end - 1 : other.piece.words.start + 1]
        if not any(sign in between for sign in _ELISION):
            return False
        in_order = one.passage.source == other.passage.source and one.passage.span.end <= other.passage.span.start
        one_speaker = one.piece.speaker == other.piece.speaker
        if not in_order or not one_speaker:
            return False
    return True


def _speaker_check(quotation: Quotation, judged: Sequence[_Judged]) -> SpeakerCheck:
    """Whether every passage is the named speaker's: one that is another's decides."""
    checks = [speaker_check(quotation.speaker, j.piece.speaker) for j in judged]
    order = (SameSpeaker.DIFFERENT, SameSpeaker.UNKNOWN, SameSpeaker.SAME)
    return min(checks, key=lambda c: order.index(c.result))


def agrees(found: Finding) -> bool:
    """Whether so much of the words is the source's, or says the same there, that they come from it."""
    same = whole = 0
    for change in found.diff:
        if change.draft is not None:
            size = len("".join(change.draft.text.split()))
            whole += size
            same += size * (change.op is Op.EQUAL or change.kind in RESTYLING)
    return same >= _LEAST_SAME * whole


def clears(quotation: Quotation, found: Finding) -> tuple[bool, int]:
    """A key that is least for the finding that clears the quotation best."""
    one = any(is_one(quotation.speaker, piece.speaker) for piece in found.pieces)
    return not one, found.severity


def _diff(quotation: Quotation, judged: Sequence[_Judged]) -> Iterator[Change]:
    for k, j in enumerate(judged):
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
    room = (min(here.end - end_a, here.end - here.start - ahead), min(there.end - end_b, there.end - there.start - ahead))
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
        yield _change(
            Op.EQUAL, "", draft, Span(middle[0].end, here.end), source, Span(middle[1].end, there.end), piece
        )


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


def _once(raised: Iterator[Alarm]) -> tuple[Alarm, ...]:
    return tuple(dict.fromkeys(raised))


