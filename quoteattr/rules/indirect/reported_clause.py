"""A quotative ending with a verb that reports: the clause before it was said.

The commonest indirect form. Content ends before 고 and begins behind the speaker and the adverbials of the
reporting clause (guideline, and stages/extent.py).
"""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="…다고 밝혔다",
    when=(is_("family", "finish"), some("verb")),
    gives="quote",
    evidence="인용 어미와 전달 동사",
    confidence=0.85,
    finds=(
        "한별전자는 ⟦내년에 공장을 짓겠다⟧{한별전자}고 밝혔다.",
        "기자회견에서 초유라 의원은 ⟦의장이 직접 사과하라⟧{초유라}고 요구했다.",
        "음정우 감독은 ⟦한 번만 더 믿어 달라⟧{음정우}고 했다.",
        "한 주민은 시장에게 ⟦도서관을 언제 여느냐⟧{한 주민}고 물었다.",
        "노조는 이날 ⟦다음 주에 다시 만나자⟧{노조}고 제안했다.",
        "한도겸 대표는 ⟦문을 닫았다⟧{한도겸}고 밝히며 ⟦곧 다시 열겠다⟧{한도겸}고 말했다.",
        "가람지법은 ⟦표 씨가 가게를 부쉈다고 볼 증거가 모자란다⟧{가람지법}고 판단했다.",
        "빵을 굽는 가람제과가 ⟦해솔시에 두 번째 가게를 연다⟧{가람제과}고 밝혔다.",
        "그날 회의는 길었다. 가람시는 초유라 의원이 ⟦숲을 지키자⟧{초유라}고 한 데 대해 ⟦길이 먼저라⟧{가람시}고 했다.",
        "여당은 ⟦숲이 먼저라⟧{여당}고 맞선 반면 야당은 ⟦길이 급하다⟧{야당}고 주장했다.",
        "재계 안팎에선 ⟦이번 인사가 늦었다⟧{재계 안팎}고 보고 있다.",
        "노아통신은 ⟦길이 막혔다⟧{노아통신}고 밝혔다고 전했다.",
    ),
    leaves=(
        "한별전자는 내년에 공장을 짓기로 했다.",
        "초유라 의원은 의장의 사과를 요구했다.",
        "한재희 대변인은 하서진 장관이 “⟦서두르지 말라⟧{하서진}”고 말했다고 전했다.",
    ),
    misses=("심하준 감독은 “⟦다음 경기는 이긴다⟧{심하준}고 말했다.\n\n팬들은 “⟦믿는다⟧{팬들}”고 했다.",),
)
