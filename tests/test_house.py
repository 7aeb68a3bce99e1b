"""The house rules: pages of the rule book, word lists, floors."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import quoteattr
from quoteattr.lexicon import entries
from quoteattr.rule import Rule
from quoteattr.rules import BOOK

ROOM = Path(quoteattr.__file__).parent
RULES = [(chain, rule) for chain, rules in BOOK.items() for rule in rules]
LISTS = sorted(p.stem for p in (ROOM / "lexicon").glob("*.tsv"))


@pytest.mark.parametrize(("chain", "rule"), RULES, ids=[f"{c}-{r.id}" for c, r in RULES])
def test_a_rule_is_a_whole_page(chain: str, rule: Rule) -> None:
    assert (ROOM / "rules" / chain / f"{rule.id}.py").is_file()
    assert rule.doc
    assert rule.says
    assert rule.evidence
    assert rule.finds, "a rule shows what it finds"
    assert rule.leaves or not rule.when, "a rule shows a near miss"


@pytest.mark.parametrize("chain", BOOK)
def test_every_page_stands_in_its_chain(chain: str) -> None:
    pages = {p.stem for p in (ROOM / "rules" / chain).glob("*.py")} - {"__init__"}
    assert pages == {rule.id for rule in BOOK[chain]}


def test_ids_are_unique() -> None:
    ids = [rule.id for _, rule in RULES]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", LISTS)
def test_a_word_list_is_clean(name: str) -> None:
    lines = (ROOM / "lexicon" / f"{name}.tsv").read_text("utf-8").splitlines()
    assert lines[0] == "word\tclass\tnote"
    rows = [line.split("\t") for line in lines[1:] if not line.startswith("#")]
    assert any(line.startswith("#") for line in lines), "a list says what it is and what its classes mean"
    assert all(len(row) == 3 and row[0] == row[0].strip() and row[1] for row in rows)
    words = [row[0] for row in rows]
    assert len(words) == len(set(words)) == len(entries(name))


def test_no_korean_word_list_stands_in_code() -> None:
    # Patterns may hold particles and endings; a list of words belongs into the lexicon
    for path in ROOM.rglob("*.py"):
        for line in path.read_text("utf-8").splitlines():
            assert len(re.findall(r"[\"'| ][가-힣]{2,}(?=[\"'| ])", line)) <= 12, f"{path}: {line[:80]}"
