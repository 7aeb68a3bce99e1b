"""Sheet 기사: each article under its title, a row a paragraph, every quotation in colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from quoteattr.model import Article, Attribution, Span
from quoteattr.table import Attributed
from quoteattr.writers.workbook.cells import MOST_LINKS, Stretch, fitting, height, web_address, write_marked
from quoteattr.writers.workbook.columns import ARTICLES
from quoteattr.writers.workbook.page import begun, finished

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

    from quoteattr.writers.workbook.look import Look

_COLUMNS: Final = (
    ("기사 번호", 8),
    ("제목과 본문", 112),
    ("인용문 수", 9),
    ("매체", 16),
    ("날짜", 13),
    ("주소", 30),
    ("기사", 26),
)
_TEXT: Final = 1
_COUNT: Final = 2
_ADDRESS: Final = 5


class ArticleSheet:
    """The sheet while it is written, one article after the other."""

    def __init__(self, book: Workbook, look: Look, run: str) -> None:
        self._look = look
        self._links = 0
        self.next = 1
        self.sheet = begun(book, ARTICLES, print_title="기사", run=run)
        self.sheet.set_row(0, 26)
        for place, (heading, width) in enumerate(_COLUMNS):
            self.sheet.set_column(place, place, width, look["plain"])
            self.sheet.write_string(0, place, heading, look["head_center" if place in (0, _COUNT) else "head"])

    def add(self, number: int, attributed: Attributed) -> None:
        """Nothing; the article's title and paragraphs are on the sheet."""
        article, attributions = attributed
        self._write_title(number, article, len(attributions))
        for span in paragraphs(article.text):
            text = span.of(article.text)
            self.sheet.set_row(self.next, height([(text, _COLUMNS[_TEXT][1] - 2)]))
            self.sheet.write_number(self.next, 0, number, self._look["paragraph_number"])
            stretches = _within(span, attributions)
            write_marked(self.sheet, (self.next, _TEXT), text, stretches, self._look, "paragraph")
            self.next += 1

    def _write_title(self, number: int, article: Article, quotations: int) -> None:
        sheet, look, row = self.sheet, self._look, self.next
        title = article.title or article.id
        sheet.set_row(row, height([(title, _COLUMNS[_TEXT][1] - 8)]) + 6)
        sheet.write_number(row, 0, number, look["article_number"])
        sheet.write_string(row, _TEXT, fitting(title), look["article"])
        sheet.write_number(row, _COUNT, quotations, look["article_number"])
        address = web_address(article.url)
        for place, fact in enumerate((article.outlet, article.date, article.url, article.id), _COUNT + 1):
            if address and place == _ADDRESS and self._links < MOST_LINKS:
                self._links += 1
                sheet.write_url(row, place, address, look["article_link"], fitting(address))
            else:
                sheet.write_string(row, place, fitting(fact or ""), look["article_fact"])
        self.next += 1

    def ended(self) -> None:
        """Nothing; filters, the frozen head and the printed page are on the sheet."""
        last = max(self.next - 1, 1)
        self.sheet.autofilter(0, 0, last, len(_COLUMNS) - 1)
        self.sheet.freeze_panes(1, 0)
        finished(self.sheet, last, _COUNT)


def paragraphs(text: str) -> Iterator[Span]:
    """The lines of the text that hold more than white space, without the white space around them."""
    at = 0
    for line in text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            yield Span(start, start + len(line.strip()))
        at += len(line) + 1


def _within(paragraph: Span, attributions: Sequence[Attribution]) -> list[Stretch]:
    said = [(Span(each.start, each.end), "said") for each in attributions]
    named = [
        (Span(each.source_start, each.source_end), "named")
        for each in attributions
        if each.source_start is not None and each.source_end is not None
    ]
    return [
        (Span(max(span.start, paragraph.start) - paragraph.start, min(span.end, paragraph.end) - paragraph.start), name)
        for span, name in (*said, *named)
        if span.start < paragraph.end and paragraph.start < span.end
    ]
