"""In a headline the name directly before the mark is the speaker.

`김 대표 “…”` is how decks shorten `김 대표는 “…”고 말했다`.
"""

from quoteattr.pattern import any_of, none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="김 대표 “…”",
    when=(some("bare_name"), any_of(some("deck"), none("family"))),
    gives="bare_name",
    evidence="인용 바로 앞의 이름 ‘{source}’",
    finds=("마은결 “⟦끝까지 간다⟧{마은결}”\n\n마은결 선수는 5일 “⟦부상은 다 나았다⟧{마은결}”고 말했다.",),
    leaves=("마은결 선수가 “⟦끝까지 간다⟧{마은결}”고 말했다.",),
)
