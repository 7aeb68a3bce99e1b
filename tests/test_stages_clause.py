"""The subject stack: who stands in subject position where a content is reached, what pops, and what never does."""

from __future__ import annotations

import pytest

from quoteattr.model import Article
from quoteattr.stages.clause import Standing
from quoteattr.stages.survey import parsed


def standing(sentence: str) -> Standing:
    """Who stands where the last marked content of a sentence is reached."""
    read = parsed(Article("a", sentence))
    return read.standings(0)[read.sentences[0].marked[-1].inner.start]


def top(sentence: str) -> str | None:
    """The words that name the topmost who can speak."""
    found = standing(sentence).top
    return found.mention.span.of(sentence) if found and found.mention else None


@pytest.mark.parametrize(
    "sentence",
    [
        "박 의원은 “반대한다”고 말했다.",
        "박 의원이 “반대한다”고 말했다.",
        "박 의원도 “반대한다”고 말했다.",
        "박 의원 역시 “반대한다”고 말했다.",
        "박 의원께서는 “반대한다”고 말씀하셨다.",
        "박 의원은 김 대표에게 “반대한다”고 말했다.",
        "박 의원은 김 대표와 만나 “반대한다”고 말했다.",
        "박 의원은 김 대표와의 통화에서 “반대한다”고 말했다.",
        "박 의원은 김 대표를 두고 “반대한다”고 말했다.",
        "박 의원은 페이스북에 “반대한다”고 적었다.",
        "박 의원은 김 대표의 안에 “반대한다”고 말했다.",
        "국회에서 박 의원은 “반대한다”고 말했다.",
    ],
)
def test_the_subject_and_not_the_addressee_the_medium_or_the_one_talked_about(sentence: str) -> None:
    assert top(sentence) == "박 의원"


@pytest.mark.parametrize(
    "sentence",
    [
        "박 의원은 김 대표가 제안한 안에 “반대한다”고 답했다.",
        "박 의원은 김 대표가 내놓은, 정부가 고친 안에 “반대한다”고 답했다.",
        "김 대표가 사퇴하자 박 의원은 “반대한다”고 말했다.",
        "박 의원은 김 대표가 사퇴하자 “반대한다”고 말했다.",
        "박 의원은 김 대표가 사퇴하니 “반대한다”고 말했다.",
        "박 의원은 김 대표가 사퇴하면 “반대한다”고 말했다.",
        "박 의원은 김 대표가 웃는데 “반대한다”고 말했다.",
        "박 의원은 김 대표가 웃었지만 “반대한다”고 말했다.",
        "박 의원은 김 대표가 오거나 “반대한다”고 말했다.",
        "박 의원은 김 대표가 오도록 “반대한다”고 말했다.",
        "박 의원은 김 대표가 사퇴했다며 “반대한다”고 말했다.",
        "박 의원은 사회자가 이유가 뭐냐고 묻자 “반대한다”고 말했다.",
        "박 의원은 물가가 오른 뒤 “반대한다”고 말했다.",
    ],
)
def test_what_pops_a_subject_of_its_own(sentence: str) -> None:
    assert top(sentence) == "박 의원"


@pytest.mark.parametrize(
    "sentence",
    [
        "박 의원이 회견을 열고 “반대한다”고 말했다.",
        "박 의원이 회견을 열어 “반대한다”고 말했다.",
        "박 의원이 웃으며 “반대한다”고 말했다.",
        "박 의원이 웃으면서 “반대한다”고 말했다.",
        "박 의원이 취임한 뒤 “반대한다”고 말했다.",
        "박 의원이 취임한 후 “반대한다”고 말했다.",
        "박 의원이 취임한 직후 “반대한다”고 말했다.",
        "박 의원이 자리에 앉은 채 “반대한다”고 말했다.",
        "박 의원이 김 대표를 비판한 가운데 “반대한다”고 말했다.",
        "박 의원이 혼자라며 “반대한다”고 말했다.",
    ],
)
def test_what_never_pops(sentence: str) -> None:
    assert top(sentence) == "박 의원"


def test_a_topic_is_never_popped() -> None:
    assert top("박 의원은 제안한 안에 “반대한다”고 말했다.") == "박 의원"
    assert top("박 의원은 사퇴하자 “반대한다”고 말했다.") == "박 의원"


def test_of_two_topics_the_later_outranks_the_earlier() -> None:
    assert top("김 대표는 웃었고 박 의원은 “반대한다”고 말했다.") == "박 의원"


def test_a_person_taken_by_an_adnominal_verb_is_kept_as_a_last_resort() -> None:
    found = standing("김 대표가 제안한 안에 “반대한다”는 말이 나왔다.")
    assert found.top is None
    assert found.popped is not None
    assert found.popped.mention is not None
    assert found.popped.mention.name == "김"


def test_things_stand_so_that_verbs_have_something_to_take() -> None:
    assert top("박 의원은 물가가 오르면 “반대한다”고 말했다.") == "박 의원"
    found = standing("물가는 “반대한다”고 말했다.")
    assert found.top is None
    assert found.silent is not None


def test_a_body_with_a_place_particle_is_a_topic_or_a_last_resort() -> None:
    assert top("국방부에서는 “반대한다”고 했다.") == "국방부"
    found = standing("국방부에서 “반대한다”고 했다.")
    assert found.top is None
    assert found.place is not None
    assert standing("공원에서는 “반대한다”고 했다.").top is None


@pytest.mark.parametrize(
    "sentence",
    [
        "박 의원은 자신은 “모른다”고 했다.",
        "박 의원은 본인이 “모른다”고 했다.",
    ],
)
def test_a_reflexive_is_never_pushed(sentence: str) -> None:
    assert top(sentence) == "박 의원"


def test_both_sides_of_a_coordination_are_one_mention() -> None:
    found = standing("박서연 의원과 김민수 대표는 “반대한다”고 말했다.").top
    assert found is not None
    assert found.mention is not None
    assert (found.mention.name, found.mention.kind) == ("박서연과 김민수", "group")


def test_between_the_pieces_of_a_chain_a_topic_replaces_and_a_subject_does_not() -> None:
    assert top("박 의원은 “하나다”라며 김 대표가 “둘이다”라고 말했다.") == "박 의원"
    assert top("박 의원은 “하나다”라고 했고 김 대표는 “둘이다”라고 말했다.") == "김 대표"


def test_at_the_end_of_a_sentence_stands_its_own_subject() -> None:
    read = parsed(Article("a", "김 대표가 제안한 안을 박 의원은 거절했다."))
    last = read.standings(0)[-1].top
    assert last is not None
    assert last.mention is not None
    assert last.mention.name == "박"
