"""Marked words followed by a comma and further marked words that are reported belong to the same report.

One record per pair of marks: each utterance of the list is a row of its own. Names and terms that are listed
(`“숨”, “결”`) do not end as a sentence does.
"""

from quoteattr.pattern import any_of, is_, is_not, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”, “…”고 말했다",
    when=(
        some("listed"),
        any_of(some("sentence_like"), is_("listed", "said")),
        any_of(some("sentence_like"), is_not("words", 1)),
    ),
    gives="quote",
    evidence="나란히 놓여 함께 전달된 말",
    finds=(
        "관객들은 “⟦눈물이 났다⟧{관객들}”, “⟦다시 보고 싶다⟧{관객들}”고 했다.",
        "주민들은 “⟦냄새가 심하다⟧{주민들}”, “⟦창문도 못 연다⟧{주민들}”, “⟦시청은 뭘 하느냐⟧{주민들}”며 대책을 "
        "요구했다.",
        "누리꾼들은 “⟦입시 지옥이다⟧{누리꾼들}” “⟦서로 목을 조르는 분위기⟧{누리꾼들}” “⟦숨이 막힌다⟧{누리꾼들}” "
        "등의 반응을 보였다.",
        "누리꾼들은 “⟦부럽다⟧{누리꾼들}” “⟦나도 가고 싶다⟧{누리꾼들}” 등의 반응을 보였다.",
    ),
    leaves=(
        "피수연 소장은 “⟦지나치다⟧{피수연}”고 했다. 광고에는 ‘⟦숲속 거실⟧{not}’, ‘⟦새 이웃⟧{not}’ 등의 표현이 흔하다.",
        "전시는 “⟦숨⟧{not}”, “⟦결⟧{not}”로 나뉜다.",
        "극단은 “⟦느린 무대⟧{not}”, “⟦빠른 객석⟧{not}”이라는 이름으로 공연한다.",
        "피수연 선수는 “⟦기쁘다⟧{피수연}”고 했고, 코치는 “⟦대견하다⟧{코치}”고 했다.",
    ),
)
