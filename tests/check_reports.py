"""Reports written by hand for the tests of outputs: texts and words are invented, places are found in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from quoteattr.check.findings import (
    Alarm,
    AlarmKind,
    Change,
    Excerpt,
    Finding,
    Op,
    Person,
    Piece,
    Place,
    Report,
    SameSpeaker,
    SpeakerCheck,
    Summary,
    Text,
    Verdict,
)

_FIXTURE = Path(__file__).parents[1] / "fixtures" / "page"
DRAFT = (_FIXTURE / "draft.txt").read_text("utf-8")
TEXTS = {name: (_FIXTURE / "sources" / name).read_text("utf-8") for name in ("talk.txt", "union.txt")}
YUN = Person("윤서진", "대표", "두레로봇", "person")
MA = Person("마현우", "노조위원장", "두레로봇", "person")
BAE = Person("배도윤", "연구원", "한빛증권", "person")
GO = Person("고은비", "팀장", None, "person")


@dataclass(frozen=True)
class Said:
    """One quotation, told by its words: its passages with their sentences, its differences as (kind, source, draft)."""

    words: str
    verdict: Verdict
    speaker: Person | None = None
    passages: Sequence[tuple[str, str, str]] = ()  # source, passage, sentence
    spoken_by: Person | None = None
    swaps: Sequence[tuple[str, str, str]] = ()
    alarms: Sequence[tuple[AlarmKind, str, str]] = ()  # kind, source, draft (empty: cut off)
    check: SameSpeaker = SameSpeaker.SAME
    parts: Sequence[str] = field(default=())  # of the words, one a passage
    type: str = "direct"


V, A = Verdict, AlarmKind
_GREW = "지난해 매출이 3배 늘었습니다."
_SENDS = "올해는 해외 매장 50곳에 로봇을 보내겠습니다."
_SAFE = "저희가 파악하기로는 사고는 한 건도 없었던 것 같습니다."
_RULES = "규제를 풀어야 한다고 보지는 않습니다."
_TURNS = "주문이 지금처럼 이어진다면 내년 하반기에는 흑자로 돌아설 수 있습니다."
_STAY = "직원 한 사람도 내보내지 않겠습니다."
_TRAIN = "그래서 교육에 쓰는 돈을 두 배로 늘리겠습니다."
_JOBS = "로봇이 일자리를 빼앗는다는 말에 동의하지 않는다"
SAID = (
    Said(
        "지난해 매출이 4배 늘었다", V.ALTERED, YUN, [("talk.txt", _GREW[:-1], _GREW)], YUN,
        [("number", "3배", "4배"), ("level", "늘었습니다", "늘었다")], [(A.NUMBER, "3배", "4배")],
    ),
    Said(
        "올해는 해외 매장 50곳에 로봇을 보내겠다", V.RESTYLED, YUN, [("talk.txt", _SENDS[:-1], _SENDS)], YUN,
        [("level", "보내겠습니다", "보내겠다")],
    ),
    Said(
        "사고는 한 건도 없었다", V.ALTERED, YUN, [("talk.txt", "사고는 한 건도 없었던 것 같습니다", _SAFE)], YUN,
        [("word", "없었던 것 같습니다", "없었다")], [(A.HEDGE, "없었던 것 같습니다", "없었다")],
    ),
    Said(
        "규제를 풀어야 한다", V.TRIMMED, YUN, [("talk.txt", "규제를 풀어야 한다", _RULES)], YUN,
        alarms=[(A.NEGATION, "고 보지는 않습니다", "")],
    ),
    Said(
        "로봇이 일자리를 빼앗는다는 말에 동의한다", V.ALTERED, MA, [("union.txt", _JOBS, _JOBS)], MA,
        [("negation", "동의하지 않는다", "동의한다")], [(A.NEGATION, "동의하지 않는다", "동의한다")],
    ),
    Said(
        "현장의 목소리를 먼저 들어야 합니다", V.VERBATIM, MA,
        [("union.txt", "현장의 목소리를 먼저 들어야 합니다", "현장의 목소리를 먼저 들어야 합니다")], MA,
    ),
    Said(
        "내년 하반기에는 흑자로 돌아선다", V.ALTERED, BAE,
        [("talk.txt", "내년 하반기에는 흑자로 돌아설 수 있습니다", _TURNS)], BAE,
        [("word", "돌아설 수 있습니다", "돌아선다")],
        [(A.HEDGE, "돌아설 수 있습니다", "돌아선다"), (A.HEDGE, "이어진다면", "")],
    ),
    Said(
        "기준이 분명하면 됩니다", V.VERBATIM, GO,
        [("talk.txt", "기준이 분명하면 됩니다", "기준이 분명하면 됩니다.")], YUN,
        check=SameSpeaker.DIFFERENT,
    ),
    Said(
        "직원 한 사람도 내보내지 않겠습니다. 교육에 쓰는 돈을 두 배로 늘리겠습니다", V.SPLICED, YUN,
        [("talk.txt", _STAY, _STAY), ("talk.txt", "교육에 쓰는 돈을 두 배로 늘리겠습니다", _TRAIN)], YUN,
        parts=[_STAY, "교육에 쓰는 돈을 두 배로 늘리겠습니다"],
    ),
    Said("회사가 자료를 숨기고 있다", V.NOT_FOUND, Person("일터안전", kind="organization"), check=SameSpeaker.UNKNOWN),
    Said(
        "회사가 올해 300명을 더 뽑기로 했", V.REPORTED, MA,
        [("union.txt", "회사는 올해 200명을 더 뽑기로 했다", "회사는 올해 200명을 더 뽑기로 했다")], MA,
        alarms=[(A.NUMBER, "200명", "300명")], type="indirect",
    ),
)  # fmt: skip


def place(text_id: str, text: str, words: str, within: Place | None = None) -> Place:
    """Where words stand in a text, or in a place of it."""
    start = text.index(words, within.start if within else 0)
    line = text.count("\n", 0, start) + 1
    return Place(text_id, start, start + len(words), line, start - (text.rfind("\n", 0, start) + 1) + 1, words)


def report(
    said: Sequence[Said] = SAID,
    draft: str = DRAFT,
    texts: dict[str, str] | None = None,
    notices: Sequence[str] = (),
) -> Report:
    """The report on a draft whose quotations are told."""
    texts = TEXTS if texts is None else texts
    found = tuple(_finding(n, each, draft, texts) for n, each in enumerate(said, 1))
    used = {piece.passage.text_id for each in found for piece in each.pieces}
    return Report(
        (Text("draft.txt", "draft", None, len(draft), (Excerpt(0, len(draft), 1, draft),)),),
        tuple(Text(i, "transcript", None, len(t), (Excerpt(0, len(t), 1, t),)) for i, t in texts.items() if i in used),
        found,
        (),
        tuple(notices),
        _summary(found),
    )


def many(quotations: int) -> Report:
    """The report on a long draft: a paragraph to each quotation, and all their passages in one long source."""
    numbers = range(quotations)
    draft = "\n".join(f"윤서진 대표는 “{k}번 매장을 열었다”고 말했다." for k in numbers)
    talk = "\n".join(f"윤서진: {k}번 매장을 닫았습니다." for k in numbers)
    said = [
        Said(
            f"“{k}번 매장을 열었다",
            V.ALTERED,
            YUN,
            [("talk.txt", f" {k}번 매장을 닫았습니다", f" {k}번 매장을 닫았습니다.")],
            YUN,
            [("word", "닫았습니다", "열었다")],
        )
        for k in numbers
    ]
    return report(said, draft, {"talk.txt": talk})


def _finding(number: int, said: Said, draft: str, texts: dict[str, str]) -> Finding:
    words = place("draft.txt", draft, said.words)
    parts = said.parts or [said.words] * len(said.passages)
    pieces = []
    for part, (text_id, passage, sentence) in zip(parts, said.passages, strict=True):
        whole = place(text_id, texts[text_id], sentence)
        at = place(text_id, texts[text_id], passage, whole)
        pieces.append(Piece(place("draft.txt", draft, part, words), at, whole, said.spoken_by, 90.0))
    alarms = tuple(_alarm(each, draft, words, texts, pieces[0]) for each in said.alarms)
    check = SpeakerCheck(said.check, _name(said.speaker), _name(said.spoken_by), "same_name")
    weight = {V.ALTERED: 50, V.SPLICED: 60, V.NOT_FOUND: 65}.get(said.verdict, 0)
    severity = max(weight, 70 + 5 * len(alarms) if alarms else 0, 90 if said.check is SameSpeaker.DIFFERENT else 0)
    return Finding(
        number, said.type, words, words, said.speaker, said.verdict, 90.0, tuple(pieces), check, alarms,
        tuple(_changes(said, draft, words, texts, pieces)), severity >= 50, severity,
    )  # fmt: skip


def _alarm(told: tuple[AlarmKind, str, str], draft: str, words: Place, texts: dict[str, str], piece: Piece) -> Alarm:
    kind, there, here = told
    text_id = piece.passage.text_id
    source = place(text_id, texts[text_id], there, piece.sentence)
    mine = place("draft.txt", draft, here, words) if here else None
    return Alarm(kind, f"{here} ← {there}", mine, source, cut_off=not here)


def _changes(said: Said, draft: str, words: Place, texts: dict[str, str], pieces: Sequence[Piece]) -> list[Change]:
    made = []
    for kind, there, here in said.swaps:
        text_id = pieces[0].passage.text_id
        source = place(text_id, texts[text_id], there, pieces[0].passage) if there else None
        mine = place("draft.txt", draft, here, words) if here else None
        op = Op.REPLACE if source and mine else Op.INSERT if mine else Op.DELETE
        made.append(Change(op, kind, mine, source, 0))
    return made


def _name(person: Person | None) -> str | None:
    return person.name if person else None


def _summary(found: Sequence[Finding]) -> Summary:
    raised = Counter(kind for f in found for kind in {a.kind.value for a in f.alarms})
    return Summary(
        len(found),
        sum(f.is_finding for f in found),
        {v.value: sum(f.verdict is v for f in found) for v in Verdict},
        {k.value: raised[k.value] for k in AlarmKind},
        {s.value: sum(f.speaker_check.result is s for f in found) for s in SameSpeaker},
    )
