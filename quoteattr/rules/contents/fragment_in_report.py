"""A marked fragment inside a clause that somebody is reported to have said is in that one's words.

The guidelines' `mixed` type: `“정치 보복”을 멈추라고 했다`. One word alone is mostly a term, so it takes two.
"""

from quoteattr.pattern import is_, is_not, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”를 …다고 밝혔다",
    when=(is_("style", "double"), some("report_ahead"), is_not("words", 1)),
    gives="quote",
    evidence="전달된 절 안의 따옴표",
    finds=(
        "하늬투자증권은 “⟦호황의 정점⟧{하늬투자증권}”이 내년에 올 수 있다며 투자 의견을 낮췄다.",
        "민도윤 의원은 “⟦주먹구구식 예산 편성⟧{민도윤}”을 바로잡겠다고 밝혔다.",
        "가람시는 “⟦이번 공사가 조례의 명백한 위반⟧{가람시}”이므로 “⟦되돌릴 조치⟧{가람시}”를 취하겠다고 밝혔다.",
        "배도하 총장은 “⟦점거가 풀리면 언제든⟧{배도하}” 응하겠다고 했다.",
        "푸른미래당은 “⟦돌려막기 인사⟧{푸른미래당}”가 되풀이됐다고 비판했다.",
    ),
    leaves=(
        "민도윤 의원은 ⟦“단비”를 새 시집의 제목으로 골랐다⟧{민도윤}고 밝혔다.",
        "민도윤 의원은 “⟦달빛 산책⟧{not}”을 관람했다.",
    ),
)
