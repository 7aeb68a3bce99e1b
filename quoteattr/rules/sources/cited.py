"""An outlet that cites somebody only reports: the words are the cited one's.

Guideline: in `X를 인용해 “…”고 보도했다` the words are X's; the outlet is `reported_by`.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="B는 A를 인용해 “…”고 보도했다",
    when=(some("cited"),),
    gives="cited",
    evidence="보도가 인용한 ‘{source}’",
    finds=(
        "온새신문은 두 사람의 지인의 말을 빌려 “⟦가까운 사이다⟧{두 사람의 지인}”라고 보도했다.",
        "해온일보는 한별전자 관계자를 인용해 “⟦시제품이 이미 나왔다⟧{한별전자 관계자}”고 보도했다.",
        "북해통신은 외교부 당국자를 인용해 “⟦회담은 없다⟧{외교부 당국자}”고 전했다.",
    ),
    leaves=(
        "류시온 의원은 공자의 말을 빌려 “⟦배움에는 끝이 없다⟧{류시온}”고 했다.",
        "북해통신은 현지 신문을 인용해 도하람 총리가 “⟦때가 아니다⟧{도하람}”라고 말했다고 보도했다.",
        "해온일보는 “⟦시제품이 이미 나왔다⟧{해온일보}”고 보도했다.",
        "류시온 의원은 속담을 인용하지 않고 “⟦할 말이 없다⟧{류시온}”고 했다.",
    ),
)
