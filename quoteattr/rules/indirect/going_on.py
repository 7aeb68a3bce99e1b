"""A quotative ending with 며 goes on: the clause before it was said by the subject that does the rest.

Both halves of `A는 …다며 …라고 요구했다` are records; where another deed follows (`…다며 자리를 떴다`), 다며 is
itself the cue (guideline: the connective forms).
"""

from quoteattr.pattern import is_
from quoteattr.rule import Rule

RULE = Rule(
    says="…다며 …",
    when=(is_("family", "connect"),),
    gives="quote",
    evidence="‘-다며’로 이어지는 전달",
    finds=(
        "가람노조는 ⟦회사가 교섭 상대가 아니라는 답만 되풀이하고 있다⟧{가람노조}며 “⟦멈추겠다⟧{가람노조}”고 했다.",
        "한재희 대표는 기자와의 통화에서 ⟦책임질 일이 있으면 지겠다⟧{한재희}면서도 “⟦억울하다⟧{한재희}”고 했다.",
        "소무진 위원장은 ⟦회의가 너무 길다⟧{소무진}며 자리를 떴다.",
        "노조는 ⟦교섭이 끝났다⟧{노조}며 회사에 ⟦답을 내놓으라⟧{노조}고 요구했다.",
        "봉하은 변호사는 ⟦증거가 부족하다⟧{봉하은}면서 재판부에 보석을 신청했다.",
        "주민들은 ⟦길이 급하다⟧{주민들}고, 상인들은 ⟦숲이 먼저라⟧{상인들}고 맞섰다.",
    ),
    leaves=(
        "노조는 천막을 걷으며 교섭이 끝났음을 알렸다.",
        "소무진 위원장은 회의를 마치면서 박수를 쳤다.",
    ),
)
