"""The workbook of a check, opened again by openpyxl: what an editor finds in it, and that no text does anything."""

from __future__ import annotations

import io

import openpyxl
import pytest
from check_reports import SAID, A, Said, V, report
from openpyxl.cell.rich_text import CellRichText, TextBlock
from test_page import HOSTILE, hostile_report

from quoteattr.check import workbook_form
from quoteattr.check.findings import Report
from quoteattr.check.workbook_columns import COLUMNS, HANDLED, LOOK_AT, RAISED
from quoteattr.check.workbook_form import write_workbook
from quoteattr.errors import TooLarge
from quoteattr.writers.workbook.look import FORMATS


def opened(found: Report) -> openpyxl.Workbook:
    sink = io.BytesIO()
    write_workbook(found, sink)
    return openpyxl.load_workbook(sink, rich_text=True)


def rows(book: openpyxl.Workbook) -> list[dict[str, object]]:
    lines = list(book["인용 대조"].iter_rows(values_only=True))
    return [dict(zip(map(str, lines[0]), line, strict=True)) for line in lines[1:]]


def by_number(found: Report) -> dict[object, dict[str, object]]:
    return {row["번호"]: row for row in rows(opened(found))}


def stretches(cell: object) -> dict[str, list[str]]:
    """The words that are not as the others by the name of their format."""
    names = {str(made["font_color"]).lstrip("#") + str("font_strikeout" in made): name for name, made in LOOKS.items()}
    found: dict[str, list[str]] = {}
    for block in cell if isinstance(cell, CellRichText) else ():
        if isinstance(block, TextBlock) and block.font.color:
            name = names.get(str(block.font.color.rgb)[-6:] + str(bool(block.font.strike)))
            if name:
                found.setdefault(name, []).append(block.text)
    return found


LOOKS = {name: FORMATS[name] for name in ("grave", "other", "left_out", "slight", "cut")}


def test_a_row_is_a_quotation_gravest_first_with_what_to_see_to_marked() -> None:
    made = report()
    found = rows(opened(made))
    assert list(found[0]) == [column.heading for column in COLUMNS.values()]
    weights = [made.quotations[int(str(row["번호"])) - 1].severity for row in found]
    assert weights == sorted(weights, reverse=True)
    assert [row["점검"] == LOOK_AT for row in found] == [weight >= 50 for weight in weights]


def test_draft_and_source_stand_side_by_side_whole() -> None:
    made = report()
    for number, row in by_number(made).items():
        found = made.quotations[int(str(number)) - 1]
        assert str(row["초고의 인용문"]) == found.words.text
        assert row["초고 자리"] == str(found.words)
        for piece in found.pieces:
            assert piece.sentence.text in str(row["원문의 대목"])
            assert str(piece.passage) in str(row["원문 자리"])


def test_the_words_that_differ_are_in_colour_inside_the_text() -> None:
    found = by_number(report())
    assert stretches(found[1]["초고의 인용문"]) == {"grave": ["4배"], "slight": ["늘었다"]}
    assert stretches(found[1]["원문의 대목"]) == {"grave": ["3배"], "slight": ["늘었습니다"], "cut": ["."]}
    assert stretches(found[4]["원문의 대목"])["grave"] == ["고 보지는 않습니다"]
    assert stretches(found[6]["초고의 인용문"]) == {}
    assert str(found[9]["원문의 대목"]).splitlines()[1].startswith("② 그래서")


def test_what_was_left_out_in_the_middle_is_struck_out_and_words_on_both_sides_are_told() -> None:
    said = Said(
        "회사가 자료를 숨기고 있다",
        V.ALTERED,
        passages=[("talk.txt", "자료를 모두 잃었다", "자료를 모두 잃었다")],
        swaps=[("word", "모두", ""), ("word", "잃었다", "숨기고 있다")],
    )
    row = by_number(report([said], texts={"talk.txt": "자료를 모두 잃었다"}))[1]
    assert stretches(row["원문의 대목"]) == {"left_out": ["모두"], "other": ["잃었다"]}
    assert row["바뀐 곳"] == "말: 모두 (뺀 말)\n말: 잃었다 → 숨기고 있다"


def test_verdict_alarms_and_speaker_check_are_words_to_filter_by() -> None:
    book = opened(report())
    sheet = book["인용 대조"]
    assert sheet.auto_filter.ref == sheet.dimensions
    assert sheet.freeze_panes is not None
    found = by_number(report())
    told = [(found[n]["판정"], found[n]["경보"], found[n]["화자 확인"]) for n in (1, 4, 8, 9, 10)]
    assert told == [
        ("말이 다름", "숫자", "화자 같음"),
        ("일부만", "부정", "화자 같음"),
        ("그대로", None, "화자 다름"),
        ("이어 붙임", None, "화자 같음"),
        ("원문에 없음", None, None),
    ]
    assert [n for n in sorted(map(str, found)) if found[int(n)]["경보: 숫자"] == RAISED] == ["1", "11"]
    assert [n for n in sorted(map(str, found)) if found[int(n)]["경보: 단서"] == RAISED] == ["3", "7"]
    assert sheet.data_validations.dataValidation[0].formula1 == '"' + ",".join(HANDLED) + '"'


def test_the_differences_are_told_source_first() -> None:
    found = by_number(report())
    assert found[1]["바뀐 곳"] == "숫자: 3배 → 4배"
    assert found[4]["바뀐 곳"] == "부정: 고 보지는 않습니다 (잘라 낸 부분)"
    assert found[7]["바뀐 곳"] == "단서: 돌아설 수 있습니다 → 돌아선다\n단서: 이어진다면 (잘라 낸 부분)"
    assert found[10]["바뀐 곳"] is None


@pytest.mark.parametrize("words", [*HOSTILE, "=1+1", "+82", "@SUM(A1)", '=HYPERLINK("http://x","y")'])
def test_no_text_is_ever_a_formula_or_a_link(words: str) -> None:
    for said in (hostile_report(words), report([Said(words, V.NOT_FOUND)], f"“{words}”고 했다.")):
        for sheet in opened(said).worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    assert cell.data_type != "f"
                    assert cell.hyperlink is None
                    assert not str(cell.value).startswith(("=", "+", "@"))


def test_the_second_sheet_counts_and_explains() -> None:
    made = report(notices=["talk.txt: a notice"])
    lines = list(opened(made)["요약과 읽는 법"].iter_rows(values_only=True))
    counted = {line[1]: line[2] for line in lines if line[1]}
    assert counted["인용문 11건 가운데 확인할 것 9건"] is None
    assert (counted["말이 다름"], counted["단서"], counted["화자 다름"]) == (4, 2, 1)
    assert {column.heading for column in COLUMNS.values()} <= set(counted)
    assert any("a notice" in str(line[3]) for line in lines)


def test_no_quotation_is_a_workbook_too() -> None:
    assert rows(opened(report([]))) == []


def test_more_rows_than_a_sheet_has_are_refused_with_the_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_form, "MOST_ROWS", len(SAID) - 1)
    with pytest.raises(TooLarge, match=r"write \.json"):
        write_workbook(report(), io.BytesIO())


def test_an_alarm_about_all_of_the_words_colours_none_of_them() -> None:
    words = "회사가 자료를 숨기고 있다"
    said = Said(
        words, V.REPORTED, passages=[("a.txt", "자료를 숨기지 않는다", "자료를 숨기지 않는다")],
        alarms=[(A.NEGATION, "자료를 숨기지 않는다", words)],
    )  # fmt: skip
    row = by_number(report([said], texts={"a.txt": "자료를 숨기지 않는다"}))[1]
    assert (stretches(row["초고의 인용문"]), stretches(row["원문의 대목"])) == ({}, {})
    assert row["바뀐 곳"] == "부정 (초고와 원문의 문장을 견주어 보세요)"
