"""What a rule is: one page of data with its examples, no control flow."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import ModuleType

from quoteattr.model import Step
from quoteattr.pattern import Condition, first_failure


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which press text shows that words are a quotation, or whose they are.

    ``says`` is the rule as a surface string; ``when`` holds the conditions under which it speaks. What it then says is
    ``gives``: for a rule about contents the verdict (a type of quotation, or ``no`` for none), for a rule about sources
    the field of the frame in which the source stands (``nobody`` for none). ``evidence`` is the reason in one Korean
    sentence, ``flags`` what it adds to each.

    Examples are articles in the gold form: ``⟦content⟧{speaker}``. ``finds`` must come out exactly so, by this rule;
    ``leaves`` are near misses it must not claim; ``misses`` and ``mistakes`` are known faults, run as strict expected
    failures.
    """

    says: str
    when: tuple[Condition, ...]
    gives: str
    evidence: str = ""
    flags: tuple[str, ...] = ()
    finds: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    mistakes: tuple[str, ...] = ()
    id: str = ""
    doc: str = ""


def chain(*modules: ModuleType) -> tuple[Rule, ...]:
    """The rules of these pages in asking order, each named after its file, with its page's docstring."""
    rules = []
    for module in modules:
        rule: Rule = module.RULE
        name = module.__name__.rsplit(".", 1)[-1]
        rules.append(replace(rule, id=name, doc=inspect.getdoc(module) or ""))
    return tuple(rules)


def first_to_speak(name: str, rules: Sequence[Rule], frame: object, steps: list[Step]) -> Rule | None:
    """The first rule whose conditions all hold for the frame; each one asked is noted in ``steps`` with its reason."""
    for rule in rules:
        why = first_failure(rule.when, frame)
        steps.append(Step(name, rule.id, why is None, why or rule.says))
        if why is None:
            return rule
    return None
