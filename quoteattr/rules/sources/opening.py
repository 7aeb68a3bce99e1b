"""A quotation that opens the article belongs to whom the next sentence is about."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…” (첫 문장)",
    when=(some("alone", "opening", "following"),),
    gives="following",
    evidence="첫 인용 다음 문장의 주어 ‘{source}’",
    confidence=0.5,
)
