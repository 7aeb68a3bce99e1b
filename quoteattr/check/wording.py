"""What verdicts, alarms, speaker checks and kinds of difference are called in Korean, for the page and the workbook."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from quoteattr.check.findings import AlarmKind, Finding, Person, SameSpeaker, Verdict

VERDICTS: Final[Mapping[Verdict, tuple[str, str]]] = {
    Verdict.VERBATIM: ("그대로", "원문과 글자까지 같음"),
    Verdict.RESTYLED: ("말투만 다름", "높임말, 은/는·이/가, 을/를·의, 맞춤법, 군말만 다름"),
    Verdict.TRIMMED: ("일부만", "앞이나 뒤를 잘라 냈고 남은 말은 그대로임"),
    Verdict.REPORTED: ("풀어 옮김", "간접 인용: 대목은 찾았고 표현은 따지지 않음"),
    Verdict.ALTERED: ("말이 다름", "원문에 없는 말로 바뀜"),
    Verdict.SPLICED: ("이어 붙임", "떨어져 있거나 차례가 다른 말을 한 인용으로 이음"),
    Verdict.NOT_FOUND: ("원문에 없음", "어느 원문에서도 찾지 못함"),
}
"""The label and what it means."""
ALARMS: Final[Mapping[AlarmKind, tuple[str, str]]] = {
    AlarmKind.NUMBER: ("숫자", "수, 날짜, 단위가 달라짐"),
    AlarmKind.NEGATION: ("부정", "안, 못, 않다, 없다, 아니다가 생기거나 사라지거나 잘림"),
    AlarmKind.HEDGE: ("단서", "‘것 같다’, ‘-ㄹ 수 있다’, ‘-다면’, ‘일부’ 같은 말이 빠지거나 잘림"),
    AlarmKind.MODALITY: ("의지·당위", "하겠다, 해야 한다, 했다가 서로 바뀜"),
    AlarmKind.NAME: ("이름", "사람이나 기관의 이름이 바뀜"),
    AlarmKind.ATTRIBUTION: ("남의 말", "원문에서는 남의 말을 옮긴 것임"),
}
SPEAKERS: Final[Mapping[SameSpeaker, tuple[str, str]]] = {
    SameSpeaker.SAME: ("화자 같음", "초고와 원문의 화자가 같은 사람임"),
    SameSpeaker.DIFFERENT: ("화자 다름", "초고와 원문의 화자가 다른 사람임"),
    SameSpeaker.UNKNOWN: ("화자 모름", "한쪽에 이름이 없거나 견줄 수 없음"),
}
TEXT_KINDS: Final[Mapping[str, str]] = {
    "transcript": "녹취",
    "speech": "연설",
    "article": "기사·보도자료",
    "plain": "화자 표시 없는 글",
}
DIFFERENCES: Final[Mapping[str, str]] = {
    "number": "숫자",
    "negation": "부정",
    "modality": "의지·당위",
    "name": "이름",
    "word": "말",
}
"""What differs, where it is more than style; every other kind of difference is."""
CUT_OFF: Final = "잘라 낸 부분"
SPEAKER: Final = "화자"
SPLICED_FROM: Final = "원문의 떨어진 대목 {}곳"
ADDED: Final = "보탠 말"
LEFT_OUT: Final = "뺀 말"
WHOLE_SENTENCE: Final = "초고와 원문의 문장을 견주어 보세요"
_SIGNS: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def person_in_words(person: Person | None) -> str:
    """Name, title and body as a desk writes them; empty where there is nobody.

    >>> person_in_words(Person("윤서진", "대표", "두레로봇"))
    '윤서진 두레로봇 대표'
    """
    if person is None:
        return ""
    rest = [each for each in (person.affiliation, person.title) if each and each not in person.name]
    return " ".join([person.name, *rest])


def labels(found: Finding) -> list[str]:
    """The alarms of a finding and another speaker, each once, as labels."""
    told = [ALARMS[kind][0] for kind in dict.fromkeys(alarm.kind for alarm in found.alarms)]
    if found.speaker_check.result is SameSpeaker.DIFFERENT:
        told.append(SPEAKERS[SameSpeaker.DIFFERENT][0])
    return told


def signs(pieces: int) -> list[str]:
    """A sign for each piece where there are several, else nothing.

    >>> signs(1), signs(2)
    ([''], ['①', '②'])
    """
    if pieces < 2:
        return [""] * pieces
    return [_SIGNS[k] if k < len(_SIGNS) else f"({k + 1})" for k in range(pieces)]
