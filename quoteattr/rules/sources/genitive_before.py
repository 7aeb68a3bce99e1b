"""The genitive right before the marks is the speaker where a noun of saying stands behind them.

`A의 “…”는 발언`: the noun belongs to who spoke, the words between them say what it was.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="A의 “…”는 발언",
    when=(some("genitive_before"),),
    gives="genitive_before",
    evidence="인용 앞 ‘{source}의’와 뒤의 전달 명사",
    finds=(
        "임하늬 의원의 “⟦예산이 없다⟧{임하늬}”는 발언에 시장은 고개를 저었다.",
        "박시월 시장은 임하늬 의원의 “⟦책임을 지라⟧{임하늬}”는 요구를 거절했다.",
        "임하늬 의원의 설명은 “⟦예산이 없다⟧{임하늬}”는 것이었다.",
        "모임은 임하늬 의원의 “⟦예산이 없다⟧{임하늬}”는 말을 믿지 않았다.",
    ),
    leaves=(
        "임하늬 의원의 동생은 “⟦예산이 없다⟧{임하늬 의원의 동생}”는 말을 믿지 않았다.",
        "임하늬 의원의 ‘⟦느린 도시⟧{not}’라는 책이 나왔다.",
    ),
)
