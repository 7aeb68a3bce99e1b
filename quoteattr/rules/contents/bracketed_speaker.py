"""A name in brackets directly behind the marks says whose words they are.

Surveys, opinion pages and captions name their speakers so: `“…”(시민)`. A date or a place in brackets is no name.
"""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”(김 대표)",
    when=(is_("style", "double"), some("bracket")),
    gives="quote",
    evidence="인용 뒤 괄호 안의 이름",
    finds=(
        "“⟦버스가 하루 두 번밖에 안 와요.⟧{하정례}”(주민 하정례씨)",
        "“⟦수비가 흔들렸다⟧{염도훈}”(가람 FC 염도훈 감독)",
        "회의에서는 여러 말이 오갔다. “⟦서두르지 말자⟧{단하율}”(단하율 위원), “⟦이미 늦었다⟧{초인서}”(초인서 위원).",
    ),
    leaves=(
        "올해 행사 “⟦달빛 산책⟧{not}”(10월 3일)에는 3천 명이 왔다.",
        "“⟦물이 부족하다⟧{하정례}”고 주민 하정례(72)씨는 말했다.",
    ),
)
