"""A person whom an adnominal verb took is better than nobody.

`A가 밝힌 이유는 “…”는 것이다`: the stack gives A to 밝힌, yet no other subject that can speak is there (lessons.md:
keep a popped person as fallback before carrying).
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="A가 밝힌 이유는 “…”",
    when=(some("popped"),),
    gives="popped",
    evidence="앞에 나온 ‘{source}’",
    finds=("탄이현 감독이 밝힌 이유는 “⟦선수들이 지쳤다⟧{탄이현}”는 것이다.",),
    leaves=("탄이현 감독은 “⟦선수들이 지쳤다⟧{탄이현}”는 것이다.",),
)
