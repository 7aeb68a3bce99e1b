"""The columns of the sheet that is corrected: the table's own, in an editor's order, and those for answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from quoteattr.table import COLUMNS, NUMBER_COLUMNS

Part: TypeAlias = Literal["row", "answer", "record"]

SHEET: Final = "인용문"
ARTICLES: Final = "기사"
SPEAKERS: Final = "화자"
SUMMARY: Final = "요약"
GUIDE: Final = "읽는 법"
CAST: Final = "출연"
ORIGINAL: Final = "원본"

VERDICTS: Final = {
    "right": ("맞음", "화자도 인용문의 범위도 맞음"),
    "wrong_speaker": ("화자 틀림", "‘고친 화자’에 맞는 이름을. 아무도 아니면 빼기표(-). 비워 두면 화자를 지움"),
    "wrong_span": ("범위 틀림", "‘고친 인용문’에 맞는 범위를 기사에서 그대로 복사해 붙임"),
    "no_quotation": ("인용 아님", "누가 한 말이 아님(구호, 제목, 강조 등)"),
    "cannot_tell": ("판단 불가", "기사만으로는 알 수 없음. 점수에서 뺌"),
}
NOBODY: Final = "-"  # what a corrected speaker is where the words are nobody's


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of the sheet: the table's name or one of ours, its heading, width, format, and whose it is."""

    name: str
    heading: str
    width: float
    format: str
    part: Part
    meaning: str = ""


_KOREAN: Final = {column.name: column.korean for column in COLUMNS}


def _row(name: str, width: float, cell: str, meaning: str) -> SheetColumn:
    return SheetColumn(name, _KOREAN[name], width, cell, "row", meaning)


# What an editor reads from left to right; the answers stand beside the sentence, not behind the record.
_READ: Final = (
    SheetColumn("look_at", "점검", 9.5, "text", "row", "먼저 볼 줄에 ‘확인 필요’. 화살표에서 이것만 고르면 됨"),
    _row("quote_id", 6, "number", "그 기사에서 몇 번째 인용인지"),
    _row("speaker", 14, "name", "기사가 밝힌 가장 온전한 이름. 알 수 없으면 빈칸"),
    _row("context", 60, "text", "인용이 든 문장. 파란 굵은 글씨가 인용문, 붉은 밑줄이 화자를 가리키는 말"),
    _row("evidence", 22, "quiet", "왜 그 사람의 말로 보았는지"),
    _row("confidence", 8, "confidence", "범위와 화자가 모두 맞을 가능성(0–1). 0.9보다 낮으면 색칠"),
    SheetColumn("verdict", "판정", 11.5, "answer", "answer", "목록에서 고름"),
    SheetColumn("right_speaker", "고친 화자", 15, "answer", "answer", "그 기사의 화자 목록에서 고르거나 직접 적음"),
    SheetColumn("right_content", "고친 인용문", 32, "answer", "answer", "기사에 적힌 그대로"),
    SheetColumn("note", "메모", 20, "answer", "answer", "무엇이든"),
    _row("content", 36, "quiet", "기사에서 그대로 잘라 낸 말. 복사해서 ‘고친 인용문’에 붙여 다듬기 좋음"),
    _row("flags", 13, "quiet", "주의할 점"),
    _row("type", 7, "quiet", "직접 · 부분 · 간접"),
    _row("speaker_kind", 8, "quiet", "인물 · 기관 · 익명 · 집단 · 문서 · 모름"),
    _row("article_title", 24, "title_link", "누르면 ‘기사’ 시트의 본문으로 감"),
    _row("url", 22, "link", "기사 원문의 주소"),
)
_FIRST_OF_RECORD: Final = ("key", "run", "doc_id", "article_number")
_OURS: Final = {"run": "실행", "article_number": "기사 번호"}
_MEANINGS: Final = {
    "key": "줄의 이름. 고친 파일을 다시 읽을 때 이것으로 맞춤",
    "run": "이 파일을 만든 실행의 이름",
    "article_number": "‘기사’ 시트의 번호",
}
SHEET_NUMBERS: Final = NUMBER_COLUMNS | {"article_number"}
_RECORDED: Final = (
    *_FIRST_OF_RECORD,
    *(column.name for column in COLUMNS if column.name not in {*_FIRST_OF_RECORD, *(c.name for c in _READ)}),
)
SHEET_COLUMNS: Final = (
    *_READ,
    *(
        SheetColumn(
            name,
            _OURS.get(name) or _KOREAN[name],
            14,
            "record_number" if name in SHEET_NUMBERS else "line",
            "record",
            _MEANINGS.get(name, ""),
        )
        for name in _RECORDED
    ),
)
ANSWERS: Final = tuple(column.name for column in SHEET_COLUMNS if column.part == "answer")
PLACES: Final = {column.name: place for place, column in enumerate(SHEET_COLUMNS)}
