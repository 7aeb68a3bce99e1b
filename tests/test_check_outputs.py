"""``quoteattr check`` as page and workbook, from the texts to the file: what an editor types, and what is in it."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from checked import NAMES, SETS
from test_page import Seen

from quoteattr.cli import main, streams

FIXTURE = Path(__file__).parents[1] / "fixtures" / "page"


def check(*arguments: object) -> int:
    with pytest.raises(SystemExit) as end:
        main(["check", *(str(each) for each in arguments)], prog_name="quoteattr")
    return int(end.value.code or 0)


def test_the_page_of_the_readme_shows_what_was_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert check(FIXTURE / "draft.txt", "--source", FIXTURE / "sources", "-o", page) == 1
    text = page.read_text("utf-8")
    for words in (
        "3배",
        "4배",
        "talk.txt:4:",
        "이어 붙임",
        "원문에 없음",
        "동의하지 않는다",
        "고은비 팀장",
        "화자 다름",
    ):
        assert words in text


def test_the_workbook_of_the_same_check_has_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "check.xlsx"
    assert check(FIXTURE / "draft.txt", "--source", FIXTURE / "sources", "-f", "xlsx", "-o", path) == 1
    sheet = openpyxl.load_workbook(path)["인용 대조"]
    assert sheet.max_row > 9
    assert sheet["A2"].value == "확인 필요"


@pytest.mark.parametrize("name", NAMES)
def test_every_set_is_a_page_with_every_line_of_its_texts(name: str, tmp_path: Path) -> None:
    folder = SETS / name
    page = tmp_path / "page.html"
    check(folder / "draft.txt", "--source", folder / "sources", "-o", page)
    found = Seen(page.read_text("utf-8"))
    draft = (folder / "draft.txt").read_text("utf-8")
    assert found.lines["draft"] == [line for line in draft.split("\n") if line.strip()]
    targets = {(each["href"] or "")[1:] for tag, each in found.elements if tag == "a"}
    assert targets <= set(found.ids)


@pytest.mark.parametrize("form", ["html", "xlsx"])
def test_neither_is_poured_over_a_terminal(
    form: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(streams, "on_terminal", lambda: True)
    assert check(FIXTURE / "draft.txt", "--source", FIXTURE / "sources", "-f", form) == 2
    assert f"say -o FILE.{form}" in capsys.readouterr().err
