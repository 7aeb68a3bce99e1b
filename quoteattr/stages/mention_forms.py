"""The mention: words that name somebody, the form in which they do, and what they say of him."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from quoteattr.lexicon import words
from quoteattr.model import Span
from quoteattr.stages.affiliations import affiliation_before, affiliation_in_brackets, calling_before
from quoteattr.stages.noun_phrases import Word
from quoteattr.stages.offices import body_of_office


class Form(StrEnum):
    """How a mention names somebody."""

    NAME = "name"
    SURNAME = "surname"
    PRONOUN = "pronoun"
    LETTER = "letter"
    ROLE = "role"
    TITLE = "title"
    BODY = "body"
    SIDE = "side"
    OTHER = "other"


NAMED: Final = frozenset({Form.NAME, Form.SURNAME, Form.LETTER})
PERSONAL: Final = NAMED | {Form.PRONOUN}
"""The forms that can name nobody but a person."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name somebody.

    ``name`` is the part that names (김도현, 권, 국토부 관계자), without title and affiliation; ``remark`` is what
    stands in brackets behind its words, ``honorific`` what is said for a title (씨, 군).
    """

    form: Form
    name: str
    span: Span
    kind: str
    title: str | None = None
    affiliation: str | None = None
    remark: str = ""
    honorific: str | None = None

    @property
    def is_new(self) -> bool:
        """Whether the words say that nobody named before is meant (다른 관계자, 또 다른 의원)."""
        return bool(words("modifiers", "other").intersection(self.name.split()[:-1]))


def mention_from(
    form: Form,
    name: str,
    parts: Sequence[Word],
    kind: str,
    title: str | None = None,
    before: Sequence[Word] = (),
) -> Mention:
    """The mention that these words are; the words ``before`` it, or its brackets, say where a person belongs.

    A named person without a title has for one what he is called there (`주부 김하늘`).
    """
    before = [w for w in before if w.text != name]
    affiliation = affiliation_before(before, title)
    if affiliation is None and form in (Form.NAME, Form.SURNAME):
        affiliation = affiliation_in_brackets(parts) or body_of_office(w.text for w in before)
    if title is None and form is Form.NAME:
        title = calling_before(before)
    span = Span(parts[0].span.start, parts[-1].span.end)
    return Mention(form, name, span, kind, title, affiliation, " ".join(w.remark for w in parts if w.remark))


def joined(parts: Sequence[Word]) -> str:
    """The words as one string."""
    return " ".join(w.text for w in parts)
