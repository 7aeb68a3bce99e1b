"""The genitive before a noun of saying behind the marks is the speaker.

`“…” 김씨의 말이다`, `“…”라는 게 김씨의 설명이다`: the noun of saying belongs to who spoke.
"""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…” 김 대표의 말이다",
    when=(some("genitive"), is_("family", "", "adnominal")),
    gives="genitive",
    evidence="인용 뒤 ‘{source}의 말’",
    finds=(
        "“⟦기다림도 농사의 일부예요.⟧{기태율}” 과수원 주인 기태율 씨의 말이다.",
        "“⟦첫 소절에서 이미 끝났다⟧{방유경}” 방유경 지휘자의 말이었다.",
        "“⟦대책이 있는가⟧{기자}”는 기자 질문에 주도건 장관은 “⟦찾고 있다⟧{주도건}”고 답했다.",
        "“⟦왜 늦었나⟧{도세찬}”라는 도세찬 의원 질의에 주도건 장관은 “⟦찾고 있다⟧{주도건}”고 답했다.",
        "“⟦사실과 다르다⟧{해솔시}”는 해솔시의 해명에도 의심은 가시지 않았다.",
        "“⟦기록은 깨지라고 있는 것⟧{옥태민}”이라는 게 옥태민 선수의 설명이다.",
    ),
    leaves=("기태율 씨는 “⟦기다림도 농사의 일부⟧{기태율}”라는 말을 자주 한다.",),
)
