"""A noun of saying that belongs to somebody reports the clause before it.

`…다는 게 업계의 지적이다` names its speaker in the genitive. Guideline: a nominal cue.
"""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="…다는 게 그의 설명이다",
    when=(is_("family", "adnominal"), some("genitive")),
    gives="quote",
    evidence="‘누구의 설명’",
    finds=(
        "⟦수온이 오르면 굴이 먼저 죽는다⟧{마도경}는 게 마도경 박사의 설명이다.",
        "⟦설비를 다 바꿔야 한다⟧{업계}는 것이 업계의 지적이다.",
        "⟦설비를 다 바꿔야 한다⟧{전문가들}는 게 전문가들의 공통된 견해다.",
        "⟦다리가 낡았다⟧{마도경}는 마도경 박사의 주장에 가람시는 ⟦주민의 뜻을 물어야 한다⟧{가람시}고 맞섰다.",
        "⟦회사는 이미 문을 닫았다⟧{마도경}는 게 마도경 박사의 설명이다.",
        "전기가 끊겼다. ⟦환자를 옮겨야 한다⟧{해솔병원}는 게 해솔병원의 견해다.",
    ),
    leaves=(
        "수온이 오르면 굴이 먼저 죽는다는 게 상식이다.",
        "다리가 낡았다는 지적에 대해 가람시는 ⟦주민의 뜻을 물어야 한다⟧{가람시}고 밝혔다.",
    ),
)
