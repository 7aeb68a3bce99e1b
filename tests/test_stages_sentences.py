"""Where sentences end: with a space behind or none, and never inside a quotation, a number or an abbreviation."""

from __future__ import annotations

import pytest
from faults import fault

from quoteattr.stages.marks import marked_spans
from quoteattr.stages.sentences import VEIL, Sentence, sentences, veiled


def cut(text: str) -> list[str]:
    """The sentences of a text."""
    return [sentence.span.of(text) for sentence in read(text)]


def read(text: str) -> tuple[Sentence, ...]:
    marked = marked_spans(text)
    return sentences(text, marked, veiled(text, marked))


@pytest.mark.parametrize(
    "expected",
    [
        ["비가 왔다.", "눈도 왔다."],
        ["비가 왔습니까?", "네, 왔어요!", "그랬군요."],
        ["그는 “가자. 어서 가자.”고 했다.", "이어 “좋다”고 했다."],
        ["물가가 3.5% 올랐다.", "기준금리는 2.75%다."],
        ["U.S. 정부가 밝혔다.", "J.P. 모건도 같았다."],
        ["Mr. Kim이 왔다.", "그는 앉았다."],
        ["홈페이지(www.example.co.kr)에 올렸다.", "누구나 본다."],
        pytest.param(
            ["회의는 2026. 4. 9. 열렸다.", "모두 왔다."], marks=fault("a date with full stops is cut to pieces")
        ),
        ["길이 막혔다….", "그래도 갔다."],
    ],
    ids=["two", "marks of end", "inside marks", "decimals", "U.S.", "Mr.", "address", "date", "dots"],
)
def test_sentences_with_spaces(expected: list[str]) -> None:
    assert cut(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        ["김 대표가 말했다.", "그는 앉았다."],
        ['그는 "가자"고 했다.', '"좋다"는 답이 왔다.', "모두 갔다."],
        ["왔을까?", "아니다.", "“안 왔다”고 했다."],
        pytest.param(["값이 3.5% 올랐다.", "5월에는 내렸다."]),
        ["결과를 냈음.", "(사진=아무개)"],
    ],
    ids=["a name", "marks", "question", "a number", "a bracket"],
)
def test_sentences_without_spaces(expected: list[str]) -> None:
    assert cut("".join(expected)) == expected


def test_a_quotation_that_stands_alone_is_a_sentence() -> None:
    text = "김 대표는 이렇게 말했다. “가자.” 사람들이 일어섰다."
    assert cut(text) == ["김 대표는 이렇게 말했다.", "“가자.”", "사람들이 일어섰다."]


@pytest.mark.parametrize(
    ("head", "rest"),
    [
        ("(서울=연합뉴스) 김가람 기자 = ", "한빛상사가 문을 열었다."),
        ("[한누리신문 김가람 기자] ", "한빛상사가 문을 열었다."),
        ("[서울=뉴시스] 김가람 기자 = ", "한빛상사가 문을 열었다."),
        ("ⓒ 한누리 김가람", "한빛상사는 문을 열었다."),
    ],
)
def test_a_byline_is_no_part_of_the_sentence(head: str, rest: str) -> None:
    assert cut(head + rest)[-1] == rest


def test_a_line_is_a_paragraph_and_ends_a_sentence() -> None:
    text = "제목 하나\n\n비가 왔다. 눈도 왔다\n끝"
    assert cut(text) == ["제목 하나", "비가 왔다.", "눈도 왔다", "끝"]
    assert [sentence.paragraph for sentence in read(text)] == [1, 2, 2, 3]


def test_a_quotation_over_paragraphs_stays_in_one_sentence() -> None:
    text = "그는 “길을 연다.\n\n함께 간다”고 말했다. 박수가 났다."
    assert cut(text) == ["그는 “길을 연다.\n\n함께 간다”고 말했다.", "박수가 났다."]


def test_every_marked_span_lies_in_one_sentence() -> None:
    text = "“가자.” 그는 “하나. 둘.”이라며 ‘셋’을 셌다.“넷”이라고도 했다.\n“다섯”"
    found = read(text)
    assert [[m.inner.of(text) for m in s.marked] for s in found if s.marked] == [
        ["가자."],
        ["하나. 둘.", "셋"],
        ["넷"],
        ["다섯"],
    ]
    assert all(s.span.start <= m.outer.start and m.outer.end <= s.span.end for s in found for m in s.marked)


def test_the_veil_hides_the_inside_only_character_for_character() -> None:
    text = "그는 “가자”고, ‘서자’고 했다."
    assert veiled(text, marked_spans(text)) == f"그는 “{VEIL * 2}”고, ‘{VEIL * 2}’고 했다."


def test_white_space_alone_is_no_sentence() -> None:
    assert cut(" \n\t\n ") == []
