"""A desk's list of people: its columns, kinds and conflicts, and what the command line does with it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import xlsxwriter

from quoteattr.errors import UnreadableInput
from quoteattr.model import Known
from quoteattr.readers.people import People, people


def listed(tmp_path: Path, *lines: str, encoding: str = "utf-8") -> People:
    path = tmp_path / "people.csv"
    path.write_bytes("\n".join(lines).encode(encoding))
    return people(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
@pytest.mark.parametrize(
    "names", ["이름,소속,직함,별칭", "성명,소속기관,직책,다른 이름", "Name,Affiliation,Title,Aliases"]
)
def test_a_list_is_read_by_korean_and_english_names(names: str, encoding: str, tmp_path: Path) -> None:
    found = listed(tmp_path, names, '문덕수,가람전자,"대표, 전 의원",덕이형;문 총재', encoding=encoding)
    assert found == People((Known("문덕수", "person", ("대표", "전 의원"), "가람전자", ("덕이형", "문 총재")),), ())


def test_a_workbook_is_a_list_too(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate([["우리 부서 인물"], [], ["이름", "별칭"], ["로널드 발켄", "발켄"]]):
            sheet.write_row(number, 0, row)
    assert people(path).known == (Known("로널드 발켄", aliases=("발켄",)),)


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("김하늘,,,", "person"),
        ("로널드 발켄,,,", "person"),
        ("코코넛,,가수,", "person"),
        ("코코넛,,,인물", "person"),
        ("하늘소리,,,", "organization"),
        ("가람경찰청,,,", "organization"),
        ("한별이,,,단체", "organization"),
    ],
)
def test_what_an_entry_is_where_its_row_says_it_and_where_not(row: str, kind: str, tmp_path: Path) -> None:
    (known,) = listed(tmp_path, "이름,소속,직함,구분", row).known
    assert known.kind == kind


def test_rows_of_one_person_are_joined(tmp_path: Path) -> None:
    found = listed(
        tmp_path, "이름,소속,직함,별칭", "문덕수,가람전자,대표,덕이형", "문덕수,,,문 총재", "문덕수,가람전자,회장,"
    )
    assert found == People((Known("문덕수", "person", ("대표", "회장"), "가람전자", ("덕이형", "문 총재")),), ())


def test_conflicts_are_told_with_their_rows(tmp_path: Path) -> None:
    found = listed(
        tmp_path,
        "이름,소속,직함,별칭",
        "이도현,한빛FC,감독,두목",
        "이도현,가람지검,검사,",
        ",,시장,",
        "문덕수,가람전자,대표,두목;김하늘",
        "김하늘,가람시,시장,",
    )
    path = tmp_path / "people.csv"
    shared = "두목 is an alias of 이도현 and 문덕수; where nothing tells them apart, it stays as printed"
    told = "told apart by title and affiliation; where an article gives none, its rows are flagged ambiguous"
    assert found.conflicts == (
        f"{path}, row 4: has no name and is passed over; fill it in",
        f"{path}, rows 2 and 3: 이도현 is the name of 2, {told}",
        f"{path}, row 5: the alias 김하늘 is a name in row 6 and stays that; delete one",
        f"{path}, rows 2 and 5: {shared}",
    )
    assert [known.aliases for known in found.known] == [("두목",), (), ("두목",), ()]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty; check that it is the right file"),
        ("가격,수량\n1,2\n".encode(), "has no column of names; call it 이름 or name (there are: 가격, 수량)"),
        (bytes(range(1, 32)) * 4, "is a binary file, no text; export its text first"),
    ],
)
def test_a_list_that_cannot_be_read_is_named(data: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(data)
    with pytest.raises(UnreadableInput) as error:
        people(path)
    assert str(error.value) == f"{path}: {said}"


def test_the_command_line_recognises_warns_and_refuses(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("덕이형은 “가자”고 말했다. 김하늘 요리사는 “간을 본다”고 했다.", "utf-8")
    (tmp_path / "people.csv").write_text(
        "이름,소속,직함,별칭\n문덕수,가람전자,대표,덕이형\n김하늘,가람시,시장,\n", "utf-8"
    )

    def extract(listed: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "quoteattr", "extract", "a.txt", "-f", "jsonl", "--people", listed]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)

    done = extract("people.csv")
    assert '"speaker":"문덕수"' in done.stdout.decode("utf-8").replace(": ", ":")
    warning = "a.txt: 김하늘 요리사 is not taken for the 김하늘 of your list"
    assert done.stderr.decode("utf-8") == f"quoteattr: warning: {warning}\n"
    assert done.returncode == 0
    missing = extract("nobody.csv")
    assert missing.stderr.decode("utf-8") == "quoteattr: error: nobody.csv: No such file or directory; check the path\n"
    assert missing.returncode == 2
