"""Single marks are a quotation only with a quotative particle and a verb that reports, or around a whole sentence.

Guideline: single marks count where a cue attributes them as speech, writing or thought; emphasis and terms do not.
Corner brackets (「 」) are used both ways and are held to the same.
"""

from quoteattr.pattern import all_of, any_of, is_, is_not, some
from quoteattr.rule import Rule

RULE = Rule(
    says="‘…’라고 말했다",
    when=(
        is_("style", "single", "corner"),
        is_("family", "finish", "connect"),
        any_of(some("verb"), some("long"), all_of(is_("family", "connect"), some("sentence_like"))),
        any_of(some("sentence_like"), is_not("verb_class", "order")),
        any_of(some("sentence_like"), is_not("verb", "하다")),
    ),
    gives="quote",
    evidence="작은따옴표 뒤 인용 조사와 전달 동사",
    finds=(
        "최이든 선수는 ‘⟦정말 미안하다⟧{최이든}’고 말했다.",
        "구본하 팀장은 ‘⟦왜 나만 남았을까⟧{구본하}’라고 생각했다고 털어놨다.",
        "해온일보는 ‘⟦시장이 사흘째 자리를 비웠고 돌아올 날은 아무도 모른다⟧{해온일보}’며 행방을 궁금해했다.",
        "해온증권은 ‘⟦지금은 쉬어 갈 때다⟧{해온증권}’며 투자 의견을 낮췄다.",
        "편나래 시인은 「⟦시는 기다림이다⟧{편나래}」라고 적었다.",
    ),
    leaves=(
        "한별전자는 ‘⟦착한 가격⟧{not}’을 앞세웠다.",
        "배를 가라앉히려고 싣는 물을 ‘⟦평형수⟧{not}’라고 한다.",
        "위태성 교수는 “⟦‘빨리빨리’를 버려야 한다⟧{위태성}”고 강조했다.",
    ),
)
