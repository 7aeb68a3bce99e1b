"""Sourced contents with their signs → the same, but nobody named where a speaker would only be guessed.

Guideline: where no reader could tell, a tool must leave the speaker empty. Whom the sentence itself does not name, and
who is less probable than ``LEAST`` by all that is known of the decision, is such a guess: among the annotated articles
four of five names so given were wrong. The pieces of one utterance stand or fall together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quoteattr.model import Step
from quoteattr.rules import SOURCES
from quoteattr.stages.attribution import Sourced
from quoteattr.stages.confidence import confidence

LEAST: Final = 0.3
"""The confidence from which on a speaker whom the sentence does not name is named."""

_ANSWERED: Final = "answered"
"""An interview is set so that its lines say who speaks, however short the answer."""
_NOBODY: Final = SOURCES[-1]

Signs = tuple[str, ...]


def without_guesses(sourced: Sequence[Sourced], signs: Sequence[Signs], least: float) -> tuple[Sourced, ...]:
    """The sourced contents; those whose speaker would be a guess have none, and keep in ``guess`` whom."""
    sure: dict[int, float] = {}
    for one, of_it in zip(sourced, signs, strict=True):
        sure[one.utterance] = max(confidence(of_it), sure.get(one.utterance, 0.0))
    return tuple(_left_open(one, least) if _elided(one) and sure[one.utterance] < least else one for one in sourced)


def _elided(sourced: Sourced) -> bool:
    return sourced.resolved is not None and sourced.source is None and sourced.rule.id != _ANSWERED


def _left_open(sourced: Sourced, least: float) -> Sourced:
    step = Step("sources", "doubtful", True, f"a speaker found by {sourced.rule.id} only is less sure than {least}")
    return replace(sourced, resolved=None, guess=sourced.resolved, rule=_NOBODY, steps=(*sourced.steps, step))
