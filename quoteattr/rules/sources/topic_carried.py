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
        "엄재이 관장은 “⟦봄에 연다⟧{엄재이}”고 했다. 앞줄에서 만난 한 학생에게 뭐가 아쉬우냐고 물었더니 "
        "대답이 돌아왔다. “⟦의자요.⟧{앞줄에서 만난 한 학생}”",
        "엄재이 관장은 “⟦봄에 연다⟧{엄재이}”고 했다. 그릇을 닦던 50대 직원이 고개를 저었다. “⟦늦어요.⟧{50대 직원}”",
        "엄재이 관장은 “⟦봄에 연다⟧{엄재이}”고 했다. 행인들이 입을 딱 벌렸다. “⟦멋지다.⟧{행인들}”",
        "시 관계자는 “⟦집을 고쳤다⟧{시 관계자}”고 했다. 포도를 키우는 소달우(67)씨의 셈은 다르다. 가지를 묶던 "
        "그는 웃었다. “⟦일이 없어.⟧{소달우}”",
        "감독은 “⟦졌다⟧{감독}”고 했다. 주장 표하람 선수는 끝내 눈물을 보였다. 그러면서 “⟦다시 "
        "시작하겠다⟧{표하람}”고 다짐했다.",
    ),
    leaves=("엄재이 관장은 “⟦봄에 연다⟧{엄재이}”고 말했다.",),
)
