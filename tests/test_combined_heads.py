"""What a speaker does, where, through what and to whom, before words without marks: each with every content."""

from __future__ import annotations

import itertools

import pytest
from examples import extractor

CONTENTS = (
    "강물이 아직 맑지 않다",
    "공장은 내년에 문을 연다",
    "새 다리를 먼저 놓아야 한다",
    "아무도 다치지 않았다",
    "물값을 더 올리지 않겠다",
)
TELLING = ("말했다", "강조했다", "털어놨다")
DOING = (
    "고개를 저으며",
    "두 손을 모으며",
    "손을 흔들면서",
    "눈을 흘기며",
    "눈시울을 붉히며",
    "한숨을 내쉬며",
    "서로 눈짓을 하더니",
    "빈 바다를 한참 바라보다",
    "천장을 올려다보다가",
    "창밖을 내다보며",
    "법정을 나서며",
    "그을린 이불을 볕에 널며",
    "현수막 끈을 고쳐 매며",
    "노트북을 덮고는",
    "주위를 한 번 둘러보고는",
    "자료를 뒤적이며",
    "서류를 훑어보더니",
    "담배를 한 대 물더니",
    "고개를 숙인 채",
    "회사 이름을 거명하지 않은 채",
    "로비 단상에 올라",
)
MEANWHILE = (
    "가람일보에 보낸 서면 답변에서",
    "계간지 가을호에 기고한 글에서",
    "가람일보에",
    "로이터통신에",
    "기자들의 질문을 받고",
    "‘언제까지 기다려야 하는가’라는 질문을 받고",
    "착공 시기를 묻는 말에",
    "이 장면을 두고",
    "마지막 회의를 두고는",
    "공사가 두 번이나 미뤄진 대목에서는",
    "시의 내부 문건을 토대로",
    "피해 보상과 관련,",
)


def wrong(heads: tuple[str, ...]) -> list[str]:
    """The sentences whose row is not the content with its speaker."""
    found = []
    for head, content in itertools.product(heads, CONTENTS):
        text = f"도하람 의원은 {head} {content}고 {TELLING[len(head) % len(TELLING)]}."
        rows = [(row.speaker, row.content) for row in extractor().extract(text) if row.type == "indirect"]
        if rows != [("도하람", content)]:
            found.append(f"{text} {rows}")
    return found


@pytest.mark.parametrize("head", DOING)
def test_what_a_speaker_does_is_no_part_of_his_words(head: str) -> None:
    assert wrong((head,)) == []


@pytest.mark.parametrize("head", MEANWHILE)
def test_where_and_upon_what_he_speaks_is_no_part_of_his_words(head: str) -> None:
    assert wrong((head,)) == []


def test_what_the_words_are_about_is_no_part_of_them() -> None:
    text = "도하람 의원은 누가 결정했는지에 대해서는 아무도 모른다고 말했다."
    assert [row.content for row in extractor().extract(text)] == ["아무도 모른다"]


@pytest.mark.parametrize(
    "content",
    [
        "주민들이 손을 흔들며 반겼다",
        "회사를 떠나며 빚을 갚았다",
        "아이가 문을 열더니 울었다",
        "나라를 위해 끝까지 일하겠다",
        "경험을 바탕으로 팀을 이끌겠다",
        "아내를 두고 떠날 수 없다",
    ],
)
def test_what_somebody_does_in_the_words_is_part_of_them(content: str) -> None:
    rows = [(row.speaker, row.content) for row in extractor().extract(f"도하람 의원은 {content}고 말했다.")]
    assert rows == [("도하람", content)]
