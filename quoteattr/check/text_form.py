"""A report → lines as a linter prints them, the gravest first, and a summary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quoteattr.check.findings import Alarm, Finding, Op, Place, Report, SameSpeaker, Verdict

_AROUND: Final = 14
_LONGEST: Final = 60


def text_lines(report: Report, *, everything: bool = False) -> Iterator[str]:
    """The findings, or with ``everything`` every quotation, and what there is in all."""
    shown = [f for f in report.quotations if everything or f.is_finding]
    for found in sorted(shown, key=lambda f: -f.severity):
        yield _line(found)
    if shown:
        yield ""
    yield from _summary(report)


def _line(found: Finding) -> str:
    """One quotation: where, what became of it, both texts where they differ most."""
    told = [found.verdict.value.replace("_", " "), *dict.fromkeys(a.kind.value for a in found.alarms)]
    check = found.speaker_check
    if check.result is SameSpeaker.DIFFERENT:
        told.append(f"other speaker ({check.draft}, not {check.source})")
    draft, source = _stretches(found)
    line = f"{found.words} {', '.join(told)}: {_shown(found.words, draft)}"
    if found.verdict is Verdict.SPLICED:
        return line + "".join(f" · {p.passage} {_shown(p.passage, None)}" for p in found.pieces)
    if found.pieces:
        piece = found.pieces[0]
        line += f" · {source or piece.passage} {_shown(piece.sentence, source)}"
    return line


def _stretches(found: Finding) -> tuple[Place | None, Place | None]:
    """Where the gravest difference stands in the draft and in the source."""
    alarm = _gravest(found)
    if alarm is not None:
        return alarm.draft, alarm.source
    changes = [c for c in found.diff if c.op not in (Op.EQUAL, Op.CUT)]
    change = next((c for c in changes if c.kind == "word"), changes[0] if changes else None)
    return (change.draft, change.source) if change else (None, None)


def _gravest(found: Finding) -> Alarm | None:
    return next((a for a in found.alarms if not a.cut_off), found.alarms[0] if found.alarms else None)


def _shown(whole: Place, at: Place | None) -> str:
    """The words between marks, around a stretch where they are long."""
    text = " ".join(whole.text.split())
    if len(text) <= _LONGEST:
        return f"“{text}”"
    if at is None or not whole.start <= at.start < whole.end:
        return f"“{text[: _LONGEST - 1]}…”"
    start, end = at.start - whole.start, min(at.end, whole.end) - whole.start
    first, last = max(0, start - _AROUND), min(len(whole.text), max(end, start + _AROUND) + _AROUND)
    part = " ".join(whole.text[first:last].split())
    return f"“{'…' if first else ''}{part}{'…' if last < len(whole.text) else ''}”"


def _summary(report: Report) -> Iterator[str]:
    told = report.summary
    verdicts = ", ".join(f"{n} {name.replace('_', ' ')}" for name, n in told.verdicts.items() if n)
    yield f"{_counted(told.quotations, 'quotation')}{': ' if verdicts else ''}{verdicts}"
    raised = [f"{n} {name}" for name, n in told.alarms.items() if n]
    if told.speakers[SameSpeaker.DIFFERENT.value]:
        raised.append(f"{told.speakers[SameSpeaker.DIFFERENT.value]} other speaker")
    yield f"{_counted(told.findings, 'finding')}{': ' if raised else ''}{', '.join(raised)}"
    if report.unchecked:
        yield f"{len(report.unchecked)} between marks no quotation and not checked"


def _counted(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"
