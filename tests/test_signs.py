"""What the confidence of a row rests on: the signs of its decision, and that every one of them is weighed alike."""

from __future__ import annotations

import pytest
from examples import extractor

from quoteattr import Article
from quoteattr.stages.confidence import confidence, weights

NAMED = "노아란 가온제과 대표는 “맛이 먼저다”라고 말했다. 이어 “값은 그대로”라고 했다."
ALONE = "노아란 가온제과 대표는 “맛이 먼저다”라고 말했다. “누가 알겠나”라는 말이 돌았다."


def signs(text: str, number: int) -> set[str]:
    return set(extractor().explain(Article("a", text))[number - 1].signs)


def test_how_a_source_names_its_speaker_is_a_sign() -> None:
    found = signs(NAMED, 1)
    assert {"form:name", "named as:in", "before source:start", "particle:topic", "verbs between:0"} <= found


def test_a_carried_speaker_has_the_rule_that_named_him_last() -> None:
    assert {"flag:elided", "named by:subject_before", "rows of speaker:elided:2"} <= signs(NAMED, 2)


def test_rows_without_a_speaker_are_a_sign_of_the_others_only() -> None:
    assert "others without speaker:many" in signs(ALONE, 1)
    assert "others without speaker:none" in signs(ALONE, 2)
    assert "speaker:none:marked" in signs(ALONE, 2)


def test_a_clause_without_marks_is_weighed_apart() -> None:
    found = signs("노아란 가온제과 대표는 빵의 맛이 값보다 먼저라고 말했다.", 1)
    assert {"speaker:person:indirect", "length:indirect:4"} <= found


@pytest.mark.parametrize("text", [NAMED, ALONE])
def test_confidence_is_the_sum_of_the_weights_of_the_signs(text: str) -> None:
    for each in extractor().explain(Article("a", text)):
        assert each.attribution.confidence == confidence(each.signs)
        assert each.attribution.confidence == confidence(s for s in each.signs if s in weights())
