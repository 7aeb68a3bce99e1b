"""A quotative ending with 며 goes on: the clause before it was said by the subject that does the rest."""

from quoteattr.pattern import is_
from quoteattr.rule import Rule

RULE = Rule(
    says="…다며 …",
    when=(is_("family", "connect"),),
    gives="quote",
    evidence="‘-다며’로 이어지는 전달",
    confidence=0.75,
)
