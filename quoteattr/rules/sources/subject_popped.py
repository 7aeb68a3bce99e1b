"""A person whom an adnominal verb took is better than nobody."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="A가 밝힌 … “…”",
    when=(some("popped"),),
    gives="popped",
    evidence="앞에 나온 ‘{source}’",
    confidence=0.5,
)
