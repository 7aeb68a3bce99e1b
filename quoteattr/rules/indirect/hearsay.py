"""고 한다 says that something is said, not that somebody said it: hearsay names no speaker.

`살았다고 한다` retells what people say; the subject before it belongs to the story. Guideline: hearsay is optional,
found or not. With a past tense (`…다고 했다`) somebody has spoken.
"""

from quoteattr.pattern import is_, none
from quoteattr.rule import Rule

RULE = Rule(
    says="…다고 한다",
    when=(is_("family", "finish"), none("reporting_tense")),
    gives="no",
    evidence="누가 말했는지 없는 전언",
    finds=(
        "이 마을에는 한때 호랑이가 살았다고 한다.",
        "차옥선 씨는 그날 집을 두고 뛰었다고 한다.",
    ),
    leaves=("차옥선 씨는 ⟦집을 두고 뛰었다⟧{차옥선}고 했다.",),
)
