"""Marked words in whose middle the text was cut off are speech.

Archives give the first characters of an article only (BigKinds 200, and `..` behind them), so a mark may be open where
the text ends. What was opened goes on behind the cut; terms and titles in marks are closed within a few words.
"""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“… (기사가 여기서 잘림)",
    when=(is_("style", "double"), some("cut_off")),
    gives="quote",
    evidence="기사가 인용 도중에 잘림",
    finds=(
        "새길당 탄이현 대표는 28일 기자회견에서 “⟦우리는 끝까지 가겠다. 국민의 뜻을⟧{탄이현}..",
        "지선우 코치는 “⟦졌지만 잘 싸웠다⟧{지선우}”고 말했다. 이어 “⟦다음 경기에서는 반드시⟧{지선우} ..",
    ),
    leaves=(
        "새길당 탄이현 대표는 “⟦우리는 끝까지 가겠다⟧{탄이현}”고 말했다. 이른바 “⟦국민 먼저⟧{not} ..",
        "새길당 탄이현 대표는 “⟦우리는 끝까지 가겠다⟧{탄이현}”고 ..",
    ),
    misses=("새길당 탄이현 대표는 28일 기자회견에서 ‘⟦우리는 끝까지 가겠다. 국민의 뜻을⟧{탄이현}..",),
)
