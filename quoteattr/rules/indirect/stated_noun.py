"""A noun that reports as predicate, or as object of a verb that reports."""

from quoteattr.pattern import any_of, is_, says, some
from quoteattr.rule import Rule

RULE = Rule(
    says="…다는 설명이다 / …다는 입장을 밝혔다",
    when=(is_("family", "adnominal"), says("noun_note", "^person"), any_of(some("predicative"), some("verb")),),
    gives="quote",
    evidence="전달 명사",
    confidence=0.75,
)
