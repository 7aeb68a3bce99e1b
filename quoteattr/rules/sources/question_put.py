"""A question or reproach that somebody else answers belongs to the nearest subject with 이/가.

`A는 B가 “…”는 질문을 하자 “…”고 답했다`: the topic is who answers, so neither the topic nor who spoke last has
asked (lessons.md: read at the question noun).
"""

from quoteattr.pattern import says, some
from quoteattr.rule import Rule

RULE = Rule(
    says="A가 “…”는 질문을 하자",
    when=(says("noun_note", "^question"), some("questioner")),
    gives="questioner",
    evidence="질문이나 지적을 한 ‘{source}’",
    finds=(
        "사회자가 “⟦다시 출마할 생각인가⟧{사회자}”라는 질문을 던지자 공이준 시장은 “⟦아직 이르다⟧{공이준}”고 답했다.",
        "변태오 회장은 기자들이 “⟦사과할 뜻이 있느냐⟧{기자들}”는 질문을 하자 “⟦지금은 말을 아끼겠다⟧{변태오}”고 했다.",
    ),
    leaves=("기자들이 “⟦사과할 뜻이 있느냐⟧{기자들}”고 묻자 변태오 회장은 “⟦지금은 말을 아끼겠다⟧{변태오}”고 했다.",),
)
