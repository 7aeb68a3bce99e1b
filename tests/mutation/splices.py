"""Passages that stand apart joined into one quotation, or put out of order."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterator

from mutation.korean import words
from mutation.quotation import Mutant, Quotation

_LETTERS = 12  # letters and digits a piece has at the least: less than that stands in many places
_SENTENCE_END = re.compile(r"(?<=[다요까죠자][.?!]) +")
_LINKING = ("고", "지만", "며", "으며", "면서", "으면서", "는데", "ᆫ데", "은데", "어서", "니", "으니", "므로", "으므로")


def splices(quotation: Quotation, chance: random.Random) -> Iterator[Mutant]:
    """Two passages joined (whole sentences, or clauses), a sentence between left out, sentences or clauses turned."""
    text = quotation.content
    for other in quotation.apart:
        first, second = (text, other) if chance.random() < 0.5 else (other, text)
        for how, after in (("contents", _sentences(first, second)), ("clauses", _clauses(first, second))):
            if after is not None and after not in (text, other):
                yield Mutant("splice", how, after, (0, len(text)), (0, len(after)))
    for how, after in (*_skipped(text), *_turned(text)):
        yield Mutant("splice", how, after, (0, len(text)), (0, len(after)))


def _long(piece: str) -> bool:
    return sum(map(str.isalnum, piece)) >= _LETTERS


def _sentences(first: str, second: str) -> str | None:
    """The last sentence of one content and the first of another, as two sentences."""
    one, two = _SENTENCE_END.split(first)[-1], _SENTENCE_END.split(second)[0]
    closed = one.rstrip(".?! ").endswith(("다", "요", "까", "죠", "자"))
    return f"{one.rstrip('. ')}. {two}" if closed and _long(one) and _long(two) else None


def _clauses(first: str, second: str) -> str | None:
    """The first clause of one content's sentence and the last of another's, as one sentence."""
    one, two = _SENTENCE_END.split(first)[0], _SENTENCE_END.split(second)[-1]
    head = next((one[:at] for at in _clause_ends(one) if _long(one[:at])), None)
    tail = next((two[at:].lstrip(" ,") for at in reversed(_clause_ends(two)) if _long(two[at:])), None)
    return f"{head} {tail}" if head and tail else None


def _clause_ends(text: str) -> list[int]:
    """Where a clause ends by a linking ending, not inside an auxiliary (하고 있다)."""
    found = words(text)
    return [
        here.end
        for here, behind in itertools.pairwise(found)
        if here.ending[1] == "EC" and here.ending[0] in _LINKING and behind.morphs and behind.morphs[0][1] != "VX"
        and behind.morphs[0][0] not in ("있", "싶", "보", "나")
    ]  # fmt: skip


def _skipped(text: str) -> Iterator[tuple[str, str]]:
    """A whole sentence between two others left out without a sign."""
    sentences = _SENTENCE_END.split(text)
    for before, out, after in zip(sentences, sentences[1:], sentences[2:], strict=False):
        if all(map(_long, (before, out, after))):
            yield "skipped", f"{before} {after}"


def _turned(text: str) -> Iterator[tuple[str, str]]:
    sentences = _SENTENCE_END.split(text)
    for one, two in itertools.pairwise(sentences):
        if _long(one) and _long(two):
            yield "sentences_turned", f"{two.rstrip('.')}. {one}"
    for sentence in sentences:
        ends = [0, *_clause_ends(sentence)]
        for start, middle, end in zip(ends, ends[1:], ends[2:], strict=False):
            one, two = sentence[start:middle].strip(), sentence[middle:end].strip()
            if _long(one) and _long(two):
                turned = f"{sentence[:start]} {two.rstrip(',')} {one}{sentence[end:]}".strip()
                yield "clauses_turned", text.replace(sentence, turned, 1)
