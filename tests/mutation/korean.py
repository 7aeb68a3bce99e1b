"""Korean words taken apart into morphemes and written again, so that an edit falls on a morpheme's border.

Reading is the project's analyser; writing (vowel harmony, contraction, the right form of a particle) is the join of the
same library. A word that its own morphemes do not write is left alone: what is grammatical is not to be guessed.
"""

from __future__ import annotations

import csv
import functools
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quoteattr import Span
from quoteattr.morph import tokens

ROOM = Path(__file__).parent
Morph = tuple[str, str]
"""Form and tag (Sejong set)."""

PREDICATES = ("VV", "VA", "XSV", "XSA")
ENDINGS = ("EF", "EC", "ETM", "ETN")


@dataclass(frozen=True, slots=True)
class Word:
    """What stands between two spaces: where, as written, and its morphemes."""

    start: int
    end: int
    text: str
    morphs: tuple[Morph, ...]

    def find(self, *tags: str) -> int:
        """The index of the last morpheme with one of the tags, -1 for none."""
        return max((i for i, (_, tag) in enumerate(self.morphs) if tag in tags), default=-1)

    @property
    def ending(self) -> Morph:
        """The word's last morpheme that is no punctuation mark."""
        return next((m for m in reversed(self.morphs) if m[1][0] != "S" or m[1] in ("SL", "SN")), ("", ""))


@functools.lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text, in order."""
    found = tokens(text, Span(0, len(text)))
    out: list[Word] = []
    end = 0
    for piece in text.split():
        start = text.index(piece, end)
        end = start + len(piece)
        out.append(Word(start, end, piece, tuple((t.form, t.tag) for t in found if start <= t.start < end)))
    return tuple(out)


def rewritten(text: str, first: int, last: int, new: Sequence[Sequence[Morph]]) -> str | None:
    """The text with its words ``first`` to ``last`` (inclusive) written from other morphemes, a list for each new word.

    None where the words are not what their own morphemes would write. An empty ``new`` leaves the words out.
    """
    old = words(text)[first : last + 1]
    if any(written(word.morphs) != word.text for word in old):
        return None
    before, after = text[: old[0].start], text[old[-1].end :]
    if not new:
        return before + after.lstrip() if after.strip() else before.rstrip()
    return before + " ".join(written(word) for word in new) + after


@functools.lru_cache(maxsize=65536)
def _written(morphs: tuple[Morph, ...]) -> str:
    joined: str = _kiwi().join(list(morphs))
    return joined.replace(" ", "")


def written(morphs: Sequence[Morph]) -> str:
    """Morphemes written as one word."""
    return _written(tuple(morphs)) if morphs else ""


@functools.cache
def _kiwi() -> Any:
    from kiwipiepy import Kiwi

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return Kiwi(num_workers=0, load_multi_dict=False)


@functools.cache
def listed(what: str) -> tuple[str, ...]:
    """The words of one class of words.tsv."""
    return tuple(row["word"] for row in rows("words") if row["class"] == what)


@functools.cache
def classes(beginning: str) -> tuple[tuple[str, ...], ...]:
    """The words of each class of words.tsv whose name begins so."""
    names = dict.fromkeys(row["class"] for row in rows("words") if row["class"].startswith(beginning))
    return tuple(listed(name) for name in names)


@functools.cache
def rows(table: str) -> tuple[dict[str, str], ...]:
    """The rows of a table in this room; lines that begin with # say what it is."""
    with (ROOM / f"{table}.tsv").open(encoding="utf-8", newline="") as lines:
        told = (line for line in lines if not line.startswith("#"))
        return tuple(csv.DictReader(told, delimiter="\t", quoting=csv.QUOTE_NONE))


def closed(word: str) -> bool:
    """Whether the last syllable ends in a consonant; False for what is no Hangul syllable."""
    return "가" <= word[-1:] <= "힣" and (ord(word[-1]) - ord("가")) % 28 != 0


def final(word: str) -> int:
    """The number of the last syllable's final consonant: two words with the same one take the same particles."""
    return (ord(word[-1]) - ord("가")) % 28 if "가" <= word[-1:] <= "힣" else -1


def takes_same_particles(one: str, other: str) -> bool:
    """Whether every particle is written alike behind both (ㄹ counts apart, for 로/으로)."""
    rieul = 8
    return closed(one) == closed(other) and (final(one) == rieul) == (final(other) == rieul)
