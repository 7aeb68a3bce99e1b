"""The name before a colon, a dash or in a bracketed line before the marks is the speaker.

Broadcast lines, interviews and minutes: of `▶ 인터뷰 : 이름 / 직함` only the name is the source.
"""

from quoteattr.pattern import none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="김 대표: “…”",
    when=(some("label"), none("family")),
    gives="label",
    evidence="인용 앞의 이름표 ‘{source}’",
    finds=(
        "빈도윤 위원: “⟦표결을 미룹시다.⟧{빈도윤}”\n호연재 위원: “⟦저는 반대합니다.⟧{호연재}”",
        '▶ 인터뷰 : 남궁율 / 가람소방서장 - "⟦불길이 예상보다 빨랐습니다.⟧{남궁율}"',
        "[도지안/마을 이장 : '⟦밤새 물이 찼어요.⟧{도지안}']",
        "[녹취] 경찰 관계자 : “⟦조사하고 있습니다.⟧{경찰 관계자}”",
        "◀ INT ▶ 도지안/마을 이장\n“⟦밤새 물이 찼어요.⟧{도지안}”",
    ),
    leaves=(
        "빈도윤 위원은 “⟦표결을 미루자⟧{빈도윤}”고 말했다.",
        "[가람한마당 | 하늘=도지안 기자] “⟦한 게 없다.⟧{남궁율}” 남궁율 감독은 이 말부터 꺼냈다.",
    ),
)
