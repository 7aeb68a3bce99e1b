"""A genitive and a noun of saying behind the marks report them."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…” 김 대표의 말이다",
    when=(some("genitive"),),
    gives="quote",
    evidence="인용 뒤 ‘…의 말’",
    confidence=0.95,
)
