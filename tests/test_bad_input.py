"""Everything bad that may come in, through the whole program: a clear line or an empty table, and nothing lost."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import time
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pytest

import quoteattr
from quoteattr.table import COLUMNS

GOOD = "김민수 새길당 대표는 “끝까지 가겠다”고 말했다."


@dataclass(frozen=True)
class Outcome:
    code: int
    rows: list[dict[str, str]]
    err: list[str]


def extract(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
    command = [sys.executable, "-m", "quoteattr", "extract", *map(str, arguments)]
    done = subprocess.run(command, input=stdin, capture_output=True, check=False)
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert "Traceback" not in err
    csv.field_size_limit(10_000_000)
    table = csv.DictReader(io.StringIO(out, newline=""))
    if done.returncode == 0:
        assert table.fieldnames == [column.name for column in COLUMNS]
    return Outcome(done.returncode, list(table), err.splitlines())


@pytest.mark.parametrize(
    "data",
    [b"", b" \n\t\r\n ", "아무도 말하지 않았다.".encode(), b"No Hangul here, 'just' Latin.", b"\xef\xbb\xbf", b"12345"],
    ids=["empty", "white space", "no quotation", "no Hangul", "only a mark", "digits"],
)
def test_fine_input_without_a_quotation_is_an_empty_table(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert extract(path) == Outcome(0, [], [])


def test_all_that_is_bad_is_named_and_all_that_is_good_is_written(tmp_path: Path) -> None:
    folder, empty = tmp_path / "folder", tmp_path / "empty"
    folder.mkdir()
    empty.mkdir()
    (folder / "1-binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "2-undecodable.txt").write_bytes(b"\xff\xff\xff abc")
    (folder / "3-good.txt").write_text(GOOD, "utf-8")
    records = [
        json.dumps({"id": "x", "text": GOOD}),
        "no JSON",
        '{"id": "no text"}',
        json.dumps({"id": "x", "text": GOOD}),
    ]
    (folder / "4.jsonl").write_text("\n".join(records), "utf-8")
    done = extract(folder, empty, tmp_path / "missing.txt")
    assert done.code == 1
    assert [row["doc_id"] for row in done.rows] == ["3-good.txt", "x", "x#2"]
    places = [
        "1-binary.txt: ",
        "2-undecodable.txt: ",
        "4.jsonl:2: ",
        "4.jsonl:3: ",
        "the id 'x'",
        "empty: ",
        "missing.txt: ",
    ]
    assert len(done.err) == len(places)
    assert all(place in line for place, line in zip(places, done.err, strict=True))


def test_one_bad_article_leaves_the_others_in_the_output_file(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    out = tmp_path / "out.csv"
    assert extract(tmp_path / "missing.txt", tmp_path / "good.txt", "-o", out).code == 1
    assert quoteattr.read(out)["content"].tolist() == ["끝까지 가겠다"]


def test_lone_surrogates_and_nul_do_no_harm() -> None:
    record = json.dumps({"id": "a", "text": f"\ud800가\x00나 {GOOD} \udfff", "title": "\ud800"})
    done = extract("-", stdin=record.encode())
    assert (done.code, done.err) == (0, [])
    assert [row["content"] for row in done.rows] == ["끝까지 가겠다"]


def test_nfd_text_gives_the_rows_of_nfc_text() -> None:
    composed = extract("-", stdin=GOOD.encode())
    assert composed.rows[0]["speaker"] == "김민수"
    assert extract("-", stdin=unicodedata.normalize("NFD", GOOD).encode()) == composed


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp949", "utf-16"])
def test_the_encoding_makes_no_difference(encoding: str) -> None:
    assert extract("-", stdin=GOOD.encode(encoding)) == extract("-", stdin=GOOD.encode())


@pytest.mark.parametrize(
    "text",
    ["“" * 10_000, "”" * 10_000, '"' * 10_000, "“가" * 10_000, '"' + GOOD, "‘" * 3000 + GOOD, "가”" * 3000],
    ids=["open", "closed", "straight", "only opening", "unclosed", "single", "only closing"],
)
def test_marks_without_end_do_no_harm(text: str) -> None:
    done = extract("-", stdin=text.encode())
    assert (done.code, done.err) == (0, [])


def test_an_unclosed_mark_costs_its_own_paragraph_at_most() -> None:
    text = f"이날 “시작만 있는 말이라고 그는 적었다.\n{GOOD}"
    assert "끝까지 가겠다" in [row["content"] for row in extract("-", stdin=text.encode()).rows]


def test_time_grows_with_the_length_and_no_faster() -> None:
    sentence = f"{GOOD} 이어 “함께 가자”라고 덧붙였다. 이날 회의는 세 시간 만에 끝났다. "
    extractor = quoteattr.Extractor()
    extractor.extract(sentence)

    def seconds(times: int) -> float:
        begun = time.process_time()
        assert len(extractor.extract(sentence * times)) == 2 * times
        return time.process_time() - begun

    # Ten short readings around one long one last as long as it: a machine that is busy for a while is so for both
    short = long = 0.0
    for _ in range(5):
        short += sum(seconds(100) for _ in range(5))
        long += seconds(1000)
        short += sum(seconds(100) for _ in range(5))
    assert 10 * long <= 12 * short


def test_two_megabytes_of_one_line_go_through() -> None:
    done = extract("-", stdin=("가나다라마바사 " * 85_000 + GOOD).encode())
    assert [row["content"] for row in done.rows] == ["끝까지 가겠다"]


def test_the_same_input_gives_the_same_rows_twice(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{GOOD}\n이어 “함께 가자”라고 덧붙였다.", "utf-8")
    assert extract(path) == extract(path)
