"""The table for a terminal: a line a quotation, under a line that names the article."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO, Final

from quoteattr.table import COLUMNS, Attributed, Row, heading, rows
from quoteattr.writers.style import Style
from quoteattr.writers.width import fitted, shortened

_NARROWEST: Final = 80
_WIDEST: Final = 160
_GAP: Final = "  "
# Share of the line that each column gets beside the number.
_SHARES: Final = {"speaker": 0.16, "content": 0.42, "cue": 0.14, "evidence": 0.28}


def write_terminal(articles: Iterable[Attributed], sink: BinaryIO, style: Style) -> None:
    """Nothing; a block for each article is in the sink."""
    width = min(max(style.width, _NARROWEST), _WIDEST)
    for number, (article, attributions) in enumerate(articles):
        facts = (article.id, article.title, article.outlet, article.date)
        title = shortened(" · ".join(fact for fact in facts if fact), width)
        lines = [title, *_lines(rows(article, attributions), width, style)]
        sink.write(("\n" * bool(number) + "\n".join(lines) + "\n").encode("utf-8", "replace"))
        sink.flush()


def _lines(found: list[Row], width: int, style: Style) -> list[str]:
    if not found:
        return ["  no quotation"]
    room = width - 5 - len(_GAP) * len(_SHARES)
    widths = {name: int(share * room) for name, share in _SHARES.items()}
    names: Row = {column.name: heading(column, style.header) for column in COLUMNS}
    names["quote_id"] = "#"
    return [_line(row, widths) for row in (names, *found)]


def _line(row: Row, widths: dict[str, int]) -> str:
    cells = [fitted(str(row[name] or "-"), width, middle=name == "content") for name, width in widths.items()]
    return _GAP.join([f"{row['quote_id']!s:>5}", *cells]).rstrip()
