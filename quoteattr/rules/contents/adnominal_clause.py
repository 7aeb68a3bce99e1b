"""Words that end as a sentence does and are joined to a noun by 는 or 라는 were said."""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”는 A씨",
    when=(is_("style", "double"), is_("family", "adnominal", "loose"), some("sentence_like"),),
    gives="quote",
    evidence="문장 전체를 받는 인용형",
    confidence=0.85,
)
