"""What is denied, possible or in the air was not said by anybody."""

from quoteattr.pattern import any_of, is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="…다고 밝히지 않았다",
    when=(any_of(some("negated"), some("modal"), some("passive"), is_("verb_class", "none")),),
    gives="no",
    evidence="말하지 않은 것",
    confidence=0.9,
)
