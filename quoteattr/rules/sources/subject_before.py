"""The subject left on the stack when the content is reached is its source."""

from quoteattr.pattern import none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="A는 “…”고 말했다",
    when=(some("subject_before"), none("alone")),
    gives="subject_before",
    evidence="인용 앞의 주어 ‘{source}’",
    confidence=0.95,
)
