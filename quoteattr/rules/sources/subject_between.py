"""A subject between the particle and the verb is the source where none stands before."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”고 A는 말했다",
    when=(some("subject_between"),),
    gives="subject_between",
    evidence="인용 뒤의 주어 ‘{source}’",
    confidence=0.9,
)
