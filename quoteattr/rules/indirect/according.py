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
    finds=(
        "공소사실에 따르면 ⟦가장 오래된 책은 1668년에 팔렸다⟧{공소사실}.",
        "업체들로 꾸려진 ‘하늘몰 피해자모임’에 따르면 ⟦금액은 3억원에 달한다⟧{하늘몰 피해자모임}.",
        "가람소방서에 따르면 ⟦불은 창고 2층에서 시작됐다⟧{가람소방서}.",
        "보고서에 의하면 ⟦숲의 절반이 사라졌다⟧{보고서}.",
        "현장 관계자의 말을 종합하면 ⟦사다리는 처음부터 부러져 있었다⟧{현장 관계자}.",
        "목격자 유모씨의 말에 따르면 ⟦창고 문은 잠겨 있었다⟧{목격자 유모씨}.",
        "경찰 조사에 따르면 ⟦용의자는 혼자 움직였다⟧{경찰}.",
        "여론을 살피는 온새리서치에 따르면 ⟦지지율은 33%다⟧{온새리서치}.",
        "3일 해솔병원과 경찰 등에 따르면 ⟦환자는 전날 다른 병원으로 옮겨졌다⟧{해솔병원과 경찰}.",
        "가람투어, 온새투어 등 국내 여행업계에 따르면 ⟦예약은 두 배로 늘었다⟧{가람투어, 온새투어 등 국내 여행업계}.",
    ),
    leaves=(
        "가람소방서에 따르면 A씨는 “⟦연기를 보고 뛰어나왔다⟧{A씨}”고 말했다.",
        "날씨에 따라 일정이 바뀔 수 있다.",
        "이런 논리에 따르면 세금은 더 늘어야 한다.",
        "해온일보 취재를 종합하면 불은 새벽에 시작됐다.",
    ),
)
