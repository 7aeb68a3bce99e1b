"""Two reviewers of one run: where they differ, and how far they agree beyond chance (Cohen's κ)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from quoteattr.review.intervals import Share
from quoteattr.review.reviewed import Answer, Reviewed
from quoteattr.table import Row
from quoteattr.writers.width import shortened
from quoteattr.writers.workbook.columns import NOBODY, VERDICTS

_Z: Final = 1.959964


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that two reviewers answered differently."""

    row: Row
    one: Answer
    other: Answer


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two reviewers have in common; ``both`` are the rows that both judged."""

    both: int
    only_one: int
    only_other: int
    verdicts: Share
    kappa: float | None
    kappa_interval: tuple[float, float] | None
    speakers: Share
    differences: tuple[Difference, ...]


def agreement(one: Reviewed, other: Reviewed) -> Agreement:
    """Where the two differ in verdict, speaker or quotation, over the rows that both have judged."""
    mine = {str(row["key"]): (row, answer) for row, answer in one.judged}
    theirs = {str(row["key"]): (row, answer) for row, answer in other.judged}
    shared = [(row, answer, theirs[key][1]) for key, (row, answer) in mine.items() if key in theirs]
    pairs = [(str(a.verdict), str(b.verdict)) for _, a, b in shared]
    kappa, interval = _kappa(pairs)
    return Agreement(
        len(shared),
        len(mine) - len(shared),
        len(theirs) - len(shared),
        Share(sum(a == b for a, b in pairs), len(pairs)),
        kappa,
        interval,
        Share(sum(_speaker(row, a) == _speaker(row, b) for row, a, b in shared), len(shared)),
        tuple(Difference(row, a, b) for row, a, b in shared if _said(row, a) != _said(row, b)),
    )


def _speaker(row: Row, answer: Answer) -> str | None:
    """Who the reviewer says it was; None where he says nobody, or that it is not the one found."""
    if answer.speaker is not None:
        return None if answer.speaker == NOBODY else answer.speaker
    return None if answer.verdict in ("wrong_speaker", "no_quotation") else str(row["speaker"])


def _said(row: Row, answer: Answer) -> tuple[object, ...]:
    return answer.verdict, _speaker(row, answer), answer.content or row["content"]


def _kappa(pairs: Sequence[tuple[str, str]]) -> tuple[float | None, tuple[float, float] | None]:
    """Cohen's κ and its 95 % interval; None where both gave one and the same verdict throughout."""
    if not pairs:
        return None, None
    n = len(pairs)
    observed = sum(a == b for a, b in pairs) / n
    ones, others = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    by_chance = sum(ones[each] * others[each] for each in ones) / n**2
    if by_chance == 1:
        return None, None
    kappa = (observed - by_chance) / (1 - by_chance)
    margin = _Z * sqrt(observed * (1 - observed) / n) / (1 - by_chance)
    return kappa, (max(-1.0, kappa - margin), min(1.0, kappa + margin))


def agreement_lines(found: Agreement, names: tuple[str, str], width: int) -> Iterator[str]:
    """The agreement in figures, and under it every row in which the two differ."""
    alone = f"{found.only_one} only in {names[0]}, {found.only_other} only in {names[1]}"
    yield f"{found.both} rows judged by both; {alone}"
    yield f"same verdict  {found.verdicts}"
    yield f"same speaker  {found.speakers}"
    if found.kappa is None or found.kappa_interval is None:
        why = "both gave one and the same verdict throughout" if found.both else "no row was judged by both"
        yield f"κ             not defined: {why}"
    else:
        low, high = found.kappa_interval
        yield f"κ             {found.kappa:6.2f} [{low:.2f} to {high:.2f}]"
    for each in found.differences:
        yield ""
        row = each.row
        yield shortened(f"{row['doc_id']}, {row['quote_id']}  {row['content']}", width)
        yield from (
            shortened(f"  {name}, row {answer.row}: {_told(answer)}", width)
            for name, answer in zip(names, (each.one, each.other), strict=True)
        )


def _told(answer: Answer) -> str:
    said = [VERDICTS[str(answer.verdict)][0]]
    said += [f"{sign} {value}" for sign, value in (("화자", answer.speaker), ("인용문", answer.content)) if value]
    return ", ".join(said) + (f" ({answer.note})" if answer.note else "")


def agreement_figures(found: Agreement) -> dict[str, object]:
    """The same for a program."""
    return {
        "both": found.both,
        "only_first": found.only_one,
        "only_second": found.only_other,
        "same_verdict": found.verdicts.value,
        "same_speaker": found.speakers.value,
        "kappa": found.kappa,
        "kappa_interval": list(found.kappa_interval) if found.kappa_interval else None,
        "differences": [
            {
                "key": each.row["key"],
                "doc_id": each.row["doc_id"],
                "quote_id": each.row["quote_id"],
                "content": each.row["content"],
                "first": _answer_figures(each.one),
                "second": _answer_figures(each.other),
            }
            for each in found.differences
        ],
    }


def _answer_figures(answer: Answer) -> dict[str, object]:
    return {
        "row": answer.row,
        "verdict": answer.verdict,
        "speaker": answer.speaker,
        "content": answer.content,
        "note": answer.note,
    }
