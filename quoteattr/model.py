"""The nouns of the project: what an article is, what a quotation's attribution says.

Every offset is a code point of ``Article.text``, half-open.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import Final, NamedTuple

_LONE_SURROGATES_AND_NUL: Final = re.compile("[\ud800-\udfff\x00]")


def normalised(text: str) -> str:
    """The text as an article keeps it: NFC, ``\\n`` line ends; lone surrogates and NUL, in no file, as U+FFFD."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return _LONE_SURROGATES_AND_NUL.sub("\ufffd", text)


@dataclass(frozen=True, slots=True)
class Known:
    """A person or body known before the article is read: its input names them, or a desk's own list does.

    ``name`` is the one that the table gives; ``aliases`` are further names of the same; ``kind`` is ``person`` or
    ``organization``.
    """

    name: str
    kind: str = "person"
    titles: tuple[str, ...] = ()
    affiliation: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A news article; its text is normalised when it is made, and every offset refers to that text.

    ``known`` are persons and bodies that the input says are in it; ``truncated``: its text breaks off before its end.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    date: str | None = None
    url: str | None = None
    known: tuple[Known, ...] = ()
    truncated: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", normalised(self.text))

    @property
    def end(self) -> int:
        """Where the words of the text end: before the sign of a text cut off (``..``), else where the text does."""
        if not self.truncated:
            return len(self.text)
        return len(self.text.rstrip().removesuffix("..").removesuffix("…").rstrip())


class Span(NamedTuple):
    """A stretch of an article's text: code points, half-open; a tuple, as very many are made."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters that stand there."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


def key_of(doc_id: str, start: int, end: int, content: str) -> str:
    """The name of the row for these words at this place."""
    seed = "\x1f".join((doc_id, str(start), str(end), content))
    return hashlib.blake2s(seed.encode(), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Attribution:
    """One quotation of an article and whose it is: a row of the table, in the table's words (DESIGN.md, section 5)."""

    doc_id: str
    quote_id: int
    type: str
    speaker: str | None
    speaker_kind: str
    title: str | None
    affiliation: str | None
    content: str
    cue: str | None
    cue_lemma: str | None
    cue_class: str | None
    source: str | None
    evidence: str
    rule: str
    confidence: float
    flags: tuple[str, ...]
    reported_by: str | None
    utterance: int
    context: str
    paragraph: int
    start: int
    end: int
    source_start: int | None = None
    source_end: int | None = None
    cue_start: int | None = None
    cue_end: int | None = None

    @property
    def key(self) -> str:
        """A short hash of document, place and content: the same in every run, different for every row."""
        return key_of(self.doc_id, self.start, self.end, self.content)


class Step(NamedTuple):
    """One rule asked about one quotation: whether it decided, and why or why not; a tuple, as very many are made."""

    chain: str
    rule: str
    spoke: bool
    why: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who stood where a source may stand: the words, in what position, and whom they name (None: no one who speaks)."""

    words: str
    stands: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The words that named a speaker elsewhere, ``back`` sentences before the quotation (below 0: behind it)."""

    words: str
    span: Span
    back: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """Marked words that are no quotation; ``rule`` is what said so, empty where no rule found a quotation in them."""

    start: int
    end: int
    content: str
    rule: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """An attribution with every rule that was asked on the way to it, in order, and what it had to choose from."""

    attribution: Attribution
    steps: tuple[Step, ...]
    candidates: tuple[Candidate, ...] = ()
    antecedent: Antecedent | None = None
    signs: tuple[str, ...] = ()
