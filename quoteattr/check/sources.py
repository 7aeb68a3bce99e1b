"""Sources: texts with what is said in them by whom, read as what they are.

A text with speaker labels is a *transcript*, a text in the polite style without them, whose speaker is known
(``--speaker``, or its heading), a *speech*, any other an *article*, whose statements are the quotations that the engine
finds in it. Only articles that a quotation points into are read by the engine, and only then.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from quoteattr.check.findings import Person
from quoteattr.check.folding import Folded, folded
from quoteattr.check.labels import Turn, turns, unknown_label
from quoteattr.check.people import ASKER, person_of
from quoteattr.check.places import Lines
from quoteattr.check.style import is_spoken
from quoteattr.lexicon import words
from quoteattr.model import Article, Attribution, Span
from quoteattr.stages.introductions import introductions
from quoteattr.stages.korean_names import is_surname
from quoteattr.stages.marks import marked_spans
from quoteattr.stages.mention_forms import Form
from quoteattr.stages.names import is_byline
from quoteattr.stages.sentences import sentences

Extract = Callable[[Article], Sequence[Attribution]]

_HEADING_LINES: Final = 6
_LONGEST_HEADING: Final = 60
_LONGEST_READ: Final = 40_000
"""An article longer than this is read by the engine only around the passage."""
_READ_AROUND: Final = 8_000


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody says in a source, and who; nobody where the source does not say."""

    span: Span
    speaker: Person | None


@dataclass(frozen=True, eq=False)
class Source:
    """A source with what it was read as; ``speaker`` is whom the user names for a text without labels."""

    article: Article
    extract: Extract
    speaker: str | None = None

    @cached_property
    def lines(self) -> Lines:
        """The text with its lines."""
        return Lines(self.article.id, self.article.text)

    @property
    def text(self) -> str:
        """The text."""
        return self.article.text

    @cached_property
    def folded(self) -> Folded:
        """The text folded."""
        return folded(self.text)

    @cached_property
    def kind(self) -> str:
        """``transcript``, ``speech`` or ``article``."""
        if self._turns:
            return "transcript"
        return "speech" if is_spoken(self.text) and self._single_speaker else "article"

    @cached_property
    def unknown_label(self) -> str | None:
        """A label form that nobody knows."""
        unknown = unknown_label(self.text)
        return None if unknown is None or self._turns else unknown

    @cached_property
    def _turns(self) -> tuple[Turn, ...]:
        return turns(self.text)

    def statement(self, span: Span) -> Span:
        """The stretch inside which a passage's sentences end: its statement, all of a text without any."""
        found = self._statement(span)
        return found.span if found else Span(0, len(self.text))

    def spoken_in(self, span: Span) -> list[Span]:
        """The parts of a stretch that belong to one statement each; the whole stretch of an article."""
        if self.kind == "article":
            return [span]
        parts = (Span(max(span.start, s.span.start), min(span.end, s.span.end)) for s in self._statements)
        return [part for part in parts if part.start < part.end]

    def speaker_of(self, span: Span) -> Person | None:
        """Who says the passage, None where the source does not say."""
        found = self._statement(span)
        return found.speaker if found else None

    def _statement(self, span: Span) -> Statement | None:
        """The statement that holds most of a passage."""
        found = self._statements_around(span)
        at = max(0, bisect.bisect_right(found, span.start, key=lambda s: s.span.start) - 1)
        near = [s for s in found[at : at + 4] if s.span.start < span.end and span.start < s.span.end]
        best = max(near, key=lambda s: min(s.span.end, span.end) - max(s.span.start, span.start), default=None)
        if best is None or (self.kind == "transcript" and _is_host(best.speaker)):
            return self._between_marks(span) or best
        return best

    def _between_marks(self, span: Span) -> Statement | None:
        """The words between marks that hold a passage and that are nobody's quotation, as far as is known."""
        around = self.lines.paragraphs(span)
        for marked in marked_spans(around.of(self.text)):
            inner = Span(around.start + marked.inner.start, around.start + marked.inner.end)
            if inner.start <= span.start < inner.end:
                return Statement(inner, None)
        return None

    def _statements_around(self, span: Span) -> tuple[Statement, ...]:
        if self.kind == "article" and len(self.text) > _LONGEST_READ:
            near = Span(max(0, span.start - _READ_AROUND), min(len(self.text), span.end + _READ_AROUND))
            return self._read(self.lines.paragraphs(near))
        return self._statements

    @cached_property
    def _statements(self) -> tuple[Statement, ...]:
        if self.kind == "transcript":
            return tuple(Statement(t.span, self._speaker_of_turn(t)) for t in self._turns)
        if self.kind == "speech":
            return (Statement(Span(0, len(self.text)), self._single_speaker),)
        return self._read(Span(0, len(self.text)))

    def _read(self, part: Span) -> tuple[Statement, ...]:
        """The quotations that the engine finds in a part of the text."""
        found = self.extract(replace(self.article, text=part.of(self.text)))
        out = []
        for row in found:
            person = Person(row.speaker, row.title, row.affiliation, row.speaker_kind) if row.speaker else None
            out.append(Statement(Span(part.start + row.start, part.start + row.end), person))
        return tuple(out)

    def _speaker_of_turn(self, turn: Turn) -> Person | None:
        if turn.role == "answerer":
            return self._single_speaker or Person(turn.who, kind="anonymous")
        if turn.role:
            return Person(turn.who, kind=ASKER if turn.role == "asker" else "anonymous")
        named = person_of(turn.mention) if turn.mention else Person(turn.who, kind="person")
        return self._in_full(named)

    def _in_full(self, person: Person) -> Person:
        """The person under the full name that the text gives ahead of its first label, where only one can be meant."""
        surname = person.name.split()[0]
        if person.kind != "person" or not (is_surname(surname) and len(surname) <= 2):
            return person
        fitting = {p.name: p for p in self._introduced if p.name.startswith(surname) or p.name.endswith(f" {surname}")}
        return next(iter(fitting.values())) if len(fitting) == 1 else person

    @cached_property
    def _introduced(self) -> tuple[Person, ...]:
        """The people whom the text names with their titles ahead of its labels."""
        end = self._turns[0].span.start if self._turns else min(len(self.text), _READ_AROUND)
        spans = [self.lines.paragraphs(Span(s, s)) for s in self.lines.starts if s < end][:_HEADING_LINES]
        found = introductions(self.text[:end], [Span(s.start, min(s.end, end)) for s in spans])
        return tuple(person_of(m) for m in found if m.form is Form.NAME and not is_byline(m.title))

    @cached_property
    def _single_speaker(self) -> Person | None:
        """Whose speech a text without labels is, or who answers in an interview: as the user says, or its heading."""
        if self.speaker:
            found = introductions(self.speaker, [Span(0, len(self.speaker))])
            return person_of(found[0]) if found else Person(self.speaker, kind="person")
        if self._turns:
            return self._introduced[0] if len({p.name for p in self._introduced}) == 1 else None
        return self._in_heading()

    def _in_heading(self) -> Person | None:
        """Whom a heading names together with a word for a speech (`하서진 시장 신년사`)."""
        title = f"{self.article.title}\n" if self.article.title else ""
        for line in (title + self.text).strip().split("\n")[:_HEADING_LINES]:
            if len(line) <= _LONGEST_HEADING and any(w in line for w in words("speech_words")):
                found = introductions(line, [Span(0, len(line))])
                if found:
                    return person_of(found[0])
        return None

    def sentences(self, span: Span) -> Sequence[Span]:
        """The sentences that hold a passage, cut at the ends of its statement."""
        bounds = self.statement(span)
        around = self.lines.paragraphs(span)
        whole = Span(max(bounds.start, around.start), min(bounds.end, around.end))
        if not whole.holds(span):
            whole = Span(min(whole.start, span.start), max(whole.end, span.end))
        piece = whole.of(self.text)
        cut = [Span(whole.start + s.span.start, whole.start + s.span.end) for s in sentences(piece, (), piece)]
        return [s for s in cut if s.start < span.end and span.start < s.end] or [span]


def _is_host(speaker: Person | None) -> bool:
    """Whether somebody unnamed presents and asks: what stands between marks there is others' words."""
    return speaker is not None and speaker.kind in (ASKER, "anonymous")
