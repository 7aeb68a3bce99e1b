"""Tables with an article a row: the roles of their columns, their cells as people see them, what is wrong with them."""

from __future__ import annotations

import datetime
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
import xlsxwriter

from quoteattr.errors import UnreadableInput
from quoteattr.model import Article
from quoteattr.readers import Columns, articles

TEXT = "김민수 대표는 “끝까지 가겠다”고 말했다."
BIGKINDS = [
    *("뉴스 식별자", "일자", "언론사", "기고자", "제목", "통합 분류1", "통합 분류2", "통합 분류3"),
    *("사건/사고 분류1", "사건/사고 분류2", "사건/사고 분류3", "인물", "위치", "기관", "키워드"),
    *("특성추출(가중치순 상위 50개)", "본문", "URL", "분석제외 여부"),
]


def read(path: Path, encoding: str | None = None, **columns: str) -> list[Article]:
    found = list(articles([path], encoding, columns=Columns(columns)))
    assert all(isinstance(each, Article) for each in found), [str(each) for each in found]
    return [each for each in found if isinstance(each, Article)]


def faults(path: Path, **columns: str) -> list[str]:
    return [str(e) for e in articles([path], columns=Columns(columns)) if isinstance(e, UnreadableInput)]


def workbook(path: Path, *sheets: Sequence[object]) -> Path:
    """A workbook with these sheets of rows."""
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for rows in sheets:
            sheet = book.add_worksheet()
            for number, row in enumerate(rows):
                assert isinstance(row, list)
                for column, cell in enumerate(row):
                    dated = (day,) if isinstance(cell, datetime.date) else ()
                    if cell is not None:
                        sheet.write(number, column, cell, *dated)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_csv_file_is_read_in_any_encoding_and_with_any_delimiter(
    encoding: str, delimiter: str, tmp_path: Path
) -> None:
    rows = ['"기사번호"|언론사|본문', f'a1|한누리신문|"{TEXT}\n둘째 줄, ""세미; 콜론"" 뒤"', "a2|가람일보|글"]
    path = tmp_path / "기사.csv"
    path.write_bytes("\r\n".join(rows).replace("|", delimiter).encode(encoding))
    first, second = read(path)
    assert first == Article("a1", f'{TEXT}\n둘째 줄, "세미; 콜론" 뒤', outlet="한누리신문")
    assert second == Article("a2", "글", outlet="가람일보")


@pytest.mark.parametrize("said", ["sep=;", '"sep=;"', "\ufeffsep=;"])
def test_a_delimiter_that_is_said_in_the_first_line_is_taken(said: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{said}\r\n제목;본문\r\n하나, 둘, 셋;글", "utf-8")
    assert read(path) == [Article("a.csv:2", "글", "하나, 둘, 셋")]


def test_a_tsv_file_and_one_of_a_single_column_are_tables(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text("title\tbody\n하나\t글, 글\n", "utf-8")
    (tmp_path / "b.csv").write_text('본문\n"글, 글"\n', "utf-8")
    assert [each.text for each in read(tmp_path)] == ["글, 글", "글, 글"]


def test_a_row_pasted_in_from_another_encoding_is_read_and_one_that_is_none_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    lines = ["본문,제목".encode(), "가나다,하나".encode("cp949"), b"\xff\xff\xff,x", "라마바,둘".encode()]
    path.write_bytes(b"\n".join(lines))
    found = [each for each in articles([path]) if isinstance(each, Article)]
    assert found == [Article("a.csv:2", "가나다", "하나"), Article("a.csv:4", "라마바", "둘")]
    mend = "say its encoding with --encoding, or save it as UTF-8"
    assert faults(path) == [f"{path}, row 3: is neither UTF-8 nor CP949 text; {mend}"]


def test_an_unclosed_quotation_mark_that_swallows_rows_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('제목,본문\n하나,글\n둘,"글\n셋,글\n', "utf-8")
    assert [each.text for each in articles([path]) if isinstance(each, Article)] == ["글", "글\n셋,글"]
    mend = "a quotation mark in it or before it is not closed and swallows all rows behind; close it"
    assert faults(path) == [f"{path}, row 3: {mend}"]


@pytest.mark.parametrize(
    "name",
    ["본문", "내용", "기사 본문", "기사본문", "본문(200자)", "* 본문", "Text", "BODY", "content", "article_text"],
)
def test_the_column_of_articles_is_known_by_many_names(name: str, tmp_path: Path) -> None:
    assert [each.text for each in read(workbook(tmp_path / "a.xlsx", [["비고", name], ["x", "글"]]))] == ["글"]


def test_a_header_may_stand_below_a_heading_among_empty_rows_and_columns(tmp_path: Path) -> None:
    rows = [
        [None, "3월 기사 목록 (본문 포함)"],
        [],
        [None, "날짜", None, "매체", "내용", "링크", "제목"],
        [None, datetime.date(2026, 3, 2), None, "한누리신문", f" {TEXT} ", "https://a.example/1", "하나"],
        [],
        [None, "3월 3일", None, "가람일보", "글", None, None],
    ]
    first, second = read(workbook(tmp_path / "a.xlsx", rows))
    assert first == Article("a.xlsx:4", TEXT, "하나", "한누리신문", "2026-03-02", "https://a.example/1")
    assert second == Article("a.xlsx:6", "글", outlet="가람일보", date="3월 3일")


def test_of_two_columns_of_one_role_the_plainer_name_is_taken(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["내용", "본문", "본문"], ["요약", "글", "다른 글"]])
    assert [each.text for each in read(path)] == ["글"]


def test_numbers_are_text_as_a_person_reads_them_and_rounded_ids_are_none(tmp_path: Path) -> None:
    rows = [
        ["기사번호", "일자", "본문"],
        ["02100201.20200707103441001", 20260302, "가"],
        [17, 46083, "나"],
        [2.1002012020070712e25, None, "다"],
        ["2.1002E+25", None, "라"],
    ]
    found = [(each.id, each.date) for each in read(workbook(tmp_path / "a.xlsx", rows))]
    assert found == [
        ("02100201.20200707103441001", "20260302"),
        ("17", "2026-03-02"),
        ("a.xlsx:4", None),
        ("a.xlsx:5", None),
    ]


def test_columns_that_are_said_go_before_those_guessed(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["본문", "기사 전체", "제목"], ["요약", "글", "하나"]])
    assert read(path, text="기사전체")[0] == Article("a.xlsx:2", "글", "하나")
    assert read(path, text="b")[0].text == "글"
    assert read(path, title="본문", text="C")[0] == Article("a.xlsx:2", "하나", "요약")


def test_a_table_without_a_header_is_read_by_letters(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["하나", "글"], ["둘", "다른 글"]])
    assert read(path, text="B", title="A") == [
        Article("a.xlsx:1", "글", "하나"),
        Article("a.xlsx:2", "다른 글", "둘"),
    ]


def test_a_column_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["가격", "수량"], ["1", "2"]])
    where = f"{path}, sheet 'Sheet1'"
    there = "(there are: 가격, 수량)"
    assert faults(path) == [f"{where}: has no column of articles; say which it is with --text-column {there}"]
    assert faults(path, text="D") == [f"{where}: has no column 'D'; say one that it has {there}"]
    assert faults(path, text="기사글") == [f"{where}: has no column '기사글'; say one that it has {there}"]


def test_rows_without_a_text_are_told_in_one_line(tmp_path: Path) -> None:
    rows = [["제목", "본문"], ["하나", "글"], ["둘", None], [None, None], *(["셋", " "] for _ in range(9))]
    path = workbook(tmp_path / "a.xlsx", rows)
    assert faults(path) == [
        f"{path}, sheet 'Sheet1': no text in rows 3, 5, 6, 7, 8, 9, 10, 11 and 2 more; fill it in or delete the row"
    ]


def test_every_sheet_of_articles_is_read_and_one_with_long_texts_is_not_passed_over_silently(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        [["안내"], ["이 파일은 자료입니다"]],
        [["본문"], ["글"]],
        [["본문"], ["다른 글"]],
        [["기사글"], [TEXT * 20]],
    )
    found = list(articles([path]))
    assert [each.id for each in found if isinstance(each, Article)] == ["a.xlsx:2", "a.xlsx:Sheet3:2"]
    assert [str(each) for each in found if isinstance(each, UnreadableInput)] == [
        f"{path}, sheet 'Sheet4': has no column of articles; say which it is with --text-column (there are: 기사글)"
    ]


@pytest.mark.parametrize("spaced", [True, False])
def test_an_export_of_bigkinds_is_known_by_its_columns(spaced: bool, tmp_path: Path) -> None:
    names = [name if spaced else name.replace(" ", "") for name in BIGKINDS]
    body = ("가람시는 새 다리를 놓는다고 밝혔다. " * 20)[:175] + "김하늘 시장은 “다리가 놓이면 모두가.."
    row = dict.fromkeys(names, "")
    row |= {names[0]: "01100101.20260302103441001", "일자": "20260302", "언론사": "한누리신문", "제목": "새 다리"}
    row |= {
        "인물": "김하늘,공동대표,로널드 발켄",
        "기관": "가람시,11만주,에너지,두레로봇",
        "URL": "https://a.example",
        "본문": body[:198] + "..",
    }
    (article,) = read(workbook(tmp_path / "NewsResult.xlsx", [names, list(row.values())]))
    assert (article.id, article.outlet, article.date) == ("01100101.20260302103441001", "한누리신문", "20260302")
    assert article.truncated
    assert [(known.name, known.kind) for known in article.known] == [
        ("김하늘", "person"),
        ("로널드 발켄", "person"),
        ("가람시", "organization"),
        ("두레로봇", "organization"),
    ]


def test_only_what_was_cut_is_taken_for_cut(tmp_path: Path) -> None:
    texts = ["가" * 198 + "..", "가" * 100 + "..", "가" * 200, "가" * 32_767]
    found = read(workbook(tmp_path / "a.xlsx", [["본문"], *([text] for text in texts)]))
    assert [each.truncated for each in found] == [True, False, False, True]


@pytest.mark.parametrize("dimension", ["A1:A1", "A1"])
def test_a_stated_dimension_is_not_believed(dimension: str, tmp_path: Path) -> None:
    source = io.BytesIO(workbook(tmp_path / "a.xlsx", [["제목", "본문"], ["하나", "글"]]).read_bytes())
    path = tmp_path / "b.xlsx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            stated = f'<dimension ref="{dimension}"'.encode()
            new.writestr(name, re.sub(rb'<dimension ref="[^"]*"', stated, old.read(name)))
    assert read(path) == [Article("b.xlsx:2", "글", "하나")]


def test_a_table_on_standard_input_is_one_where_a_column_is_said() -> None:
    data = "기사글,제목\n글,하나\n".encode("cp949")
    (found,) = articles(["-"], stdin=io.BytesIO(data), columns=Columns({"text": "기사글"}))
    assert found == Article("stdin:2", "글", "하나")


def test_tables_of_quotations_are_passed_over_in_a_folder_and_refused_by_name(tmp_path: Path) -> None:
    own = tmp_path / "quotes.csv"
    own.write_text("key,doc_id,quote_id,content\nk,a,1,끝까지 가겠다\n", "utf-8")
    (tmp_path / "~$a.xlsx").write_bytes(b"lock")
    (tmp_path / "a.csv").write_text("본문\n글\n", "utf-8")
    assert [each.text for each in read(tmp_path)] == ["글"]
    assert faults(own) == [f"{own}: is a table of quotations, not of articles; give the articles themselves"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice, which saves the workbook anew, is not here")
@pytest.mark.parametrize(
    ("form", "suffix"),
    [
        ("ods", "ods"),
        ("xlsx", "xlsx"),
        ("csv:Text - txt - csv (StarCalc):59,34,62", "csv"),
    ],
)
def test_what_libreoffice_saves_is_the_same_table(form: str, suffix: str, tmp_path: Path) -> None:
    text = f'{TEXT}\n"둘째" 줄, 끝'.replace("“", "'").replace("”", "'")
    rows = [["기사번호", "일자", "본문"], ["0021", datetime.date(2026, 3, 2), text], [], ["17", "3월", "=글"]]
    source = workbook(tmp_path / "news.xlsx", rows)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command: list[str | Path] = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        form,
        "--outdir",
        tmp_path / "out",
        source,
    ]
    subprocess.run(command, check=True, capture_output=True)
    first, second = read(tmp_path / "out" / f"news.{suffix}")
    assert first == Article("0021", text, date="2026-03-02")
    assert second == Article("17", "=글", date="3월")
