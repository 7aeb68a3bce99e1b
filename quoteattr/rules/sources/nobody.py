"""Where no one could tell, nobody is named."""

from quoteattr.rule import Rule

RULE = Rule(
    says="(누구의 말인지 알 수 없음)",
    when=(),
    gives="nobody",
    evidence="말한 사람을 알 수 없음",
    confidence=0.5,
)
