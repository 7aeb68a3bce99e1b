"""A question or reproach that somebody else answers belongs to the nearest subject with 이/가, never to a topic, and never to who spoke last."""

from quoteattr.pattern import says, some
from quoteattr.rule import Rule

RULE = Rule(
    says="A가 “…”고 묻자 / “…”는 질문에",
    when=(says("noun_note", "^question"), some("questioner")),
    gives="questioner",
    evidence="질문한 사람 ‘{source}’",
    confidence=0.8,
)
