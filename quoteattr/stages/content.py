"""What was said, with or without marks: found by ``contents.py`` and ``indirect.py``, attributed further up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quoteattr.model import Span, Step
from quoteattr.rule import Rule
from quoteattr.stages.cues import Cue


@dataclass(frozen=True, slots=True)
class Content:
    """What was said: its span, its type, its sentence, the cue that reports it, the rule that found it."""

    span: Span
    type: str
    sentence: int
    cue: Cue | None
    rule: Rule
    steps: tuple[Step, ...]

    @property
    def begin(self) -> int:
        """Where the content begins, with its opening mark if it has one."""
        return self.span.start

    @property
    def close(self) -> int:
        """Where the content ends, with its closing mark if it has one."""
        return self.span.end


def linked(contents: Sequence[Content], k: int) -> bool:
    """Whether a content is a further piece of the utterance before it (`“…”라며 “…”고`)."""
    if k == 0:
        return False
    left, right = contents[k - 1], contents[k]
    return left.sentence == right.sentence and left.cue is not None and left.cue.family == "connect"
