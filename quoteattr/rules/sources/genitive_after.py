"""A genitive before a noun of saying behind the marks is the speaker."""

from quoteattr.pattern import none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…” 김 대표의 말이다",
    when=(some("genitive"), none("family")),
    gives="genitive",
    evidence="인용 뒤 ‘{source}의 말’",
    confidence=0.95,
)
