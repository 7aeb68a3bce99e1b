"""A further piece of one utterance has the speaker of the piece before."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”라며 “…”고",
    when=(some("chained"),),
    gives="chained",
    evidence="앞 인용에서 이어진 말",
    confidence=0.93,
)
