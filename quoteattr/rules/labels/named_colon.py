"""A name and a colon, with a sign before it or without: the form of most transcripts.

A head that names nobody known is believed where it comes back (`권:` … `권:`); a datum (`일시:`) is none.
"""

from quoteattr.pattern import any_of, none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="권: … ▷ 전영신 : …",
    when=(some("before_colon"), none("is_field"), any_of(some("is_named"), some("is_repeated"), some("sign"))),
    gives="before_colon",
    evidence="이름표 ‘{source}’와 쌍점",
    finds=(
        "빈도윤 위원: ⟦표결을 미룹시다.⟧{빈도윤}\n호연재 위원: ⟦저는 반대합니다.⟧{호연재}",
        "▷ 빈도윤 : ⟦늦었습니다.⟧{빈도윤}\n▶ 호연재 : ⟦괜찮습니다.⟧{호연재}",
        "권: ⟦늦었습니다.⟧{권}\n빈: ⟦왜요?⟧{빈}\n권: ⟦비가 왔습니다.⟧{권}\n빈: ⟦그렇군요.⟧{빈}",
    ),
    leaves=("일시: 오월 칠일\n장소: 가람시청\n문의: 가람시 홍보과",),
)
