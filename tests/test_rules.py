"""Every example of every rule of the engine, run through all rules in order: the claiming rule must decide.

Those of the labels of transcripts are read in ``test_check_labels.py``.
"""

from __future__ import annotations

import pytest
from examples import faults

from quoteattr.rules import BOOK

RULES = [rule for chain, rules in BOOK.items() if chain != "labels" for rule in rules]


def _examples(kind: str) -> list[object]:
    return [
        pytest.param(rule.id, text, id=f"{rule.id}-{n}")
        for rule in RULES
        for n, text in enumerate(getattr(rule, kind), 1)
    ]


@pytest.mark.parametrize(("rule_id", "text"), _examples("finds"))
def test_finds(rule_id: str, text: str) -> None:
    assert not faults(rule_id, text, claims=True)


@pytest.mark.parametrize(("rule_id", "text"), _examples("leaves"))
def test_leaves(rule_id: str, text: str) -> None:
    assert not faults(rule_id, text, claims=False)


@pytest.mark.xfail(strict=True, reason="a known miss of the rule")
@pytest.mark.parametrize(("rule_id", "text"), _examples("misses"))
def test_misses(rule_id: str, text: str) -> None:
    assert not faults(rule_id, text, claims=True)


@pytest.mark.xfail(strict=True, reason="a known mistake of the rule")
@pytest.mark.parametrize(("rule_id", "text"), _examples("mistakes"))
def test_mistakes(rule_id: str, text: str) -> None:
    assert not faults(rule_id, text, claims=False)
