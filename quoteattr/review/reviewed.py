"""What a reviewer handed back: the run as it was, the answers given, and what is wrong with the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from quoteattr.model import Article
from quoteattr.table import Row
from quoteattr.writers.workbook.columns import SHEET_COLUMNS

HEADINGS: Final = {column.name: column.heading for column in SHEET_COLUMNS}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in the file that could not be taken over: where, what, and how to mend it."""

    row: int | None
    column: str | None
    what: str

    def __str__(self) -> str:
        place = [f"row {self.row}"] if self.row else []
        place += [f"column {self.column}"] if self.column else []
        return f"{', '.join(place)}: {self.what}" if place else self.what


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reviewer said of one row; ``verdict`` is a name of VERDICTS, None where none was given."""

    row: int
    verdict: str | None = None
    speaker: str | None = None
    content: str | None = None
    note: str | None = None
    own: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was answered."""
        return not (self.verdict or self.speaker or self.content or self.note)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of the sheet: its number as the spreadsheet shows it, and its cells by column, blank ones left out."""

    number: int
    cells: Mapping[str, str]
    own: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        """The cell's text, empty where it is blank."""
        return self.cells.get(name, "")


@dataclass(frozen=True, slots=True)
class Run:
    """The rows as they were extracted, in their order, and their articles as far as the file holds them."""

    name: str | None
    rows: Mapping[str, Row]
    articles: Mapping[str, Article]
    is_whole: bool  # False where only the sheet itself is known: a CSV file


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One reviewed file."""

    path: str
    run: Run
    answers: Mapping[str, Answer]
    added: tuple[SheetRow, ...]  # rows without a key: quotations that the reviewer adds
    strays: tuple[tuple[SheetRow, str], ...]  # rows that belong to no row of the run, and why
    missing: tuple[str, ...]  # keys of the run that the sheet has no more
    findings: tuple[Finding, ...]

    @property
    def judged(self) -> Iterator[tuple[Row, Answer]]:
        """The rows with a verdict, given or following from a correction."""
        for key, row in self.run.rows.items():
            answer = self.answers.get(key)
            if answer is not None and answer.verdict is not None:
                yield row, answer
