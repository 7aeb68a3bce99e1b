"""Whose words they are: how somebody is called, how it is told that he said it, what he is."""

from __future__ import annotations

import pytest
from examples import extractor


def rows(text: str) -> list[tuple[str, str | None]]:
    """Content and speaker of the quotations, in order."""
    return [(row.content, row.speaker) for row in extractor().extract(text)]


def speakers(text: str) -> list[str | None]:
    return [speaker for _, speaker in rows(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("C의 아버지는 “버스가 오지 않았다”고 말했다.", ["C의 아버지"]),
        ("다른 조 연습생인 D가 있었다. D는 “악보를 못 읽는다”고 말했다.", ["D"]),
        ("D측은 “계약이 끝났다”고 했다.", ["D측"]),
        ("언덕 위에 사는 중년의 상인은 “물이 안 나온다”고 말했다.", ["언덕 위에 사는 중년의 상인"]),
        ("포구에서 만난 50대 여성 임 모 씨는 “배가 안 뜬다”고 했다.", ["50대 여성 임모씨"]),
        ("농부 송모(41) 씨 역시 장에 나왔다. 송씨는 “모종이 없다”고 했다.", ["농부 송모씨"]),
        ("다른 회원들 사이에서는 “너무 멀다” 등의 반응이 나왔다.", ["다른 회원들"]),
        ("hanbi****는 “구두가 예쁘다”고 썼다.", ["hanbi****"]),
        ("악보를 받아 든 한담비 지휘자조차 “이걸 어떻게 켜나”라고 할 정도였다.", ["한담비"]),
        ("김보담 씨의 소속사 측은 “다음 달 돌아온다”고 밝혔다.", ["김보담 씨의 소속사 측"]),
        (
            "배우 김보담의 소속사 가람 엔터테인먼트는 “새 노래를 준비한다”고 밝혔다. 소속사 측은 “봄에 나온다”고 했다.",
            ["가람 엔터테인먼트", "가람 엔터테인먼트"],
        ),
        (
            "법무법인 하늬는 “근거가 없다”고 했다. 하늬는 다음 날 서류를 냈다고 덧붙였다.",
            ["법무법인 하늬", "법무법인 하늬"],
        ),
        (
            "가람버스노조 하늘지부는 3일 회견을 열었다. 노조는 “노선을 늘려 달라”고 밝혔다.",
            ["가람버스노조 하늘지부"],
        ),
        ("시청 고위관계자는 지도를 펴 보였다. 이 관계자는 “새 길이 난다”고 했다.", ["시청 고위관계자"]),
        ("박시월교수가 회견을 열었다. 노아란교수도 왔다. 노교수는 “표본이 남았다”고 말했다.", ["노아란"]),
        ("화가인 도하람 새길당 의원은 “붓을 놓지 않았다”고 했다.", ["도하람"]),
        ("강변마을연대회의가 성명을 통해 시의회는 다리를 고치라고 촉구했다.", ["강변마을연대회의"]),
    ],
)
def test_how_somebody_is_called(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“비가 샌다”는 하람시의 주장과 다르다.", ["하람시"]),
        ("“공사가 늦어졌다”는 국토부 설명이다.", ["국토부"]),
        ("공사가 늦어졌다는 상인들 하소연이 이어진다.", ["상인들"]),
        ("‘왜 혼자 걸었느냐’는 지역 기자의 다소 짓궂은 질문에 답했다.", ["지역 기자"]),
        ("쪽지에는 “다시 오지 마라” 등 B씨의 욕설이 적혔다.", ["B씨"]),
        ("“집에 가라”고 말해 물의를 빚은 도하람 의원이 사과했다.", ["도하람"]),
        ("어민들은 그물을 더 칠 까닭이 없다는 반응이었다.", ["어민들"]),
        ("도하람 의원은 돈을 빌렸을 뿐이라고 답답한 심경을 전했다.", ["도하람"]),
        ("도하람 의원은 잘못이 없다고 12일 보도자료를 내고 주장했다.", ["도하람"]),
        (
            "도하람 위원장은 “심사는 끝났다”고 했다. 임하늬 의원이 ‘서류가 없더라’고 반박하자 “찾아보라”고 했다.",
            [
                "도하람",
                "임하늬",
                "도하람",
            ],
        ),
        ("물때가 바뀌자 선주협회가 물길 문제일 뿐이라며 해명에 나섰다.", ["선주협회"]),
        ("▶ 인터뷰 : 임하늬 / 활 만드는 장인\n- “활은 겨울에 굽습니다.”", ["임하늬"]),
        (
            "도하람 지휘자는 “박자가 흔들렸다”고 했다. 가람악단은 손보미가 빠진 채 섰다. 그는 “더 익히겠다”고 했다.",
            ["도하람", "도하람"],
        ),
    ],
)
def test_how_it_is_said_whose_words_they_are(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("도하람 의원은 고개를 숙인 채 모두 자기 책임이라고 말했다.", "모두 자기 책임이라"),
        ("경찰은 발자국의 방향으로 미뤄 산으로 간 것으로 보고 있다.", "산으로 간 것"),
        ("도하람 관장은 ‘첫 등불잔치’에 대해 이웃이 가까워진 밤이었다고 평가했다.", "이웃이 가까워진 밤이었다"),
        ("도하람 의원은 논란에 대해 진심으로 사과한다고 밝혔다.", "논란에 대해 진심으로 사과한다"),
        ("도하람 의원은 이웃 섬에 대해 배를 보내겠다고 밝혔다.", "이웃 섬에 대해 배를 보내겠다"),
        ("가람시는 3일에 걸쳐 축제를 연다고 밝혔다.", "3일에 걸쳐 축제를 연다"),
        ("주민들은 여러 차례에 걸쳐 다리가 흔들린다고 호소했다.", "다리가 흔들린다"),
    ],
)
def test_where_a_clause_begins(text: str, content: str) -> None:
    assert [row[0] for row in rows(text)] == [content]


@pytest.mark.parametrize(
    ("text", "title", "affiliation"),
    [
        ("국회 교통위 소속 임하늬 의원은 “예산이 없다”고 했다.", "의원", "국회 교통위"),
        ("법무법인 온새 브렌 오클리 변호사는 “길이 좁다”고 말했다.", "변호사", "법무법인 온새"),
        ("응우옌 티 란 의원은 “길이 좁다”고 말했다.", "의원", None),
        ("박시월 온새 수목관리국 팀장은 “나무가 먼저”라고 했다.", "팀장", "온새 수목관리국"),
        (
            "새길당 박시월·노아란, 무소속 임하늬·손보미 의원이 왔다. 박시월 의원은 “막겠다”고 했다.",
            "의원",
            "새길당",
        ),
        ("박시월교수(가람대 지질학과 석좌교수)는 “표본이 있다”고 했다.", "교수", "가람대 지질학과"),
    ],
)
def test_what_he_is(text: str, title: str, affiliation: str) -> None:
    (row,) = extractor().extract(text)
    assert (row.title, row.affiliation) == (title, affiliation)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("법무법인 온새 브렌 오클리 변호사는 “길이 좁다”고 했다.", "브렌 오클리"),
        ("응우옌 티 란 의원은 “길이 좁다”고 했다.", "응우옌 티 란"),
        ("오클리 미 대통령은 “길이 좁다”고 했다.", "오클리"),
        ("새길당과 임하늬 의원은 “길이 좁다”고 했다.", "임하늬"),
        ("김씨는 “길이 좁다”고 했다.", "김씨"),
    ],
)
def test_what_is_no_part_of_a_name(text: str, name: str) -> None:
    (row,) = extractor().extract(text)
    assert row.speaker == name
    assert row.title != "씨"


WRAPPED = (
    "하람시가 이웃 고장에게 둑에 심은 나무를\n하루빨리 옮기라고 거듭 요청했습니다.\n도하람 부시장은 정례 회견에서\n"
    "“물길이 좁아지는 것을\n모두가 걱정한다”면서\n“여름 전에 마쳐야 한다”고 말했습니다.\n"
)


def test_a_text_with_hard_wraps_is_read_across_them() -> None:
    assert rows(WRAPPED) == [
        ("둑에 심은 나무를\n하루빨리 옮기라", "하람시"),
        ("물길이 좁아지는 것을\n모두가 걱정한다", "도하람"),
        ("여름 전에 마쳐야 한다", "도하람"),
    ]


def test_words_that_a_clause_tells_as_anothers_do_not_break_it() -> None:
    text = "도하람 의원은 임하늬 대표가 “물러나겠다”고 한 것은 늦었다고 지적했다."
    assert rows(text) == [("임하늬 대표가 “물러나겠다”고 한 것은 늦었다", "도하람"), ("물러나겠다", "임하늬")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("큰딸 도하람 씨는 “먼 길을 왔다”고 말했다.", None),
        ("임하늬 이장의 아버지 도하람 씨는 “먼 길을 왔다”고 말했다.", None),
        ("섬의 최고 원로 도하람 시인은 “바다는 그대로”라고 말했다.", "시인"),
        ("▶ 인터뷰 : 도하람 / 활 만드는 명인\n- “활은 겨울에 굽습니다.”", "명인"),
        ("▶ 인터뷰 : 도하람 / 나무 배 수리 장인\n- “소리로 압니다.”", "나무 배 수리 장인"),
    ],
)
def test_kin_and_praise_are_no_office_and_no_place(text: str, title: str | None) -> None:
    (row,) = extractor().extract(text)
    assert (row.speaker, row.title, row.affiliation) == ("도하람", title, None)
