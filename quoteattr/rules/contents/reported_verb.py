"""A quotative particle directly behind double marks reports what stands between them.

The safest sign there is: `”고` is the press norm, with or without a space, with a verb of saying, an idiom, a bare
했다 or nothing behind it. The particles stand in lexicon/particles.tsv, as they were counted behind real closing
marks (facts/after_closing_mark.tsv).
"""

from quoteattr.pattern import is_
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”라고 말했다",
    when=(is_("style", "double"), is_("family", "finish", "connect")),
    gives="quote",
    evidence="따옴표 뒤 인용 조사",
    finds=(
        "나은수 의원은 “⟦예산을 처음부터 다시 짜야 한다⟧{나은수}”고 목소리를 높였다.",
        "표도진 감독은 “⟦후회는 없다⟧{표도진}”면서도 “⟦팬들께 죄송하다⟧{표도진}” 라고 말했습니다.",
        '선우혜 대표는 "⟦확인된 것이 없다⟧{선우혜}"고만 했다.그는 "⟦곧 알리겠다⟧{선우혜}"라고도 덧붙였다.',
        "노윤재 시장은 ”⟦공사를 멈추겠다⟧{노윤재}“고. 이어 ″⟦안전이 먼저⟧{노윤재}″라며 선을 그었다.",
        "심하준 감독은 “⟦우리는 졌다. ‘버텨라’는 말만 떠올랐다.\n\n"
        "그래도 뛴다⟧{심하준}”고 말했는데, 팬들은 ＂⟦믿는다⟧{팬들}＂고 답했다.",
    ),
    leaves=(
        "박물관은 “⟦빛의 정원⟧{not}”을 새로 열었다.",
        "“⟦기록은 깨지라고 있는 것⟧{옥태민}”이라는 게 옥태민 선수의 설명이다.",
    ),
)
