"""A circle, office and name in either order, and a wide gap or a line's end: minutes of assemblies and councils."""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="○위원장 빈도윤  …",
    when=(is_("sign", "○", "◯", "〇", "●"), some("before_gap", "is_named")),
    gives="before_gap",
    evidence="회의록 이름표 ‘{source}’",
    finds=(
        "○위원장 빈도윤  ⟦성원이 되었습니다.⟧{빈도윤}\n○호연재 위원  ⟦질의하겠습니다.⟧{호연재}",
        "○빈도윤 위원\n⟦답변해 주십시오.⟧{빈도윤}\n○호연재 위원\n⟦이상입니다.⟧{호연재}",
    ),
    leaves=("○ 빈도윤 위원 : ⟦늦었습니다.⟧{빈도윤}\n○ 호연재 위원 : ⟦괜찮습니다.⟧{호연재}",),
)
