"""A whole sentence in double marks with 로 before a verb of thinking or expecting is what was thought.

`“…할 수 있을 것”으로 생각했다`: the marked form of `-ㄹ 것으로 내다봤다`.
"""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…것”으로 내다봤다",
    when=(is_("style", "double"), is_("family", "as"), some("sentence_like"), is_("verb_class", "think", "expect")),
    gives="quote",
    evidence="따옴표 뒤 ‘로’와 생각하는 동사",
    finds=(
        "일부 응답자는 “⟦섬까지 다리가 놓일 것⟧{일부 응답자}”으로 생각했다.",
        "누리은행은 “⟦금리가 상반기에 내려갈 것⟧{누리은행}”으로 내다봤다.",
    ),
    leaves=("한별전자는 상표를 “⟦온새미로⟧{not}”로 정했다.",),
)
