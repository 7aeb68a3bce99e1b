"""The subject of the sentence that announces the words is their source.

Guideline: `A는 이렇게 말했다. “…”` has the source A.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="A는 이렇게 말했다. “…”",
    when=(some("announcer"),),
    gives="announcer",
    evidence="앞 문장에서 말을 예고한 ‘{source}’",
    finds=(
        "한재희 목사는 ⟦신부님과 스님이 먼저 와 계셨다⟧{한재희}고 돌이켰다. “⟦셋이 라면을 먹었어요.⟧{한재희}”",
        "탁아인 교수의 설명은 간단하다. “⟦답은 늘 현장에 있다⟧{탁아인}”는 것이다.",
        "탁아인 교수가 회견에서 밝힌 내용은 놀라웠다. “⟦답은 늘 현장에 있다⟧{탁아인}”는 것이다.",
        "탁아인 교수는 이렇게 기억한다. “⟦답은 늘 현장에 있었다.⟧{탁아인}”",
        "탁아인 교수는 이렇게 말했다. “⟦답은 늘 현장에 있습니다.⟧{탁아인}”",
        "해온일보는 탁아인 교수가 이렇게 답했다고 전했다. “⟦답은 늘 현장에 있습니다.⟧{탁아인}”",
        "탁아인 교수의 말이다. “⟦답은 늘 현장에 있습니다.⟧{탁아인}”",
        "은퇴를 앞둔 곽도담 심판은 다음과 같이 적었다.\n“⟦호루라기는 내려놓지만 축구는 놓지 않는다.⟧{곽도담}”",
    ),
    leaves=("탁아인 교수는 현장을 둘러봤다. “⟦답은 여기 있습니다.⟧{탁아인}”",),
)
