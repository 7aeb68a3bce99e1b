"""Where no one could tell, nobody is named.

Guideline: a tool must leave the speaker empty, not guess. The row stays: no quotation is dropped.
"""

from quoteattr.rule import Rule

RULE = Rule(
    says="(누구의 말인지 알 수 없음)",
    when=(),
    gives="nobody",
    evidence="말한 사람을 알 수 없음",
    finds=(
        "밤새 비가 내렸다. “⟦문을 열어 주세요.⟧{-}”",
        "“⟦물이 차오른다⟧{-}”고 했다.",
    ),
    leaves=("밤새 비가 내렸다. “⟦문을 열어 주세요.⟧{기소담}” 기소담 씨가 외쳤다.",),
)
