"""A score as it is told: lines of text, figures for a program, the errors in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final, TypeAlias

from quoteattr.review.matching import Group
from quoteattr.review.names import comparable, is_right, manner
from quoteattr.review.scoring import VARIANTS, Ratio, Score, tally

Figures: TypeAlias = dict[str, object]
_GROUPS: Final[tuple[Group, ...]] = ("marked", "indirect")


def lines(result: Score) -> Iterator[str]:
    """The lines that ``gold/score.py`` prints."""
    invented, unnamed = _invented(result)
    types_right, types_all = _types(result)
    yield (
        f"{len(result.articles)} articles; contents that are not text[start:end]: {result.bad_offsets}; "
        f"stray documents: {result.stray_documents}; direct/mixed right: {types_right / (types_all or 1):.3f}; "
        f"named where nobody is named: {invented / (unnamed or 1):.2f} of {unnamed}"
    )
    for variant in VARIANTS:
        yield _line(result, variant)
    for group in _GROUPS:
        manners = _by_source(result, group).items()
        told = (f"{name} {one['speaker_right']}/{one['found']} (of {one['gold']})" for name, one in manners)
        yield f"{group} by source: " + ", ".join(told)
    yield f"end-to-end F1, marked and indirect together: {_together(result).f1:.3f}"


def _line(result: Score, variant: str) -> str:
    counts = tally(result, variant)
    found = counts.found
    return (
        f"{variant:16s} P {found.precision:.3f}  R {found.recall:.3f}  F1 {found.f1:.3f}  "
        f"({found.hits}/{found.predicted}/{found.gold} hit/predicted/gold)  "
        f"speaker {counts.share(counts.right):.3f}  (unresolved counted: {counts.share(counts.surface):.3f}, "
        f"wrong name: {counts.share(counts.wrong_name):.3f})  end-to-end F1 {counts.end_to_end.f1:.3f}"
    )


def figures(result: Score) -> Figures:
    """All figures under the names that ``gold/score.py --json`` gives them."""
    invented, unnamed = _invented(result)
    types_right, types_all = _types(result)
    return {
        "articles": len(result.articles),
        "bad_offsets": result.bad_offsets,
        "stray_documents": result.stray_documents,
        **{variant: _figures(result, variant) for variant in VARIANTS},
        "end_to_end_f1": _together(result).f1,
        "invented": {"share": invented / unnamed if unnamed else None, "n": unnamed},
        "type_accuracy": types_right / types_all if types_all else None,
    }


def _figures(result: Score, variant: str) -> Figures:
    counts = tally(result, variant)
    found = counts.found
    told: Figures = {
        "p": found.precision,
        "r": found.recall,
        "f1": found.f1,
        "tp": found.hits,
        "pred": found.predicted,
        "gold": found.gold,
        "speaker_accuracy": counts.share(counts.right),
        "surface_accuracy": counts.share(counts.surface),
        "wrong_name": counts.share(counts.wrong_name),
        "end_to_end_f1": counts.end_to_end.f1,
    }
    if variant in _GROUPS:
        manners = _by_source(result, variant)
        elided = manners.get("elided", {"found": 0, "speaker_right": 0})
        told["by_source"] = manners
        told["elided_accuracy"] = elided["speaker_right"] / elided["found"] if elided["found"] else None
    return told


def _by_source(result: Score, group: str) -> dict[str, dict[str, int]]:
    """For each way of naming the speaker: how many are annotated, found, and found with the right speaker."""
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for one in result.matchings[group]:
        gold.update(manner(record.quote) for record in one.missed)
        for record, guess in one.pairs:
            if not record.optional:
                name = manner(record.quote)
                gold[name] += 1
                found[name] += 1
                right[name] += is_right(record.quote, guess.row.get("speaker"))
    return {name: {"gold": gold[name], "found": found[name], "speaker_right": right[name]} for name in sorted(gold)}


def _invented(result: Score) -> tuple[int, int]:
    """Of the matched records without a speaker, optional ones too, how many got a name; and how many there are."""
    pairs = [pair for group in _GROUPS for pair in result.pairs(group)]
    given = [guess.row.get("speaker") for record, guess in pairs if not record.quote.get("speaker")]
    return sum(comparable(said) != "" for said in given), len(given)


def _types(result: Score) -> tuple[int, int]:
    """Of the marked hits, how many have the right type; and how many there are."""
    hits = [(record, guess) for record, guess in result.pairs("marked") if not record.optional]
    return sum(record.quote["type"] == guess.row.get("type") for record, guess in hits), len(hits)


def _together(result: Score) -> Ratio:
    marked, indirect = (tally(result, group).end_to_end for group in _GROUPS)
    return Ratio(marked.hits + indirect.hits, marked.predicted + indirect.predicted, marked.gold + indirect.gold)


def error_lines(result: Score) -> list[str]:
    """Every miss, false alarm and wrong speaker, a line each, in reading order."""
    found = [error for place in range(len(result.articles)) for error in _errors(result, place)]
    return [
        f"{document}\t@{start}\t{what}\t{group}\t{content!r}\t{note}"
        for document, start, what, group, content, note in sorted(found, key=lambda error: error[:2])
    ]


def _errors(result: Score, place: int) -> Iterator[tuple[str, int, str, str, str, str]]:
    article = result.articles[place]
    document, text = article["id"], article["text"]
    for group in _GROUPS:
        one = result.matchings[group][place]
        for record, guess in one.pairs:
            quote, row = record.quote, guess.row
            if not record.optional and not is_right(quote, row.get("speaker")):
                gold = f"gold {quote.get('speaker')} (source {quote.get('source')})"
                note = f"{gold}, predicted {row.get('speaker')}, rule {row.get('rule')}"
                yield document, quote["start"], "WRONG SPEAKER", group, text[quote["start"] : quote["end"]], note
        for record in one.missed:
            quote = record.quote
            content = text[quote["start"] : quote["end"]]
            yield document, quote["start"], "MISSED", group, content, f"speaker {quote.get('speaker')}"
        for guess in one.false_alarms:
            note = f"speaker {guess.row.get('speaker')}, rule {guess.row.get('rule')}"
            yield document, guess.untrimmed.start, "FALSE ALARM", group, guess.untrimmed.of(text), note
