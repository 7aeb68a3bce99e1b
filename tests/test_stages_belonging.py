"""Where a named speaker belongs: bodies between marks, clauses before the name, sentences before."""

from __future__ import annotations

import pytest
from examples import extractor

_SAID = " “늦었다”고 말했다."


@pytest.mark.parametrize(
    ("subject", "speaker", "title", "affiliation"),
    [
        ("존 발켄(62·미국) ‘엔데라’ 최고경영자(CEO)는", "존 발켄", "최고경영자", "엔데라"),
        ("김하늘(62) ‘엔데라’ 대표는", "김하늘", "대표", "엔데라"),
        ("‘엔데라’ 대표 김하늘 씨는", "김하늘", "대표", "엔데라"),
        ("스타트업 ‘엔데라’의 김하늘 대표는", "김하늘", "대표", "엔데라"),
        ("‘엔데라’의 회장인 김하늘은", "김하늘", "회장", "엔데라"),
        ("‘국민 엄마’ 배우 김하늘은", "김하늘", "배우", None),
        ("‘봄밤’ 감독 김하늘은", "김하늘", "감독", None),
        ("‘갑질’ 회장 김하늘은", "김하늘", "회장", None),
        ("드라마 ‘굿닥타’의 원장 김하늘은", "김하늘", "원장", None),
        ("‘엔데라’의 대표이자, 하늘대 대학원에 다니는 김하늘 씨는", "김하늘", "대표", "엔데라"),
        ("칼럼니스트이자 가람대 교수인 김하늘 씨는", "김하늘", "교수", "가람대"),
        ("가람그룹 회장이자 창업주인 이하늘씨를 만난 박서연 총장은", "박서연", "총장", None),
        ("대출 이자 부담을 걱정하는 김하늘 씨는", "김하늘", None, None),
        ("가람FC 지휘봉을 잡은 김하늘 감독은", "김하늘", "감독", "가람FC"),
        ("가람FC에 입단한 김하늘은", "김하늘", None, "가람FC"),
        ("구단 유니폼을 입은 김하늘은", "김하늘", None, None),
        ("서울에서 일하는 김하늘 씨는", "김하늘", None, None),
        ("한 대기업에 다니는 김하늘 씨는", "김하늘", None, None),
        ("가람대학교 교수로 있는 김하늘은", "김하늘", "교수", "가람대학교"),
        ("가람전자 연구원이던 김하늘은", "김하늘", "전 연구원", "가람전자"),
        ("유명 암호화폐 전략가 마이클 발켄은", "마이클 발켄", "암호화폐 전략가", None),
        ("국토위 야당 간사 김하늘 의원은", "김하늘", "간사", "국토위"),
        ("김하늘 가람인터내셔널 공동대표 겸 하늘희망재단 이사장은", "김하늘", "공동대표", "가람인터내셔널"),
        ("김하늘 가람전자 대표 겸 이사회 의장은", "김하늘", "대표 겸 이사회 의장", "가람전자"),
        ("엔데라의 김하늘 대표는", "김하늘", "대표", "엔데라"),
        ("A씨의 변호인 김하늘 변호사는", "김하늘", "변호사", None),
    ],
)
def test_words_beside_a_name_say_where_its_bearer_belongs(
    subject: str, speaker: str, title: str | None, affiliation: str | None
) -> None:
    row = extractor().extract(subject + _SAID)[-1]
    assert (row.speaker, row.title, row.affiliation) == (speaker, title, affiliation)


@pytest.mark.parametrize(
    ("before", "subject", "affiliation"),
    [
        ("고용노동부는 3일 회의를 열었다. 회의는 권하준 차관 주재로 열렸다.", "권 차관은", "고용노동부"),
        ("가람시의회는 예산을 심사했다.", "심하늘 의원은", "가람시의회"),
        ("하늘전자는 새 공장을 짓는다.", "김나래 대표는", "하늘전자"),
        ("하늘전자는 가람전자와 새 공장을 짓는다.", "김나래 대표는", None),
        ("하늘전자는 새 공장을 짓는다.", "시민단체에서 활동하는 김나래 대표는", None),
        ("하늘전자는 새 공장을 짓는다.", "노동자 대표 김나래는", None),
        ("하늘전자는 새 공장을 짓는다. 가람시는 반겼다.", "김나래 대표는", None),
        ("하늘전자가 특허를 침해했다.", "김나래 대표는", None),
        ("국회는 법안을 처리했다. 국방부는 반겼다.", "김나래 의원은", None),
        ("국토교통부는 답을 피했다.", "다나카 겐타 장관은", None),
        ("푸른당은 반발했다.", "피해를 입은 김나래 대표는", None),
    ],
)
def test_a_mere_title_is_held_in_the_only_body_of_its_kind(before: str, subject: str, affiliation: str | None) -> None:
    row = extractor().extract(f"{before} {subject}{_SAID}")[-1]
    assert row.affiliation == affiliation


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("김나래는 집회에 나왔다. 김나래는 울었다. 김 대표는 “늦었다”고 말했다.", "대표"),
        ("김나래(45)씨는 병원을 찾았다. 담당 의사 김씨는 “늦었다”고 말했다.", None),
        ("김나래는 집에 있었다. 김나래는 울었다. 김 대통령은 “늦었다”고 말했다.", None),
    ],
)
def test_a_title_with_a_mere_surname_is_his_who_is_named_in_full(text: str, title: str | None) -> None:
    row = next(r for r in extractor().extract(text) if r.speaker and r.speaker.startswith("김"))
    assert row.title == title or (title is None and row.speaker == "김 대통령")


def test_who_holds_two_offices_is_known_by_either() -> None:
    rows = extractor().extract(
        f"김하늘 가람전자 대표이사 겸 하늘재단 이사장은{_SAID} 김 이사장은 “간다”고 했다. 김 대표이사는 “본다”고 했다."
    )
    assert [row.speaker for row in rows] == ["김하늘"] * 3
