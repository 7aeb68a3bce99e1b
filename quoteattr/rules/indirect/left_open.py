"""A sentence that ends in a bare quotative ending goes on with what the last speaker said.

`…갔다고.` Guideline: bare quotatives count. Retold speech in features; the speaker is carried.
"""

from quoteattr.pattern import is_, none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="…다고.",
    when=(is_("family", "finish"), none("verb"), some("final")),
    gives="quote",
    evidence="문장을 맺는 인용 어미",
    finds=(
        "차옥선 씨는 “⟦산불이 무서웠다⟧{차옥선}”고 했다. ⟦연기가 마을까지 내려왔다⟧{차옥선}고. 이어 ⟦집을 두고 "
        "뛰었다⟧{차옥선}고.",
        "차옥선 씨는 그날을 또렷이 기억한다. ⟦연기가 마을까지 내려왔다⟧{차옥선}고.",
    ),
    leaves=(
        "차옥선 씨는 ⟦연기가 마을까지 내려왔다⟧{차옥선}고 말했다.",
        "차옥선 씨는 아들에게 “⟦뛰어라⟧{차옥선}”라고 했다고.",
    ),
)
