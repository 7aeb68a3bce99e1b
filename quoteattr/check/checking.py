"""The whole check on one page: drafts and sources in, a report out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from quoteattr.check.assessing import assessed, clears, without_source
from quoteattr.check.candidates import candidates
from quoteattr.check.findings import AlarmKind, Finding, Place, Report, SameSpeaker, Summary, Text, Verdict
from quoteattr.check.index import Index, index_of
from quoteattr.check.indirect import in_own_words
from quoteattr.check.passages import passages
from quoteattr.check.places import Lines
from quoteattr.check.quotation import Quotation, quotation_of
from quoteattr.check.sources import Source
from quoteattr.model import Article, Attribution, Span
from quoteattr.pipeline import Extractor


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
            for matches in candidates(quotation, self.sources, self.index)
        ]
        likely = [each.finding for each in found if each.agrees]
        best = min(likely, key=lambda f: clears(quotation, f), default=None)
        if quotation.is_indirect and (best is None or best.verdict is Verdict.REPORTED):
            return in_own_words(quotation, best, self.index, self.sources)
        return best or without_source(quotation)

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
