"""Writers and the way back: every form holds the same table, and no cell runs in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stand_in import attribution

import quoteattr
from quoteattr.cells import guarded, unguarded
from quoteattr.errors import UnknownFormat, UnreadableInput
from quoteattr.model import Article
from quoteattr.table import COLUMNS, Attributed, frame
from quoteattr.writers import WRITERS, Style, beside_and_renamed, format_named, format_of
from quoteattr.writers.width import fitted, shortened, width_of

ARTICLE = Article("a.txt", "김 대표는 “끝까지 가겠다”고 말했다.", title="=제목()", outlet="한누리신문")
AWKWARD = [
    "=1+1",
    "'=1",
    "''+",
    "@이름",
    "-3도",
    "\t탭",
    "＝합",
    " =1",
    "'인용'은",
    '쉼표, "따옴표"',
    "두\n줄",
    "\x1b[0m",
    "끝\\",
    "한\r줄",
]
PAIRS: list[Attributed] = [
    (ARTICLE, [attribution(content=text, quote_id=n, start=n, end=n + len(text)) for n, text in enumerate(AWKWARD)]),
    (Article("b.txt", "아무 말도 없다."), []),
    (Article("=c", "없다"), [attribution(doc_id="=c", speaker=None, source_start=3, flags=("no_speaker",))]),
]


def written(name: str, style: Style | None = None, pairs: list[Attributed] | None = None) -> bytes:
    sink = io.BytesIO()
    WRITERS[name](iter(PAIRS if pairs is None else pairs), sink, style or Style())
    return sink.getvalue()


@pytest.mark.parametrize("header", ["en", "ko"])
@pytest.mark.parametrize("name", ["csv", "jsonl", "json"])
def test_what_is_written_reads_back_the_same(name: str, header: str, tmp_path: Path) -> None:
    path = tmp_path / f"table.{name}"
    path.write_bytes(written(name, Style(header=header, byte_order_mark=name == "csv")))  # type: ignore[arg-type]
    pd.testing.assert_frame_equal(quoteattr.read(path), frame(PAIRS))


@pytest.mark.parametrize("name", ["csv", "json"])
def test_an_empty_table_reads_back_with_its_columns(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"table.{name}"
    path.write_bytes(written(name, pairs=[]))
    pd.testing.assert_frame_equal(quoteattr.read(path), frame([]))


def test_a_csv_that_korean_excel_saved_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "excel.csv"
    path.write_bytes(written("csv", pairs=PAIRS[2:]).decode("utf-8").encode("cp949"))
    pd.testing.assert_frame_equal(quoteattr.read(path), frame(PAIRS[2:]))


def test_no_text_cell_of_a_csv_runs_and_raw_leaves_all_as_they_are(tmp_path: Path) -> None:
    cells = [cell for line in csv.reader(io.StringIO(written("csv").decode(), newline="")) for cell in line]
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r\x1b＝")]
    assert "'=1+1" in cells
    path = tmp_path / "raw.csv"
    path.write_bytes(written("csv", Style(raw=True)))
    assert quoteattr.read(path, raw=True)["content"].tolist()[: len(AWKWARD)] == AWKWARD
    assert b",=1+1," in path.read_bytes()


@given(st.text())
def test_a_guard_is_undone_exactly(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert guarded(cell)[:1] not in set("=+-@\t\r\n＝＋－＠")


def test_a_cell_longer_than_the_csv_module_likes_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_bytes(written("csv", pairs=[(ARTICLE, [attribution(context="가" * 300_000)])]))
    assert quoteattr.read(path)["context"].str.len().tolist() == [300_000]


def test_jsonl_has_a_row_a_line_with_null_for_what_is_missing() -> None:
    lines = written("jsonl").decode().splitlines()
    assert len(lines) == len(AWKWARD) + 1
    last = json.loads(lines[-1])
    assert list(last) == [column.name for column in COLUMNS]
    assert (last["speaker"], last["source_start"], last["confidence"]) == (None, 3, 0.9)


@pytest.mark.parametrize("name", ["csv", "jsonl"])
def test_articles_are_written_as_they_come(name: str) -> None:
    sink, sizes = io.BytesIO(), []

    def arriving() -> Iterator[Attributed]:
        for number in range(3):
            sizes.append(len(sink.getvalue()))
            yield Article(str(number), ""), [attribution(doc_id=str(number))]

    WRITERS[name](arriving(), sink, Style())
    assert sizes[0] < sizes[1] < sizes[2] < len(sink.getvalue())


@pytest.mark.parametrize("width", [80, 100, 120])
def test_the_terminal_table_keeps_to_its_width(width: int) -> None:
    text = written("table", Style(width=width)).decode()
    assert max(map(width_of, text.splitlines())) <= width
    assert "\x1b" not in text
    assert "a.txt · =제목() · 한누리신문" in text
    assert "no quotation" in text


def test_hangul_is_two_cells_wide() -> None:
    assert width_of("가a") == 3
    assert fitted("가나다라", 5) == "가나…"
    assert fitted("가나다라", 6) == "가나… "
    assert shortened("처음부터 끝까지", 9, middle=True) == "처음…까지"


def test_formats_that_are_not_there_are_named_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat, match="csv, xlsx, jsonl, json, table"):
        format_named("docx")
    with pytest.raises(UnknownFormat, match=r"\.csv, \.xlsx, \.jsonl, \.json"):
        format_of(Path("a.odt"))
    with pytest.raises(UnknownFormat, match=r"\.csv, \.jsonl, \.json"):
        quoteattr.read(tmp_path / "a.odt")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.csv", "이름,나이\n가,3\n", "no column doc_id"),
        ("a.csv", "", "no column doc_id"),
        ("a.csv", "doc_id,start\na,셋\n", "column start holds '셋'"),
        ("a.csv", "doc_id,start\na,1,2\n", "row 2 has 3 cells"),
        ("a.csv", 'doc_id\n"a', "is no CSV"),
        ("a.jsonl", "{}\n", "a.jsonl:1"),
        ("a.jsonl", "[\n", "is no JSON"),
        ("a.json", "{", "is no JSON"),
        ("a.json", "[1]", "is no JSON array of rows"),
    ],
)
def test_a_file_that_is_no_table_of_ours_is_named(name: str, text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    with pytest.raises(UnreadableInput, match=said) as error:
        quoteattr.read(path)
    assert str(path) in str(error.value)


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match=r"none\.csv: No such file"):
        quoteattr.read(tmp_path / "none.csv")


def test_a_failure_leaves_the_old_file_and_no_half_one(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("old", "utf-8")

    def write_half() -> None:
        with beside_and_renamed(path) as sink:
            sink.write(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_half()
    assert path.read_text("utf-8") == "old"
    assert os.listdir(tmp_path) == ["table.csv"]


def test_a_new_file_has_the_usual_permissions_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    plain, path = tmp_path / "plain", tmp_path / ("가" * 80 + ".csv")
    plain.touch()
    for mode in (stat.S_IMODE(plain.stat().st_mode), 0o640):
        with beside_and_renamed(path) as sink:
            sink.write(b"whole")
        assert stat.S_IMODE(path.stat().st_mode) == mode
        path.chmod(0o640)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.csv").touch()
    (tmp_path / "link.csv").symlink_to("real.csv")
    with beside_and_renamed(tmp_path / "link.csv") as sink:
        sink.write(b"whole")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == b"whole"
