"""A role at the head of a line, without a name: question and answer, host and guest.

Who asks or answers is said elsewhere (the heading, `--speaker`), if at all.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="Q. … A. …",
    when=(some("role"),),
    gives="role",
    evidence="문답 표시 ‘{source}’",
    finds=(
        "Q. ⟦언제 여나요?⟧{Q}\nA. ⟦오월에 엽니다.⟧{A}",
        "문: ⟦왜 늦었습니까?⟧{문}\n답: ⟦비가 왔습니다.⟧{답}",
        "[진행자]\n⟦다리가 끊겼습니다.⟧{진행자}\n[빈도윤 시장]\n⟦어젯밤 일입니다.⟧{빈도윤}",
        "사회자 : ⟦시작하겠습니다.⟧{사회자}\n도하람 위원 : ⟦반대합니다.⟧{도하람}",
    ),
    leaves=("빈도윤: ⟦늦었습니다.⟧{빈도윤}\n호연재: ⟦괜찮습니다.⟧{호연재}",),
)
