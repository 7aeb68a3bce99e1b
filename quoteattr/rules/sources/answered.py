"""A quotation that stands alone under a question line is the interviewee's answer.

Q&A sets the question with a dash or Q and the answer in marks; the one who is interviewed is introduced above.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="- 질문 / “…”",
    when=(some("answering"),),
    gives="answering",
    evidence="질문에 이어진 답변",
    finds=(
        "불을 끈 남궁율 소방서장을 만났다.\n\n"
        "― 다음 일은.\n“⟦산을 지킵니다.⟧{남궁율}”\n\n"
        "한 주민은 ⟦고맙다⟧{한 주민}고 말했다.",
        "방유경 지휘자는 차분했다.\n\n"
        "- 첫 무대는 언제인가.\n"
        "“⟦내년 3월입니다.⟧{방유경}”\n\n"
        "- 어떤 곡을 고르나.\n"
        "“⟦아직 고민하고 있습니다.⟧{방유경}”",
        "불을 끈 남궁율 소방서장을 만났다.\n\n―불은 어디서 났나.\n“⟦2층 창고입니다.⟧{남궁율}”",
    ),
    leaves=("방유경 지휘자가 문을 열었다.\n“⟦내년 3월에 뵙겠습니다.⟧{방유경}”",),
    misses=("방유경 지휘자는 차분했다.\n\nQ. 첫 무대는 언제인가.\nA. “⟦내년 3월입니다.⟧{방유경}”",),
)
