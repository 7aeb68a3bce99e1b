"""A noun of saying that belongs to somebody reports the clause before it."""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="…다는 게 그의 설명이다",
    when=(is_("family", "adnominal"), some("genitive"),),
    gives="quote",
    evidence="‘누구의 설명이다’",
    confidence=0.85,
)
