"""Noun phrases and endings of a sentence → who stands in subject position where each content is reported.

Korean closes clauses at their end, so a sentence is walked once from left to right with a stack of subjects: a phrase
with a subject or topic particle is pushed, an adnominal verb takes the nearest subject before it (`A는 B가 제안한
…`), a connective that changes the subject takes its own (`A가 사퇴하자 B는 …`). What is left on top when a content
is reached is its source. ``facts/lessons.md`` tells what each of these moves was found to be worth.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import regex

from quoteattr.lexicon import entries, word_class, words
from quoteattr.morph import PAST_DAY, Token
from quoteattr.stages.mentions import Form, Mention
from quoteattr.stages.noun_phrases import NounPhrase

TOPICS: Final = frozenset({"은", "는", "ᆫ", "도", "께서는", "께서도", "이야", "야"})
SUBJECTS: Final = frozenset({"이", "가", "께서"})
_PLACE_TOPICS: Final = frozenset({"에서는", "에서도", "에선", "서는"})
_IN_TEXT: Final = frozenset({"에는", "에도", "엔"})
_PLACES: Final = frozenset({"에서", "서"})
_BODILY: Final = frozenset({Form.BODY, Form.ROLE, Form.SIDE})

UPON: Final = frozenset({"자", "자마자"})
"""The endings of what somebody acts upon (`A가 …라고 하자 B는`)."""
UPON_ASKING: Final = frozenset({"자", "더니", "었더니", "으니", "니"})
"""The endings behind which comes what somebody said upon being asked."""
AND_THEN: Final = "더니"
"""Behind this ending whoever did the one thing mostly does the next."""
_PARTICLES_BEHIND: Final = 4
"""How many tokens the mark and the particle before the noun of a question are at most."""
_QUOTING: Final = regex.compile(r".*[다라자냐](?:고|며|면서)$")


@dataclass(frozen=True, slots=True)
class Subject:
    """A phrase in subject position: whom it names (None where it names nobody who speaks), and whether as topic."""

    phrase: NounPhrase
    mention: Mention | None
    topic: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """Who stands in subject position where a content is reached.

    ``stack`` is everybody there, the topmost last; ``top`` is the last that can speak, ``topic`` the last of these with
    a topic particle, ``subject`` the last of these without one, ``popped`` a person or body that a verb took, ``place``
    a body with 에서 or a text with 에는, ``silent`` the last topic that cannot speak, ``asker`` who has been quoted
    before and is answered (`A가 “…”고 반박하자 “…”`).
    """

    stack: tuple[Subject, ...]
    top: Subject | None
    topic: Subject | None
    subject: Subject | None
    popped: Subject | None
    place: Subject | None
    silent: Subject | None
    asker: Subject | None = None


def standings(
    tokens: Sequence[Token],
    phrases: Sequence[NounPhrase],
    mention: Callable[[NounPhrase], Mention | None],
    contents: Sequence[int],
) -> dict[int, Standing]:
    """For each content (by the offset where its inside begins) who stands in subject position there."""
    by_last = {p.index: p for p in phrases}
    walk = _Walk(mention)
    out: dict[int, Standing] = {}
    wanted = set(contents)
    for i, token in enumerate(tokens):
        if token.tag == "QT" and token.start in wanted:
            out[token.start] = walk.standing()
            walk.chained = True
            if _is_question(tokens, i):
                walk.asked()
        elif i in by_last:
            walk.phrase(in_whose_case(by_last[i], token) or _even(by_last[i], tokens, i) or by_last[i])
        elif token.tag == "ETM":
            walk.adnominal(tokens, i)
        elif token.tag == "EC":
            walk.connective(tokens, i)
    out[-1] = walk.standing()
    return out


def _even(phrase: NounPhrase, tokens: Sequence[Token], i: int) -> NounPhrase | None:
    """A phrase with 조차 or 마저 right before a mark, as the topic that it is there; None for any other phrase."""
    adjacent = phrase.particle in words("name_parts", "even") and i + 2 < len(tokens) and tokens[i + 2].tag == "SSO"
    return replace(phrase, particle="는") if adjacent else None


def in_whose_case(phrase: NounPhrase, last: Token) -> NounPhrase | None:
    """Whose case a phrase is (`A의 경우, …고 말한다`), as the topic that he is; None for any other phrase."""
    if phrase.before is None or phrase.link != "의" or last.form not in words("endings", "case"):
        return None
    return replace(phrase.before, particle="는") if last.start == phrase.span.start else None


def _is_question(tokens: Sequence[Token], i: int) -> bool:
    """Whether the quotation at index ``i`` is a question that what follows answers (`B가 “…”는 질의에는`)."""
    for k in range(i + 2, min(i + 2 + _PARTICLES_BEHIND, len(tokens) - 1)):
        entry = entries("nominal_cues").get(tokens[k].form)
        if entry is not None:
            return entry.note == "question" and entry.cls == "ask" and tokens[k + 1].form == "에"
    return False


def _last(subjects: Sequence[Subject]) -> Subject | None:
    return subjects[-1] if subjects else None


class _Walk:
    """The stack on its way through one sentence."""

    def __init__(self, mention: Callable[[NounPhrase], Mention | None]) -> None:
        self._mention = mention
        self._stack: list[Subject] = []
        self._popped: Subject | None = None
        self._place: Subject | None = None
        self._asker: Subject | None = None
        self._heard: list[Subject] = []
        self._given_way: tuple[Subject | None, list[Subject]] = (None, [])
        self.chained = False

    def standing(self) -> Standing:
        """Who stands in subject position now."""
        able = [s for s in self._stack if s.mention is not None]
        subjects = [s for s in able if not s.topic]
        topics = [s for s in able if s.topic]
        silent = [s for s in self._stack if s.mention is None and s.topic]
        return Standing(
            stack=tuple(self._stack),
            top=_last(able),
            topic=_last(topics),
            subject=_last(subjects),
            popped=self._popped,
            place=self._place,
            silent=_last(silent),
            asker=self._asker,
        )

    def phrase(self, phrase: NounPhrase) -> None:
        """Push a phrase that stands as topic or subject; keep a body or a text that stands as a place."""
        if phrase.particle in TOPICS:
            self._stack.append(Subject(phrase, self._able_topic(phrase), True))
            self._heard = []
        elif phrase.particle in SUBJECTS:
            subject = Subject(phrase, self._able_subject(phrase), False)
            if subject.mention is not None:
                self._given_way = (subject, [s for s in self._stack if s in self._heard])
                self._stack = [s for s in self._stack if s not in self._heard]
                self._heard = []
            self._stack.append(subject)
        elif phrase.particle in _IN_TEXT:
            mention = self._mention(phrase)
            if mention is not None and mention.kind == "document":
                self._place = Subject(phrase, mention, False)
        elif phrase.particle in _PLACE_TOPICS or phrase.particle in _PLACES:
            mention = self._mention(phrase)
            if mention is None or mention.form not in _BODILY or mention.kind == "document":
                return
            if phrase.particle in _PLACE_TOPICS:
                self._stack.append(Subject(phrase, mention, True))
            else:
                self._place = Subject(phrase, mention, False)

    def _able_topic(self, phrase: NounPhrase) -> Mention | None:
        """Whom a topic names, None where it is a text of which whoever is the topic already says something."""
        mention = self._mention(phrase)
        text = mention is not None and mention.kind == "document"
        told = text and any(s.topic and s.mention and s.mention.kind != "document" for s in self._stack)
        return None if told else mention

    def _able_subject(self, phrase: NounPhrase) -> Mention | None:
        """Whom a phrase with 이/가 names, None where it is rather the subject of a clause of its own."""
        mention = self._mention(phrase)
        if mention is None or mention.kind == "document":
            return None  # a thing (조례가 부결되면서)
        if self.chained and any(s.mention for s in self._stack):
            return None  # between the pieces of a chain a new topic takes over, a mere subject does not
        return mention

    def asked(self) -> None:
        """Take who has put a question that what follows answers: the nearest subject, not a topic."""
        self.chained = False
        k = next((k for k in range(len(self._stack) - 1, -1, -1) if not self._stack[k].topic), None)
        if k is not None:
            del self._stack[k]

    def adnominal(self, tokens: Sequence[Token], i: int) -> None:
        """Take a subject for the adnominal verb whose ending stands at index ``i``.

        What ends a time (…한 뒤) has one of its own only behind a topic (`A는 B가 모인 가운데`).
        """
        if i > 0 and (tokens[i - 1].tag in ("SSC", "QT", "SS", "SSO") or tokens[i - 1].form == PAST_DAY):
            return
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        if following is None or following.form not in words("endings", "after"):
            self._place = None
            self._pop()
        elif self._stack and not self._stack[-1].topic and self._is_behind_topic():
            self._pop()

    def _is_behind_topic(self) -> bool:
        """Whether a topic that can speak stands before the last subject, or has made way for it."""
        subject, others = self._given_way
        before = self._stack[-2:-1] or (others[-1:] if self._stack[-1] is subject else [])
        return any(s.topic and s.mention is not None for s in before)

    def connective(self, tokens: Sequence[Token], i: int) -> None:
        """Take a subject for a clause that ends in a connective which changes it; a quoting one needs two who speak.

        Who has been quoted before it makes way for another subject (`A는 “…”고 말하자 B가 “…”고 답했다`), also before
        a clause that is over (`A는 “…”고 말했고, B가 “…”고 답했다`).
        """
        token = tokens[i]
        answered = self.chained and token.ending in UPON
        past = i > 0 and tokens[i - 1].tag == "EP"
        if token.ending == AND_THEN and not past:
            if any(s.topic and s.mention is not None for s in self._stack):
                self._pop()  # A는 B가 약속을 어기더니 “…”라고 했다
            return
        over = token.ending == "고" and past
        if self.chained and (over or token.ending in words("endings", "closing")):
            self.chained, self._heard = False, [s for s in self._stack if s.mention is not None]
        quoting = _QUOTING.match(token.ending) and (
            sum(s.mention is not None for s in self._stack) > 1
            or self._is_of_thing_in_quotation()
            or word_class("discourse", tokens[0].form) == "carry"  # 또 일부가 …했다고 주장하며 “…”으로 규정했다
        )
        if quoting or token.ending in words("endings", "closing"):
            before, taken = self._popped, self._pop()
            if answered and taken is not None:
                self._popped, self._asker = before, taken

    def _is_of_thing_in_quotation(self) -> bool:
        """Whether the nearest subject is a thing's and another, who asks or tells, stands before it."""
        nearest = next((k for k in range(len(self._stack) - 1, -1, -1) if not self._stack[k].topic), 0)
        told = any(s.mention is not None and not s.topic for s in self._stack[:nearest])
        return told and self._stack[nearest].mention is None

    def _pop(self) -> Subject | None:
        """The nearest subject (not topic), off the stack now; a person or body is kept as a last resort."""
        for k in range(len(self._stack) - 1, -1, -1):
            if not self._stack[k].topic:
                taken = self._stack.pop(k)
                if taken is self._given_way[0]:
                    self._stack[k:k] = self._given_way[1]  # A는 “…”고 했고 B가 낸 법안에는 “…”고 했다
                    self._given_way = (None, [])
                if taken.mention is not None and taken.mention.kind in ("person", "organization"):
                    self._popped = taken
                return taken
        return None
