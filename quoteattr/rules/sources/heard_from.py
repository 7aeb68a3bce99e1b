"""Where somebody hears or receives the words, they are the one's they come from."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="A는 B로부터 “…”는 말을 들었다",
    when=(some("heard_from"),),
    gives="heard_from",
    evidence="말이 나온 ‘{source}’",
    confidence=0.8,
)
