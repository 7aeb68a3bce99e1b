"""An article with its marks, sentences and cast, each sentence analysed when it is first asked for, and only then."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace

import regex

from quoteattr import morph
from quoteattr.model import Article, Span
from quoteattr.morph import Token
from quoteattr.stages.cast import Cast, aliases_in, cast_of
from quoteattr.stages.clause import Standing, standings
from quoteattr.stages.introductions import introductions
from quoteattr.stages.marks import MarkedSpan, marked_spans
from quoteattr.stages.mentions import Form, Mention, mention_of
from quoteattr.stages.noun_phrases import NounPhrase, noun_phrases, words_of
from quoteattr.stages.sentences import Sentence, sentences, veiled


@dataclass(frozen=True)
class Parsed:
    """An article on its way up: text, veiled text, sentences, cast."""

    article: Article
    veil: str
    marked: tuple[MarkedSpan, ...]
    sentences: tuple[Sentence, ...]
    introduced: tuple[Mention, ...]
    cast: Cast

    @functools.cached_property
    def names(self) -> frozenset[str]:
        """Every name of a person that the article gives."""
        return self.cast.names

    @functools.cached_property
    def _name_pattern(self) -> regex.Pattern[str] | None:
        names = sorted(self.names, key=len, reverse=True)
        return regex.compile(r"(?<![가-힣A-Za-z])\L<n>", n=names) if names else None

    @functools.cache  # noqa: B019 - lives as long as the article's own parse
    def tokens(self, index: int) -> tuple[Token, ...]:
        """The tokens of a sentence, contents opaque, names whole."""
        sentence = self.sentences[index]
        names = self._names_in(sentence)
        return morph.tokens(self.article.text, sentence.span, [m.inner for m in sentence.marked], names)

    def _names_in(self, sentence: Sentence) -> list[Span]:
        taken: list[Span] = []
        if self._name_pattern is not None:
            taken = [Span(*m.span()) for m in self._name_pattern.finditer(self.veil, *_bounds(sentence))]
        for m in _SURNAME_TITLE.finditer(self.veil, *_bounds(sentence)):
            span = Span(*m.span(1))
            if any(s.name == m[1] and s.form is Form.SURNAME for s in self._beside(span)):
                taken.append(span)
        return _disjoint(taken)

    def _beside(self, span: Span) -> list[Mention]:
        return [m for m in self.introduced if m.span.start <= span.start and span.end <= m.span.end]

    @functools.cache  # noqa: B019
    def phrases(self, index: int) -> tuple[NounPhrase, ...]:
        """The noun phrases of a sentence."""
        return noun_phrases(self.veil, self.tokens(index))

    def mention(self, phrase: NounPhrase) -> Mention | None:
        """Whom a noun phrase names; with the phrase before it where it belongs to that (`A의 소속사`, `A와 B`)."""
        own = mention_of(words_of(self.veil, phrase.span), self.names)
        if own is None or phrase.before is None:
            return own
        if phrase.link == "의" and own.form in (Form.ROLE, Form.TITLE):
            whole = Span(phrase.before.span.start, phrase.span.end)
            before = mention_of(words_of(self.veil, phrase.before.span), self.names)
            if before is not None or own.form is Form.ROLE:
                start = before.span.start if before else whole.start
                text = " ".join(w.text for w in words_of(self.veil, Span(start, own.span.end)))
                return replace(own, name=text, span=Span(start, own.span.end))
        if phrase.link == "과":
            return self._joint(phrase, own)
        return own

    def _joint(self, phrase: NounPhrase, own: Mention) -> Mention:
        assert phrase.before is not None
        other = self.mention(phrase.before)
        if other is None or {other.form, own.form} & {Form.PRONOUN, Form.OTHER}:
            return own
        if (other.kind == "person") != (own.kind == "person"):
            return own
        a, b = self.cast.resolve(other, other.span.start), self.cast.resolve(own, own.span.start)
        if a is None or b is None or a.speaker.name == b.speaker.name:
            return own
        last = phrase.before.particle
        return Mention(Form.ROLE, f"{a.speaker.name}{last} {b.speaker.name}", Span(other.span.start, own.span.end), "group")

    @functools.cache  # noqa: B019
    def standings(self, index: int) -> dict[int, Standing]:
        """Who stands in subject position at each marked span of a sentence, and (at -1) at its end."""
        inside = [m.inner.start for m in self.sentences[index].marked]
        return standings(self.tokens(index), self.phrases(index), self.mention, inside)


_SURNAME_TITLE = regex.compile(r"(?<![가-힣A-Za-z0-9])([가-힣]{1,2}) (?=[가-힣A-Z])")


def _bounds(sentence: Sentence) -> tuple[int, int]:
    return sentence.span.start, sentence.span.end


def _disjoint(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def parsed(article: Article) -> Parsed:
    """The article with its marks paired, its sentences cut and its cast named."""
    marked = marked_spans(article.text)
    veil = veiled(article.text, marked)
    cut = sentences(article.text, marked, veil)
    introduced = introductions(veil, cut)
    return Parsed(article, veil, marked, cut, introduced, cast_of(introduced, aliases_in(veil)))
