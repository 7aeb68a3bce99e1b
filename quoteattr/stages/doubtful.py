"""Sourced contents with their signs → the same, but nobody named where a speaker would only be guessed.

Guideline: where no reader could tell, a tool must leave the speaker empty. Whom the sentence itself does not name, and
who is less probable than ``LEAST`` by all that is known of the decision, is such a guess: among the annotated articles
more of the names so given were wrong than right. The pieces of one utterance stand or fall together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from quoteattr.model import Step
from quoteattr.rules import SOURCES
from quoteattr.stages import topics, turns
from quoteattr.stages.attribution import Sourced
from quoteattr.stages.clause_reporter import carries_on
from quoteattr.stages.confidence import confidence
from quoteattr.stages.content import Content
from quoteattr.stages.contents import MarkedContent
from quoteattr.stages.mention_forms import NAMED
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.places import mention_at
from quoteattr.stages.speakers import Speaker

LEAST: Final = 0.38
"""The confidence from which on a speaker whom the sentence does not name is named."""

_WITHOUT_MARKS: Final = 0.16
"""How much surer it has to be whose a clause without marks is, which may be the writer's own."""
_ANSWERED: Final = "answered"
"""An interview is set so that its lines say who speaks, however short the answer."""
_LEFT_OPEN: Final = "left_open"
"""A sentence that ends in a bare quotative ending goes on with the one before (`…라고.`)."""
_AS_WELL: Final = regex.compile(r"고도\s|[말뜻]도\s")
_NOBODY: Final = SOURCES[-1]

Signs = tuple[str, ...]


def without_guesses(
    parsed: Parsed, sourced: Sequence[Sourced], signs: Sequence[Signs], least: float
) -> tuple[Sourced, ...]:
    """The sourced contents; those whose speaker would be a guess have none, and keep in ``guess`` whom."""
    sure: dict[int, float] = {}
    for one, of_it in zip(sourced, signs, strict=True):
        sure[one.utterance] = max(confidence(of_it), sure.get(one.utterance, 0.0))
    out: list[Sourced] = []
    for one in sourced:
        doubtful = sure[one.utterance] < _needed(one.content, least) and not (out and _goes_on(parsed, out[-1], one))
        out.append(_left_open(one, least) if doubtful and _is_guess(parsed, one) else one)
    return tuple(out)


def _needed(content: Content, least: float) -> float:
    """How sure it has to be whose a content is; the same for all where everybody is to be named (0)."""
    return least if not least or isinstance(content, MarkedContent) else least + _WITHOUT_MARKS


def _goes_on(parsed: Parsed, before: Sourced, sourced: Sourced) -> bool:
    """Whether who is named right before, in the same paragraph, says this, too (`또 …`, `…고도 했다`)."""
    named, here = parsed.sentences[before.content.sentence], parsed.sentences[sourced.content.sentence]
    at_once = sourced.content.sentence - before.content.sentence == 1 and named.paragraph == here.paragraph
    same = before.source is not None and before.resolved == sourced.resolved
    cue = sourced.content.cue
    as_well = cue is not None and _AS_WELL.search(cue.span.of(parsed.veil)) is not None
    return at_once and same and (as_well or carries_on(parsed, sourced.content.sentence))


def _is_guess(parsed: Parsed, sourced: Sourced) -> bool:
    """Whether neither the sentence nor how the text is set tells whose the words are."""
    if sourced.resolved is None or sourced.source is not None or sourced.rule.id == _ANSWERED:
        return False
    return not _follows_deed(parsed, sourced.content, sourced.resolved.speaker)


def _follows_deed(parsed: Parsed, content: Content, speaker: Speaker) -> bool:
    """Whether words stand alone behind what a person did or was asked (`A가 고개를 들었다. “…”`), in one paragraph.

    Somebody unnamed has to move or to be asked.
    """
    index = content.sentence - 1
    alone = content.frame.alone if isinstance(content, MarkedContent) else content.rule.id == _LEFT_OPEN
    if index < 0 or not alone:
        return False
    asked = turns.asked(parsed, index)
    doer = asked or mention_at(parsed.standings(index)[-1].top)
    if (
        doer is None
        or not (asked or doer.form in NAMED or topics.makes_gesture(parsed, index))
        or "\n" in parsed.veil[doer.span.end : content.begin]
    ):
        return False
    found = parsed.cast.resolve(doer, doer.span.start)
    return found is not None and found.speaker.name == speaker.name


def _left_open(sourced: Sourced, least: float) -> Sourced:
    step = Step("sources", "doubtful", True, f"a speaker found by {sourced.rule.id} only is less sure than {least}")
    return replace(sourced, resolved=None, guess=sourced.resolved, rule=_NOBODY, steps=(*sourced.steps, step))
