"""What stands around a content, as the rules of ``rules/sources`` see it; each place is read when a rule first asks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from quoteattr.lexicon import entries
from quoteattr.stages import neighbours, places, source_adverbials
from quoteattr.stages.cast import Speaker
from quoteattr.stages.clause import UPON, Standing
from quoteattr.stages.content import Content
from quoteattr.stages.contents import MarkedContent
from quoteattr.stages.discourse import Discourse
from quoteattr.stages.frame_base import FrameBase
from quoteattr.stages.head_nouns import head_noun
from quoteattr.stages.lines import is_question
from quoteattr.stages.mention_forms import NAMED
from quoteattr.stages.mentions import Mention
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.reported_clauses import ReportedClause
from quoteattr.stages.retold import is_retold

_CARRIED_OVER = 2
"""How many sentences behind the last quotation a clause without a subject can still be its speaker's."""


class MarkedFrame(FrameBase):
    """The places around a content between marks."""

    def __init__(
        self,
        content: MarkedContent,
        parsed: Parsed,
        contents: Sequence[Content],
        k: int,
        discourse: Discourse,
        chained: Speaker | None,
    ) -> None:
        super().__init__(parsed, contents, k, discourse, chained)
        self._content = content
        self.impersonal = self.impersonal or neighbours.in_the_air_with(contents, k)
        self.noun_note = content.frame.noun_note
        self.alone = content.frame.alone
        self.deck = content.frame.deck
        self.bracket = content.frame.bracket
        self.genitive = content.frame.genitive
        self.label = content.frame.label
        self.opening = not discourse.spoken

    @cached_property
    def _standing(self) -> Standing:
        return places.standing_at(self._parsed, self._content)

    @cached_property
    def subject_before(self) -> Mention | None:
        """Who reports the clause that it goes on from, else the last subject before it."""
        told = neighbours.told_on(self._parsed, self._contents, self._k)
        return told or places.subject_before(self._parsed, self._content, self._standing)

    @cached_property
    def cited(self) -> Mention | None:
        """Whom the outlet cites, unless another is told to have said it (`A를 인용해 B가 “…”고 말했다고 보도했다`)."""
        found, said_by = super().cited, places.mention_at(self._standing.subject)
        told = found is not None and said_by is not None and said_by.span.start >= found.span.end
        return None if told and is_retold(self._parsed, self._content) else found

    @cached_property
    def questioner(self) -> Mention | None:
        """The last subject with 이/가 before it."""
        return places.mention_at(self._standing.subject)

    @cached_property
    def place_before(self) -> Mention | None:
        """A body with 에서 before it."""
        return places.mention_at(self._standing.place)

    @cached_property
    def popped(self) -> Mention | None:
        """Whom an adnominal verb took."""
        return places.popped(self._parsed, self._content, self._standing, self.opening)

    @cached_property
    def licensed(self) -> Mention | None:
        """A topic that no list knows."""
        return places.licensed(self._parsed, self._content, self._standing)

    @cached_property
    def head_noun(self) -> Mention | None:
        """Whom its adnominal cue modifies."""
        return head_noun(self._parsed, self._content)

    @cached_property
    def genitive_before(self) -> Mention | None:
        """Whose genitive stands right before it, with a noun of saying behind."""
        return places.genitive_before(self._parsed, self._content)

    @cached_property
    def bare_name(self) -> Mention | None:
        """A name right before the mark."""
        return places.bare_name(self._parsed, self._content)

    @property
    def bare_person(self) -> bool:
        """Whether that is a person's, so that only the particle is missing."""
        return self.bare_name is not None and self.bare_name.form in NAMED

    @cached_property
    def charged(self) -> Mention | None:
        """Against whom police or a court act for it."""
        return places.charged(self._parsed, self._content)

    @cached_property
    def heard_from(self) -> Mention | None:
        """From whom the words were heard."""
        return places.heard_from(self._parsed, self._content)

    @cached_property
    def asked_whom(self) -> Mention | None:
        """Whom somebody asks right before it."""
        return places.asked_whom(self._parsed, self._content)

    @cached_property
    def according_to(self) -> Mention | None:
        """Whom 에 따르면 names."""
        return source_adverbials.according_to(self._parsed, self._content.sentence, self._content.begin)

    @cached_property
    def announcer(self) -> Mention | None:
        """Who announced the words."""
        return neighbours.announcer(self._parsed, self._content)

    @cached_property
    def told_behind(self) -> Mention | None:
        """The subject of a clause of saying behind it."""
        return neighbours.told_behind(self._parsed, self._content)

    @cached_property
    def following(self) -> Mention | None:
        """The first person named after it."""
        return neighbours.named_behind(self._parsed, self._content)

    @cached_property
    def echo(self) -> Speaker | None:
        """Who says the same further down."""
        return neighbours.echo(self._parsed, self._contents, self._k, self.discourse)

    @cached_property
    def protagonist(self) -> Speaker | None:
        """The one whom the article is about."""
        return self._parsed.protagonist if self.alone else None

    @cached_property
    def answering(self) -> Speaker | None:
        """Who answers in an interview, where the sentence before is a question line."""
        if not self.alone or not is_question(self._parsed, self._content.sentence - 1):
            return None
        return self.state.interviewee or self.state.person or self.state.speaker

    @cached_property
    def topic(self) -> Speaker | None:
        """The human topic of the sentences before."""
        return self.state.topic

    @cached_property
    def speaker(self) -> Speaker | None:
        """Who spoke last; of two who are told to speak to each other the other one."""
        asker = places.mention_at(self._standing.asker)
        asked_by = self.discourse.resolve(self._parsed, asker) if asker is not None else None
        if asked_by is not None:
            return self.state.before(asked_by.speaker)
        if places.is_asked(self._parsed, self._content):
            return self.state.asked_in(self._content.sentence)
        speaker = self.state.speaker
        if speaker is not None and places.is_answered_to(self._parsed, self._content, speaker.name):
            return self.state.before(speaker)
        return None if places.asks_him(self._parsed, self._content) else speaker


class ClauseFrame(FrameBase):
    """The places around a reported clause without marks; what only marks or a sentence of marks can have is missing."""

    noun_note = ""
    alone = deck = opening = bare_person = False
    bracket = label = None
    questioner = place_before = popped = licensed = bare_name = heard_from = charged = asked_whom = genitive_before = (
        None
    )
    announcer = told_behind = following = None
    echo = protagonist = None
    answering: Speaker | None = None

    def __init__(
        self,
        content: ReportedClause,
        parsed: Parsed,
        contents: Sequence[Content],
        k: int,
        discourse: Discourse,
        chained: Speaker | None,
    ) -> None:
        super().__init__(parsed, contents, k, discourse, chained)
        self._content = content
        self.genitive = content.frame.genitive
        self.subject_before = content.extent.reporter

    @cached_property
    def according_to(self) -> Mention | None:
        """Whom 에 따르면 names."""
        content = self._content
        return content.frame.according_to or source_adverbials.according_to(
            self._parsed, content.sentence, content.begin
        )

    @cached_property
    def head_noun(self) -> Mention | None:
        """Whom the verb of its cue modifies."""
        content = self._content
        of_topic = self.family == "connect" and content.extent.topic  # his deed goes on (A는 …다며 B를 비판한 C를)
        return head_noun(self._parsed, content) if content.frame.modifies and not of_topic else None

    @cached_property
    def topic(self) -> Speaker | None:
        """The human topic of the sentences before, if the clause can be his, or the sentence goes on with him."""
        return self.state.topic if self._goes_on or self._carries_on else None

    @cached_property
    def speaker(self) -> Speaker | None:
        """Who spoke last, if the clause can be his."""
        return self.state.speaker if self._goes_on else None

    @property
    def _carries_on(self) -> bool:
        """Whether the sentence begins with a word that lets whoever the last one was about go on (그러면서)."""
        first = (
            self._parsed.sentences[self._content.sentence].span.of(self._parsed.veil).split(maxsplit=1)[0].rstrip(",")
        )
        said = self.family in ("finish", "connect", "expect") and not self._content.frame.modifies
        return said and entries("discourse").get(first) is not None and entries("discourse")[first].note == "same"

    @property
    def _goes_on(self) -> bool:
        """Whether a clause without a subject can be the last speaker's: it is said, and he spoke just before.

        What modifies a noun (`…다고 생각하는 시각`) is that noun's.
        """
        content, frame, cue = self._content, self._content.frame, self._content.cue
        said = (
            self.family in ("finish", "connect", "expect") or frame.predicative or (cue is not None and bool(cue.verb))
        )
        near = content.sentence - self.discourse.spoke_in <= _CARRIED_OVER
        if cue is not None and cue.verb and cue.form == "connective":
            ending = self._parsed.tokens(content.sentence)[cue.verb_end - 1].ending
            if frame.verb_class == "ask" or ending in UPON:
                return False  # …냐고 묻자, …해 달라고 하자: the reporter asks
        return said and not frame.modifies and frame.reporting_tense and near


SourceFrame = MarkedFrame | ClauseFrame
"""What stands around any content."""


def source_frame(
    parsed: Parsed, contents: Sequence[Content], k: int, discourse: Discourse, chained: Speaker | None
) -> SourceFrame:
    """The frame of a content, with or without marks."""
    content = contents[k]
    if isinstance(content, MarkedContent):
        return MarkedFrame(content, parsed, contents, k, discourse, chained)
    assert isinstance(content, ReportedClause)
    return ClauseFrame(content, parsed, contents, k, discourse, chained)
