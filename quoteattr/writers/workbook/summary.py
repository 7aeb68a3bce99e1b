"""Sheet 요약: the run at a glance, and how far its review has come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quoteattr.writers.workbook.charts import bars
from quoteattr.writers.workbook.columns import PLACES, SHEET, SUMMARY, VERDICTS
from quoteattr.writers.workbook.page import begun, finished
from quoteattr.writers.workbook.speakers import share_series, shown
from quoteattr.writers.workbook.voices import BANDS, band_name
from quoteattr.writers.workbook.wording import CERTAIN, KINDS, TYPES

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from quoteattr.writers.workbook.look import Look
    from quoteattr.writers.workbook.voices import Tally

# Four blocks side by side, each of a name, a count and a share, with a gap behind it
_BLOCKS: Final = (1, 5, 9, 13)
_WIDTHS: Final = (2, *(16, 9, 9, 3) * 4)
_FIGURES: Final = 4
_TABLES: Final = 8
_CHARTS: Final = 17


@dataclass(frozen=True, slots=True)
class _Cell:
    row: int
    column: int
    value: str | float
    look: str
    formula: str = ""


def begun_summary(book: Workbook, run: str) -> Worksheet:
    """The sheet, still empty: its place among the others is where it is begun."""
    return begun(book, SUMMARY, print_title="요약", run=run)


def write_summary(book: Workbook, sheet: Worksheet, look: Look, tally: Tally, last_row: int) -> None:
    """Nothing; figures, tables and charts are on the sheet; ``last_row`` is the last with a quotation, from 1."""
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width, look["plain"])
    cells = [*_head(tally), *_tables(tally), *_progress(tally.quotations, last_row)]
    heights = {1: 34.0, _FIGURES + 1: 32.0, _TABLES: 22.0}
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        if cell.row in heights:
            sheet.set_row(cell.row, heights.pop(cell.row))
        at = (cell.row, cell.column)
        if cell.formula:
            sheet.write_formula(*at, cell.formula, look[cell.look], cell.value)
        elif isinstance(cell.value, str):
            sheet.write_string(*at, cell.value, look[cell.look])
        else:
            sheet.write_number(*at, cell.value, look[cell.look])
    _draw(book, sheet, tally)
    sheet.fit_to_pages(1, 1)
    finished(sheet, _CHARTS + 19, len(_WIDTHS) - 1, head=False)


def _head(tally: Tally) -> Iterable[_Cell]:
    yield _Cell(1, 1, "인용문 한눈에 보기", "heading")
    yield _Cell(2, 1, "quoteattr가 찾은 그대로의 값입니다. ‘검토 진행’만 판정을 적는 대로 바뀝니다.", "remark")
    figures = (
        ("기사", tally.articles, "figure"),
        ("인용문", tally.quotations, "figure"),
        ("화자", len(tally.voices()), "figure"),
        ("확인 필요", tally.doubtful, "doubt_figure"),
    )
    shares = (("익명 비중", tally.anonymous, "share_figure"), ("화자 없음 비중", tally.unnamed, "share_figure"))
    for block, (name, value, made) in zip(_BLOCKS, figures, strict=True):
        yield _Cell(_FIGURES, block, name, "remark")
        yield _Cell(_FIGURES + 1, block, value, made)
    for block, (name, value, made) in zip(_BLOCKS[2:], shares, strict=True):
        yield _Cell(_FIGURES, block + 1, name, "remark")
        yield _Cell(_FIGURES + 1, block + 1, value / (tally.quotations or 1), made)


def _tables(tally: Tally) -> Iterable[_Cell]:
    tables = (
        ("유형", [(label, tally.types[value]) for value, (label, _) in TYPES.items()]),
        ("화자의 종류", [(label, tally.kinds[value]) for value, (label, _) in KINDS.items()]),
        (f"확신도 ({CERTAIN:g}부터 안심)", [(band_name(begin), tally.bands[begin]) for begin in BANDS]),
    )
    for block, (name, lines) in zip(_BLOCKS, tables, strict=False):
        yield from _table_head(block, name)
        for row, (label, count) in enumerate(lines, _TABLES + 1):
            yield _Cell(row, block, label, "line")
            yield _Cell(row, block + 1, count, "count")
            yield _Cell(row, block + 2, count / (tally.quotations or 1), "share")


def _progress(quotations: int, last_row: int) -> Iterable[_Cell]:
    """The verdicts given so far, counted by the spreadsheet itself: the only formulas of the workbook."""
    from xlsxwriter.utility import xl_col_to_name

    block = _BLOCKS[3]
    letter = xl_col_to_name(PLACES["verdict"])
    given = f"'{SHEET}'!${letter}$2:${letter}${max(last_row, 1) + 1}"
    count = xl_col_to_name(block + 1)
    yield from _table_head(block, "검토 진행")
    labels = [label for label, _ in VERDICTS.values()]
    for row, label in enumerate(labels, _TABLES + 1):
        yield _Cell(row, block, label, "line")
        yield _Cell(row, block + 1, 0, "count", f'=COUNTIF({given},"{label}")')
        yield _Cell(row, block + 2, 0, "share", f"={count}{row + 1}/{quotations or 1}")
    row = _TABLES + 1 + len(labels)
    yield _Cell(row, block, "아직", "line")
    yield _Cell(row, block + 1, quotations, "count", f"={quotations}-SUM({count}{_TABLES + 2}:{count}{row})")
    yield _Cell(row, block + 2, float(quotations > 0), "share", f"={count}{row + 1}/{quotations or 1}")


def _table_head(block: int, name: str) -> Sequence[_Cell]:
    return (
        _Cell(_TABLES, block, name, "subheading"),
        _Cell(_TABLES, block + 1, "인용문", "subheading_right"),
        _Cell(_TABLES, block + 2, "비중", "subheading_right"),
    )


def _draw(book: Workbook, sheet: Worksheet, tally: Tally) -> None:
    if not tally.quotations:
        return
    size = (548, 380)
    speakers = len(tally.voices())
    if speakers:
        title = f"목소리의 비중: 많이 인용된 화자 {shown(speakers)}"
        sheet.insert_chart(_CHARTS, _BLOCKS[0], bars(book, share_series(speakers), title=title, size=size))
    first, last, block = _TABLES + 1, _TABLES + len(BANDS), _BLOCKS[2]
    series: tuple[list[object], list[object]] = (
        [SUMMARY, first, block, last, block],
        [SUMMARY, first, block + 1, last, block + 1],
    )
    sure = bars(book, series, title="확신도별 인용문 수", upright=True, number="#,##0", size=size)
    sheet.insert_chart(_CHARTS, _BLOCKS[2], sure)
