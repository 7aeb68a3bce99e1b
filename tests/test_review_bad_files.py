"""Files that are no review: one line that says what and where, never a traceback, never a full memory."""

from __future__ import annotations

import io
import struct
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner
from reviews import edited, written

from quoteattr.cli import main
from quoteattr.errors import UnreadableInput
from quoteattr.review import packed
from quoteattr.review.reading import read_review
from quoteattr.writers import workbook as workbook_room


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return written(tmp_path / "review.xlsx")


def refused(path: Path) -> str:
    """The one line that names the file and says why it is not read."""
    done = CliRunner().invoke(main, ["review", "merge", str(path)])
    assert done.exit_code == 2, done.output
    assert "Traceback" not in done.output
    (line,) = done.output.splitlines()
    assert line.startswith(f"quoteattr: error: {path}")
    return line


def test_a_workbook_without_our_sheet(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "a.xlsx")
    assert "has no sheet ‘인용문’" in refused(tmp_path / "a.xlsx")


def test_our_sheet_without_its_head(workbook: Path) -> None:
    assert "키" in refused(edited(workbook, lambda sheet: sheet.sheet.delete_rows(1)))


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.xlsx", b"", "is broken or no workbook"),
        ("a.xlsx", b"hello", "is broken or no workbook"),
        ("a.ods", b"PK\x03\x04 nothing", "is broken or no workbook"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password"),
        ("a.csv", b"\x00\x01\x02\xff\xfe\x80", "a.csv"),
        ("a.csv", "이름,나이\n가,3\n".encode("cp949"), "키"),
        ("a.docx", b"x", "save it as one of .xlsx"),
    ],
)
def test_a_file_of_another_kind(name: str, data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    assert said in refused(tmp_path / name)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "No such file" in refused(tmp_path / "a.xlsx")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_broken_file(share: float, workbook: Path) -> None:
    data = workbook.read_bytes()
    workbook.write_bytes(data[: int(len(data) * share)])
    refused(workbook)


def test_every_flipped_byte_is_an_error_or_read(workbook: Path) -> None:
    data = workbook.read_bytes()
    for at in range(30, len(data), len(data) // 40):
        workbook.write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
        with suppress(UnreadableInput):
            read_review(workbook)


def with_sheet(workbook: Path, xml: bytes) -> Path:
    """The workbook with another first sheet."""
    target = io.BytesIO()
    with zipfile.ZipFile(workbook) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in source.namelist():
            new.writestr(name, xml if name == "xl/worksheets/sheet1.xml" else source.read(name))
    workbook.write_bytes(target.getvalue())
    return workbook


SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'


def test_a_zip_bomb_is_not_opened(workbook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MOST_BYTES", 50_000_000)
    begun = time.monotonic()
    assert "unpacks to more than" in refused(with_sheet(workbook, SHEET % (b" " * 60_000_000)))
    assert time.monotonic() - begun < 20


def test_a_zip_that_lies_about_its_size_is_not_opened(workbook: Path) -> None:
    path = with_sheet(workbook, SHEET % (b" " * 5_000_000))
    data = bytearray(path.read_bytes())
    at = data.index(b"xl/worksheets/sheet1.xml", data.index(b"PK\x01\x02"))
    data[at - 22 : at - 18] = struct.pack("<I", 1000)  # the size in the central directory
    path.write_bytes(data)
    assert "broken" in refused(path)


def test_two_cells_in_opposite_corners_do_not_fill_the_memory(workbook: Path) -> None:
    row = b'<row r="%d"><c r="%s%d" t="inlineStr"><is><t>x</t></is></c></row>'
    xml = SHEET % (row % (1, b"A", 1) + row % (1_048_576, b"XFD", 1_048_576))
    assert "cells, which no review has" in refused(with_sheet(workbook, xml))


def test_repeated_cells_of_an_ods_do_not_fill_the_memory(tmp_path: Path) -> None:
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"/>'
    xml = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as new:
        new.writestr("content.xml", xml)
    assert "cells, which no review has" in refused(tmp_path / "a.ods")


def test_the_hidden_sheet_that_was_changed_is_named_with_the_mend(workbook: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    book["원본"]["D2"] = "x"
    book.save(tmp_path / "a.xlsx")
    assert "its hidden sheet 원본 was changed" in refused(tmp_path / "a.xlsx")


def test_a_sheet_copied_alone_is_read_and_says_what_it_lacks(workbook: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    del book["원본"]
    book.save(tmp_path / "a.xlsx")
    reviewed = read_review(tmp_path / "a.xlsx")
    assert len(reviewed.run.rows) == 5
    assert "say --original" in str(reviewed.findings[0])


def test_the_limits_leave_room_for_the_largest_workbook_we_write() -> None:
    from quoteattr.writers.workbook.columns import SHEET_COLUMNS

    assert workbook_room.MOST_ROWS * len(SHEET_COLUMNS) < packed.MOST_CELLS
