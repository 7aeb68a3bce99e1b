"""Marked spans → which of them are quotations, and of what type; asks the rules of ``rules/contents``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from quoteattr.lexicon import words
from quoteattr.model import Refusal, Span, Step
from quoteattr.morph import word_tags
from quoteattr.rule import first_to_speak
from quoteattr.rules import CONTENTS
from quoteattr.stages.content import Content
from quoteattr.stages.content_frame import ContentFrame, content_frame
from quoteattr.stages.marks import MarkedSpan
from quoteattr.stages.parsing import Parsed

_COPULAR: Final = ("이", "라")
_TOPICS: Final = frozenset({"은", "는", "도", "ᆫ"})
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
    kind = "mixed" if _is_fragment(span.of(text), frame) and not marked.cut else "direct"
    return MarkedContent(span, kind, index, cue, rule, tuple(steps), marked, frame)


def _is_particle(marked: MarkedSpan, inner: str) -> bool:
    """Whether marks that were mended hold nothing but a quotative particle: then they are none."""
    return marked.repaired and inner in words("particles") | words("case_particles")


def _trimmed(text: str, span: Span) -> Span:
    inner = span.of(text)
    return Span(span.start + len(inner) - len(inner.lstrip()), span.end - len(inner) + len(inner.rstrip()))


def _is_fragment(words_said: str, frame: ContentFrame) -> bool:
    """Whether the words are only a part of a reported sentence: a few without a predicate, nor a topic of their own."""
    if not frame.particle and frame.family == "finish" and not frame.clause_like:
        return True  # “…을 촉구”한다고 밝혔다
    if frame.sentence_like or (frame.words > _LONGEST_FRAGMENT and not frame.case):
        return False
    return not (frame.particle.startswith(_COPULAR) and any(map(_is_topic, words_said.split()[:-1])))


def _is_topic(word: str) -> bool:
    """Whether a word is a noun with a topic's particle, or a pronoun as the subject (`이것이`)."""
    tags = word_tags(word)
    form, tag = tags[-1]
    return len(tags) > 1 and ((tag == "JX" and form in _TOPICS) or (tag == "JKS" and tags[-2][1] == "NP"))
