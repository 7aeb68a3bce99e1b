"""Sheet 인용문: one row a quotation, in its sentence, with the cells for a reviewer's answers beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quoteattr.cells import guarded
from quoteattr.model import Article, Attribution, Span
from quoteattr.table import Attributed, Row, rows
from quoteattr.writers.workbook.cells import MOST_LINKS, Stretch, fitting, height, web_address, write_marked
from quoteattr.writers.workbook.columns import (
    ARTICLES,
    CAST,
    PLACES,
    SHEET,
    SHEET_COLUMNS,
    VERDICTS,
    SheetColumn,
)
from quoteattr.writers.workbook.page import begun, finished
from quoteattr.writers.workbook.wording import LOOK_AT, is_doubtful, worded

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

    from quoteattr.writers.workbook.look import Look

_HEADS: Final = {"row": "head", "answer": "answer_head", "record": "quiet_head"}
_CENTRED: Final = {"number": "head_center", "confidence": "head_center"}
_FROZEN: Final = PLACES["context"]
_PRINTED: Final = PLACES["note"]
_SIZING: Final = ("speaker", "context", "evidence", "content")
_ROWS_TO_ADD: Final = 200  # below the last row, with the same drop-downs


class QuotationSheet:
    """The sheet while it is written, one article after the other; ``ended`` puts on it what needs the whole."""

    def __init__(self, book: Workbook, look: Look, run: str, rows_in_all: int) -> None:
        self._look = look
        self._run = run
        self._linked = 2 * rows_in_all <= MOST_LINKS
        self._links = 0
        self._next = 1
        self.sheet = begun(book, SHEET, print_title="인용문 검토", run=run)
        for place, column in enumerate(SHEET_COLUMNS):
            hidden = {"level": 1, "hidden": True} if column.part == "record" else {}
            # What is below the last row has the column's format: a quotation that was missed can be added there
            below = look["plain"] if column.part == "record" else look["open"]
            self.sheet.set_column(place, place, column.width, below, hidden)
        self.sheet.set_column(len(SHEET_COLUMNS), len(SHEET_COLUMNS), 3, None, {"collapsed": True})
        self.sheet.set_row(0, 30)
        for place, column in enumerate(SHEET_COLUMNS):
            self.sheet.write_string(0, place, column.heading, look[_CENTRED.get(column.format) or _HEADS[column.part]])

    def add(self, number: int, attributed: Attributed, article_row: int) -> None:
        """Nothing; the rows of one article are on the sheet, linked to its row of the sheet of articles."""
        article, attributions = attributed
        for attribution, row in zip(attributions, rows(article, attributions), strict=True):
            self._write(self._cells(number, article, attribution, row), article, attribution, article_row)
            self._next += 1

    def _cells(self, number: int, article: Article, attribution: Attribution, row: Row) -> Row:
        return {
            **row,
            "article_title": article.title or article.id,
            "look_at": LOOK_AT if is_doubtful(attribution) else None,
            "run": self._run,
            "article_number": number,
        }

    def _write(self, cells: Row, article: Article, attribution: Attribution, article_row: int) -> None:
        shown = [(str(cells[name] or ""), SHEET_COLUMNS[PLACES[name]].width) for name in _SIZING]
        self.sheet.set_row(self._next, height(shown, least=2))
        for place, column in enumerate(SHEET_COLUMNS):
            value = cells.get(column.name)
            at = (self._next, place)
            if column.name == "context":
                text = guarded(attribution.context)
                stretches = _stretches(article, attribution, len(text) - len(attribution.context))
                write_marked(self.sheet, at, text, stretches, self._look, column.format)
            elif value is None:
                if column.part != "record":
                    self.sheet.write_blank(*at, None, self._look[column.format])
            elif isinstance(value, str):
                self._write_text(at, column, worded(column.name, value), article_row)
            else:
                self.sheet.write_number(*at, value, self._look[column.format])

    def _write_text(self, at: tuple[int, int], column: SheetColumn, value: str, article_row: int) -> None:
        cell, made = fitting(guarded(value)), self._look[column.format]
        address = web_address(value) if column.name == "url" else None
        if column.name == "article_title" and self._linked:
            address = f"internal:'{ARTICLES}'!A{article_row + 1}"
        if address and self._links < MOST_LINKS:
            self._links += 1
            self.sheet.write_url(*at, address, made, cell)
        else:
            self.sheet.write_string(*at, cell, made)

    def ended(self, names_in_all: int) -> None:
        """Nothing; filters, drop-downs, colours, protection and the printed page are on the sheet."""
        last = max(self._next - 1, 1)
        below = last + _ROWS_TO_ADD
        self.sheet.autofilter(0, 0, last, len(SHEET_COLUMNS) - 1)
        self.sheet.freeze_panes(1, _FROZEN)
        self.sheet.ignore_errors({"number_stored_as_text": f"A1:{_letter(SHEET_COLUMNS[-1].name)}{below + 1}"})
        self._offer(below, names_in_all)
        self._colour(below)
        self.sheet.protect("", _ALLOWED)
        finished(self.sheet, last, _PRINTED)

    def _offer(self, below: int, names_in_all: int) -> None:
        verdict, speaker = PLACES["verdict"], PLACES["right_speaker"]
        self.sheet.data_validation(
            1, verdict, below, verdict,
            {
                "validate": "list",
                "source": [label for label, _ in VERDICTS.values()],
                "error_title": "판정",
                "error_message": "목록에 있는 판정만 적을 수 있습니다. 다른 말은 메모에 적어 주세요.",
            },
        )  # fmt: skip
        # By the number of the row's own article, so that it is right after sorting, too
        number = f"${_letter('article_number')}2"
        names = f"'{CAST}'!$A$1:$A${max(names_in_all, 1)}"
        first = f"'{CAST}'!$B$1"
        self.sheet.data_validation(
            1, speaker, below, speaker,
            {
                "validate": "list",
                "source": f"=OFFSET({first},MATCH({number},{names},0)-1,0,COUNTIF({names},{number}),1)",
                "show_error": False,
            },
        )  # fmt: skip

    def _colour(self, below: int) -> None:
        def where(names: tuple[str, str], formula: str, look: str) -> None:
            rule = {"type": "formula", "criteria": formula, "format": self._look[look]}
            self.sheet.conditional_format(1, PLACES[names[0]], below, PLACES[names[1]], rule)

        key, verdict = _letter("key"), _letter("verdict")
        for name in ("confidence", "look_at"):
            where((name, name), f'=${_letter("look_at")}2="{LOOK_AT}"', "doubtful")
        where(("speaker", "speaker"), f'=AND(${_letter("speaker")}2="",${key}2<>"")', "doubtful")
        for name, look in (
            ("right", "right"), ("wrong_speaker", "wrong"), ("wrong_span", "wrong"),
            ("no_quotation", "wrong"), ("cannot_tell", "unsure"),
        ):  # fmt: skip
            where(("verdict", "verdict"), f'=${verdict}2="{VERDICTS[name][0]}"', look)
        where(("quote_id", "quote_id"), f'=${verdict}2<>""', "right")
        number = _letter("article_number")
        begins = f"=AND(${number}2<>${number}1,ROW()>2)"
        where(("verdict", "note"), begins, "article_begins_for_answers")
        where(("look_at", "confidence"), begins, "article_begins")
        where(("content", "url"), begins, "article_begins")


# Protected without a password: against slips, not against the editor.
_ALLOWED: Final = {
    "autofilter": True,
    "sort": True,
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "delete_rows": True,
    "insert_hyperlinks": True,
}


def _letter(name: str) -> str:
    from xlsxwriter.utility import xl_col_to_name

    return str(xl_col_to_name(PLACES[name]))


def _stretches(article: Article, attribution: Attribution, shift: int) -> list[Stretch]:
    """Where the quotation and its source stand in the sentence as shown, ``shift`` behind where it begins."""
    context = attribution.context
    begin = article.text.find(context, max(0, attribution.end - len(context)))
    if not 0 <= begin <= attribution.start:
        return []
    found: list[Stretch] = [(Span(attribution.start, attribution.end), "said")]
    if attribution.source_start is not None and attribution.source_end is not None:
        found.append((Span(attribution.source_start, attribution.source_end), "named"))
    return [(Span(span.start - begin + shift, span.end - begin + shift), name) for span, name in found]
