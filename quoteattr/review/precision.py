"""What the verdicts say of the rows: how many spans and speakers are right, by rule, kind of source and confidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from quoteattr.review.intervals import Share
from quoteattr.review.reviewed import Answer, Reviewed
from quoteattr.writers.width import fitted
from quoteattr.writers.workbook.voices import band_name, band_of


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a verdict says of a row; ``speaker`` is None where nobody said the words, so that no speaker is right."""

    span: bool
    speaker: bool | None


Judged: TypeAlias = tuple[Mapping[str, object], Judgement]


@dataclass(frozen=True, slots=True)
class Precision:
    """Of the judged rows of a group: the spans, of the quotations the speakers, of all those where both are right."""

    group: str
    name: str
    span: Share
    speaker: Share
    both: Share
    said: float  # the mean of their confidence


def judgement(answer: Answer) -> Judgement | None:
    """What the answer says of span and speaker; None where the reviewer could not tell or said nothing."""
    if answer.verdict in (None, "cannot_tell"):
        return None
    if answer.verdict == "no_quotation":
        return Judgement(span=False, speaker=None)
    wrong_speaker = answer.verdict == "wrong_speaker" or (answer.verdict != "right" and answer.speaker is not None)
    wrong_span = answer.verdict == "wrong_span" or (answer.verdict != "right" and answer.content is not None)
    return Judgement(span=not wrong_span, speaker=not wrong_speaker)


_GROUPS: Final[dict[str, Callable[[Mapping[str, object]], str]]] = {
    "all": lambda row: "all",
    "type": lambda row: str(row["type"]),
    "rule": lambda row: str(row.get("rule") or "-"),
    "kind of source": lambda row: str(row.get("speaker_kind") or "unknown"),
    "confidence": lambda row: band_name(band_of(_confidence(row))),
}


def precisions(reviewed: Reviewed) -> list[Precision]:
    """The precision of each group, all first, the groups of a kind by how many rows they have."""
    return precisions_of([(row, found) for row, answer in reviewed.judged if (found := judgement(answer)) is not None])


def precisions_of(told: Sequence[Judged]) -> list[Precision]:
    """The same of rows with what is known of each."""
    return [each for group, name_of in _GROUPS.items() for each in _of_group(group, name_of, told)]


def _confidence(row: Mapping[str, object]) -> float:
    return float(str(row.get("confidence") or 0))


def _of_group(group: str, name_of: Callable[[Mapping[str, object]], str], told: Iterable[Judged]) -> list[Precision]:
    members: dict[str, list[Judged]] = {}
    for row, found in told:
        members.setdefault(name_of(row), []).append((row, found))
    by_size = sorted(members, key=lambda name: (-len(members[name]), name))
    names = sorted(members, key=lambda name: -float(name.partition("–")[0])) if group == "confidence" else by_size
    return [_precision(group, name, members[name]) for name in names]


def _precision(group: str, name: str, members: list[Judged]) -> Precision:
    found = [each for _, each in members]
    quotations = [each for each in found if each.speaker is not None]
    return Precision(
        group,
        name,
        Share(sum(each.span for each in found), len(found)),
        Share(sum(bool(each.speaker) for each in quotations), len(quotations)),
        Share(sum(each.span and bool(each.speaker) for each in found), len(found)),
        sum(_confidence(row) for row, _ in members) / len(members),
    )


def precision_lines(reviewed: Reviewed, found: Iterable[Precision]) -> Iterator[str]:
    """The precision as a table, under a line that says how much of the run was judged."""
    answers = [answer for _, answer in reviewed.judged]
    unsure = sum(answer.verdict == "cannot_tell" for answer in answers)
    told = f"{len(answers)} of {len(reviewed.run.rows)} rows judged"
    yield told + (f", {unsure} of them 판단 불가, which count nowhere" if unsure else "")
    yield from table_lines(found)


def table_lines(found: Iterable[Precision]) -> Iterator[str]:
    """The precision of each group, a line each, under a heading for each kind of group."""
    yield "shares of right ones with their 95 % intervals; speakers are of the rows that are quotations"
    group = ""
    for each in found:
        if each.group != group:
            group = each.group
            yield ""
            heading = "" if group == "all" else f"by {group}"
            yield f"{heading:<24}{'rows':>6}   {'span':<19}{'speaker':<19}{'both':<19}said"
        span, speaker, both = (fitted(str(share), 19) for share in (each.span, each.speaker, each.both))
        yield f"{fitted(each.name, 24)}{each.span.of:>6}   {span}{speaker}{both}{each.said:.2f}"


def precision_figures(reviewed: Reviewed, found: Iterable[Precision]) -> dict[str, object]:
    """The same for a program."""

    def figures(share: Share) -> dict[str, object]:
        return {"right": share.hits, "of": share.of, "share": share.value, "interval": list(share.interval)}

    judged = [answer.verdict for _, answer in reviewed.judged]
    return {
        "rows": len(reviewed.run.rows),
        "judged": len(judged),
        "cannot_tell": judged.count("cannot_tell"),
        "groups": [
            {
                "group": each.group,
                "name": each.name,
                "span": figures(each.span),
                "speaker": figures(each.speaker),
                "both": figures(each.both),
                "mean_confidence": each.said,
            }
            for each in found
        ],
    }
