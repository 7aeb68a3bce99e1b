"""The whole trip on one page: an article in, its attributions out."""

from __future__ import annotations

from quoteattr.model import Article, Attribution, Explanation, Span
from quoteattr.stages.attribution import Sourced, attributed
from quoteattr.stages.contents import contents
from quoteattr.stages.indirect import indirect
from quoteattr.stages.parsing import Parsed, parsed


class Extractor:
    """Reads articles; keep one for many articles, the analyser is loaded once."""

    def extract(self, article: Article | str) -> list[Attribution]:
        """The attributions of one article, in reading order."""
        return [e.attribution for e in self.explain(article)]

    def explain(self, article: Article | str) -> list[Explanation]:
        """The attributions of one article with the rules that were asked about each."""
        if isinstance(article, str):
            article = Article("text", article)
        read = parsed(article)
        found = contents(read)
        read = read.knowing(c.marked.inner.start for c in found if c.marked)
        both = sorted([*found, *indirect(read, found)], key=lambda c: (c.span.start, -c.span.end))
        sourced = [s for s in attributed(read, both) if s.resolved or s.content.marked]
        return [
            Explanation(_attribution(read, s, number), (*s.content.steps, *s.steps))
            for number, s in enumerate(sourced, 1)
        ]


def _attribution(read: Parsed, sourced: Sourced, number: int) -> Attribution:
    """The row that says all this in the table's words."""
    content, text = sourced.content, read.article.text
    speaker = sourced.resolved.speaker if sourced.resolved else None
    cue = content.cue
    sentence = read.sentences[content.sentence]
    source = sourced.source
    return Attribution(
        doc_id=read.article.id,
        quote_id=number,
        type=content.type,
        speaker=speaker.name if speaker else None,
        speaker_kind=speaker.kind if speaker else "unknown",
        title=speaker.title if speaker else None,
        affiliation=speaker.affiliation if speaker else None,
        content=content.span.of(text),
        cue=cue.span.of(text) if cue else None,
        cue_lemma=(cue.verb or None) if cue else None,
        cue_class=(cue.verb_class or None) if cue else None,
        source=source.of(text) if source else None,
        evidence=_evidence(sourced, source.of(text) if source else ""),
        rule=sourced.rule.id,
        confidence=round(content.rule.confidence * sourced.rule.confidence, 3),
        flags=_flags(sourced),
        reported_by=None,
        utterance=sourced.utterance,
        context=Span(sentence.span.start, sentence.span.end).of(text),
        paragraph=sentence.paragraph,
        start=content.span.start,
        end=content.span.end,
        source_start=source.start if source else None,
        source_end=source.end if source else None,
        cue_start=cue.span.start if cue else None,
        cue_end=cue.span.end if cue else None,
    )


def _evidence(sourced: Sourced, source: str) -> str:
    return sourced.rule.evidence.format(source=source)


def _flags(sourced: Sourced) -> tuple[str, ...]:
    flags = {*sourced.rule.flags, *sourced.content.rule.flags}
    resolved = sourced.resolved
    if resolved is None:
        flags.add("no_speaker")
    else:
        if sourced.source is None:
            flags.add("elided")
        if resolved.ambiguous:
            flags.add("ambiguous")
        if resolved.speaker.kind == "anonymous":
            flags.add("anonymous")
    if sourced.content.marked and sourced.content.marked.repaired:
        flags.add("marks_repaired")
    return tuple(sorted(flags))
