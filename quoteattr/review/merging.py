"""A reviewer's answers laid over the rows of the run: the final table, each row saying what was changed in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from quoteattr.model import Article, Span, key_of
from quoteattr.review.locating import located
from quoteattr.review.reviewed import HEADINGS, Answer, Finding, Reviewed, SheetRow
from quoteattr.review.runs import row_of
from quoteattr.table import COLUMNS, Row
from quoteattr.writers.workbook.cells import is_cut
from quoteattr.writers.workbook.columns import NOBODY

# name → Korean heading; behind the table's own columns
ADDED_COLUMNS: Final = {"verdict": "판정", "changed": "고친 것", "note": "메모", "review_problem": "검토 문제"}
_OURS: Final = (*(column.name for column in COLUMNS), *ADDED_COLUMNS)
CORRECTED: Final = "검토자가 고친 화자"
ADDED: Final = "검토자가 보탠 인용문"


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
        row, why = _added(line, reviewed, taken)
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
        return _whole(row, None, problem=gone)
    final, changes, problems = dict(row), [], []
    if answer.verdict == "right" and _differs(answer, row):
        problems.append(
            _problem(answer, "verdict", "says right, but a correction is given; it is not applied", findings)
        )
        answer_applied = replace(answer, speaker=None, content=None)
    else:
        answer_applied = answer
    if answer_applied.speaker or answer_applied.verdict == "wrong_speaker":
        changes += _with_speaker(final, answer_applied.speaker, said)
    if answer_applied.content:
        change, why = _with_content(final, answer_applied.content, reviewed)
        changes += change
        if why:
            problems.append(_problem(answer, "right_content", why, findings))
    return _whole(final, answer, changed="; ".join(changes), problem="; ".join(problems))


def _differs(answer: Answer, row: Row) -> bool:
    speaker = None if answer.speaker == NOBODY else answer.speaker
    other_speaker = answer.speaker is not None and speaker != row["speaker"]
    return other_speaker or (answer.content is not None and answer.content != row["content"])


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


def _whole(row: Row, answer: Answer | None, *, changed: str = "", problem: str | None = None) -> Row:
    return {
        **row,
        **(answer.own if answer else {}),
        "verdict": answer.verdict if answer else None,
        "changed": changed or None,
        "note": answer.note if answer else None,
        "review_problem": problem or None,
    }


def _stray(line: SheetRow, why: str) -> Row:
    return {**_whole(row_of(line), None, problem=f"row {line.number}: {why}{_given(line)}"), **line.own}


def _given(line: SheetRow) -> str:
    given = [
        f"{HEADINGS[name]}: {line[name]}"
        for name in ("verdict", "right_speaker", "right_content", "note")
        if line[name]
    ]
    return f" [{'; '.join(given)}]" if given else ""


def _added(line: SheetRow, reviewed: Reviewed, taken: set[str]) -> tuple[Row, str]:
    """The row for a quotation that the reviewer adds, and why it could not be placed."""
    words = (line["right_content"] or line["content"]).strip()
    speaker = (line["right_speaker"] or line["speaker"]).strip()
    article = _article_of(line, reviewed)
    row: Row = {column.name: None for column in COLUMNS}
    row.update(
        doc_id=article.id if article else line["doc_id"] or None, speaker=speaker or None, speaker_kind="unknown"
    )
    row.update(evidence=ADDED, rule="reviewed", type="direct")
    answer = Answer(line.number, "right", note=line["note"] or None, own=line.own)
    place = located(article.text, words) if article and words else None
    if article is None or place is None:
        why = "added, but its article is not named" if article is None else "added, but it is not in the article"
        why += (
            "; write 기사 제목 as it stands in the sheet" if article is None else "; copy the words as they stand there"
        )
        return _whole(row, replace(answer, verdict=None), problem=f"{why} [{words}]"), why
    row |= _placed(article, place)
    if row["key"] in taken:
        why = "added, but the run has this quotation already; correct its own row"
        return _whole(row, replace(answer, verdict=None), problem=why), why
    taken.add(str(row["key"]))
    known = next((r for r in reviewed.run.rows.values() if r["doc_id"] == article.id and r["speaker"] == speaker), None)
    if known:
        row.update({name: known[name] for name in ("speaker_kind", "title", "affiliation")})
    return _whole(row, answer, changed="added"), ""


def _placed(article: Article, place: Span) -> Row:
    text = article.text
    marked = text[place.start - 1 : place.start] in ("“", '"', "‘", "'") and place.start > 0
    return {
        "key": key_of(article.id, place.start, place.end, place.of(text)),
        "type": "direct" if marked else "indirect",
        "content": place.of(text),
        "start": place.start,
        "end": place.end,
        "paragraph": len([part for part in text[: place.start].split("\n") if part.strip()]) or 1,
        "article_title": article.title,
        "outlet": article.outlet,
        "date": article.date,
        "url": article.url,
    }


def _article_of(line: SheetRow, reviewed: Reviewed) -> Article | None:
    articles = reviewed.run.articles
    if line["doc_id"] in articles:
        return articles[line["doc_id"]]
    if line["article_number"].isdigit() and 0 < int(line["article_number"]) <= len(articles):
        return list(articles.values())[int(line["article_number"]) - 1]
    named = [a for a in articles.values() if line["article_title"].strip() in (a.title, a.id)]
    return named[0] if len(named) == 1 else None


def _in_order(rows: list[Row], reviewed: Reviewed) -> list[Row]:
    order = {name: place for place, name in enumerate(reviewed.run.articles)}
    last = len(order)
    return sorted(rows, key=lambda row: (order.get(str(row["doc_id"]), last), int(row["start"] or 0)))
