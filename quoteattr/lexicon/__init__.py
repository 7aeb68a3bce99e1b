"""Korean words as data: one TSV a list (word, class, note), read once."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a word list."""

    word: str
    cls: str
    note: str = ""


@functools.cache
def entries(name: str) -> dict[str, Entry]:
    """The word list ``name``, by word, in file order."""
    text = (files(__package__) / f"{name}.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    next(rows)
    return {row[0]: Entry(*row[:3]) for row in rows}


@functools.cache
def words(name: str, *classes: str) -> frozenset[str]:
    """The words of the list ``name``, of these classes, or all of them."""
    return frozenset(w for w, e in entries(name).items() if not classes or e.cls in classes)


def word_class(name: str, word: str) -> str | None:
    """The class of a word in the list ``name``, None where it does not stand there."""
    entry = entries(name).get(word)
    return entry.cls if entry else None


def first_letters(listed: Iterable[str]) -> str:
    """A look ahead for the letters that words begin with: in a pattern before a list that is tried at many places."""
    return "(?=[" + "".join(sorted({re.escape(word[0]) for word in listed})) + "])"
