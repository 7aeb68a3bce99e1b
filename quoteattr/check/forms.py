"""The forms in which a report is written, by name and by suffix."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from quoteattr.check.findings import Report
from quoteattr.check.json_form import report_bytes
from quoteattr.check.text_form import text_lines
from quoteattr.errors import UnknownFormat


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user may choose about an output; each form heeds what means something to it."""

    everything: bool = False


Form: TypeAlias = Callable[[Report, BinaryIO, Choice], None]


def write_text(report: Report, sink: BinaryIO, choice: Choice) -> None:
    """Nothing; the lines are in the sink."""
    text = "".join(_printable(line) + "\n" for line in text_lines(report, everything=choice.everything))
    sink.write(text.encode("utf-8", "replace"))


def write_json(report: Report, sink: BinaryIO, choice: Choice) -> None:
    """Nothing; the whole report is in the sink."""
    sink.write(report_bytes(report))


def write_html(report: Report, sink: BinaryIO, choice: Choice) -> None:
    """Nothing; the page is in the sink."""
    from quoteattr.check.page_form import proof_of
    from quoteattr.page import page_bytes

    sink.write(page_bytes(proof_of(report)))


def write_xlsx(report: Report, sink: BinaryIO, choice: Choice) -> None:
    """Nothing; the workbook is in the sink."""
    from quoteattr.check.workbook_form import write_workbook

    write_workbook(report, sink)


FORMS: Final[dict[str, Form]] = {"text": write_text, "json": write_json, "html": write_html, "xlsx": write_xlsx}
SUFFIXES: Final = {".txt": "text", ".json": "json", ".html": "html", ".htm": "html", ".xlsx": "xlsx"}


def form_named(name: str) -> Form:
    """The form of a name; UnknownFormat, with those there are, where there is none."""
    if name not in FORMS:
        raise UnknownFormat(f"no format {name!r}; choose one of {', '.join(FORMS)}")
    return FORMS[name]


def form_of(path: Path) -> str:
    """The name of the form that a file's suffix stands for; UnknownFormat where it stands for none."""
    if path.suffix.lower() not in SUFFIXES:
        known = ", ".join(SUFFIXES)
        raise UnknownFormat(f"no format goes by this suffix; end it in one of {known}, or say -f", str(path))
    return SUFFIXES[path.suffix.lower()]


def _printable(line: str) -> str:
    """The line without characters that would steer a terminal."""
    return "".join(" " if ord(c) < 32 or 127 <= ord(c) < 160 or c in "\u2028\u2029" else c for c in line)
