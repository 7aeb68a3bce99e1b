"""Whom somebody asks answers, where nobody is named for the answer.

`A에게 “…”냐고 묻자 “…”고 답했다`: the asker is mostly the reporter, who is no speaker.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="A에게 묻자 “…”",
    when=(some("asked_whom"),),
    gives="asked_whom",
    evidence="물음을 받은 ‘{source}’",
    finds=(
        "염도윤 씨에게 언제 돌아오느냐고 묻자 “⟦봄에 온다⟧{염도윤}”고 답했다.",
        "염도윤 씨에게 까닭을 물었더니 “⟦말할 수 없다⟧{염도윤}”고 했다.",
    ),
    leaves=(
        "염도윤 씨에게 언제 돌아오느냐고 묻자 딸이 “⟦봄에 온다⟧{딸}”고 답했다.",
        "염도윤 씨에게 편지를 보낸 마다온 씨는 “⟦봄에 온다⟧{마다온}”고 적었다.",
    ),
)
