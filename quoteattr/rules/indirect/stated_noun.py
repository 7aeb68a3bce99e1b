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
    confidence=0.75,
    finds=(
        "해솔병원은 ⟦환자 정보는 새지 않았다⟧{해솔병원}는 설명이다.",
        "피해자 측은 ⟦합의할 뜻이 없다⟧{피해자 측}는 입장을 밝혔다.",
        "해솔병원은 “⟦병동은 멀쩡하다⟧{해솔병원}”고 했다. ⟦환자를 옮길 까닭이 없다⟧{해솔병원}는 설명이다.",
    ),
    leaves=(
        "해솔병원은 병동을 늘리겠다는 뜻을 굽히지 않았다.",
        "피해자 측은 합의 의지를 밝혔다.",
    ),
)
