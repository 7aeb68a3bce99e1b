"""A name in brackets at the head of a line; the speech stands behind it or in the lines below."""

from quoteattr.pattern import none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="[빈도윤 시장] …",
    when=(some("in_bracket"), some("is_named"), none("is_field")),
    gives="in_bracket",
    evidence="괄호 이름표 ‘{source}’",
    finds=(
        "[빈도윤 / 가람시장]\n⟦물이 찼습니다.⟧{빈도윤}\n[호연재 / 주민]\n⟦무서웠어요.⟧{호연재}",
        "<빈도윤 의원> ⟦늦었습니다.⟧{빈도윤}\n<호연재 의원> ⟦괜찮습니다.⟧{호연재}",
    ),
    leaves=("빈도윤: ⟦[자료 화면] 물이 찼습니다.⟧{빈도윤}\n호연재: ⟦[박수] 고맙습니다.⟧{호연재}",),
)
