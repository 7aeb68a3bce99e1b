"""Where somebody hears or receives the words, they are the one's they come from.

`A는 B로부터 “…”는 말을 들었다`: the subject only listens.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="A는 B로부터 “…”는 말을 들었다",
    when=(some("heard_from"),),
    gives="heard_from",
    evidence="말이 나온 ‘{source}’",
    finds=(
        "견우진 씨는 은행 직원으로부터 “⟦대출이 어렵다⟧{은행 직원}”는 말을 들었다.",
        "경찰은 가람국과수로부터 “⟦스무 살 안팎의 남성으로 보인다⟧{가람국과수}”라는 의견을 받은 뒤 탐문에 나섰다.",
        "견우진 씨는 의료진을 찾아갔다가 “⟦조금만 늦었어도 위험했다⟧{의료진}”는 진단까지 받았다.",
        "제보자 B씨는 설희조 원장에게서 “⟦입을 다물라⟧{설희조}”는 말을 들었다.",
    ),
    leaves=("견우진 씨는 은행 직원에게 “⟦대출이 급하다⟧{견우진}”고 말했다.",),
)
