"""Words that are given to a thing as its name are no speech, whoever gives them."""

from quoteattr.pattern import is_not, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”라고 불리는 A",
    when=(is_not("style", "corner"), some("naming"),),
    gives="no",
    evidence="이름 붙이는 말",
    confidence=0.95,
)
