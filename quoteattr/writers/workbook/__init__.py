"""The review workbook (XLSX): what an editor opens, corrects and hands back.

Written in constant memory, row by row, the articles kept in a file on the way: no row is held for long, and a workbook
of 50,000 rows needs no more than one of 500. Text stands in the cells themselves (inline strings), coloured stretches
too, so no table of shared strings grows in memory.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, Final

from quoteattr.errors import TooLarge
from quoteattr.model import Attribution
from quoteattr.table import Attributed
from quoteattr.writers.style import Style
from quoteattr.writers.workbook.articles import ArticleSheet
from quoteattr.writers.workbook.cells import fitting
from quoteattr.writers.workbook.columns import CAST, ORIGINAL
from quoteattr.writers.workbook.guide import write_guide
from quoteattr.writers.workbook.look import Look
from quoteattr.writers.workbook.original import described, kept
from quoteattr.writers.workbook.quotations import QuotationSheet
from quoteattr.writers.workbook.speakers import begun_speakers, write_speakers
from quoteattr.writers.workbook.spool import Spool
from quoteattr.writers.workbook.summary import begun_summary, write_summary
from quoteattr.writers.workbook.voices import Tally

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS: Final = 1_048_000  # of a sheet, with room for the head and for rows that a reviewer adds


def write_xlsx(articles: Iterable[Attributed], sink: BinaryIO, style: Style) -> None:
    """Nothing; the workbook is in the sink. TooLarge where a sheet cannot hold all rows."""
    with Spool(articles) as spool, tempfile.TemporaryFile(prefix="quoteattr-") as whole:
        _demand_room(spool)
        with workbook(whole) as book:
            book.set_properties({"title": "인용문 검토", "comments": f"quoteattr {spool.run}"})
            book.set_custom_property("quoteattr run", spool.run)
            _write(book, spool)
        whole.seek(0)
        shutil.copyfileobj(whole, sink)


@contextmanager
def workbook(target: BinaryIO) -> Iterator[Workbook]:
    """An empty workbook in which no text is ever a formula, a number or a link; in the target when the block ends."""
    import xlsxwriter

    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(target, options)
    yield book
    book.close()


def _write(book: Workbook, spool: Spool) -> None:
    look, tally = Look(book), Tally()
    quotations = QuotationSheet(book, look, spool.run, spool.rows)
    articles = ArticleSheet(book, look, spool.run)
    speakers, summary = begun_speakers(book, spool.run), begun_summary(book, spool.run)
    write_guide(book, look, spool.run)
    names, originals = book.add_worksheet(CAST), book.add_worksheet(ORIGINAL)
    names_in_all = 0
    lines = _Lines(originals)
    lines.add(described(spool.run))
    for number, attributed in enumerate(spool, 1):
        tally.add(attributed)
        quotations.add(number, attributed, articles.next)
        articles.add(number, attributed)
        lines.add(kept(number, *attributed))
        for name in cast_of(attributed[1]):
            names.write_number(names_in_all, 0, number)
            names.write_string(names_in_all, 1, fitting(name))
            names_in_all += 1
    quotations.ended(names_in_all)
    articles.ended()
    write_speakers(book, speakers, look, tally)
    write_summary(book, summary, look, tally, spool.rows)
    for sheet in (names, originals):
        sheet.very_hidden()
        sheet.protect()
    quotations.sheet.activate()


class _Lines:
    """The rows of the hidden sheet, one after the other."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._next = 0

    def add(self, lines: Iterable[tuple[int, int, int, str]]) -> None:
        for number, part, parts, text in lines:
            for place, value in enumerate((number, part, parts)):
                self._sheet.write_number(self._next, place, value)
            self._sheet.write_string(self._next, 3, text)
            self._next += 1


def cast_of(attributions: Sequence[Attribution]) -> list[str]:
    """The names that a corrected speaker of this article can be chosen from, in the order in which they speak."""
    named = (name for each in attributions for name in (each.speaker, each.reported_by))
    return list(dict.fromkeys(name for name in named if name))


def _demand_room(spool: Spool) -> None:
    if spool.rows > MOST_ROWS:
        raise TooLarge(
            f"{spool.rows:,} quotations are more than a sheet holds; write .csv, or fewer articles at a time"
        )
    if spool.paragraphs + spool.articles > MOST_ROWS:
        raise TooLarge(f"{spool.paragraphs:,} paragraphs are more than a sheet holds; write .csv, or fewer articles")
