"""What counts as caught, and what as a false alarm, in the report of one draft (``quoteattr check -f json``).

``number``, ``name``, ``negation``, ``hedge``, ``modality``: an alarm of that kind that points at the edit, on the
draft's side or on the source's (any word the edit touches). Another alarm, or a verdict alone, is not enough.
``splice``: the verdict ``spliced``. ``speaker``: the speaker check ``different``. A quotation that was not found in
the draft at all is a miss, and a false alarm for a copy. A copy is alarmed by being called a finding, by any
alarm, by a speaker check ``different`` and by the verdicts that doubt the words. One that is called ``trimmed`` and
nothing else has a wrong verdict but no alarm: it is counted and listed apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mutation.press import Pair

Report = Mapping[str, Any]
"""The JSON form of quoteattr.check.findings.Report."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One draft checked: whether the right thing was said of it, and what was said."""

    pair: Pair
    right: bool
    said: str
    counts: bool = True
    misjudged: bool = False


def outcome(pair: Pair, report: Report) -> Outcome:
    """What the report says of the pair's quotation; ``counts`` is false where the engine names no speaker in a draft
    that swaps them: only those it attributes are to be caught."""
    findings = [f for f in report["quotations"] if _overlap(f["words"], pair.draft_start, _draft_end(pair))]
    said = "; ".join(map(_told, findings)) or "no quotation found in the draft"
    kind = pair.mutant.kind
    if kind == "harmless":
        passed = bool(findings) and not any(map(_alarmed, findings))
        misjudged = any(f["verdict"] not in ("verbatim", "restyled") for f in findings)
        return Outcome(pair, passed, said, misjudged=passed and misjudged)
    if kind == "speaker":
        caught = any(f["speaker_check"]["result"] == "different" for f in findings)
        return Outcome(pair, caught, said, counts=any(_names(f, pair) for f in findings))
    if kind == "splice":
        return Outcome(pair, any(f["verdict"] == "spliced" for f in findings), said)
    return Outcome(pair, any(_points(alarm, pair) for f in findings for alarm in f["alarms"]), said)


def _draft_end(pair: Pair) -> int:
    return pair.draft_start + len(pair.mutant.content)


def _overlap(place: Mapping[str, Any] | None, start: int, end: int) -> bool:
    return place is not None and place["start"] < end and place["end"] > start


def _names(finding: Mapping[str, Any], pair: Pair) -> bool:
    """Whether the engine gave the draft's quotation to the person the draft names."""
    name = (finding["speaker"] or {}).get("name") or ""
    return bool(name) and (name in str(pair.speaker) or pair.speaker.name in name)


def _alarmed(finding: Mapping[str, Any]) -> bool:
    wrong = (
        finding["verdict"] not in ("verbatim", "restyled", "trimmed")
        or finding["speaker_check"]["result"] == "different"
    )
    return bool(finding["is_finding"] or finding["alarms"] or wrong)


def _points(alarm: Mapping[str, Any], pair: Pair) -> bool:
    """Whether the alarm is of the edit's kind and stands where the edit was made."""
    if alarm["kind"] != pair.mutant.kind:
        return False
    start, end = _words_around(pair.draft, *(pair.draft_start + at for at in pair.mutant.to))
    if _overlap(alarm["draft"], start, end):
        return True
    start, end = _words_around(pair.source, *(pair.source_start + at for at in pair.mutant.at))
    return _overlap(alarm["source"], start, end)


def _words_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch widened to whole words; of nothing, to the words on both its sides."""
    if start == end:
        start, end = max(0, start - 1), min(len(text), end + 1)
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _told(finding: Mapping[str, Any]) -> str:
    alarms = ", ".join(f"{a['kind']}: {a['says']}" for a in finding["alarms"])
    speaker = finding["speaker_check"]
    told = f"{finding['verdict']} ({finding['score']:.0f}), speaker {speaker['result']}"
    if speaker["result"] == "different":
        told += f" ({speaker['draft']} / {speaker['source']})"
    return f"{told}{', finding' if finding['is_finding'] else ''}; alarms: {alarms or 'none'}"
