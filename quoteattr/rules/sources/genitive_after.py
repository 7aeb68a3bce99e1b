"""A genitive before a noun of saying behind the marks is the speaker."""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…” 김 대표의 말이다",
    when=(some("genitive"), is_("family", "", "adnominal")),
    gives="genitive",
    evidence="인용 뒤 ‘{source}의 말’",
    confidence=0.95,
)
