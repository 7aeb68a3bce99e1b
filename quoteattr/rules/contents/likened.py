"""Double marks with 에 before a verb of likening are somebody's own words for a thing.

The verbs stand in lexicon/likening_verbs.tsv. The guidelines' `mixed` type: a fragment of what its subject holds.
"""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”에 빗댔다",
    when=(is_("style", "double"), some("likened")),
    gives="quote",
    evidence="따옴표 뒤 ‘에’와 빗대는 동사",
    finds=(
        "서유담 의원은 이번 조치를 “⟦도박⟧{서유담}”에 빗댔다.",
        "해온일보는 사설에서 이번 구상을 “⟦불놀이⟧{해온일보}”에 비유하며 “⟦위험한 발상⟧{해온일보}”이라고 비판했다.",
    ),
    leaves=(
        "서유담 의원은 이번 조치를 ‘⟦도박⟧{not}’에 빗댔다.",
        "서유담 의원은 “⟦온새미로⟧{not}”에 가입했다.",
    ),
)
