"""A word with its particle → the word without it, by the letters alone."""

from __future__ import annotations

from typing import Final

import regex

_FIRST_SYLLABLE: Final = ord("가")
_FINALS: Final = 28
_PARTICLE: Final = regex.compile(
    r"(?<=.)(?:이?라(?:고|며|는)|(?:에게|한테|으?로)(?:서|부터)|께서는?|에(?:서|게)는?|으?로(?:서|는)?|한테|까지|부터|처럼|보다"
    r"|이(?:나|다|며|고|었다|란|자)|입니다|[은는이가을를의와과도만에께및인다])$"
)


def without_particle(word: str) -> str:
    """The word without its last particle, the same word where it seems to have none.

    >>> without_particle("의원은"), without_particle("의원")
    ('의원', '의원')
    """
    return _PARTICLE.sub("", word)


def final_of(syllable: str) -> int:
    """The number of the final consonant of a Korean syllable in the order of Unicode (ㄹ 8), 0 where it has none."""
    return (ord(syllable) - _FIRST_SYLLABLE) % _FINALS
