"""Question lines of an interview."""

from __future__ import annotations

from typing import Final

import regex

from quoteattr.stages.parsing import Parsed

_QUESTION: Final = regex.compile(r"^\s*(?:[-―—–▲△▷▶◆■□●○◇Q]|Q\.)\s?\S")


def is_question(parsed: Parsed, index: int) -> bool:
    """Whether a sentence is a question line: it begins with a dash, a bullet or a Q."""
    return index >= 0 and _QUESTION.match(parsed.sentences[index].span.of(parsed.veil)) is not None
