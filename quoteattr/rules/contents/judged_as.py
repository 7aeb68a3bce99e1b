"""Double marks with 로 before a verb of judging give somebody's own words for a thing."""

from quoteattr.pattern import is_
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”으로 규정했다",
    when=(is_("style", "double"), is_("family", "as"), is_("verb_class", "judge", "criticise", "praise", "react")),
    gives="quote",
    evidence="따옴표 뒤 ‘로’와 평가하는 동사",
    confidence=0.8,
)
