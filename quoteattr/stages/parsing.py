"""An article with its marks, sentences and cast, each sentence analysed when it is first asked for, and only then."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

import regex

from quoteattr import morph
from quoteattr.model import Article, Span
from quoteattr.morph import Token
from quoteattr.stages.cast import Cast
from quoteattr.stages.clause import Standing, standings
from quoteattr.stages.marks import MarkedSpan
from quoteattr.stages.mention_forms import Mention
from quoteattr.stages.names import is_byline, is_nominal, is_proper
from quoteattr.stages.noun_phrases import NounPhrase, noun_phrases
from quoteattr.stages.phrase_names import whom_it_names
from quoteattr.stages.roster import Roster
from quoteattr.stages.sentence_names import name_pattern, names_in, particles_behind, quoting_particles
from quoteattr.stages.sentences import Sentence
from quoteattr.stages.speakers import Speaker

_SENTENCE_ENDINGS: Final = ("다", "요", "까", "라", "자")
_LONGEST_TERM: Final = 20


@dataclass(frozen=True, eq=False)
class Parsed:
    """An article on its way up: text, veiled text, sentences, cast; ``rosters`` are those known before it was read.

    ``terms`` are the marked spans (by the offset where the inside begins) that are no quotation but a name or a term.
    What is read of a sentence is kept in ``_read`` for as long as the article is worked on.
    """

    article: Article
    veil: str
    marked: tuple[MarkedSpan, ...]
    sentences: tuple[Sentence, ...]
    introduced: tuple[Mention, ...]
    cast: Cast
    rosters: tuple[Roster, ...] = ()
    terms: frozenset[int] = frozenset()
    _read: dict[int, tuple[Token, ...]] = field(default_factory=dict, repr=False)
    _phrases: dict[int, tuple[NounPhrase, ...]] = field(default_factory=dict, repr=False)
    _standings: dict[int, dict[int, Standing]] = field(default_factory=dict, repr=False)
    _namings: dict[str, tuple[tuple[Span, ...], tuple[Span, ...]]] = field(default_factory=dict, repr=False)

    @functools.cached_property
    def names(self) -> frozenset[str]:
        """Every name of a person that the article gives, given names too where they are no common noun."""
        full = self.cast.names
        given = {n[1:] for n in full if len(n) == 3 and " " not in n}
        return full | {g for g in given if not is_nominal(g) or is_proper(g)}

    @functools.cached_property
    def bodies(self) -> frozenset[str]:
        """The names of bodies that the article gives, the short ones in brackets too."""
        return self.cast.bodies

    @functools.cached_property
    def protagonist(self) -> Speaker | None:
        """The one person whom the article is about: named more than twice as often as anybody else."""
        persons = [m for m in self.cast.members if m.kind == "person" and not any(map(is_byline, m.titles))]
        persons.sort(key=lambda m: -len(m.places))
        if not persons or len(persons[0].places) < 3:
            return None
        if len(persons) > 1 and len(persons[0].places) < 2 * len(persons[1].places):
            return None
        return persons[0]

    @functools.cached_property
    def _name_pattern(self) -> regex.Pattern[str] | None:
        return name_pattern(self.names)

    @functools.cached_property
    def _titles_pattern(self) -> regex.Pattern[str] | None:
        titles = {t.split()[-1] for m in self.cast.members if m.kind == "person" for t in m.titles}
        return regex.compile(r"(?<![가-힣])\L<t>(?=[은는] )", t=titles) if titles else None

    def has_title_as_topic(self, within: Span) -> bool:
        """Whether a stretch begins with the title of somebody whom the article has named as its topic (`시인은 …`)."""
        titles = self._titles_pattern
        return titles is not None and titles.match(self.veil, within.start) is not None

    def ends_of_names(self, within: Span) -> Iterator[int]:
        """The offsets where the names that the article has given end in a stretch, told by the text alone."""
        known = self._name_pattern
        return (m.end() for m in known.finditer(self.veil, within.start, within.end)) if known is not None else iter(())

    def knowing(self, quoted: Iterable[int]) -> Parsed:
        """The same article, now that it is known which marked spans are quotations: the others are terms."""
        names = (m for m in self.marked if _can_name(m.inner.of(self.article.text)))
        terms = frozenset(m.inner.start for m in names).difference(quoted)
        return replace(self, terms=terms, _phrases={}, _standings={})

    def tokens(self, index: int) -> tuple[Token, ...]:
        """The tokens of a sentence, contents opaque, names whole."""
        if index not in self._read:
            sentence = self.sentences[index]
            hidden = [m.inner for m in sentence.marked]
            names = names_in(self.veil, sentence.span, self._name_pattern, self.introduced_in(sentence))
            particles = (*particles_behind(self.veil, names), *quoting_particles(self.veil, sentence.marked))
            self._read[index] = morph.tokens(self.article.text, sentence.span, hidden, names, particles)
        return self._read[index]

    def sentence_at(self, at: int) -> int:
        """The index of the sentence that an offset stands in, or of the last one before it."""
        return max(0, bisect.bisect_right(self.sentences, at, key=lambda s: s.span.start) - 1)

    def introduced_in(self, sentence: Sentence) -> list[Mention]:
        """The mentions beside titles in a sentence."""
        first = bisect.bisect_left(self.introduced, sentence.span.start, key=lambda m: m.span.start)
        last = bisect.bisect_left(self.introduced, sentence.span.end, key=lambda m: m.span.start)
        return list(self.introduced[first:last])

    def phrases(self, index: int) -> tuple[NounPhrase, ...]:
        """The noun phrases of a sentence."""
        if index not in self._phrases:
            self._phrases[index] = noun_phrases(self.veil, self.tokens(index), self.terms)
        return self._phrases[index]

    def mention(self, phrase: NounPhrase) -> Mention | None:
        """Whom a noun phrase names, with the phrase before it where it belongs to that."""
        return whom_it_names(self, phrase)

    def namings(self, speaker: Speaker) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """Where the article names a speaker, in order, as wide as the mention there; and where it does so in full."""
        if speaker.name not in self._namings:
            places = (self._introduced_at.get(at, Span(at, at + len(speaker.name))) for at in speaker.places)
            every = tuple(places)
            full = tuple(span for span in every if speaker.name in span.of(self.article.text))
            self._namings[speaker.name] = (every, full)
        return self._namings[speaker.name]

    @functools.cached_property
    def _introduced_at(self) -> dict[int, Span]:
        return {mention.span.start: mention.span for mention in self.introduced}

    def standings(self, index: int) -> dict[int, Standing]:
        """Who stands in subject position at each quotation of a sentence, and (at -1) at its end."""
        if index not in self._standings:
            inside = [m.inner.start for m in self.sentences[index].marked if m.inner.start not in self.terms]
            self._standings[index] = standings(self.tokens(index), self.phrases(index), self.mention, inside)
        return self._standings[index]


def _can_name(marked: str) -> bool:
    """Whether marked words can be the name of something rather than a sentence."""
    sentence = " " in marked.strip() and marked.rstrip(" .!?").endswith(_SENTENCE_ENDINGS)
    return len(marked) <= _LONGEST_TERM and not sentence
