"""What somebody is told, and no one says by whom, has no speaker: the subject is the one whom it is said of.

`A는 “…”는 평가를 받았다`. A thought of his own (`느낌을 받았다`) stays his, and where the words come
from somebody named (`B로부터`) they are that one's.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="A는 “…”는 평가를 받았다",
    when=(some("received"),),
    gives="nobody",
    evidence="주어가 들은 말로, 누가 했는지 밝히지 않음",
    finds=(
        "한 지원자는 “⟦발표가 어수선하다⟧{-}”는 평가를 받고서도 합격했다.",
        "박서연 의원은 “⟦현장을 모른다⟧{-}”는 비판을 받았다.",
    ),
    leaves=(
        "박서연 의원은 “⟦시간이 멈췄다⟧{박서연}”는 느낌을 받았다.",
        "견우진 씨는 은행 직원으로부터 “⟦대출이 어렵다⟧{은행 직원}”는 말을 들었다.",
        "박서연 의원은 “⟦현장을 모른다⟧{박서연}”는 비판을 쏟아냈다.",
    ),
)
