"""Marked words that a verb gives to a thing as its name, or that are written on a placard, are no quotation.

라고 stands before 부르다, 불리다, 적히다 as it does before 말하다, so the verb has to be asked before the particle
is believed. Guideline: a title, a slogan, a nickname is no quotation unless a cue attributes it to a speaker.
"""

from quoteattr.pattern import is_not, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”라고 불리는 A",
    when=(is_not("style", "corner"), some("naming")),
    gives="no",
    evidence="이름을 붙이거나 글귀를 옮기는 말",
    finds=(
        "주민들이 “⟦바람의 언덕⟧{not}”이라고 부르는 이곳에 새 전망대가 들어섰다.",
        "마을에서 “⟦호랑이 할머니⟧{not}”라고 불리는 차옥선 씨는 “⟦아직 팔팔하다⟧{차옥선}”며 웃었다.",
        "가게 유리문에는 ‘⟦금 최고가 매입⟧{not}’이라고 쓴 종이가 붙어 있었다.",
        "교문 앞 손팻말에는 “⟦우리 학교를 지켜 주세요⟧{not}”라고 적혀 있었다.",
    ),
    leaves=(
        "이웃들은 “⟦그는 걸어 다니는 사전이다⟧{이웃들}”라고 말한다.",
        "공시우 씨는 “⟦별명을 지어 준 사람은 할머니였다⟧{공시우}”라고 했다.",
        "조합원들은 “⟦일터를 돌려 달라⟧{조합원들}”라고 부르짖었다.",
    ),
)
