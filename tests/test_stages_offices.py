"""Titles printed as one word with a body: which come apart, and what stays an office of its own."""

from __future__ import annotations

import pytest
from examples import extractor

from quoteattr.stages.offices import office_apart


@pytest.mark.parametrize(
    ("title", "office", "body"),
    [
        ("하남시장", "시장", "하남시"),
        ("의정부시장", "시장", "의정부시"),
        ("곡성군수", "군수", "곡성군"),
        ("해운대구청장", "구청장", "해운대구"),
        ("전북도지사", "지사", "전북도"),
        ("민주당대표", "대표", "민주당"),
        ("한국거래소이사장", "이사장", "한국거래소"),
        ("선거대책위원장", "위원장", "선거대책위원회"),
        ("수원지법원장", "지법원장", "수원지법"),
        ("충북지사", "지사", "충북"),
        ("강원특별자치도지사", "지사", "강원특별자치도"),
        ("경남교육감", "교육감", "경남"),
        ("금융감독원장", "원장", "금융감독원"),
        ("공정거래위원장", "위원장", "공정거래위원회"),
        ("방통위원장", "위원장", "방통위"),
        ("금융위부위원장", "부위원장", "금융위"),
        ("질병청장", "청장", "질병청"),
        ("광복회장", "회장", "광복회"),
        ("서울고등법원장", "법원장", "서울고등법원"),
        ("가온경찰서장", "서장", "가온경찰서"),
        ("가람기념사업회장", "회장", "가람기념사업회"),
        ("국회의장", "의장", "국회"),
        ("외교부장관", "장관", "외교부"),
        ("유엔사무총장", "사무총장", "유엔"),
        ("전 국가정보원장", "전 원장", "국가정보원"),
        ("금융위원장 직무대행", "위원장 직무대행", "금융위원회"),
    ],
)
def test_office_and_body_come_apart(title: str, office: str, body: str) -> None:
    assert office_apart(title, "") == (office, body)


@pytest.mark.parametrize(
    "title",
    [
        "",
        "전",
        "검찰총장",
        "대법원장",
        "국회의원",
        "원내대표",
        "정무부시장",
        "당협위원장",
        "자료부장",
        "병원장",
        "명예회장",
        "서울시의원",
        "공동선대위원장",
        "부총학생회장",
        "서울시장 후보",
        "대통령 당선인",
        "부총리 겸 기획재정부 장관",
    ],
)
def test_an_office_of_its_own_stays_whole(title: str) -> None:
    assert office_apart(title, "") == (title, None)


def test_a_body_that_the_article_prints_comes_apart() -> None:
    assert office_apart("가람순례회장", "") == ("가람순례회장", None)
    assert office_apart("가람순례회장", "가람순례회장은 떠났다.") == ("가람순례회장", None)
    assert office_apart("가람순례회장", "가람순례회는 11일 모였다.") == ("회장", "가람순례회")


@pytest.mark.parametrize(
    ("text", "title", "affiliation"),
    [
        ("박서연 하남시장은 “길을 넓히겠다”고 말했다.", "시장", "하남시"),
        ("푸른당 소속 박서연 하남시장은 “길을 넓히겠다”고 말했다.", "하남시장", "푸른당"),
        ("박서연 시장은 “길을 넓히겠다”고 말했다.", "시장", None),
    ],
)
def test_the_row_says_both(text: str, title: str, affiliation: str | None) -> None:
    (row,) = extractor().extract(text)
    assert (row.speaker, row.title, row.affiliation) == ("박서연", title, affiliation)


def said_of(text: str) -> tuple[str | None, str | None, str | None]:
    """Speaker, title and affiliation of the last quotation of a text."""
    row = extractor().extract(text)[-1]
    return row.speaker, row.title, row.affiliation


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("국민의힘은 5일 법안을 냈다. 박서연 원내대표는 “곧 처리하겠다”고 말했다.", "국민의힘"),
        ("도하람 민주당 사무총장은 웃었다. 박서연 수석대변인도 “이겼다”고 말했다.", "민주당"),
        ("국민의힘은 5일 법안을 냈다. 반면 박서연 원내대표는 “막겠다”고 말했다.", None),
        ("국민의힘과 민주당은 5일 만났다. 박서연 원내대표는 “곧 처리하겠다”고 말했다.", None),
        ("국민의힘은 5일 법안을 냈다. 박서연 변호사는 “늦었다”고 말했다.", None),
        ("하남시는 5일 길을 열었다. 박서연 시장은 “더 넓히겠다”고 말했다.", "하남시"),
        ("대통령실은 5일 민주당의 주장을 반박했다. 박서연 대변인은 “아니다”라고 말했다.", None),
        ("민주당은 법안을 냈다. 참여연대는 환영했다. 박서연 대표는 “기쁘다”고 말했다.", None),
        ("박서연 시장은 대구시와의 통합을 거부했다. 그는 “안 한다”고 말했다.", None),
        ("하남시와 포항시는 5일 만났다. 박서연 시장은 “더 넓히겠다”고 말했다.", None),
    ],
)
def test_the_body_is_understood_where_only_one_can_be_meant(text: str, affiliation: str | None) -> None:
    assert said_of(text)[2] == affiliation


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("목포시장 권한대행 김하늘 부시장은 “살피겠다”고 말했다.", ("김하늘", "부시장", "목포시")),
        ("유명 암호화폐 분석가인 벤자민 코렌은 “오른다”고 말했다.", ("벤자민 코렌", "암호화폐 분석가", None)),
        ("세 아이 엄마 박서연씨는 “이긴다”고 말했다.", ("박서연", None, None)),
        (
            "가람대학교 김은정 사회혁신센터 과장은 “이긴다”고 말했다.",
            ("김은정", "과장", "가람대학교 사회혁신센터"),
        ),
        (
            "도명진 녹색당 대한민국 제21대 국회의원 선거 가람구 후보는 “이긴다”고 말했다.",
            ("도명진", "후보", "녹색당"),
        ),
        ("가람노조 하늘지회 위원회는 “이긴다”고 말했다.", ("가람노조 하늘지회 위원회", None, None)),
    ],
)
def test_what_a_speaker_is_called(text: str, said: tuple[str | None, str | None, str | None]) -> None:
    assert said_of(text) == said
