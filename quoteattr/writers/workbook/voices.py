"""What the sheets 화자 and 요약 count while the articles pass: who speaks, how much, under which titles."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from quoteattr.model import Attribution
from quoteattr.table import Attributed
from quoteattr.writers.workbook.wording import CERTAIN, is_doubtful

# Where a band of confidence begins; the last one ends with 1
BANDS: Final = (0.0, 0.5, 0.7, 0.8, CERTAIN)


@dataclass(slots=True)
class Voice:
    """One speaker over all articles: by name, since that two articles mean the same person is not known."""

    name: str
    kinds: Counter[str] = field(default_factory=Counter)
    titles: Counter[str] = field(default_factory=Counter)
    quotations: int = 0
    characters: int = 0
    anonymous: int = 0
    articles: int = 0
    _last: str | None = None

    def add(self, attribution: Attribution) -> None:
        """Nothing; one more quotation is counted."""
        self.kinds[attribution.speaker_kind] += 1
        title = " ".join(part for part in (attribution.affiliation, attribution.title) if part)
        if title:
            self.titles[title] += 1
        self.quotations += 1
        self.characters += len(attribution.content)
        self.anonymous += is_anonymous(attribution)
        self.articles += attribution.doc_id != self._last
        self._last = attribution.doc_id


class Tally:
    """The counts of a run."""

    def __init__(self) -> None:
        self.articles = self.quotations = self.characters = 0
        self.doubtful = self.unnamed = self.anonymous = 0
        self.types: Counter[str] = Counter()
        self.kinds: Counter[str] = Counter()
        self.bands: Counter[float] = Counter()
        self._voices: dict[str, Voice] = {}

    def add(self, attributed: Attributed) -> None:
        """Nothing; one more article is counted."""
        self.articles += 1
        for each in attributed[1]:
            self.quotations += 1
            self.characters += len(each.content)
            self.doubtful += is_doubtful(each)
            self.anonymous += is_anonymous(each)
            self.types[each.type] += 1
            self.kinds[each.speaker_kind] += 1
            self.bands[band_of(each.confidence)] += 1
            if each.speaker:
                self._voices.setdefault(each.speaker, Voice(each.speaker)).add(each)
            else:
                self.unnamed += 1

    def voices(self) -> list[Voice]:
        """The speakers, the one with the most quotations first."""
        return sorted(self._voices.values(), key=lambda voice: (-voice.quotations, -voice.characters, voice.name))


def is_anonymous(attribution: Attribution) -> bool:
    """Whether the article names the speaker without a name."""
    return attribution.speaker_kind == "anonymous"


def band_of(confidence: float) -> float:
    """Where the band begins that the confidence lies in.

    >>> band_of(0.89), band_of(0.9), band_of(1.0)
    (0.8, 0.9, 0.9)
    """
    return max((begin for begin in BANDS if begin <= confidence), default=BANDS[0])


def band_name(begin: float) -> str:
    """The band in figures.

    >>> band_name(0.9), band_name(0.0)
    ('0.9–1', '0–0.5')
    """
    following = [each for each in BANDS if each > begin]
    return f"{begin:g}–{following[0] if following else 1:g}"
