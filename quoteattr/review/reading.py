"""A reviewer's file → what was answered: each row of the sheet found again in the run by its key."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from quoteattr.errors import UnreadableInput
from quoteattr.model import key_of, normalised
from quoteattr.review.grids import WORKBOOKS, grids
from quoteattr.review.reviewed import HEADINGS, Answer, Finding, Reviewed, Run, SheetRow
from quoteattr.review.runs import from_sheet, run_in
from quoteattr.review.sheet import sheet_rows
from quoteattr.table import Row
from quoteattr.writers.workbook.cells import is_cut
from quoteattr.writers.workbook.columns import ANSWERS, ORIGINAL, SHEET, VERDICTS

_READ: Final = (SHEET, ORIGINAL)
_VERDICTS: Final = {re.sub(r"\s", "", label): name for name, (label, _) in VERDICTS.items()} | {n: n for n in VERDICTS}
_LABELS: Final = " · ".join(label for label, _ in VERDICTS.values())
_LOST: Final = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_OF_AN_ADDED_ROW: Final = (*ANSWERS, "speaker", "content")
_AS_A_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?(?:E\+?\d+)?", re.I)


def read_review(path: str | Path, original: str | Path | None = None) -> Reviewed:
    """What a reviewer handed back; UnreadableInput where it is no review.

    ``original`` is the workbook as it was extracted, for a file that holds the sheet alone (CSV).
    """
    path = Path(path)
    found = grids(path, _READ)
    rows, findings = sheet_rows(found, str(path))
    run = run_in(found, str(path))
    if original is not None:
        run = _checked(_original(original), run, rows, str(path), str(original))
    if run is None:
        run = from_sheet(rows)
        if path.suffix.lower() in WORKBOOKS:
            findings.append(Finding(None, None, _NO_ORIGINAL))
    return _sorted_out(str(path), run, rows, findings)


_NO_ORIGINAL: Final = (
    "the hidden sheet 원본 is missing: rows that were deleted, and the articles, are not known; say --original"
)


def _original(path: str | Path) -> Run:
    run = run_in(grids(Path(path), (ORIGINAL,)), str(path))
    if run is None:
        raise UnreadableInput("has no hidden sheet 원본; give the workbook that 'extract -o' wrote", str(path))
    return run


def _checked(original: Run, own: Run | None, rows: Sequence[SheetRow], where: str, said: str) -> Run:
    names = {own.name} if own else {row["run"] for row in rows if row["run"]}
    if names and original.name not in names:
        raise UnreadableInput(f"is of another run ({', '.join(map(str, names))}) than {said} ({original.name})", where)
    return original


def _sorted_out(where: str, run: Run, rows: Sequence[SheetRow], findings: list[Finding]) -> Reviewed:
    by_key: dict[str, list[SheetRow]] = defaultdict(list)
    added: list[SheetRow] = []
    strays: list[tuple[SheetRow, str]] = []
    for row in rows:
        key = _key(row, run)
        if not row["key"].strip() and key not in run.rows:
            if any(row[name] for name in _OF_AN_ADDED_ROW):  # anything else is a cell left over
                added.append(row)
        elif key not in run.rows:
            strays.append((row, "no row of the run has this key; its answers are not applied"))
        elif row["run"] and run.name and row["run"] != run.name:
            strays.append((row, f"is of another run ({row['run']}); its answers are not applied"))
        else:
            by_key[key].append(row)
    answers: dict[str, Answer] = {}
    for key, same in by_key.items():
        read = [_answer(row, findings) for row in same]
        if len(same) > 1:
            read = _one_of(same, read, strays, findings)
        if read:
            answers[key] = read[0]
            findings += _overwritten(same[0], run.rows[key])
    findings += [Finding(row.number, HEADINGS["key" if "key" in why else "run"], why) for row, why in strays]
    missing = tuple(key for key in run.rows if key not in by_key)
    if missing:
        findings.append(Finding(None, None, _missing(run, missing)))
    findings.sort(key=lambda finding: (finding.row is None, finding.row or 0))
    return Reviewed(where, run, answers, tuple(added), tuple(strays), missing, tuple(findings))


def _missing(run: Run, keys: Sequence[str]) -> str:
    first = run.rows[keys[0]]
    rows = "1 row of the run is" if len(keys) == 1 else f"{len(keys)} rows of the run are"
    where = f"{first['doc_id']}, {first['quote_id']}"
    return f"{rows} not in the sheet (the first: {where}); kept as extracted, without a verdict"


def _key(row: SheetRow, run: Run) -> str:
    """The row's key; where a spreadsheet took one of digits for a number, or it was deleted, it is counted anew."""
    key = row["key"].strip()
    if key in run.rows or (key and not _AS_A_NUMBER.fullmatch(key)):
        return key
    try:
        again = key_of(row["doc_id"], int(row["start"]), int(row["end"]), normalised(row["content"]))
    except ValueError:
        return key
    return again if again in run.rows else key


def _answer(row: SheetRow, findings: list[Finding]) -> Answer:
    said = row["verdict"].strip()
    verdict = _VERDICTS.get(re.sub(r"\s", "", normalised(said)))
    if said and verdict is None:
        findings.append(Finding(row.number, HEADINGS["verdict"], f"‘{said}’ is no verdict; choose one of {_LABELS}"))
    speaker, content = (normalised(row[name]).strip() for name in ("right_speaker", "right_content"))
    if verdict is None and not said:  # a correction says it
        verdict = "wrong_span" if content else "wrong_speaker" if speaker else None
    note = row["note"].strip()
    if said and verdict is None:
        note = f"{note} [판정: {said}]".strip()
    return Answer(row.number, verdict, speaker or None, content or None, note or None, row.own)


def _one_of(
    same: Sequence[SheetRow], read: Sequence[Answer], strays: list[tuple[SheetRow, str]], findings: list[Finding]
) -> list[Answer]:
    """The answer of rows with one key: what all agree on or only one gives; none where they differ."""
    numbers = ", ".join(str(row.number) for row in same)
    given = [(row, answer) for row, answer in zip(same, read, strict=True) if not answer.is_blank]
    differ = {(a.verdict, a.speaker, a.content) for _, a in given}
    if len(differ) <= 1:
        findings.append(Finding(same[1].number, HEADINGS["key"], f"rows {numbers} have one key; taken once"))
        return [given[0][1] if given else read[0]]
    strays += [(row, f"rows {numbers} have one key and answer differently; none is applied") for row, _ in given]
    return []


def _overwritten(row: SheetRow, original: Row) -> Iterable[Finding]:
    """Where somebody wrote over what was found instead of into the cells for answers."""
    mends = {"speaker": "right_speaker", "content": "right_content"}
    for name, right in mends.items():
        was, now = str(original[name] or ""), normalised(row[name])
        if is_cut(now) or _bare(now) in (_bare(was), _bare(_through_cp949(was))):
            continue
        what = f"‘{_short(now)}’ was written over ‘{_short(was)}’; it is not applied: write it into {HEADINGS[right]}"
        yield Finding(row.number, HEADINGS[name], what)


def _bare(text: str) -> str:
    """The text without what spreadsheet programs lose on the way: control characters and blanks, and our guard."""
    return _LOST.sub("", text).lstrip("'")


def _through_cp949(text: str) -> str:
    return text.encode("cp949", "replace").decode("cp949")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
