"""A question noun without a subject of its own leaves the asker unnamed."""

from quoteattr.pattern import says
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”는 지적에 A는",
    when=(says("noun_note", "^question"),),
    gives="nobody",
    evidence="질문한 사람이 나오지 않음",
    confidence=0.8,
)
