"""A reported clause that holds marked words of its own report is told by these.

Guideline: an indirect clause that contains a marked fragment from the same speaker is not recorded again.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”를 …다고",
    when=(some("holds_quotation"),),
    gives="no",
    evidence="따옴표 안의 말이 있는 절",
    finds=(
        "민도윤 의원은 “⟦주먹구구식 예산 편성⟧{민도윤}”을 바로잡겠다고 밝혔다.",
        "푸른미래당은 “⟦돌려막기 인사⟧{푸른미래당}”가 되풀이됐다고 비판했다.",
        "가람지법은 “⟦돈을 돌려주라⟧{가람지법}”며 주민 일부 승소로 판결했다고 5일 밝혔다.",
    ),
    leaves=(
        "민도윤 의원은 “⟦늦었다⟧{민도윤}”면서 ⟦예산을 다시 짜겠다⟧{민도윤}고 밝혔다.",
        "민도윤 의원은 “⟦길이 막혔다⟧{민도윤}”며 ⟦민원만 두 차례 썼다⟧{민도윤}고 밝혔다.",
        "민도윤 의원은 ⟦‘착한 예산’을 늘리겠다⟧{민도윤}고 밝혔다.",
    ),
)
