"""What the writer of the article tells that he said himself is no quotation.

Guideline: a quotation is what somebody other than the reporter said.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="내가 “…”고 묻자",
    when=(some("own"),),
    gives="no",
    evidence="글쓴이 자신의 말",
    finds=(
        "한 남성은 “⟦시키는 대로 했다⟧{한 남성}”고 했다. 내가 “⟦몰랐느냐⟧{not}”고 따져 묻자 그는 "
        "“⟦위에 물어보라⟧{한 남성}”며 돌아섰다.",
        "나는 아이에게 “⟦집에 가자⟧{not}”고 말했다.",
    ),
    leaves=(
        "윤도하씨는 화가 난 목소리로 “⟦그만하라⟧{윤도하}”고 소리쳤다.",
        "윤도하씨는 내가 먼저 “⟦그만두겠다⟧{윤도하}”고 말했다고 밝혔다.",
        "윤도하씨는 “⟦내가 몰랐다⟧{윤도하}”고 말했다.",
        "나는 윤도하씨가 왜 “⟦집에 가자⟧{윤도하}”고 했는지 몰랐다.",
    ),
)
