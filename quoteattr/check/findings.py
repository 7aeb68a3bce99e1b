"""What a check finds: the nouns that the checker fills, and that every output (text, JSON, page, workbook) is made of.

``json_form.report_json`` writes a `Report` as JSON with exactly these names, nested as they are here, ``None`` as
null; an output needs nothing but that. What the fields mean stands at each class. All offsets are code points of the
``text`` of the draft or source they belong to, half-open; lines and columns count from 1, columns in code points.

Report
  ├ drafts      Text…       whole texts (``excerpts`` holds one that is all of it)
  ├ sources     Text…       only those that a passage points into; long ones as excerpts around these
  ├ quotations  Finding…    every quotation of the drafts in reading order, clean ones too (``is_finding`` is false)
  ├ unchecked   Place…      words between marks in the drafts that are no quotation, and so were not checked
  ├ notices     str…        what was said on the way: a source without text, unknown label forms
  └ summary     Summary     the counts

The same JSON, as an example (one quotation, shortened)::

  {"form": "quoteattr-check/1",
   "drafts":  [{"id": "draft.txt", "kind": "draft", "title": null, "length": 412, "excerpts":
                [{"start": 0, "end": 412, "line": 1, "text": "…"}]}],
   "sources": [{"id": "talk.txt", "kind": "transcript", "title": null, "length": 980, "excerpts": [...]}],
   "quotations": [
     {"number": 1,
      "type": "direct",
      "words":   {"text_id": "draft.txt", "start": 20, "end": 31, "line": 2, "column": 5, "text": "매출이 4배 늘었다"},
      "context": {"text_id": "draft.txt", ...},
      "speaker": {"name": "윤서진", "title": "대표", "affiliation": "두레", "kind": "person"},
      "verdict": "altered",
      "score": 91.7,
      "pieces":  [{"words": {"text_id": "draft.txt", ...}, "passage": {"text_id": "talk.txt", ...},
                   "sentence": {"text_id": "talk.txt", ...}, "speaker": {...}, "score": 91.7}],
      "speaker_check": {"result": "same", "draft": "윤서진", "source": "윤 대표", "why": "surname_and_title"},
      "alarms":  [{"kind": "number", "says": "4배 ← 3배", "draft": {...}, "source": {...}, "cut_off": false}],
      "diff":    [{"op": "equal", "kind": "", "draft": {...}, "source": {...}, "piece": 0},
                  {"op": "replace", "kind": "number", "draft": {"text": "4배", ...}, "source": {"text": "3배", ...},
                   "piece": 0}, ...],
      "is_finding": true,
      "severity": 70}],
   "unchecked": [], "notices": [],
   "summary": {"quotations": 1, "findings": 1, "verdicts": {"altered": 1, ...}, "alarms": {"number": 1, ...},
               "speakers": {"same": 1, ...}}}
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

FORM = "quoteattr-check/1"
"""Stands in every JSON report; another number means that a name here has changed its meaning."""


class Verdict(StrEnum):
    """What became of the words, the least serious first."""

    VERBATIM = "verbatim"  # whole sentences of the source, or all of a quotation in it, word for word
    RESTYLED = "restyled"  # speech level, 은/는↔이/가, 을/를·의, spelling, fillers differ, nothing else
    TRIMMED = "trimmed"  # words left out at the ends (or where … says so); may be restyled too
    REPORTED = "reported"  # an indirect quotation whose passage was found; its wording is not judged
    ALTERED = "altered"  # words differ
    SPLICED = "spliced"  # put together from passages that stand apart, or out of order
    NOT_FOUND = "not_found"


class AlarmKind(StrEnum):
    """What can turn a quotation around."""

    NUMBER = "number"
    NEGATION = "negation"
    HEDGE = "hedge"
    MODALITY = "modality"
    NAME = "name"
    ATTRIBUTION = "attribution"


class SameSpeaker(StrEnum):
    """Whether draft and source put the words into one mouth."""

    SAME = "same"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


class Op(StrEnum):
    """What became of a stretch of words between source and draft."""

    EQUAL = "equal"  # in both
    REPLACE = "replace"  # other words
    INSERT = "insert"  # in the draft only (``source`` is None)
    DELETE = "delete"  # in the source only, left out in the middle (``draft`` is None)
    CUT = "cut"  # in the source sentence only, before or behind the words quoted (``draft`` is None)


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a draft or source: which text, where, and the characters that stand there."""

    text_id: str
    start: int
    end: int
    line: int
    column: int
    text: str

    def __str__(self) -> str:
        return f"{self.text_id}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a text as it stands there; ``line`` is the number of its first line."""

    start: int
    end: int
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A draft, or a source that a passage points into.

    ``kind`` is ``draft`` or what the source was read as: ``transcript`` (speaker labels), ``speech`` (one speaker)
    or ``article`` (its own attributed quotations). ``excerpts`` are in order and do not overlap; of a text
    that is not too long there is one, all of it.
    """

    id: str
    kind: str
    title: str | None
    length: int
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Who said something, as the text names them; a person, body or group (``kind`` as in the table)."""

    name: str
    title: str | None = None
    affiliation: str | None = None
    kind: str = "unknown"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the draft's words and the passage it comes from.

    ``sentence`` is the passage widened to whole sentences, inside the statement it belongs to; ``score`` how alike the
    characters are, 0 to 100. ``speaker`` is whose statement the passage is, None where the source does not say.
    """

    words: Place
    passage: Place
    sentence: Place
    speaker: Person | None
    score: float


@dataclass(frozen=True, slots=True)
class Change:
    """One stretch of the diff, in the draft's order; Hangul syllables are whole.

    Together the changes hold all letters and digits of the words and of their passages; white space and marks between
    two changes stand in neither.

    ``kind`` is empty for ``equal`` and ``cut``; of the others what differs: ``level``, ``particle``, ``spelling``,
    ``filler``, ``bracket`` (an addition the draft puts in brackets) are restyling, ``number``, ``negation``,
    ``modality``, ``name``, ``word`` are not. ``piece`` is the index of the piece it belongs to.
    """

    op: Op
    kind: str
    draft: Place | None
    source: Place | None
    piece: int


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something that turns the quotation around: in one short phrase, with where it stands on either side.

    ``cut_off``: it stands in the part of the source sentence that the draft left away.
    """

    kind: AlarmKind
    says: str
    draft: Place | None
    source: Place | None
    cut_off: bool = False


@dataclass(frozen=True, slots=True)
class SpeakerCheck:
    """The names on both sides (None where there is none) and whether they are one; ``why`` names the reason."""

    result: SameSpeaker
    draft: str | None
    source: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One quotation of the draft and what the sources say of it.

    ``number`` and ``type`` are the table's ``quote_id`` and ``type``; ``pieces`` are in the draft's order (one, unless
    spliced or with …; none if not found). ``is_finding``: an editor has to look. ``severity`` orders findings, the
    greatest first; it means nothing else.
    """

    number: int
    type: str
    words: Place
    context: Place
    speaker: Person | None
    verdict: Verdict
    score: float
    pieces: tuple[Piece, ...]
    speaker_check: SpeakerCheck
    alarms: tuple[Alarm, ...]
    diff: tuple[Change, ...]
    is_finding: bool
    severity: int


@dataclass(frozen=True, slots=True)
class Summary:
    """How many quotations there are, how many of them are findings, and each verdict, alarm and speaker check."""

    quotations: int
    findings: int
    verdicts: Mapping[str, int]
    alarms: Mapping[str, int]
    speakers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Report:
    """All that a check finds."""

    drafts: tuple[Text, ...]
    sources: tuple[Text, ...]
    quotations: tuple[Finding, ...]
    unchecked: tuple[Place, ...]
    notices: tuple[str, ...]
    summary: Summary
