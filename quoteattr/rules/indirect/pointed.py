"""A clause that only says that something was said so (`이렇게 답했다고`) holds no words of its own."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="…이렇게 말했다고 한다",
    when=(some("pointing"),),
    gives="no",
    evidence="말한 내용이 없는 절",
    confidence=0.95,
)
