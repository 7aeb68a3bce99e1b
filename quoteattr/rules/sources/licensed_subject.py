"""A topic that no list knows is the source where a reported sentence follows it and nobody else stands before.

Stage names, nicknames and single names are in no lexicon; the grammar licenses them: 은/는 before a mark whose
particle is quotative. A thing (its head noun known as one) is never licensed.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="X는 “…”고 말했다",
    when=(some("licensed", "family"),),
    gives="licensed",
    evidence="인용 앞의 주제어 ‘{source}’",
    finds=(
        "코코넛은 “⟦새 노래는 제 일기예요⟧{코코넛}”라고 말했다.",
        "래퍼로 데뷔한 블루핀은 “⟦무대가 그리웠다⟧{블루핀}”며 웃었다.",
    ),
    leaves=(
        "가수 서현아는 “⟦새 노래는 제 일기예요⟧{서현아}”라고 말했다.",
        "래퍼 블루핀은 “⟦무대가 그리웠다⟧{블루핀}”고 말했다.",
    ),
    misses=("미리내는 “⟦새 노래는 제 일기예요⟧{미리내}”라고 말했다.",),
)
