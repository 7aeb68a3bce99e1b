"""What a proof page shows: the nouns that a check fills, and that know nothing of it.

Proof
  ├ headline, tallies, notices       what there is at a glance
  ├ left     Sheet…                  the texts under proof, line by line, each note beside the line it is about
  ├ right    Sheet…                  the texts they are held against, whole or in excerpts
  └ notes    Note…                   in reading order; ``index`` names those to be seen to, the gravest first

Offsets are code points of the sheet's whole text, half-open.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quoteattr.model import Span


class Tone(StrEnum):
    """The colour and line that a mark and its note share; words stand beside it wherever it is used."""

    SAME = "same"
    NEAR = "near"
    PART = "part"
    TOLD = "told"
    CHANGED = "changed"
    JOINED = "joined"
    ABSENT = "absent"


class Look(StrEnum):
    """How a stretch inside a passage looks."""

    AROUND = "around"  # context, no part of what is compared
    CUT = "cut"  # of the sentence, but left away at its ends
    KEPT = "kept"
    SLIGHT = "slight"  # differs in style only
    LEFT = "left"  # left away in the middle
    OTHER = "other"  # other words
    GRAVE = "grave"  # turns the meaning


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text and how it looks."""

    span: Span
    look: Look


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a sheet that a note is about; ``chip`` stands before them, ``says`` is their label in words.

    ``id`` is its own on the page; ``is_grave``: its chip is to catch the eye, whatever the tone; ``seams`` are offsets
    inside at which a piece begins, each with its sign.
    """

    id: str
    span: Span
    note: int
    tone: Tone
    chip: str
    says: str
    is_grave: bool = False
    stretches: tuple[Stretch, ...] = ()
    seams: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sheet's text that is shown; ``line`` is the number of its first line."""

    start: int
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text; where ``parts`` are not all of it, the page says so."""

    name: str
    about: str
    length: int
    parts: tuple[Part, ...]
    marks: tuple[Mark, ...]

    @property
    def is_whole(self) -> bool:
        """Whether all of the text is shown."""
        return sum(len(part.text) for part in self.parts) >= self.length

    @property
    def breaks_off(self) -> bool:
        """Whether the text goes on behind the last part that is shown."""
        return bool(self.parts) and self.parts[-1].start + len(self.parts[-1].text) < self.length


@dataclass(frozen=True, slots=True)
class Flag:
    """A label beside the tone's, in words."""

    label: str
    is_grave: bool


@dataclass(frozen=True, slots=True)
class Swap:
    """One difference: what stands on the right and what became of it on the left; either may be empty."""

    label: str
    right: str
    left: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a sheet on the right, in its surroundings: the text from ``start`` on and how it looks.

    ``mark`` is the id of its mark in the sheet; ``sign`` is that of the seam on the left; ``goes_on`` says whether its
    paragraph has more before and behind.
    """

    mark: str
    place: str
    speaker: str
    remark: str
    sign: str
    start: int
    text: str
    goes_on: tuple[bool, bool]
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What there is to say about one mark on the left."""

    number: int
    mark: str
    tone: Tone
    label: str
    flags: tuple[Flag, ...]
    is_open: bool
    place: str
    words: str
    speaker: str
    passages: tuple[Passage, ...]
    swaps: tuple[Swap, ...]
    remark: str = ""

    @property
    def is_grave(self) -> bool:
        """Whether something beside its tone is to catch the eye."""
        return any(flag.is_grave for flag in self.flags)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many there are of what; without a tone where it is no colour of the page's."""

    label: str
    count: int
    tone: Tone | None
    meaning: str


@dataclass(frozen=True, slots=True)
class Proof:
    """The whole page; ``headline`` in three parts, of which the middle one is to catch the eye."""

    kicker: str
    title: str
    headline: tuple[str, str, str]
    tallies: tuple[Tally, ...]
    flags: tuple[Tally, ...]
    left: tuple[Sheet, ...]
    right: tuple[Sheet, ...]
    notes: tuple[Note, ...]
    index: tuple[int, ...]
    notices: tuple[str, ...]
    footer: str
