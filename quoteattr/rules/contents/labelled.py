"""Marked words behind a name with a colon, a dash or a bracketed line are that one's words.

Broadcast lines, interviews and minutes are set so: `[이름/직함 : '…']`, `▶ 인터뷰 : 이름 / 직함 - "…"`. There
single marks are enough where a sentence stands between them.
"""

from quoteattr.pattern import any_of, is_, none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="김 대표: “…”",
    when=(some("label"), any_of(is_("style", "double"), some("sentence_like")), none("case")),
    gives="quote",
    evidence="인용 앞의 이름표",
    finds=(
        "홍가온 대표: “⟦내년에는 흑자를 내겠습니다.⟧{홍가온}”",
        '▶ 인터뷰 : 남궁율 / 가람소방서장 - "⟦불길이 예상보다 빨랐습니다.⟧{남궁율}"',
        "[도지안/마을 이장 : '⟦밤새 물이 찼어요.⟧{도지안}']",
    ),
    leaves=(
        "올해 주제는 하나다: “⟦바다⟧{not}”를 듣는 것이다.",
        "홍가온 대표는 “⟦내년에는 흑자를 내겠다⟧{홍가온}”고 말했다.",
    ),
)
