"""The places around a content that rules of ``rules/sources`` ask about whether it stands between marks or not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from quoteattr.stages import neighbours, places, source_adverbials
from quoteattr.stages.cast import Speaker
from quoteattr.stages.content import Content
from quoteattr.stages.discourse import Discourse
from quoteattr.stages.mentions import Mention
from quoteattr.stages.parsing import Parsed


class FrameBase:
    """The places around one content: each holds a mention or a speaker, or nothing.

    ``discourse`` is the state after the last quotation; only a rule (or a pronoun) that looks further back lets the
    sentences in between be read. ``chained`` is the speaker of the piece before, in one utterance.
    """

    def __init__(
        self, parsed: Parsed, contents: Sequence[Content], k: int, discourse: Discourse, chained: Speaker | None
    ) -> None:
        self._parsed, self._contents, self._k = parsed, contents, k
        self._sentence_start = parsed.sentences[contents[k].sentence].span.start
        cue = contents[k].cue
        self.discourse = discourse
        self.chained = chained
        self.family = cue.family if cue else ""
        self.impersonal = cue is not None and cue.impersonal
        self.received = cue is not None and cue.received
        self.puts_question = cue is not None and cue.puts_question
        self.owned = cue is not None and cue.owned

    @cached_property
    def state(self) -> Discourse:
        """The discourse with the sentences before the content read."""
        return self.discourse.read_up_to(self._parsed, self._contents[self._k].sentence)

    @property
    def state_so_far(self) -> Discourse:
        """The discourse as far as a rule has wanted it read."""
        return self.state if "state" in vars(self) else self.discourse

    @cached_property
    def subject_between(self) -> Mention | None:
        """Who stands between particle and verb."""
        following = self._contents[self._k + 1] if self._k + 1 < len(self._contents) else None
        return places.subject_between(self._parsed, self._contents[self._k], following)

    @cached_property
    def cited(self) -> Mention | None:
        """Whom an outlet cites."""
        return source_adverbials.cited(self._parsed, self._sentence_start, self._contents[self._k].begin)

    @cached_property
    def next_in_chain(self) -> Mention | None:
        """The subject of the next piece."""
        return neighbours.next_in_chain(self._parsed, self._contents, self._k)
