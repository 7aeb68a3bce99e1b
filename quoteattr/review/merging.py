"""A reviewer's answers laid over the rows of the run: the final table, each row saying what was changed in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from quoteattr.model import Span
from quoteattr.review.adding import added
from quoteattr.review.final_row import ADDED_COLUMNS, whole
from quoteattr.review.locating import located
from quoteattr.review.reviewed import HEADINGS, Answer, Finding, Reviewed, SheetRow
from quoteattr.review.runs import row_of
from quoteattr.table import COLUMNS, Row
from quoteattr.writers.workbook.cells import is_cut
from quoteattr.writers.workbook.columns import NOBODY

_OURS: Final = (*(column.name for column in COLUMNS), *ADDED_COLUMNS)
CORRECTED: Final = "검토자가 고친 화자"


@dataclass(frozen=True, slots=True)
class Merged:
    """The final rows, with the names of their columns behind the table's, and all that could not be taken over."""

    rows: list[Row]
    own_columns: tuple[str, ...]
    findings: tuple[Finding, ...]


def merged(reviewed: Reviewed) -> Merged:
    """The run's rows with the answers applied, rows that were added, and, at the end, rows that fit nowhere."""
    findings = list(reviewed.findings)
    said = _said_of(reviewed)
    rows = [_applied(row, key, reviewed, said, findings) for key, row in reviewed.run.rows.items()]
    taken = {str(row["key"]) for row in rows}
    for line in reviewed.added:
        row, why = added(line, reviewed, taken)
        if why:
            findings.append(Finding(line.number, HEADINGS["right_content"], why))
        rows.append(row)
    if reviewed.added:
        rows = _in_order(rows, reviewed)
    rows += [_stray(line, why) for line, why in reviewed.strays]
    findings.sort(key=lambda finding: (finding.row is None, finding.row or 0))
    own = dict.fromkeys(name for row in rows for name in row if name not in _OURS)
    return Merged([{name: row.get(name) for name in (*_OURS, *own)} for row in rows], tuple(own), tuple(findings))


def _said_of(reviewed: Reviewed) -> Mapping[tuple[str, str], Row]:
    """What the run says of each speaker of each article, for a row that is given this speaker."""
    said: dict[tuple[str, str], Row] = {}
    for row in reviewed.run.rows.values():
        said.setdefault((str(row["doc_id"]), str(row["speaker"])), row)
    return said


def _applied(
    row: Row, key: str, reviewed: Reviewed, said: Mapping[tuple[str, str], Row], findings: list[Finding]
) -> Row:
    answer = reviewed.answers.get(key)
    if answer is None:
        gone = "the row is not in the reviewed sheet" if key in reviewed.missing else None
        return whole(row, None, problem=gone)
    final, changes, problems = dict(row), [], []
    doubt = _contradiction(answer, row)
    if doubt:
        problems.append(_problem(answer, "verdict", doubt, findings))
    elif answer.verdict != "right":
        if answer.speaker or answer.verdict == "wrong_speaker":
            changes += _with_speaker(final, answer.speaker, said)
        if answer.content:
            change, why = _with_content(final, answer.content, reviewed)
            changes += change
            if why:
                problems.append(_problem(answer, "right_content", why, findings))
    return whole(final, answer, changed="; ".join(changes), problem="; ".join(problems))


def _contradiction(answer: Answer, row: Row) -> str:
    """What is wrong where verdict and corrections do not go together; empty where they do."""
    speaker = None if answer.speaker == NOBODY else answer.speaker
    same_speaker = answer.speaker is None or speaker == row["speaker"]
    same_content = answer.content is None or answer.content == row["content"]
    if answer.verdict == "right" and not (same_speaker and same_content):
        return "says right, but a correction is given; it is not applied"
    if answer.verdict == "wrong_speaker" and answer.speaker is not None and same_speaker:
        return "says the speaker is wrong, but the right one is the same; nothing is changed"
    if answer.verdict == "wrong_span" and answer.content is not None and same_content:
        return "says the words are wrong, but the right ones are the same; nothing is changed"
    return ""


def _problem(answer: Answer, column: str, why: str, findings: list[Finding]) -> str:
    findings.append(Finding(answer.row, HEADINGS[column], why))
    given = [f"{name}: {value}" for name, value in (("speaker", answer.speaker), ("content", answer.content)) if value]
    return f"{why} [{'; '.join(given)}]"


def _with_speaker(row: Row, name: str | None, said: Mapping[tuple[str, str], Row]) -> list[str]:
    """What was changed; the row has the speaker, and of him what the run says of him elsewhere in the article."""
    was, now = row["speaker"], None if name in (None, NOBODY) else name
    if was == now:
        return []
    known: Mapping[str, object] = said.get((str(row["doc_id"]), str(now)), {})
    flags = set(str(row["flags"] or "").split(";")) - {"", "no_speaker", "ambiguous", "anonymous"}
    flags |= {"no_speaker"} if now is None else set()
    flags |= {"anonymous"} if known.get("speaker_kind") == "anonymous" else set()
    kind = str(known.get("speaker_kind") or "unknown")
    row.update(speaker=now, speaker_kind=kind, evidence=CORRECTED, flags=";".join(sorted(flags)) or None)
    for column in ("title", "affiliation"):
        value = known.get(column)
        row[column] = None if value is None else str(value)
    return [f"speaker: {was or NOBODY} → {now or NOBODY}"]


def _with_content(row: Row, wanted: str, reviewed: Reviewed) -> tuple[list[str], str]:
    """What was changed, and why nothing was; the row has the words and their place in the article."""
    old = Span(int(row["start"] or 0), int(row["end"] or 0))
    article = reviewed.run.articles.get(str(row["doc_id"]))
    if article is not None:
        text, shift = article.text, 0
    else:  # of a CSV file only the sentence is known, and where in it the quotation stands
        text = str(row["context"] or "")
        at = text.find(str(row["content"] or ""))
        if is_cut(wanted) or is_cut(str(row["content"])) or at < 0:
            return [], "cannot be found without the article; say --original with the workbook as it was extracted"
        shift = old.start - at
    found = located(text, wanted, Span(old.start - shift, old.end - shift))
    if found is None and article is None:
        return [], "is not in the sentence, and a CSV holds no article; copy it from there, or say --original"
    if found is None:
        return [], "is not in the article; copy the words as they stand there"
    was, now = str(row["content"]), found.of(text)
    if (found.start + shift, found.end + shift) == (old.start, old.end):
        return [], ""
    row.update(content=now, start=found.start + shift, end=found.end + shift)
    return [f"content: {was} → {now}"], ""


def _stray(line: SheetRow, why: str) -> Row:
    return {**whole(row_of(line), None, problem=f"row {line.number}: {why}{_given(line)}"), **line.own}


def _given(line: SheetRow) -> str:
    given = [
        f"{HEADINGS[name]}: {line[name]}"
        for name in ("verdict", "right_speaker", "right_content", "note")
        if line[name]
    ]
    return f" [{'; '.join(given)}]" if given else ""


def _in_order(rows: list[Row], reviewed: Reviewed) -> list[Row]:
    order = {name: place for place, name in enumerate(reviewed.run.articles)}
    last = len(order)
    return sorted(rows, key=lambda row: (order.get(str(row["doc_id"]), last), int(row["start"] or 0)))
