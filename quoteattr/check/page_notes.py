"""A finding → what the page shows of it: a mark in the draft, one for each passage, and the note beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from quoteattr.check.findings import Finding, Piece, Place, SameSpeaker, Text, Verdict
from quoteattr.check.painting import painted
from quoteattr.check.swaps import swaps
from quoteattr.check.wording import SPEAKERS, VERDICTS, labels, person_in_words, signs
from quoteattr.model import Span
from quoteattr.page import Flag, Mark, Note, Passage, Tone

TONES: Final[Mapping[Verdict, Tone]] = {
    Verdict.VERBATIM: Tone.SAME,
    Verdict.RESTYLED: Tone.NEAR,
    Verdict.TRIMMED: Tone.PART,
    Verdict.REPORTED: Tone.TOLD,
    Verdict.ALTERED: Tone.CHANGED,
    Verdict.SPLICED: Tone.JOINED,
    Verdict.NOT_FOUND: Tone.ABSENT,
}
_AROUND: Final = 48  # characters of the paragraph shown before and behind a sentence
_NOT_FOUND: Final = "어느 원문에서도 이 말이나 비슷한 말을 찾지 못했습니다. 원문을 빠뜨리지 않았는지 확인해 주세요."


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding and its number on the page, which counts through all drafts."""

    number: int
    found: Finding

    @property
    def tone(self) -> Tone:
        """The colour of its verdict."""
        return TONES[self.found.verdict]

    @property
    def label(self) -> str:
        """Its verdict in words."""
        return VERDICTS[self.found.verdict][0]

    @property
    def flags(self) -> list[str]:
        """Its alarms, and another speaker, in words."""
        return labels(self.found)

    def chip(self, sign: str = "") -> str:
        """What stands before the words: the number, and for a finding what is gravest about it, in words."""
        if not self.found.is_finding:
            return f"{self.number}{sign}"
        mild = self.found.verdict not in (Verdict.ALTERED, Verdict.SPLICED, Verdict.NOT_FOUND)
        return f"{self.number}{sign} {self.flags[0] if mild and self.flags else self.label}"

    def says(self) -> str:
        """Its whole label."""
        return " · ".join([f"{self.number} {self.label}", *self.flags])

    def sign(self, piece: int) -> str:
        """What stands before a piece where there are several, else nothing."""
        return signs(len(self.found.pieces))[piece]

    def source_mark(self, piece: int) -> str:
        """The id of the mark of a piece's passage."""
        return f"s{self.number}" if piece == 0 else f"s{self.number}-{piece + 1}"

    def in_draft(self) -> Mark:
        """The mark of its words."""
        found = self.found
        seams = tuple((p.words.start, self.sign(k)) for k, p in enumerate(found.pieces) if self.sign(k))
        return Mark(
            id=f"q{self.number}",
            span=_span(found.words),
            note=self.number,
            tone=self.tone,
            chip=self.chip(),
            says=self.says(),
            is_grave=bool(self.flags),
            stretches=painted(found, "draft"),
            seams=seams,
        )

    def in_source(self, text_id: str) -> Iterator[Mark]:
        """The marks of its passages in one source."""
        for k, piece in enumerate(self.found.pieces):
            if piece.passage.text_id == text_id:
                yield Mark(
                    id=self.source_mark(k),
                    span=_span(piece.passage),
                    note=self.number,
                    tone=self.tone,
                    chip=self.chip(self.sign(k)),
                    says=self.says(),
                    is_grave=bool(self.flags),
                    stretches=painted(self.found, "source", k),
                )

    def note(self, texts: Mapping[str, Text]) -> Note:
        """The note; the sources by their ids give its passages their surroundings."""
        found = self.found
        flags = [Flag(label, is_grave=True) for label in self.flags]
        if found.pieces and found.speaker_check.result is SameSpeaker.UNKNOWN:
            flags.append(Flag(SPEAKERS[SameSpeaker.UNKNOWN][0], is_grave=False))
        return Note(
            number=self.number,
            mark=f"q{self.number}",
            tone=self.tone,
            label=self.label,
            flags=tuple(flags),
            is_open=found.is_finding,
            place=f"{found.words.line}:{found.words.column}",
            words=" ".join(found.words.text.split()),
            speaker=person_in_words(found.speaker),
            passages=tuple(self._passage(k, p, texts.get(p.passage.text_id)) for k, p in enumerate(found.pieces)),
            swaps=tuple(swaps(found)),
            remark=_NOT_FOUND if found.verdict is Verdict.NOT_FOUND else "",
        )

    def _passage(self, k: int, piece: Piece, text: Text | None) -> Passage:
        start, words, goes_on = _surroundings(piece.sentence, text)
        same = self.found.speaker_check.result is SameSpeaker.SAME
        return Passage(
            mark=self.source_mark(k),
            place=str(piece.passage),
            speaker=person_in_words(piece.speaker),
            remark=SPEAKERS[SameSpeaker.SAME][0] if same else "",
            sign=self.sign(k),
            start=start,
            text=words,
            goes_on=goes_on,
            stretches=painted(self.found, "sentence", k, Span(start, start + len(words))),
        )


def _surroundings(sentence: Place, text: Text | None) -> tuple[int, str, tuple[bool, bool]]:
    """Where the words begin, the words (the sentence and some of its paragraph), whether that has more at each end."""
    here = (e for e in text.excerpts if e.start <= sentence.start and sentence.end <= e.end) if text else iter(())
    part = next(here, None)
    if part is None:
        return sentence.start, sentence.text, (False, False)
    lo, hi = sentence.start - part.start, sentence.end - part.start
    begin, end = part.text.rfind("\n", 0, lo) + 1, part.text.find("\n", hi)
    end = len(part.text) if end < 0 else end
    first = begin if lo - begin <= _AROUND else part.text.find(" ", lo - _AROUND, lo) + 1 or lo
    last = end if end - hi <= _AROUND else max(part.text.rfind(" ", hi, hi + _AROUND), hi)
    return part.start + first, part.text[first:last], (first > begin, last < end)


def _span(place: Place) -> Span:
    return Span(place.start, place.end)
