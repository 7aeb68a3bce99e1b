"""Cells that a spreadsheet would run as a formula, guarded for the way through a CSV file and set free behind it."""

from __future__ import annotations

import re
from typing import Final

# What spreadsheets start a formula with, full-width too (East Asian ones read them alike), and control characters.
# Apostrophes in front are part of the pattern: a cell that has one of its own is guarded as well, so undoing is exact.
_RUNNABLE: Final = re.compile(r"'*(?:\s*[=+\-@＝＋－＠]|[\x00-\x1f\x7f-\x9f])")


def guarded(cell: str) -> str:
    """The cell with an apostrophe in front where a spreadsheet would run it."""
    return "'" + cell if _RUNNABLE.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell as it was before ``guarded``.

    >>> unguarded(guarded("=1+1")), unguarded(guarded("'=1+1")), unguarded("'오늘'은")
    ('=1+1', "'=1+1", "'오늘'은")
    """
    return cell[1:] if cell.startswith("'") and _RUNNABLE.match(cell, 1) else cell
