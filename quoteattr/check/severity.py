"""Verdict, speaker check and alarms → whether an editor has to look, and how soon."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quoteattr.check.findings import Alarm, AlarmKind, SameSpeaker, SpeakerCheck, Verdict

_VERDICTS: Final = {
    Verdict.VERBATIM: 0,
    Verdict.RESTYLED: 1,
    Verdict.TRIMMED: 2,
    Verdict.REPORTED: 3,
    Verdict.ALTERED: 50,
    Verdict.SPLICED: 60,
    Verdict.NOT_FOUND: 65,
}
_ALARMS: Final = {
    AlarmKind.NEGATION: 95,
    AlarmKind.NUMBER: 85,
    AlarmKind.NAME: 80,
    AlarmKind.ATTRIBUTION: 78,
    AlarmKind.MODALITY: 75,
    AlarmKind.HEDGE: 70,
}
_OTHER_SPEAKER: Final = 90
_LEAST_FINDING: Final = 50


def severity(verdict: Verdict, check: SpeakerCheck, raised: Sequence[Alarm]) -> int:
    """The weight of the gravest, and a little more for every further alarm."""
    weights = [_VERDICTS[verdict], *(_ALARMS[a.kind] for a in raised)]
    if check.result is SameSpeaker.DIFFERENT:
        weights.append(_OTHER_SPEAKER)
    return max(weights) + min(len(weights) - 1, 4)


def is_finding(verdict: Verdict, check: SpeakerCheck, raised: Sequence[Alarm]) -> bool:
    """Whether an editor has to look: words that are not the source's, another speaker, or an alarm."""
    return _VERDICTS[verdict] >= _LEAST_FINDING or bool(raised) or check.result is SameSpeaker.DIFFERENT
