"""Readers on good files: what becomes an article, and under which id."""

from __future__ import annotations

import io
import json
import unicodedata
from pathlib import Path

import pytest

from quoteattr.errors import UnreadableInput
from quoteattr.model import Article
from quoteattr.readers import DuplicateId, articles
from quoteattr.readers.decoding import decoded

TEXT = "김민수 대표는 “끝까지 가겠다”고 말했다.\n이어 “함께 가자”고 했다."
ENCODINGS = ["utf-8", "utf-8-sig", "cp949", "euc-kr", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


def read(*paths: str | Path, encoding: str | None = None, stdin: bytes = b"") -> list[Article]:
    found = list(articles(paths, encoding, io.BytesIO(stdin)))
    assert all(isinstance(each, Article) for each in found), [str(each) for each in found]
    return [each for each in found if isinstance(each, Article)]


def record(**fields: object) -> str:
    return json.dumps({"text": TEXT, **fields}, ensure_ascii=False)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_encodings_of_korean_files_are_recognised(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "기사.txt"
    path.write_bytes(TEXT.replace("“", '"').replace("”", '"').encode(encoding))
    assert read(path)[0].text == TEXT.replace("“", '"').replace("”", '"')


def test_a_short_cp949_headline_is_not_taken_for_anything_else() -> None:
    for headline in ("물가 상승", "한은 총재", "끝", "가나", "금리 3.5% 동결"):
        assert decoded(headline.encode("cp949"), "a") == headline


def test_an_encoding_that_is_said_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("한글 문서".encode("johab"))
    assert read(path, encoding="johab")[0].text == "한글 문서"


def test_a_file_is_called_by_its_name_and_one_in_a_folder_by_its_path(tmp_path: Path) -> None:
    for name in ("나/2.TXT", "나/1.txt", "가.txt", ".hidden.txt", ".git/x.txt", "notes.pdf", "다.jsonl"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(record() if name.endswith("jsonl") else name, "utf-8")
    assert [each.id for each in read(tmp_path)] == ["가.txt", "다.jsonl:1", "나/1.txt", "나/2.TXT"]
    assert [each.id for each in read(tmp_path / "나" / "1.txt")] == ["1.txt"]


def test_a_record_keeps_its_own_fields_and_numbers_become_text(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [
        record(id=17, title="제목", outlet="한누리신문", date=20260302, url="https://a.example", other=[1]),
        "",
        record(id="", title=None, outlet=["x"], date=True),
        record(id=1.5),
    ]
    path.write_text("\ufeff" + "\r\n".join(lines), "utf-8")
    first, second, third = read(path)
    assert first == Article("17", TEXT, "제목", "한누리신문", "20260302", "https://a.example")
    assert second == Article("a.jsonl:3", TEXT)
    assert third.id == "1.5"


@pytest.mark.parametrize("encoding", ["cp949", "utf-16", "utf-16-le"])
def test_jsonl_is_decoded_like_text(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes("\n".join([record(id="가"), record(id="나")]).encode(encoding))
    said = encoding if encoding == "utf-16-le" else None
    assert [(each.id, each.text) for each in read(path, encoding=said)] == [("가", TEXT), ("나", TEXT)]


def test_jsonl_lines_end_only_where_a_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(record(id="a", text="줄\u2028바꿈\u0085") + "\n", "utf-8")
    assert read(path)[0].text == "줄\u2028바꿈\u0085"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_standard_input_is_text_or_jsonl(encoding: str) -> None:
    plain = TEXT.replace("“", '"').replace("”", '"')
    assert read("-", stdin=plain.encode(encoding)) == [Article("stdin", plain)]
    lines = "\n" + record(id="a") + "\n" + record() + "\n"
    assert [each.id for each in read("-", stdin=lines.encode(encoding))] == ["a", "stdin:3"]


@pytest.mark.parametrize("text", ["{브레이스로 시작하는 글}", "[1]", "", "\n\n", "{"])
def test_what_only_looks_like_jsonl_is_text(text: str) -> None:
    assert read("-", stdin=text.encode()) == [Article("stdin", text)]


def test_the_text_is_nfc_with_plain_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(unicodedata.normalize("NFD", TEXT).replace("\n", "\r\n").encode())
    assert read(path)[0].text == TEXT


def test_an_annotated_article_is_read_without_its_annotation(tmp_path: Path) -> None:
    path = tmp_path / "council.gold.txt"
    path.write_text("title: 의회\nspeaker: 김민수 | person\n---\n“⟦가겠다⟧{direct 김민수}”고 했다.\n", "utf-8")
    assert read(tmp_path) == [Article("council", "“가겠다”고 했다.", "의회")]


def test_later_articles_of_one_id_get_a_number_and_a_notice(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(record(id=each) for each in ("a", "a#2", "a", "a")), "utf-8")
    found = list(articles([path]))
    assert [each.id for each in found if isinstance(each, Article)] == ["a", "a#2", "a#3", "a#4"]
    notices = [str(each) for each in found if isinstance(each, DuplicateId)]
    assert notices[0] == "the id 'a' is taken by an earlier article; this one is 'a#3' in the table"
    assert len(notices) == 2


def test_articles_come_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(record(id=number) for number in range(50_000)), "utf-8")
    found = articles([path, tmp_path / "missing.txt"])
    first = next(found)
    assert isinstance(first, Article)
    assert sum(isinstance(each, Article) for each in found) == 49_999
    assert not isinstance(first, UnreadableInput)
