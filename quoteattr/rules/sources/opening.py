"""A quotation that opens the article belongs to whom the next sentences are about.

Features begin so. A guess: lessons.md found two of six right, hence the place behind all
else.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“….” (첫 문장)",
    when=(some("alone", "opening", "following"),),
    gives="following",
    evidence="첫 인용 다음 문장의 ‘{source}’",
    finds=(
        "“⟦이 손으로 빵을 십만 개는 구웠죠.⟧{공나리}”\n\n제빵사 공나리 씨는 오늘도 반죽을 민다.",
        "“⟦아직도 그 사람이 옆에 있는 것 같아요.⟧{차은솔}”\n\n간호사 순임을 연기한 배우 차은솔은 20일 기자들과 만났다.",
    ),
    leaves=("“⟦이 손으로 빵을 십만 개는 구웠다⟧{공나리}”고 제빵사 공나리 씨는 말했다.",),
)
