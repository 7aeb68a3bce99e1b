"""A quotation that stands alone in an article about one person is that person's.

Only where one is named more than twice as often as anybody else and nobody is carried.
"""

from quoteattr.pattern import none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“….” (한 사람을 다룬 기사)",
    when=(some("protagonist"), none("deck")),
    gives="protagonist",
    evidence="기사가 다루는 사람",
    finds=(
        "봄볕이 벽을 비췄다.\n\n"
        "“⟦그림은 기다려 줍니다.⟧{목해인}”\n\n"
        "붓이 멈췄다. 물감이 마르고 있었다. 화가 목해인(61)씨의 방이다. 목해인 화백의 붓은 느리다. 목해인 화백의 "
        "방에는 시계가 없다.",
    ),
    leaves=("목해인 화백은 “⟦그림은 기다려 준다⟧{목해인}”고 말했다.",),
)
