"""A topic that no list knows is still the source where a whole reported sentence follows it and nobody else stands before."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="X는 “…”고 말했다",
    when=(some("licensed", "family"),),
    gives="licensed",
    evidence="인용 앞의 주제어 ‘{source}’",
    confidence=0.75,
)
