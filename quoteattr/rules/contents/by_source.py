"""Double marks that a source adverbial opens and nothing follows are what that source said.

`에 따르면` is a cue by itself (guideline: source adverbials), so no particle is needed behind the marks.
"""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="A에 따르면 “….”",
    when=(is_("style", "double"), some("sourced", "sentence_like")),
    gives="quote",
    evidence="‘에 따르면’이 이끄는 인용",
    finds=(
        "경찰에 따르면 “⟦용의자는 혼자 움직였다.⟧{경찰}”",
        "보고서에 의하면 “⟦숲이 10년 새 절반으로 줄었다.⟧{보고서}”",
    ),
    leaves=(
        "경찰에 따르면 ⟦이 가게의 옛 이름은 “만나상회”다⟧{경찰}.",
        "경찰에 따르면 A씨는 “⟦길을 몰랐다⟧{A씨}”고 진술했다.",
    ),
)
