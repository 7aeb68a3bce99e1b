"""In a headline or deck marked words without a cue are quotations."""

from quoteattr.pattern import is_, none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="김 대표 “…”",
    when=(is_("style", "double"), some("deck"), none("case"),),
    gives="quote",
    evidence="제목 속 인용",
    confidence=0.6,
)
