"""Rows held against annotated articles, by the definitions of GUIDELINES.md: the same figures as ``gold/score.py``."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from quoteattr.readers.gold_record import GoldArticle
from quoteattr.review.matching import Group, Guess, Matching, Record, guesses, matching, records
from quoteattr.review.names import comparable, is_found, is_right

# name → group, and the overlap from which a pair counts; 1.0 is the exact span
VARIANTS: Final[dict[str, tuple[Group, float]]] = {
    "marked": ("marked", 1.0),
    "marked_overlap": ("marked", 0.5),
    "indirect": ("indirect", 0.8),
    "indirect_overlap": ("indirect", 0.5),
    "indirect_exact": ("indirect", 1.0),
}


@dataclass(frozen=True, slots=True)
class Ratio:
    """Precision, recall and F1 of so many hits among so many predicted and annotated."""

    hits: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """The share of the predicted that is right."""
        return self.hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the annotated that was found."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(frozen=True, slots=True)
class Tally:
    """What one variant counted; the speaker's shares are of the hits."""

    found: Ratio
    right: int
    surface: int
    wrong_name: int

    def share(self, count: int) -> float:
        """The count as a share of the hits."""
        return count / (self.found.hits or 1)

    @property
    def end_to_end(self) -> Ratio:
        """The same where a hit counts only with the right speaker."""
        return Ratio(self.right, self.found.predicted, self.found.gold)


@dataclass(frozen=True, slots=True)
class Score:
    """All that was counted: for each variant the matching of every article, and what concerns single rows."""

    articles: tuple[GoldArticle, ...]
    matchings: Mapping[str, tuple[Matching, ...]]
    bad_offsets: int
    stray_documents: int

    def pairs(self, variant: str) -> list[tuple[Record, Guess]]:
        """The pairs of a variant over all articles, optional records among them."""
        return [pair for one in self.matchings[variant] for pair in one.pairs]


def score(articles: Sequence[GoldArticle], rows: Iterable[Mapping[str, object]]) -> Score:
    """The score of the rows; BadGold where a row breaks the contract."""
    by_document: dict[str, list[Mapping[str, object]]] = {}
    for row in rows:
        by_document.setdefault(str(row.get("doc_id")), []).append(row)
    matchings: dict[str, list[Matching]] = {variant: [] for variant in VARIANTS}
    bad_offsets = 0
    for article in articles:
        gold = records(article)
        predicted = guesses(article["text"], by_document.get(article["id"], []))
        bad_offsets += sum(not _is_of_the_text(guess, article["text"]) for guess in predicted)
        for variant, (group, threshold) in VARIANTS.items():
            matchings[variant].append(matching(gold, predicted, group, threshold))
    return Score(
        tuple(articles),
        {variant: tuple(found) for variant, found in matchings.items()},
        bad_offsets,
        len(by_document.keys() - {article["id"] for article in articles}),
    )


def _is_of_the_text(guess: Guess, text: str) -> bool:
    content = guess.row.get("content")
    if content is None:
        return True
    stands_there = unicodedata.normalize("NFC", guess.untrimmed.of(text))
    return isinstance(content, str) and unicodedata.normalize("NFC", content) == stands_there


def tally(result: Score, variant: str) -> Tally:
    """The counts of one variant; optional records count nowhere."""
    hits = [(record, guess) for record, guess in result.pairs(variant) if not record.optional]
    speakers = [(record.quote, guess.row.get("speaker")) for record, guess in hits]
    right = [is_right(quote, said) for quote, said in speakers]
    missed = sum(len(one.missed) for one in result.matchings[variant])
    false_alarms = sum(len(one.false_alarms) for one in result.matchings[variant])
    return Tally(
        Ratio(len(hits), len(hits) + false_alarms, len(hits) + missed),
        right=sum(right),
        surface=sum(is_found(quote, said) for quote, said in speakers),
        wrong_name=sum(not is_so and comparable(said) != "" for is_so, (_, said) in zip(right, speakers, strict=True)),
    )
