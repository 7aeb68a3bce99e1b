"""A quotative ending with a verb that reports: the clause before it was said."""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="…다고 밝혔다",
    when=(is_("family", "finish"), some("verb"),),
    gives="quote",
    evidence="인용 어미와 전달 동사",
    confidence=0.85,
)
