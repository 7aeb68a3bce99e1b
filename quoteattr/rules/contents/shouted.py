"""A slogan that somebody shouts is what he said.

`“…”는 구호를 외쳤다`: the noun alone makes the marked words a slogan (term_noun), the verb of shouting makes them
speech.
"""

from quoteattr.pattern import is_
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”는 구호를 외쳤다",
    when=(is_("family", "adnominal"), is_("noun_note", "slogan"), is_("verb_class", "shout")),
    gives="quote",
    evidence="소리 내어 외친 구호",
    finds=(
        "조합원들은 “⟦임금을 올려라⟧{조합원들}”라는 구호를 외쳤다.",
        "단상에 오른 탄이현 의원은 “⟦예산을 돌려 달라!⟧{탄이현}”는 구호를 선창했다.",
    ),
    leaves=(
        "조합원들은 “⟦임금을 올려라⟧{not}”라는 구호를 적은 띠를 둘렀다.",
        "조합원들은 “⟦임금을 올려라⟧{조합원들}”라고 외쳤다.",
    ),
)
