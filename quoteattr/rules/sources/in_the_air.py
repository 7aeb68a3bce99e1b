"""A report that comes up, is heard or is received without a subject able to speak has no speaker."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”라는 지적이 나온다",
    when=(some("impersonal"),),
    gives="nobody",
    evidence="누구의 말인지 밝히지 않은 지적·평가",
    confidence=0.8,
)
