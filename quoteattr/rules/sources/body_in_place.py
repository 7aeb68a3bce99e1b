"""A body with 에서 speaks where no subject does."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="경찰에서 “…”고",
    when=(some("place_before"),),
    gives="place_before",
    evidence="‘{source}’에서 나온 말",
    confidence=0.7,
)
