"""Mentions of an article → its cast: who is who, under every name the article gives them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from quoteattr.lexicon import entries, words
from quoteattr.stages.korean_names import hanja_surnames, is_surname
from quoteattr.stages.likeness import is_calling, is_misspelt, likeness, shortens
from quoteattr.stages.mention_forms import Form, Mention
from quoteattr.stages.names import body_class, is_body, role_class, title_in
from quoteattr.stages.speakers import (
    Speaker,
    bears,
    is_polite,
    nearness,
    printed,
    speaker_of,
    title_fits,
)

__all__ = ["Cast", "Resolved", "Speaker", "ends_in"]


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
        persons = {m.name for m in self.members if m.kind == "person"}
        nicknames = {nickname for nickname, name in self.aliases if name in persons}
        titled = {m.name for m in self.members if m.title and m.name.endswith(f" {m.title}")}  # 윤 대통령 is no name
        several = [name.split() for name in persons - titled if " " in name]
        parts = {part for words in several for part in words if len(part) > 1}
        return frozenset(persons | nicknames | parts | {"".join(words) for words in several})

    @property
    def bodies(self) -> frozenset[str]:
        """The names of bodies that the article gives, the short ones in brackets too."""
        bodies = (m.name for m in self.members if m.kind == "organization")
        return frozenset((*bodies, *(short for short, _ in self.aliases)))

    def resolve(self, mention: Mention, at: int) -> Resolved | None:
        """Who the mention at this place is; None for a pronoun, which the discourse answers."""
        if mention.form is Form.PRONOUN:
            return None
        if mention.form is Form.SURNAME:
            return self._by_surname(mention, at)
        if mention.form in (Form.NAME, Form.OTHER):
            found = self.by_name(mention.name) or self._by_end_of_title(mention.name)
            return Resolved(found or speaker_of(mention))
        if mention.form is Form.LETTER:
            letter = _letter_in(mention.name)
            return Resolved(self._nearest(at, lambda m: _letter_in(m.name) == letter) or speaker_of(mention))
        if mention.form is Form.TITLE:
            return self._by_title(mention, at)
        if mention.form is Form.BODY:
            return Resolved(self._by_body_name(mention, at))
        return Resolved(self._by_role(mention, at))

    def _nearest(self, at: int, fits: Callable[[Speaker], bool]) -> Speaker | None:
        """Of the members that fit, the one named last before this place, else first after it."""
        candidates = [m for m in self.members if fits(m)]
        return max(candidates, key=lambda m: nearness(m, at), default=None)

    def by_name(self, name: str) -> Speaker | None:
        """The person of this name, None where nobody is.

        A whole name is before a part of one, that before a given name, that before a misspelt one.
        """
        name = next((full for nick, full in self.aliases if nick == name), name)
        for fits in (_has_name, _has_part, _has_given_name, _has_misspelt):
            for member in self.members:
                if member.kind == "person" and fits(member.name, name):
                    return member
        return None

    def _by_end_of_title(self, name: str) -> Speaker | None:
        """The person of a surname whose title ends in the word behind it (임하늘 금속활자장 → 임 활자장)."""
        surname, _, title = name.partition(" ")
        if len(title) < 2 or not is_surname(surname):
            return None
        return next((m for m in self.members if bears(m, surname) and any(t.endswith(title) for t in m.titles)), None)

    def _by_surname(self, mention: Mention, at: int) -> Resolved:
        """The bearer of the surname whose title fits best, the nearest of several."""
        surname = hanja_surnames().get(mention.name, mention.name)
        same = [m for m in self.members if bears(m, surname)]
        if is_polite(mention.title):
            fitting = [m for m in same if m.honorific == mention.title] or same
        else:
            persons = [m for m in same if m.kind == "person" or m.titles]
            fitting = [m for m in persons if title_fits(m, mention.title)]
            if not fitting and len(persons) == 1 and (not persons[0].title or is_calling(mention.title)):
                fitting = persons
        if not fitting:
            title = None if is_polite(mention.title) else mention.title
            whole = replace(mention, name=printed(mention), title=title)
            meant = self._called(whole, at) if surname in words("name_parts", "pointing") and not same else None
            return Resolved(meant or speaker_of(whole))
        closest = max(title_fits(m, mention.title) for m in fitting)
        fitting = [m for m in fitting if title_fits(m, mention.title) == closest]
        best = max(fitting, key=lambda m: nearness(m, at))
        return Resolved(best, ambiguous=len(fitting) > 1)

    def _by_title(self, mention: Mention, at: int) -> Resolved:
        """The person named last who has the title, unless another body's holder of it is pointed to."""
        title = (mention.title or mention.name).split()[-1]
        pointed = mention.name != mention.title
        persons = (m for m in self.members if m.kind == "person")
        fitting = [m for m in persons if any(likeness(title, t) > 1 for t in m.titles)]
        body = self._ending_in(title, at) if not pointed and title in words("body_endings") else None
        if body is not None and all(nearness(body, at) > nearness(m, at) for m in fitting):
            return Resolved(body)  # 연구원은: the institute
        if fitting and not mention.is_new and not (pointed and mention.affiliation):
            best = max(fitting, key=lambda m: nearness(m, at))
            return Resolved(best, ambiguous=len(fitting) > 1)
        return Resolved(self._called(mention, at) or speaker_of(mention))

    def _called(self, mention: Mention, at: int) -> Speaker | None:
        """The person named last before this place who is what a bare noun says (소설가 … → 작가, 혜원 스님 → 스님)."""
        noun = mention.name.split()[-1]
        pointed = mention.name.partition(" ")[0] in words("name_parts", "pointing")
        if mention.is_new or not (pointed or mention.name == noun) or len(mention.name.split()) > 2:
            return None
        kin = entries("callings").get(noun)
        names = {noun, *(kin.note.split() if kin else ())}

        def fits(m: Speaker) -> bool:
            called = {*m.titles, m.honorific}
            return m.kind == "person" and not names.isdisjoint(called) and min(m.places) < at

        return self._nearest(at, fits)

    def _ending_in(self, head: str, at: int) -> Speaker | None:
        """The body named last before this place whose name ends in a bare head noun (군 → 하늘군, 협회 → 한빛협회)."""
        if len(head) > 3 or (head in words("bodies") and len(head) > 1):
            return None

        def fits(m: Speaker) -> bool:
            longer = len(m.name) > len(head) and m.name.endswith(head)
            return m.kind == "organization" and longer and min(m.places) < at

        return self._nearest(at, fits)

    def _stood_for(self, head: str, at: int) -> Speaker | None:
        """The body of the class that a bare noun stands for (매체, 재판부), named last before this place."""
        entry = entries("role_nouns").get(head)
        if entry is None or not (wanted := entry.note.removeprefix("stands in").strip()):
            return None
        found = self._nearest(at, lambda m: body_class(m.name) == wanted and min(m.places) < at)
        whole = (m for m in self.members if found is not None and m.name.endswith(f" {found.name}"))
        return next(whole, found)  # 하늘지부 is the 가람노조 하늘지부

    def _by_body_name(self, mention: Mention, at: int) -> Speaker:
        """The body of this name under its fullest name in the article."""
        full = dict(self.aliases).get(mention.name, mention.name)
        if " " not in full and (longer := self._ending_in(full, at)):
            return longer
        for m in self.members:
            if m.kind == "organization" and m.name != full and shortens(full, m.name):
                return m
        return self._member(full) or replace(speaker_of(mention), name=full)

    def _member(self, name: str) -> Speaker | None:
        return next((m for m in self.members if m.name == name), None)

    def _by_role(self, mention: Mention, at: int) -> Speaker:
        """The fullest earlier phrase that ends in this one (관계자 → 국토부 관계자)."""
        head = mention.name.split()[-1]
        if (full := dict(self.aliases).get(mention.name)) is not None and (known := self._member(full)) is not None:
            return known
        if mention.kind == "anonymous" and (person := self._called(mention, at)):
            return person
        if mention.name == head and mention.kind in ("organization", "document"):
            longer = self._stood_for(head, at)
            if mention.kind != "document" and not (longer is not None and body_class(longer.name) == "union"):
                longer = self._ending_in(head, at) or longer
            if longer is not None:
                return longer
        bare = mention.name.removeprefix("한 ") == head

        def fits(m: Speaker) -> bool:
            return m.name == mention.name or (bare and ends_in(m.name, head) and min(m.places) < at)

        return self._nearest(at, fits) or speaker_of(mention)


def _letter_in(name: str) -> str:
    """The letter or masked name by which somebody is told from others, with his title (주민 A씨 → A씨, A 변호사)."""
    said = name.split()
    return " ".join(said[-2:]) if title_in(said[-1]) == said[-1] else said[-1]


def ends_in(longer: str, head: str) -> bool:
    """Whether a phrase ends in a bare head noun (국토부 관계자), glued only where that makes nobody else of it.

    작은아버지 is no 아버지, 대법원 no 법원; 일부 주민들 need not be the 주민들 named later.
    """
    before = longer.removesuffix(head)
    if before == longer or not before or before.split()[-1].removesuffix("의") in words("modifiers", "some"):
        return False
    if before.endswith(" "):
        return True
    return len(before) > 1 if role_class(head) == "organization" else is_body(before.split()[-1])


def _has_name(full: str, name: str) -> bool:
    return full.replace(" ", "") == name.replace(" ", "")


def _has_part(full: str, name: str) -> bool:
    return name in full.split() or full.endswith(" " + name)


def _has_given_name(full: str, name: str) -> bool:
    return len(full) == 3 and " " not in full and full[1:] == name


def _has_misspelt(full: str, name: str) -> bool:
    return is_misspelt(name.replace(" ", ""), full)
