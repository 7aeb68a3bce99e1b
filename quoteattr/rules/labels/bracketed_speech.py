"""A bracket that holds the name, what the person is, and behind a colon the speech itself: broadcast scripts."""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="[빈도윤/가람시장 : …]",
    when=(some("in_bracket_before_colon"),),
    gives="in_bracket_before_colon",
    evidence="괄호 안 이름표 ‘{source}’",
    finds=(
        "[빈도윤/가람시장 : ⟦물이 찼습니다.⟧{빈도윤}]\n[호연재/주민 : ⟦무서웠어요.⟧{호연재}]",
        "[호연재 (주민): ⟦무서웠어요.⟧{호연재}]\n[빈도윤 가람시장: ⟦돕겠습니다.⟧{빈도윤}]",
    ),
    leaves=("[빈도윤]\n⟦물이 찼습니다.⟧{빈도윤}\n[호연재]\n⟦무서웠어요.⟧{호연재}",),
)
