"""A quotation and one passage of it → both compared, with what of the source sentence was left away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from quoteattr import morph
from quoteattr.check.alarms import Compared
from quoteattr.check.comparison import RESTYLING, Region, Side, compared
from quoteattr.check.findings import Piece
from quoteattr.check.folding import folded
from quoteattr.check.passages import Passage
from quoteattr.check.quotation import Quotation
from quoteattr.check.scope import Rest, is_quotative_ending
from quoteattr.check.sources import Source
from quoteattr.check.units import Unit, units
from quoteattr.lexicon import entries
from quoteattr.model import Span
from quoteattr.morph import Token


@dataclass(frozen=True)
class Judged:
    """A passage with what was compared, the piece that is shown, and whether words were cut off at its ends."""

    passage: Passage
    found: Compared
    piece: Piece
    cut_before: Span
    cut_behind: Span

    @property
    def kinds(self) -> set[str]:
        """The kinds of difference."""
        return {r.kind for r in self.found.regions if r.kind}

    @property
    def is_cut(self) -> bool:
        """Whether words of the sentence were left out at an end."""
        ends = any(d.ends for r in self.found.regions for d in r.differences)
        return ends or self.cut_before.start < self.cut_before.end or self.cut_behind.start < self.cut_behind.end

    @property
    def agreed(self) -> tuple[int, int]:
        """How many content words of the quotation the passage has, in some form, and how many there are."""
        words = self.found.words
        whole = [
            u
            for u in units(words.tokens, words.text)
            if _is_content(u) and words.span.start <= u.span.start < words.span.end
        ]
        changed = [d for r in self.found.regions for d in r.differences if d.kind not in RESTYLING and not d.ends]
        lost = {u.span for d in changed for u in d.words if _is_content(u)}
        return len(whole) - len(lost), len(whole)


def _is_content(unit: Unit) -> bool:
    said = unit.key.rpartition("/")[0]
    return not unit.free and unit.role not in ("particle", "ending", "copula") and said not in entries("light_words")


def judged(quotation: Quotation, passage: Passage, source: Source) -> Judged:
    here = quotation.original(passage.first, passage.last)
    sentences = source.sentences(passage.span)
    whole = Span(sentences[0].start, max(s.end for s in sentences))
    tokens = morph.tokens(source.text, whole)
    words = Side(quotation.draft.text, here, folded(here.of(quotation.draft.text)), quotation.tokens)
    side = Side(source.text, passage.span, folded(passage.span.of(source.text)), tokens)
    regions = compared(words, side)
    rest = _rest(tokens, passage.span, regions)
    piece = Piece(
        words=quotation.draft.place(here),
        passage=source.lines.place(passage.span),
        sentence=source.lines.place(whole),
        speaker=source.speaker_of(passage.span),
        score=round(fuzz.ratio(words.folded.text, side.folded.text), 1),
    )
    compared_here = Compared(
        words, side, regions, rest, quotation.draft, source.lines, quotation.ahead, quotation.after
    )
    before = _left_away(source.text, Span(whole.start, passage.span.start), rest.before)
    following = [t for t in tokens if t.start >= passage.span.end]
    behind = _left_away(source.text, Span(passage.span.end, whole.end), following)
    return Judged(passage, compared_here, piece, before, behind)


def _left_away(text: str, span: Span, tokens: Sequence[Token]) -> Span:
    """The stretch of a sentence that was left away, empty where nothing but hesitation and stops stands there."""
    firm = [u for u in units(tokens, text) if not u.free]
    return Span(firm[0].span.start, firm[-1].span.end) if firm else Span(span.start, span.start)


def _rest(tokens: Sequence[Token], span: Span, regions: Sequence[Region]) -> Rest:
    """What of the sentence stands around the words quoted, those included that only the last word's end was cut by."""
    before = [t for t in tokens if t.start < span.start]
    inside = [t for t in tokens if span.start <= t.start < span.end]
    behind = [t for t in tokens if t.start >= span.end]
    cut = {k for r in regions for d in r.differences if d.ends for u in d.passage for k in u.tokens}
    if cut:
        last = max(k for k in range(len(tokens)) if span.start <= tokens[k].start < span.end)
        at_end = [k for k in range(last, -1, -1) if k in cut and set(range(k, last + 1)) <= cut]
        at_start = [k for k in cut if k not in at_end]
        before += [tokens[k] for k in sorted(at_start) if tokens[k].start < span.end and k - len(before) < len(inside)]
        behind = [tokens[k] for k in sorted(at_end)] + behind
        inside = [t for t in inside if t not in behind]
    quotative = None
    if inside and inside[-1].tag in ("EC", "ETM") and is_quotative_ending(inside[-1]) and regions[-1].differences:
        quotative = inside[-1]
    return Rest(before, behind, inside[-1] if inside else None, quotative)
