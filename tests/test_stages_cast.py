"""The cast: who is who in one article, under every name that it gives them."""

from __future__ import annotations

import pytest
from examples import extractor

from quoteattr.model import Article
from quoteattr.stages.cast import Speaker
from quoteattr.stages.survey import parsed


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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("로널드 발켄 행정부가 들어섰다. 발켄 대통령은", "로널드 발켄"),
        ("이주민 한빛경찰청장이 왔다. 이 청장은", "이주민"),
        ("임하늘(54) 금속활자장이 왔다. 임 활자장은", "임하늘"),
        ("홍하늘 온새 대표가 왔다. 홍 변호사는", "홍하늘"),
        ("김하늘·이바다 의원이 왔다. 이 의원은", "이바다"),
        ("‘바람돌이’ 김하늘씨가 왔다. 바람돌이는", "김하늘"),
        ("유정숙(이경진)이 왔다. 유정숙은", "유정숙"),
    ],
)
def test_who_bears_a_later_name(text: str, name: str) -> None:
    assert speakers(f"{text} “좋다”고 말했다.") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("가람지법 형사1부는 11일 판결했다. 재판부는", "가람지법 형사1부"),
        ("노동당 기관지 노동신문이 나왔다. 신문은", "노동신문"),
        ("일간지 ‘가람 타임스’가 나왔다. 가람 타임스는", "가람 타임스"),
        ("전북도당이 문을 열었다. 전북도는", "전북도"),
    ],
)
def test_which_body_a_later_name_means(text: str, name: str) -> None:
    assert speakers(f"{text} “좋다”고 밝혔다.") == [name]


def test_another_one_is_somebody_new() -> None:
    text = "한 학생은 “무섭다”고 했다. 다른 학생은 “뛰었다”고 했다. 또 다른 학생은 “울었다”고 했다."
    assert speakers(text) == ["한 학생", "다른 학생", "또 다른 학생"]
    text = "김민수 새길당 의원은 “좋다”고 했다. 또 다른 의원은 “싫다”고 했다."
    assert speakers(text) == ["김민수", "또 다른 의원"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("당시 채용 일을 맡았던 직원은", "당시 채용 일을 맡았던 직원"),
        ("이날 김 후보와 가까운 한 인사는", "김 후보와 가까운 한 인사"),
        ("젊은 직원은", "직원"),
        ("“가자”고 말한 직원은", "직원"),
    ],
)
def test_a_relative_clause_says_which_one_is_meant(text: str, name: str) -> None:
    assert speakers(f"{text} “몰랐다”고 털어놨다.")[-1] == name


@pytest.mark.parametrize(
    ("text", "title", "affiliation"),
    [
        ("한빛재단 소속인 김하늘 연구원은", "연구원", "한빛재단"),
        ("가람 클리닉의 존 발켄 박사는", "박사", "가람 클리닉"),
        ("한빛 종합 병원의 존 발켄 박사는", "박사", "한빛 종합 병원"),
        ("법무법인 원의 김하늘(42·연수원 38기) 변호사는", "변호사", "법무법인 원"),
        ("법무법인 가온(대표변호사 강하늘)의 김하늘(42) 변호사는", "변호사", "법무법인 가온"),
        ("국가대표 선수단의 김하늘 코치는", "코치", "국가대표 선수단"),
        ("세계적 피아니스트 김하늘은", "피아니스트", None),
        ("김하늘 한빛공사 부사장 겸 사업본부장은", "부사장 겸 사업본부장", "한빛공사"),
        ("가람대학의 박사 과정 연구원인 메간 아자르는", "박사 과정 연구원", "가람대학"),
        ("가람대학의 연구과학자 메간 아자르는", "연구과학자", "가람대학"),
        ("한빛 정책 센터의 북한 전문가 메간 아자르는", "북한 전문가", "한빛 정책 센터"),
        ("가람정보국(GIB) 국장을 지낸 메간 아자르는", "전 국장", "가람정보국"),
        ("기업 엘빛스를 이끄는 김하늘(42) 대표는", "대표", "엘빛스"),
        ("김하늘(66) 전 가람거리패 예술감독은", "전 예술감독", "가람거리패"),
        ("북측의 김하늘 국무위원회 부장은", "부장", "국무위원회"),
        ("[가람뉴스 김하늘 기자] = 메간 아자르는", None, None),
    ],
)
def test_what_somebody_is_and_where_he_belongs(text: str, title: str | None, affiliation: str | None) -> None:
    row = extractor().extract(f"{text} “좋다”고 말했다.")[0]
    assert (row.title, row.affiliation) == (title, affiliation)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("반대위는 “조사하라”고 했다. 이들은 “중지하라”고 했다.", ["반대위", "반대위"]),
        ("법정에 있던 유족들은 울었다. 이들은 “안 된다”고 외쳤다.", ["유족들"]),
        ("박하늘씨의 작은아버지는 “착했다”고 했다. 작은아버지는 “몰랐다”고 했다.", ["박하늘씨의 작은아버지"] * 2),
        ("아버지는 “모른다”고 했다. 작은아버지는 “안다”고 했다.", ["아버지", "작은아버지"]),
        ("김하늘씨 측 변호인단은 “없다”고 했다. 변호인단은 “허위다”라고 했다.", ["김하늘씨 측 변호인단"] * 2),
        ("일부 주민들은 “좋다”고 했다. 주민들은 “안 된다”고 했다.", ["일부 주민들", "주민들"]),
        ("사건을 수사하는 가람경찰서 관계자는 “조사 중”이라고 했다.", ["가람경찰서 관계자"]),
        ("로이터, AP, AFP 통신 등 주요 외신들은 “사과했다”고 전했다.", ["로이터, AP, AFP 통신 등 주요 외신들"]),
        ("건설업계와 분양대행업계는 “탁상행정”이라고 비판했다.", ["건설업계와 분양대행업계"]),
        ("A학생은 “아니다”라고 했다. B교사는 “맞다”고 했다.", ["A학생", "B교사"]),
        ("가람지법 형사13부(부장 오하늘)는 선고했다. 오 부장판사는 “무겁다”고 했다.", ["오하늘"]),
        ("(자료사진=에릭 텐 발흐 감독) 텐 발흐 감독은 “믿는다”고 했다.", ["에릭 텐 발흐"]),
        ("한빛은행 박하늘 명동센터 부센터장은 “한계”라고 했다.", ["박하늘"]),
        ("중소 SW 업체 대표는 “참담하다”고 했다.", ["중소 SW 업체 대표"]),
        ("가람연맹(AL)의 하비에르 발룬 게이트 사무총장은 “범죄”라고 했다.", ["하비에르 발룬 게이트"]),
        ("정하늘 (사)전국 농업인 연합회장은 “안다”고 했다.", ["정하늘"]),
        ("루미온은 혐의를 부인했다. 그는 “없다”고 했다.", ["루미온"]),
        ("새길당 김하늘, 한빛당 조바다, 온누리당 고하늘 후보가 나왔다. 김 후보는 “낫다”고 했다.", ["김하늘"]),
        ("배우 김하늘, 이바다 감독이 왔다. 이 감독은 “좋다”고, 김하늘은 “모른다”고 했다.", ["이바다", "김하늘"]),
        ("현 부회장인 김하늘 한빛교통 대표가 나섰다. 김 부회장은 “아니다”라고 했다.", ["김하늘"]),
        ("대책위 한 공동대표는 “안 된다”고 했다.", ["대책위 한 공동대표"]),
        ("A씨 측 변호사는 “미숙했다”고 했다.", ["A씨 측 변호사"]),
        ("배하늘 의장은 면담 후 의원 총회를 열었다. 해당 시의원은 “미안하다”고 했다.", ["해당 시의원"]),
        ("잘못됐다는 것인지는 발켄 대통령만 안다. 발켄 대통령은 “좋다”고 했다.", ["발켄"]),
        ("환경연합은 12일 회원 40여명이 모인 가운데 시위를 벌였다. 이들은 “막자”고 했다.", ["환경연합"]),
        ("한빛사는 답했다. 한빛사 관계자는 “검토 중”이라고 했다. 한빛사는 “없다”고 했다.", ["한빛사 관계자", "한빛사"]),
        ("또 한 소방대원은 “번졌다”고 했다.", ["한 소방대원"]),
        ("누리꾼들은 “왜 안 내나?” “가지러 오든가.” “벨만 눌러라”라며 화를 냈다.", ["누리꾼들"] * 3),
        ("경찰은 피의자 3명을 붙잡았다. 이들은 “장난이었다”고 했다.", ["피의자 3명"]),
        (
            "김하늘 의원 등 5명은 “반대”라고 했다. 경찰은 이들을 불렀다. 이들은 “억울하다”고 했다.",
            ["김하늘 의원 등 5명"] * 2,
        ),
        ("가람시는 예산을 깎았다. 김하늘·이바다 의원이 반대했다. 이들은 “안 된다”고 했다.", ["이들"]),
        ("어제 왔다, 김하늘, 이바다 등 의원들은 “끝났다”고 했다.", ["김하늘, 이바다 등 의원들"]),
        ("김하늘 의원이 “좋다”고 말하자 이바다 의원은 최은하 장관이 낸 안에 “나쁘다”고 했다.", ["김하늘", "이바다"]),
        ("김하늘 의원이 “물러나느냐”는 질의에는 이바다 장관이 “아니다”라고 했다.", ["김하늘", "이바다"]),
        ("백두산은 높았다. 그는 “힘들다”고 했다.", [None]),
        ("배우 김하늘 역시 “여자를 모른다”고 말하자 이바다 감독이 “내숭”이라고 했다.", ["김하늘", "이바다"]),
    ],
)
def test_who_it_is_in_ways_that_were_read_wrong(text: str, names: list[str | None]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "speaker", "title", "affiliation"),
    [
        ("[최하늘/감사원 제1사무차장]\n“유감입니다.”", "최하늘", "제1사무차장", "감사원"),
        ("[김하늘 대표/금융정의연대]\n“특혜입니다.”", "김하늘", "대표", "금융정의연대"),
        ("▶ 인터뷰 : 김하늘 / 한빛당 대표 - “특혜입니다.”", "김하늘", "대표", "한빛당"),
        ("고용노동부(장관 김하늘)는 회의를 열었다. 김하늘은 “좋다”고 했다.", "김하늘", "장관", "고용노동부"),
        ("“새빛길 김하늘 독립기념관장 물러나라.” 김하늘은 “아니다”라고 했다.", "김하늘", "관장", "독립기념관"),
    ],
)
def test_an_office_beside_a_name(text: str, speaker: str, title: str, affiliation: str | None) -> None:
    row = extractor().extract(text)[-1]
    assert (row.speaker, row.title, row.affiliation) == (speaker, title, affiliation)


@pytest.mark.parametrize(
    ("subject", "name", "title", "affiliation"),
    [
        ("도하람 전문가는", "도하람", "전문가", None),
        ("도하람 군사 전문가는", "도하람", "군사 전문가", None),
        ("도하람 가람협회 회원은", "도하람", "회원", "가람협회"),
        ("가람초 학생 도하람은", "도하람", "학생", "가람초"),
        ("노벨상 수상자 도하람은", "도하람", None, None),
        ("안동호 현 가람지검 차장검사는", "안동호", "차장검사", "가람지검"),
        ("도하람 신임 가람전자 사장은", "도하람", "사장", "가람전자"),
        ("도하람 전 가람전자 사장은", "도하람", "전 사장", "가람전자"),
        ("가람고 교장은", "가람고 교장", "교장", "가람고"),
        ("가람마을 이장은", "가람마을 이장", "이장", "가람마을"),
        ("김 모 교수는", "김 모 교수", None, None),
        ("도널드 존슨 대통령의 차남인 에릭 존슨은", "에릭 존슨", None, None),
        ("검사 출신의 한 변호사는", "검사 출신의 한 변호사", "변호사", None),
        ("수도권의 한 초선 의원은", "수도권의 한 초선 의원", "의원", None),
        ("국내 체류 중인 남성은", "국내 체류 중인 남성", None, None),
        ("또 어떤 주민은", "어떤 주민", None, None),
        ("또 다른 주민은", "또 다른 주민", None, None),
        ("1,2심은", "1,2심", None, None),
        ("지난달 중순께 가람시는", "가람시", None, None),
        ("회의가 끝난 뒤 교육부는", "교육부", None, None),
        ("새길당 핵심 당직자는", "새길당 핵심 당직자", None, None),
    ],
)
def test_who_is_named_with_what_the_article_says_he_is(
    subject: str, name: str, title: str | None, affiliation: str | None
) -> None:
    (row,) = extractor().extract(f"{subject} “때가 아니다”라고 말했다.")
    assert (row.speaker, row.title, row.affiliation) == (name, title, affiliation)


def test_by_now_a_title_is_a_former_one() -> None:
    text = "도하람 시장이 2018년 다리를 놓았다. 도하람 전 시장은 “고맙다”고 말했다."
    assert [row.title for row in extractor().extract(text)] == ["전 시장"]
