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
        ("전북도지사", "도지사", "전북"),
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
        "검찰총장",
        "대법원장",
        "국회의원",
        "원내대표",
        "정무부시장",
        "당협위원장",
        "자료부장",
        "병원장",
        "명예회장",
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
