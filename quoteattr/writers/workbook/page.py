"""The printed page of every sheet: A4 across, one page wide, the head on each, the run and the page at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_A4: Final = 9


def begun(book: Workbook, name: str, *, print_title: str, run: str) -> Worksheet:
    """A new sheet with its page set up, without grid lines."""
    sheet = book.add_worksheet(name)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.75, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_header(f'&L&"맑은 고딕,Bold"&11{print_title}&R&"맑은 고딕,Regular"&9&K7B8794quoteattr · {run}')
    sheet.set_footer('&C&"맑은 고딕,Regular"&9&K7B8794&P / &N')
    return sheet


def finished(sheet: Worksheet, last_row: int, last_column: int, *, head: bool = True) -> None:
    """Nothing; what is printed is these rows and columns, the head on each page."""
    if head:
        sheet.repeat_rows(0)
    sheet.print_area(0, 0, max(last_row, 1), last_column)
