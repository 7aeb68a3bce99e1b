"""A finding → its differences: what the source says (right) and what became of it in the draft (left)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteattr.check.findings import Change, Finding, Op, Place, SameSpeaker, Verdict
from quoteattr.check.wording import (
    ADDED,
    ALARMS,
    CUT_OFF,
    DIFFERENCES,
    LEFT_OUT,
    SPEAKER,
    SPLICED_FROM,
    VERDICTS,
    WHOLE_SENTENCE,
    person_in_words,
)
from quoteattr.page import Swap


def swaps(found: Finding) -> Iterator[Swap]:
    """The differences that are more than style: another speaker, what raised an alarm, then the other words."""
    if not found.pieces:
        return
    if found.speaker_check.result is SameSpeaker.DIFFERENT:
        yield Swap(SPEAKER, person_in_words(found.pieces[0].speaker), person_in_words(found.speaker))
    if found.verdict is Verdict.SPLICED:
        yield Swap(VERDICTS[found.verdict][0], "", "", SPLICED_FROM.format(len(found.pieces)))
    told: list[Place] = []
    for alarm in found.alarms:
        label = ALARMS[alarm.kind][0]
        told += [place for place in (alarm.draft, alarm.source) if place]
        if _is_whole(found, alarm.draft, alarm.source):
            yield Swap(label, "", "", WHOLE_SENTENCE)
        elif alarm.cut_off:
            yield Swap(label, _line(alarm.source), "", CUT_OFF)
        else:
            yield Swap(label, _line(alarm.source), _line(alarm.draft))
    for change in found.diff:
        if change.kind in DIFFERENCES and not any(_meets(place, change) for place in told):
            source = _whole_words(change.source, [piece.sentence for piece in found.pieces])
            draft = _whole_words(change.draft, [found.words])
            remark = {Op.INSERT: ADDED, Op.DELETE: LEFT_OUT}.get(change.op, "")
            yield Swap(DIFFERENCES[change.kind], source, draft, remark)


def _is_whole(found: Finding, draft: Place | None, source: Place | None) -> bool:
    """Whether an alarm points at all of the words on both sides, and so at nothing in them."""
    sentences = [(p.sentence.start, p.sentence.end) for p in found.pieces]
    return (
        draft is not None
        and source is not None
        and (draft.start, draft.end) == (found.words.start, found.words.end)
        and (source.start, source.end) in sentences
    )


def _meets(place: Place, change: Change) -> bool:
    """Whether a change is in a place that has been told of already."""
    return any(
        side is not None and side.text_id == place.text_id and side.start < place.end and place.start < side.end
        for side in (change.draft, change.source)
    )


def _whole_words(place: Place | None, within: Sequence[Place]) -> str:
    """The stretch widened to the spaces around it: ‘던’ alone says nothing, ‘없었던’ does."""
    around = next((w for w in within if place and w.start <= place.start and place.end <= w.end), None)
    if place is None or around is None:
        return _line(place)
    start = around.text.rfind(" ", 0, place.start - around.start) + 1
    end = around.text.find(" ", max(place.end - around.start, start))
    return " ".join(around.text[start : end if end >= 0 else None].split())


def _line(place: Place | None) -> str:
    return " ".join(place.text.split()) if place else ""
