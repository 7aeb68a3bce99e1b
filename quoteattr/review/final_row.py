"""A row of the final table: the table's columns, what the reviewer said of it, and his own columns."""

from __future__ import annotations

from typing import Final

from quoteattr.review.reviewed import Answer
from quoteattr.table import Row

# name → Korean heading; behind the table's own columns
ADDED_COLUMNS: Final = {"verdict": "판정", "changed": "고친 것", "note": "메모", "review_problem": "검토 문제"}


def whole(row: Row, answer: Answer | None, *, changed: str = "", problem: str | None = None) -> Row:
    """The row with what was answered, what was changed in it and what could not be."""
    return {
        **row,
        **(answer.own if answer else {}),
        "verdict": answer.verdict if answer else None,
        "changed": changed or None,
        "note": answer.note if answer else None,
        "review_problem": problem or None,
    }
