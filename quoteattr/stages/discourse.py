"""What a reader keeps in mind from sentence to sentence: who spoke last, whom the last sentence was about."""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from quoteattr.lexicon import entries, word_class
from quoteattr.stages.cast import Resolved, Speaker
from quoteattr.stages.clause import Standing, Subject
from quoteattr.stages.cues import lemma_at
from quoteattr.stages.mentions import Form, Mention, mention_of
from quoteattr.stages.names import is_byline
from quoteattr.stages.noun_phrases import words_of
from quoteattr.stages.parsing import Parsed

_PERSONAL = frozenset({Form.NAME, Form.SURNAME, Form.LETTER, Form.PRONOUN})
_SPEAKING = frozenset({*_PERSONAL, Form.ROLE, Form.TITLE, Form.SIDE, Form.BODY})


@dataclass(frozen=True, slots=True)
class Discourse:
    """The state before a sentence.

    ``speaker`` spoke last, ``person`` is who 그 is, ``topic`` the human subject of a later sentence in which nobody spoke,
    ``spoken`` all speakers so far, the last one last, ``quoting`` the sentences that hold quotations, ``seen`` the index of the next sentence to be looked at.
    """

    speaker: Speaker | None = None
    person: Speaker | None = None
    topic: Speaker | None = None
    spoken: tuple[Speaker, ...] = ()
    spoke_in: int = -1
    interviewee: Speaker | None = None
    seen: int = 0
    quoting: frozenset[int] = frozenset()

    def heard(self, speaker: Speaker | None, sentence: int) -> Discourse:
        """The state after this speaker has been quoted."""
        if speaker is None:
            return self
        person = speaker if speaker.kind in ("person", "anonymous") else self.person
        others = tuple(s for s in self.spoken if s.name != speaker.name)
        return replace(self, speaker=speaker, person=person, topic=None, spoken=(*others, speaker), spoke_in=sentence)

    def read_up_to(self, parsed: Parsed, index: int) -> Discourse:
        """The state after the sentences before ``index`` in which nobody is quoted."""
        state = self
        for k in range(self.seen, index):
            if k not in self.quoting:
                state = state._read(parsed, k)
        return replace(state, seen=max(self.seen, index))

    def _read(self, parsed: Parsed, index: int) -> Discourse:
        if self.speaker is not None and _goes_on_reporting(parsed.sentences[index].span.of(parsed.veil)):
            return self
        heading = _heading(parsed, index)
        if heading is not None:
            return replace(self, topic=heading, person=heading, interviewee=heading)
        asked = _asked(parsed, index)
        if asked is not None and (found := self.resolve(parsed, asked)):
            return replace(self, topic=found.speaker, speaker=None)
        met = _met(parsed, index)
        if met is not None and (found := self.resolve(parsed, met)):
            return replace(self, topic=found.speaker, person=found.speaker, interviewee=found.speaker)
        standing = parsed.standings(index)[-1]
        forms = _SPEAKING if self.speaker is None and self.topic is None else _PERSONAL
        subject = _human(standing, forms)
        if subject is None and self.speaker is None and self.topic is None:
            subject = standing.place
        if subject is None or subject.mention is None:
            return self
        resolved = self.resolve(parsed, subject.mention)
        if resolved is None or is_byline(resolved.speaker.title):
            return self
        human = resolved.speaker.kind in ("person", "anonymous")
        if index < self.spoke_in:  # read late: somebody has spoken since, only 그 can still look back to this sentence
            spoken_by_human = self.speaker is not None and self.speaker.kind in ("person", "anonymous")
            return replace(self, person=resolved.speaker) if human and not spoken_by_human else self
        return replace(self, topic=resolved.speaker, person=resolved.speaker if human else self.person)

    def resolve(self, parsed: Parsed, mention: Mention) -> Resolved | None:
        """Who a mention is at this point; a pronoun is the last person, `이 관계자` the last one called so."""
        if mention.form is not Form.PRONOUN:
            if (
                mention.form is Form.SURNAME
                and mention.name in ("이", "그")
                and (this := self._pointed_at(parsed, mention))
            ):
                return Resolved(this)
            found = parsed.cast.resolve(mention, mention.span.start)
            return found and self._as_spoken(found)
        if mention.kind == "group" and mention.name in ("이들", "그들"):
            last = next((s for s in reversed(self.spoken) if s.kind in ("group", "organization")), None)
            return Resolved(last or Speaker(mention.name, "group"))
        if mention.name in ("그", "그녀"):
            person = self.person or _last_named(parsed, mention.span.start)
            return Resolved(person) if person else None
        head = mention.name.split()[-1]
        last = next((s for s in reversed(self.spoken) if s.name.endswith(head)), None)
        if last is None:
            last = next((m for m in reversed(parsed.cast.members) if m.name.endswith(head)), None)
        return Resolved(last or Speaker(mention.name, mention.kind))

    def _pointed_at(self, parsed: Parsed, mention: Mention) -> Speaker | None:
        """`이 대표` as *this*: an unnamed one of that title spoke last, or nobody called 이 has the title."""
        title = (mention.title or "").split()[-1]
        if self.speaker is not None and self.speaker.kind == "anonymous" and self.speaker.name.endswith(title):
            return self.speaker
        found = parsed.cast.resolve(mention, mention.span.start)
        if found is not None and found.speaker.name[:1] == "이" and len(found.speaker.name.split()[0]) > 1:
            return None
        return next(
            (s for s in reversed(self.spoken) if s.name.endswith(title) or any(t.endswith(title) for t in s.titles)),
            None,
        )

    def _as_spoken(self, found: Resolved) -> Resolved:
        """A bare head noun (관계자) is the one of that kind who spoke last, a part of a foreign name its bearer."""
        name = found.speaker.name
        bearer = next((s for s in reversed(self.spoken) if name in s.name.split() and s.name != name), None)
        if bearer is not None and found.speaker.kind == "unknown":
            return Resolved(bearer, found.ambiguous)
        if name in entries("role_nouns") and entries("role_nouns")[name].note == "stands in":
            body = next((s for s in reversed(self.spoken) if s.kind == "organization" and s.name != name), None)
            return Resolved(body, found.ambiguous) if body else found
        if " " in name or found.speaker.kind != "anonymous":
            return found
        for s in reversed(self.spoken):
            if s.kind == "anonymous" and len(s.name) > len(name) and s.name.replace(" ", "").endswith(name):
                return Resolved(s, found.ambiguous)
        return found


_REPORTED = regex.compile(
    r"에 (?:따르|의하)면|[다라자냐]고(?:도|까지)? ?[가-힣]{1,3}다\.?$|(?:는|란|단) ?(?P<noun>[가-힣]{1,3}?)(?:이다|이었다|였다|입니다|이었습니다)?\.?$"
)
_BOUND = frozenset({"것", "거", "게"})


def _goes_on_reporting(sentence: str) -> bool:
    """Whether a sentence goes on with what was said (`…는 것이다`, `…다는 설명이다`): its topic is inside the report."""
    m = _REPORTED.search(sentence)
    return m is not None and (
        m["noun"] is None or m["noun"] in _BOUND or word_class("nominal_cues", m["noun"]) is not None
    )


def _asked(parsed: Parsed, index: int) -> Mention | None:
    """Whom a sentence without a speaker puts a question to (`…총무팀에 문의했다.`): what follows is the answer."""
    tokens = parsed.tokens(index)
    last = next((k for k in range(len(tokens) - 1, -1, -1) if tokens[k].tag in ("XSV", "VV")), None)
    if last is None or word_class("reporting_verbs", lemma_at(tokens, last)) != "ask":
        return None
    if parsed.standings(index)[-1].top is not None:
        return None
    to = [p for p in parsed.phrases(index) if p.particle in ("에", "에게", "측에")]
    return parsed.mention(to[-1]) if to else None


def _met(parsed: Parsed, index: int) -> Mention | None:
    """Whom the reporter meets for an interview (`작가 김하늘을 만났다.`)."""
    tokens = parsed.tokens(index)
    last = next((k for k in range(len(tokens) - 1, -1, -1) if tokens[k].tag in ("XSV", "VV")), None)
    if last is None or word_class("meeting_verbs", lemma_at(tokens, last)) is None:
        return None
    met = [m for p in parsed.phrases(index) if p.particle in ("을", "를") and (m := parsed.mention(p))]
    return met[-1] if met and met[-1].form is Form.NAME and parsed.standings(index)[-1].top is None else None


def _heading(parsed: Parsed, index: int) -> Speaker | None:
    """Who is named alone on a line (`오하늘 한빛 변호사`), as interviews head their parts."""
    span = parsed.sentences[index].span
    if span.end - span.start > 25 or parsed.veil[span.end - 1] in ".?!다":
        return None
    mention = mention_of(words_of(parsed.veil, span), parsed.names)
    if mention is None or mention.form is not Form.NAME or mention.title is None or is_byline(mention.title):
        return None
    found = parsed.cast.resolve(mention, span.start)
    return found.speaker if found else None


def _human(standing: Standing, forms: frozenset[Form]) -> Subject | None:
    for subject in (standing.top, standing.subject):
        if subject is not None and subject.mention is not None and subject.mention.form in forms:
            return subject
    return None


def _last_named(parsed: Parsed, at: int) -> Speaker | None:
    """The person named last before this place, in whatever position."""
    named = [
        m
        for m in parsed.introduced
        if m.span.start < at and m.form in (Form.NAME, Form.SURNAME) and not is_byline(m.title)
    ]
    found = parsed.cast.resolve(named[-1], named[-1].span.start) if named else None
    return found.speaker if found else None
