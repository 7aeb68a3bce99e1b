"""In a headline or a deck marked words without a cue are quotations.

A line without a final predicate is a heading; there `김 대표 “…”` is the press form of `김 대표는 “…”고 말했다`.
Guideline: headline quotations in the text are optional records.
"""

from quoteattr.pattern import any_of, is_, none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="김 대표 “…”",
    when=(is_("style", "double"), some("deck"), none("case"), any_of(some("sentence_like"), none("qualifies"))),
    gives="quote",
    evidence="제목 속의 인용",
    flags=("headline",),
    finds=(
        "마은결 “⟦끝까지 간다⟧{마은결}”\n\n마은결 선수는 5일 “⟦부상은 다 나았다⟧{마은결}”고 말했다.",
        "새봄당 “⟦재투표하라⟧{새봄당}”…의장 “⟦절차대로 한다⟧{의장}”\n\n새봄당은 이날 국회 앞에 모였다.",
    ),
    leaves=(
        "“⟦달빛 산책⟧{not}”에 시민 3천 명",
        "가람군, “⟦모험가들의 마을⟧{not}” 관광길 개발",
        "마은결 선수는 “⟦끝까지 간다⟧{마은결}”고 말했다.",
    ),
    mistakes=("올해 주제: “⟦바다를 듣다⟧{not}”",),
)
