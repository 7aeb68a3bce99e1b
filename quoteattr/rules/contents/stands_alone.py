"""Marked words that end as a sentence does and stand alone are speech."""

from quoteattr.pattern import any_of, is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“….”",
    when=(is_("style", "double"), some("alone"), any_of(some("sentence_like"), some("deck")),),
    gives="quote",
    evidence="홀로 선 인용",
    confidence=0.85,
)
