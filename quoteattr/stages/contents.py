"""Marked spans → which of them are quotations, and of what type; asks the rules of ``rules/contents``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from quoteattr.lexicon import words
from quoteattr.model import Refusal, Span, Step
from quoteattr.rule import first_to_speak
from quoteattr.rules import CONTENTS
from quoteattr.stages.content import Content
from quoteattr.stages.content_frame import ContentFrame, content_frame
from quoteattr.stages.marks import MarkedSpan
from quoteattr.stages.parsing import Parsed

_LONGEST_FRAGMENT: Final = 4
"""How many words at most make a fragment of somebody's sentence rather than the sentence."""


@dataclass(frozen=True, slots=True)
class MarkedContent(Content):
    """A content between marks, with what stands around these."""

    marked: MarkedSpan
    frame: ContentFrame

    @property
    def begin(self) -> int:
        """Where its opening mark begins."""
        return self.marked.outer.start

    @property
    def close(self) -> int:
        """Where its closing mark ends."""
        return self.marked.outer.end


def contents(parsed: Parsed) -> tuple[MarkedContent | Refusal, ...]:
    """What each marked span is, in reading order: a quotation, or refused as a term, a title, a slogan."""
    return tuple(
        _judged(parsed, index, k)
        for index, sentence in enumerate(parsed.sentences)
        for k in range(len(sentence.marked))
    )


def _judged(parsed: Parsed, index: int, k: int) -> MarkedContent | Refusal:
    text, marked = parsed.article.text, parsed.sentences[index].marked[k]
    frame, cue = content_frame(parsed, index, k)
    steps: list[Step] = []
    rule = first_to_speak("contents", CONTENTS, frame, steps)
    span = _trimmed(text, marked.inner)
    if rule is None or rule.gives == "no" or span.end <= span.start or _is_particle(marked, span.of(text)):
        return Refusal(span.start, span.end, span.of(text), rule.id if rule else "", tuple(steps))
    kind = "mixed" if _is_fragment(frame) and not marked.cut else "direct"
    return MarkedContent(span, kind, index, cue, rule, tuple(steps), marked, frame)


def _is_particle(marked: MarkedSpan, inner: str) -> bool:
    """Whether marks that were mended hold nothing but a quotative particle: then they are none."""
    return marked.repaired and inner in words("particles") | words("case_particles")


def _trimmed(text: str, span: Span) -> Span:
    inner = span.of(text)
    return Span(span.start + len(inner) - len(inner.lstrip()), span.end - len(inner) + len(inner.rstrip()))


def _is_fragment(frame: ContentFrame) -> bool:
    return not frame.sentence_like and frame.words <= _LONGEST_FRAGMENT
