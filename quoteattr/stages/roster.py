"""Persons and bodies known before an article is read → their mentions in it, and which of its speakers they are.

What the article itself says goes first: its titles stay, and whoever it gives another office than the list does is
somebody else of that name.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import regex

from quoteattr.lexicon import words
from quoteattr.model import Known, Span
from quoteattr.stages.cast import Cast
from quoteattr.stages.korean_names import is_surname
from quoteattr.stages.likeness import likeness, shortens
from quoteattr.stages.mention_forms import Form, Mention
from quoteattr.stages.names import title_in
from quoteattr.stages.particles import without_particle
from quoteattr.stages.sentence_names import name_pattern
from quoteattr.stages.speakers import Speaker

_REST: Final = regex.compile(r"[가-힣A-Za-z]*")
_MAX_PARTICLES: Final = 3


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom of the known a speaker is (None where nobody of them), and what is to be flagged about that."""

    known: Known | None = None
    flag: str | None = None


@dataclass(frozen=True)
class Roster:
    """Persons and bodies known before an article is read."""

    known: tuple[Known, ...] = ()

    def mentions(self, veil: str) -> tuple[Mention, ...]:
        """The places of a text where one of them is named, whole or by an alias."""
        if self._pattern is None:
            return ()
        found = ((m[0], m.start()) for m in self._pattern.finditer(veil) if _is_whole(m[0], veil, m.end()))
        return tuple(self._mention(name, at) for name, at in found)

    def _mention(self, name: str, at: int) -> Mention:
        """The mention by a name or alias; one that several bear is not yet anybody's."""
        bearers = self._by_name[_folded(name)]
        whose = {bearer.name for bearer in bearers}
        form = Form.NAME if bearers[0].kind == "person" else Form.BODY
        return Mention(form, whose.pop() if len(whose) == 1 else name, Span(at, at + len(name)), bearers[0].kind)

    def aliases(self, mentions: Sequence[Mention], veil: str) -> tuple[tuple[str, str], ...]:
        """What stands in these places → the name of who is meant, as (short, full)."""
        pairs = ((m.span.of(veil), m) for m in mentions)
        return tuple(dict.fromkeys((word, m.name) for word, m in pairs if word != m.name or m.form is Form.BODY))

    def entitled(self, cast: Cast) -> Cast:
        """The cast, its members with the titles that they are known to have: 윤 대표 is 윤서진 씨 of the list."""
        if not self.known:
            return cast
        return replace(cast, members=tuple(map(self._with_titles, cast.members)))

    def _with_titles(self, member: Speaker) -> Speaker:
        known = self.identity(member).known
        if known is None:
            return member
        return replace(member, titles=tuple(dict.fromkeys([*member.titles, *known.titles])))

    def identity(self, speaker: Speaker) -> Identity:
        """Who of the known a speaker of an article is.

        Flagged ``ambiguous`` where several can be meant, ``namesake`` where the article gives the name another office.
        """
        same = [k for k in self._by_name.get(_folded(speaker.name), ()) if _is_kind(k, speaker)]
        if not same:
            return self._by_office(speaker)
        fitting = [k for k in same if not _contradicts(k, speaker)]
        if not fitting:
            return Identity(flag="namesake")
        best = max(_agreement(k, speaker) for k in fitting)
        fitting = [k for k in fitting if _agreement(k, speaker) == best]
        return Identity(fitting[0]) if len(fitting) == 1 else Identity(flag="ambiguous")

    def _by_office(self, speaker: Speaker) -> Identity:
        """The one whose surname, title and affiliation the article gives, but not the name (두레로봇 윤 대표)."""
        if not (speaker.title and speaker.affiliation and speaker.name == f"{speaker.name[0]} {speaker.title}"):
            return Identity()
        same = self._by_surname.get(speaker.name[0], ())
        fitting = [k for k in same if _has_title(k, speaker.title) and _is_affiliated(k, speaker.affiliation)]
        return Identity(fitting[0]) if len(fitting) == 1 else Identity()

    def named(self, name: str) -> str:
        """The name under which one of them is listed, the same name where none is or several are."""
        same = self._by_name.get(_folded(name), ())
        return same[0].name if len(same) == 1 else name

    @functools.cached_property
    def _by_name(self) -> dict[str, list[Known]]:
        """All that bear a name or an alias, those of that name first."""
        found: dict[str, list[Known]] = {}
        for known in self.known:
            found.setdefault(_folded(known.name), []).append(known)
        for known in self.known:
            for alias in known.aliases:
                bearers = found.setdefault(_folded(alias), [])
                if known not in bearers:
                    bearers.append(known)
        return found

    @functools.cached_property
    def _by_surname(self) -> dict[str, list[Known]]:
        found: dict[str, list[Known]] = {}
        for known in self.known:
            if known.kind == "person":
                found.setdefault(known.name[:1], []).append(known)
        return found

    @functools.cached_property
    def _pattern(self) -> regex.Pattern[str] | None:
        names = (name for k in self.known for name in (k.name, *k.aliases) if _can_be_found(name))
        return name_pattern(frozenset(names))


NOBODY: Final = Roster()


def _can_be_found(name: str) -> bool:
    """Whether a name can be looked for in a text; surname and title (`이 대표`) first need their place in it."""
    first, _, title = name.partition(" ")
    return len(name) > 1 and not (is_surname(first) and title_in(title) == title)


def _is_whole(name: str, veil: str, end: int) -> bool:
    """Whether nothing but particles, a title or an honorific is joined to a name that ends here."""
    rest = _REST.match(veil, end)
    word = name + (rest[0] if rest else "")
    for stem in _stems(word):
        tail = stem.removeprefix(name)
        if stem == name or tail in words("name_parts", "polite", "honorific") or title_in(tail) == tail:
            return True
    return False


def _stems(word: str) -> Iterator[str]:
    """The word, then what is left of it as particle after particle is taken off."""
    yield word
    for _ in range(_MAX_PARTICLES):
        word = without_particle(word)
        yield word


def _folded(name: str) -> str:
    return name.replace(" ", "")


def _is_kind(known: Known, speaker: Speaker) -> bool:
    persons = ("person", "anonymous", "unknown")
    return speaker.kind in persons if known.kind == "person" else speaker.kind not in ("person", "anonymous")


def _contradicts(known: Known, speaker: Speaker) -> bool:
    """Whether the article gives the speaker another office; an affiliation that they share settles it.

    Another office is a title that the known one cannot bear, or another affiliation without a title of his.
    """
    if _is_affiliated(known, speaker.affiliation):
        return False
    title = max((likeness(speaker.title, each) for each in known.titles), default=1)
    elsewhere = bool(known.affiliation and speaker.affiliation)
    return title == 0 or (elsewhere and title == 1)


def _agreement(known: Known, speaker: Speaker) -> tuple[int, int]:
    title = max((likeness(speaker.title, t) for t in known.titles), default=1)
    return int(_is_affiliated(known, speaker.affiliation)), title


def _has_title(known: Known, title: str) -> bool:
    return any(likeness(title, each) > 1 for each in known.titles)


def _is_affiliated(known: Known, affiliation: str | None) -> bool:
    """Whether the affiliation that an article gives is the known one's, or a usual short form or part of it."""
    if not known.affiliation or not affiliation:
        return False
    a, b = _folded(known.affiliation), _folded(affiliation)
    return a == b or a in b or b in a or shortens(b, a)


def identified(speaker: Speaker, rosters: Iterable[Roster]) -> tuple[Speaker, str | None]:
    """The speaker under the name by which he is listed, with what the article leaves out; and a flag."""
    found = next((f for f in (r.identity(speaker) for r in rosters) if f != Identity()), Identity())
    known = found.known
    if known is None:
        return speaker, found.flag
    title = speaker.title or next(iter(known.titles), None)
    affiliation = speaker.affiliation or known.affiliation
    return replace(speaker, name=known.name, kind=known.kind, title=title, affiliation=affiliation), None


def names_known(rosters: Iterable[Roster], veil: str) -> tuple[tuple[Mention, ...], tuple[tuple[str, str], ...]]:
    """The places of a text where somebody of the rosters is named, and the (short, full) names that stand there."""
    found = [(roster, roster.mentions(veil)) for roster in rosters]
    mentions = tuple(m for _, each in found for m in each)
    return mentions, tuple(pair for roster, each in found for pair in roster.aliases(each, veil))
