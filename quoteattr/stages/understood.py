"""A title that stands without its body → the body that the article speaks of (원내대표 → 가람당, 시장 → 하남시)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import regex

from quoteattr.lexicon import entries, word_class, words
from quoteattr.stages.names import body_class
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.speakers import Speaker

_LOOKED_BACK: Final = 2
"""How many sentences before the one that first names somebody may name his party."""
_DOES: Final = regex.compile(r"(?:은|는|이|가|도|의|에서|에선|\s?측|\s[가-힣]{2,8})(?![가-힣])")
"""What stands behind a party of which something is told, not only done to it."""


def body_understood(parsed: Parsed, speaker: Speaker) -> str | None:
    """The body in which a person who is named with a mere title holds it, None where the article leaves it open."""
    title = (speaker.title or "").split()[-1]
    cls = word_class("offices", title)
    if not speaker.places or cls is None:
        return None
    return _party(parsed, speaker.places[0]) if cls == "party" else _seat(parsed, title)


def _party(parsed: Parsed, at: int) -> str | None:
    """The one party that the sentences before a person's first mention speak of, None where they name none or two.

    `가람당은 … 촉구했다. 박서연 대변인은 …`. Behind a word that turns to somebody else (반면) he may be of another one.
    """
    index = parsed.sentence_at(at)
    here = parsed.sentences[index].span
    if word_class("discourse", here.of(parsed.veil).split(maxsplit=1)[0].rstrip(",")) == "turn":
        return None
    full = {m.name: m.name for m in parsed.cast.members if m.kind == "organization" and body_class(m.name) == "party"}
    full |= {short: name for short, name in parsed.cast.aliases if name in full}
    start = parsed.sentences[max(0, index - _LOOKED_BACK)].span.start
    found = list(_standing(parsed.veil, full, start, at))
    speaks = any(_DOES.match(parsed.veil, m.end()) for m in found)
    return _only(full[m[0]] for m in found) if speaks else None


def _seat(parsed: Parsed, title: str) -> str | None:
    """The one place of the article that a mere 시장 or 군수 can head, None where it names none or two."""
    endings = tuple(entries("offices")[title].note.split())
    seats = {w: w for w in words("bodies", "local") if w.endswith(endings)} if endings else {}
    return _only(m[0] for m in _standing(parsed.veil, seats, 0, len(parsed.veil)))


def _standing(text: str, names: Mapping[str, str], start: int, end: int) -> Iterator[regex.Match[str]]:
    """Where one of these names stands in a stretch of a text, not as the end of a longer word."""
    return (
        regex.finditer(r"(?<![가-힣])\L<names>", text, pos=start, endpos=end, names=list(names)) if names else iter(())
    )


def _only(names: Iterable[str]) -> str | None:
    different = set(names)
    return different.pop() if len(different) == 1 else None
