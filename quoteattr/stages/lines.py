"""A sentence → what kind of line it is: a question of an interview, a headline or deck, or text."""

from __future__ import annotations

from typing import Final

import regex

from quoteattr.stages.parsing import Parsed

_QUESTION: Final = regex.compile(r"^\s*(?:[▲△◆■□●○◇](?![^=\n]{1,40}\s=\s.*다\.?\s*$)|[-―—–▷▶Q]|Q\.)\s?\S")
_FINAL: Final = (".", "다", "요", "까", "죠", "!", "?")
_LONGEST_DECK: Final = 6


def is_question(parsed: Parsed, index: int) -> bool:
    """Whether a sentence is a question line: it begins with a dash, a bullet or a Q, and with no heading (`△… = `)."""
    return index >= 0 and _QUESTION.match(parsed.sentences[index].span.of(parsed.veil)) is not None


def is_deck(parsed: Parsed, index: int) -> bool:
    """Whether a sentence looks like a headline: it has no final predicate."""
    text = parsed.sentences[index].span.of(parsed.veil).rstrip(" ”\"’'")
    return not text.endswith(_FINAL)


def text_has_begun(parsed: Parsed, index: int) -> bool:
    """Whether the article's text has begun before a sentence: only decks stand ahead of it."""
    return any(not is_deck(parsed, k) for k in range(max(0, index - _LONGEST_DECK), index))
