"""A marked fragment inside a clause that somebody is reported to have said is in that one's words."""

from quoteattr.pattern import is_, is_not, some
from quoteattr.rule import Rule

RULE = Rule(
    says="…“…”를 …다고 밝혔다",
    when=(is_("style", "double"), some("case", "report_ahead"), is_not("words", 1),),
    gives="quote",
    evidence="전달된 절 안의 따옴표",
    confidence=0.6,
)
