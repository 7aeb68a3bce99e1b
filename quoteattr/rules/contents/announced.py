"""A sentence that says `he put it like this` announces the marked words after it.

Guideline: `A는 이렇게 말했다. “…”` has the source A. The announcing words (이렇게, 다음과 같이) are asked for, so
that a sentence which merely ends in 말했다 announces nothing.
"""

from quoteattr.pattern import is_, none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="이렇게 말했다. “…”",
    when=(some("announced"), none("case"), is_("style", "double")),
    gives="quote",
    evidence="앞 문장이 예고한 인용",
    finds=(
        "탁아인 교수는 이렇게 말했다. “⟦답은 늘 현장에 있습니다.⟧{탁아인}”",
        "은퇴를 앞둔 곽도담 심판은 다음과 같이 적었다.\n“⟦호루라기는 내려놓지만 축구는 놓지 않는다.⟧{곽도담}”",
        "내분비내과 설온유 과장은 이같이 설명했다. “⟦저녁을 굶는다고 살이 빠지지는 않습니다. 리듬이 "
        "먼저예요.⟧{설온유}”",
    ),
    leaves=("탁아인 교수가 창문을 열었다. “⟦답은 늘 현장에 있습니다.⟧{탁아인}”",),
)
