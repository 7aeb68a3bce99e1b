"""In a headline the name directly before the mark is the speaker."""

from quoteattr.pattern import any_of, none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="김 대표 “…”",
    when=(some("bare_name"), any_of(some("deck"), none("family"))),
    gives="bare_name",
    evidence="인용 바로 앞의 이름 ‘{source}’",
    confidence=0.7,
)
