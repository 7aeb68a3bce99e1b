"""In a headline, and where a particle is missing, the name directly before the mark is the speaker.

`김 대표 “…”` is how decks shorten `김 대표는 “…”고 말했다`.
"""

from quoteattr.pattern import any_of, none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="김 대표 “…”",
    when=(some("bare_name"), any_of(some("deck"), none("family"), some("bare_person"))),
    gives="bare_name",
    evidence="인용 바로 앞의 이름 ‘{source}’",
    finds=(
        "이 병원 마은결 원장 “⟦겨울에 더 조심해야 한다⟧{마은결}”며 “⟦손부터 씻자⟧{마은결}”고 말했다.",
        "마은결 “⟦끝까지 간다⟧{마은결}”\n\n마은결 선수는 5일 “⟦부상은 다 나았다⟧{마은결}”고 말했다.",
    ),
    leaves=("마은결 선수가 “⟦끝까지 간다⟧{마은결}”고 말했다.",),
)
