"""Words inside a charge are those of the person it is laid against.

`경찰은 “…”며 위협한 혐의로 A씨를 입건했다`: the police are the sentence's subject, but the clause that modifies 혐의
tells what the suspect did and said.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”며 …한 혐의로 A를 입건했다",
    when=(some("charged"),),
    gives="charged",
    evidence="그 말을 한 혐의를 받는 ‘{source}’",
    finds=(
        "가람경찰서는 6일 이웃에게 “⟦가만두지 않겠다⟧{김모씨}”며 흉기를 휘두른 혐의로 김모(41)씨를 구속했다.",
        "경찰은 손님에게 “⟦여기서 나가⟧{A씨}”라고 소리친 혐의로 A씨를 붙잡았다.",
    ),
    leaves=(
        "경찰은 “⟦엄정히 수사하겠다⟧{경찰}”며 사기 혐의로 김모(41)씨를 구속했다.",
        "경찰은 “⟦흉기를 휘두른 혐의로 한 사람을 붙잡았다⟧{경찰}”고 밝혔다.",
    ),
)
