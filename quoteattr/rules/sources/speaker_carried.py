"""Without any subject the one who spoke last goes on.

이어, 그러면서, 또, 다만 or nothing at all. Guideline: an elided subject gets the speaker whom a reader understands,
and `source` is empty.
"""

from quoteattr.pattern import none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="이어 “…”고 말했다",
    when=(some("speaker"), none("deck")),
    gives="speaker",
    evidence="앞에서 말한 사람이 이어서 한 말",
    finds=(
        "한별전자 관계자는 ⟦예산이 모자란다⟧{한별전자 관계자}고 밝혔다. 또 ⟦문제가 없다⟧{한별전자 관계자}고도 했다.",
        "채은호 총장은 “⟦등록금을 묶겠다⟧{채은호}”고 말했다. 이어 “⟦장학금은 늘린다⟧{채은호}”고 덧붙였다. 다만 "
        "“⟦기숙사비는 다르다⟧{채은호}”고 했다.",
        "채은호 총장은 “⟦등록금을 묶겠다⟧{채은호}”고 말했다. 총학생회는 “⟦환영한다⟧{총학생회}”고 했다. 채 총장은 "
        "“⟦장학금은 늘린다⟧{채은호}”고 했다. 또 “⟦약속한다⟧{채은호}”고 했다.",
        "온유찬 작가는 “⟦3년을 썼다⟧{온유찬}”고 했다.\n\n그러면서 “⟦독자가 두렵다⟧{온유찬}”고 털어놨다.",
        "채은호 총장은 “⟦등록금을 묶겠다⟧{채은호}”고 말했다. 총학생회가 “⟦환영한다⟧{총학생회}”고 하자 “⟦장학금도 "
        "늘린다⟧{채은호}”고 덧붙였다.",
    ),
    leaves=(
        "채은호 총장은 “⟦등록금을 묶겠다⟧{채은호}”고 말했다. 총학생회는 “⟦환영한다⟧{총학생회}”고 했다.",
        "채은호 총장은 “⟦등록금을 묶겠다⟧{채은호}”고 말했다. 형편이 나아졌다고 생각하는 시각이 번졌다.",
    ),
)
