"""Which predicted row is which annotated record: spans, overlap, one-to-one pairs (GUIDELINES.md, Scoring)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from quoteattr.errors import BadGold
from quoteattr.model import Span
from quoteattr.readers.gold_record import GoldArticle, GoldQuote

Group: TypeAlias = Literal["marked", "indirect"]

GROUPS: Final[dict[str, Group]] = {"direct": "marked", "mixed": "marked", "indirect": "indirect"}
_TRIMMED: Final = "“”\"‟„＂″‶‴'‘’‛′‵「」『』《》〈〉«»`´ \t\r\n\u3000\u00a0\u200b\ufeff"
_LEAST_TO_EXCUSE: Final = 0.5
_ROUNDING: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Record:
    """An annotated quotation with every span that is right for it."""

    group: Group
    spans: tuple[Span, ...]
    quote: GoldQuote

    @property
    def optional(self) -> bool:
        """Whether it costs nothing, found or not."""
        return bool(self.quote.get("optional"))

    def overlap(self, span: Span) -> float:
        """The best intersection over union of its spans with this one."""
        return max(overlap(one, span) for one in self.spans)


@dataclass(frozen=True, slots=True)
class Guess:
    """A predicted row with its span, trimmed of marks and white space."""

    group: Group
    span: Span
    row: Mapping[str, object]

    @property
    def untrimmed(self) -> Span:
        """The span as the row says it."""
        return Span(int(str(self.row["start"])), int(str(self.row["end"])))


@dataclass(frozen=True, slots=True)
class Matching:
    """One article under one threshold: pairs in the order of their making, what was missed, what was made up."""

    pairs: tuple[tuple[Record, Guess], ...]
    missed: tuple[Record, ...]
    false_alarms: tuple[Guess, ...]


def records(article: GoldArticle) -> list[Record]:
    """The article's annotated quotations."""
    text = article["text"]
    return [
        Record(
            GROUPS[quote["type"]],
            tuple(_trimmed(text, *span) for span in [(quote["start"], quote["end"]), *(quote.get("alts") or [])]),
            quote,
        )
        for quote in article["quotes"]
    ]


def guesses(text: str, rows: Iterable[Mapping[str, object]]) -> list[Guess]:
    """The rows of one article; BadGold where one breaks the contract."""
    return [_guess(text, row) for row in rows]


def _guess(text: str, row: Mapping[str, object]) -> Guess:
    group = GROUPS.get(str(row.get("type")))
    if group is None:
        raise BadGold(f"type {row.get('type')!r} is none of {sorted(GROUPS)}", _place(row))
    try:
        start, end = int(str(row.get("start"))), int(str(row.get("end")))
    except ValueError:
        raise BadGold("start and end must be whole numbers", _place(row)) from None
    if not 0 <= start < end <= len(text):
        raise BadGold(f"span {start}:{end} is outside the text of {len(text)} characters", _place(row))
    return Guess(group, _trimmed(text, start, end), row)


def _place(row: Mapping[str, object]) -> str:
    return f"row of {row.get('doc_id')} at {row.get('start')!r}:{row.get('end')!r}"


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _TRIMMED:
        start += 1
    while end > start and text[end - 1] in _TRIMMED:
        end -= 1
    return Span(start, end)


def overlap(one: Span, other: Span) -> float:
    """Intersection over union.

    >>> overlap(Span(0, 10), Span(5, 15))
    0.3333333333333333
    """
    shared = max(0, min(one.end, other.end) - max(one.start, other.start))
    union = (one.end - one.start) + (other.end - other.start) - shared
    return shared / union if union else 0.0


def matching(gold: Sequence[Record], predicted: Sequence[Guess], group: Group, threshold: float) -> Matching:
    """The records and rows of a group, matched where their overlap reaches the threshold."""
    wanted = [record for record in gold if record.group == group]
    given = [guess for guess in predicted if guess.group == group]
    pairs = _pairs(wanted, given, threshold)
    found = {i for i, _ in pairs}
    used = {j for _, j in pairs}
    unused = [guess for j, guess in enumerate(given) if j not in used]
    return Matching(
        tuple((wanted[i], given[j]) for i, j in pairs),
        tuple(record for i, record in enumerate(wanted) if i not in found and not record.optional),
        tuple(_not_excused(unused, [record for record in gold if record.optional])),
    )


def _pairs(wanted: Sequence[Record], given: Sequence[Guess], threshold: float) -> list[tuple[int, int]]:
    """One-to-one pairs of places: required records before optional ones, the best overlap first."""
    candidates = sorted(
        (record.optional, -shared, i, j)
        for i, record in enumerate(wanted)
        for j, guess in enumerate(given)
        if (shared := record.overlap(guess.span)) >= threshold - _ROUNDING
    )
    pairs: list[tuple[int, int]] = []
    found: set[int] = set()
    used: set[int] = set()
    for _, _, i, j in candidates:
        if i not in found and j not in used:
            found.add(i)
            used.add(j)
            pairs.append((i, j))
    return pairs


def _not_excused(unused: Iterable[Guess], optional: list[Record]) -> Iterable[Guess]:
    """The rows that no optional record, of whichever group or extent, excuses; each excuses one."""
    left = list(optional)
    for guess in unused:
        excuse = next((record for record in left if record.overlap(guess.span) >= _LEAST_TO_EXCUSE), None)
        if excuse is None:
            yield guess
        else:
            left.remove(excuse)
