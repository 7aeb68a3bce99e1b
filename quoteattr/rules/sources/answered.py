"""A quotation that stands alone under a question line is the interviewee's answer."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="- 질문 / “…”",
    when=(some("answering"),),
    gives="answering",
    evidence="질문에 이어진 답변",
    confidence=0.85,
)
