"""것으로 before a verb of expecting or judging reports what somebody thinks."""

from quoteattr.pattern import is_
from quoteattr.rule import Rule

RULE = Rule(
    says="…ㄹ 것으로 내다봤다",
    when=(is_("family", "expect"), is_("verb_class", "expect", "judge", "explain", "think", "claim"),),
    gives="quote",
    evidence="‘것으로’와 판단 동사",
    confidence=0.85,
)
