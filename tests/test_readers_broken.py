"""Readers on broken files: each fault named with its place and its mend, everything else read."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from quoteattr.errors import UnreadableInput
from quoteattr.model import Article
from quoteattr.readers import articles

GOOD = json.dumps({"id": "good", "text": "글"}, ensure_ascii=False)


def fault(path: Path, encoding: str | None = None) -> str:
    """The one fault of an input from which nothing else comes."""
    (found,) = articles([path], encoding)
    assert isinstance(found, UnreadableInput)
    assert "\n" not in str(found)
    return str(found)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "is a binary file"),
        (bytes(range(1, 32)) * 4, "is a binary file"),
        (b"\x00" * 100, "is a binary file"),
        (b"\xb0\xa1\x00\xb0\xa1", "is a binary file"),
        (b"\xff\xff\xff abc", "is neither UTF-8 nor CP949 text; say its encoding with --encoding"),
        (b"\xff\xfe\x00\xd8", "is no utf-16 text"),
    ],
)
def test_what_is_no_text_is_named_with_the_mend(data: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert fault(path).startswith(f"{path}: {said}")


def test_a_wrongly_said_encoding_is_named_with_the_place(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("ab가나다", "utf-8")
    assert fault(path, "ascii").startswith(f"{path}: is no ascii text at byte 2")


def test_a_stray_nul_in_good_text_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("그는 “가자”고\x00 말했다.".encode())
    assert list(articles([path])) == [Article("a.txt", "그는 “가자”고\ufffd 말했다.")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"{", "is no JSON ("),
        (b"nonsense", "is no JSON ("),
        (b"[1]", "is no JSON object"),
        (b'"text"', "is no JSON object"),
        (b'{"id": "x"}', 'has no "text"'),
        (b'{"id": "x", "text": 3}', 'has no "text"'),
        (b'{"text": null}', 'has no "text"'),
        (b"[" * 100_000, "is no JSON that can be read"),
        (b'{"id": ' + b"9" * 5000 + b"}", "is no JSON that can be read"),
        (b'{"text": "\xff\xff\xff"}', "is neither UTF-8 nor CP949"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(line: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join([GOOD.encode(), line, GOOD.replace("good", "더").encode()]))
    first, bad, last = articles([path])
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert str(bad).startswith(f"{path}:2: {said}")


def test_lone_surrogates_and_nuls_in_a_record_become_replacement_characters(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "\\ud800x", "text": "가\\udfff\\u0000나", "title": "\\ud800"}', "utf-8")
    assert list(articles([path])) == [Article("\ufffdx", "가\ufffd\ufffd나", "\ufffd")]


def test_wide_jsonl_that_breaks_off_keeps_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(f"{GOOD}\n".encode("utf-16") + b" " * 20_000 + b"\x00\xd8\x00\x00")
    first, bad = articles([path])
    assert isinstance(first, Article)
    assert "cannot be decoded from here on" in str(bad)


def test_paths_that_lead_nowhere_are_named(tmp_path: Path) -> None:
    missing, odd, empty = tmp_path / "missing.txt", tmp_path / "a.hwp", tmp_path / "empty"
    odd.touch()
    empty.mkdir()
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert fault(missing) == f"{missing}: no such file or folder; check the path"
    assert "no reader for this kind of file; read are .gold.txt, .txt, .jsonl" in fault(odd)
    assert "the folder holds no article" in fault(empty)
    fault(tmp_path / "loop.txt")
    fault(tmp_path / ("가" * 300 + ".txt"))
    fault(tmp_path / "a\0b.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_files_and_folders_that_may_not_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(0)
    (tmp_path / "a.txt").touch(0)
    said = [str(each) for each in articles([tmp_path])]
    assert [each.partition(": ")[2] for each in said] == ["Permission denied; mend that and run again"] * 2


def test_a_file_name_that_is_no_text_is_still_an_id(tmp_path: Path) -> None:
    name = os.fsdecode(b"a\xff.txt")
    (tmp_path / name).write_text("글", "utf-8")
    (found,) = articles([tmp_path])
    assert isinstance(found, Article)
    assert found.id == "a\ufffd.txt"


def test_a_broken_annotated_article_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.gold.txt"
    path.write_text("id: a\n---\n⟦가", "utf-8")
    assert fault(path) == f"{path}:3: a ⟦ is never closed"


def test_undecodable_standard_input_is_named() -> None:
    (found,) = articles(["-"], None, io.BytesIO(b"\xff\xff\xff abc"))
    assert str(found).startswith("stdin: is neither UTF-8 nor CP949")
