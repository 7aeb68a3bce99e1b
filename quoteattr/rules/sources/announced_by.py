"""The subject of the sentence that announces the words is their source."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="A는 이렇게 말했다. “…”",
    when=(some("announcer"),),
    gives="announcer",
    evidence="앞 문장에서 말을 예고한 ‘{source}’",
    confidence=0.9,
)
