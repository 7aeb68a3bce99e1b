"""An article with its marks, sentences and cast, each sentence analysed when it is first asked for, and only then."""

from __future__ import annotations

import bisect
import functools
from dataclasses import dataclass, replace

import regex

from quoteattr import morph
from quoteattr.lexicon import words
from quoteattr.model import Article, Span
from quoteattr.morph import Token
from quoteattr.stages.cast import Cast, aliases_in, cast_of
from quoteattr.stages.clause import Standing, standings
from quoteattr.stages.introductions import introductions
from quoteattr.stages.marks import MarkedSpan, marked_spans
from quoteattr.stages.mentions import Form, Mention, mention_of
from quoteattr.stages.names import is_korean_name
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
        for mention in self._introduced_in(sentence):
            taken += (Span(*m.span()) for m in _WORD.finditer(self.veil, mention.span.start, mention.span.end))
        for m in _NAMED.finditer(self.veil, *_bounds(sentence)):
            if is_korean_name(m[1]):
                taken.append(Span(*m.span(1)))
        taken += (Span(*m.span()) for m in _bodies().finditer(self.veil, *_bounds(sentence)))
        return _disjoint(taken)

    def _introduced_in(self, sentence: Sentence) -> list[Mention]:
        first = bisect.bisect_left(self.introduced, sentence.span.start, key=lambda m: m.span.start)
        last = bisect.bisect_left(self.introduced, sentence.span.end, key=lambda m: m.span.start)
        return list(self.introduced[first:last])

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
            owner = mention_of(words_of(self.veil, phrase.before.span), self.names)
            if owner is not None and owner.form is not Form.PRONOUN:
                whole = Span(owner.span.start, own.span.end)
                return replace(own, name=" ".join(w.text for w in words_of(self.veil, whole)), span=whole)
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
        joint = f"{a.speaker.name}{_and_behind(a.speaker.name)} {b.speaker.name}"
        return Mention(Form.ROLE, joint, Span(other.span.start, own.span.end), "group")

    @functools.cache  # noqa: B019
    def standings(self, index: int) -> dict[int, Standing]:
        """Who stands in subject position at each marked span of a sentence, and (at -1) at its end."""
        inside = [m.inner.start for m in self.sentences[index].marked]
        return standings(self.tokens(index), self.phrases(index), self.mention, inside)


def _and_behind(word: str) -> str:
    """과 behind a final consonant, else 와."""
    return "과" if (ord(word[-1]) - 0xAC00) % 28 else "와"


_NAMED = regex.compile(r"(?<![가-힣])([가-힣]{3})(?=(?:은|는|이|가|도|께서|의|을|를|에게|과|와)(?![가-힣]))")
_WORD = regex.compile(r"[가-힣A-Za-z]+(?=[\s(]|$)(?![^(]*\))")


@functools.cache
def _bodies() -> regex.Pattern[str]:
    """Bodies of the word list, whole: some of them hold what looks like a particle (국민의힘)."""
    return regex.compile(r"(?<![가-힣A-Za-z])\L<b>", b=[b for b in words("bodies") if len(b) > 2 and " " not in b])


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
    return Parsed(article, veil, marked, cut, introduced, cast_of(introduced, aliases_in(veil), article.text))
