"""Double marks with 로 before a verb of judging give somebody's own words for a thing.

규정하다, 평가하다, 비판하다 attribute the fragment to their subject; with any other verb (바꾸다, 나뉘다) it is a
name. The guidelines' `mixed` type: a fragment of a report whose rest stands outside the marks.
"""

from quoteattr.pattern import is_
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”으로 규정했다",
    when=(is_("style", "double"), is_("family", "as"), is_("verb_class", "judge", "criticise", "praise", "react")),
    gives="quote",
    evidence="따옴표 뒤 ‘로’와 평가하는 동사",
    finds=(
        "서유담 의원은 이번 협약을 “⟦밀실 야합⟧{서유담}”으로 비난했다.",
        "심사위원들은 이 작품을 “⟦올해의 발견⟧{심사위원들}”으로 평가했다.",
        "서유담 의원은 이번 협약을 “⟦밀실 야합⟧{서유담}”으로 규정했다.",
        "누리꾼들은 그를 “⟦양심도 없다⟧{누리꾼들}”, “⟦다시는 보지 말자⟧{누리꾼들}” 등으로 비난했다.",
    ),
    leaves=(
        "한별전자는 상표를 “⟦온새미로⟧{not}”로 바꿨다.",
        "서유담 의원은 “⟦밀실 야합⟧{서유담}”이라고 규정했다.",
    ),
)
