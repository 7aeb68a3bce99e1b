"""Marked words followed by a comma and further marked words that are reported belong to the same report."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”, “…”고 말했다",
    when=(some("listed", "sentence_like"),),
    gives="quote",
    evidence="이어지는 인용과 나란히 놓인 말",
    confidence=0.9,
)
