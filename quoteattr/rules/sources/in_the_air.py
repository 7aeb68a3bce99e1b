"""A report that comes up, is heard or is received without a subject able to speak has no speaker.

`“…”라는 지적이 나온다`, `“…”는 비판을 받는다`. Guideline: where no reader could tell, the speaker is null; the last
speaker is not carried into it.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”라는 목소리가 나온다",
    when=(some("impersonal"),),
    gives="nobody",
    evidence="누구의 말인지 밝히지 않은 지적·평가",
    finds=(
        "변지안 장관은 “⟦문제없다⟧{변지안}”고 했다. 지역 게시판에는 “⟦아직 멀었다⟧{-}”는 글도 심심찮게 올라온다.",
        "변지안 장관은 “⟦문제없다⟧{변지안}”고 했다. 의석에서 “⟦거짓말이다⟧{-}”는 고성이 터져 나왔다.",
        "“⟦이대로는 안 된다⟧{-}”는 목소리가 커지고 있다.",
        "변지안 장관은 “⟦문제없다⟧{변지안}”고 했다. 하지만 “⟦현실을 모른다⟧{-}”는 비판이 쏟아졌다.",
    ),
    leaves=(
        "상인들은 “⟦이대로는 안 된다⟧{상인들}”고 입을 모았다.",
        "업계에서는 “⟦너무 늦었다⟧{업계}”는 목소리가 나온다.",
    ),
)
