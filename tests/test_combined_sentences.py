"""Sentences put together from invented names, bodies, titles, ways of telling and contents: all are read right.

Annotated articles hold the names of their day; these are names that no list knows, each in every place.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from examples import extractor

KOREAN = ("도하람", "임하늬", "남궁솔", "제갈빛나", "류가온", "이솔")
FOREIGN = ("브렌 오클리", "마렉 주카노프", "야스다 히로키", "에밀 샤르댕")
BODIES = ("가람대 ", "새길당 ", "가람전자 ", "미국 가람대 ", "법무법인 온새 ", "국회 교통위 소속 ")
BEFORE = ("", "이날 ", "하지만 ", *BODIES)
TITLES = ("교수", "의원", "변호사", "감독", "위원장", "대변인", "연구원", "본부장")

LINKED = (
    "무하마드 빈 살룬",
    "케빈 더 브라운스",
    "에릭 텐 발흐",
    "루이스 데 라 푸엔자",
    "모하메드 이븐 살라흐",
    "주앙 도스 산타스",
    "우르술라 폰 데어 마르크",
    "마르코 반 데 벨트",
    "셰이크 알 타니르",
    "하비에르 데 로스 산토르",
)
NAMED_SO = (
    "{name} 회장은 “길이 너무 좁다”고 말했다.",
    "가람오일의 {name} 최고경영자(CEO)는 길이 너무 좁다고 말했다.",
    "{name} 프랑스 대통령은 “길이 너무 좁다”고 밝혔다.",
    "{topic} “길이 너무 좁다”고 했다. {topic} “넓히자”고 덧붙였다.",
)
SHORT = (
    ("비상대책위원장", "비대위원장"),
    ("공천관리위원장", "공관위원장"),
    ("금융감독원장", "금감원장"),
    ("헌법재판소장", "헌재소장"),
    ("특별검사", "특검"),
    ("특별검사보", "특검보"),
    ("국가안보실장", "안보실장"),
    ("최고경영자", "CEO"),
    ("노동조합위원장", "노조위원장"),
    ("원내수석부대표", "수석부대표"),
    ("합동참모의장", "합참의장"),
    ("중앙선거관리위원장", "선관위원장"),
)
SUBJECTS = (
    ("도하람 시장은", "도하람"),
    ("새길당도", "새길당"),
    ("그는", "도하람"),
    ("가람전자 관계자는", "가람전자 관계자"),
)
CONTENTS = (
    "물이 새고 있다",
    "시민의 돈을 함부로 쓸 수 없다",
    "임하늬 의원의 주장은 틀렸다",
    "지난해보다 손님이 두 배 늘었다",
    "서두르지 않으면 모두가 다친다",
)
WAYS = ("", "그러면서도 ", "시청에서 열린 회의에서 ", "보도자료를 내고 ", "이 자리에서 ", "자신의 소셜미디어를 통해 ")
ENDS = ("고 밝혔다.", "며 고개를 저었다.", "는 입장이다.", "고 거듭 말했다.")


def with_topic(word: str) -> str:
    return word + ("은" if (ord(word[-1]) - ord("가")) % 28 else "는")


def named() -> Iterator[tuple[str, tuple[str, str, str | None]]]:
    for name, before, title in itertools.product(KOREAN + FOREIGN, BEFORE, TITLES):
        belongs = before.removesuffix(" 소속 ").strip() if before in BODIES else None
        yield f"{before}{with_topic(f'{name} {title}')} “길이 너무 좁다”고 말했다.", (name, title, belongs)


def told() -> Iterator[tuple[str, tuple[str, str]]]:
    for (subject, speaker), content, way, end in itertools.product(SUBJECTS, CONTENTS, WAYS, ENDS):
        text = f"도하람 시장은 “길을 넓히자”고 말했다. {subject} {way}{content}{end}"
        yield text, (content, speaker)


def test_who_speaks_has_his_name_and_title_and_where_he_belongs() -> None:
    read = ((text, right, extractor().extract(text)) for text, right in named())
    assert [text for text, right, rows in read if [(r.speaker, r.title, r.affiliation) for r in rows] != [right]] == []


def test_foreign_names_are_whole_with_the_small_words_in_them() -> None:
    told = [(name, so.format(name=name, topic=with_topic(name))) for name in LINKED for so in NAMED_SO]
    read = ((text, name, {r.speaker for r in extractor().extract(text)}) for name, text in told)
    assert [text for text, name, speakers in read if speakers != {name}] == []


def test_a_title_written_short_is_the_whole_ones_bearer() -> None:
    told = [f"{with_topic(f'도하람 {whole}')} 왔다. 도 {with_topic(short)} “가자”고 말했다." for whole, short in SHORT]
    assert [text for text in told if [r.speaker for r in extractor().extract(text)] != ["도하람"]] == []


def test_what_is_told_begins_behind_who_tells_it_and_how() -> None:
    read = ((text, right, extractor().extract(text)[1:]) for text, right in told())
    assert [text for text, right, rows in read if [(r.content, r.speaker) for r in rows] != [right]] == []
