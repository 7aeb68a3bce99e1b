"""The noun that an adnominal cue modifies is who said it."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”라고 말한 A는",
    when=(some("head_noun"),),
    gives="head_noun",
    evidence="인용이 꾸미는 ‘{source}’",
    confidence=0.9,
)
