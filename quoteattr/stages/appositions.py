"""A named person → the same with what the words right before say (`…연구원인`, `…국장을 지낸`, `…를 이끄는`)."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import regex

from quoteattr.lexicon import entries, word_class, words
from quoteattr.model import Span
from quoteattr.morph import word_tags
from quoteattr.stages.affiliations import affiliation_before, with_field
from quoteattr.stages.korean_names import is_korean_name
from quoteattr.stages.mention_forms import Form, Mention, mention_from
from quoteattr.stages.names import is_body, is_common, role_class, title_in
from quoteattr.stages.noun_phrases import Word, words_of
from quoteattr.stages.particles import without_particle
from quoteattr.stages.words_before import words_before

_LONGEST_BEFORE: Final = 100
_CHAINED: Final = regex.compile(r"(?P<noun>[가-힣A-Za-z]{2,10})이자,?\s(?P<between>[^.=\n]*)$")
"""An office that another follows in one sentence (`협회 회장이자 학교를 이끄는 …`)."""
_BELONGING: Final = words("name_parts", "belonging")
_FORMER: Final = "전 "
_AND_IS: Final = "이자"
_NAME_BEHIND: Final = regex.compile(
    r"(?<=[가-힣][인자던한은는온]),? (?P<name>[가-힣]{3}(?:은|는|이|가|도|의)?)(?![가-힣])"
)
"""A word of a name's length, as far as its particle, behind the last letter of what joins a noun to it."""
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


def joined_names(veil: str) -> Iterator[Mention]:
    """The persons whom nothing tells but what they are said to be right before (`협회장인 김하늘은`), in order."""
    for m in _NAME_BEHIND.finditer(veil):
        at, name = m.start("name"), without_particle(m["name"])
        if not is_korean_name(name, beside_title=True) or is_common(name) or role_class(name) is not None:
            continue
        if _said_before(veil, at, titled=False) != Apposition():
            here = Word(name, Span(at, at + len(name)))
            yield mention_from(Form.NAME, name, [here], "person")


def _with(mention: Mention, said: Apposition) -> Mention:
    if mention.title is None:
        return replace(mention, title=said.title, affiliation=mention.affiliation or said.affiliation)
    remark = ", ".join(filter(None, (mention.remark, said.title)))  # an office besides the one behind the name
    return replace(mention, affiliation=mention.affiliation or said.affiliation, remark=remark)


def _said_before(veil: str, at: int, titled: bool) -> Apposition:
    """What the words that end at an offset say of who is named there; ``titled``: his title stands behind."""
    begin = max(0, at - _LONGEST_BEFORE)
    begin = max(begin, veil.rfind("\n", begin, at) + 1, veil.rfind("=", begin, at) + 1)
    said = _joined_before(veil, begin, at)
    if said is None and not titled:
        said = _noun_before(words_of(veil, Span(begin, at)))
    chained = _CHAINED.search(veil, begin, at) if veil.find(_AND_IS, begin, at) >= 0 else None
    if chained is None or title_in(chained["noun"]) != chained["noun"] or _has_subject(chained["between"]):
        return said or Apposition()
    over = said is None or said.title is None or said.title.startswith(_FORMER)
    first = _noun_before(words_of(veil, Span(begin, chained.end("noun"))), joined=True)
    return first if over else said or first


def _has_subject(stretch: str) -> bool:
    """Whether a stretch between an office and a name has a subject or a person, so that the name may be another's."""
    for word in stretch.split():
        stem = without_particle(word)
        if word_tags(word)[-1][1] in ("JKS", "JX") or (
            stem.endswith("씨") and is_korean_name(stem[:-1], beside_title=True)
        ):
            return True
    return False


def _joined_before(veil: str, begin: int, at: int) -> Apposition | None:
    """What a noun joined to the name says of him, None where none is."""
    end = len(veil[begin:at].rstrip(" ,")) + begin
    if not veil.endswith(_joins(), begin, end) or (m := _joining().search(veil, begin, at)) is None:
        return None
    before = words_of(veil, Span(begin, m.end("noun")))
    cls = word_class("appositions", m["join"])
    if cls == "leads":
        return Apposition(affiliation=_body_led(before))
    return _noun_before(before, joined=True, former=cls == "held")


@functools.cache
def _joins() -> tuple[str, ...]:
    return tuple(words("appositions"))


@functools.cache
def _joining() -> regex.Pattern[str]:
    """The end of a stretch where a noun is joined to what follows (`…연구원인 `, `…국장을 지낸 `)."""
    return regex.compile(
        r"(?P<noun>[가-힣A-Za-z]+?\)?)(?:[을를의]? )?(?P<join>\L<joins>),? $", joins=words("appositions")
    )


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
        body = affiliation_before(belongs, title)
        someone = body is not None and is_korean_name(body, beside_title=True) and not is_body(body)
        return Apposition(f"{_FORMER}{title}" if former else title, None if someone else body)
    return Apposition(affiliation=noun if joined and len(noun) > 2 and is_body(noun) else None)


def _body_led(parts: Sequence[Word]) -> str | None:
    """The body whose name ends the words."""
    body = affiliation_before(words_before([*parts, _NOBODY], len(parts))) if parts else None
    if (
        body is None
        or body in words("countries")
        or body in words("body_endings")
        or (is_common(body.split()[-1]) and not is_body(body.split()[-1]))
    ):
        return None
    return body
