"""라는/는 before a noun that reports (설명, 지적, 입장, 질문) makes the marked words a quotation."""

from quoteattr.pattern import any_of, is_, says, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”라는 설명이다",
    when=(
        is_("family", "adnominal"),
        says("noun_note", "^(?:person|talk|question)"),
        any_of(is_("style", "double"), is_("particle", "등의")),
        any_of(is_("style", "double"), some("sentence_like")),
    ),
    gives="quote",
    evidence="인용 뒤 전달 명사",
    confidence=0.9,
)
