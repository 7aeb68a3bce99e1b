"""A quotative particle directly behind double marks reports what stands between them."""

from quoteattr.pattern import is_
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”라고 말했다",
    when=(is_("style", "double"), is_("family", "finish", "connect"),),
    gives="quote",
    evidence="따옴표 뒤 인용 조사",
    confidence=0.98,
)
