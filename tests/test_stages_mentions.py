"""Names and mentions: every form in which press text names somebody (words of one noun phrase → who is meant)."""

from __future__ import annotations

import pytest
from faults import fault

from quoteattr.model import Span
from quoteattr.stages.foreign_names import is_foreign_part
from quoteattr.stages.korean_names import is_korean_name, is_surname
from quoteattr.stages.mentions import Form, Mention, mention_of
from quoteattr.stages.names import is_body, role_class, title_in
from quoteattr.stages.noun_phrases import words_of


def read(phrase: str, *known: str) -> Mention | None:
    """Whom a noun phrase names."""
    return mention_of(words_of(phrase, Span(0, len(phrase))), frozenset(known))


def named(phrase: str, *known: str) -> Mention:
    mention = read(phrase, *known)
    assert mention is not None
    return mention


@pytest.mark.parametrize(
    "word", ["김민수", "박서연", "윤석현", "남궁연", "한병인", "오태운", "서승은", "황보라", "정은"]
)
def test_korean_names_beside_a_title(word: str) -> None:
    assert is_korean_name(word, beside_title=True)


@pytest.mark.parametrize(
    "word", ["이유", "정부", "한국", "최근", "조사", "주민", "경찰", "안전", "대표", "가나다라마", "Kim", "", "김"]
)
def test_words_that_are_no_names(word: str) -> None:
    assert not is_korean_name(word, beside_title=True)


@pytest.mark.parametrize("word", ["김", "남궁", "선우", "尹", "李"])
def test_surnames(word: str) -> None:
    assert is_surname(word)


@pytest.mark.parametrize(
    ("word", "title"),
    [
        ("의원", "의원"),
        ("금융위원장", "금융위원장"),
        ("김민수의원", "의원"),
        ("박수석대변인", "수석대변인"),
        ("CSO", "CSO"),
        ("공장", None),
    ],
)
def test_titles(word: str, title: str | None) -> None:
    assert title_in(word) == title


@pytest.mark.parametrize(
    "word", ["국방부", "금융감독원", "삼성전자", "더불어민주당", "AP통신", "한국은행", "미국", "법제사법위원회"]
)
def test_bodies(word: str) -> None:
    assert is_body(word)


@pytest.mark.parametrize("word", ["직원", "공원", "기회", "전부", "일부", "사회", "생일", "오름이"])
def test_words_with_the_ending_of_a_body_that_are_none(word: str) -> None:
    assert not is_body(word)


def test_roles_and_foreign_names() -> None:
    assert role_class("관계자") == "anonymous"
    assert role_class("누리꾼들") == "group"
    assert role_class("의자") is None
    assert is_foreign_part("발켄")
    assert not is_foreign_part("대표")


@pytest.mark.parametrize(
    ("phrase", "name", "title", "affiliation"),
    [
        ("김도현 의원", "김도현", "의원", None),
        ("김도현 더불어민주당 의원", "김도현", "의원", "더불어민주당"),
        ("더불어민주당 김도현 의원", "김도현", "의원", "더불어민주당"),
        ("더불어민주당 의원 김도현", "김도현", "의원", "더불어민주당"),
        ("김민수(42·새길당) 의원", "김민수", "의원", "새길당"),
        ("김민수(42) 한빛상사 대표", "김민수", "대표", "한빛상사"),
        ("청와대 김서겸 대변인", "김서겸", "대변인", "청와대"),
        ("제이슨 권 오픈AI 최고전략책임자(Chief Strategy Officer, CSO)", "제이슨 권", "최고전략책임자", "오픈AI"),
        ("에단 황 엔비디아 CEO", "에단 황", "CEO", "엔비디아"),
        ("제이슨 권 CSO", "제이슨 권", "CSO", None),
        ("제임스 그린 미국 상원의원", "제임스 그린", "상원의원", "미국"),
        ("제임스 그린 전 미국 특사", "제임스 그린", "전 특사", "미국"),
        ("정우혁 전 국가정보원 1차장", "정우혁", "전 1차장", "국가정보원"),
        ("이정하 전 주영국 대사", "이정하", "전 대사", "주영국"),
        ("로널드 발켄 미국 대통령", "로널드 발켄", "대통령", "미국"),
        ("하나야마 유키토(花山幸人) 전 총리", "하나야마 유키토", "전 총리", None),
        ("김민수 전 장관", "김민수", "전 장관", None),
        ("김민수 부총리 겸 기획재정부 장관", "김민수", "부총리 겸 기획재정부 장관", None),
        ("남궁연 교수", "남궁연", "교수", None),
        ("텐 브리켈 감독", "텐 브리켈", "감독", None),
        ("시즌 3위 서가온 감독", "서가온", "감독", None),
        ("레아 밸턴 전 노바코어 대표", "레아 밸턴", "전 대표", "노바코어"),
        ("가수 박서연", "박서연", "가수", None),
        ("김민수의원", "김민수", "의원", None),
        ("김민수 씨", "김민수", None, None),
        ("김민수씨", "김민수", None, None),
        ("김민수(42)씨", "김민수", None, None),
        ("12일 김민수 대표", "김민수", "대표", None),
        ("김민수 대표 등", "김민수", "대표", None),
        pytest.param("전 법무부 장관 김민수", "김민수", "전 장관", "법무부", marks=fault("전 before the body is lost")),
        ("오픈AI 최고전략책임자 제이슨 권", "제이슨 권", "최고전략책임자", "오픈AI"),
    ],
)  # fmt: skip
def test_a_person_in_full(phrase: str, name: str, title: str | None, affiliation: str | None) -> None:
    mention = named(phrase)
    assert (mention.form, mention.kind) == (Form.NAME, "person")
    assert (mention.name, mention.title, mention.affiliation) == (name, title, affiliation)


@pytest.mark.parametrize(
    ("phrase", "surname", "title"),
    [
        ("권 CSO", "권", "CSO"),
        ("김 의원", "김", "의원"),
        ("김 전 장관", "김", "전 장관"),
        ("한 의원", "한", "의원"),
        ("이 대변인", "이", "대변인"),
        ("남궁 교수", "남궁", "교수"),
        ("尹 대통령", "尹", "대통령"),
        ("李 대표", "李", "대표"),
        ("김 씨", "김", "씨"),
        ("김씨", "김", "씨"),
        ("박수석대변인", "박", "수석대변인"),
    ],
)
def test_a_surname_with_a_title(phrase: str, surname: str, title: str) -> None:
    mention = named(phrase)
    assert (mention.form, mention.kind, mention.name, mention.title) == (Form.SURNAME, "person", surname, title)


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("A씨", "A씨"),
        ("A 씨", "A씨"),
        ("B양", "B양"),
        ("박모씨", "박모씨"),
        ("박모(40)씨", "박모씨"),
        ("주민 김모씨", "주민 김모씨"),
    ],
)
def test_letters_and_masked_names(phrase: str, name: str) -> None:
    mention = named(phrase)
    assert (mention.form, mention.kind, mention.name) == (Form.LETTER, "anonymous", name)


@pytest.mark.parametrize(
    ("phrase", "form", "kind"),
    [
        ("그", Form.PRONOUN, "person"),
        ("그녀", Form.PRONOUN, "person"),
        ("이들", Form.PRONOUN, "group"),
        ("이 관계자", Form.PRONOUN, "anonymous"),
        ("국토부 관계자", Form.ROLE, "anonymous"),
        ("익명을 요구한 국토부 관계자", Form.ROLE, "anonymous"),
        ("대통령실 고위 관계자", Form.ROLE, "anonymous"),
        ("누리꾼들", Form.ROLE, "group"),
        ("시민 3명", Form.ROLE, "group"),
        ("전문가들", Form.ROLE, "group"),
        ("이 회사 대표", Form.TITLE, "anonymous"),
        ("경찰", Form.ROLE, "organization"),
        ("재판부", Form.ROLE, "organization"),
        ("국방부", Form.BODY, "organization"),
        ("삼성전자", Form.BODY, "organization"),
        ("AP통신", Form.BODY, "organization"),
        ("국회 법제사법위원회", Form.BODY, "organization"),
        ("한빛상사 측", Form.SIDE, "group"),
        ("회사측", Form.SIDE, "group"),
        ("보고서", Form.ROLE, "document"),
        ("매체", Form.ROLE, "organization"),
    ],
)
def test_pronouns_roles_and_bodies(phrase: str, form: Form, kind: str) -> None:
    mention = named(phrase)
    assert (mention.form, mention.kind) == (form, kind)


@pytest.mark.parametrize(
    "phrase", ["국토부 관계자", "익명을 요구한 국토부 관계자", "이 회사 대표", "한빛상사 측", "대통령실 고위 관계자"]
)
def test_an_unnamed_speaker_is_the_fullest_phrase(phrase: str) -> None:
    assert named(phrase).name == phrase


@pytest.mark.parametrize(
    "phrase",
    [
        "이유",
        "12일",
        "이날 오후",
        "공장",
        "물가",
        "자신",
        "본인",
    ],
)
def test_words_that_name_nobody(phrase: str) -> None:
    assert read(phrase) is None


def test_a_name_without_a_title_counts_once_the_article_gave_it() -> None:
    assert read("하늘") is None
    assert named("하늘", "하늘").form is Form.NAME


def test_a_bracket_is_the_remark_of_its_word() -> None:
    phrase = "김민수(42·새길당) (주)한빛 대표(CEO)"
    assert [(word.text, word.remark) for word in words_of(phrase, Span(0, len(phrase)))] == [
        ("김민수", "42·새길당"),
        ("(주)한빛", ""),
        ("대표", "CEO"),
    ]


@pytest.mark.parametrize(
    ("phrase", "name", "title", "affiliation"),
    [
        ("하산 벨로니 이란 대통령", "하산 벨로니", "대통령", "이란"),
        ("이란 하산 벨로니 대통령", "하산 벨로니", "대통령", "이란"),
        ("제이 하트웰 포트폴리오 매니저", "제이 하트웰", "포트폴리오 매니저", None),
        ("제이 하트웰 한빛증권 포트폴리오 매니저", "제이 하트웰", "포트폴리오 매니저", "한빛증권"),
        ("한빛사 시니어 마켓 애널리스트 로널드 발켄", "로널드 발켄", "시니어 마켓 애널리스트", "한빛사"),
        ("제이 하트웰 메신저 앱 담당 부사장", "제이 하트웰", "메신저 앱 담당 부사장", None),
        ("김하늘 한빛사 경영지원팀 이사", "김하늘", "이사", "한빛사 경영지원팀"),
        ("윤하늘(44) 가람재활의학과의원 대표원장", "윤하늘", "대표원장", "가람재활의학과의원"),
        ("대한민국 최고령 배우 김하늘", "김하늘", "배우", None),
        ("신임 김하늘 금융감독원장", "김하늘", "금융감독원장", None),
        ("그레그 벨린 텍사스 주지사", "그레그 벨린", "주지사", "텍사스"),
        ("김서연 한빛 지원센터 상무", "김서연", "상무", "한빛 지원센터"),
        ("표정률(43) 변호사", "표정률", "변호사", None),
        ("이하늘 교수(한빛대학교 산업공학과)", "이하늘", "교수", "한빛대학교 산업공학과"),
        ("국민의 힘 김하늘 수석대변인", "김하늘", "수석대변인", "국민의 힘"),
        ("의사 출신 김하늘 의원", "김하늘", "의원", None),
        ("한빛항공 승객 김하늘씨", "김하늘", "승객", "한빛항공"),
        ("시민 김하늘(66)씨", "김하늘", "시민", None),
    ],
)
def test_names_that_words_hide(phrase: str, name: str, title: str | None, affiliation: str | None) -> None:
    mention = named(phrase)
    assert (mention.form, mention.name) == (Form.NAME, name)
    assert (mention.title, mention.affiliation) == (title, affiliation)


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("이 가운데 청와대", "청와대"),
        ("노동당 기관지 가람신문", "가람신문"),
        ("게임 개발사 온새", "온새"),
        ("다른 관계자", "다른 관계자"),
        ("다른 정부 관계자", "다른 정부 관계자"),
    ],
)
def test_where_a_name_begins(phrase: str, name: str) -> None:
    assert named(phrase).name == name


@pytest.mark.parametrize("phrase", ["변호사 찾기", "상무 시장"])
def test_a_title_before_no_name(phrase: str) -> None:
    mention = read(phrase)
    assert mention is None or mention.form is not Form.NAME
