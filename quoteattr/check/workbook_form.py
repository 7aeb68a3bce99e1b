"""A report → a workbook for an editor: a row a quotation, the gravest first, draft and source side by side."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO, Final

from quoteattr.cells import guarded
from quoteattr.check.findings import Finding, Report, SameSpeaker, Verdict
from quoteattr.check.painting import painted
from quoteattr.check.swaps import swaps
from quoteattr.check.wording import SPEAKERS, VERDICTS, labels, person_in_words, signs
from quoteattr.check.workbook_columns import ALARM_COLUMNS, COLUMNS, HANDLED, LOOK_AT, PLACES, RAISED, SHEET
from quoteattr.check.workbook_guide import write_guide
from quoteattr.errors import TooLarge
from quoteattr.model import Span
from quoteattr.page import Look, Stretch
from quoteattr.writers.workbook import MOST_ROWS, workbook
from quoteattr.writers.workbook.cells import Stretch as Marked
from quoteattr.writers.workbook.cells import fitting, height, write_marked
from quoteattr.writers.workbook.look import Look as Formats
from quoteattr.writers.workbook.page import begun, finished

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_FORMATS: Final = {
    Look.GRAVE: "grave",
    Look.OTHER: "other",
    Look.LEFT: "left_out",
    Look.SLIGHT: "slight",
    Look.CUT: "cut",
    Look.AROUND: "cut",
}
_PRINTED: Final = PLACES["source_speaker"]
_SIZING: Final = ("words", "passage", "differences", "speaker", "source_speaker", "alarms", "source_place")


def write_workbook(report: Report, sink: BinaryIO) -> None:
    """Nothing; the workbook is in the sink. TooLarge where a sheet cannot hold all rows."""
    if len(report.quotations) > MOST_ROWS:
        raise TooLarge(f"{len(report.quotations):,} quotations are more than a sheet holds; write .json")
    with tempfile.TemporaryFile(prefix="quoteattr-") as whole:
        with workbook(whole) as book:
            book.set_properties({"title": SHEET, "comments": "quoteattr check"})
            formats = Formats(book)
            _write_rows(book, formats, report)
            write_guide(book, formats, report)
        whole.seek(0)
        shutil.copyfileobj(whole, sink)


def _write_rows(book: Workbook, formats: Formats, report: Report) -> None:
    sheet = begun(book, SHEET, print_title=SHEET, run="check")
    sheet.set_row(0, 30)
    for place, (name, column) in enumerate(COLUMNS.items()):
        folded = {"level": 1, "hidden": True} if name in ALARM_COLUMNS.values() else {}
        sheet.set_column(place, place, column.width, formats["plain"], folded)
        sheet.write_string(0, place, column.heading, formats[_head(name)])
    sheet.set_column(len(COLUMNS), len(COLUMNS), 3, None, {"collapsed": True})
    numbered = sorted(enumerate(report.quotations, 1), key=lambda each: -each[1].severity)
    for row, (number, found) in enumerate(numbered, 1):
        _write_row(sheet, row, _cells(number, found), found, formats)
    last = max(len(numbered), 1)
    sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
    sheet.freeze_panes(1, PLACES["words"])
    sheet.data_validation(
        1, PLACES["handled"], last, PLACES["handled"],
        {"validate": "list", "source": list(HANDLED), "show_error": False},
    )  # fmt: skip
    _colour(sheet, last, formats)
    finished(sheet, last, _PRINTED)


def _head(name: str) -> str:
    if COLUMNS[name].format == "answer":
        return "answer_head"
    return "head_center" if COLUMNS[name].format == "number" else "head"


def _cells(number: int, found: Finding) -> dict[str, str | float]:
    """What stands in the row, but for the two texts in colour."""
    kinds = {alarm.kind for alarm in found.alarms}
    speakers = dict.fromkeys(person_in_words(piece.speaker) for piece in found.pieces)
    sign = signs(len(found.pieces))
    places = (f"{s} {p.passage}".strip() for s, p in zip(sign, found.pieces, strict=True))
    return {
        "look_at": LOOK_AT if found.is_finding else "",
        "number": number,
        "verdict": VERDICTS[found.verdict][0],
        "alarms": ", ".join(label for label in labels(found) if label != SPEAKERS[SameSpeaker.DIFFERENT][0]),
        "speaker_check": SPEAKERS[found.speaker_check.result][0] if found.pieces else "",
        "differences": "\n".join(_difference(found)),
        "speaker": person_in_words(found.speaker),
        "source_speaker": ", ".join(filter(None, speakers)),
        "handled": "",
        "note": "",
        "place": str(found.words),
        "source_place": "\n".join(places),
        "score": round(found.score),
        **{name: RAISED if kind in kinds else "" for kind, name in ALARM_COLUMNS.items()},
    }


def _difference(found: Finding) -> Iterator[str]:
    for swap in swaps(found):
        sides = " → ".join(filter(None, (swap.right, swap.left)))
        remark = f" ({swap.remark})" if swap.remark else ""
        yield f"{swap.label}: {sides}{remark}" if sides else f"{swap.label}{remark}"


def _write_row(sheet: Worksheet, row: int, cells: dict[str, str | float], found: Finding, formats: Formats) -> None:
    texts = {"words": _words(found), "passage": _passages(found)}
    shown = {**cells, **{name: text for name, (text, _) in texts.items()}}
    sheet.set_row(row, height([(str(shown[name]), COLUMNS[name].width) for name in _SIZING], least=2))
    for place, (name, column) in enumerate(COLUMNS.items()):
        at = (row, place)
        if name in texts:
            write_marked(sheet, at, *texts[name], formats, column.format)
            continue
        value = cells[name]
        if value == "":
            sheet.write_blank(*at, None, formats[column.format])
        elif isinstance(value, str):
            sheet.write_string(*at, fitting(guarded(value)), formats[column.format])
        else:
            sheet.write_number(*at, value, formats[column.format])


def _words(found: Finding) -> tuple[str, list[Marked]]:
    """The words quoted, guarded, and their stretches in colour."""
    text = guarded(found.words.text)
    shift = len(text) - len(found.words.text) - found.words.start
    return text, _marked(painted(found, "draft"), shift, Span(found.words.start, found.words.end))


def _passages(found: Finding) -> tuple[str, list[Marked]]:
    """The sentence of each piece, one below the other, and the stretches in colour."""
    text, marked = "", []
    for k, (piece, sign) in enumerate(zip(found.pieces, signs(len(found.pieces)), strict=True)):
        text += ("\n" if text else "") + (f"{sign} " if sign else "")
        sentence = piece.sentence.text if text else guarded(piece.sentence.text)
        span = Span(piece.sentence.start, piece.sentence.end)
        shift = len(text) + len(sentence) - len(piece.sentence.text) - span.start
        marked += _marked(painted(found, "sentence", k), shift, span)
        text += sentence
    return text, marked


def _marked(stretches: Sequence[Stretch], shift: int, within: Span) -> list[Marked]:
    """The stretches as a cell wants them: from its first character on, the one that holds first."""
    found = []
    for stretch in reversed(stretches):
        start, end = max(stretch.span.start, within.start), min(stretch.span.end, within.end)
        if start < end:
            found.append((Span(start + shift, end + shift), _FORMATS.get(stretch.look, "around")))
    return found


def _colour(sheet: Worksheet, last: int, formats: Formats) -> None:
    looks = {
        "wrong": (Verdict.ALTERED, Verdict.SPLICED, Verdict.NOT_FOUND),
        "right": (Verdict.VERBATIM,),
    }
    for name, verdicts in looks.items():
        for verdict in verdicts:
            _where(sheet, "verdict", last, VERDICTS[verdict][0], formats, name)
    _where(sheet, "look_at", last, LOOK_AT, formats, "doubtful")
    _where(sheet, "speaker_check", last, SPEAKERS[SameSpeaker.DIFFERENT][0], formats, "wrong")
    sheet.conditional_format(
        1, PLACES["alarms"], last, PLACES["alarms"], {"type": "no_blanks", "format": formats["wrong"]}
    )


def _where(sheet: Worksheet, name: str, last: int, value: str, formats: Formats, look: str) -> None:
    rule = {"type": "cell", "criteria": "==", "value": f'"{value}"', "format": formats[look]}
    sheet.conditional_format(1, PLACES[name], last, PLACES[name], rule)
