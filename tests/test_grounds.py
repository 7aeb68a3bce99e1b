"""What an attribution rests on: whom a source stands for, who else stood there, and the sentence that says so."""

from __future__ import annotations

from examples import extractor

from quoteattr import Article, Extractor
from quoteattr.model import Explanation

TEXT = (
    "노아란 가온제과 대표는 4일 새 공장을 열었다. 노 대표는 “맛이 먼저다”라고 말했다. 이어 “값은 그대로”라고 했다.\n\n"
    "박시월 부장이 내놓은 계획에 대해 그는 “아직 이르다”고 말했다. “누가 알겠나”라는 말이 돌았다."
)


def explained(number: int) -> Explanation:
    return extractor().explain(Article("a", TEXT))[number - 1]


def test_a_shortened_name_stands_for_the_one_that_was_given_in_full() -> None:
    found = explained(1).antecedent
    assert found is not None
    assert (found.words, found.back) == ("노아란 가온제과 대표", 1)
    assert TEXT[found.span.start : found.span.end] == found.words
    assert explained(1).attribution.evidence == "인용 앞의 주어 ‘노 대표’: 앞 문장의 ‘노아란 가온제과 대표’"


def test_an_elided_source_is_told_with_its_distance() -> None:
    one = explained(2)
    assert one.attribution.source is None
    assert one.attribution.evidence.endswith("2문장 앞의 ‘노아란 가온제과 대표’")


def test_the_candidates_are_those_on_the_stack_and_those_taken_off_it() -> None:
    told = [(c.words, c.stands) for c in explained(3).candidates]
    assert told == [("그는", "topic"), ("박시월 부장이", "popped")]


def test_where_nobody_is_named_there_is_no_antecedent() -> None:
    assert explained(4).attribution.speaker is None
    assert explained(4).antecedent is None


def test_a_source_that_holds_the_name_needs_no_antecedent() -> None:
    (only,) = extractor().explain(Article("a", "노아란 대표는 “맛이 먼저다”라고 말했다."))
    assert only.antecedent is None


GUESS = (
    "하람동 주민들은 새벽까지 둑을 지켰다. 박시월 부장과 노아란 대표가 다녀갔다. “누가 알겠나.” “모르지.” "
    "날이 밝았다. “물이 빠진다.”"
)


def test_a_speaker_who_would_only_be_guessed_is_left_open_and_told_as_a_guess() -> None:
    guesses = [e.attribution for e in Extractor(least_sure=1.0).explain(Article("a", GUESS))]
    named = [e.attribution for e in Extractor(least_sure=0.0).explain(Article("a", GUESS))]
    elided = [n for n in named if n.speaker is not None and n.source is None]
    assert elided
    for one in elided:
        (left_open,) = (g for g in guesses if g.start == one.start)
        assert left_open.speaker is None
        assert "no_speaker" in left_open.flags
        assert f"‘{one.speaker}’일 수 있으나" in left_open.evidence


def test_whom_the_sentence_names_is_never_left_open() -> None:
    (only,) = Extractor(least_sure=1.0).extract(Article("a", "노아란 대표는 “맛이 먼저다”라고 말했다."))
    assert only.speaker == "노아란"
