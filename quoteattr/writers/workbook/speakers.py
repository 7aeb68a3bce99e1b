"""Sheet 화자: a row a speaker, the most quoted first, with a chart of who has how much of the say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quoteattr.writers.workbook.cells import fitting, height
from quoteattr.writers.workbook.charts import bars
from quoteattr.writers.workbook.columns import SPEAKERS
from quoteattr.writers.workbook.page import begun, finished
from quoteattr.writers.workbook.wording import worded

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from quoteattr.writers.workbook.look import Look
    from quoteattr.writers.workbook.voices import Tally, Voice

_COLUMNS: Final = (
    ("화자", 20),
    ("종류", 8),
    ("기사에 나온 소속·직함", 38),
    ("기사", 8),
    ("인용문", 9),
    ("인용문 비중", 11),
    ("글자", 9),
    ("글자 비중", 11),
    ("익명 비중", 10),
)
_FIRST_NUMBER: Final = 3
SHARE_COLUMN: Final = 5
IN_CHART: Final = 12
_TITLES_SHOWN: Final = 5


def write_speakers(book: Workbook, sheet: Worksheet, look: Look, tally: Tally) -> int:
    """How many speakers stand on the sheet now."""
    sheet.set_row(0, 30)
    for place, (heading, width) in enumerate(_COLUMNS):
        sheet.set_column(place, place, width, look["plain"])
        sheet.write_string(0, place, heading, look["head" if place < _FIRST_NUMBER else "head_right"])
    voices = tally.voices()
    for row, voice in enumerate(voices, 1):
        _write(sheet, row, voice, tally, look)
    last = max(len(voices), 1)
    sheet.autofilter(0, 0, last, len(_COLUMNS) - 1)
    sheet.freeze_panes(1, 1)
    if voices:
        chart = bars(
            book, share_series(len(voices)), title=f"누가 많이 말하나: 인용문 비중, 많은 순 {shown(len(voices))}"
        )
        sheet.insert_chart(1, len(_COLUMNS) + 1, chart, {"object_position": 3})
    finished(sheet, last, len(_COLUMNS) - 1)
    return len(voices)


def begun_speakers(book: Workbook, run: str) -> Worksheet:
    """The sheet, still empty: its place among the others is where it is begun."""
    return begun(book, SPEAKERS, print_title="화자", run=run)


def shown(speakers: int) -> int:
    """How many of so many speakers a chart shows."""
    return min(speakers, IN_CHART)


def share_series(speakers: int) -> tuple[list[object], list[object]]:
    """Where a chart finds the names and the shares of those who speak most."""
    last = shown(speakers)
    return [SPEAKERS, 1, 0, last, 0], [SPEAKERS, 1, SHARE_COLUMN, last, SHARE_COLUMN]


def _write(sheet: Worksheet, row: int, voice: Voice, tally: Tally, look: Look) -> None:
    titles = _titles(voice)
    sheet.set_row(row, height([(voice.name, _COLUMNS[0][1]), (titles, _COLUMNS[2][1])]))
    sheet.write_string(row, 0, fitting(voice.name), look["name"])
    sheet.write_string(row, 1, worded("speaker_kind", voice.kinds.most_common(1)[0][0]), look["text"])
    sheet.write_string(row, 2, fitting(titles), look["quiet"])
    sheet.write_number(row, 3, voice.articles, look["count"])
    sheet.write_number(row, 4, voice.quotations, look["count"])
    sheet.write_number(row, 5, voice.quotations / tally.quotations, look["share"])
    sheet.write_number(row, 6, voice.characters, look["count"])
    sheet.write_number(row, 7, voice.characters / (tally.characters or 1), look["share"])
    sheet.write_number(row, 8, voice.anonymous / voice.quotations, look["share"])


def _titles(voice: Voice) -> str:
    seen = [title for title, _ in voice.titles.most_common()]
    more = f" 외 {len(seen) - _TITLES_SHOWN}" if len(seen) > _TITLES_SHOWN else ""
    return " · ".join(seen[:_TITLES_SHOWN]) + more
