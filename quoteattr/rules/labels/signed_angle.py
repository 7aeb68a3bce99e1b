"""A diamond or the like, a name, a closing angle: radio scripts."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="◇ 김 의원> …",
    when=(some("before_angle"),),
    gives="before_angle",
    evidence="이름표 ‘{source}’와 꺾쇠",
    finds=(
        "◆ 빈도윤> ⟦나와 주셨습니다.⟧{빈도윤}\n◇ 호 의원> ⟦안녕하세요.⟧{호 의원}",
        "빈도윤> ⟦늦었습니다.⟧{빈도윤}\n호연재> ⟦괜찮습니다.⟧{호연재}",
    ),
    leaves=("<빈도윤 의원> ⟦늦었습니다.⟧{빈도윤}\n<호연재 의원> ⟦괜찮습니다.⟧{호연재}",),
)
