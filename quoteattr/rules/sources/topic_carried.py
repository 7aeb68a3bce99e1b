"""Without a subject of its own the content belongs to whom the sentences before were about.

`A는 … 공개했다. 값에 대해서는 “…”고 말했다`: a human topic of a later sentence outranks the last speaker (design,
carry-over).
"""

from quoteattr.pattern import none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="A는 …했다. “…”고 말했다",
    when=(some("topic"), none("deck")),
    gives="topic",
    evidence="앞 문장의 주어를 이어받음",
    finds=(
        "출판사는 이 시집을 “⟦긴 연대기⟧{출판사}”라고 소개했지만, 기단아 시인은 고개를 저었다. "
        "“⟦늦은 답장이에요.⟧{기단아}”",
        "엄재이 관장은 이날 새 전시실을 공개했다. 개관 시기에 대해서는 “⟦내년 봄을 넘기지 않겠다⟧{엄재이}”고 말했다.",
        "감독은 “⟦졌다⟧{감독}”고 했다. 주장 표하람 선수는 끝내 눈물을 보였다. 그러면서 “⟦다시 "
        "시작하겠다⟧{표하람}”고 다짐했다.",
    ),
    leaves=("엄재이 관장은 “⟦봄에 연다⟧{엄재이}”고 말했다.",),
)
