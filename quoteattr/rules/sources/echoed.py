"""Words that stand alone at the head of an article and come again further down have the speaker they have there.

Decks and pull quotes repeat what the article reports with cue and subject.
"""

from quoteattr.pattern import none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…” (뒤에 같은 말이 다시 나옴)",
    when=(some("echo"), none("family")),
    gives="echo",
    evidence="뒤에서 같은 말을 한 사람",
    finds=(
        "“⟦우리는 다시 일어선다⟧{매하림}”\n\n"
        "가람 FC가 5연패에 빠졌다. 매하림 감독은 “⟦우리는 다시 일어선다⟧{매하림}”고 말했다.",
    ),
    leaves=("“⟦우리는 다시 일어선다⟧{매하림}”고 매하림 감독은 말했다.",),
)
