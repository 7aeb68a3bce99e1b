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


def test_what_is_told_begins_behind_who_tells_it_and_how() -> None:
    read = ((text, right, extractor().extract(text)[1:]) for text, right in told())
    assert [text for text, right, rows in read if [(r.content, r.speaker) for r in rows] != [right]] == []
