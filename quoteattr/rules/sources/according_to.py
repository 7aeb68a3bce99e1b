"""A source adverbial names whose words they are."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="A에 따르면 “…”",
    when=(some("according_to"),),
    gives="according_to",
    evidence="‘{source}’에 따른 말",
    confidence=0.85,
)
