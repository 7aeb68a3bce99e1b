"""Every example of every label rule, read as a transcript: the claiming rule must decide."""

from __future__ import annotations

import pytest
from examples import parsed_example

from quoteattr.check.labels import Turn, turns, unknown_label
from quoteattr.check.people import person_of
from quoteattr.rules import LABELS


def _examples(kind: str) -> list[object]:
    return [
        pytest.param(rule.id, text, id=f"{rule.id}-{n}")
        for rule in LABELS
        for n, text in enumerate(getattr(rule, kind), 1)
    ]


def _told(turn: Turn) -> tuple[int, int, str]:
    return turn.span.start, turn.span.end, person_of(turn.mention).name if turn.mention else turn.who


@pytest.mark.parametrize(("rule_id", "markup"), _examples("finds"))
def test_finds(rule_id: str, markup: str) -> None:
    example = parsed_example(markup)
    found = turns(example.text)
    assert [_told(turn) for turn in found] == list(example.rows)
    assert rule_id in {turn.rule for turn in found}


@pytest.mark.parametrize(("rule_id", "markup"), _examples("leaves"))
def test_leaves(rule_id: str, markup: str) -> None:
    example = parsed_example(markup)
    found = turns(example.text)
    assert [_told(turn) for turn in found] == list(example.rows)
    assert rule_id not in {turn.rule for turn in found}


def test_an_article_with_a_few_labelled_quotations_is_no_transcript() -> None:
    assert not turns(
        "가람시가 다리를 막았다.\n▶ 인터뷰 : 빈도윤 / 가람시장 - “물이 찼습니다.”\n"
        "주민들은 불안해한다.\n▶ 인터뷰 : 호연재 / 주민 - “무서웠어요.”\n시는 배를 띄운다."
    )


def test_a_form_that_nobody_knows_is_named() -> None:
    text = "빈도윤 ⇒ 늦었습니다.\n호연재 ⇒ 괜찮습니다.\n빈도윤 ⇒ 고맙습니다."
    assert not turns(text)
    assert unknown_label(text) == "빈도윤 ⇒"
    assert unknown_label("가람시가 다리를 막았다.\n주민들은 불안해한다.\n시는 배를 띄운다.") is None
