"""A short clause of saying right behind double marks reports them without a quotative particle.

Features and court reports tell dialogue so: `“…” 검사가 물었다.` The clause must be short and end the sentence,
else any later verb of saying would claim the marks.
"""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…” A가 물었다",
    when=(is_("style", "double"), some("verb_behind", "sentence_like")),
    gives="quote",
    evidence="따옴표 뒤의 짧은 말하는 절",
    finds=(
        "“⟦저는 아무것도 못 봤다⟧{길태오}” 증인 길태오 씨는 작은 목소리로 답했다.",
        "“⟦고개를 들어 달라⟧{심가람}” 심가람 검사가 증인에게 말했다.",
        "“⟦누가 열쇠를 갖고 있었느냐⟧{심가람}” 심가람 검사가 물었다.",
    ),
    leaves=(
        "“⟦달빛 산책⟧{not}” 축제는 시민들이 이름을 지었다고 한다.",
        "“⟦누가 열쇠를 갖고 있었나요?⟧{심가람}”라고 심가람 검사가 물었다.",
        "“⟦바람의 노래⟧{not}” 공연이 막을 올렸다.",
    ),
)
