"""An indirect quotation → the passage it reports, found by its content words, and what of it is contradicted there.

The wording is the draft's own. Checked are numbers, negation and names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from quoteattr import morph
from quoteattr.check.assessing import assessed, without_source
from quoteattr.check.findings import Alarm, AlarmKind, Finding, Place, Verdict
from quoteattr.check.index import Index
from quoteattr.check.passages import Passage
from quoteattr.check.patterns import negations
from quoteattr.check.quotation import Quotation
from quoteattr.check.severity import is_finding, severity
from quoteattr.check.sources import Source
from quoteattr.check.units import Unit, units
from quoteattr.lexicon import words
from quoteattr.model import Span
from quoteattr.morph import Token

_WINDOWS: Final = 4
_LEAST_SHARED: Final = 0.5
_LEAST_WORDS: Final = 2
_COST_OF_SECOND: Final = 0.1
_CONTENT: Final = ("NNG", "NNP", "VV", "VA", "XR", "SL", "NR")


def in_own_words(quotation: Quotation, aligned: Finding | None, index: Index, sources: Sequence[Source]) -> Finding:
    """The finding about an indirect quotation that no passage holds word for word."""
    passage = _passage(quotation, index, sources)
    if passage is None:
        return without_source(quotation) if aligned is None else _reported(aligned, _kept(aligned))
    found = assessed(quotation, (passage,), sources).finding
    return _reported(found, tuple(_alarms(quotation, passage.span, sources[passage.source])))


def _reported(found: Finding, raised: tuple[Alarm, ...]) -> Finding:
    """The finding with the verdict of an indirect quotation and these alarms."""
    check = found.speaker_check
    return replace(
        found,
        verdict=Verdict.REPORTED,
        alarms=raised,
        is_finding=is_finding(Verdict.REPORTED, check, raised),
        severity=severity(Verdict.REPORTED, check, raised),
    )


def _kept(found: Finding) -> tuple[Alarm, ...]:
    """The alarms that concern more than the wording."""
    return tuple(a for a in found.alarms if a.kind in (AlarmKind.NUMBER, AlarmKind.NEGATION, AlarmKind.NAME))


def _passage(quotation: Quotation, index: Index, sources: Sequence[Source]) -> Passage | None:
    """The sentence or two neighbouring ones that share most content words with the quotation, None if too few."""
    wanted = _content(quotation.tokens)
    if len(wanted) < _LEAST_WORDS:
        return None
    best: tuple[float, Passage] | None = None
    size = len(quotation.folded.text)
    for window in index.windows(quotation.folded.text, _WINDOWS):
        source = sources[window.source]
        for part in source.spoken_in(source.folded.original(window.start, window.end)):
            for shared, span in _shares(wanted, source, source.sentences(part)):
                if best is None or shared > best[0]:
                    best = shared, Passage(window.source, 0, size, span)
    return best[1] if best and best[0] >= _LEAST_SHARED else None


def _shares(wanted: frozenset[str], source: Source, found: Sequence[Span]) -> Iterator[tuple[float, Span]]:
    """How many of the words each sentence has, and each together with the next one."""
    bags = [_content(morph.tokens(source.text, s)) for s in found]
    for k, span in enumerate(found):
        yield len(wanted & bags[k]) / len(wanted), span
        if k + 1 < len(found):
            both = len(wanted & (bags[k] | bags[k + 1])) / len(wanted)
            yield both - _COST_OF_SECOND, Span(span.start, found[k + 1].end)


def _alarms(quotation: Quotation, passage: Span, source: Source) -> Iterator[Alarm]:
    """What the passage contradicts: another number of the same unit, another name, a verb denied on one side only."""
    draft, mine, theirs = quotation.draft, quotation.tokens, morph.tokens(source.text, passage)
    my_units, their_units = units(mine, draft.text), units(theirs, source.text)
    for one, other in _numbers(my_units, their_units):
        yield _alarm(AlarmKind.NUMBER, draft.place(one), source.lines.place(other))
    names = [u for u in my_units if u.role == "name" and u.span.of(draft.text) not in source.text]
    others = [u for u in their_units if u.role == "name" and u.span.of(source.text) not in draft.text]
    if names and others:
        yield _alarm(AlarmKind.NAME, draft.place(names[0].span), source.lines.place(others[0].span))
    if _one_sided(mine, theirs):
        yield _alarm(AlarmKind.NEGATION, draft.place(quotation.span), source.lines.place(passage))


def _numbers(mine: Sequence[Unit], theirs: Sequence[Unit]) -> Iterator[tuple[Span, Span]]:
    """Numbers of the quotation that the passage has not, each with one of the same unit that it has instead."""
    there = _measured(theirs)
    for key, unit, span in _measured(mine):
        if any(key == k for k, _, _ in there):
            continue
        instead = [s for k, u, s in there if u == unit and all(k != m for m, _, _ in _measured(mine))]
        if instead:
            yield span, instead[0]


def _measured(found: Sequence[Unit]) -> list[tuple[str, str, Span]]:
    """Each number with its unit and where both stand."""
    out = []
    for k, unit in enumerate(found):
        if unit.role != "number" or not unit.key.startswith("#"):
            continue
        behind = found[k + 1] if k + 1 < len(found) and found[k + 1].role == "unit" else None
        out.append((unit.key, behind.key if behind else "", Span(unit.span.start, (behind or unit).span.end)))
    return out


def _denied(tokens: Sequence[Token]) -> Counter[str]:
    """The predicates that are denied, by their stems."""
    out: Counter[str] = Counter()
    for hit in negations(tokens):
        at = hit.tokens[0]
        stem = _neighbour(tokens, at)
        if stem:
            out[stem] += 1
    return out


def _neighbour(tokens: Sequence[Token], at: int) -> str:
    """The stem that a negative word denies: before 않다, 못하다, 없다, 아니다, behind 안 and 못."""
    step = 1 if tokens[at].tag in ("MAG", "XPN") else -1
    k = at + step
    while 0 <= k < len(tokens) and abs(k - at) <= 4:
        token = tokens[k]
        if token.tag in _CONTENT and token.form not in words("light_words"):
            return token.form
        k += step
    return ""


def _one_sided(mine: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether a predicate that both sides have is denied on one of them only."""
    here, there = _denied(mine), _denied(theirs)
    both = {t.form for t in mine} & {t.form for t in theirs}
    return any(here[stem] % 2 != there[stem] % 2 for stem in (here.keys() | there.keys()) & both)


def _content(tokens: Sequence[Token]) -> frozenset[str]:
    forms = (t.form for t in tokens if t.tag in _CONTENT)
    return frozenset(f for f in forms if f not in words("light_words") and f not in words("fillers"))


def _alarm(kind: AlarmKind, draft: Place, source: Place) -> Alarm:
    return Alarm(kind, f"‘{' '.join(draft.text.split())}’ ← ‘{' '.join(source.text.split())}’", draft, source)
