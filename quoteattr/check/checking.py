"""The whole check on one page: drafts and sources in, a report out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from quoteattr.check.alignment import Match, best_matches, covered, exact_matches, halves, pieces, replaces_words
from quoteattr.check.assessing import assessed, clears, without_source
from quoteattr.check.findings import AlarmKind, Finding, Place, Report, SameSpeaker, Summary, Text, Verdict
from quoteattr.check.index import Index, index_of
from quoteattr.check.indirect import in_own_words
from quoteattr.check.passages import is_border, passages
from quoteattr.check.places import Lines
from quoteattr.check.quotation import Quotation, quotation_of
from quoteattr.check.sources import Source
from quoteattr.model import Article, Attribution, Span
from quoteattr.pipeline import Extractor

_MOST_PLACES: Final = 4
_BEFORE: Final = frozenset("\n.!?:“‘\"'「『>=")
_BEHIND: Final = frozenset("\n.!?”’\"'」』")
_AS_GOOD: Final = 0.95


class Checker:
    """Holds drafts against sources; keep one for many drafts, the sources are indexed once."""

    def __init__(self, sources: Sequence[Source], index: Index | None = None) -> None:
        self.sources = sources
        self.index = index or index_of([s.folded.text for s in sources])

    def report(self, drafts: Iterable[Article], notices: Sequence[str] = ()) -> Report:
        """The report on drafts."""
        extractor = Extractor()
        texts: list[Text] = []
        found: list[Finding] = []
        unchecked: list[Place] = []
        for draft in drafts:
            lines = Lines(draft.id, draft.text)
            found += self.findings(draft, extractor.extract(draft))
            unchecked += [lines.place(Span(r.start, r.end)) for r in extractor.refusals(draft)]
            texts.append(
                Text(draft.id, "draft", draft.title, len(draft.text), lines.excerpts([Span(0, len(draft.text))]))
            )
        return Report(tuple(texts), self._shown(found), tuple(found), tuple(unchecked), tuple(notices), _summary(found))

    def findings(self, draft: Article, rows: Iterable[Attribution]) -> Iterator[Finding]:
        """The finding about each quotation of a draft."""
        lines = Lines(draft.id, draft.text)
        for row in rows:
            quotation = quotation_of(row, lines)
            yield self._finding(quotation) if quotation.folded.text else without_source(quotation)

    def _finding(self, quotation: Quotation) -> Finding:
        found = [
            assessed(quotation, passages(quotation.folded, quotation.row.content, matches, self.sources), self.sources)
            for matches in self._candidates(quotation)
        ]
        likely = [each.finding for each in found if each.agrees]
        best = min(likely, key=lambda f: clears(quotation, f), default=None)
        if quotation.is_indirect and (best is None or best.verdict is Verdict.REPORTED):
            return in_own_words(quotation, best, self.index, self.sources)
        return best or without_source(quotation)

    def _candidates(self, quotation: Quotation) -> Iterator[list[Match]]:
        """The ways in which the sources may hold the words, likely ones first."""
        words = quotation.folded.text
        exact = [m for m in exact_matches(words, self.index) if self._is_border(m.source, m.start)]
        exact.sort(key=lambda m: (not self._stands_whole(m), not self._is_border(m.source, m.end)))
        if exact:
            yield from ([m] for m in exact[:_MOST_PLACES])
            return
        borders = quotation.borders
        found = [
            m.shifted(a)
            for a, b in quotation.parts
            for m in pieces(words[a:b], [k - a for k in borders if k >= a], self.index)
        ]
        if not covered(found, len(words)):
            return
        if len(found) == 1 and replaces_words(found[0], len(words)):
            two = halves(words, borders, self.index)
            if two:
                yield two
                return
        yield found
        if len(found) == 1:
            others = best_matches(words, self.index)[1:]
            yield from ([m] for m in others if m.equal >= _AS_GOOD * found[0].equal)

    def _is_border(self, source: int, at: int) -> bool:
        """Whether a word of a source begins or ends at a folded place."""
        ground = self.sources[source]
        return is_border(ground.folded, ground.text, at)

    def _stands_whole(self, match: Match) -> bool:
        """Whether a match is whole sentences, or all that stands between marks."""
        source = self.sources[match.source]
        span = source.folded.original(match.start, match.end)
        before, behind = (
            source.text[max(0, span.start - 2) : span.start].rstrip(" ")[-1:],
            source.text[span.end : span.end + 1],
        )
        return (not before or before in _BEFORE) and (not behind or behind in _BEHIND)

    def _shown(self, found: Sequence[Finding]) -> tuple[Text, ...]:
        """The sources that passages point into, with what is to be seen of them."""
        spans: dict[str, list[Span]] = {}
        for each in found:
            for piece in each.pieces:
                spans.setdefault(piece.sentence.text_id, []).append(Span(piece.sentence.start, piece.sentence.end))
        return tuple(
            Text(s.article.id, s.kind, s.article.title, len(s.text), s.lines.excerpts(spans[s.article.id]))
            for s in self.sources
            if s.article.id in spans
        )


def _summary(found: Sequence[Finding]) -> Summary:
    verdicts = Counter(f.verdict.value for f in found)
    raised = Counter(kind for f in found for kind in {a.kind.value for a in f.alarms})
    speakers = Counter(f.speaker_check.result.value for f in found)
    return Summary(
        quotations=len(found),
        findings=sum(f.is_finding for f in found),
        verdicts={v.value: verdicts[v.value] for v in Verdict},
        alarms={k.value: raised[k.value] for k in AlarmKind},
        speakers={s.value: speakers[s.value] for s in SameSpeaker},
    )
