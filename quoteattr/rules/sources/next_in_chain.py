"""A first piece without a subject has the subject of the next piece.

`“…”며 A는 “…”고 말했다`: the subject stands between the two and speaks both.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”며 A는 “…”고",
    when=(some("next_in_chain"),),
    gives="next_in_chain",
    evidence="이어지는 인용의 주어 ‘{source}’",
    finds=(
        "“⟦억울하다⟧{석다온}”며 석다온 씨는 “⟦끝까지 싸우겠다⟧{석다온}”고 말했다.",
        "“⟦물가가 너무 올랐다⟧{나모씨}”면서 나모씨는 “⟦장보기가 겁난다⟧{나모씨}”고 했다.",
    ),
    leaves=("석다온 씨는 “⟦억울하다⟧{석다온}”며 “⟦끝까지 싸우겠다⟧{석다온}”고 말했다.",),
)
