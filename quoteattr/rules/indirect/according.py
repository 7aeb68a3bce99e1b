"""A source adverbial gives the main clause of its sentence to its source."""

from quoteattr.pattern import is_
from quoteattr.rule import Rule

RULE = Rule(
    says="A에 따르면 …",
    when=(is_("family", "according"),),
    gives="quote",
    evidence="‘에 따르면’",
    confidence=0.8,
)
