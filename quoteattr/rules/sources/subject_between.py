"""A subject between the particle and the verb is the source where none stands before.

`“…”고 A는 말했다`: the inverted order of reports and reviews.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…”고 A는 말했다",
    when=(some("subject_between"),),
    gives="subject_between",
    evidence="인용 뒤의 주어 ‘{source}’",
    finds=(
        "“⟦서두르지 말라⟧{하서진}”는 취지로 하서진 장관이 말했다고 한재희 대변인은 전했다.",
        "“⟦봄이 늦게 왔다⟧{봉채아}”고 봉채아 작가는 말했다.",
        "“⟦사고는 막을 수 있었다⟧{경찰}”라고 경찰은 밝혔다.",
        "“⟦아이들이 먼저다⟧{@green_mom}”라고 @green_mom은 적었다.",
    ),
    leaves=("봉채아 작가는 “⟦봄이 늦게 왔다⟧{봉채아}”고 독자가 묻기도 전에 말했다.",),
    misses=("“⟦끝까지 남겠다⟧{마재윤}”는 약속을 마재윤 감독은 지켰다.",),
)
