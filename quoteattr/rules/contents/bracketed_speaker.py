"""A name in brackets directly behind the marks says whose words they are."""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”(김 대표)",
    when=(is_("style", "double"), some("bracket"),),
    gives="quote",
    evidence="인용 뒤 괄호 안 이름",
    confidence=0.9,
)
