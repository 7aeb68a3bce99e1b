"""A title printed as one word with a body (하남시장, 금융감독원장) → the title, and the body it is held in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from quoteattr.lexicon import entries, word_class, words


def office_apart(title: str, text: str) -> tuple[str, str | None]:
    """The title without the body that is written onto it, and that body; the title as it is and None where none is.

    `하남시장` → 시장, 하남시; `전 금융감독원장` → 전 원장, 금융감독원. A body is what is listed as one, what ends as
    nothing else does, or what ``text`` prints as a word of its own: an office inside one (당협위원장) stays as it is.
    """
    said = title.split()
    first = 1 if len(said) > 1 and said[0] in words("name_parts", "former") else 0
    if said and all(word_class("offices", word) == "acting" for word in said[first + 1 :]):
        office, body = max(_readings(said[first], text), key=lambda reading: len(reading[1]), default=("", ""))
        if body:
            return " ".join([*said[:first], office, *said[first + 1 :]]), body
    return title, None


def body_of_office(said: Iterable[str]) -> str | None:
    """The listed body that one of these words is an office of (`목포시장` → 목포시), None where none is."""
    return next((body for word in said if (body := office_apart(word, "")[1]) is not None), None)


def _readings(word: str, text: str) -> Iterator[tuple[str, str]]:
    """Every way to read one word as (office, body)."""
    if word in words("offices") or word.endswith(tuple(words("offices", "council"))):
        return
    for end in range(2, len(word) - 1):
        stem, office = word[:end], word[end:]
        cls = word_class("offices", office)
        if cls == "shared" and not stem.startswith(tuple(words("offices", "rank"))):
            yield from ((office, body) for body in _led(stem, office, text))
        elif cls != "shared" and office in words("titles"):
            seat = cls == "seated" and stem in words("not_bodies", "place")
            if stem in words("bodies") or seat:
                yield office, stem


def _led(stem: str, office: str, text: str) -> Iterator[str]:
    """The body that shares syllables with its head's title, by the name that the text prints, else by its full one."""
    named = [stem + ending for ending in entries("offices")[office].note.split()]
    printed = next((body for body in named if _is_printed(body, text)), None)
    if printed is not None:
        yield printed
    elif any(_is_body(body, body.removeprefix(stem)) for body in named):
        listed = (body for body in named if body in words("bodies"))
        yield next(listed, named[0])
    if stem in words("bodies"):
        yield stem


def _is_body(word: str, ending: str) -> bool:
    """Whether a word is a body by itself: listed, or with an ending that says more than the office does (경찰서)."""
    longer = (e for e in words("body_endings") if len(e) > len(ending) + 1 and word.endswith(e) and word != e)
    return word in words("bodies") or any(longer)


def _is_printed(body: str, text: str) -> bool:
    """Whether a text prints the name of a body, as more than the head of its holder's title."""
    if body in words("body_endings"):
        return False
    return regex.search(rf"(?<![가-힣]){regex.escape(body)}(?!원?장)", text) is not None
