"""A named person → the same with what the words right before say (`…연구원인`, `…국장을 지낸`, `…를 이끄는`)."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import regex

from quoteattr.lexicon import entries, word_class, words
from quoteattr.model import Span
from quoteattr.stages.affiliations import affiliation_before, with_field
from quoteattr.stages.mention_forms import Form, Mention
from quoteattr.stages.names import is_body, is_common, role_class, title_in
from quoteattr.stages.noun_phrases import Word, words_of
from quoteattr.stages.words_before import words_before

_LONGEST_BEFORE: Final = 60
_BELONGING: Final = words("name_parts", "belonging")
_NOBODY: Final = Word("\x00", Span(0, 0))


@dataclass(frozen=True, slots=True)
class Apposition:
    """What the words before a name say of its bearer."""

    title: str | None = None
    affiliation: str | None = None


def apposed(mentions: Iterable[Mention], veil: str) -> Iterator[Mention]:
    """The mentions, named persons with what they lack and the words before give: title, affiliation, a second title.

    The second one stands in the remark, where it is read as another title of the same person.
    """
    for mention in mentions:
        if mention.form is Form.NAME:
            said = _said_before(veil, mention.span.start, titled=mention.title is not None)
            yield _with(mention, said)
        else:
            yield mention


def _with(mention: Mention, said: Apposition) -> Mention:
    if mention.title is None:
        return replace(mention, title=said.title, affiliation=mention.affiliation or said.affiliation)
    remark = ", ".join(filter(None, (mention.remark, said.title)))  # an office besides the one behind the name
    return replace(mention, affiliation=mention.affiliation or said.affiliation, remark=remark)


def _said_before(veil: str, at: int, titled: bool) -> Apposition:
    """What the words that end at an offset say of who is named there; ``titled``: his title stands behind."""
    begin = max(0, at - _LONGEST_BEFORE)
    begin = max(begin, veil.rfind("\n", begin, at) + 1, veil.rfind("=", begin, at) + 1)
    m = _joining().search(veil, begin, at)
    if m is None:
        return Apposition() if titled else _noun_before(words_of(veil, Span(begin, at)))
    before = words_of(veil, Span(begin, m.end("noun")))
    cls = word_class("appositions", m["join"])
    if cls == "leads":
        return Apposition(affiliation=_body_led(before))
    return _noun_before(before, joined=True, former=cls == "held")


@functools.cache
def _joining() -> regex.Pattern[str]:
    """The end of a stretch where a noun is joined to what follows (`…연구원인 `, `…국장을 지낸 `)."""
    return regex.compile(r"(?P<noun>[가-힣A-Za-z]+?\)?)(?:[을를] )?(?P<join>\L<joins>),? $", joins=words("appositions"))


def _noun_before(parts: Sequence[Word], joined: bool = False, former: bool = False) -> Apposition:
    """The title or calling that ends the words, and where its bearer belongs.

    ``joined``: what follows them says that he is that, or was (``former``).
    """
    if not parts:
        return Apposition()
    noun, before = parts[-1].text, words_before([*parts, _NOBODY], len(parts) - 1)
    if noun in _BELONGING:
        return Apposition(affiliation=affiliation_before(before))
    if noun in words("name_parts", "epithet"):
        return Apposition()  # 김하늘의 아버지
    calling = role_class(noun) == "anonymous" and (not joined or noun in words("field_titles"))
    if title_in(noun) == noun or calling:
        belongs, title = with_field(before, noun)
        former = former or any(
            entries("name_parts")[w.text].note == "past" for w in belongs if w.text in words("name_parts")
        )
        return Apposition(f"전 {title}" if former else title, affiliation_before(belongs, title))
    return Apposition(affiliation=noun if joined and len(noun) > 2 and is_body(noun) else None)


def _body_led(parts: Sequence[Word]) -> str | None:
    """The body whose name ends the words."""
    body = affiliation_before(words_before([*parts, _NOBODY], len(parts))) if parts else None
    if body is None or body in words("countries") or (is_common(body.split()[-1]) and not is_body(body.split()[-1])):
        return None
    return body
