"""An article with its marks, sentences and cast, each sentence analysed when it is first asked for, and only then."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

import regex

from quoteattr import morph
from quoteattr.lexicon import words
from quoteattr.model import Article, Span
from quoteattr.morph import Token
from quoteattr.stages.cast import Cast
from quoteattr.stages.clause import SUBJECTS, TOPICS, Standing, standings
from quoteattr.stages.korean_names import is_somebodys_surname
from quoteattr.stages.listings import list_start
from quoteattr.stages.marks import MarkedSpan
from quoteattr.stages.mention_forms import Form, Mention, joined
from quoteattr.stages.mentions import letter_alone, mention_of, share_of
from quoteattr.stages.names import is_body, is_byline, is_nominal, is_proper, names_kind, role_class
from quoteattr.stages.noun_phrases import NounPhrase, Word, noun_phrases, words_of
from quoteattr.stages.particles import final_of
from quoteattr.stages.relative_clauses import clause_before
from quoteattr.stages.roster import Roster
from quoteattr.stages.sentence_names import name_pattern, names_in, particles_behind, quoting_particles
from quoteattr.stages.sentences import Sentence
from quoteattr.stages.speakers import Speaker

_SENTENCE_ENDINGS: Final = ("다", "요", "까", "라", "자")
_LONGEST_TERM: Final = 20
_LONGEST_QUANTITY: Final = 8
_AND_OTHERS: Final = " 등 "
_DEPARTMENT: Final = "과 "
_ONE: Final = "한 "
_OTHER: Final = "다른 "
_ANOTHER: Final = "또 "
_SAME: Final = "같은 "
_POINTING: Final = words("name_parts", "pointing")
_MARKS: Final = regex.compile("[‘’“”'\"]")


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
        """Whom a noun phrase names; with the phrase before it where it belongs to that (`A의 소속사`, `A와 B`)."""
        own = self._own_mention(phrase) or self._share(phrase)
        if own is None or phrase.before is None:
            return own
        if phrase.link == "의" and (own.form in (Form.ROLE, Form.TITLE) or role_class(own.name) is not None):
            before = self._words(phrase.before.span)
            owner = mention_of(before, self.names) or letter_alone(before)
            one_of = own.kind == "anonymous" and own.name.startswith(_ONE)
            pointed = next((w.span.start for w in before if w.text in _POINTING), None)
            if one_of and pointed is not None:
                whole = Span(pointed, own.span.end)  # 익명을 원한 | 이 당의 한 의원
                return replace(own, name=self._as_printed(whole), span=whole)
            one_of = one_of or (owner is None and phrase.before.span.of(self.veil).startswith(_ONE))
            if (owner is None and one_of) or (owner is not None and owner.form is not Form.PRONOUN):
                whole = Span(owner.span.start if owner else phrase.before.span.start, own.span.end)
                return replace(own, name=self._as_printed(whole), span=whole)
        if phrase.link == "과":
            return self._of_department(phrase.before, own) or self._joint(phrase.before, own)
        return own

    def _share(self, phrase: NounPhrase) -> Mention | None:
        """The share of people that a phrase names, where nothing else before it in its sentence is a subject."""
        share = share_of(self._words(phrase.span))
        if share is None:
            return None
        owner = phrase.before if phrase.link == "의" else None
        if owner is not None and ((of := self._own_mention(owner)) is None or of.kind not in ("group", "anonymous")):
            return None
        ahead = (p for p in self.phrases(self.sentence_at(phrase.span.start)) if p.span.start < phrase.span.start)
        return None if any(p.particle in TOPICS | SUBJECTS for p in ahead) else share

    def _own_mention(self, phrase: NounPhrase) -> Mention | None:
        """Whom a noun phrase names by itself, with the quantity before it (`많은 시민들`)."""
        if self.terms and (marked := self._marked_name(phrase)) is not None:
            return marked
        own = mention_of(self._words(phrase.span), self.names, self.bodies)
        if own is None:
            return letter_alone(self._words(phrase.span)) if phrase.particle else None
        if own.kind == "group" and _AND_OTHERS in own.name:
            sentence = self.sentences[self.sentence_at(own.span.start)].span.start
            whole = Span(list_start(self.veil, sentence, own.span.start), own.span.end)
            if whole.start < own.span.start:
                return replace(own, name=whole.of(self.veil), span=whole)
        if own.form is Form.OTHER and self.terms and (term := self._term_around(own.span)) is not None:
            own = replace(own, name=term.of(self.article.text), span=term)
        start, end = own.span.start, own.span.end
        if own.kind in ("group", "anonymous") and (
            m := _quantity().search(self.veil, max(0, start - _LONGEST_QUANTITY), start)
        ):
            own = replace(own, name=f"{m[1]} {own.name}", span=Span(m.start(1), end))
            return self._with_clause(own) if own.kind == "anonymous" else own
        if own.name.startswith(_OTHER) and self.veil.startswith(_ANOTHER, start - len(_ANOTHER)):
            return replace(own, name=_ANOTHER + own.name, span=Span(start - len(_ANOTHER), end))
        if (
            own.kind in ("person", "anonymous")
            and self.veil.endswith(_SAME, 0, start)
            and " " in own.span.of(self.veil)
        ):
            whole = Span(start - len(_SAME), end)  # 같은 조 선수 is no Mr Jo
            return replace(own, form=Form.ROLE, kind="anonymous", title=None, name=whole.of(self.veil), span=whole)
        if own.form is Form.ROLE and own.kind in ("anonymous", "document") and _needs_clause(own.name):
            return self._with_clause(own)
        if own.form is Form.SURNAME and own.name == "한" and not is_somebodys_surname("한", self.names):
            return self._one_of_them(own, phrase)
        return own

    def _marked_name(self, phrase: NounPhrase) -> Mention | None:
        """The body or text whose name stands between the marks that end a phrase (`보고서 ‘…’`, `모임 ‘…’`)."""
        marked = self.sentences[self.sentence_at(phrase.span.start)].marked
        term = next((m for m in marked if m.inner.start in self.terms and m.outer.end == phrase.span.end), None)
        if term is None:
            return None
        before = self._words(Span(phrase.span.start, max(phrase.span.start, term.outer.start)))
        noun, name = before[-1].text if before else "", term.inner.of(self.article.text)
        kind = "organization" if names_kind(noun) or is_body(name.split()[-1]) else role_class(noun)
        if kind == "document":
            return Mention(Form.ROLE, name, phrase.span, kind)
        return Mention(Form.BODY, name, phrase.span, "organization") if kind in ("organization", "group") else None

    def _one_of_them(self, own: Mention, phrase: NounPhrase) -> Mention:
        """`한 의원`, who is no Mr Han, with where he belongs or has been (`검사 출신 한 의원`)."""
        ahead = [w for w in self._words(phrase.span) if w.span.end <= own.span.start]
        been = bool(ahead) and ahead[-1].text in words("name_parts", "origin")
        of = joined(ahead) if been else own.affiliation
        name = f"{of} {_ONE}{own.title}" if of else f"{_ONE}{own.title}"
        return replace(own, form=Form.TITLE, name=name, kind="anonymous")

    def _term_around(self, span: Span) -> Span | None:
        """What stands between the marks in which a name without a list stands (`‘더 가람’은`), None where none do."""
        marked = self.sentences[self.sentence_at(span.start)].marked
        return next((m.inner for m in marked if m.inner.start in self.terms and m.outer.holds(span)), None)

    def _with_clause(self, own: Mention) -> Mention:
        """An unnamed source with the relative clause before it that says which one is meant."""
        tokens = self.tokens(self.sentence_at(own.span.start))
        begin = clause_before(self.veil, tokens, own.span.start)
        if begin is None:
            return own
        clause = Span(begin, own.span.start).of(self.veil)
        return replace(own, name=f"{clause.rstrip()} {own.name}", span=Span(begin, own.span.end))

    def _words(self, span: Span) -> tuple[Word, ...]:
        return words_of(self.article.text if self.terms else self.veil, span)

    def _as_printed(self, span: Span) -> str:
        """The words of a phrase without brackets; with its marks where a name stands between them."""
        text = span.of(self.article.text)
        return text if self.terms and _MARKS.search(text) else joined(self._words(span))

    def _of_department(self, before: NounPhrase, own: Mention) -> Mention | None:
        """An official with his department, whose last syllable was read as *and* (`시 재정과 | 담당자`)."""
        whole = Span(before.span.start, own.span.end)
        apart = self.veil[before.span.end : own.span.start]
        official = (
            own.kind == "anonymous" and own.name in words("titles") | words("role_nouns") and apart == _DEPARTMENT
        )
        if not official or self.mention(before) is not None:
            return None
        return replace(own, form=Form.ROLE, name=self._as_printed(whole), span=whole)

    def _joint(self, before: NounPhrase, own: Mention) -> Mention:
        """The two speakers as one group, where the phrase before names one of the same kind, else ``own``."""
        other = self.mention(before)
        if other is None or {other.form, own.form} & {Form.PRONOUN, Form.OTHER}:
            return own
        if (other.kind == "person") != (own.kind == "person"):
            return own
        a, b = self.cast.resolve(other, other.span.start), self.cast.resolve(own, own.span.start)
        if a is None or b is None or a.speaker.name == b.speaker.name:
            return own
        joint = f"{a.speaker.name}{_and_behind(a.speaker.name)} {b.speaker.name}"
        return Mention(Form.ROLE, joint, Span(other.span.start, own.span.end), "group")

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


def _needs_clause(name: str) -> bool:
    """Whether a name of an unnamed source is one noun, which does not say which one is meant (B교사 does)."""
    return " " not in name.removeprefix(_ONE) and not name[0].isascii()


def _can_name(marked: str) -> bool:
    """Whether marked words can be the name of something rather than a sentence."""
    return len(marked) <= _LONGEST_TERM and not marked.rstrip(" .!?").endswith(_SENTENCE_ENDINGS)


def _and_behind(word: str) -> str:
    """과 behind a final consonant, else 와."""
    return "과" if final_of(word[-1]) else "와"


@functools.cache
def _quantity() -> regex.Pattern[str]:
    """A pattern for a word of quantity right before a place."""
    return regex.compile(r"(\L<q>) $", q=words("modifiers", "quantity"))
