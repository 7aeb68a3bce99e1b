"""A clause of saying right behind the marks names the source."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…” A가 물었다",
    when=(some("told_behind"),),
    gives="told_behind",
    evidence="인용 뒤에서 말한 ‘{source}’",
    confidence=0.9,
)
