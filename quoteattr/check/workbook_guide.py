"""The second sheet of a check's workbook: how many of what there are, and what the words and columns mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, TypeAlias

from quoteattr.cells import guarded
from quoteattr.check.findings import Report, Verdict
from quoteattr.check.wording import ALARMS, SPEAKERS, VERDICTS
from quoteattr.check.workbook_columns import COLUMNS, GUIDE
from quoteattr.writers.workbook.cells import fitting, height
from quoteattr.writers.workbook.page import begun, finished

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from quoteattr.writers.workbook.look import Look

# Label, meaning, and how many there are of it where that can be said.
Entry: TypeAlias = tuple[str, str, int | None]

_WIDTHS: Final = (3, 20, 9, 92)
_LABEL, _COUNT, _MEANING = 1, 2, 3
_LONGEST_NAME: Final = 300


def write_guide(book: Workbook, look: Look, report: Report) -> None:
    """Nothing; the sheet is in the workbook."""
    sheet = begun(book, GUIDE, print_title=GUIDE, run="check")
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width, look["plain"])
    told = report.summary
    sheet.set_row(1, 34)
    sheet.write_string(1, _LABEL, f"인용문 {told.quotations:,}건 가운데 확인할 것 {told.findings:,}건", look["heading"])
    names = ", ".join(text.title or text.id for text in report.drafts)
    sheet.write_string(2, _LABEL, fitting(guarded(names), _LONGEST_NAME), look["remark"])
    row = 4
    for name, entries in _parts(report):
        row = _write_part(sheet, row, name, entries, look) + 1
    finished(sheet, row, _MEANING, head=False)


def _parts(report: Report) -> Iterator[tuple[str, list[Entry]]]:
    told = report.summary
    yield "판정", [(*VERDICTS[verdict], told.verdicts.get(verdict, 0)) for verdict in reversed(Verdict)]
    yield "경보", [(*words, told.alarms.get(kind, 0)) for kind, words in ALARMS.items()]
    yield "화자 확인", [(*words, told.speakers.get(result, 0)) for result, words in SPEAKERS.items()]
    yield "칸", [(column.heading, column.meaning, None) for column in COLUMNS.values()]
    if report.notices:
        yield "알림", [("", notice, None) for notice in report.notices]


def _write_part(sheet: Worksheet, row: int, name: str, entries: list[Entry], look: Look) -> int:
    """The row behind the part, which begins in this one."""
    sheet.set_row(row, 22)
    sheet.write_string(row, _LABEL, name, look["subheading"])
    sheet.write_string(row, _COUNT, "" if entries[0][2] is None else "건", look["subheading_right"])
    sheet.write_blank(row, _MEANING, None, look["subheading"])
    for label, meaning, count in entries:
        row += 1
        sheet.set_row(row, height([(meaning, _WIDTHS[_MEANING])]))
        sheet.write_string(row, _LABEL, label, look["term"])
        if count is None:
            sheet.write_blank(row, _COUNT, None, look["text"])
        else:
            sheet.write_number(row, _COUNT, count, look["count"])
        sheet.write_string(row, _MEANING, fitting(guarded(meaning)), look["text"])
    return row + 1
