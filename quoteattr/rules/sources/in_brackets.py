"""A name in brackets directly behind the marks is the speaker.

Nothing else can stand there and name a person; whoever is the subject of the sentence only collected the words.
"""

from quoteattr.pattern import none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”(김 대표)",
    when=(some("bracket"), none("family")),
    gives="bracket",
    evidence="인용 뒤 괄호 안의 ‘{source}’",
    finds=(
        "“⟦버스가 하루 두 번밖에 안 와요.⟧{하정례}”(주민 하정례씨)",
        "회의에서는 여러 말이 오갔다. “⟦서두르지 말자⟧{단하율}”(단하율 위원), “⟦이미 늦었다⟧{초인서}”(초인서 위원).",
    ),
    leaves=("“⟦물이 부족하다⟧{하정례}”(웃음)고 하정례씨는 말했다.",),
)
