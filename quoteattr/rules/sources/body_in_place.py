"""A body with 에서 speaks where no subject does, and so does a text with 에는.

`경찰에서 “…”고 밝혔다`: a last resort (lessons.md), since 에서 mostly tells where somebody else spoke.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="대통령실에서 “…”고",
    when=(some("place_before"),),
    gives="place_before",
    evidence="‘{source}’에서 나온 말",
    finds=(
        "판결문에는 “⟦손을 잡기로 했다⟧{판결문}”고 명시했다.",
        "도청에서 “⟦예산이 내려왔다⟧{도청}”고 알렸다.",
    ),
    leaves=("육하진 의원은 도청에서 “⟦예산이 내려왔다⟧{육하진}”고 알렸다.",),
)
