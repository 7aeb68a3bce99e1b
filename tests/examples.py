"""The examples of rules: ``⟦content⟧{speaker}``, ``{-}`` for nobody, ``{not}`` for no quotation; parsed and run."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from unittest import mock

from quoteattr import Article
from quoteattr.model import Explanation, Refusal, Step
from quoteattr.pipeline import Extractor
from quoteattr.rule import Rule, first_to_speak
from quoteattr.stages import indirect

_MARK = re.compile(r"⟦(.*?)⟧\{([^{}]*)\}", re.S)


@dataclass(frozen=True)
class Example:
    """A text without its markup, the rows it must give (start, end, speaker or None), and the spans that are none."""

    text: str
    rows: tuple[tuple[int, int, str | None], ...]
    refused: tuple[tuple[int, int], ...]


def parsed_example(markup: str) -> Example:
    """The example that a markup stands for."""
    text, rows, refused, at = "", [], [], 0
    for m in _MARK.finditer(markup):
        text += markup[at : m.start()]
        span = (len(text), len(text) + len(m[1]))
        text += m[1]
        at = m.end()
        if m[2] == "not":
            refused.append(span)
        else:
            rows.append((*span, None if m[2] == "-" else m[2]))
    return Example(text + markup[at:], tuple(rows), tuple(refused))


@functools.cache
def extractor() -> Extractor:
    """One extractor for all tests."""
    return Extractor()


@dataclass(frozen=True)
class Reading:
    """What the whole engine makes of a text: its rows, the marks it refused, the rules that decided about any words."""

    rows: tuple[Explanation, ...]
    refusals: tuple[Refusal, ...]
    spoke: frozenset[str]


@functools.cache
def read(text: str) -> Reading:
    """The engine's reading of a text; one that ends in ``..`` was cut off there.

    A clause without marks that a rule refuses leaves no trace in the engine's answer, so the asking is listened to.
    """
    article = Article("example", text, truncated=text.endswith(".."))
    unsaid: set[str] = set()

    def asked(name: str, rules: Sequence[Rule], frame: object, steps: list[Step]) -> Rule | None:
        rule = first_to_speak(name, rules, frame, steps)
        if rule is not None and rule.gives == "no":
            unsaid.add(rule.id)
        return rule

    with mock.patch.object(indirect, "first_to_speak", asked):
        rows = tuple(extractor().explain(article))
    refusals = tuple(extractor().refusals(article))
    steps = [s for one in rows for s in one.steps] + [s for one in refusals for s in one.steps]
    return Reading(rows, refusals, frozenset({s.rule for s in steps if s.spoke} | unsaid))


def faults(rule_id: str, markup: str, *, claims: bool) -> list[str]:
    """What is wrong with an example: rows that differ, or a decision that is not (or is) the rule's."""
    example = parsed_example(markup)
    reading = read(example.text)
    got = tuple((e.attribution.start, e.attribution.end, e.attribution.speaker) for e in reading.rows)
    wrong = []
    if got != example.rows:
        shown = [(example.text[s:e], who) for s, e, who in got]
        wrong.append(f"rows are {shown}, not {[(example.text[s:e], who) for s, e, who in example.rows]}")
    refused = {(r.start, r.end) for r in reading.refusals}
    missing = [example.text[s:e] for s, e in example.refused if (s, e) not in refused]
    if missing:
        wrong.append(f"not refused: {missing}")
    if claims != (rule_id in reading.spoke):
        wrong.append(f"the rule {'did not decide' if claims else 'decided'}; those that spoke: {sorted(reading.spoke)}")
    return wrong
