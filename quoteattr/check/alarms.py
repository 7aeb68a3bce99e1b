"""A compared passage → what turns it around: in the words that differ, and in the rest of the source sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from quoteattr.check.comparison import Difference, Region, Side
from quoteattr.check.findings import Alarm, AlarmKind
from quoteattr.check.patterns import Hit, hedges, modalities, negations, negative_words
from quoteattr.check.places import Lines
from quoteattr.check.reports import is_report, names_talk
from quoteattr.check.scope import Rest, adverbs, conditions, governing, modifiers
from quoteattr.check.units import Unit
from quoteattr.model import Span
from quoteattr.morph import Token
from quoteattr.stages.korean_names import is_korean_name
from quoteattr.stages.names import is_body

_NAME_SIZES: Final = range(3, 5)
_SHORTEST_BODY: Final = 3


@dataclass(frozen=True)
class Compared:
    """A piece of a quotation and its passage, compared; ``ahead`` and ``after`` are the draft's own words around it."""

    words: Side
    passage: Side
    regions: Sequence[Region]
    rest: Rest
    draft: Lines
    source: Lines
    ahead: Sequence[Token] = ()
    after: Sequence[Token] = ()


def alarms(found: Compared) -> tuple[Alarm, ...]:
    """Every alarm about one passage, each kind once for each place."""
    out: dict[tuple[AlarmKind, str], Alarm] = {}
    for alarm in (*_changed(found), *_cut_off(found)):
        out.setdefault((alarm.kind, alarm.says), alarm)
    return tuple(out.values())


def _changed(found: Compared) -> Iterator[Alarm]:
    """The alarms of the regions that differ."""
    words, passage = found.words.tokens, found.passage.tokens
    denied = negative_words(words), negative_words(passage)
    hedged = hedges(words), hedges(passage)
    modal = modalities(words), modalities(passage)
    for region in found.regions:
        if not region.kind:
            continue
        here, there = _changed_tokens(found, region)
        yield from _numbers_and_names(found, region)
        if region.kind in ("level", "particle", "spelling", "filler"):
            continue
        if len(_in(denied[0], here)) != len(_in(denied[1], there)):
            yield _alarm(found, AlarmKind.NEGATION, region)
        dropped = _count(_in(hedged[1], there)) - _count(_in(hedged[0], here))
        if dropped:
            yield _alarm(found, AlarmKind.HEDGE, region)
        if _count(_in(modal[0], here)) != _count(_in(modal[1], there)):
            yield _alarm(found, AlarmKind.MODALITY, region)


def _changed_tokens(found: Compared, region: Region) -> tuple[set[int], set[int]]:
    """The places of the tokens in a region, those that the quotation simply stops before left out."""
    here = set(found.words.inside(region.words))
    there = set(found.passage.inside(region.passage))
    for difference in region.differences:
        if difference.ends:
            there -= {k for u in difference.passage for k in u.tokens}
    return here, there


def _in(hits: Sequence[Hit], places: set[int]) -> list[Hit]:
    return [hit for hit in hits if places.intersection(hit.tokens)]


def _count(hits: Sequence[Hit]) -> Counter[str]:
    return Counter(hit.cls for hit in hits)


def _numbers_and_names(found: Compared, region: Region) -> Iterator[Alarm]:
    for difference in region.differences:
        if difference.ends:
            continue
        if difference.kind == "number":
            yield _alarm(found, AlarmKind.NUMBER, region)
        elif difference.kind == "name" or (difference.kind == "word" and _names_differ(difference, found)):
            yield _alarm(found, AlarmKind.NAME, region)


def _names_differ(difference: Difference, found: Compared) -> bool:
    """Whether words of the source that are a name as a whole, if not for the analyser, stand replaced by others.

    A part put before a name makes another name of it (법원, 대법원).
    """
    words, passage = difference.words, difference.passage
    if not words:
        return False
    glued = not passage and found.words.text[words[-1].span.end : words[-1].span.end + 1].isalpha()
    return _is_name(passage, found.passage) or (glued and _is_name(words, found.words))


def _is_name(units: Sequence[Unit], side: Side) -> bool:
    """Whether the word in which units stand begins with a person's name, or with a body's up to the units' end."""
    if not units:
        return False
    start, end = units[0].span.start, units[-1].span.end
    while start > side.span.start and not side.text[start - 1].isspace():
        start -= 1
    behind = side.text[start : end + max(_NAME_SIZES)].split()[:1]
    word = behind[0] if behind else ""
    return any(is_korean_name(word[:size]) for size in _NAME_SIZES if size <= len(word)) or any(
        is_body(word[:size]) for size in range(_SHORTEST_BODY, len(word) + 1)
    )


def _alarm(found: Compared, kind: AlarmKind, region: Region) -> Alarm:
    here, there = _with_unit(found.words, region.words), _with_unit(found.passage, region.passage)
    draft = found.draft.place(here) if here.start < here.end else None
    source = found.source.place(there) if there.start < there.end else None
    said = f"‘{_line(draft.text) if draft else ''}’ ← ‘{_line(source.text) if source else ''}’"
    return Alarm(kind, said, draft, source)


def _with_unit(side: Side, span: Span) -> Span:
    """The stretch without the white space at its ends."""
    inner = span.of(side.text)
    lead, trail = len(inner) - len(inner.lstrip()), len(inner) - len(inner.rstrip())
    return Span(span.start + lead, max(span.start + lead, span.end - trail))


def _line(text: str) -> str:
    return " ".join(text.split())


def _cut_off(found: Compared) -> Iterator[Alarm]:
    """The alarms of the part of the source sentence that was left away; what the draft says itself is not."""
    rest = found.rest
    behind = governing(rest)
    if _odd(negations(behind)) and not negations(found.after):
        yield _cut(found, AlarmKind.NEGATION, behind)
    elif rest.before and _denies_what_follows(rest.before[-1]):
        yield _cut(found, AlarmKind.NEGATION, rest.before[-1:])
    if _of_class("hedge", behind) and not hedges(found.after):
        yield _cut(found, AlarmKind.HEDGE, behind)
    for cls, tokens in (("adverb", adverbs(rest)), ("part", modifiers(rest)), ("condition", conditions(rest))):
        if _of_class(cls, tokens) and not _of_class(cls, found.ahead):
            yield _cut(found, AlarmKind.HEDGE, tokens)
    if is_report(rest) and not names_talk(found.after):
        yield _cut(found, AlarmKind.ATTRIBUTION, rest.behind[: max(len(behind), 4)])


def _of_class(cls: str, tokens: Sequence[Token]) -> bool:
    return any(hit.cls == cls for hit in hedges(tokens))


def _odd(hits: Sequence[Hit]) -> bool:
    """Whether an odd number of negative words leaves a denial (않을 수 없다 is none)."""
    return len([h for h in hits if h.cls == "word"]) % 2 == 1


def _denies_what_follows(token: Token) -> bool:
    return bool(negations([token])) and token.tag in ("MAG", "XPN")


def _cut(found: Compared, kind: AlarmKind, tokens: Sequence[Token]) -> Alarm:
    span = Span(tokens[0].start, tokens[-1].end)
    place = found.source.place(span)
    return Alarm(kind, f"cut off: ‘{_line(place.text)}’", None, place, cut_off=True)
