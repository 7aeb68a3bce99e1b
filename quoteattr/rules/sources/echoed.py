"""Words that stand alone at the head of an article and come again further down have the speaker they have there."""

from quoteattr.pattern import none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…” (뒤에 같은 말이 다시 나옴)",
    when=(some("echo"), none("family")),
    gives="echo",
    evidence="뒤에서 같은 말을 한 사람",
    confidence=0.9,
)
