"""라는/는 before a noun that reports (설명, 지적, 입장, 질문) makes the marked words a quotation.

The nouns stand in lexicon/nominal_cues.tsv. Guideline: nominal cues after a quotative ending count (`…라는
설명이다`, `…라는 게 업계의 지적이다`). Single marks need a sentence between them, and 등의, a noun that one source
says or a verb of saying; whoever states his position may do so in a word.
"""

from quoteattr.pattern import all_of, any_of, is_, is_not, says, some
from quoteattr.rule import Rule

STATED = all_of(
    is_("noun", "입장", "답변", "해명", "발언"), is_("family", "adnominal"), says("verb_class", "^(?:neutral|announce)")
)

CLAIMED = all_of(some("verb"), is_not("words", 1))

RULE = Rule(
    says="“…”라는 설명이다",
    when=(
        is_("family", "adnominal"),
        says("noun_note", "^(?:person|plan|talk|question)"),
        any_of(is_("style", "double"), is_("particle", "등의"), says("noun_note", "^(?:person|question)"), CLAIMED),
        any_of(is_("style", "double"), is_("particle", "등의"), some("clause_like"), STATED),
        any_of(is_("style", "double"), some("sentence_like"), STATED),
    ),
    gives="quote",
    evidence="인용 뒤 전달 명사",
    finds=(
        "“⟦대책이 있는가⟧{가람방송}”라는 가람방송의 질문에 주도건 장관은 “⟦찾고 있다⟧{주도건}”고 답했다.",
        "새봄당 관계자는 이날 “⟦합의한 적이 없다⟧{새봄당 관계자}”라는 입장을 밝혔다.",
        "해솔병원은 “⟦환자 정보는 새지 않았다⟧{해솔병원}”는 설명이다.",
        "“⟦이번에도 늦었다⟧{-}”는 지적이 나온다.",
        "박서연 총리는 ‘⟦결단을 높이 산다⟧{박서연}’는 메시지를 보냈다.",
        "단원들은 모두 ‘⟦무대가 너무 낮다⟧{단원들}’는 반응을 보이고 있다.",
        "극단은 ‘⟦단순 실수⟧{극단}’라는 공식 입장을 밝혔다.",
        "‘⟦왜 늦었느냐⟧{지역 기자}’는 지역 기자의 짓궂은 질문에도 답했다.",
        "객석에서는 ‘⟦한 번 더 듣고 싶다⟧{-}’ 등의 반응이 쏟아졌다.",
    ),
    leaves=(
        "“⟦나눔의 집⟧{not}”이라는 단체가 도시락을 보냈다.",
        "‘⟦속 빈 강정⟧{not}’이라는 지적이 나온다.",
    ),
)
