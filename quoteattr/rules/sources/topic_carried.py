"""Without a subject of its own the content belongs to whom the sentences before were about."""

from quoteattr.pattern import none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="A는 …했다. “…”고 말했다",
    when=(some("topic"), none("deck")),
    gives="topic",
    evidence="앞 문장의 주어를 이어받음",
    confidence=0.75,
)
