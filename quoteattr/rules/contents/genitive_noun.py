"""A genitive and a noun of saying as predicate behind the marks report them.

The speaker comes last: `“…” 김씨의 말이다`, a form of features and reports. Guideline: a nominal cue.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…” 김 대표의 말이다",
    when=(some("genitive"),),
    gives="quote",
    evidence="인용 뒤 ‘누구의 말’",
    finds=(
        "“⟦기다림도 농사의 일부예요.⟧{기태율}” 과수원 주인 기태율 씨의 말이다.",
        "“⟦첫 소절에서 이미 끝났다⟧{방유경}” 방유경 지휘자의 회고입니다.",
        "“⟦약보다 잠이 먼저입니다.⟧{주세린}” 해솔병원 주세린 교수의 설명이다.",
        "“⟦첫 소절에서 이미 끝났다⟧{방유경}” 방유경 지휘자의 회고다.",
    ),
    leaves=(
        "새 전시 “⟦물의 기억⟧{not}” 개막식은 주 작가의 강연으로 시작됐다.",
        "“⟦기다림도 농사의 일부예요.⟧{기태율}” 기태율 씨가 웃으며 말했다.",
    ),
)
