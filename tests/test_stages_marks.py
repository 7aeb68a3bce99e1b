"""Marks as they really come: every pair that a reader would see, and none that only a program would."""

from __future__ import annotations

import itertools

import pytest
from faults import fault

from quoteattr.pipeline import Extractor
from quoteattr.stages.marks import MarkedSpan, Style, marked_spans


def inside(text: str) -> list[str]:
    """What stands between the marks of a text."""
    return [span.inner.of(text) for span in marked_spans(text)]


def only(text: str) -> MarkedSpan:
    """The one marked span of a text."""
    (span,) = marked_spans(text)
    return span


@pytest.mark.parametrize(
    ("opening", "closing", "style"),
    [
        ("“", "”", Style.DOUBLE),
        ('"', '"', Style.DOUBLE),
        ("＂", "＂", Style.DOUBLE),
        ("″", "″", Style.DOUBLE),
        ("‶", "″", Style.DOUBLE),
        ("„", "“", Style.DOUBLE),
        ("«", "»", Style.DOUBLE),
        ("''", "''", Style.DOUBLE),
        ("‘‘", "’’", Style.DOUBLE),
        ("``", "''", Style.DOUBLE),
        ("‘", "’", Style.SINGLE),
        ("'", "'", Style.SINGLE),
        ("＇", "＇", Style.SINGLE),
        ("′", "′", Style.SINGLE),
        ("`", "´", Style.SINGLE),
        ("「", "」", Style.CORNER),
        ("『", "』", Style.CORNER),
    ],
)
def test_every_kind_of_pair(opening: str, closing: str, style: Style) -> None:
    text = f"김 대표는 {opening}끝까지 가겠다{closing}고 말했다. 이어 {opening}함께 가자{closing}라고 했다."
    first, second = marked_spans(text)
    assert [first.inner.of(text), second.inner.of(text)] == ["끝까지 가겠다", "함께 가자"]
    assert first.outer.of(text) == f"{opening}끝까지 가겠다{closing}"
    assert first.style == second.style == style
    assert first.closed
    assert second.closed


@pytest.mark.parametrize(
    "text",
    [
        "이어 ”최근 길이 막혔다”고 했다.",
        "그는 “저 좀 보시죠“라고 했다.",
        "그는 ”저 좀 보시죠“라고 했다.",
        "그는 ’미안하다’고 했다.",
        "그는 ‘미안하다‘고 했다.",
    ],
    ids=["opening as closing", "closing as opening", "both reversed", "single opening", "single closing"],
)
def test_reversed_marks_pair_and_are_flagged(text: str) -> None:
    span = only(text)
    assert span.repaired
    assert span.closed
    assert inside(text)[0] in ("최근 길이 막혔다", "저 좀 보시죠", "미안하다")


def test_a_reversed_mark_leaves_the_pairs_around_it_alone() -> None:
    text = "김 대표는 “하나다”라며 ”둘이다”라고 했다. 박 의원은 “셋이다“라고 했고 이 의원은 “넷이다”라고 했다."
    assert inside(text) == ["하나다", "둘이다", "셋이다", "넷이다"]
    assert [span.repaired for span in marked_spans(text)] == [False, True, True, False]


@pytest.mark.parametrize(
    "text", ['그는 “가자"고 했다.', '그는 "가자”고 했다.', "그는 “가자″고 했다.", "그는 ″가자”고 했다."]
)
def test_a_curly_mark_pairs_with_a_straight_one(text: str) -> None:
    assert inside(text) == ["가자"]


def test_straight_marks_take_both_roles_in_turn() -> None:
    text = '"하나"라며 "둘"이라고 했다."셋"이라는 말도 나왔다. 그는 "넷", "다섯"이라고 했다.'
    assert inside(text) == ["하나", "둘", "셋", "넷", "다섯"]
    assert not any(span.repaired for span in marked_spans(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("그는 “‘새 길’로 간다”고 했다.", "‘새 길’로 간다"),
        ("그는 “간다, ‘새 길’”이라고 했다.", "간다, ‘새 길’"),
        ("그는 “아버지는 “길을 내라”고 하셨다”고 했다.", "아버지는 “길을 내라”고 하셨다"),
        ("그는 ‘“새 길”로 간다’고 했다.", "“새 길”로 간다"),
        ("그는 “「도로법」을 고치자”고 했다.", "「도로법」을 고치자"),
        ("그는 \"'새 길'로 간다\"고 했다.", "'새 길'로 간다"),
    ],
    ids=["single", "single at the end", "alike", "double in single", "corner", "straight"],
)
def test_what_is_nested_stays_inside(text: str, expected: str) -> None:
    assert inside(text) == [expected]


def test_straight_marks_nested_alike() -> None:
    assert inside('그는 "아버지는 "길을 내라"고 하셨다"고 했다.') == ['아버지는 "길을 내라"고 하셨다']


def test_a_quotation_over_sentences_and_paragraphs_is_one() -> None:
    text = "김 대표는 “길을 연다. 함께 간다.\n\n끝까지 간다”고 말했다.\n박 의원은 “반대다”라고 했다."
    assert inside(text) == ["길을 연다. 함께 간다.\n\n끝까지 간다", "반대다"]


def test_an_opening_mark_repeated_at_each_paragraph_goes_on() -> None:
    text = "김 대표는 이렇게 적었다.\n“길을 연다.\n“함께 간다.\n“끝까지 간다.”\n박 의원은 “반대다”라고 했다."
    assert inside(text) == ["길을 연다.\n“함께 간다.\n“끝까지 간다.", "반대다"]


@pytest.mark.parametrize("mark", ["“", '"', "‘"])
def test_an_unclosed_mark_costs_its_own_paragraph_at_most(mark: str) -> None:
    closing = {"“": "”", '"': '"', "‘": "’"}[mark]
    whole = f"박 의원은 {mark}반대한다{closing}고 했다."
    text = f"{whole}\n김 대표는 {mark}끝까지 가겠다고 말했다.\n{whole}\n{whole}"
    found = inside(text)
    assert [each for each in found if each == "반대한다"] == ["반대한다"] * 3


def test_an_unclosed_mark_is_flagged_and_ends_before_the_verb_that_reports() -> None:
    text = "김 대표는 “끝까지 가겠다고 말했다. 이어 “반대한다”고 했다."
    first, second = marked_spans(text)
    assert first.inner.of(text) == "끝까지 가겠다"
    assert first.repaired
    assert not first.closed
    assert second.inner.of(text) == "반대한다"


def test_an_unclosed_mark_alone_in_its_paragraph_is_flagged_too() -> None:
    span = only("김 대표는 “끝까지 가겠다고 말했다.")
    assert span.repaired
    assert not span.closed


@fault("the mark before it that reopens makes a sound pair count as repaired")
def test_a_sound_pair_behind_an_unclosed_mark_is_not_repaired() -> None:
    assert [s.repaired for s in marked_spans("그는 “끝까지 가겠다고 말했다. 이어 “반대한다”고 했다.")] == [True, False]


def test_a_closing_mark_alone_is_nothing() -> None:
    assert inside("김 대표는 끝까지 가겠다”고 말했다.\n박 의원은 “반대한다”고 했다.") == ["반대한다"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I don't know, 그는 rock'n'roll을 좋아한다.", id="apostrophes"),
        pytest.param("’24년 예산과 '25년 예산", id="years"),
        pytest.param('27" x 40" 화면', id="inches"),
        pytest.param("키 6'2\", 5'10\"의 선수들", id="feet and inches", marks=fault("inches behind feet pair")),
        pytest.param("북위 37°33′58″ 동경 126°58′41″", id="degrees", marks=fault("seconds behind minutes pair")),
        pytest.param("그는 세 번 말했다”", id="one mark"),
        pytest.param('“”, "" 그리고 ‘ ’', id="nothing inside"),
        pytest.param("", id="no text"),
    ],
)
def test_what_is_no_pair(text: str) -> None:
    assert inside(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("그는 “I don't know”라고 했다.", ["I don't know"], id="apostrophe"),
        pytest.param("그는 ‘don't panic’이라고 적었다.", ["don't panic"], id="apostrophe in single marks"),
        pytest.param("그는 ‘’24년은 달랐다’고 적었다.", ["’24년은 달랐다"], id="year"),
        pytest.param(
            '그는 “27"이면 된다”고 했다.', ['27"이면 된다'], id="inch", marks=fault("an inch closes curly marks")
        ),
    ],
)
def test_apostrophes_and_inches_inside_a_quotation(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


def test_marks_after_a_full_stop_without_a_space() -> None:
    text = '그는 "가자"고 했다."가겠다"는 답이 나왔다.그는 "좋다"고 했다.'
    assert inside(text) == ["가자", "가겠다", "좋다"]


def test_spans_come_in_order_and_never_overlap() -> None:
    text = "“가 ‘나’ 다” 「라 “마” 바」 ‘사 “아” 자’ “차 ‘카” 타’ “파”"
    spans = marked_spans(text)
    assert [s.outer.start for s in spans] == sorted(s.outer.start for s in spans)
    assert all(a.outer.end <= b.outer.start for a, b in itertools.pairwise(spans))
    assert all(s.outer.start < s.inner.start <= s.inner.end <= s.outer.end for s in spans)


@pytest.mark.parametrize(
    ("text", "cut_inside"),
    [
        ("김 대표는 “끝까지 가겠다. 국민의 ..", "끝까지 가겠다. 국민의"),
        ('김 대표는 "좋다"며 "끝까지 ..', "끝까지"),
        ("김 대표는 “‘먼저’라는 말은 ..", "‘먼저’라는 말은"),
        ("김 대표는 “먼저 ‘끝까지 ..", "먼저 ‘끝까지"),
    ],
)
def test_what_is_open_where_the_text_was_cut_off_was_not_left_unclosed(text: str, cut_inside: str) -> None:
    *_, last = marked_spans(text, text.rindex(" .."))
    assert last.inner.of(text) == cut_inside
    assert (last.cut, last.repaired, last.closed) == (True, False, False)


def test_a_mark_forgotten_before_the_cut_is_still_unclosed() -> None:
    text = "김 대표는 “끝까지 가겠다고 말했다. 이어 ..."
    (span,) = marked_spans(text, len(text) - 4)
    assert span.inner.of(text) == "끝까지 가겠다"
    assert (span.cut, span.repaired) == (False, True)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("노해인 대표는 “값이 올랐다”고 말했다.", "direct"),
        ("노해인 대표는 정부의 대책이 “값만 올렸다”고 말했다.", "mixed"),
        ("노해인 대표는 다리가 “가장 긴 다리”라고 소개했다.", "mixed"),
        ("노해인 대표는 “가장 긴 다리”라고 소개했다.", "mixed"),
        ("노해인 대표는 “새 다리는 마을의 자랑”이라고 말했다.", "direct"),
        ("노해인 대표는 “그것이 우리의 뜻”이라고 말했다.", "direct"),
        ("노해인 대표가 “값이 올랐다”고 말했다.", "direct"),
        ("노해인 대표는 “값을 내리기 위한 아주 빠르고 넓은 조치”를 요구했다고 말했다.", "mixed"),
        ("“여기서 그만두자고”\n\n노해인 대표는 이렇게 말을 꺼냈다.", "direct"),
        ("노해인 대표는 도세찬 의원이 “값을 내리라”고 말했다고 전했다.", "direct"),
    ],
)
def test_only_a_part_of_what_was_said_between_the_marks_is_mixed(text: str, kind: str) -> None:
    assert [row.type for row in Extractor().extract(text)] == [kind]
