"""A sourced content → the probability that its span and its speaker are both right, from what the decision rested on.

Each sign of the decision (which rules spoke, the flags, how the source names the speaker, how far back the antecedent
stands) adds its weight to the log-odds. The weights are estimates, not settings: ``tests/calibrate.py`` fits them to
annotated articles by logistic regression with a ridge, so that a sign seen rarely hardly moves the mean, and writes
``confidence.tsv``.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Iterator
from importlib import resources
from typing import Final

from quoteattr.lexicon import word_class
from quoteattr.stages.attribution import Sourced
from quoteattr.stages.contents import MarkedContent
from quoteattr.stages.flags import flags_of
from quoteattr.stages.grounds import antecedent, candidates
from quoteattr.stages.indirect import ReportedClause
from quoteattr.stages.parsing import Parsed

MEAN: Final = "mean"
"""The sign that every row has: its weight is the log-odds of a row about which nothing else is known."""

_LEAST, _MOST = 0.01, 0.99


def confidence(signs: Iterable[str]) -> float:
    """The probability that a row with these signs is wholly right, between 0.01 and 0.99, in hundredths."""
    known = weights()
    log_odds = known.get(MEAN, 0.0) + sum(known.get(sign, 0.0) for sign in signs)
    return round(min(max(1 / (1 + math.exp(-log_odds)), _LEAST), _MOST), 2)


@functools.cache
def weights() -> dict[str, float]:
    """The weight of every sign, in log-odds."""
    lines = resources.files("quoteattr.stages").joinpath("confidence.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:] if not line.startswith("#"))
    return {row[0]: float(row[1]) for row in rows}


def signs_of(parsed: Parsed, sourced: Sourced) -> tuple[str, ...]:
    """What the decision about a content rested on, as ``kind:value``; sorted."""
    return tuple(sorted({*_of_content(parsed, sourced), *_of_source(parsed, sourced)}))


def _of_content(parsed: Parsed, sourced: Sourced) -> Iterator[str]:
    content = sourced.content
    yield f"content:{content.rule.id}"
    yield from (f"flag:{flag}" for flag in flags_of(parsed, sourced))
    if isinstance(content, ReportedClause):
        yield f"clause:{content.frame.family}"
        yield f"clause:{'reported' if content.extent.reporter is not None else 'bare'}"
        yield from _of_extent(parsed, content)
    elif isinstance(content, MarkedContent):
        yield f"marks:{content.marked.style.value}"
        yield f"words:{_size(content.frame.words)}"
        yield f"cue:{content.frame.family or 'none'}"
        if not content.frame.sentence_like:
            yield "words:fragment"


def _of_extent(parsed: Parsed, content: ReportedClause) -> Iterator[str]:
    """How sure it is where a clause begins: what stands before it, and how many clauses it may be."""
    inside = [t for t in parsed.tokens(content.sentence) if content.span.start <= t.start < content.span.end]
    yield f"clauses:{min(sum(t.tag == 'EC' for t in inside), 3)}"
    yield f"length:{_size(len(content.span.of(parsed.veil).split()) // 2)}"
    if content.span.start == parsed.sentences[content.sentence].span.start:
        yield "begin:sentence"


def _size(words: int) -> str:
    return "1" if words == 1 else "few" if words < 5 else "many"


def _of_source(parsed: Parsed, sourced: Sourced) -> Iterator[str]:
    cue, sentence = sourced.content.cue, parsed.sentences[sourced.content.sentence]
    yield f"source:{sourced.rule.id}"
    yield f"verb:{(cue.form if cue is not None else '') or 'none'}"
    yield f"marked:{min(len(sentence.marked), 3)}"
    if sourced.resolved is None:
        return
    speaker = sourced.resolved.speaker
    yield f"speaker:{speaker.kind}"
    yield f"shape:{speaker.kind}:{_shape(speaker.name)}"
    if sourced.source is None:
        first = sentence.span.of(parsed.veil).split(maxsplit=1)[0].rstrip(",")
        yield f"opens:{word_class('discourse', first) or 'other'}"
    else:
        yield f"source words:{min(len(sourced.source.of(parsed.article.text).split()), 5)}"
    if sourced.form is not None:
        yield f"form:{sourced.form.value}"
        if speaker.kind == "person" and speaker.title and speaker.name.endswith(speaker.title):
            yield "name:short"
    if speaker.kind == "person" and " " not in speaker.name and not speaker.titles:
        yield "name:untitled"
    found = antecedent(parsed, sourced)
    if found is not None:
        yield f"back:{_distance(found.back)}{':elided' if sourced.source is None else ''}"
    able = sum(c.speaker is not None for c in candidates(parsed, sourced.content))
    yield f"candidates:{min(able, 3)}"


def _shape(name: str) -> str:
    """How a name looks: its words where it has several, else its letters."""
    words = len(name.split())
    return f"{min(words, 4)} words" if words > 1 else f"{min(len(name), 6)} letters"


def _distance(back: int) -> str:
    return "ahead" if back < 0 else str(back) if back < 3 else "few" if back < 8 else "far"
