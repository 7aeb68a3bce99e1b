"""What ends in 것 and is the object of a verb of demanding or promising is what was demanded or promised.

`“…할 것”을 요구했다`: without marks a nominal complement is no quotation (guideline), between double marks the words
are the speaker's own.
"""

from quoteattr.pattern import is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“…할 것”을 요구했다",
    when=(is_("style", "double"), some("demanded")),
    gives="quote",
    evidence="요구·약속의 목적어인 따옴표",
    finds=(
        "주민들은 시청에 “⟦하루빨리 하천을 정비할 것⟧{주민들}”을 요구했다.",
        "박다온 시장은 정부에 “⟦피해 가구를 도와줄 것⟧{박다온}”을 거듭 요청했다.",
        "한별전자는 “⟦불량품을 모두 바꿔 줄 것⟧{한별전자}”을 약속했다.",
    ),
    leaves=(
        "주민들은 “⟦우리 것⟧{not}”을 아낀다.",
        "주민들은 “⟦되찾아야 할 것⟧{not}”을 전시하는 자리를 열었다.",
    ),
)
