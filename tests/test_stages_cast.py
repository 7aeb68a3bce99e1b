"""The cast: who is who in one article, under every name that it gives them."""

from __future__ import annotations

import pytest
from examples import extractor

from quoteattr.model import Article
from quoteattr.stages.cast import Speaker
from quoteattr.stages.parsing import parsed


def cast(text: str) -> dict[str, Speaker]:
    """The members of an article's cast by name."""
    return {member.name: member for member in parsed(Article("a", text)).cast.members}


def speakers(text: str) -> list[str | None]:
    """The speakers of an article's quotations, in order."""
    return [row.speaker for row in extractor().extract(text)]


def flags(text: str) -> list[tuple[str, ...]]:
    return [row.flags for row in extractor().extract(text)]


TWO_KIMS = "김민수 새길당 의원과 김서연 한빛상사 대표가 왔다. "


def test_two_of_one_surname_are_told_apart_by_their_titles() -> None:
    text = TWO_KIMS + "김 대표는 “좋다”고 했다. 김 의원은 “싫다”고 했다. 김 대표는 “또 보자”고 했다."
    assert speakers(text) == ["김서연", "김민수", "김서연"]


def test_a_third_title_is_neither_of_the_two() -> None:
    assert speakers(TWO_KIMS + "김 교수는 “모른다”고 했다.") == ["김 교수"]


def test_two_of_one_surname_and_title_are_the_nearest_and_flagged() -> None:
    text = "김민수 새길당 의원이 왔다. 김서연 푸른당 의원도 왔다. 김 의원은 “싫다”고 했다."
    assert speakers(text) == ["김서연"]
    assert "ambiguous" in flags(text)[0]


def test_one_person_under_all_his_names_is_one_member() -> None:
    text = "제이슨 권 오픈AI 최고전략책임자(Chief Strategy Officer, CSO)가 왔다. 권 CSO는 앉았다. 권은 섰다."
    persons = [member for member in cast(text).values() if member.kind == "person"]
    assert [person.name for person in persons] == ["제이슨 권"]
    assert (persons[0].title, persons[0].affiliation) == ("최고전략책임자", "오픈AI")
    assert "CSO" in persons[0].titles


@pytest.mark.parametrize("mention", ["권 CSO는", "그는", "제이슨 권은", "권 최고전략책임자는", "제이슨 권 CSO는"])
def test_a_foreign_name_with_a_korean_surname(mention: str) -> None:
    text = f"제이슨 권 오픈AI 최고전략책임자(CSO)가 서울에 왔다. {mention} “기쁘다”고 말했다."
    assert speakers(text) == ["제이슨 권"]


@pytest.mark.parametrize("mention", ["발켄는", "발켄 대통령은", "로널드 발켄 대통령은", "그는"])
def test_a_foreign_name_by_its_last_part(mention: str) -> None:
    text = f"로널드 발켄 미국 대통령이 왔다. {mention} “좋다”고 했다."
    assert speakers(text) == ["로널드 발켄"]


@pytest.mark.parametrize("mention", ["尹 대통령은", "윤 대통령은", "윤석현은", "윤석현 대통령은"])
def test_hanja_surnames(mention: str) -> None:
    assert speakers(f"윤석현 대통령이 왔다. {mention} “좋다”고 했다.") == ["윤석현"]


def test_a_hanja_surname_as_a_compatibility_character() -> None:
    assert speakers("이재인 새길당 대표가 왔다. \uf9e1 대표는 “좋다”고 했다.") == ["이재인"]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("尹 대통령은", "윤석현 대통령의"),
        ("윤 대통령은", "윤석현 대통령의"),
        ("김 장관은", "김민수 국방부 장관의"),
        ("김 비상대책위원장은", "김민수 비상대책위원장의"),
    ],
)
def test_a_surname_before_the_full_name(first: str, later: str) -> None:
    name = later.split()[0]
    assert speakers(f"{first} “좋다”고 했다. {later} 회견은 짧았다.") == [name]


def test_without_a_full_name_the_fullest_form_printed_is_the_speaker() -> None:
    assert speakers("윤 대통령은 “좋다”고 했다. 그는 “또 보자”고 했다.") == ["윤 대통령", "윤 대통령"]


def test_a_former_title() -> None:
    assert speakers("김민수 전 국방부 장관이 왔다. 김 전 장관은 “좋다”고 했다.") == ["김민수"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("한국무역진흥공사(KTPA)가 문을 열었다. KTPA는", "한국무역진흥공사"),
        ("가람호현장위원회(이하 현장위)가 문을 열었다. 현장위는", "가람호현장위원회"),
        ("가람시민단체연합(이하 가시연)이 왔다. 가시연은", "가람시민단체연합"),
        ("아시아축구연맹(AFC)이 왔다. 연맹은", "아시아축구연맹"),
    ],
)
def test_a_short_name_in_brackets(text: str, name: str) -> None:
    assert speakers(f"{text} “환영한다”고 밝혔다.") == [name]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("이재인 새길당 대표는 “가자”고 했다. ", "이재인"),
        ("김민수 한빛상사 대표는 “가자”고 했다. ", "김민수"),
        ("한빛상사 대표는 “가자”고 했다. ", "한빛상사 대표"),
        ("이재인 새길당 대표가 왔다. 김민수 의원은 “가자”고 했다. ", "이재인"),
    ],
    ids=["Lee", "this, named", "this, unnamed", "Lee, somebody else spoke"],
)
def test_i_daepyo_is_lee_or_this(before: str, expected: str) -> None:
    assert speakers(before + "이 대표는 “함께 가자”고 했다.")[-1] == expected


def test_this_official_is_the_one_who_spoke_last() -> None:
    this = "이 관계자는 “모른다”고 했다. "
    text = f"국토부 관계자는 “좋다”고 했다. {this}환경부 관계자는 “글쎄요”라고 했다. {this}"
    assert speakers(text) == ["국토부 관계자", "국토부 관계자", "환경부 관계자", "환경부 관계자"]


def test_he_is_the_last_person_and_no_body() -> None:
    text = "김민수 의원은 “좋다”고 했다. 국방부는 “싫다”고 했다. 그는 “모른다”고 했다."
    assert speakers(text) == ["김민수", "국방부", "김민수"]


def test_letters_stay_apart() -> None:
    text = "A씨는 “좋다”고 했다. B씨는 “싫다”고 했다. A씨는 “또 보자”고 했다. A씨의 어머니는 “울었다”고 했다."
    assert speakers(text) == ["A씨", "B씨", "A씨", "A씨의 어머니"]


def test_a_masked_name_and_its_surname() -> None:
    assert speakers("주민 김모(40)씨는 “좋다”고 했다. 김씨는 “싫다”고 했다.") == ["주민 김모씨", "주민 김모씨"]


def test_a_document_is_no_person() -> None:
    rows = extractor().extract("한국은행이 보고서를 냈다. 물가 보고서는 “값이 오른다”고 지적했다.")
    assert [(row.speaker, row.speaker_kind) for row in rows] == [("물가 보고서", "document")]
