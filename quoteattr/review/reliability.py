"""A score → how right the rows are by type, rule, kind of source and confidence, and what the doubtful ones hold."""

from __future__ import annotations

from collections.abc import Iterator

from quoteattr.review.matching import Group
from quoteattr.review.names import is_right
from quoteattr.review.precision import Judged, Judgement, precisions_of, table_lines
from quoteattr.review.scoring import Score
from quoteattr.writers.workbook.wording import CERTAIN


def reliability_lines(result: Score) -> Iterator[str]:
    """The table of reliability and of precision by rule, and the share of the wrong rows that doubt points at.

    Rows that only an optional annotation excuses are not judged. Nothing where the rows say no confidence.
    """
    told = list(_judged(result))
    if not any(row.get("confidence") for row, _ in told):
        return
    yield ""
    yield from table_lines(precisions_of(told))
    doubtful = [found for row, found in told if float(str(row.get("confidence") or 0)) < CERTAIN]
    wrong = sum(_is_wrong(found) for _, found in told)
    held = sum(map(_is_wrong, doubtful))
    yield ""
    yield (
        f"below {CERTAIN}: {len(doubtful)} of {len(told)} rows ({len(doubtful) / len(told):.1%}), "
        f"holding {held} of {wrong} wrong ones ({held / (wrong or 1):.1%})"
    )


def _judged(result: Score) -> Iterator[Judged]:
    groups: tuple[Group, ...] = ("marked", "indirect")
    for group in groups:
        for one in result.matchings[group]:
            for record, guess in one.pairs:
                yield guess.row, Judgement(span=True, speaker=is_right(record.quote, guess.row.get("speaker")))
            for guess in one.false_alarms:
                yield guess.row, Judgement(span=False, speaker=None)


def _is_wrong(found: Judgement) -> bool:
    return not (found.span and found.speaker)
