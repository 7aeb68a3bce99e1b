"""Whole sentences between marks with 등으로 before a verb of saying are what was said among other things.

`“…” 등으로 설득했다`: the form in which several utterances are summed up; any style of marks.
"""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…” 등으로 설득했다",
    when=(is_("particle", "등으로"), some("verb", "sentence_like")),
    gives="quote",
    evidence="‘등으로’와 전달 동사",
    finds=("우재범 이사는 ‘⟦물이 없으면 둑은 위험하지 않다⟧{우재범}’ 등으로 주민들을 설득했다.",),
    leaves=("마을은 “⟦숨⟧{not}”, “⟦결⟧{not}” 등으로 나뉜다.",),
)
