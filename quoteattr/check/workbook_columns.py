"""The columns of a check's workbook, in an editor's order, with what each says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from quoteattr.check.wording import ALARMS

SHEET: Final = "인용 대조"
GUIDE: Final = "요약과 읽는 법"
LOOK_AT: Final = "확인 필요"
RAISED: Final = "있음"
HANDLED: Final = ("고침", "그대로 둠", "원문 확인 중", "잘못된 경보")
ALARM_COLUMNS: Final = {kind: f"alarm_{kind}" for kind in ALARMS}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, width, the format of its cells, and what an editor should know of it."""

    heading: str
    width: float
    format: str
    meaning: str


COLUMNS: Final = {
    "look_at": Column("점검", 10, "text", "먼저 볼 줄에 ‘확인 필요’. 화살표에서 이것만 고르면 됨"),
    "number": Column("번호", 6, "number", "초고에서 몇 번째 인용인지. 이것으로 정렬하면 초고 순서가 됨"),
    "verdict": Column("판정", 11, "name", "초고의 말이 원문에서 어떻게 달라졌는지"),
    "alarms": Column("경보", 14, "text", "뜻을 바꿀 수 있는 차이"),
    "speaker_check": Column("화자 확인", 11, "text", "초고와 원문의 화자가 같은지"),
    "words": Column("초고의 인용문", 46, "text", "원문과 다른 말에 색과 밑줄"),
    "passage": Column(
        "원문의 대목", 52, "text", "초고가 바꾼 말에 색과 밑줄, 초고가 뺀 말에 취소선, 인용하지 않은 앞뒤는 흐리게"
    ),
    "differences": Column("바뀐 곳", 30, "text", "원문 → 초고"),
    "speaker": Column("초고의 화자", 16, "quiet", "초고가 밝힌 사람"),
    "source_speaker": Column("원문의 화자", 16, "quiet", "원문에서 그 말을 한 사람"),
    "handled": Column("처리", 12, "answer", "목록에서 고름"),
    "note": Column("메모", 22, "answer", "무엇이든"),
    "place": Column("초고 자리", 18, "quiet", "파일:줄:칸"),
    "source_place": Column("원문 자리", 24, "quiet", "파일:줄:칸. 이어 붙인 인용은 조각마다"),
    "score": Column("일치도", 8, "number", "글자가 얼마나 같은지(0–100). 판정은 이것으로 하지 않음"),
    **{
        ALARM_COLUMNS[kind]: Column(f"경보: {label}", 12, "number", meaning)
        for kind, (label, meaning) in ALARMS.items()
    },
}
PLACES: Final = {name: place for place, name in enumerate(COLUMNS)}
