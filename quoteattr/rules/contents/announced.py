"""A sentence that says `he put it like this` announces the marked words after it."""

from quoteattr.pattern import is_, none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="이렇게 말했다. “…”",
    when=(some("announced"), none("case"), is_("style", "double"),),
    gives="quote",
    evidence="앞 문장이 예고한 인용",
    confidence=0.9,
)
