"""라는/는 before a noun that reports (설명, 지적, 입장, 질문) makes the marked words a quotation.

The nouns stand in lexicon/nominal_cues.tsv. Guideline: nominal cues after a quotative ending count (`…라는
설명이다`, `…라는 게 업계의 지적이다`). Single marks need a sentence between them, and 등의 or a
noun that one source says.
"""

from quoteattr.pattern import any_of, is_, says, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”라는 설명이다",
    when=(
        is_("family", "adnominal"),
        says("noun_note", "^(?:person|plan|talk|question)"),
        any_of(is_("style", "double"), is_("particle", "등의"), says("noun_note", "^(?:person|question)")),
        any_of(is_("style", "double"), is_("particle", "등의"), some("clause_like")),
        any_of(is_("style", "double"), some("sentence_like")),
    ),
    gives="quote",
    evidence="인용 뒤 전달 명사",
    finds=(
        "새봄당 관계자는 이날 “⟦합의한 적이 없다⟧{새봄당 관계자}”라는 입장을 밝혔다.",
        "해솔병원은 “⟦환자 정보는 새지 않았다⟧{해솔병원}”는 설명이다.",
        "“⟦이번에도 늦었다⟧{-}”는 지적이 나온다.",
        "박서연 총리는 ‘⟦결단을 높이 산다⟧{박서연}’는 메시지를 보냈다.",
        "객석에서는 ‘⟦한 번 더 듣고 싶다⟧{-}’ 등의 반응이 쏟아졌다.",
    ),
    leaves=(
        "“⟦나눔의 집⟧{not}”이라는 단체가 도시락을 보냈다.",
        "‘⟦속 빈 강정⟧{not}’이라는 지적이 나온다.",
    ),
)
