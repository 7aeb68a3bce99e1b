"""A short clause of saying right behind double marks reports them, even without a quotative particle."""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…” A가 물었다",
    when=(is_("style", "double"), some("verb_behind", "sentence_like")),
    gives="quote",
    evidence="따옴표 뒤 말하는 동사",
    confidence=0.9,
)
