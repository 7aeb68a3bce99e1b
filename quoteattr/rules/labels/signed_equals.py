"""A triangle or the like, a name, an equals sign: round-ups of what several people said, interviews in print."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="△제이슨 권 CSO = …",
    when=(some("sign", "before_equals"),),
    gives="before_equals",
    evidence="이름표 ‘{source}’와 등호",
    finds=(
        "△빈도윤 시장 = ⟦물이 찼습니다.⟧{빈도윤}\n△호연재 의원 = ⟦대책이 없습니다.⟧{호연재}",
        "▲ 빈도윤 = ⟦늦었습니다.⟧{빈도윤}\n▲ 호연재 = ⟦괜찮습니다.⟧{호연재}",
    ),
    leaves=("빈도윤: ⟦이십은 하나라고요, x = 1.⟧{빈도윤}\n호연재: ⟦아닙니다.⟧{호연재}",),
)
