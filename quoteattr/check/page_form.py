"""A report → the proof page: each quotation a mark in the draft, its passages marks in the sources, a note for both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from quoteattr.check.findings import Finding, Piece, Place, Report, SameSpeaker, Text, Verdict
from quoteattr.check.painting import painted
from quoteattr.check.swaps import swaps
from quoteattr.check.wording import (
    ALARMS,
    SPEAKERS,
    TEXT_KINDS,
    VERDICTS,
    labels,
    person_in_words,
    signs,
)
from quoteattr.model import Span
from quoteattr.page import Flag, Mark, Note, Part, Passage, Proof, Sheet, Swap, Tally, Tone

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
_PAIRS: Final = ("“”", "‘’", '""', "''", "「」", "『』", "《》", "〈〉", "＂＂", "″″")
_NOT_FOUND: Final = "어느 원문에서도 이 말이나 비슷한 말을 찾지 못했습니다. 원문을 빠뜨리지 않았는지 확인해 주세요."


def proof_of(report: Report) -> Proof:
    """The page of a report."""
    texts = {text.id: text for text in report.sources}
    numbered = [_Numbered(number, found) for number, found in enumerate(report.quotations, 1)]
    order = sorted((each for each in numbered if each.found.is_finding), key=lambda each: -each.found.severity)
    told = report.summary
    return Proof(
        kicker="인용 대조",
        title=" · ".join(text.title or text.id for text in report.drafts),
        headline=_headline(report),
        tallies=tuple(_tally(VERDICTS[v], told.verdicts.get(v, 0), TONES[v]) for v in reversed(Verdict)),
        flags=(
            _tally(SPEAKERS[SameSpeaker.DIFFERENT], told.speakers.get(SameSpeaker.DIFFERENT, 0), None),
            *(_tally(words, told.alarms.get(kind, 0), None) for kind, words in ALARMS.items()),
        ),
        left=tuple(_draft(text, numbered) for text in report.drafts),
        right=tuple(_source(text, numbered) for text in report.sources),
        notes=tuple(each.note(texts) for each in numbered),
        index=tuple(each.number for each in order),
        notices=(*report.notices, *_unchecked(report.unchecked)),
        footer="판정은 글자와 형태소를 맞대어 본 것입니다. 보도하기 전에 원문을 직접 확인해 주세요. · quoteattr check",
    )


def _headline(report: Report) -> tuple[str, str, str]:
    all_told, findings = report.summary.quotations, report.summary.findings
    if not all_told:
        return "맞대 볼 ", "인용문이 없습니다", "."
    if not findings:
        return f"인용문 {all_told:,}건, ", "걸리는 곳이 없습니다", "."
    return f"인용문 {all_told:,}건 가운데 ", f"{findings:,}건", "을 확인해 주세요."


def _unchecked(places: Sequence[Place]) -> Iterator[str]:
    if places:
        shown = ", ".join(f"“{place.text}”({place.line}:{place.column})" for place in places[:5])
        more = f" 외 {len(places) - 5:,}곳" if len(places) > 5 else ""
        yield f"인용으로 보지 않아 맞대지 않은 따옴표 {len(places):,}곳: {shown}{more}"


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A finding and its number on the page, which counts through all drafts."""

    number: int
    found: Finding

    @property
    def tone(self) -> Tone:
        return TONES[self.found.verdict]

    @property
    def label(self) -> str:
        return VERDICTS[self.found.verdict][0]

    @property
    def flags(self) -> list[str]:
        return labels(self.found)

    def chip(self, sign: str = "") -> str:
        """What stands before the words: the number, and for a finding what is gravest about it, in words."""
        if not self.found.is_finding:
            return f"{self.number}{sign}"
        mild = self.found.verdict not in (Verdict.ALTERED, Verdict.SPLICED, Verdict.NOT_FOUND)
        return f"{self.number}{sign} {self.flags[0] if mild and self.flags else self.label}"

    def says(self) -> str:
        return " · ".join([f"{self.number} {self.label}", *self.flags])

    def sign(self, piece: int) -> str:
        return signs(len(self.found.pieces))[piece]

    def source_mark(self, piece: int) -> str:
        return f"s{self.number}" if piece == 0 else f"s{self.number}-{piece + 1}"

    def in_draft(self) -> Mark:
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
            swaps=tuple(Swap(each.label, each.source, each.draft, each.remark) for each in swaps(found)),
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


def _draft(text: Text, numbered: Sequence[_Numbered]) -> Sheet:
    marks = (each.in_draft() for each in numbered if each.found.words.text_id == text.id)
    return _sheet(text, tuple(_with_quotation_marks(mark, text) for mark in marks), "")


def _with_quotation_marks(mark: Mark, text: Text) -> Mark:
    """The mark widened to the quotation marks around its words, so that its chip stands before them."""
    for part in text.excerpts:
        lo, hi = mark.span.start - part.start - 1, mark.span.end - part.start
        if lo >= 0 and hi < len(part.text) and part.text[lo] + part.text[hi] in _PAIRS:
            seams = tuple((at - (at == mark.span.start), sign) for at, sign in mark.seams)
            return replace(mark, span=Span(mark.span.start - 1, mark.span.end + 1), seams=seams)
    return mark


def _source(text: Text, numbered: Sequence[_Numbered]) -> Sheet:
    marks = tuple(mark for each in numbered for mark in each.in_source(text.id))
    return _sheet(text, marks, TEXT_KINDS.get(text.kind, text.kind))


def _sheet(text: Text, marks: tuple[Mark, ...], kind: str) -> Sheet:
    parts = tuple(Part(e.start, e.line, e.text) for e in text.excerpts)
    shown = sum(len(part.text) for part in parts)
    size = f"{text.length:,}자"
    if shown < text.length:
        size = f"긴 글이라 해당 대목 앞뒤만 보임: {size} 가운데 {shown:,}자"
    name = f"{text.title} ({text.id})" if text.title else text.id
    return Sheet(name, " · ".join(filter(None, (kind, size))), text.length, parts, marks)


def _span(place: Place) -> Span:
    return Span(place.start, place.end)


def _tally(words: tuple[str, str], count: int, tone: Tone | None) -> Tally:
    label, meaning = words
    return Tally(label, count, tone, meaning)
