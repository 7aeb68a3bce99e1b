"""What is denied, possible, asked for in vain or in the air was not said by anybody.

`…다고 밝히지 않았다`, `…다고 볼 수 있다` hold no utterance; `…다고 알려졌다` and `…다고 전해졌다` have no source
(guideline: sourceless passives are not counted).
"""

from quoteattr.pattern import all_of, any_of, is_, is_not, some
from quoteattr.rule import Rule

RULE = Rule(
    says="…다고 밝히지 않았다",
    when=(
        any_of(
            all_of(is_not("family", "connect"), any_of(some("negated"), some("modal"), some("passive"))),
            is_("verb_class", "none"),
        ),
    ),
    gives="no",
    evidence="누가 한 말이라고 할 수 없음",
    finds=(
        "모임은 지난주 해산했다고 알려졌다.",
        "여기까지는 석 대표의 잘못이라고 볼 수 있다.",
        "한별전자는 공장을 언제 짓겠다고 밝히지 않았다.",
        "노조는 파업에 들어가겠다고 밝힌 적이 없다.",
    ),
    leaves=(
        "한별전자는 ⟦내년에 공장을 짓겠다⟧{한별전자}고 밝혔다.",
        "한별전자는 ⟦공장을 짓겠다⟧{한별전자}고 밝힌 바 있다.",
        "가람지법은 ⟦증거가 모자란다⟧{가람지법}고 판단했기 때문이다.",
    ),
)
