"""The review workbook, opened again by openpyxl: what an editor finds in it, and that no text does anything."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
import reviews
from openpyxl.cell.rich_text import CellRichText, TextBlock
from reviews import ARTICLES, LEADING, Sheet, attributed, everywhere, written

import quoteattr
from quoteattr.errors import TooLarge
from quoteattr.model import Article
from quoteattr.table import COLUMNS, Attributed
from quoteattr.writers import WRITERS, Style, workbook
from quoteattr.writers.workbook.cells import MOST_CHARACTERS, fitting, web_address
from quoteattr.writers.workbook.columns import SHEET_COLUMNS, VERDICTS
from quoteattr.writers.workbook.guide import STEPS
from quoteattr.writers.workbook.look import QUOTE, SOURCE
from quoteattr.writers.workbook.wording import FLAGS


@pytest.fixture
def book(tmp_path: Path) -> openpyxl.Workbook:
    return openpyxl.load_workbook(written(tmp_path / "review.xlsx"), rich_text=True)


def test_its_sheets_stand_in_the_order_of_reading(book: openpyxl.Workbook) -> None:
    shown = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    assert shown == ["인용문", "기사", "화자", "요약", "읽는 법"]
    assert [s.title for s in book.worksheets if s.sheet_state == "veryHidden"] == ["출연", "원본"]
    assert book.active is not None
    assert book.active.title == "인용문"


def test_a_row_is_a_quotation_and_every_column_of_the_table_is_there(book: openpyxl.Workbook) -> None:
    sheet = Sheet(book["인용문"])
    headings = sheet.rows()[0]
    assert {column.korean for column in COLUMNS} <= set(headings)
    assert len(headings) == len(set(headings)) == len(SHEET_COLUMNS)
    found = reviews.attributions(reviews.all_attributed())
    assert [row[headings.index("키")] for row in sheet.rows()[1:]] == [each.key for each in found]
    assert [row[headings.index("인용문")] for row in sheet.rows()[1:]] == [each.content for each in found]


def test_the_quotation_and_its_source_are_in_colour_in_their_sentence(book: openpyxl.Workbook) -> None:
    sheet = Sheet(book["인용문"])
    for row, each in enumerate(reviews.attributions(reviews.all_attributed()), 2):
        cell = sheet.get(row, "문맥")
        assert isinstance(cell, CellRichText)
        assert str(cell) == each.context
        coloured = {str(block.font.color.rgb)[-6:]: block.text for block in cell if isinstance(block, TextBlock)}
        assert coloured[QUOTE.lstrip("#")] == each.content
        assert coloured[SOURCE.lstrip("#")] == each.source


def test_answers_are_open_and_all_else_is_locked(book: openpyxl.Workbook) -> None:
    sheet = book["인용문"]
    assert sheet.protection.sheet
    assert not sheet.protection.autoFilter  # False: not forbidden
    locked = {cell.value: sheet.cell(2, cell.column).protection.locked for cell in sheet[1]}
    is_open = [heading for heading, is_locked in locked.items() if not is_locked]
    assert is_open == ["판정", "고친 화자", "고친 인용문", "메모"]
    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref is not None


def test_the_drop_downs_offer_the_verdicts_and_the_cast_of_the_row(book: openpyxl.Workbook) -> None:
    offered = {str(each.sqref).split(":")[0][:-1]: each for each in book["인용문"].data_validations.dataValidation}
    letter = openpyxl.utils.get_column_letter
    sheet = Sheet(book["인용문"])
    verdict, speaker = letter(sheet.column("판정")), letter(sheet.column("고친 화자"))
    assert offered[verdict].formula1 == '"' + ",".join(label for label, _ in VERDICTS.values()) + '"'
    assert letter(sheet.column("기사 번호")) in offered[speaker].formula1
    assert not offered[speaker].showErrorMessage  # free text is allowed
    cast = [tuple(cell.value for cell in row) for row in book["출연"].iter_rows()]
    assert cast == [(1, "봄시장"), (1, "윤슬"), (2, "해주민"), (2, "강대변인")]


def test_doubtful_rows_are_marked_for_one_choice_of_the_filter(book: openpyxl.Workbook) -> None:
    sheet = Sheet(book["인용문"])
    doubtful = [each.confidence < 0.9 for each in reviews.attributions(reviews.all_attributed())]
    assert [sheet.get(row, "점검") == "확인 필요" for row in range(2, 7)] == doubtful
    assert any(doubtful)


def test_links_lead_to_the_web_and_to_the_article(book: openpyxl.Workbook) -> None:
    sheet = book["인용문"]
    address = sheet.cell(2, Sheet(sheet).column("주소")).hyperlink
    title = sheet.cell(5, Sheet(sheet).column("기사 제목")).hyperlink
    assert address is not None
    assert address.target == ARTICLES[0].url
    assert title is not None
    row = int(str(title.location).split("!A")[1])
    assert book["기사"].cell(row, 2).value == "b"  # an article without a title goes by its id


def test_articles_are_readable_with_the_number_of_their_quotations(book: openpyxl.Workbook) -> None:
    rows = [[str(cell.value or "") for cell in row[:3]] for row in book["기사"].iter_rows(min_row=2)]
    assert [row for row in rows if row[2]] == [["1", "가람시, 길을 넓힌다", "3"], ["2", "b", "2"]]
    paragraphs = [row[1] for row in rows if not row[2]]
    assert paragraphs == [line for article in ARTICLES for line in article.text.split("\n") if line]


def test_speakers_are_counted_with_a_chart(tmp_path: Path) -> None:
    article, found = attributed(ARTICLES[0])
    unnamed = attributed(ARTICLES[1], speaker="A씨", speaker_kind="anonymous")
    path = written(tmp_path / "a.xlsx", [(article, found), unnamed])
    sheet = openpyxl.load_workbook(path)["화자"]
    rows = {str(row[0]): row[1:9] for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert rows["봄시장"][3:5] == (2, 2 / 5)
    assert rows["A씨"][0] == "익명"
    assert (rows["A씨"][7], rows["윤슬"][7]) == (1, 0)
    assert rows["윤슬"][1] == "새길당 대표"
    with zipfile.ZipFile(path) as packed:
        charts = [name for name in packed.namelist() if name.startswith("xl/charts/chart")]
    assert len(charts) == 3


def test_the_guide_has_ten_lines_and_the_meaning_of_all_there_is(book: openpyxl.Workbook) -> None:
    text = [str(cell.value) for row in book["읽는 법"].iter_rows() for cell in row if cell.value]
    assert len(STEPS) == 10
    terms = [column.heading for column in SHEET_COLUMNS] + [label for label, _ in (*VERDICTS.values(), *FLAGS.values())]
    assert {*STEPS, *terms} <= set(text)


def test_every_flag_has_words() -> None:
    rooms = Path(quoteattr.__file__).parent
    source = "".join(path.read_text("utf-8") for room in ("rules", "stages") for path in (rooms / room).rglob("*.py"))
    places = re.findall(r"flags=\(([^)]*)\)|flags\.add\(([^)]*)\)", source)
    used = {flag for place in places for flag in re.findall(r'"(\w+)"', "".join(place))}
    assert used
    assert used <= set(FLAGS)


def test_the_page_is_set_up_for_printing(book: openpyxl.Workbook) -> None:
    for name in ("인용문", "기사", "화자", "요약", "읽는 법"):
        sheet = book[name]
        assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert book["인용문"].print_title_rows == "$1:$1"


@pytest.mark.parametrize("first", LEADING, ids=repr)
def test_no_text_is_ever_a_formula_or_a_link(first: str, tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", [everywhere(first)])
    with zipfile.ZipFile(path) as packed:
        sheets = {name: packed.read(name).decode() for name in packed.namelist() if "worksheets/sheet" in name}
        links = "".join(packed.read(name).decode() for name in packed.namelist() if "worksheets/_rels" in name)
    formulas = {name: text.count("<f>") for name, text in sheets.items() if "<f>" in text}
    assert list(formulas) == ["xl/worksheets/sheet4.xml"]  # 요약: the verdicts counted, no text in them
    assert "1+1" not in sheets["xl/worksheets/sheet4.xml"].replace("A0", "")
    assert 'TargetMode="External"' not in links or first == "http://"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://a.kr/x?y=1#z", "https://a.kr/x?y=1#z"),
        ("HTTP://a.kr", "HTTP://a.kr"),
        ("file:///etc/passwd", None),
        (r"\\host\share", None),
        ("javascript:alert(1)", None),
        ("https://a.kr/ x", None),
        ("https://a.kr/" + "x" * 2100, None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web_become_links(text: str | None, address: str | None) -> None:
    assert web_address(text) == address


def test_a_text_too_long_for_a_cell_is_cut_visibly(tmp_path: Path) -> None:
    long = "가나다 " * 10_000
    path = written(tmp_path / "a.xlsx", [attributed(Article("a", f"누리는 “{long}”고 했다."))])
    sheet = Sheet(openpyxl.load_workbook(path, rich_text=True)["인용문"])
    for heading in ("인용문", "문맥"):
        cell = str(sheet.get(2, heading))
        assert len(cell) <= MOST_CHARACTERS
        assert "잘림: 전체 40,0" in cell
    assert len(fitting("😀" * 20_000).encode("utf-16-le")) // 2 <= MOST_CHARACTERS


def test_more_rows_than_a_sheet_has_are_refused_with_the_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 4)
    with pytest.raises(TooLarge, match=r"5 quotations .* write \.csv"):
        WRITERS["xlsx"](reviews.all_attributed(), io.BytesIO(), Style())


def test_no_article_and_no_quotation_are_workbooks_too(tmp_path: Path) -> None:
    cases: list[list[Attributed]] = [[], [(ARTICLES[0], [])]]
    for articles in cases:
        sheet = openpyxl.load_workbook(written(tmp_path / "a.xlsx", articles))["인용문"]
        assert sheet.max_row == 1


def test_the_same_rows_make_the_same_run(tmp_path: Path) -> None:
    def run(path: Path) -> object:
        return Sheet(openpyxl.load_workbook(path)["인용문"]).get(2, "실행")

    first, second = run(written(tmp_path / "a.xlsx")), run(written(tmp_path / "b.xlsx"))
    other = run(written(tmp_path / "c.xlsx", [attributed(ARTICLES[0], speaker="딴이")]))
    assert first == second != other
