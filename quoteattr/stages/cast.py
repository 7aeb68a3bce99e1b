"""Mentions of an article → its cast: who is who, under every name the article gives them."""

from __future__ import annotations

import bisect
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from quoteattr.lexicon import words
from quoteattr.stages.mentions import Form, Mention, likeness
from quoteattr.stages.names import hanja_surnames, title_in

UNKNOWN: Final = "unknown"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person or body behind mentions; ``name`` is the fullest one the article gives."""

    name: str
    kind: str
    title: str | None = None
    affiliation: str | None = None
    titles: tuple[str, ...] = ()
    places: tuple[int, ...] = ()

    @property
    def surname(self) -> str:
        """What stands before a title later on: the family name (김한규 → 김, 제이슨 권 → 권, 짐 보우덴 → 보우덴)."""
        parts = self.name.split()
        if len(parts) > 1:
            return parts[-1]
        return self.name[:2] if len(self.name) == 4 else self.name[:1]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker found for a mention, and whether somebody else was as likely."""

    speaker: Speaker
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Cast:
    """The speakers of one article, in the order in which they come."""

    members: tuple[Speaker, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """Every name of a person, whole and in parts, that can stand for him alone."""
        found = set()
        for m in self.members:
            if m.kind == "person":
                found.add(m.name)
                parts = m.name.split()
                if len(parts) > 1:
                    found |= {p for p in parts if len(p) > 1}
                    found.add("".join(parts))
        return frozenset(found)

    @property
    def bodies(self) -> frozenset[str]:
        """The short names of bodies that the article gives in brackets."""
        return frozenset(short for short, _ in self.aliases)

    def resolve(self, mention: Mention, at: int) -> Resolved | None:
        """Who the mention at this place is; None for a pronoun, which the discourse answers."""
        if mention.form is Form.PRONOUN:
            return None
        if mention.form is Form.SURNAME:
            return self._by_surname(mention, at)
        if mention.form in (Form.NAME, Form.OTHER):
            found = self.by_name(mention.name)
            return Resolved(found or speaker_of(mention))
        if mention.form is Form.LETTER:
            return Resolved(self._nearest(at, lambda m: m.name == mention.name) or speaker_of(mention))
        if mention.form is Form.TITLE:
            return self._by_title(mention, at)
        if mention.form is Form.BODY:
            return Resolved(self._by_body_name(mention, at))
        return Resolved(self._by_role(mention, at))

    def _nearest(self, at: int, fits: Callable[[Speaker], bool]) -> Speaker | None:
        """Of the members that fit, the one named last before this place, else first after it."""
        candidates = [m for m in self.members if fits(m)]
        return max(candidates, key=lambda m: _nearness(m, at), default=None)

    def by_name(self, name: str) -> Speaker | None:
        bare = name.replace(" ", "")
        for m in self.members:
            if m.kind == "person" and m.name.replace(" ", "") == bare:
                return m
        for m in self.members:
            if m.kind == "person" and (name in m.name.split() or m.name.endswith(" " + name)):
                return m
        for m in self.members:
            if m.kind == "person" and len(m.name) == 3 and " " not in m.name and m.name[1:] == name:
                return m
        return next((m for m in self.members if m.kind == "person" and _misspelt(bare, m.name)), None)

    def _by_surname(self, mention: Mention, at: int) -> Resolved:
        surname = hanja_surnames().get(mention.name, mention.name)
        same = [m for m in self.members if _bears(m, surname)]
        if mention.title in ("씨", "군", "양"):
            fitting = [m for m in same if m.kind in ("person", "anonymous")]
        else:
            persons = [m for m in same if m.kind == "person"]
            fitting = [m for m in persons if _title_fits(m, mention.title)]
            if not fitting and len(persons) == 1 and not persons[0].title:
                fitting = persons
        if not fitting:
            return Resolved(speaker_of(replace(mention, name=_printed(mention))))
        closest = max(_title_fits(m, mention.title) for m in fitting)
        fitting = [m for m in fitting if _title_fits(m, mention.title) == closest]
        best = max(fitting, key=lambda m: _nearness(m, at))
        return Resolved(best, ambiguous=len(fitting) > 1)

    def _by_title(self, mention: Mention, at: int) -> Resolved:
        title = (mention.title or mention.name).split()[-1]
        pointed = mention.name != mention.title
        fitting = [
            m for m in self.members if m.kind == "person" and any(t.split()[-1].endswith(title) for t in m.titles)
        ]
        if fitting and not (pointed and mention.affiliation):
            best = max(fitting, key=lambda m: _nearness(m, at))
            return Resolved(best, ambiguous=len(fitting) > 1)
        return Resolved(speaker_of(mention))

    def _ending_in(self, head: str, at: int) -> Speaker | None:
        """The body named last before this place whose name ends in the bare head noun (군 → 하늘군, 협회 → 한빛협회)."""
        if len(head) > 3 or (head in words("bodies") and len(head) > 1):
            return None
        named = [
            m for m in self.members if m.kind == "organization" and len(m.name) > len(head) and m.name.endswith(head)
        ]
        return max((m for m in named if min(m.places) < at), key=lambda m: _nearness(m, at), default=None)

    def _by_body_name(self, mention: Mention, at: int) -> Speaker:
        full = dict(self.aliases).get(mention.name, mention.name)
        if " " not in full and (longer := self._ending_in(full, at)):
            return longer
        for m in self.members:
            if m.kind == "organization" and m.name != full and shortens(full, m.name):
                return m
        return next((m for m in self.members if m.name == full), replace(speaker_of(mention), name=full))

    def _by_role(self, mention: Mention, at: int) -> Speaker:
        """The fullest earlier phrase that ends in this one (관계자 → 국토부 관계자)."""
        head = mention.name.split()[-1]
        if mention.name == head and mention.kind == "organization" and (longer := self._ending_in(head, at)):
            return longer
        bare = mention.name.removeprefix("한 ") == head

        def fits(m: Speaker) -> bool:
            return m.name == mention.name or (bare and m.name.replace(" ", "").endswith(head) and min(m.places) < at)

        return self._nearest(at, fits) or speaker_of(mention)


def _misspelt(name: str, other: str) -> bool:
    """Whether a name of four syllables and more is another, or a part of it, but for one syllable (돈스마이크, 돈스파이크)."""
    if len(name) < 4:
        return False
    for part in {other.replace(" ", ""), *other.split()}:
        if len(part) == len(name) and sum(a != b for a, b in zip(part, name, strict=True)) == 1:
            return True
    return False


def _bears(member: Speaker, surname: str) -> bool:
    if member.kind not in ("person", "anonymous"):
        return False
    parts = member.name.split()
    if len(parts) > 1:
        return surname in (parts[-1], parts[0]) or (len(surname) == 1 and parts[-1] == surname)
    return member.surname == surname or (member.name.startswith(surname) and len(surname) > 1)


def _title_fits(member: Speaker, title: str | None) -> int:
    return max(
        (2 * likeness(title, t) + _same_time(title, t) for t in member.titles if likeness(title, t)),
        default=0 if member.titles else 2,
    )


def _same_time(title: str | None, other: str) -> int:
    """1 where both titles are former ones or neither is (전 대표, 대표)."""
    return int(((title or "").split()[0] == "전") == (other.split()[0] == "전")) if title else 1


def _nearness(member: Speaker, at: int) -> tuple[int, int]:
    before = bisect.bisect_right(member.places, at)
    return (1, member.places[before - 1]) if before else (0, -min(member.places, default=0))


def _printed(mention: Mention) -> str:
    surname = mention.name
    if mention.title in ("씨", "군", "양"):
        return surname + (mention.title or "")
    return f"{surname} {mention.title}"


def speaker_of(mention: Mention) -> Speaker:
    """A new speaker with what one mention says of him."""
    titles = each_title(mention)
    return Speaker(mention.name, mention.kind, mention.title, mention.affiliation, titles, (mention.span.start,))


def each_title(mention: Mention) -> tuple[str, ...]:
    """The title whole, then every title in it (부총리 겸 장관) and in its brackets."""
    if not mention.title:
        return ()
    inside = [w for w in (mention.title + " " + (mention.affiliation or "")).split() if title_in(w) == w]
    return tuple(dict.fromkeys([mention.title, *inside, *_titles_in(mention.remark)]))


def _titles_in(remark: str) -> tuple[str, ...]:
    """Further titles in the brackets behind one (최고전략책임자(Chief Strategy Officer, CSO) → CSO)."""
    pieces = (p.strip() for p in remark.split(","))
    return tuple(p for p in pieces if title_in(p) == p)


def shortens(short: str, long: str) -> bool:
    """Whether one body's name is the usual short form of the other's: its end, or its leading syllables in order."""
    a, b = short.replace(" ", ""), long.replace(" ", "")
    if len(a) < 3 or len(a) >= len(b):
        return False
    if b.endswith(a) and " " not in short and (" " not in long or long.split()[-1] == short):
        return False if " " in long else True
    if a[0] != b[0] or a[-1] not in b[-3:] or " " in short or " " in long:
        return False
    rest = iter(b)
    return all(c in rest for c in a)
