"""What a reader keeps in mind from sentence to sentence: who spoke last, whom the last sentence was about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from quoteattr.lexicon import entries, words
from quoteattr.stages import topics, turns
from quoteattr.stages.cast import Resolved, ends_in
from quoteattr.stages.mention_forms import PERSONAL, Form, Mention
from quoteattr.stages.names import body_class, is_byline
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.speakers import Speaker

_SPEAKING: Final = frozenset({*PERSONAL, Form.ROLE, Form.TITLE, Form.SIDE, Form.BODY})
_MOVING: Final = _SPEAKING - {Form.BODY, Form.SIDE}
_THEY: Final = frozenset({"이들", "그들"})
_MEANT: Final[dict[str, tuple[str | None, ...]]] = {
    "media": ("media", None),
    "union": ("union",),
    "bench": ("bench", "court"),
}
"""Of which classes a body can be that a bare noun of a class stands for; None: of none that is known."""
_FAR_BACK: Final = 3
_FEW_TURNS: Final = 3
"""How many quotations do not yet show that an article is about what one person says."""
_THIS: Final = frozenset({"이", "그"})
_MR: Final = "씨"


@dataclass(frozen=True, slots=True)
class Discourse:
    """The state before a sentence.

    ``speaker`` spoke last, in the sentence ``spoke_in``; ``person`` is who 그 is, ``person_before`` who it was before
    that sentence, ``interviewee`` who answers the reporter; ``topic`` is the human subject of a later sentence in which
    nobody spoke. ``spoken`` are all speakers so far, the last one last, ``turns`` their names quotation by quotation,
    ``quoting`` the sentences that hold quotations, ``seen`` is the next sentence to be read.
    """

    speaker: Speaker | None = None
    person: Speaker | None = None
    person_before: Speaker | None = None
    topic: Speaker | None = None
    spoken: tuple[Speaker, ...] = ()
    turns: tuple[str, ...] = ()
    spoke_in: int = -1
    interviewee: Speaker | None = None
    seen: int = 0
    quoting: frozenset[int] = frozenset()

    def heard(self, speaker: Speaker | None, sentence: int) -> Discourse:
        """The state after this speaker has been quoted."""
        if speaker is None:
            return self
        person = speaker if _is_human(speaker) or speaker.kind == "unknown" else self.person  # 조 발켄, of no list
        others = tuple(s for s in self.spoken if s.name != speaker.name)
        return replace(
            self,
            speaker=speaker,
            person=person,
            person_before=self.person_before if sentence == self.spoke_in else self.person,
            topic=None,
            spoken=(*others, speaker),
            turns=(*self.turns, speaker.name),
            spoke_in=sentence,
        )

    def asked_in(self, sentence: int) -> Speaker | None:
        """Who answers a question that nobody named puts in a sentence: who spoke last.

        Where that was an unnamed one, some sentences before, and somebody has said more than half of what is quoted so
        far, it is him.
        """
        aside = self.speaker is not None and self.speaker.kind == "anonymous" and sentence - self.spoke_in > 1
        if not aside:
            return self.speaker
        main = next((s for s in self.spoken if 2 * self.turns.count(s.name) > len(self.turns) > _FEW_TURNS), None)
        return main if main is not None and main.kind == "person" else self.speaker

    def before(self, speaker: Speaker) -> Speaker | None:
        """Who spoke last apart from this speaker, or who 그 was before he spoke."""
        spoke = self._last_spoken(lambda s: s.name != speaker.name)
        other = self.person_before if self.person_before and self.person_before.name != speaker.name else None
        return spoke or other

    def read_up_to(self, parsed: Parsed, index: int) -> Discourse:
        """The state after the sentences before ``index`` in which nobody is quoted."""
        state = self
        for k in range(self.seen, index):
            state = state._read_rest(parsed, k) if k in self.quoting else state._read(parsed, k)
        return replace(state, seen=max(self.seen, index))

    def _read(self, parsed: Parsed, index: int) -> Discourse:
        """The state after one sentence in which nobody is quoted."""
        if self.speaker is not None and topics.goes_on_reporting(parsed.sentences[index].span.of(parsed.veil)):
            return self._told_of(parsed, index)
        if index >= self.spoke_in and (turned := self._turned(parsed, index)) is not None:
            return turned
        if not self._opening and not self._of_bodies and not topics.may_be_about_a_person(parsed, index):
            return self
        subject = self._subject(parsed, index)
        resolved = self.resolve(parsed, subject) if subject is not None else None
        if resolved is None or is_byline(resolved.speaker.title):
            return self
        return self._about(resolved.speaker, index)

    def _told_of(self, parsed: Parsed, index: int) -> Discourse:
        """The state after a sentence of hearsay: 그 is whom it tells of where it opens a paragraph, else who spoke."""
        topic = topics.hearsay_topic(parsed, index) if topics.opens_paragraph(parsed, index) else None
        found = self.resolve(parsed, topic) if topic is not None else None
        if found is None or not _is_human(found.speaker):
            return self
        return replace(self, person=found.speaker)

    def _read_rest(self, parsed: Parsed, index: int) -> Discourse:
        """The state after what follows the last quotation of a sentence: about somebody else (`…지만 B는`).

        Or after one without marks in which somebody is asked or moves.
        """
        marked = parsed.sentences[index].marked
        if not marked and (turned := self._turned(parsed, index)) is not None:
            return turned  # …에게 …냐고 물었더니 답이 돌아왔다
        topic = topics.topic_behind(parsed, index, marked[-1].outer.end) if marked else None
        if not marked and topics.makes_gesture(parsed, index):
            moved = topics.human_subject(parsed.standings(index)[-1], _MOVING)
            topic = moved.mention if moved is not None else None
        resolved = self.resolve(parsed, topic) if topic is not None else None
        if resolved is None or (self.speaker is not None and resolved.speaker.name == self.speaker.name):
            return self
        return self._about(resolved.speaker, index)

    def _turned(self, parsed: Parsed, index: int) -> Discourse | None:
        """The state after a sentence that turns to somebody: named in a heading, asked, met; None after any other."""
        if (named := turns.heading(parsed, index)) is not None:
            return replace(self, topic=named, person=named, interviewee=named)
        asked = turns.asked(parsed, index)
        if asked is not None and (found := self.resolve(parsed, asked)):
            return replace(self, topic=found.speaker, speaker=None)
        met = turns.interviewed(parsed, index) or turns.met(parsed, index)
        if met is not None and (found := self.resolve(parsed, met)):
            return replace(self, topic=found.speaker, person=found.speaker, interviewee=found.speaker)
        return None

    def _subject(self, parsed: Parsed, index: int) -> Mention | None:
        """Whom a sentence is about by its subject; before anybody has spoken a body or the place will do."""
        standing = parsed.standings(index)[-1]
        moved = topics.makes_gesture(parsed, index)
        anybody = _SPEAKING if self._opening or self._of_bodies else _MOVING if moved else PERSONAL
        subject = topics.human_subject(standing, anybody)
        if subject is None and (named := topics.named_otherwise(parsed, index)) is not None:
            return named
        if subject is None and self._opening:
            subject = standing.place
        spoke = self.speaker is not None and _is_human(self.speaker)
        if spoke and subject is not None and not subject.topic and standing.topic is not None:
            return None  # 구단은 A가 빠진 채 이겼다: the sentence is about the club
        return subject.mention if subject is not None else None

    @property
    def _opening(self) -> bool:
        """Whether nobody has spoken yet, nor been spoken of."""
        return self.speaker is None and self.topic is None

    @property
    def _of_bodies(self) -> bool:
        """Whether a body spoke last, so that another body may take over."""
        return self.speaker is not None and self.speaker.kind in ("organization", "group")

    def _about(self, topic: Speaker, index: int) -> Discourse:
        """The state after a sentence about somebody."""
        if index < self.spoke_in:  # read late: somebody has spoken since, only 그 can still look back to this sentence
            by_human = self.speaker is not None and _is_human(self.speaker)
            return replace(self, person=topic) if _is_human(topic) and not by_human else self
        return replace(self, topic=topic, person=topic if _is_human(topic) else self.person)

    def resolve(self, parsed: Parsed, mention: Mention) -> Resolved | None:
        """Who a mention is at this point; a pronoun is the last person, `이 관계자` the last one called so."""
        if mention.form is Form.PRONOUN:
            return self._by_pronoun(parsed, mention)
        pointing = mention.form is Form.SURNAME and mention.name in _THIS and mention.title != _MR  # 이씨
        if pointing and (this := self._pointed_at(parsed, mention)):
            return Resolved(this)
        found = parsed.cast.resolve(mention, mention.span.start)
        return found and self._as_spoken(parsed, mention, found)

    def _by_pronoun(self, parsed: Parsed, mention: Mention) -> Resolved | None:
        """Who a pronoun is, None where nobody has been named whom it could stand for."""
        if mention.kind == "group" and mention.name in _THEY:
            return Resolved(self._they(parsed, mention) or Speaker(mention.name, "group"))
        note = entries("pronouns")[mention.name].note if mention.name in words("pronouns") else ""
        if note == "deceased":
            dead = parsed.protagonist or topics.first_named(parsed)
            return Resolved(dead) if dead else None
        if note == "concerned" and parsed.protagonist is not None:
            return Resolved(parsed.protagonist)
        if note == "named":
            named = topics.last_named(parsed, mention.span.start)
            return Resolved(named) if named else None
        if note == "he":
            if (unnamed := self._unnamed_before(parsed, mention)) is not None:
                return Resolved(unnamed)
            same = self.person_before is not None and parsed.sentence_at(mention.span.start) == self.spoke_in
            person = (self.person_before if same else self.person) or topics.last_named(parsed, mention.span.start)
            person = person or topics.unlisted_topic(parsed, mention.span.start)
            return Resolved(person) if person else None
        head = mention.name.split()[-1]
        if _stands_in(head) and (body := self._body_meant(parsed, mention, head)):
            return Resolved(body)
        if _stands_in(head) and (firm := topics.company(parsed, mention)):
            return Resolved(firm)
        called = self._last_spoken(lambda s: _is_called(s, head)) or next(
            (m for m in reversed(parsed.cast.members) if m.name.endswith(head)), None
        )
        called = called or topics.called_before(parsed, mention.span.start, head)
        return Resolved(called or Speaker(mention.name, mention.kind))

    def _unnamed_before(self, parsed: Parsed, mention: Mention) -> Speaker | None:
        """The unnamed person whom the sentence right before, in which nobody is quoted, opens the paragraph with.

        It tells of his doing or his thoughts (`한 의원의 생각은 달랐다`), or of somebody's kin how he is.
        """
        index = parsed.sentence_at(mention.span.start) - 1
        if index < 0 or index in self.quoting or not topics.opens_paragraph(parsed, index):
            return None
        told = topics.unnamed_topic(parsed, index)
        found = parsed.cast.resolve(told, told.span.start) if told is not None else None
        return found.speaker if found is not None and found.speaker.kind == "anonymous" else None

    def _they(self, parsed: Parsed, mention: Mention) -> Speaker | None:
        """Whom `이들` stands for: of those who are several, or a body, who was last a subject or spoke last."""
        index = parsed.sentence_at(mention.span.start)
        for k in range(index - 1, max(self.spoke_in, index - 1 - _FAR_BACK), -1):
            if topics.speaks_of_them(parsed, k):
                continue  # 경찰은 이들을 조사했다
            several = topics.several(parsed, k)
            if several is not None:
                found = self.resolve(parsed, several)
                return found.speaker if found else None
            if parsed.introduced_in(parsed.sentences[k]):
                return None  # persons, who are as likely as any body
        return self._last_spoken(_is_several) or topics.several_before(parsed, index)

    def _last_spoken(self, fits: Callable[[Speaker], bool]) -> Speaker | None:
        """Of the speakers so far, the last one that fits."""
        return next((s for s in reversed(self.spoken) if fits(s)), None)

    def _body_meant(self, parsed: Parsed, mention: Mention, head: str) -> Speaker | None:
        """Which body a bare noun stands for: the topic of the sentence before, though it only reports, or a speaker.

        `가람신문은 … 관계자의 말을 빌려 “…”고 전했다. | 이 신문은 …`
        """
        index = parsed.sentence_at(mention.span.start) - 1
        topic = parsed.standings(index)[-1].topic if index >= 0 else None
        told = topic.mention if topic is not None else None
        able = told is not None and told.form in (Form.BODY, Form.OTHER)
        found = parsed.cast.resolve(told, told.span.start) if told is not None and able else None
        if found is not None and _can_be_meant(found.speaker, head):
            return found.speaker
        return self._last_spoken(lambda s: _can_be_meant(s, head))

    def _pointed_at(self, parsed: Parsed, mention: Mention) -> Speaker | None:
        """`이 대표` as *this*: an unnamed one of that title spoke last, or nobody called 이 has the title."""
        title = (mention.title or "").split()[-1]
        if self.speaker is not None and self.speaker.kind == "anonymous" and self.speaker.name.endswith(title):
            return self.speaker
        found = parsed.cast.resolve(mention, mention.span.start)
        if found is not None and found.speaker.name[:1] == "이" and len(found.speaker.name.split()[0]) > 1:
            return None
        return self._last_spoken(lambda s: _is_called(s, title))

    def _as_spoken(self, parsed: Parsed, mention: Mention, found: Resolved) -> Resolved:
        """A bare head noun (관계자) is the one of that kind who spoke last, a part of a foreign name its bearer."""
        name = found.speaker.name
        bearer = self._last_spoken(lambda s: s.kind == "person" and name in s.name.split() and s.name != name)
        if bearer is not None and found.speaker.kind == "unknown":
            return Resolved(bearer, found.ambiguous)
        union = entries("role_nouns").get(mention.name)
        if union is not None and union.note == "stands in union":
            spoke = self._last_spoken(lambda s: _can_be_meant(s, mention.name))
            return Resolved(spoke or found.speaker, found.ambiguous)
        if _stands_in(name):
            body = self._body_meant(parsed, mention, name)
            return Resolved(body or topics.company(parsed, mention) or found.speaker, found.ambiguous)
        kind = found.speaker.kind
        if " " in name or kind not in ("anonymous", "group"):
            return found
        fuller = self._last_spoken(lambda s: s.kind == kind and ends_in(s.name, name))
        return Resolved(fuller, found.ambiguous) if fuller else found


def _can_be_meant(speaker: Speaker, head: str) -> bool:
    """Whether a bare noun that stands for a body named before can be this one: 매체 none of another known class."""
    wanted = entries("role_nouns")[head].note.removeprefix("stands in").strip()
    fits = _MEANT.get(wanted)
    body = speaker.kind in ("organization", "unknown")
    return body and speaker.name != head and (fits is None or body_class(speaker.name) in fits)


def _is_called(speaker: Speaker, noun: str) -> bool:
    """Whether a speaker's name or one of his titles ends in this noun."""
    return any(called.endswith(noun) for called in (speaker.name, *speaker.titles))


def _is_several(speaker: Speaker) -> bool:
    """Whether `이들` can be this speaker: a group, a body, be it one that no list knows (반대위)."""
    unlisted_body = speaker.kind == "unknown" and speaker.name.endswith(tuple(words("body_endings")))
    return speaker.kind in ("group", "organization") or unlisted_body


def _is_human(speaker: Speaker) -> bool:
    return speaker.kind in ("person", "anonymous")


def _stands_in(word: str) -> bool:
    """Whether a bare noun (매체, 회사) stands for the body named before."""
    entry = entries("role_nouns").get(word)
    return entry is not None and entry.note.startswith("stands in")
