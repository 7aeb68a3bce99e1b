"""The review workbook through LibreOffice: saved anew in every form, edited, printed; nothing runs, nothing is lost."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import libreoffice
import pytest
import reviews
from libreoffice import CP949, CSV, UTF8, LibreOffice
from reviews import LEADING, everywhere, written

import quoteattr
from quoteattr.errors import UnreadableInput
from quoteattr.review.merging import merged
from quoteattr.review.reading import read_review
from quoteattr.table import COLUMNS, Row, rows
from quoteattr.writers import WRITERS, Style

pytestmark = pytest.mark.skipif(
    libreoffice.PROGRAM is None, reason="LibreOffice is not here: the way of the workbook through it is not tested"
)
FORMS = ["xlsx", "ods", CSV.format(encoding=UTF8), CSV.format(encoding=CP949)]
NAMES = [column.name for column in COLUMNS]


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> LibreOffice:
    return LibreOffice.set_up(tmp_path_factory.mktemp("libreoffice") / "profile")


def extracted() -> list[Row]:
    return [row for article, found in reviews.all_attributed() for row in rows(article, found)]


def table(path: Path, original: Path | None = None) -> tuple[list[Row], list[str]]:
    final = merged(read_review(path, original))
    return [{name: row[name] for name in NAMES} for row in final.rows], [str(each) for each in final.findings]


@pytest.mark.parametrize("form", FORMS)
def test_saved_anew_it_gives_the_rows_as_they_were(form: str, office: LibreOffice, tmp_path: Path) -> None:
    path = office.converted(written(tmp_path / "review.xlsx"), form, tmp_path / "again")
    assert table(path) == (extracted(), [])


@pytest.mark.parametrize(("suffix", "encoding"), [(".xlsx", UTF8), (".ods", UTF8), (".csv", UTF8), (".csv", CP949)])
def test_sorted_with_rows_deleted_and_a_verdict_it_is_merged_with_nothing_lost(
    suffix: str, encoding: int, office: LibreOffice, tmp_path: Path
) -> None:
    workbook = written(tmp_path / "review.xlsx")
    path = office.edited(workbook, tmp_path / f"reviewed{suffix}", encoding)
    final = merged(read_review(path, workbook if suffix == ".csv" else None))
    assert [{name: row[name] for name in NAMES} for row in final.rows] == extracted()
    by_context = sorted(final.rows, key=lambda row: str(row["context"]), reverse=True)
    assert [row["verdict"] for row in by_context] == ["right", None, None, None, None]
    assert by_context[0]["note"] == '메모, 쉼표와 "따옴표"'
    assert [bool(row["review_problem"]) for row in by_context] == [False, True, True, False, False]
    assert [str(each)[:24] for each in final.findings] == ["2 rows of the run are no"]


def test_one_behind_a_password_is_named(office: LibreOffice, tmp_path: Path) -> None:
    locked = office.edited(written(tmp_path / "review.xlsx"), tmp_path / "locked.ods", password="비밀")
    with pytest.raises(UnreadableInput, match="password"):
        read_review(locked)


def formulas(path: Path) -> dict[str, list[str]]:
    """The formulas of an ODS file by sheet."""
    with zipfile.ZipFile(path) as packed:
        content = packed.read("content.xml").decode()
    sheets = re.findall(r'<table:table table:name="([^"]*)"(.*?)</table:table>', content, re.S)
    found = {name: re.findall(r'table:formula="([^"]*)"', sheet) for name, sheet in sheets}
    return {name: each for name, each in found.items() if each}


def test_no_text_runs_in_the_workbook_nor_in_what_is_saved_from_it(office: LibreOffice, tmp_path: Path) -> None:
    hostile = [everywhere(first) for first in LEADING]
    workbook = written(tmp_path / "review.xlsx", hostile)
    again = office.converted(workbook, "ods", tmp_path / "again")
    assert list(formulas(again)) == ["요약"]
    assert not [each for each in formulas(again)["요약"] if "1+1" in each]
    saved = office.converted(workbook, FORMS[2], tmp_path / "text")
    assert formulas(office.converted(saved, "ods", tmp_path / "opened")) == {}
    expected = [row for article, found in hostile for row in rows(article, found)]
    assert table(workbook) == (expected, [])
    assert table(again) == (expected, [])
    assert table(saved, workbook) == (expected, [])


def test_no_text_runs_in_our_csv_and_it_comes_back_as_it_was(office: LibreOffice, tmp_path: Path) -> None:
    hostile = [everywhere(first) for first in LEADING]
    path = tmp_path / "rows.csv"
    with path.open("wb") as sink:
        WRITERS["csv"](hostile, sink, Style(byte_order_mark=True))
    assert formulas(office.converted(path, "ods", tmp_path / "opened")) == {}
    read = quoteattr.read(path)
    for column in COLUMNS:
        if column.dtype == "string":
            assert read[column.name].tolist() == [row[column.name] for a, found in hostile for row in rows(a, found)]


def test_printed_it_is_one_page_wide_and_its_hangul_is_there(office: LibreOffice, tmp_path: Path) -> None:
    path = office.converted(written(tmp_path / "review.xlsx"), "pdf", tmp_path / "printed")
    assert path.read_bytes().startswith(b"%PDF")
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not here: what stands on the pages is not looked at")
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()
    pages = text.split("\f")[:-1]
    titles = [page.split()[0] for page in pages]
    assert titles == ["인용문", "기사", "화자", "요약", *["읽는"] * (len(pages) - 4)]
    assert "나무를 베지 말라" in pages[0]
