"""The speaker: a person or body behind mentions, with every title the article gives, and what fits one."""

from __future__ import annotations

import bisect
from dataclasses import dataclass

from quoteattr.lexicon import words
from quoteattr.stages.korean_names import is_masked
from quoteattr.stages.likeness import likeness, same_time
from quoteattr.stages.mention_forms import Mention
from quoteattr.stages.names import title_in


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person or body behind mentions; ``name`` is the fullest one the article gives."""

    name: str
    kind: str
    title: str | None = None
    affiliation: str | None = None
    titles: tuple[str, ...] = ()
    places: tuple[int, ...] = ()
    honorific: str | None = None

    def at(self, places: tuple[int, ...]) -> Speaker:
        """The same speaker at these places; the cast is made of thousands of them, so nothing generic copies it."""
        return Speaker(self.name, self.kind, self.title, self.affiliation, self.titles, places, self.honorific)

    @property
    def surname(self) -> str:
        """What stands before a title later on: the family name (김도현 → 김, 제이슨 권 → 권, 로널드 발켄 → 발켄)."""
        parts = self.name.split()
        if len(parts) > 1:
            return parts[-1]
        return self.name[:2] if len(self.name) == 4 else self.name[:1]


def speaker_of(mention: Mention) -> Speaker:
    """A new speaker with what one mention says of him."""
    return Speaker(
        mention.name,
        mention.kind,
        mention.title,
        mention.affiliation,
        titles=each_title(mention),
        places=(mention.span.start,),
        honorific=mention.honorific,
    )


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


def bears(member: Speaker, surname: str) -> bool:
    """Whether a person, named or not, has the surname."""
    if member.kind not in ("person", "anonymous"):
        return False
    parts = member.name.split()
    if member.kind == "anonymous":
        masked = any(part.startswith(surname) and is_masked(part) for part in parts[:-1])  # 신모 대표
        return masked or (parts[-1].startswith(surname) and (len(parts) == 1 or parts[-1].endswith("씨")))
    if len(parts) > 1:
        return surname in (parts[-1], parts[0])
    return member.surname == surname or (member.name.startswith(surname) and len(surname) > 1)


def title_fits(member: Speaker, title: str | None) -> int:
    """How well a title can be the member's, 0 where it cannot."""
    return max(
        (2 * likeness(title, t) + same_time(title, t) for t in member.titles if likeness(title, t)),
        default=0 if member.titles else 2,
    )


def nearness(member: Speaker, at: int) -> tuple[int, int]:
    """A key that is greatest for the member named last before this place, then for the one named first after it."""
    before = bisect.bisect_right(member.places, at)
    return (1, member.places[before - 1]) if before else (0, -min(member.places, default=0))


def printed(mention: Mention) -> str:
    """Surname and title as the press prints them (김씨, 김 의원)."""
    return f"{mention.name}{'' if is_polite(mention.title) else ' '}{mention.title}"


def is_polite(title: str | None) -> bool:
    """Whether the title is an honorific that also goes with a surname alone (씨)."""
    return title in words("name_parts", "polite")
