"""Workbooks for the tests of review: written from invented articles, filled in by openpyxl, an independent program."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

import openpyxl
import stand_in
from openpyxl.worksheet.worksheet import Worksheet

from quoteattr.model import Article, Attribution
from quoteattr.table import COLUMNS, Attributed
from quoteattr.writers import WRITERS, Style

_SAID: Final = re.compile(r"(?P<sentence>(?P<source>\S+?)[은는] “(?P<content>[^”]*)”[^.\n]*\.)")
ARTICLES: Final = (
    Article(
        "봄/a 1.txt",
        "봄시장은 “길을 넓히겠다”고 말했다.\n\n윤슬은 “나무를 베지 말라”고 외쳤다. 봄시장은 “다시 보겠다”고 답했다.",
        title="가람시, 길을 넓힌다",
        outlet="가람일보",
        date="2026-03-12",
        url="https://garam.example.kr/news?id=1&x=2",
    ),
    Article("b", "해주민은 “물이 넘쳤다”고 했다. 강대변인은 “펌프를 고치겠다”며 고개를 숙였다."),
)


def attributed(article: Article, **given: object) -> Attributed:
    """The article with its quotations: whoever stands before 은 or 는 said what stands between the marks behind it."""
    found = [
        stand_in.attribution(
            **{
                "doc_id": article.id,
                "quote_id": number,
                "speaker": said["source"],
                "source": said["source"],
                "source_start": said.start("source"),
                "source_end": said.end("source"),
                "content": said["content"],
                "start": said.start("content"),
                "end": said.end("content"),
                "context": said["sentence"],
                "confidence": 0.95 if number % 2 else 0.812,
                "utterance": number,
                **given,
            }
        )
        for number, said in enumerate(_SAID.finditer(article.text), 1)
    ]
    return article, found


def all_attributed() -> list[Attributed]:
    """Five quotations of two articles."""
    return [attributed(article) for article in ARTICLES]


def written(path: Path, articles: Iterable[Attributed] | None = None) -> Path:
    """The review workbook at the path."""
    with path.open("wb") as sink:
        WRITERS["xlsx"](all_attributed() if articles is None else articles, sink, Style())
    return path


class Sheet:
    """The sheet 인용문 under an editor's hands: cells by row number and heading."""

    def __init__(self, sheet: Worksheet) -> None:
        self.sheet = sheet

    def column(self, heading: str) -> int:
        return [cell.value for cell in self.sheet[1]].index(heading) + 1

    def get(self, row: int, heading: str) -> object:
        return self.sheet.cell(row, self.column(heading)).value

    def put(self, row: int, **values: object) -> None:
        for heading, value in values.items():
            cell = self.sheet.cell(row, self.column(heading.replace("_", " ")))
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"  # what is typed into a cell of the format text is no formula

    def rows(self) -> list[list[object]]:
        return [[cell.value for cell in row] for row in self.sheet.iter_rows()]

    def replaced(self, rows: Sequence[Sequence[object]]) -> None:
        """Nothing; below the head stand these rows and no others."""
        self.sheet.delete_rows(2, self.sheet.max_row)
        for number, row in enumerate(rows, 2):
            for place, value in enumerate(row, 1):
                cell = self.sheet.cell(number, place)
                cell.value = value
                if isinstance(value, str):
                    cell.data_type = "s"


def edited(path: Path, edit: Callable[[Sheet], None], target: Path | None = None) -> Path:
    """The workbook as it is when the edit was made and saved by openpyxl."""
    book = openpyxl.load_workbook(path, rich_text=True)
    edit(Sheet(book["인용문"]))
    target = target or path.with_name("reviewed.xlsx")
    book.save(target)
    return target


def attributions(articles: Iterable[Attributed]) -> list[Attribution]:
    return [each for _, found in articles for each in found]


# What starts a formula somewhere, alone, behind blanks or behind an apostrophe; and what a writer of XML may stumble on
LEADING = [
    *("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\n", "'", "''=", " =", "=HYPERLINK(", "{=", "|", "%", '"'),
    *("\x0b", "\x1f", "_x0041_", "http://"),
]


def everywhere(first: str) -> Attributed:
    """A quotation that has such a text in every column that holds text."""
    text = f"{first}1+1"
    article = Article(text, f"{text}은 “{text}”고 했다.", title=text + " 제목", outlet=text, date=text, url=text)
    fixed = {"key", "context", "content", "flags", "article_title", "outlet", "date", "url", "doc_id"}
    given = {column.name: text for column in COLUMNS if column.dtype == "string" and column.name not in fixed}
    start = article.text.index("“") + 1
    place = {"content": text, "start": start, "end": start + len(text), "context": article.text}
    return article, [stand_in.attribution(doc_id=article.id, flags=(text,), **place, **given)]
