"""A name with a colon, dash or bracket before the marks is their speaker."""

from quoteattr.pattern import any_of, is_, none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="김 대표: “…”",
    when=(some("label"), any_of(is_("style", "double"), some("sentence_like")), none("case"),),
    gives="quote",
    evidence="인용 앞 이름표",
    confidence=0.9,
)
