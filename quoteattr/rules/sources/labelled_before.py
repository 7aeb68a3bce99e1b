"""A name with a colon, dash or bracket before the marks is the speaker."""

from quoteattr.pattern import none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="김 대표: “…”",
    when=(some("label"), none("family")),
    gives="label",
    evidence="인용 앞 이름표 ‘{source}’",
    confidence=0.9,
)
