"""A first piece without a subject has the subject of the next piece."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”라며 A는 “…”고",
    when=(some("next_in_chain"),),
    gives="next_in_chain",
    evidence="이어지는 인용의 주어 ‘{source}’",
    confidence=0.85,
)
