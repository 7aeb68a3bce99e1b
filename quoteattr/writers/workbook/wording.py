"""What a cell says to an editor for a value of the table, and what it means; the way back for what is read again.

A value that has no words here (a flag of a later version) is shown as it is.
"""

from __future__ import annotations

from typing import Final

from quoteattr.model import Attribution

# From here on a row needs no second look, unless it names nobody or is ambiguous.
CERTAIN: Final = 0.9
_TO_LOOK_AT: Final = frozenset({"ambiguous", "no_speaker"})
LOOK_AT: Final = "확인 필요"

TYPES: Final = {
    "direct": ("직접", "따옴표 안의 온전한 말"),
    "mixed": ("부분", "따옴표 안의 말 조각. 나머지는 따옴표 밖에 풀어 씀"),
    "indirect": ("간접", "따옴표 없이 옮긴 말"),
}
KINDS: Final = {
    "person": ("인물", "이름이 나온 사람"),
    "organization": ("기관", "단체, 기업, 정부 부처, 언론사"),
    "anonymous": ("익명", "이름을 밝히지 않은 사람(‘관계자’, ‘A씨’)"),
    "group": ("집단", "누리꾼, 주민처럼 여럿"),
    "document": ("문서", "보고서, 판결문, 성명"),
    "unknown": ("모름", "누구의 말인지 알 수 없음"),
}
FLAGS: Final = {
    "elided": ("주어 생략", "문장에 화자가 적혀 있지 않아 앞뒤에서 이어받음"),
    "ambiguous": ("화자 불분명", "같은 만큼 그럴듯한 사람이 또 있음"),
    "anonymous": ("익명", "이름을 밝히지 않은 취재원"),
    "no_speaker": ("화자 없음", "누구의 말인지 찾지 못함. 지어내지 않고 비워 둠"),
    "hearsay": ("전언", "직접 듣지 않고 전해 들은 말"),
    "nested": ("인용 속 인용", "다른 인용 안에 들어 있음"),
    "marks_repaired": ("따옴표 고쳐 읽음", "기사의 따옴표가 빠졌거나 거꾸로여서 고쳐 읽음"),
    "headline": ("제목 줄", "본문 위 제목이나 부제에 나온 인용"),
    "truncated": ("잘린 본문", "본문이 중간에 끊긴 자료라 인용이 끝까지 나오지 않음"),
}
_WORDS: Final = {"type": TYPES, "speaker_kind": KINDS, "flags": FLAGS}
_VALUES: Final = {column: {label: value for value, (label, _) in words.items()} for column, words in _WORDS.items()}


def worded(column: str, value: str) -> str:
    """The value as an editor reads it; flags are parted by commas.

    >>> worded("flags", "elided;headline"), worded("type", "direct"), worded("cue", "고 했다")
    ('주어 생략, 제목 줄', '직접', '고 했다')
    """
    words = _WORDS.get(column, {})
    if column == "flags":
        return ", ".join(words.get(flag, (flag,))[0] for flag in value.split(";"))
    return words.get(value, (value,))[0]


def valued(column: str, cell: str) -> str:
    """The table's value that the cell says; the way back from ``worded``.

    >>> valued("flags", "주어 생략, 제목 줄"), valued("type", "직접"), valued("cue", "고 했다")
    ('elided;headline', 'direct', '고 했다')
    """
    values = _VALUES.get(column, {})
    if column == "flags":
        return ";".join(sorted(values.get(flag, flag) for flag in cell.split(", ")))
    return values.get(cell, cell)


def is_doubtful(attribution: Attribution) -> bool:
    """Whether an editor should look at this row first."""
    return attribution.confidence < CERTAIN or not _TO_LOOK_AT.isdisjoint(attribution.flags)
