"""A noun that reports, as predicate or as object of a verb that reports, makes the clause before it somebody's.

Guideline: nominal cues after a quotative ending. A complement without such an ending (`의지를 밝혔다`) is none.
"""

from quoteattr.pattern import all_of, any_of, is_, says, some
from quoteattr.rule import Rule

RULE = Rule(
    says="…다는 설명이다 / …다는 입장을 밝혔다",
    when=(
        is_("family", "adnominal"),
        any_of(
            all_of(says("noun_note", "^person"), any_of(some("predicative"), some("verb", "object"))),
            all_of(
                says("noun_note", "^(?:person|talk)"), some("named"), any_of(some("verb", "object"), some("emerging"))
            ),
            all_of(says("noun_note", "^plan:neutral"), some("named", "object"), says("verb", "^(?!하다|.* 하다).")),
        ),
    ),
    gives="quote",
    evidence="전달 명사",
    finds=(
        "해솔병원은 ⟦환자 정보는 새지 않았다⟧{해솔병원}는 설명이다.",
        "피해자 측은 ⟦합의할 뜻이 없다⟧{피해자 측}는 입장을 밝혔다.",
        "마도경 박사는 ⟦수온이 더 오를 것이라⟧{마도경}는 예측을 했다.",
        "야당에서는 ⟦예산이 새고 있다⟧{야당}는 비판을 제기하고 있다.",
        "전문가들 사이에서는 ⟦법을 고쳐야 한다⟧{전문가들}는 목소리가 높아지고 있다.",
        "심하준 감독은 ⟦주전을 바꾸겠다⟧{심하준}는 뜻을 밝혔다.",
        "해솔병원은 “⟦병동은 멀쩡하다⟧{해솔병원}”고 했다. ⟦환자를 옮길 까닭이 없다⟧{해솔병원}는 설명이다.",
    ),
    leaves=(
        "해솔병원은 병동을 늘리겠다는 뜻을 굽히지 않았다.",
        "피해자 측은 합의 의지를 밝혔다.",
        "예산이 새고 있다는 비판이 나왔다.",
        "한별전자는 값을 올리겠지만 경쟁사는 버틸 것이라는 관측도 나온다.",
        "피해자 측은 예산이 새고 있다는 비판을 받고 있다.",
    ),
)
