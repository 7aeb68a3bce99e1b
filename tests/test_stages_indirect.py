"""Indirect quotations: where a reported clause begins and ends, whose it is, and what is none."""

from __future__ import annotations

import pytest
from examples import extractor
from faults import fault


def rows(text: str) -> list[tuple[str, str | None]]:
    """Content and speaker of the indirect quotations."""
    return [(row.content, row.speaker) for row in extractor().extract(text) if row.type == "indirect"]


@pytest.mark.parametrize(
    "before",
    [
        "박서연 의원은 ",
        "박서연 의원은 이날 ",
        "박서연 의원은 이어 ",
        "박서연 의원은 그러면서도 ",
        "박서연 의원은 이날 기자회견에서 ",
        "박서연 의원은 한누리신문과의 통화에서 ",
        "박서연 의원은 페이스북에 글을 올려 ",
        "박서연 의원은 라디오에 출연해 ",
        "박서연 의원은 12일 국회에서 기자들과 만나 ",
        "박서연 의원은 땅값을 언급하며 ",
        "박서연 의원은 김민수 대표에게 ",
        "박서연 의원은 김민수 대표가 물러나자 ",
        "이날 국회에서 박서연 의원은 ",
    ],
)
def test_the_content_begins_behind_what_belongs_to_the_reporting_clause(before: str) -> None:
    assert rows(f"{before}공장을 더 짓겠다고 밝혔다.") == [("공장을 더 짓겠다", "박서연")]


@pytest.mark.parametrize(
    "venue",
    ["시청에서 열린 회의에서", "보도자료를 내고", "자신의 소셜미디어를 통해", "이번 회의에서", "기자들에게"],
)
def test_a_venue_before_an_adjective_is_the_reporting_clause_s(venue: str) -> None:
    (row,) = extractor().extract(f"박서연 시장은 {venue} 낡은 다리를 고치겠다고 밝혔다.")
    assert row.content == "낡은 다리를 고치겠다"


@pytest.mark.parametrize(
    ("clause", "cue"),
    [
        ("공장을 짓겠다", "고 밝혔다."),
        ("공장을 함께 짓자", "고 제안했다."),
        ("공장을 누가 짓느냐", "고 물었다."),
        ("공장을 어서 지으라", "고 요구했다."),
        ("이 나라는 공장의 나라라", "고 표현했다."),
        ("공장이 곧 설 것", "으로 내다봤다."),
        ("공장이 곧 설 것", "으로 봤다."),
        ("물가가 3.5% 올랐다", "고 밝혔다."),
        ("‘새 공장’을 지을 수 있다", "고 밝혔다."),
        ("최저임금은 더 살펴야 한다", "고 말했다."),
    ],
)
def test_the_content_ends_before_the_particle(clause: str, cue: str) -> None:
    assert rows(f"박서연 의원은 {clause}{cue}") == [(clause, "박서연")]


def test_the_topic_of_the_content_is_not_the_reporter() -> None:
    text = "박서연 의원은 “가자”고 했다. 최저임금은 더 살펴야 한다고 말했다."
    assert rows(text) == [("최저임금은 더 살펴야 한다", "박서연")]


def test_the_reporter_may_stand_behind() -> None:
    assert rows("정부 대책은 효과가 없다고 박서연 의원은 비판했다.") == [("정부 대책은 효과가 없다", "박서연")]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("경찰에 따르면 김씨는 가게에 불을 냈다.", "김씨는 가게에 불을 냈다", "경찰"),
        ("박서연 의원에 의하면, 내년에 공장이 선다.", "내년에 공장이 선다", "박서연"),
        ("공장을 곧 짓겠다는 게 박서연 의원의 설명이다.", "공장을 곧 짓겠다", "박서연"),
    ],
)
def test_source_adverbials_and_nouns_of_saying(text: str, content: str, speaker: str) -> None:
    assert rows(text) == [(content, speaker)]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("김지훈 대표", "김지훈"),
        ("김 대표", "김지훈"),
        ("그", "김지훈"),
        ("A씨", "A씨"),
        ("한 의원", "한서연"),
        ("이 의원", "이재인"),
    ],
)
def test_every_form_of_name_may_stand_before_a_source_adverbial(source: str, speaker: str) -> None:
    met = "한서연 의원과 이재인 의원이 왔다. 김지훈 대표도 왔다. 김 대표는 앉았다. "
    assert rows(f"{met}{source}에 따르면 내년에 공장이 선다.") == [("내년에 공장이 선다", speaker)]


def test_a_chain_of_clauses_has_one_speaker() -> None:
    text = "박서연 의원은 공장을 짓겠다며 땅을 더 사겠다고 밝혔다."
    assert rows(text) == [("공장을 짓겠다", "박서연"), ("땅을 더 사겠다", "박서연")]
    assert len({row.utterance for row in extractor().extract(text)}) == 1


def test_the_pieces_of_a_chain_of_clauses_share_the_source() -> None:
    found = extractor().extract("박서연 의원은 공장을 짓겠다며 땅을 더 사겠다고 밝혔다.")
    assert [row.source for row in found] == ["박서연 의원", "박서연 의원"]


@pytest.mark.parametrize(
    "text",
    [
        "박서연 의원은 사과를 요구했다.",
        "박서연 의원은 내년에 공장을 짓기로 했다.",
        "박서연 의원은 공장을 지을 방침이다.",
        "박서연 의원은 공장을 지으려고 했다.",
        "내년에 공장이 서는 것으로 알려졌다.",
        "내년에 물가가 오를 것으로 나타났다.",
        "박서연 의원은 공장을 짓겠다고는 말하지 않았다.",
        "박서연 의원은 공장을 짓겠다는 의지를 밝혔다.",
        "박서연 의원은 비가 온다고 해서 걸음을 멈췄다.",
    ],
)
def test_what_is_no_quotation(text: str) -> None:
    assert rows(text) == []


def test_a_clause_that_holds_a_marked_fragment_is_not_recorded_again() -> None:
    assert len(extractor().extract("박서연 의원은 “새로운 길”을 내겠다고 밝혔다.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "박서연 의원은 김민수 대표가 공장을 짓겠다고 했다고 전했다.",
        "박서연 의원은 김민수 대표가 공장을 짓겠다고 하자 “놀랍다”고 했다.",
    ],
)
def test_a_report_inside_a_report_is_the_inner_ones(text: str) -> None:
    assert rows(text) == [("공장을 짓겠다", "김민수")]


@fault("a marked content whose opening mark was forgotten is in no row at all")
def test_a_clause_with_a_closing_mark_alone_is_still_found() -> None:
    (row,) = extractor().extract("박서연 의원은 공장을 짓겠다”고 말했다.")
    assert row.content == "공장을 짓겠다"


def test_a_mark_that_was_never_closed_is_no_part_of_the_content_and_flagged() -> None:
    (row,) = extractor().extract("박서연 의원은 “공장을 짓겠다고 말했다.")
    assert row.content == "공장을 짓겠다"
    assert "marks_repaired" in row.flags


@pytest.mark.parametrize(
    "before",
    ["", "박서연 의원은 “가자”고 말했다. "],
)
def test_what_a_source_is_said_to_have_told_is_one_whole(before: str) -> None:
    whole = "박씨는 지난해 친구에게 돈을 돌려주겠다며 가람역 근처로 불러냈다"
    assert rows(f"{before}경찰에 따르면 {whole}.") == [(whole, "경찰")]
    assert [content for content, _ in rows(f"{before}김민수 대표에 따르면 「끝까지 가겠다“라며 말했다.")] == [
        "「끝까지 가겠다“라며 말했다"
    ]


def test_an_ending_that_the_analyser_fills_up_reports_nothing() -> None:
    text = "김민수 대표는 “끝까지 가겠다”라며 물었다 제이 권 관계자는 “아니다”라고 말했다."
    assert rows(text) == []


@pytest.mark.parametrize("gap", [" ", "\t", " \u3000", ",\t"])
def test_no_white_space_begins_what_a_source_is_said_to_have_told(gap: str) -> None:
    assert rows(f"국토부에 따르면{gap}새 길은 내년에 열린다\t.") == [("새 길은 내년에 열린다", "국토부")]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "가람일보도 윤 대통령이 담화에서 사임을 말하지 않았다고 전했다.",
            "윤 대통령이 담화에서 사임을 말하지 않았다",
            "가람일보",
        ),
        ("가람일보는 또 김 대통령은 유출에 대해 사과했다고 전했다.", "김 대통령은 유출에 대해 사과했다", "가람일보"),
        ("누리꾼들은 찍힌 사진을 근거로 상대가 유하늘이라고 추측했다.", "상대가 유하늘이라", "누리꾼들"),
        ("가족들은 무슨 일이냐고 따졌다.", "무슨 일이냐", "가족들"),
        ("A학생은 처분을 받았다고 교권지킴이는 전했다.", "A학생은 처분을 받았다", "교권지킴이"),
        ("회담이 어렵다고 전망한 가람타임스(GT)의 보도가 나왔다.", "회담이 어렵다", "가람타임스"),
        ("22일 가람일보는 여행설을 보도했다. 보도에 따르면 둘은 휴가를 보냈다.", "둘은 휴가를 보냈다", "가람일보"),
    ],
)
def test_who_reports_and_where_it_begins(text: str, content: str, speaker: str) -> None:
    assert rows(text) == [(content, speaker)]


def test_what_one_tells_stays_his_where_another_subject_follows_at_once() -> None:
    text = "가람일보는 사과는 드문 일이라며, 최은하 씨가 영향력을 행사했다는 의혹이 제기돼 왔다고 전했다."
    assert rows(text) == [
        ("사과는 드문 일이라", "가람일보"),
        ("최은하 씨가 영향력을 행사했다는 의혹이 제기돼 왔다", "가람일보"),
    ]


def test_a_sentence_that_goes_on_has_no_mere_subject_for_reporter() -> None:
    text = "박서연 의원은 “좋다”고 했다. 그러면서 국제사회가 보호에 나서야 한다고 강조했다."
    assert rows(text) == [("국제사회가 보호에 나서야 한다", "박서연")]


def test_a_concession_reports_nothing() -> None:
    assert rows("국회의 국정감사라 할지라도 안 된다.") == []


def test_another_topic_takes_over_behind_what_one_tells() -> None:
    text = "주최 측은 1만 명이 모였다며, 경찰은 2천 명이 모였다고 밝혔다."
    assert rows(text) == [("1만 명이 모였다", "주최 측"), ("2천 명이 모였다", "경찰")]


@pytest.mark.parametrize("text", ["박서연 의원도)라고", "박서연 의원은 (박서연 의원도)라고"])
def test_an_ending_behind_a_bracket_at_the_end_of_a_text(text: str) -> None:
    assert rows(text) == []
