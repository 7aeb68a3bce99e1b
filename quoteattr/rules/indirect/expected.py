"""것으로 before a verb of expecting or judging reports what somebody thinks.

Guideline: in `-ㄹ 것으로 내다봤다/봤다` the content ends with 것. Passives (알려지다, 보이다) have no source.
"""

from quoteattr.pattern import all_of, any_of, is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="…ㄹ 것으로 내다봤다",
    when=(
        is_("family", "expect"),
        any_of(
            is_("verb_class", "expect", "judge", "explain", "think", "claim"),
            all_of(is_("verb_class", "neutral", "answer", "write", "announce", "add", "worry"), some("named")),
        ),
    ),
    gives="quote",
    evidence="‘것으로’와 판단하는 동사",
    finds=(
        "누리은행은 ⟦금리가 상반기에 내려갈 것⟧{누리은행}으로 내다봤다.",
        "여름 전력 수요에 대해 해솔대 서은결 교수는 ⟦지난해보다 늘 것⟧{서은결}으로 예상했다.",
        "경찰은 ⟦불이 주방에서 시작된 것⟧{경찰}으로 보고 있다.",
        "여당은 ⟦예산이 늦어지면 공사를 못 할 것⟧{여당}으로 우려하고 있다.",
        "⟦다친 사람은 모두 열 명인 것⟧{현지 언론들}으로 현지 언론들은 전했다.",
    ),
    leaves=(
        "불은 주방에서 시작된 것으로 알려졌다.",
        "누리은행은 금리를 낮출 방침이다.",
    ),
)
