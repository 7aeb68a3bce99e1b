"""Annotated articles: the form people edit, its faults, and the loader."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quoteattr.errors import BadGold
from quoteattr.model import Article
from quoteattr.readers.gold import load, load_rows
from quoteattr.readers.gold_form import parse

HEAD = """id: council
title: 의회 예산안 통과
outlet: 한누리신문
date: 2026-03-02
speaker: 한도윤 | person | 한 의원; 한도윤 의원
speaker: 경찰 | organization |
speaker: 시민 | group
---
"""
BODY = """한도윤 의원은 “⟦기반을 마련했다⟧{direct 한도윤 < 한도윤 의원}”라고 밝혔다.
이어 “⟦‘⟦새 길⟧{not 구호}’은 옳다⟧{mixed? 한도윤}”고 했다.
⟦비가 온다⟧{indirect -}고 한다. ---
"""
FIXTURES = Path(__file__).parents[1] / "fixtures" / "gold"


def test_a_form_is_the_record_that_is_scored() -> None:
    record = parse(HEAD + BODY, "a.gold.txt", "a")
    text = "한도윤 의원은 “기반을 마련했다”라고 밝혔다.\n이어 “‘새 길’은 옳다”고 했다.\n비가 온다고 한다. ---"
    assert (record["id"], record["title"], record["outlet"], record["date"], record["text"]) == (
        "council",
        "의회 예산안 통과",
        "한누리신문",
        "2026-03-02",
        text,
    )
    first, second, third = record["quotes"]
    assert first == {
        "type": "direct",
        "start": 9,
        "end": 17,
        "content": "기반을 마련했다",
        "cue": None,
        "source": "한도윤 의원",
        "speaker": "한도윤",
        "aliases": ["한 의원", "한도윤 의원"],
        "kind": "person",
        "alts": [],
        "optional": False,
    }
    assert (second["content"], second["type"], second["optional"], second["source"]) == (
        "‘새 길’은 옳다",
        "mixed",
        True,
        None,
    )
    assert (third["speaker"], third["kind"], third["aliases"]) == (None, "unknown", [])
    (bare,) = record["not_quotes"]
    assert (bare["content"], bare["why"], text[bare["start"] : bare["end"]]) == ("새 길", "구호", "새 길")


def test_the_name_of_the_file_is_the_id_where_none_is_given() -> None:
    assert parse("---\n글", "a.gold.txt", "a")["id"] == "a"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("가 ⟦나", ":9: a ⟦ is never closed"),
        ("가\n나⟧{direct -}", ":10: a ⟧ closes nothing"),
        ("⟦가⟧ 나", ":9: behind ⟧ stands"),
        ("⟦⟧{direct -}", ":9: the brackets hold nothing"),
        ("⟦가⟧{spoken 경찰}", ":9: {spoken 경찰} must be one of direct, mixed, indirect"),
        ("⟦가⟧{direct}", ":9: {direct} must be one of"),
        ("⟦가⟧{direct 검찰}", ":9: no speaker line for '검찰'"),
        ("⟦가⟧{direct 경찰 < 그들}", ":9: the source '그들' does not stand in the text"),
    ],
)
def test_a_fault_of_the_body_is_named_with_its_line(body: str, said: str) -> None:
    with pytest.raises(BadGold) as error:
        parse(HEAD + body, "a.gold.txt", "a")
    assert str(error.value).startswith("a.gold.txt" + said)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("id: a\n글", "a.gold.txt: has no line '---'"),
        ("name: a\n---\n", "a.gold.txt:1: a field is one of"),
        ("id: a\nid: b\n---\n", "a.gold.txt:2: a field is one of"),
        ("speaker: 경찰\n---\n", "a.gold.txt:1: write 'speaker:"),
        ("speaker: 경찰 | body\n---\n", "a.gold.txt:1: write 'speaker:"),
        ("speaker: 경찰 | group\nspeaker: 경찰 | group\n---\n", "a.gold.txt:2: speaker '경찰' has a line already"),
    ],
)
def test_a_fault_of_the_fields_is_named_with_its_line(form: str, said: str) -> None:
    with pytest.raises(BadGold) as error:
        parse(form, "a.gold.txt", "a")
    assert str(error.value).startswith(said)


def test_a_folder_of_forms_and_jsonl_of_their_records_are_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.gold.txt").write_text(HEAD + BODY, "utf-8")
    (tmp_path / "b.gold.txt").write_text("---\n글", "utf-8")
    records = load(tmp_path)
    assert [record["id"] for record in records] == ["council", "b"]
    assert load(tmp_path / "a.gold.txt") == records[:1]
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(json.dumps(record) for record in records), "utf-8")
    assert load(path) == records


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({"id": "a", "text": "글"}, 'needs "id", "text" and a list of "quotes"'),
        ({"id": "a", "text": "글", "quotes": [{"type": "x"}]}, "a quote needs one of the types"),
        ({"id": "a", "text": "글", "quotes": [{"type": "direct", "start": 0, "end": 2}]}, "inside the 1 characters"),
        ({"id": "a", "text": "글", "quotes": [{"type": "direct", "start": "0", "end": 1}]}, "a span must lie inside"),
        ({"id": "a", "text": "글", "quotes": [{"type": "direct", "start": 0, "end": 1, "alts": [[0]]}]}, "a span must"),
        ([], "is no JSON object"),
    ],
)
def test_a_broken_record_is_named_with_its_line(record: object, said: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text("\n" + json.dumps(record), "utf-8")
    with pytest.raises(BadGold) as error:
        load(path)
    assert str(error.value).startswith(f"{path}:2: ")
    assert said in str(error.value)


def test_files_that_are_not_there_are_named(tmp_path: Path) -> None:
    for path in (tmp_path / "a.gold.txt", tmp_path / "a.jsonl", tmp_path):
        with pytest.raises(BadGold, match=str(path)):
            load(path)
    with pytest.raises(BadGold, match="No such file"):
        load_rows(tmp_path / "rows.jsonl")


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.gold.txt")), ids=lambda path: path.name)
def test_every_fixture_is_whole_and_its_offsets_hold_in_an_article(path: Path) -> None:
    (record,) = load(path)
    assert record["id"] == path.name.removesuffix(".gold.txt")
    assert Article(record["id"], record["text"]).text == record["text"]
    assert all(record["text"][quote["start"] : quote["end"]] == quote["content"] for quote in record["quotes"])
