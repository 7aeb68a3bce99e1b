"""The subject of a clause of saying right behind the marks is their source, in the same sentence or as the next one.

`“…” A가 물었다`. Dialogue in features; read before whoever stands in the sentence before.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…” A가 물었다",
    when=(some("told_behind"),),
    gives="told_behind",
    evidence="인용 뒤에서 말한 ‘{source}’",
    finds=(
        "“⟦저는 아무것도 못 봤다⟧{길태오}” 증인 길태오 씨는 작은 목소리로 답했다.",
        "“⟦이 다리는 제가 놓았습니다.⟧{진서후}”\n진서후 씨가 말했다.",
        "“⟦누가 열쇠를 갖고 있었나요?⟧{심가람}” 심가람 검사가 물었다.",
    ),
    leaves=(
        "심가람 검사가 일어섰다. “⟦누가 열쇠를 갖고 있었나요?⟧{심가람}” 법정이 조용해졌다.",
        "“⟦이 손으로 빵을 십만 개는 구웠죠.⟧{공나리}”\n\n제빵사 공나리 씨는 두 손을 펴 보였다.",
    ),
)
