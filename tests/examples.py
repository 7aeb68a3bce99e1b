"""The examples of rules: ``⟦content⟧{speaker}``, ``{-}`` for nobody, ``{not}`` for no quotation; parsed and run."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from quoteattr import Article
from quoteattr.model import Explanation, Refusal
from quoteattr.pipeline import Extractor

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


@functools.cache
def read(text: str) -> tuple[tuple[Explanation, ...], tuple[Refusal, ...]]:
    """What the whole engine makes of a text: its rows and what it refused."""
    article = Article("example", text)
    return tuple(extractor().explain(article)), tuple(extractor().refusals(article))


def faults(rule_id: str, markup: str, *, claims: bool) -> list[str]:
    """What is wrong with an example: rows that differ, or a decision that is not (or is) the rule's."""
    example = parsed_example(markup)
    explanations, refusals = read(example.text)
    got = tuple((e.attribution.start, e.attribution.end, e.attribution.speaker) for e in explanations)
    wrong = []
    if got != example.rows:
        shown = [(example.text[s:e], who) for s, e, who in got]
        wrong.append(f"rows are {shown}, not {[(example.text[s:e], who) for s, e, who in example.rows]}")
    missing = [example.text[s:e] for s, e in example.refused if (s, e) not in {(r.start, r.end) for r in refusals}]
    if missing:
        wrong.append(f"not refused: {missing}")
    spoke = {s.rule for e in explanations for s in e.steps if s.spoke}
    spoke |= {s.rule for r in refusals for s in r.steps if s.spoke}
    if claims != (rule_id in spoke):
        wrong.append(f"the rule {'did not decide' if claims else 'decided'}; those that spoke: {sorted(spoke)}")
    return wrong
