"""The subject left on the stack when the content is reached is its source.

The subject stack (design, section 3; lessons.md): an adnominal verb takes the nearest 이/가, a connective that
changes the subject takes its own, an addressee, a medium or somebody talked about is never pushed. What is left has
spoken.
"""

from quoteattr.pattern import none, some
from quoteattr.rule import Rule

RULE = Rule(
    says="A는 “…”고 말했다",
    when=(some("subject_before"), none("alone")),
    gives="subject_before",
    evidence="인용 앞의 주어 ‘{source}’",
    confidence=0.95,
    finds=(
        "탄이현 의원은 목진아 의원이 제안한 중재안에 대해 “⟦받을 수 없다⟧{탄이현}”고 말했다.",
        "갈도하 대표가 사퇴하자 은시후 의원은 페이스북에 “⟦당이 먼저다⟧{은시후}”라고 적었다.",
        "대니얼 조 노바코어 최고기술책임자(Chief Technology Officer, CTO)는 4일 새 칩을 공개했다. 조 CTO는 "
        "“⟦속도가 두 배다⟧{대니얼 조}”라며 “⟦값은 같다⟧{대니얼 조}”라고 말했다. 그는 “⟦내년에 "
        "낸다⟧{대니얼 조}”고 덧붙였다.",
        "지선우 코치는 기자와의 통화에서 “⟦표하람 선수가 주장에게 공을 넘겼다⟧{지선우}”고 말했다.",
        "가수 이로운(42·별빛기획)씨는 “⟦떨린다⟧{이로운}”고 말했다. 가람시 관계자는 “⟦검토 "
        "중⟧{가람시 관계자}”이라고 했다. 이씨는 “⟦오래 준비했다⟧{이로운}”고 했다. 그는 “⟦고맙다⟧{이로운}”며 "
        "울먹였다. 이 관계자는 “⟦곧 알리겠다⟧{가람시 관계자}”고 했다.",
        "김하준 의원은 “⟦찬성한다⟧{김하준}”고 했다. 김도연 전 장관은 “⟦반대한다⟧{김도연}”고 했다. 김 의원은 "
        "“⟦다시 묻자⟧{김하준}”고 했고, 김 전 장관은 “⟦끝났다⟧{김도연}”고 맞섰다.",
        "이민규 새봄당 대표는 회견을 열었다. 이 대표는 “⟦물러나지 않겠다⟧{이민규}”고 했다. 한 건설사 대표는 "
        "“⟦빚이 늘었다⟧{한 건설사 대표}”고 했다. 이 대표는 “⟦정부가 나서야 한다⟧{한 건설사 대표}”고 말했다.",
        "박태율(18)군은 급식소에서 일한다. 박민서(18)양은 옷을 다린다. 박군은 “⟦손을 데었다⟧{박태율}”고 했다.",
        "한별전자의 경우 “⟦부품이 모자라다⟧{한별전자}”고 설명했다.",
        "주민 채모(51)씨는 “⟦무서워서 못 나가겠다⟧{주민 채모씨}”고 했다. 채씨는 “⟦문을 잠갔다⟧{주민 채모씨}”고 했다.",
    ),
    leaves=(
        "“⟦받을 수 없다⟧{탄이현}”고 탄이현 의원은 말했다.",
        "탄이현 의원이 내놓은 안이다. “⟦받을 수 없다⟧{-}”는 지적이 나온다.",
    ),
    misses=(
        "가람농산 대표는 “⟦빚이 늘었다⟧{가람농산 대표}”고 했다.",
        "빈소율 위원은 “⟦표결을 미루자⟧{빈소율}”고 말했다.",
    ),
)
