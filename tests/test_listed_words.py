"""Every word of the lists does what it is listed for: reports, speaks, stands beside a name; the others are named."""

from __future__ import annotations

import functools
import warnings

import pytest
from examples import extractor

from quoteattr.lexicon import Entry, entries

UNSEEN = {
    # The analyser makes another word of them, or what stands before the verb is no noun
    "감사함을 드러내다",
    "감사함을 전하다",
    "감사함을 표하다",
    "놀란 마음을 전하다",
    "당황한 기색을 보이다",
    "말을 잇지 못하다",
    "발을 동동 구르다",
    "비꼬는 반응을 보이다",
    "쓴소리를 내다",
    "작심한 듯 말하다",
    "허를 찌르다",
}
OTHERWISE = {
    # A short form or a part of it is what it is called by, a sign breaks it, or it is a title or a name as well
    "LGU+",
    "OPEC+",
    "기아차",
    "민주사회를 위한 변호사모임",
    "블룸버그 통신",
    "블룸버그통신",
    "이코노미스트",
    "특검",
    "파리 생제르맹",
}
NAMING = {"명명하다", "일컫다", "칭하다"}
NOT_ALONE = {
    # The analyser or a surname makes another word of them where they stand alone; 본인 is the subject itself
    "경비지도사",
    "고생물학자",
    "공무직노동자",
    "금메달리스트",
    "동메달리스트",
    "목공예가",
    "본인",
    "설문조사원",
    "시할머니",
    "시할아버지",
    "신화학자",
    "은메달리스트",
    "전기차전문가",
    "전세입자",
    "정부대표",
    "정통한 소식통",
    "지역사학자",
    "평당원",
    "한의학자",
    "형법학자",
}


@functools.cache
def joiner() -> object:
    import kiwipiepy

    warnings.simplefilter("ignore", DeprecationWarning)
    return kiwipiepy.Kiwi(num_workers=0, load_multi_dict=False)


def in_the_past(verb: str) -> str:
    """The verb or idiom as a sentence ends with it (밝히다 → 밝혔다)."""
    before, _, last = verb[:-1].rpartition(" ")
    if last.endswith("하"):
        return f"{before} {last[:-1]}했다".strip()
    told: str = joiner().join([(last, "VV"), ("었", "EP"), ("다", "EF")])  # type: ignore[attr-defined]
    return f"{before} {told}".strip()


def reporting() -> list[Entry]:
    verbs = [e for e in entries("reporting_verbs").values() if e.note not in ("weak", "passive") and e.cls != "none"]
    return [*verbs, *(e for e in entries("reporting_idioms").values() if e.note != "sourceless")]


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ("", "")])
def test_every_verb_and_idiom_of_the_lists_reports(opening: str, closing: str) -> None:
    told = {e.word: f"도하람 대표는 {opening}길이 너무 멀다{closing}고 {in_the_past(e.word)}." for e in reporting()}
    rows = {word: extractor().extract(text) for word, text in told.items()}
    right = [("도하람", "길이 너무 멀다")]
    unseen = {word for word, found in rows.items() if [(r.speaker, r.content) for r in found] != right}
    assert unseen == (NAMING | {"새겨듣다"} if opening else UNSEEN)


def test_every_listed_body_speaks_under_its_name() -> None:
    bodies = [e.word for e in entries("bodies").values()]
    rows = {body: extractor().extract(f"{with_topic(body)} “길이 너무 멀다”고 밝혔다.") for body in bodies}
    named = {body: [(r.speaker, r.speaker_kind) for r in found] for body, found in rows.items()}
    assert {body for body, found in named.items() if found != [(body, "organization")]} == OTHERWISE


def test_every_listed_title_is_its_bearers() -> None:
    titles = [e.word for e in entries("titles").values() if e.cls != "honorific" and " " not in e.word]
    rows = {
        title: extractor().extract(f"도하람 가람협회 {with_topic(title)} “길이 너무 멀다”고 밝혔다.")
        for title in titles
    }
    borne = {title: [(r.speaker, r.title, r.affiliation) for r in found] for title, found in rows.items()}
    assert {title for title, found in borne.items() if found != [("도하람", title, "가람협회")]} == set()


def test_every_unnamed_source_of_the_lists_speaks() -> None:
    nouns = [e.word for e in entries("role_nouns").values() if e.cls in ("anonymous", "group") and not e.note]
    rows = {noun: extractor().extract(f"{with_topic(noun)} “길이 너무 멀다”고 밝혔다.") for noun in nouns}
    assert {noun for noun, found in rows.items() if [r.speaker for r in found] != [noun]} == NOT_ALONE


def with_topic(word: str) -> str:
    return word + ("은" if "가" <= word[-1] <= "힣" and (ord(word[-1]) - ord("가")) % 28 else "는")
