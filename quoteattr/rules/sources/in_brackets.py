"""A name in brackets directly behind the marks is the speaker."""

from quoteattr.pattern import none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”(김 대표)",
    when=(some("bracket"), none("family")),
    gives="bracket",
    evidence="인용 뒤 괄호 안의 ‘{source}’",
    confidence=0.9,
)
