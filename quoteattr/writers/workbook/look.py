"""How every workbook of ours looks: one palette, one typeface, formats by what a cell is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

Properties: TypeAlias = dict[str, object]

FONT: Final = "맑은 고딕"  # what Korean Excel has; others put their own Hangul typeface in its place
INK: Final = "#1F2933"
QUIET: Final = "#616E7C"
LINE: Final = "#E1E7ED"
LINE_STRONG: Final = "#B8C4CE"
NAVY: Final = "#243B53"
NAVY_TINT: Final = "#EEF3F8"
QUOTE: Final = "#1B5E9E"  # the words that were said
SOURCE: Final = "#A4461F"  # the words that name who said them
ANSWER: Final = "#8A6100"  # the head of a column that is for answers
ANSWER_TINT: Final = "#FFFBEF"
DOUBT: Final = "#8A4B00"
DOUBT_TINT: Final = "#FFEFD2"
RIGHT: Final = "#1E6B43"
RIGHT_TINT: Final = "#E4F4EA"
WRONG: Final = "#A12B2B"
WRONG_TINT: Final = "#FBE9E7"

_BASE: Final[Properties] = {"font_name": FONT, "font_size": 10, "font_color": INK, "valign": "vcenter"}
_LINED: Final[Properties] = {**_BASE, "bottom": 1, "bottom_color": LINE}
_HEAD: Final[Properties] = {
    **_BASE,
    "indent": 1,
    "bold": True,
    "font_color": "#FFFFFF",
    "bg_color": NAVY,
    "valign": "vcenter",
    "text_wrap": True,
    "right": 1,
    "right_color": "#486581",
}
_SUBHEADING: Final[Properties] = {
    **_BASE,
    "bold": True,
    "font_size": 11,
    "font_color": NAVY,
    "bottom": 2,
    "bottom_color": NAVY,
    "valign": "vcenter",
}

# A text cell is of the format '@', so that what is typed over it is text too and never a formula.
FORMATS: Final[dict[str, Properties]] = {
    "plain": _BASE,
    "text": {**_LINED, "indent": 1, "text_wrap": True, "num_format": "@"},
    "line": {**_LINED, "indent": 1, "num_format": "@"},
    "record_number": {**_LINED, "align": "right"},
    "quiet": {**_LINED, "indent": 1, "text_wrap": True, "num_format": "@", "font_color": QUIET, "font_size": 9},
    "name": {**_LINED, "indent": 1, "text_wrap": True, "num_format": "@", "bold": True},
    "link": {**_LINED, "indent": 1, "num_format": "@", "font_color": QUOTE, "font_size": 9},
    "title_link": {**_LINED, "indent": 1, "text_wrap": True, "num_format": "@", "font_size": 9},
    "number": {**_LINED, "align": "center", "font_color": QUIET},
    "count": {**_LINED, "num_format": "#,##0", "align": "right"},
    "share": {**_LINED, "num_format": "0.0%", "align": "right"},
    "confidence": {**_LINED, "num_format": "0.00#", "align": "center"},
    "answer": {
        **_LINED,
        "indent": 1,
        "text_wrap": True,
        "num_format": "@",
        "locked": False,
        "bg_color": ANSWER_TINT,
        "left": 1,
        "left_color": "#F3E3B3",
    },
    "open": {**_BASE, "text_wrap": True, "num_format": "@", "locked": False},
    "head": _HEAD,
    "head_right": {**_HEAD, "align": "right"},
    "head_center": {**_HEAD, "align": "center", "indent": 0},
    "answer_head": {**_HEAD, "bg_color": ANSWER, "right_color": "#B98900"},
    "quiet_head": {**_HEAD, "bg_color": "#627D98"},
    "article": {**_BASE, "bold": True, "font_size": 11, "bg_color": NAVY_TINT, "text_wrap": True, "num_format": "@"},
    "article_fact": {**_BASE, "bg_color": NAVY_TINT, "num_format": "@", "font_color": INK, "font_size": 9},
    "article_number": {**_BASE, "bg_color": NAVY_TINT, "bold": True, "align": "center"},
    "article_link": {**_BASE, "bg_color": NAVY_TINT, "num_format": "@", "font_color": QUOTE, "font_size": 9},
    "paragraph": {**_BASE, "text_wrap": True, "num_format": "@", "indent": 1, "valign": "top"},
    "paragraph_number": {**_BASE, "font_color": LINE_STRONG, "font_size": 9, "align": "center", "valign": "top"},
    "heading": {**_BASE, "bold": True, "font_size": 18, "font_color": NAVY, "valign": "vcenter"},
    "subheading": _SUBHEADING,
    "subheading_right": {**_SUBHEADING, "bold": False, "font_size": 9, "font_color": QUIET, "align": "right"},
    "remark": {**_BASE, "font_color": QUIET, "font_size": 9},
    "wrapped_remark": {**_BASE, "font_color": QUIET, "font_size": 9, "text_wrap": True},
    "figure": {**_BASE, "bold": True, "font_size": 20, "font_color": NAVY, "num_format": "#,##0", "align": "left"},
    "doubt_figure": {
        **_BASE,
        "bold": True,
        "font_size": 20,
        "font_color": DOUBT,
        "num_format": "#,##0",
        "align": "left",
    },
    "share_figure": {**_BASE, "bold": True, "font_size": 20, "font_color": NAVY, "num_format": "0%", "align": "left"},
    "step": {**_BASE, "bold": True, "font_color": QUOTE, "align": "right", "indent": 1, "font_size": 12},
    "reading": {**_BASE, "text_wrap": True},
    "term": {**_LINED, "indent": 1, "bold": True, "text_wrap": True},
    # stretches inside a cell
    "said": {"font_name": FONT, "font_size": 10, "font_color": QUOTE, "bold": True},
    "named": {"font_name": FONT, "font_size": 10, "font_color": SOURCE, "underline": 1},
    "around": {"font_name": FONT, "font_size": 10, "font_color": INK},
    "grave": {"font_name": FONT, "font_size": 10, "font_color": WRONG, "bold": True, "underline": 1},
    "other": {"font_name": FONT, "font_size": 10, "font_color": DOUBT, "bold": True, "underline": 1},
    "left_out": {"font_name": FONT, "font_size": 10, "font_color": WRONG, "font_strikeout": True},
    "slight": {"font_name": FONT, "font_size": 10, "font_color": QUOTE, "underline": 1},
    "cut": {"font_name": FONT, "font_size": 10, "font_color": QUIET},
    # laid over cells where a condition holds
    "doubtful": {"font_color": DOUBT, "bg_color": DOUBT_TINT},
    "right": {"font_color": RIGHT, "bg_color": RIGHT_TINT},
    "wrong": {"font_color": WRONG, "bg_color": WRONG_TINT},
    "article_begins": {"top": 1, "top_color": NAVY},
    "article_begins_for_answers": {"top": 1, "top_color": NAVY, "left": 1, "left_color": "#F3E3B3"},
    "unsure": {"font_color": QUIET, "bg_color": "#F0F2F5"},
}


class Look:
    """The formats of one workbook, each made when it is first asked for."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[str, Format] = {}

    def __getitem__(self, name: str) -> Format:
        """The format of that name in FORMATS; KeyError where there is none."""
        if name not in self._made:
            self._made[name] = self._book.add_format(FORMATS[name])
        return self._made[name]
