"""Single marks count only where a cue attributes them: a quotative particle and a verb that reports."""

from quoteattr.pattern import any_of, is_, is_not, some
from quoteattr.rule import Rule

RULE = Rule(
    says="‘…’라고 말했다",
    when=(is_("style", "single", "corner"), is_("family", "finish", "connect"), some("verb"), any_of(some("sentence_like"), is_not("verb_class", "order")),),
    gives="quote",
    evidence="작은따옴표 뒤 인용 조사와 전달 동사",
    confidence=0.9,
)
