"""The noun that an adnominal cue modifies is who said it.

`“…”라고 말한 A는`, `“…”는 A씨`: the person stands behind the report. A body or a thing there is what the words are
about.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”라고 말한 A는",
    when=(some("head_noun"),),
    gives="head_noun",
    evidence="인용이 꾸미는 ‘{source}’",
    finds=(
        "“⟦포기하지 않겠다⟧{어진솔}”고 말한 어진솔 선수는 다시 빙판에 섰다.",
        "“⟦하루도 쉰 적이 없다⟧{황보람}”는 황보람 씨는 새벽 네 시에 가게 문을 연다.",
        "“⟦법대로 하자⟧{제갈윤}”고 주장해 온 제갈윤 의원은 “⟦이제 끝났다⟧{제갈윤}”고 했다.",
    ),
    leaves=(
        "기서우 시장은 “⟦시간이 없다⟧{기서우}”며 ⟦피해를 본 주민이 더 있을 것이라⟧{기서우}고 말했다.",
        "어진솔 선수는 “⟦포기하지 않겠다⟧{어진솔}”고 말한 뒤 빙판에 섰다.",
        "기서우 간호사는 “⟦쉴 틈이 없다⟧{기서우}”며 ⟦병가를 쓰는 동료가 늘었다⟧{기서우}고 전했다.",
        "한별전자는 “⟦안전하다⟧{한별전자}”고 밝힌 제품을 거둬들였다.",
    ),
)
