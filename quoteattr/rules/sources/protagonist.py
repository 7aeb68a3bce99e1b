"""A quotation that stands alone in an article about one person is that person's."""

from quoteattr.pattern import none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“….” (한 사람을 다룬 기사)",
    when=(some("protagonist"), none("deck"),),
    gives="protagonist",
    evidence="기사가 다루는 사람",
    confidence=0.6,
)
