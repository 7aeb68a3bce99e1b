"""What stands around a content, as the rules of ``rules/sources`` see it; each place is read when a rule first asks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from quoteattr.stages import places
from quoteattr.stages.cast import Speaker
from quoteattr.stages.clause import Standing
from quoteattr.stages.contents import Content
from quoteattr.stages.discourse import Discourse
from quoteattr.stages.mentions import Mention
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.questions import is_question


class SourceFrame:
    """The places around one content: each holds a mention or a speaker, or nothing.

    ``discourse`` is the state after the last quotation; only a rule (or a pronoun) that looks further back lets the
    sentences in between be read.
    """

    def __init__(
        self, parsed: Parsed, contents: Sequence[Content], k: int, discourse: Discourse, chained: Speaker | None
    ) -> None:
        self._parsed, self._contents, self._k = parsed, contents, k
        self._content = contents[k]
        self.discourse = discourse
        self.chained = chained
        cue = self._content.cue
        self.family = cue.family if cue else ""
        self.form = cue.form if cue else ""
        self.noun = cue.noun if cue else ""
        self.noun_note = cue.noun_class if cue else ""
        self.impersonal = bool(cue and cue.impersonal)
        self.alone = self._content.frame.alone
        self.deck = self._content.frame.deck
        self.bracket = self._content.frame.bracket
        self.genitive = self._content.frame.genitive
        self.label = self._content.frame.label
        self.opening = not discourse.spoken

    @property
    def _sentence_start(self) -> int:
        return self._parsed.sentences[self._content.sentence].span.start

    @property
    def _next(self) -> Content | None:
        return self._contents[self._k + 1] if self._k + 1 < len(self._contents) else None

    @cached_property
    def state(self) -> Discourse:
        """The discourse with the sentences before the content read."""
        return self.discourse.read_up_to(self._parsed, self._content.sentence)

    @cached_property
    def _standing(self) -> Standing:
        return places.standing_at(self._parsed, self._content)

    @cached_property
    def subject_before(self) -> Mention | None:
        return places.subject_before(self._parsed, self._content, self._standing)

    @cached_property
    def questioner(self) -> Mention | None:
        return places.mention_at(self._standing.subject)

    @cached_property
    def place_before(self) -> Mention | None:
        return places.mention_at(self._standing.place)

    @cached_property
    def popped(self) -> Mention | None:
        return places.popped(self._parsed, self._content, self._standing)

    @cached_property
    def subject_between(self) -> Mention | None:
        return places.subject_between(self._parsed, self._content, self._next)

    @cached_property
    def head_noun(self) -> Mention | None:
        return places.head_noun(self._parsed, self._content)

    @cached_property
    def bare_name(self) -> Mention | None:
        return places.bare_name(self._parsed, self._content)

    @cached_property
    def according_to(self) -> Mention | None:
        return places.according_to(self._parsed, self._sentence_start, self._content.begin)

    @cached_property
    def cited(self) -> Mention | None:
        return places.cited(self._parsed, self._sentence_start, self._content.begin)

    @cached_property
    def heard_from(self) -> Mention | None:
        return places.heard_from(self._parsed, self._content)

    @cached_property
    def licensed(self) -> Mention | None:
        return places.licensed(self._parsed, self._content, self._standing)

    @cached_property
    def announcer(self) -> Mention | None:
        return places.announcer(self._parsed, self._content)

    @cached_property
    def told_behind(self) -> Mention | None:
        return places.told_behind(self._parsed, self._content)

    @cached_property
    def following(self) -> Mention | None:
        return places.named_behind(self._parsed, self._content)

    @cached_property
    def next_in_chain(self) -> Mention | None:
        """The subject of the next piece of a chain, for a first piece that has none."""
        following = self._next
        if following is None or not linked(self._contents, self._k + 1):
            return None
        if following.extent is not None:
            return following.extent.reporter
        return places.mention_at(places.standing_at(self._parsed, following).top)

    @cached_property
    def echo(self) -> Speaker | None:
        return places.echo(self._parsed, self._contents, self._k, self.discourse)

    @cached_property
    def protagonist(self) -> Speaker | None:
        return self._parsed.protagonist if self.alone else None

    @cached_property
    def answering(self) -> Speaker | None:
        """Who answers in an interview, where the sentence before is a question line."""
        if not self.alone or not is_question(self._parsed, self._content.sentence - 1):
            return None
        return self.state.interviewee or self.state.person or self.state.speaker

    @cached_property
    def topic(self) -> Speaker | None:
        return self.state.topic

    @property
    def speaker(self) -> Speaker | None:
        return self.state.speaker


class ClauseFrame(SourceFrame):
    """The places around a reported clause without marks."""

    def __init__(
        self, parsed: Parsed, contents: Sequence[Content], k: int, discourse: Discourse, chained: Speaker | None
    ) -> None:
        super().__init__(parsed, contents, k, discourse, chained)
        assert self._content.extent is not None
        self.noun_note = ""
        self.opening = False
        self.subject_before = self._content.extent.reporter
        self.according_to = self._content.frame.according_to
        self.questioner = self.place_before = self.popped = self.bare_name = None
        self.heard_from = self.licensed = self.announcer = self.told_behind = self.following = None
        self.echo = self.protagonist = self.answering = None
        if not (self._content.cue and self._content.cue.verb):
            self.head_noun = None

    @cached_property
    def topic(self) -> Speaker | None:
        return self.state.topic if self._goes_on else None

    @property
    def speaker(self) -> Speaker | None:
        return self.state.speaker if self._goes_on else None

    @property
    def _goes_on(self) -> bool:
        """Whether a clause without a subject can be the last speaker's: it is said to be said, and he spoke just before."""
        cue = self._content.cue
        said = self.family in ("finish", "connect", "expect") or (cue is not None and bool(cue.verb))
        return said and self._content.frame.reporting_tense and self._content.sentence - self.discourse.spoke_in <= 2


def linked(contents: Sequence[Content], k: int) -> bool:
    """Whether a content is a further piece of the utterance before it (`“…”라며 “…”고`)."""
    if k == 0:
        return False
    left, right = contents[k - 1], contents[k]
    return left.sentence == right.sentence and left.cue is not None and left.cue.family == "connect"


def frame_of(
    parsed: Parsed, contents: Sequence[Content], k: int, discourse: Discourse, chained: Speaker | None
) -> SourceFrame:
    """The frame of a content, with or without marks."""
    kind = SourceFrame if contents[k].extent is None else ClauseFrame
    return kind(parsed, contents, k, discourse, chained)
