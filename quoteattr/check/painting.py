"""A finding → how the stretches of its words, its passage or its sentence look, for the page and the workbook alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

from quoteattr.check.findings import Alarm, Change, Finding, Op, Piece, Place, Verdict
from quoteattr.check.wording import DIFFERENCES
from quoteattr.model import Span
from quoteattr.page import Look, Stretch

Side: TypeAlias = Literal["draft", "source", "sentence"]

_GRAVE: Final = frozenset({"number", "negation", "modality", "name"})


def painted(found: Finding, side: Side, piece: int = 0, shown: Span | None = None) -> tuple[Stretch, ...]:
    """The stretches of one side; where two overlap, the later one holds.

    ``draft``: of the words quoted. ``source``: of a piece's passage. ``sentence``: of all that is ``shown`` around it.
    """
    if not found.pieces:
        return ()
    # Of an indirect quotation the wording is not judged, only what raises an alarm
    changes = () if found.verdict is Verdict.REPORTED else found.diff
    if side == "draft":
        changed = [s for c in changes if c.draft and (s := _changed(c, c.draft))]
        return (*changed, *_alarmed(found, None))
    passage = found.pieces[piece]
    changed = [s for c in changes if c.piece == piece and c.source and (s := _changed(c, c.source))]
    ground = [] if side == "source" else _ground(passage, shown)
    return (*ground, *changed, *_alarmed(found, passage))


def _ground(piece: Piece, shown: Span | None) -> list[Stretch]:
    sentence, passage = _span(piece.sentence), _span(piece.passage)
    around = [Stretch(shown, Look.AROUND)] if shown else []
    return [*around, Stretch(sentence, Look.CUT), Stretch(passage, Look.KEPT)]


def _changed(change: Change, place: Place) -> Stretch | None:
    if change.op in (Op.EQUAL, Op.CUT):
        return None
    if change.kind in _GRAVE:
        return Stretch(_span(place), Look.GRAVE)
    if change.kind not in DIFFERENCES:
        return Stretch(_span(place), Look.SLIGHT)
    return Stretch(_span(place), Look.LEFT if change.op is Op.DELETE else Look.OTHER)


def _alarmed(found: Finding, piece: Piece | None) -> Iterator[Stretch]:
    """What raised an alarm, unless that is all of the words or of the sentence and so shows nothing."""
    for alarm in found.alarms:
        place, whole = _side(alarm, found, piece)
        if place is None or place.text_id != whole.text_id or _span(place) == _span(whole):
            continue
        if whole.start <= place.start and place.end <= whole.end:
            yield Stretch(_span(place), Look.GRAVE)


def _side(alarm: Alarm, found: Finding, piece: Piece | None) -> tuple[Place | None, Place]:
    return (alarm.draft, found.words) if piece is None else (alarm.source, piece.sentence)


def _span(place: Place) -> Span:
    return Span(place.start, place.end)
