"""Without any subject the one who spoke last goes on."""

from quoteattr.pattern import none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="이어 “…”고 말했다",
    when=(some("speaker"), none("deck")),
    gives="speaker",
    evidence="앞에서 말한 사람이 이어서 한 말",
    confidence=0.85,
)
