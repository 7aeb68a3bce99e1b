"""A clause that only says that something was said so (`이렇게 답했다고`) holds no words of its own.

The report of a report: the words stand elsewhere, between marks or in the next sentence, and are recorded there. What
somebody calls himself (`자신을 퇴직 교사라고 밝힌 A씨`) says only who he is.
"""

from quoteattr.pattern import any_of, some
from quoteattr.rule import Rule

RULE = Rule(
    says="…이렇게 말했다고 한다",
    when=(any_of(some("pointing"), some("self_named")),),
    gives="no",
    evidence="말한 내용이 없는 절",
    finds=(
        "해온일보에 따르면 은시후 의원은 기자들의 질문에 이같이 답했다.",
        "한재희 대변인은 하서진 장관이 그렇게 말했다고 전했다.",
        "해온일보는 은시후 의원이 이렇게 답했다고 보도했다. “⟦당이 먼저다.⟧{은시후}”",
        "자신을 퇴직 교사라고 밝힌 한 누리꾼은 “⟦아이들이 걱정된다⟧{한 누리꾼}”고 적었다.",
        "두 아이를 둔 어머니라고 밝힌 한 누리꾼은 “⟦아이들이 걱정된다⟧{한 누리꾼}”고 적었다.",
        "문구점을 운영한다고 밝힌 또 다른 누리꾼은 “⟦남는 게 없다⟧{또 다른 누리꾼}”고 적었다.",
    ),
    leaves=(
        "한재희 대변인은 ⟦자신을 뽑아 달라⟧{한재희}고 말했다.",
        "한재희 대변인은 ⟦자신을 둘러싼 의혹은 모두 거짓이라⟧{한재희}고 반박했다.",
        "통계청에 따르면 ⟦올해 들어 값이 이같이 올랐다⟧{통계청}.",
        "한재희 대변인은 ⟦하서진 장관이 곧 돌아온다⟧{한재희}고 전했다.",
    ),
)
