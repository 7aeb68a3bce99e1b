"""Mentions of an article, in order → its cast: each adds a member, or a title and a place to one that is there."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

import regex

from quoteattr.lexicon import entries
from quoteattr.stages.cast import Cast
from quoteattr.stages.likeness import abbreviates, likeness
from quoteattr.stages.mention_forms import Form, Mention
from quoteattr.stages.names import is_nominal, title_class
from quoteattr.stages.plain_names import NICKNAMED
from quoteattr.stages.speakers import Speaker, each_title, is_polite, speaker_of

# The full name, then the short one behind 이하 or 약칭; or one word with an acronym or a shorter word behind it
_IN_BRACKETS: Final = regex.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<full>(?:[가-힣A-Za-z]+ ){0,5}[가-힣A-Za-z]{3,})[’”\"']?"
    r"\((?:이하|약칭) ?[‘'“\"]?(?P<short>[가-힣A-Za-z]{2,12})[’'”\"]?\)"
    r"|(?P<whole>[가-힣]{4,20})\((?P<letters>[A-Z]{2,8}|[가-힣]{2,6})\)"
)
_BEFORE: Final = "전"
_KNOWN_TO_ALL: Final = frozenset({"government", "honorific", "politics"})
"""Of which classes a title with a mere surname is rather that of one who needs no name (노 대통령)."""
_ANYBODYS: Final = "generic"
_FULL_NAME: Final = 3
_LONGEST_FULL: Final = 60
_BEGIN: Final = 2
"""By so many first letters the listed names are kept: where these do not stand in a text, none of the names does."""
_MARKED_WORD: Final = regex.compile(r"[‘'“\"][가-힣A-Za-z]{2,6}[’'”\"] (?=\S)")
_MARKED_NICKNAME: Final = r"[‘'“\"](?P<nickname>[가-힣A-Za-z]{2,6})[’'”\"] (?P<name>\L<n>)(?![가-힣]{3})"


def cast_of(mentions: Iterable[Mention], aliases: Sequence[tuple[str, str]], text: str) -> Cast:
    """The cast of an article from all its mentions.

    ``aliases`` are (short, full) names of bodies that it gives in brackets; listed short forms join them where their
    full form stands in the text: a speaker has the fullest name that the article itself gives.
    """
    begun = itertools.chain.from_iterable(forms for begin, forms in _known_short_forms().items() if begin in text)
    known = (*aliases, *((short, full) for short, full, longer in begun if _stands(full, longer, text)))
    members: list[Speaker] = []
    places: list[list[int]] = []
    for mention in sorted(mentions, key=lambda m: m.span.start):
        if mention.form in (Form.PRONOUN, Form.OTHER):
            continue
        index, member = _joined(Cast(tuple(members), known), mention)
        if index == len(members):
            members.append(member)
            places.append([])
        places[index].append(mention.span.start)
        # While the cast grows the nearest place is the last one
        members[index] = member.at((places[index][0], places[index][-1]))
    return Cast(tuple(m.at(tuple(p)) for m, p in zip(members, places, strict=True)), known)


@functools.cache
def _known_short_forms() -> dict[str, list[tuple[str, str, tuple[str, ...]]]]:
    """The short forms of bodies in the word list, as (short, full, every longer full form that begins so).

    By the first letters of the full ones.
    """
    known = {e.word: e.note for e in entries("bodies").values() if e.note}
    longer = {full: tuple({f for f in known.values() if f.startswith(full) and f != full}) for full in known.values()}
    out: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
    for short, full in known.items():
        out.setdefault(full[:_BEGIN], []).append((short, full, longer[full]))
    return out


def _stands(full: str, longer: tuple[str, ...], text: str) -> bool:
    """Whether a body's full form stands somewhere in a text, and not only as the head of a longer one."""
    at = text.find(full)
    while at >= 0 and text.startswith(longer, at):
        at = text.find(full, at + 1)
    return at >= 0


def _joined(cast: Cast, mention: Mention) -> tuple[int, Speaker]:
    """The place in the cast of the member that a mention names, and the member with what it adds.

    The place of a new one is behind the last.
    """
    if mention.form is Form.NAME:
        known = cast.by_name(mention.name) or _shorter_namesake(cast, mention) or _named_by_surname(cast, mention)
        if known is None:
            return len(cast.members), speaker_of(mention)
        return cast.members.index(known), _updated(known, mention)
    found = cast.resolve(mention, mention.span.start)
    assert found is not None, "only a pronoun is left open"
    for index, member in enumerate(cast.members):
        if member.name == found.speaker.name and member.kind == found.speaker.kind:
            return index, _entitled(member, mention)
    return len(cast.members), found.speaker


def _entitled(member: Speaker, mention: Mention) -> Speaker:
    """The member, with the title that a surname comes with (김 대표) where he is named in full without one."""
    bare = member.kind == "person" and member.title is None and member.honorific is None
    if mention.form is not Form.SURNAME or not bare or len(member.name) != _FULL_NAME:
        return member
    title = next((t for t in each_title(mention) if not is_polite(t) and not _needs_no_name(t)), None)
    return replace(member, title=title, titles=(*member.titles, title)) if title else member


def _needs_no_name(title: str) -> bool:
    """Whether who has a title is known by surname and title alone (노 대통령), so that it may be somebody else's."""
    entry = entries("titles").get(title)
    return title_class(title) in _KNOWN_TO_ALL and not (entry is not None and entry.note == _ANYBODYS)


def _shorter_namesake(cast: Cast, mention: Mention) -> Speaker | None:
    """A member so far known only by a part of this foreign name (발켄 before 로널드 발켄)."""
    parts = mention.name.split()
    if len(parts) < 2:
        return None
    shorter = (m for m in cast.members if m.kind == "person")
    return next((m for m in shorter if m.name in parts or mention.name.endswith(f" {m.name}")), None)


def _named_by_surname(cast: Cast, mention: Mention) -> Speaker | None:
    """A member so far known only by surname and title (윤 대통령 before 윤하늘 대통령)."""
    short = filter(_is_surname_only, cast.members)
    return next((m for m in short if m.name[0] == mention.name[0] and likeness(m.title, mention.title) > 1), None)


def _is_surname_only(member: Speaker) -> bool:
    """Whether a person is so far known by surname and title only."""
    return member.kind == "person" and member.title is not None and member.name == f"{member.name[0]} {member.title}"


def _updated(known: Speaker, mention: Mention) -> Speaker:
    """The member with the fuller of the names, and of the titles with their affiliations, and every title.

    Where a grown-up belonged as a boy is no longer his (`홍텐(김하늘·40)은 … 1998년 가람중 김하늘군은`).
    """
    if mention.honorific is not None and known.honorific is None:
        mention = replace(mention, affiliation=None)
    longer = _is_surname_only(known) or len(mention.name.replace(" ", "")) > len(known.name.replace(" ", ""))
    fuller = _fullness(mention.title, mention.affiliation) > _fullness(known.title, known.affiliation)
    if known.affiliation and mention.affiliation and mention.title == known.title:
        fuller = mention.affiliation.endswith(f" {known.affiliation}")
    ended = mention.title == f"{_BEFORE} {known.title}"
    if known.title == f"{_BEFORE} {mention.title}" or ended:
        fuller = ended
    return replace(
        known,
        name=mention.name if longer else known.name,
        title=mention.title if fuller else known.title,
        affiliation=mention.affiliation or (known.affiliation if ended else None) if fuller else known.affiliation,
        titles=(*known.titles, *(t for t in each_title(mention) if t not in known.titles)),
    )


def _fullness(title: str | None, affiliation: str | None) -> int:
    return 2 * bool(title) + bool(affiliation)


def aliases_in(veil: str) -> tuple[tuple[str, str], ...]:
    """Short names that the article gives in brackets, as (short, full).

    `아시아축구연맹(AFC)`, `…현장위원회(이하 현장위)`.
    """
    if "(" not in veil:
        return ()
    found: list[tuple[str, str]] = []
    for m in NICKNAMED.finditer(veil):
        nickname, real = m["nickname"], m["real"]
        also = real is not None and not real.endswith(nickname)  # 도하(본명 차도하): his own name is the fuller
        found.append((real, nickname) if also else (nickname, real or m["name"]))
    for m in _bracketed(veil):
        if m["short"]:
            found.append((m["short"], _name_at_end(m["full"])))
        elif m["letters"].isascii() or abbreviates(m["letters"], m["whole"]):
            found.append((m["letters"], m["whole"]))
    return tuple(found)


def _bracketed(veil: str) -> Iterator[regex.Match[str]]:
    """The full names with a short one in brackets; each is looked for only in the words before a bracket."""
    at = 0
    while (bracket := veil.find("(", at)) >= 0:
        closing = veil.find(")", bracket) + 1 or len(veil)
        if m := _IN_BRACKETS.search(veil, max(at, bracket - _LONGEST_FULL), closing):
            yield m
        at = bracket + 1


def nicknames_in(text: str, persons: Collection[str]) -> tuple[tuple[str, str], ...]:
    """The marked nicknames right before the names of persons, as (nickname, name) (`‘바람돌이’ 김하늘씨`)."""
    if not _MARKED_WORD.search(text):
        return ()
    found = ((m["nickname"], m["name"]) for m in regex.finditer(_MARKED_NICKNAME, text, n=persons))
    return tuple((nickname, name) for nickname, name in found if nickname not in persons)


def _name_at_end(stretch: str) -> str:
    """The body that a stretch ends with: its last words, as far as they are nouns (`콜옵션이 가람전자` → 가람전자)."""
    words = stretch.split()
    nouns = itertools.takewhile(is_nominal, reversed(words[:-1]))
    return " ".join([*reversed(list(nouns)), words[-1]])
