"""One quotation and the passages it may come from → the finding: verdict, alarms, speaker check, diff.

Where several places are as good, the one that clears the quotation is taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from quoteattr.check.alarms import alarms
from quoteattr.check.comparison import RESTYLING
from quoteattr.check.diff import diff
from quoteattr.check.findings import Alarm, Change, Finding, Op, Piece, SameSpeaker, SpeakerCheck, Verdict
from quoteattr.check.judged import Judged, judged
from quoteattr.check.passages import Passage
from quoteattr.check.people import is_one, speaker_check
from quoteattr.check.quotation import ELISION, Quotation
from quoteattr.check.severity import is_finding, severity
from quoteattr.check.sources import Source

_LEAST_AGREEMENT: Final = 0.5
_DECIDING_FIRST: Final = (SameSpeaker.DIFFERENT, SameSpeaker.UNKNOWN, SameSpeaker.SAME)


@dataclass(frozen=True, slots=True)
class Assessed:
    """A finding, and the share of the quotation's content words that the passages have or say otherwise."""

    finding: Finding
    agreement: float

    @property
    def agrees(self) -> bool:
        """Whether so many words are the source's that they come from it."""
        return self.agreement >= _LEAST_AGREEMENT


def assessed(quotation: Quotation, passages: Sequence[Passage], sources: Sequence[Source]) -> Assessed:
    """What is found about a quotation that may come from these passages."""
    found = [judged(quotation, p, sources[p.source]) for p in passages]
    verdict = _verdict(quotation, found)
    raised = () if verdict is Verdict.VERBATIM else tuple(dict.fromkeys(a for j in found for a in alarms(j.found)))
    pieces = tuple(j.piece for j in found)
    check = _speaker_check(quotation, pieces)
    agreed, whole = (sum(each) for each in zip(*(j.agreed for j in found), strict=True))
    told = _finding(quotation, verdict, pieces, check, raised, tuple(diff(found)))
    return Assessed(told, agreed / whole if whole else told.score / 100)


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
    changes: tuple[Change, ...],
) -> Finding:
    row = quotation.row
    return Finding(
        number=row.quote_id,
        type=row.type,
        words=quotation.draft.place(quotation.span),
        context=quotation.draft.place(quotation.context),
        speaker=quotation.speaker,
        verdict=verdict,
        score=round(min((p.score for p in pieces), default=0.0), 1),
        pieces=pieces,
        speaker_check=check,
        alarms=raised,
        diff=changes,
        is_finding=is_finding(verdict, check, raised),
        severity=severity(verdict, check, raised),
    )


def _verdict(quotation: Quotation, found: Sequence[Judged]) -> Verdict:
    apart = len(found) > 1 and not all(_honestly_elided(quotation, *pair) for pair in pairwise(found))
    if apart or any(kind not in RESTYLING for j in found for kind in j.kinds):
        if quotation.is_indirect:
            return Verdict.REPORTED
        return Verdict.SPLICED if apart else Verdict.ALTERED
    if len(found) > 1 or any(j.is_cut for j in found):
        return Verdict.TRIMMED
    return Verdict.RESTYLED if any(j.kinds for j in found) else Verdict.VERBATIM


def _honestly_elided(quotation: Quotation, one: Judged, other: Judged) -> bool:
    """Whether the draft marks that words are left out between two pieces: of one speaker, in their order."""
    between = quotation.draft.text[one.piece.words.end - 1 : other.piece.words.start + 1]
    in_order = one.passage.source == other.passage.source and one.passage.span.end <= other.passage.span.start
    return bool(ELISION.search(between)) and in_order and one.piece.speaker == other.piece.speaker


def _speaker_check(quotation: Quotation, pieces: Sequence[Piece]) -> SpeakerCheck:
    """Whether every passage is the named speaker's: one that is another's decides."""
    checks = [speaker_check(quotation.speaker, piece.speaker) for piece in pieces]
    return min(checks, key=lambda check: _DECIDING_FIRST.index(check.result))


def clears(quotation: Quotation, found: Finding) -> tuple[bool, int]:
    """A key that is least for the finding that clears the quotation best."""
    one = any(is_one(quotation.speaker, piece.speaker) for piece in found.pieces)
    return not one, found.severity
