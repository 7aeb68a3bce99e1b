"""A question or reproach without a subject of its own leaves the asker unnamed.

`“…”는 질문에 A는 “…”고 답했다`: nobody asks in the text, and the last speaker is not carried (lessons.md: empty
means nobody, never carry).
"""

from quoteattr.pattern import none, says
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”는 질문에 A는",
    when=(says("noun_note", "^question"), none("puts_question", "owned", "genitive")),
    gives="nobody",
    evidence="질문한 사람이 나오지 않음",
    finds=(
        "백이든 의원은 “⟦어떻게 할 것인가⟧{-}”라는 질문을 피했다.",
        "백이든 대표는 “⟦책임을 질 것인가⟧{-}”라는 질문에 “⟦지켜봐 달라⟧{백이든}”고 답했다.",
        "“⟦복구가 너무 느리다⟧{-}”는 지적에 가람시 관계자는 “⟦인력이 모자란다⟧{가람시 관계자}”고 해명했다.",
    ),
    leaves=(
        "백이든 대표는 “⟦값을 내리자⟧{백이든}”는 제안을 내놨다.",
        "백이든 대표는 “⟦값이 비싸다⟧{백이든}”는 지적을 했다.",
        "백이든 의원은 “⟦어떻게 할 것인가⟧{백이든}”라는 질문을 던졌다.",
        "백이든 대표는 기자에게 “⟦왜 이제야 묻느냐⟧{백이든}”고 되물었다.",
    ),
)
