"""Persons and bodies known beforehand: whom a speaker is recognised as, and whom he is not taken for."""

from __future__ import annotations

import pytest
from examples import extractor

from quoteattr.model import Article, Attribution, Known
from quoteattr.pipeline import Extractor

PEOPLE = (
    Known("문덕수", titles=("대표",), affiliation="가람전자", aliases=("덕이형", "문 총재")),
    Known("코코넛", aliases=("블루핀",)),
    Known("하늘바람", "organization", aliases=("하바",)),
    Known("여울길", "organization"),
    Known("김민수", titles=("의원",), affiliation="새길당"),
    Known("이도현", titles=("감독",), affiliation="한빛FC"),
    Known("이도현", titles=("검사",), affiliation="가람지검"),
)
KNOWING = Extractor(PEOPLE)


def only(text: str) -> Attribution:
    (row,) = KNOWING.extract(text)
    return row


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("덕이형은 “끝까지 가겠다”고 말했다.", "문덕수"),
        ("래퍼 블루핀은 “무대가 그리웠다”고 말했다.", "코코넛"),
        ("하바는 “새 노래를 낸다”고 밝혔다.", "하늘바람"),
        ("여울길은 “새 노래를 낸다”고 밝혔다.", "여울길"),
        ("문 총재는 “값을 올린다”고 말했다.", "문덕수"),
        ("가람전자 문 대표는 “값을 올린다”고 말했다.", "문덕수"),
        ("문덕수 씨는 웃었다. 문 대표는 “값을 올린다”고 말했다.", "문덕수"),
    ],
)
def test_names_and_aliases_resolve_to_the_list(text: str, speaker: str) -> None:
    assert only(text).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "문 대표는 “값을 올린다”고 말했다.",
        "두레로봇 문 대표는 “값을 올린다”고 말했다.",
        "가람전자 문 부사장은 “값을 올린다”고 말했다.",
    ],
)
def test_a_surname_alone_is_nobody_of_the_list_without_his_whole_office(text: str) -> None:
    assert only(text).speaker in ("문 대표", "문 부사장")


def test_the_list_fills_in_what_the_article_leaves_out() -> None:
    row = only("덕이형은 “끝까지 가겠다”고 말했다.")
    assert (row.speaker_kind, row.title, row.affiliation) == ("person", "대표", "가람전자")
    assert row.source == "덕이형"


def test_an_alias_and_the_name_are_one_person() -> None:
    rows = KNOWING.extract("문덕수 회장은 “간다”고 했다. 덕이형은 “온다”고 했다. 그는 “가자”고 덧붙였다.")
    assert [row.speaker for row in rows] == ["문덕수"] * 3


@pytest.mark.parametrize(
    ("text", "office", "flags"),
    [
        ("김민수 요리사는 “간을 본다”고 했다.", ("요리사", None), ("namesake",)),
        ("농부 김민수 씨는 “비가 온다”고 했다.", ("농부", None), ("namesake",)),
        ("김민수 의원은 “반대한다”고 했다.", ("의원", "새길당"), ()),
        ("이도현은 “이겼다”고 말했다.", (None, None), ("ambiguous",)),
        ("이도현 감독은 “이겼다”고 말했다.", ("감독", "한빛FC"), ()),
        ("가람지검 이도현 검사는 “기소한다”고 말했다.", ("검사", "가람지검"), ()),
    ],
)
def test_whoever_has_another_office_in_the_article_is_somebody_else(
    text: str, office: tuple[str | None, str | None], flags: tuple[str, ...]
) -> None:
    row = only(text)
    assert (row.title, row.affiliation) == office
    assert row.flags == flags


def test_names_inside_other_words_are_nobody() -> None:
    knowing = Extractor([Known("이수", aliases=("한강",))])
    assert knowing.extract("이수정 교수는 “모른다”고 했다.")[0].speaker == "이수정"
    assert knowing.extract("이수 씨는 “모른다”고 했다.")[0].speaker == "이수"


def test_what_an_article_brings_with_it_is_known_in_it_only() -> None:
    text = "블루핀은 “무대가 그리웠다”고 말했다."
    article = Article("a", text, known=(Known("코코넛", aliases=("블루핀",)),))
    assert [row.speaker for row in extractor().extract(article)] == ["코코넛"]
    assert [row.speaker for row in extractor().extract(text)] != ["코코넛"]


def test_who_only_reports_is_listed_too() -> None:
    (row,) = KNOWING.extract("하바에 따르면 강하늬 대표는 “끝까지 가겠다”고 말했다.")
    assert (row.speaker, row.reported_by) == ("강하늬", "하늘바람")


@pytest.mark.parametrize(
    ("text", "content", "flags"),
    [
        ("탄이현 대표는 “우리는 끝까지 가겠다. 뜻을 ..", "우리는 끝까지 가겠다. 뜻을", ("truncated",)),
        ("탄이현 대표는 “우리는 끝까지 가겠다”고 ..", "우리는 끝까지 가겠다", ("truncated",)),
        ("탄이현 대표는 “우리는 끝까지 가겠다”고 말했다. ..", "우리는 끝까지 가겠다", ()),
        ("탄이현 대표는 “우리는 끝까지 가겠다”고 말하고 ..", "우리는 끝까지 가겠다", ()),
    ],
)
def test_what_runs_into_the_end_of_a_cut_text_is_flagged(text: str, content: str, flags: tuple[str, ...]) -> None:
    (row,) = extractor().extract(Article("a", text, truncated=True))
    assert (row.speaker, row.content, row.flags) == ("탄이현", content, flags)
