"""An outlet that cites somebody only reports: the words are the cited one's."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="B는 A를 인용해 “…”고 보도했다",
    when=(some("cited"),),
    gives="cited",
    evidence="보도가 인용한 ‘{source}’",
    confidence=0.85,
)
