"""Tables with an article a row (CSV, TSV, workbooks) → Articles, by the roles of their columns."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, Final

from quoteattr.errors import UnreadableInput
from quoteattr.model import Article
from quoteattr.readers import delimited, spreadsheet, standard_input
from quoteattr.readers.columns import ARTICLES, HEADER_WITHIN, Columns, Header, OwnTable, header
from quoteattr.readers.delimited import Line
from quoteattr.readers.record import article
from quoteattr.readers.spreadsheet import Sheet

_MOST_IN_A_CELL: Final = 32_767
_LONG_TEXT: Final = 200
_ROUNDED: Final = re.compile(r"\d(?:\.\d+)?[Ee]\+?\d+")
_SERIAL_DATE: Final = re.compile(r"[2-7]\d{4}(?:\.\d+)?")
_FIRST_DAY: Final = datetime.date(1899, 12, 30)
_SHOWN_ROWS: Final = 8


def of_delimited(
    columns: Columns, path: Path, doc_id: str, encoding: str | None
) -> Iterator[Article | UnreadableInput]:
    """The articles of a CSV or TSV file, each row one."""
    with path.open("rb") as stream:
        try:
            yield from _of_lines(delimited.lines(stream, str(path), encoding), str(path), doc_id, columns)
        except UnreadableInput as error:
            yield error


def of_stream(columns: Columns, stream: BinaryIO, encoding: str | None) -> Iterator[Article | UnreadableInput]:
    """The articles of a CSV or TSV table that comes in on standard input."""
    lines = delimited.lines(io.BytesIO(stream.read()), standard_input.NAME, encoding)
    try:
        yield from _of_lines(lines, standard_input.NAME, standard_input.NAME, columns)
    except UnreadableInput as error:
        yield error


def of_workbook(
    columns: Columns, path: Path, doc_id: str, _encoding: str | None
) -> Iterator[Article | UnreadableInput]:
    """The articles of a workbook's sheets, each row one.

    A sheet without a column of articles is passed over where another has one, unless long texts stand in it.
    """
    try:
        yield from _of_sheets(spreadsheet.sheets(path), str(path), doc_id, columns)
    except UnreadableInput as error:
        yield error


def _of_sheets(
    sheets: Iterable[Sheet | UnreadableInput], where: str, doc_id: str, columns: Columns
) -> Iterator[Article | UnreadableInput]:
    """The articles of the sheets; UnreadableInput is raised where no sheet has any."""
    refused: list[tuple[UnreadableInput, bool]] = []
    read = 0
    for sheet in sheets:
        if isinstance(sheet, UnreadableInput):
            refused.append((sheet, True))
            continue
        beginning = list(islice(sheet.lines, HEADER_WITHIN))
        lines = chain(beginning, sheet.lines)
        try:
            yield from _of_lines(
                lines, f"{where}, sheet {sheet.name!r}", f"{doc_id}:{sheet.name}" if read else doc_id, columns
            )
            read += 1
        except OwnTable:
            raise
        except UnreadableInput as error:
            refused.append((error, any(len(cell) >= _LONG_TEXT for _, row in beginning for cell in row)))
    if not read:
        raise next((error for error, _ in refused), UnreadableInput("has no sheet that is shown; show one", where))
    yield from (error for error, telling in refused if telling)


def _of_lines(
    lines: Iterable[Line | UnreadableInput], where: str, doc_id: str, columns: Columns
) -> Iterator[Article | UnreadableInput]:
    """The articles of a table's rows, then what is wrong with single ones; UnreadableInput is raised for the whole."""
    lines = iter(lines)
    beginning: list[Line] = []
    for line in lines:
        if isinstance(line, UnreadableInput):
            yield line
        elif any(line[1]):
            beginning.append(line)
        if len(beginning) == HEADER_WITHIN:
            break
    found = header([row for _, row in beginning], ARTICLES, columns, where)
    without: list[int] = []
    for line in chain(beginning[found.rows :], lines):
        if isinstance(line, UnreadableInput):
            yield line
            continue
        number, row = line
        if found.cell(row, "text"):
            yield _article(row, found, f"{doc_id}:{number}", f"{where}, row {number}")
        elif any(cell.strip() for cell in row):
            without.append(number)
    if without:
        yield UnreadableInput(f"no text in {_rows_named(without)}; fill it in or delete the row", where)


def _article(row: list[str], found: Header, fallback_id: str, where: str) -> Article:
    from quoteattr.readers import bigkinds  # it knows Korean names, which takes long to import

    cells = {role: found.cell(row, role) for role in ("text", "id", "title", "outlet", "url")}
    if _ROUNDED.fullmatch(cells["id"]):
        cells["id"] = ""  # the spreadsheet has rounded it: other rows bear it too
    text = cells["text"]
    made = article({**cells, "date": _date(found.cell(row, "date"))}, fallback_id, where)
    known = (*bigkinds.persons(found.cell(row, "people")), *bigkinds.bodies(found.cell(row, "bodies")))
    return replace(made, known=known, truncated=bigkinds.is_cut(text) or _fills_its_cell(text))


def _fills_its_cell(text: str) -> bool:
    """Whether the text is as long as a spreadsheet's cell can be, in its units: the rest of it was lost on the way."""
    return len(text) * 2 >= _MOST_IN_A_CELL and len(text.encode("utf-16-le")) // 2 >= _MOST_IN_A_CELL - 1


def _date(cell: str) -> str:
    """The date as it is written; one that a spreadsheet shows as a bare number, as the day that it stands for."""
    if _SERIAL_DATE.fullmatch(cell):
        return (_FIRST_DAY + datetime.timedelta(days=int(float(cell)))).isoformat()
    return cell


def _rows_named(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:_SHOWN_ROWS]))
    more = f" and {len(numbers) - _SHOWN_ROWS:,} more" if len(numbers) > _SHOWN_ROWS else ""
    return f"row{'s' if len(numbers) > 1 else ''} {shown}{more}"
