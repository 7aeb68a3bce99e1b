"""What holds for any text at all: nothing raises, every offset is the article's, the rows are the same twice."""

from __future__ import annotations

import unicodedata
from itertools import combinations

import pytest
from examples import extractor
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quoteattr import Article, Attribution
from quoteattr.rules import BOOK

pytestmark = pytest.mark.filterwarnings("error::UnicodeWarning")
RULES = {rule.id for rules in BOOK.values() for rule in rules}
TYPES = {"direct", "mixed", "indirect"}
KINDS = {"person", "organization", "anonymous", "group", "document", "unknown"}

# fmt: off
MARKS = [*"“”‘’\"'″′‶＂＇`´«»「」『』〈〉《》()[]", "''", "``"]
NAMES = ["김민수", "박서연", "이", "한", "권", "제이슨 권", "로널드 발켄", "남궁연", "A씨", "김모(40)씨", "尹", "李"]
TITLES = ["대표", "의원", "전 장관", "CSO", "최고책임자(Chief Officer, CO)", "교수", "관계자", "대통령", "씨", "측"]
BODIES = ["한빛상사", "국토부", "경찰", "국민의힘", "새길당", "AP통신", "미국", "법원"]
PARTICLES = [*"은는이가을를도의와과에", "에서는", "에게", "께서", "역시", "에 따르면", "를 인용해", "와의 통화에서"]
QUOTATIVES = ["고", "라고", "이라고", "며", "라며", "면서도", "는", "라는", "이란", " 이라고", "하고", "것으로"]
VERBS = ["말했다.", "밝혔다", "했다.", "덧붙이자", "강조한", "내다봤다.", "물었다", "지적이 나온다.", "했다.그는"]
WORDS = ["이어", "그러면서", "또", "다만", "그", "이 관계자", "끝까지 가겠다", "23.5%", "U.S.", "don't", "5'10\""]
GAPS = [", ", ". ", "…", "\n", "\n\n", "\r\n", " = ", ": ", "\t", "\u3000", "\u200b", "▶ "]
SAID = ["끝까지 가겠다", "사실이 아니다.", "‘새 길’로 간다", "정치 보복", "왜 그랬나?", "길을 연다. 함께 간다."]
KINDS_OF_WORDS = [MARKS, MARKS, NAMES, TITLES, BODIES, PARTICLES, QUOTATIVES, VERBS, WORDS, GAPS, [" "]]
# fmt: on

press = st.lists(st.one_of(*map(st.sampled_from, KINDS_OF_WORDS)), min_size=8, max_size=60).map("".join)
clause = st.builds(
    "{}{}{} {}{}{}{} {} ".format,
    st.sampled_from([f"{n} {t}" for n in NAMES for t in TITLES] + BODIES),
    st.sampled_from(PARTICLES),
    st.sampled_from(["", " 기자들과 만나", " 박 의원이 제안한 안에 대해", " “새 길”을 두고"]),
    st.sampled_from(MARKS),
    st.sampled_from(SAID),
    st.sampled_from(MARKS),
    st.sampled_from(QUOTATIVES),
    st.sampled_from(VERBS),
)
press_like = st.lists(st.one_of(clause, st.sampled_from(["\n", "이어 ", "다만 “아니다”라고 했다. "])), max_size=12).map(
    "".join
)
odd = st.sampled_from([*MARKS, *"가고다.\n a1#@:/\u0301\u11ab\ufe0f\u200d😀ㅋ一"])
# Lone surrogates too; #: the analyser takes #“…” for a hashtag.
anything = st.one_of(st.text(st.characters(), max_size=200), st.lists(odd, min_size=2, max_size=80).map("".join))


def examples(number: int) -> settings:
    """That many examples, however long the analyser takes to load for the first."""
    return settings(max_examples=number, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def rows_of(text: str, truncated: bool = False) -> tuple[Article, list[Attribution]]:
    article = Article("a", text, truncated=truncated)
    return article, extractor().extract(article)


def demand_whole(article: Article, rows: list[Attribution]) -> None:
    """Nothing; fails where a row says what the article does not."""
    text = article.text
    for number, row in enumerate(rows, 1):
        assert row.quote_id == number
        assert 0 <= row.start < row.end <= len(text)
        assert row.content == text[row.start : row.end] == row.content.strip()
        assert row.content in row.context
        assert row.context in text
        assert 1 <= row.paragraph <= text.count("\n") + 1
        for words, start, end in (
            (row.source, row.source_start, row.source_end),
            (row.cue, row.cue_start, row.cue_end),
        ):
            if words is None:
                assert (start, end) == (None, None)
            else:
                assert start is not None
                assert end is not None
                assert 0 <= start < end <= len(text)
                assert words == text[start:end]
        assert row.type in TYPES
        assert row.speaker_kind in KINDS
        assert row.rule in RULES
        assert row.evidence
        assert 0 < row.confidence < 1
        assert ("no_speaker" in row.flags) == (row.speaker is None)
        assert row.speaker is None or row.speaker.strip()
        assert list(row.flags) == sorted(set(row.flags))
    assert [(r.start, -r.end) for r in rows] == sorted((r.start, -r.end) for r in rows)
    for one, other in combinations(rows, 2):
        assert one.end <= other.start or other.end <= one.end, f"{one.content!r} crosses {other.content!r}"
    assert len({(r.start, r.end) for r in rows}) == len(rows)
    assert len({r.key for r in rows}) == len(rows)
    assert [r.utterance for r in rows] == sorted(r.utterance for r in rows)


@examples(300)
@given(anything)
def test_any_text_at_all(text: str) -> None:
    demand_whole(*rows_of(text))


def test_a_hash_before_a_mark() -> None:
    article, rows = rows_of("김민수 대표는 #“가자”고 말했다.")
    demand_whole(article, rows)
    assert [row.speaker for row in rows] == ["김민수"]


@examples(500)
@given(press)
def test_the_words_of_press_text_in_any_order(text: str) -> None:
    demand_whole(*rows_of(text))


@examples(400)
@given(press_like)
def test_text_in_the_manner_of_press_text(text: str) -> None:
    demand_whole(*rows_of(text))


@examples(200)
@given(st.one_of(press, press_like), st.sampled_from(["", "..", " ..", "…", "\n\n .."]))
def test_text_that_was_cut_off_anywhere(text: str, sign: str) -> None:
    article, rows = rows_of(text + sign, truncated=True)
    demand_whole(article, rows)
    assert all(row.end <= article.end for row in rows)


@examples(150)
@given(st.one_of(press, press_like))
def test_the_same_text_gives_the_same_rows(text: str) -> None:
    article, rows = rows_of(text)
    assert extractor().extract(article) == rows
    assert extractor().extract(Article("a", unicodedata.normalize("NFD", text))) == rows
    assert [e.attribution for e in extractor().explain(article)] == rows


@examples(150)
@given(
    st.lists(
        st.sampled_from(["김민수 대표는 {o}끝까지 가겠다{c}고 말했다.", "이어 {o}함께 가자{c}라고 덧붙였다."]),
        min_size=1,
        max_size=4,
    ),
    st.sampled_from(
        [
            "이날 {o}시작만 있는 말이라고 적었다.",
            "{o}끝이 없는 말",
            "끝만 있는 말{c}이라고 했다.",
            "{o}셋{c} 중 {o}둘만 닫았다.",
        ]
    ),
    st.sampled_from(["“”", '""', "‘’", "''", "″″"]),
    st.integers(0, 4),
)
def test_a_mark_without_its_partner_costs_its_own_paragraph_at_most(
    paragraphs: list[str], broken: str, pair: str, at: int
) -> None:
    text = "\n".join([*paragraphs[:at], broken, *paragraphs[at:]]).format(o=pair[0], c=pair[1])
    contents = [row.content for row in rows_of(text)[1]]
    whole = ["끝까지 가겠다" if "끝까지" in each else "함께 가자" for each in paragraphs]
    assert [each for each in contents if each in whole] == whole
