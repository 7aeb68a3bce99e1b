"""라는 before a noun of naming (이름, 제목, 슬로건, 개념) makes the marked words a term."""

from quoteattr.pattern import is_
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”라는 이름의 …",
    when=(is_("family", "adnominal"), is_("noun_note", "name", "slogan", "concept"),),
    gives="no",
    evidence="이름·제목·개념을 나타내는 명사",
    confidence=0.95,
)
