"""A noun of naming (이름, 제목, 슬로건, 개념) behind 라는 or as topic makes the marked words a term, a title, a slogan.

The nouns stand in lexicon/not_cues.tsv with their class; a text that can be quoted (편지, 성명) is none of them.
Guideline: double marks around a term, a title, a slogan or a name are no quotation.
"""

from quoteattr.pattern import all_of, any_of, is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”라는 이름의 A",
    when=(
        any_of(
            all_of(is_("family", "adnominal"), is_("noun_note", "name", "slogan", "concept")),
            is_("entitles", "name", "slogan"),
            some("borne"),
        ),
    ),
    gives="no",
    evidence="이름·제목·개념을 나타내는 명사",
    finds=(
        "가람시는 “⟦함께 걷는 도시⟧{not}”라는 슬로건을 내걸었다.",
        "소설가 문하늘은 “⟦밤의 우체국⟧{not}”이라는 제목의 단편집을 펴냈다.",
        "연구팀은 이 물질에 “⟦다온 7호⟧{not}”라는 이름을 붙였다.",
        "광장에는 “⟦봄이 왔다⟧{not}” 손팻말이 물결쳤다.",
        "어민들은 ‘⟦바다를 살려 내라⟧{not}’, ‘⟦흙 대신 조개를⟧{not}’ 등의 깃발을 달고 나아갔다.",
        "연구소는 지난달 펴낸 보고서 “⟦파값은 누가 정하나⟧{not}”에서 ⟦값이 뛰었다⟧{연구소}고 분석했다.",
        "올해 가람축제의 주제는 “⟦바다, 다시 숨 쉬다⟧{not}”이다.",
        "극단은 “⟦느린 무대⟧{not}”라는 개념을 처음 선보였다.",
    ),
    leaves=(
        "“⟦간다⟧{도하람}” 간판을 내린 도하람씨가 말했다.",
        "한별전자 관계자는 “⟦제목은 아직 정하지 않았다⟧{한별전자 관계자}”는 설명을 내놨다.",
        "문하늘 작가는 “⟦제목을 먼저 지었다⟧{문하늘}”고 말했다.",
    ),
)
