"""Workbooks that cannot be read, or should not be: one line each, and the rest goes on."""

from __future__ import annotations

import os
import re
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from unreadable import fault

from quoteattr.readers import zip_guard

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    path = tmp_path / "whole.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_column(0, 0, ["본문", "김민수 대표는 “끝까지 가겠다”고 말했다."])
    return path


def rewritten(source: Path, target: Path, sheet: Callable[[bytes], bytes]) -> Path:
    """The workbook with its first sheet made anew."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, sheet(data) if name.endswith("sheet1.xml") else data)
    return target


@pytest.mark.parametrize("suffix", [".xlsx", ".ods", ".xlsm"])
@pytest.mark.parametrize("data", [b"", b"text", os.urandom(3000), OLE + os.urandom(3000), b"<html><table>"])
def test_what_is_no_workbook_is_named_with_the_mend(suffix: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    assert "save it" in fault(path)


def test_the_old_format_is_named_with_the_mend(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(OLE + os.urandom(3000))
    assert fault(path) == "is of the old format .xls; open it and save it as .xlsx"


def test_a_workbook_under_a_password_is_named(whole: Path, tmp_path: Path) -> None:
    # Excel wraps an encrypted workbook into an OLE file; zip has a flag of its own
    path = tmp_path / "a.xlsx"
    path.write_bytes(OLE + bytes(504))
    assert fault(path).startswith("is protected by a password")
    data = bytearray(whole.read_bytes())
    for flags in re.finditer(rb"PK\x01\x02.{4}(?=..)", bytes(data), re.S):
        data[flags.end()] |= 1
    path.write_bytes(data)
    assert fault(path) == "is protected by a password; save it without one"


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.9])
def test_half_a_workbook_is_named(whole: Path, keep: float, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    data = whole.read_bytes()
    path.write_bytes(data[: int(len(data) * keep)])
    assert fault(path).startswith("is broken")


def test_damaged_bytes_are_named(whole: Path, tmp_path: Path) -> None:
    data = whole.read_bytes()
    with zipfile.ZipFile(whole) as archive:
        begun = archive.getinfo("xl/worksheets/sheet1.xml").header_offset
    path = tmp_path / "a.xlsx"
    path.write_bytes(data[: begun + 60] + bytes(100) + data[begun + 160 :])
    assert fault(path).startswith("is broken")


@pytest.mark.parametrize("told", [True, False])
def test_a_zip_bomb_is_not_unpacked_whatever_size_it_states(
    told: bool, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zip_guard, "_MOST_BYTES", 10_000_000)
    path = rewritten(whole, tmp_path / "a.xlsx", lambda data: data + b" " * 20_000_000)
    if not told:
        small = struct.pack("<I", 100)
        with zipfile.ZipFile(path) as archive:
            size = struct.pack("<I", archive.getinfo("xl/worksheets/sheet1.xml").file_size)
        path.write_bytes(path.read_bytes().replace(size, small))
    assert fault(path) == "unpacks to more than 10,000,000 bytes; split it into smaller files"


@pytest.mark.parametrize("cell", ['<c r="XFD1048576">', "<c r='XFD1048576'>", '<c s="1" r = "XFD1048576">'])
def test_a_cell_far_outside_does_not_end_the_run(cell: str, whole: Path, tmp_path: Path) -> None:
    far = f'<row r="1048576">{cell}<v>1</v></c></row></sheetData>'.encode()
    path = rewritten(whole, tmp_path / "a.xlsx", lambda data: data.replace(b"</sheetData>", far))
    done = subprocess.run(
        [sys.executable, "-m", "quoteattr", "extract", path, whole, "-f", "jsonl"], capture_output=True, check=False
    )
    err = done.stderr.decode("utf-8").splitlines()
    assert err == [
        f"quoteattr: error: {path}: has a cell far outside its table (row 1,048,576, column 16,384); "
        "delete the empty rows and columns behind the table and save it again"
    ]
    assert done.returncode == 1
    assert "끝까지 가겠다" in done.stdout.decode("utf-8")
