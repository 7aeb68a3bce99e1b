"""Sheet 읽는 법: how to review, in ten lines, and what every column, verdict and flag means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from quoteattr.writers.workbook.cells import height
from quoteattr.writers.workbook.columns import GUIDE, SHEET_COLUMNS, VERDICTS
from quoteattr.writers.workbook.page import begun, finished
from quoteattr.writers.workbook.wording import FLAGS, KINDS, TYPES

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

    from quoteattr.writers.workbook.look import Look

STEPS: Final = (
    "‘인용문’ 시트에서 시작합니다. 한 줄이 인용문 하나이고, 기사 순서대로 놓여 있습니다.",
    "먼저 볼 줄은 색칠되어 있습니다. ‘점검’ 칸의 화살표에서 ‘확인 필요’만 고르면 그 줄만 남습니다.",
    "‘문맥’의 파란 굵은 글씨가 찾은 인용문, 붉은 밑줄이 화자를 가리킨 말입니다. 왼쪽 ‘화자’가 그 사람이 맞는지 봅니다.",
    "문장만으로 알기 어려우면 오른쪽 ‘기사 제목’을 눌러 본문을 읽거나 ‘주소’를 눌러 원문을 엽니다.",
    "노란 칸이 적는 곳입니다. ‘판정’을 목록에서 고르고, 틀렸으면 ‘고친 화자’나 ‘고친 인용문’을 채웁니다.",
    "‘고친 화자’는 그 기사의 화자 목록에서 고르거나 직접 적습니다. 아무도 아니면 빼기표(-)를 적습니다.",
    "‘고친 인용문’은 기사에 적힌 그대로여야 합니다. ‘인용문’ 칸이나 ‘기사’ 시트에서 복사해 다듬으세요.",
    "빠진 인용문은 맨 아래 빈 줄에 ‘기사 제목’, ‘고친 화자’, ‘고친 인용문’을 적어 보탤 수 있습니다.",
    "거르기는 바로 됩니다. 정렬하거나 줄을 지우려면 먼저 [검토] → [시트 보호 해제]를 누릅니다(암호 없음).",
    "저장한 파일을 그대로 돌려주세요: quoteattr review merge 파일.xlsx -o 결과.csv",
)
_WIDTHS: Final = (3, 18, 110)
_STEP_HEIGHT: Final = 30  # two lines, where the typeface is a wide one


def write_guide(book: Workbook, look: Look, run: str) -> None:
    """Nothing; the sheet is in the workbook."""
    sheet = begun(book, GUIDE, print_title="읽는 법", run=run)
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width, look["plain"])
    sheet.set_row(0, 12)
    sheet.set_row(1, 34)
    sheet.write_string(1, 1, "이 파일을 검토하는 법", look["heading"])
    row = 3
    for number, step in enumerate(STEPS, 1):
        sheet.set_row(row, _STEP_HEIGHT)
        sheet.write_number(row, 1, number, look["step"])
        sheet.write_string(row, 2, step, look["reading"])
        row += 1
    for name, terms in _glossary():
        row += 1
        sheet.set_row(row, 22)
        sheet.write_string(row, 1, name, look["subheading"])
        sheet.write_blank(row, 2, None, look["subheading"])
        row += 1
        for term, meaning in terms:
            sheet.set_row(row, height([(meaning, _WIDTHS[2])]))
            sheet.write_string(row, 1, term, look["term"])
            sheet.write_string(row, 2, meaning, look["text"])
            row += 1
    finished(sheet, row, 2, head=False)


def _glossary() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    yield "판정", list(VERDICTS.values())
    yield "칸", [(column.heading, column.meaning or _RECORD[column.name]) for column in SHEET_COLUMNS]
    yield "표시", list(FLAGS.values())
    yield "유형", list(TYPES.values())
    yield "화자 종류", list(KINDS.values())


# The columns of the record are folded away to the right; [+] above them shows them.
_RECORD: Final = {
    "doc_id": "기사의 이름(파일 이름이나 번호)",
    "title": "기사에 나온 화자의 직함",
    "affiliation": "기사에 나온 화자의 소속",
    "cue": "말을 전하는 표현(‘고 말했다’)",
    "cue_lemma": "그 동사나 명사의 기본형",
    "cue_class": "그 표현의 갈래(중립, 주장, 비판 …)",
    "source": "그 자리에서 화자를 가리킨 말",
    "rule": "화자를 정한 규칙(quoteattr rules로 볼 수 있음)",
    "reported_by": "다른 이의 말을 전하기만 한 이",
    "utterance": "이어진 한 발언의 조각끼리 같은 번호",
    "paragraph": "몇 번째 문단인지",
    "start": "인용문이 시작하는 글자 자리",
    "end": "인용문이 끝나는 글자 자리",
    "source_start": "화자를 가리킨 말이 시작하는 자리",
    "source_end": "화자를 가리킨 말이 끝나는 자리",
    "cue_start": "전하는 표현이 시작하는 자리",
    "cue_end": "전하는 표현이 끝나는 자리",
    "outlet": "매체",
    "date": "날짜",
}
