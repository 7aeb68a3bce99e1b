"""One name of a person, body or place that is another one, or has one other syllable."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

from mutation.korean import Word, classes, listed, takes_same_particles, words
from mutation.quotation import Mutant, Quotation, each

_GIVEN_LENGTH = 3  # surname and two syllables


def names(quotation: Quotation, chance: random.Random) -> Iterator[Mutant]:
    """Each name that can be another one: a person, one syllable of a person, a surname, a body, a place."""
    text = quotation.content
    return each("name", text, (*_persons(quotation, chance), *_surnames(text, chance), *_listed(text, chance)))


def _persons(quotation: Quotation, chance: random.Random) -> Iterator[tuple[str, str]]:
    text = quotation.content
    known = {person.name for person in (quotation.speaker, *quotation.people)}
    for at, word in enumerate(words(text)):
        name = word.morphs[0][0] if word.morphs and word.morphs[0][1] == "NNP" else ""
        if len(name) != _GIVEN_LENGTH or not word.text.startswith(name) or not _has_surname(name):
            continue
        if name not in known and not _titled(words(text), at, name):
            continue
        swap = [other for other in sorted(known - {name}) if _fits(other, name)] or [_invented(name, chance)]
        yield "person", _swapped(text, word, name, chance.choice(swap))
        yield "syllable", _swapped(text, word, name, _other_syllable(name, chance))


def _has_surname(name: str) -> bool:
    return name[0] in listed("surname") or name[0] in listed("surname.also_word")


def _titled(found: tuple[Word, ...], at: int, name: str) -> bool:
    """Whether a title stands behind the name, in the same word or as the next."""
    rest = found[at].text[len(name) :]
    behind = rest or (found[at + 1].text if at + 1 < len(found) else "")
    return behind.startswith(listed("title"))


def _fits(other: str, name: str) -> bool:
    return len(other) == _GIVEN_LENGTH and _has_surname(other) and takes_same_particles(other, name)


def _invented(name: str, chance: random.Random) -> str:
    """A name with another surname and other given syllables that takes the same particles."""
    surname = chance.choice([s for s in listed("surname") if s != name[0]])
    middle = chance.choice([s for s in listed("given") if s != name[1]])
    return surname + middle + chance.choice([s for s in listed("given") if s != name[2] and _alike(s, name[2])])


def _alike(one: str, other: str) -> bool:
    return takes_same_particles(one, other)


def _other_syllable(name: str, chance: random.Random) -> str:
    at = chance.choice((1, 2))
    other = chance.choice([s for s in listed("given") if s != name[at] and (at == 1 or _alike(s, name[at]))])
    return name[:at] + other + name[at + 1 :]


def _swapped(text: str, word: Word, old: str, new: str) -> str:
    return text[: word.start] + new + text[word.start + len(old) :]


def _surnames(text: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """김 대표 → 박 대표; surnames that are also words (이, 한, 전) are left alone."""
    found = words(text)
    for here, behind in itertools.pairwise(found):
        if here.text in listed("surname") and behind.text.startswith(listed("title")):
            other = chance.choice([s for s in listed("surname") if s != here.text])
            yield "surname", _swapped(text, here, here.text, other)


def _listed(text: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """A body or place that is a word of its own, particles apart, for another of its class."""
    for how in ("body", "place"):
        for group in classes(f"{how}."):
            for word in words(text):
                old = next((name for name in sorted(group, key=len, reverse=True) if _is(word, name)), None)
                fitting = [name for name in group if old and name != old and takes_same_particles(name, old)]
                if old and fitting:
                    yield how, _swapped(text, word, old, chance.choice(fitting))


def _is(word: Word, name: str) -> bool:
    """Whether the word is the name with nothing but particles and marks behind it."""
    if not word.text.startswith(name):
        return False
    taken = ""
    for at, (form, tag) in enumerate(word.morphs):
        if taken == name:
            return all(t[0] in "JS" or t == "VCP" or t[0] == "E" for _, t in word.morphs[at:])
        if tag not in ("NNP", "NNG", "JKG", "SL", "NP", "XSN", "NNB"):
            return False
        taken += form
    return taken == name
