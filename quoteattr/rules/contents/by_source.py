"""Double marks that a source adverbial opens and nothing follows are what that source said."""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="A에 따르면 “….”",
    when=(is_("style", "double"), some("sourced", "sentence_like"),),
    gives="quote",
    evidence="‘에 따르면’이 이끄는 인용",
    confidence=0.9,
)
