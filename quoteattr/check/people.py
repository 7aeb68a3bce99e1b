"""Two people as two texts name them → whether they are one: one person under two names is the same."""

from __future__ import annotations

from typing import Final

from quoteattr.check.findings import Person, SameSpeaker, SpeakerCheck
from quoteattr.lexicon import entries, words
from quoteattr.stages.korean_names import hanja_surnames, is_surname
from quoteattr.stages.likeness import likeness, shortens
from quoteattr.stages.mention_forms import Form, Mention
from quoteattr.stages.speakers import printed

ASKER: Final = "asker"
"""The kind of whoever asks in an interview without being named."""
_FULL_NAME: Final = 3
_UNNAMED: Final = ("anonymous", "unknown_role", "group")


def person_of(mention: Mention) -> Person:
    """The person or body that a mention names."""
    name = printed(mention) if mention.form is Form.SURNAME and mention.title else mention.name
    return Person(name, mention.title, mention.affiliation, mention.kind)


def speaker_check(draft: Person | None, source: Person | None) -> SpeakerCheck:
    """Whether draft and source name one speaker."""
    result, why = _same(draft, source)
    return SpeakerCheck(result, draft.name if draft else None, source.name if source else None, why)


def is_one(draft: Person | None, source: Person | None) -> bool:
    """Whether both are named and are one."""
    return _same(draft, source)[0] is SameSpeaker.SAME


def _same(draft: Person | None, source: Person | None) -> tuple[SameSpeaker, str]:
    if draft is None or source is None:
        return SameSpeaker.UNKNOWN, "draft_names_nobody" if draft is None else "source_names_nobody"
    one, other = _bare(_plain(draft.name)), _bare(_plain(source.name))
    if one == other:
        return SameSpeaker.SAME, "same_name"
    if source.kind == ASKER:
        return SameSpeaker.UNKNOWN, "words_of_the_asker"
    if draft.kind in _UNNAMED or source.kind in _UNNAMED:
        return SameSpeaker.UNKNOWN, "not_named"
    bodies = (draft.kind == "organization", source.kind == "organization")
    if all(bodies):
        return _one_body(draft.name, source.name)
    if bodies[0]:
        return _speaks_for(source, draft.name)
    if bodies[1]:
        return SameSpeaker.DIFFERENT, "source_names_a_body"
    return _one_person(draft, source)


def _one_body(one: str, other: str) -> tuple[SameSpeaker, str]:
    full = [entries("bodies")[n].note or n if n in entries("bodies") else n for n in (one, other)]
    a, b = map(_bare, full)
    if a == b or shortens(*full) or shortens(*reversed(full)) or a.endswith(b) or b.endswith(a):
        return SameSpeaker.SAME, "short_name_of_body"
    return SameSpeaker.DIFFERENT, "other_body"


def _speaks_for(person: Person, body: str) -> tuple[SameSpeaker, str]:
    """Whether a body's words are those of somebody whose office it is to speak for it."""
    belongs = _bare(f"{person.affiliation or ''} {person.title or ''} {person.name}")
    place = person.affiliation or ""
    if not (_bare(body) in belongs or shortens(place, body) or shortens(body, place)):
        return SameSpeaker.DIFFERENT, "other_body"
    if any((person.title or "").endswith(title) for title in words("spokesmen")):
        return SameSpeaker.SAME, "speaks_for_body"
    return SameSpeaker.DIFFERENT, "member_of_body"


def _one_person(draft: Person, source: Person) -> tuple[SameSpeaker, str]:
    a, b = sorted((draft, source), key=lambda p: len(_named(p)))
    short, full = _named(a), _named(b)
    if _bare(short) == _bare(full):
        if _clash(draft, source) and _is_surname_only(short):
            return SameSpeaker.DIFFERENT, "other_title"
        return SameSpeaker.SAME, "same_name"
    if short in full.split() or (len(full) == 3 and " " not in full and full[1:] == short):
        return SameSpeaker.SAME, "part_of_name"
    surname = hanja_surnames().get(short, short)
    if _is_surname_only(short) and _has_surname(full, surname):
        if _clash(draft, source):
            return SameSpeaker.DIFFERENT, "other_title"
        return SameSpeaker.SAME, "surname_and_title" if draft.title and source.title else "surname"
    if _is_title_only(a):
        if b.title and likeness(a.name.split()[-1], b.title) > 1:
            return SameSpeaker.SAME, "same_title"
        return SameSpeaker.UNKNOWN, "only_a_title"
    return SameSpeaker.DIFFERENT, "other_name"


def _named(person: Person) -> str:
    """The name without the title that is printed behind a surname (김 의원 → 김)."""
    parts = person.name.split()
    if person.title and len(parts) > 1 and person.name.endswith(person.title):
        return person.name.removesuffix(person.title).strip()
    if len(parts) == 2 and is_surname(parts[0]) and len(parts[0]) == 1 and person.kind == "person" and person.title:
        return parts[0]
    return person.name


def _is_surname_only(name: str) -> bool:
    return is_surname(name) and len(name) <= 2


def _has_surname(full: str, surname: str) -> bool:
    parts = full.split()
    if len(parts) > 1:
        return surname in (parts[0], parts[-1])
    return full.startswith(surname)


def _clash(one: Person, other: Person) -> bool:
    """Whether the titles cannot be one person's."""
    return bool(one.title and other.title) and not likeness(one.title, other.title)


def _is_title_only(person: Person) -> bool:
    return bool(person.title) and _bare(person.name) == _bare(person.title or "")


def _plain(name: str) -> str:
    """A full name without the honorific that a text prints with it (김홍열군 → 김홍열)."""
    honorifics = words("name_parts", "polite", "honorific")
    last = next((h for h in honorifics if name.endswith(h)), "")
    return name.removesuffix(last).strip() if len(name) - len(last) >= _FULL_NAME else name


def _bare(name: str) -> str:
    return "".join(name.split()).lower()
