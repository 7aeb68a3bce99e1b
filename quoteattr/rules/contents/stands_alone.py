"""Marked words that end as a sentence does and stand alone are speech.

Reports open and close paragraphs with them and name the speaker in the sentence before or after. Terms, titles and
slogans never fill a sentence alone except in headings, which have no final ending.
"""

from quoteattr.pattern import any_of, is_, some
from quoteattr.rule import Rule

RULE = Rule(
    says="“….”",
    when=(is_("style", "double"), some("alone"), any_of(some("sentence_like"), some("deck"))),
    gives="quote",
    evidence="홀로 선 인용",
    finds=(
        "제빵사 공나리 씨는 매일 새벽 반죽을 민다.\n\n"
        "“⟦반죽은 거짓말을 안 해요. 손이 간 만큼 부풀죠.⟧{공나리}”\n\n"
        "그의 가게는 올해로 스무 해를 맞았다.",
        "피고인 모재하 씨가 고개를 들었다. “⟦정말 아닙니다.⟧{모재하}”",
    ),
    leaves=(
        "공나리 씨가 만든 빵의 이름은 “⟦첫눈⟧{not}”이다.",
        "공나리 씨는 “⟦반죽은 거짓말을 안 한다⟧{공나리}”고 말했다.",
    ),
)
