"""A further piece of one utterance has the speaker of the piece before.

`A는 “…”라며 “…”고 말했다`: guideline, two records with one speaker; two thirds of all articles do it. Only a new
topic between the pieces ends the chain.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”라며 “…”고",
    when=(some("chained"),),
    gives="chained",
    evidence="앞 인용에서 이어진 말",
    finds=(
        "도하린 총장은 “⟦길이 막혔다⟧{도하린}”고 했다. 이어 “⟦돌아가야 한다⟧{도하린}”며 “⟦시간이 "
        "없다⟧{도하린}”고 덧붙였다.",
        "도하린 총장은 회견을 마쳤다. 그러면서 “⟦늦었다⟧{도하린}”라면서도 “⟦방법은 있다⟧{도하린}”라거나 “⟦믿어 "
        "달라⟧{도하린}”고 했다.",
    ),
    leaves=("도하린 총장은 “⟦길이 막혔다⟧{도하린}”며 “⟦돌아가야 한다⟧{도하린}”고 했다.",),
)
