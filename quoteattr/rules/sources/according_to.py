"""The source adverbial names whose words they are where no subject does.

`A에 따르면 “…”`. With a subject the words are that one's and A only reports them (guideline: `reported_by`), so the
subjects are asked first.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="A에 따르면 “…”",
    when=(some("according_to"),),
    gives="according_to",
    evidence="‘{source}’에 따른 말",
    finds=(
        "경찰에 따르면 “⟦용의자는 혼자 움직였다.⟧{경찰}”",
        "가람구청 관계자에 따르면 “⟦공사는 내달 끝난다⟧{가람구청 관계자}”고 한다.",
        "한도겸 최고기술책임자(CTO)가 답했다. 한 CTO에 따르면 ⟦지금 성공률은 90%다⟧{한도겸}.",
        "가람시 관계자는 “⟦확인하겠다⟧{가람시 관계자}”고 했다. 이 관계자에 따르면 ⟦기준은 내년에 "
        "나온다⟧{가람시 관계자}.",
    ),
    leaves=("경찰에 따르면 A씨는 “⟦길을 몰랐다⟧{A씨}”고 진술했다.",),
)
