"""고 한다 says that something is said, not that somebody said it: hearsay names no speaker."""

from quoteattr.pattern import is_, none
from quoteattr.rule import Rule

RULE = Rule(
    says="…다고 한다",
    when=(is_("family", "finish"), none("reporting_tense")),
    gives="no",
    evidence="누가 말했는지 없는 전언",
    confidence=0.8,
)
