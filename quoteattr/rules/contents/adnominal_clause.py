"""Words that end as a sentence does and are joined by 는 or 라는 to whatever follows were said.

A noun before 는 is a topic and before 라는 often a name; a whole sentence can only be reported speech. Loose
endings (`“…”는데`, `“…”라니`) count behind a sentence alone for the same reason.
"""

from quoteattr.pattern import is_, none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”는 A씨",
    when=(is_("style", "double"), is_("family", "adnominal", "loose"), some("sentence_like"), none("work")),
    gives="quote",
    evidence="문장 전체를 받는 인용형",
    finds=(
        "“⟦하루도 쉰 적이 없다⟧{황보람}”는 황보람 씨는 새벽 네 시에 가게 문을 연다.",
        "시의 계획은 단순하다. 방도현 국장은 “⟦주민과 먼저 상의하겠다⟧{방도현}”는 것이다.",
        "견지호 씨는 “⟦돈이 없다⟧{견지호}”는데 이웃은 믿지 않았다.",
    ),
    leaves=(
        "새 앨범 “⟦파도⟧{not}”는 다음 달 나온다.",
        "타이틀곡 “⟦너를 기다린다⟧{not}”는 경쾌한 춤곡이다.",
        "마재윤 감독은 “⟦끝까지 남겠다⟧{마재윤}”는 약속을 내놨다.",
    ),
)
