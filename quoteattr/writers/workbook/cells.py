"""Text → what a cell can hold: the limits of the file format, stretches in colour, rows as high as their text."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

from quoteattr.model import Span

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from quoteattr.writers.workbook.look import Look

# A stretch of the text and the name of its format.
Stretch: TypeAlias = tuple[Span, str]

MOST_CHARACTERS: Final = 32_767  # of a cell, in UTF-16 units
MOST_LINKS: Final = 65_530  # of a sheet
_LONGEST_LINK: Final = 690  # a third of what Excel allows: the writer may escape every character
_HIGHEST_ROW: Final = 409
_LINE_HEIGHT: Final = 15.5
# No XML file can hold these; the control characters that it cannot hold either, the writer escapes.
_NOT_IN_XML: Final = re.compile("[\ufffe\uffff\ud800-\udfff]")
_CUT: Final = " …〔셀 한도를 넘어 여기서 잘림: 전체 {:,}자〕"
_CUT_MARK: Final = re.compile(r" …〔셀 한도를 넘어 여기서 잘림: 전체 [\d,]+자〕$")
_WEB: Final = re.compile(r"https?://[^\s\"'<>{}|\\^`]+", re.I)


def fitting(text: str, room: int = MOST_CHARACTERS) -> str:
    """The text as a cell can hold it; where it is longer, its beginning and a remark that says so.

    >>> fitting("가" * 40_000)[-33:], len(fitting("가" * 40_000))
    ('가가 …〔셀 한도를 넘어 여기서 잘림: 전체 40,000자〕', 32767)
    """
    text = _NOT_IN_XML.sub("\ufffd", text)
    if _units(text) <= room:
        return text
    remark = _CUT.format(len(text))
    kept = text.encode("utf-16-le")[: 2 * (room - len(remark))].decode("utf-16-le", "ignore")
    return kept + remark


def is_cut(cell: str) -> bool:
    """Whether the text was cut by ``fitting``."""
    return _CUT_MARK.search(cell) is not None


def _units(text: str) -> int:
    return len(text) if text.isascii() or max(text) < "\U00010000" else len(text.encode("utf-16-le")) // 2


def write_marked(
    sheet: Worksheet, place: tuple[int, int], text: str, stretches: Iterable[Stretch], look: Look, cell: str
) -> None:
    """Nothing; the text stands in the cell with its stretches in their formats; where two overlap, the first holds."""
    text, made = fitting(text), look[cell]
    pieces = list(_pieces(text, list(stretches)))
    if all(name is None for _, name in pieces):
        sheet.write_string(*place, text, made)
        return
    if len(pieces) == 1:  # the writer wants two at least
        (whole, name) = pieces[0]
        pieces = [(whole[:1], name), (whole[1:], name)] if len(whole) > 1 else [(whole, name), (" ", None)]
    fragments: list[Format | str] = []
    for piece, name in pieces:
        fragments += [look[name or "around"], piece]
    sheet.write_rich_string(*place, *fragments, made)


def _pieces(text: str, stretches: Sequence[Stretch]) -> Iterator[tuple[str, str | None]]:
    ends = {0, len(text), *(end for span, _ in stretches for end in (span.start, span.end) if 0 < end < len(text))}
    for start, end in pairwise(sorted(ends)):
        name = next((name for span, name in stretches if span.start <= start and end <= span.end), None)
        yield text[start:end], name


def web_address(text: str | None) -> str | None:
    """The address where it is one of the web that a cell can link to; None for any other: no link starts a program."""
    address = (text or "").strip()
    return address if len(address) <= _LONGEST_LINK and _WEB.fullmatch(address) else None


def height(cells: Iterable[tuple[str, float]], least: int = 1) -> float:
    """How high a row is that shows these texts in columns of these widths, in points."""
    lines = max((sum(_lines(part, width) for part in text.split("\n")) for text, width in cells), default=1)
    return min(_HIGHEST_ROW, max(lines, least) * _LINE_HEIGHT + 5)


def _lines(text: str, width: float) -> int:
    # In CP949 a syllable takes two bytes and a Latin letter one: as wide as they are shown, and quick to count. A
    # syllable is a little narrower than two digits, but a line breaks between words and loses half of one.
    return max(1, math.ceil(len(text.encode("cp949", "replace")) / max(width - 2, 1)))
