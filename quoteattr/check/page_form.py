"""A report → the proof page: each quotation a mark in the draft, its passages marks in the sources, a note for both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from quoteattr.check.findings import Place, Report, SameSpeaker, Text, Verdict
from quoteattr.check.page_notes import TONES, Numbered
from quoteattr.check.wording import ALARMS, SPEAKERS, TEXT_KINDS, VERDICTS
from quoteattr.model import Span
from quoteattr.page import Mark, Part, Proof, Sheet, Tally, Tone

_PAIRS: Final = ("“”", "‘’", '""', "''", "「」", "『』", "《》", "〈〉", "＂＂", "″″")


def proof_of(report: Report) -> Proof:
    """The page of a report."""
    texts = {text.id: text for text in report.sources}
    numbered = [Numbered(number, found) for number, found in enumerate(report.quotations, 1)]
    order = sorted((each for each in numbered if each.found.is_finding), key=lambda each: -each.found.severity)
    told = report.summary
    return Proof(
        kicker="인용 대조",
        title=_title(report.drafts),
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


def _title(drafts: Sequence[Text]) -> str:
    more = f" 외 {len(drafts) - 1:,}편" if len(drafts) > 1 else ""
    return f"{drafts[0].title or drafts[0].id}{more}" if drafts else ""


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


def _draft(text: Text, numbered: Sequence[Numbered]) -> Sheet:
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


def _source(text: Text, numbered: Sequence[Numbered]) -> Sheet:
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


def _tally(words: tuple[str, str], count: int, tone: Tone | None) -> Tally:
    label, meaning = words
    return Tally(label, count, tone, meaning)
