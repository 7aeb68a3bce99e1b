"""The run that a reviewed file is of: from its hidden sheet, or as far as the sheet of quotations itself tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from quoteattr.errors import UnreadableInput
from quoteattr.model import normalised
from quoteattr.review.grids import Grid
from quoteattr.review.reviewed import Run, SheetRow
from quoteattr.table import COLUMNS, Row, Value
from quoteattr.writers.workbook.columns import ORIGINAL
from quoteattr.writers.workbook.original import Line, restored
from quoteattr.writers.workbook.wording import valued

_MULTIPLE: Final = 100.0


def run_in(found: Sequence[Grid], where: str) -> Run | None:
    """The run in the hidden sheet; None where there is no such sheet, UnreadableInput where it is broken."""
    grid = next((grid for grid in found if grid.name == ORIGINAL), None)
    if grid is None:
        return None
    try:
        described, articles = restored(_lines(grid.rows))
    except (ValueError, KeyError, TypeError, IndexError) as error:
        mend = "say --original with the workbook as it was extracted"
        raise UnreadableInput(f"its hidden sheet {ORIGINAL} was changed ({error}); {mend}", where) from None
    return Run(
        str(described.get("run")),
        {str(row["key"]): row for _, rows in articles for row in rows},
        {article.id: article for article, _ in articles},
        is_whole=True,
    )


def _lines(rows: Iterable[Sequence[str]]) -> Iterable[Line]:
    return ((int(row[0]), int(row[1]), int(row[2]), row[3]) for row in rows if any(row))


def from_sheet(rows: Sequence[SheetRow]) -> Run:
    """The run as the sheet alone tells it: its rows without the articles."""
    found = {row["key"].strip(): row_of(row) for row in rows if row["key"].strip()}
    names = Counter(row["run"] for row in rows if row["run"])
    numbers = _articles(rows)
    ordered = sorted(found.items(), key=lambda pair: _order(pair[1], numbers))
    return Run(names.most_common(1)[0][0] if names else None, dict(ordered), {}, is_whole=False)


def _articles(rows: Sequence[SheetRow]) -> dict[str, int]:
    """The number of each article, so that sorted rows go back into the order of the run."""
    return {row["doc_id"]: int(row["article_number"]) for row in rows if row["article_number"].isdigit()}


def _order(row: Row, numbers: dict[str, int]) -> tuple[int, int]:
    return numbers.get(str(row["doc_id"]), 1 << 30), int(row["start"] or 0)


def row_of(row: SheetRow) -> Row:
    """The table's row that a row of the sheet shows."""
    found = {column.name: _value(column.name, column.dtype, row) for column in COLUMNS}
    if found["article_title"] == found["doc_id"]:
        found["article_title"] = None  # the sheet shows the one where the other is missing
    return found


def _value(name: str, dtype: str, row: SheetRow) -> Value:
    cell = row[name]
    if not cell.strip():
        return None
    if dtype == "string":
        return valued(name, normalised(cell))
    try:
        number = float(cell.removesuffix("%")) / (_MULTIPLE if cell.endswith("%") else 1)
    except ValueError:
        return None
    return number if dtype == "Float64" else int(number)
