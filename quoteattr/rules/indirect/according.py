"""A source adverbial gives the main clause of its sentence to its source.

Guideline: for `에 따르면`, `에 의하면` the content is the main clause. Asked last, where nothing else in the
sentence is quoted: words inside (`A에 따르면 B는 “…”고 말했다`) are B's.
"""

from quoteattr.pattern import is_
from quoteattr.rule import Rule

RULE = Rule(
    says="A에 따르면 …",
    when=(is_("family", "according"),),
    gives="quote",
    evidence="‘에 따르면’이 이끄는 문장",
    confidence=0.8,
    finds=(
        "가람소방서에 따르면 ⟦불은 창고 2층에서 시작됐다⟧{가람소방서}.",
        "보고서에 의하면 ⟦숲의 절반이 사라졌다⟧{보고서}.",
    ),
    leaves=(
        "가람소방서에 따르면 A씨는 “⟦연기를 보고 뛰어나왔다⟧{A씨}”고 말했다.",
        "날씨에 따라 일정이 바뀔 수 있다.",
    ),
    misses=(
        "현장 관계자의 말을 종합하면 ⟦사다리는 처음부터 부러져 있었다⟧{현장 관계자}.",
        "목격자 유모씨의 말에 따르면 ⟦창고 문은 잠겨 있었다⟧{목격자 유모씨}.",
    ),
)
