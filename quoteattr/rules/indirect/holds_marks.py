"""A reported clause that holds marked words is told by these."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”라며 …다고",
    when=(some("holds_quotation"),),
    gives="no",
    evidence="따옴표 안의 말이 있는 절",
    confidence=0.95,
)
