"""A sentence that ends in a bare quotative ending (`…갔다고.`) goes on with what the last speaker said."""

from quoteattr.pattern import is_, none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="…다고.",
    when=(is_("family", "finish"), none("verb"), some("final")),
    gives="quote",
    evidence="문장을 맺는 인용 어미",
    confidence=0.6,
)
