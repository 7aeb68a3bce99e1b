"""A title printed as one word with a body (하남시장, 금융감독원장) → the title, and the body it is held in."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from quoteattr.lexicon import entries, word_class, words


def office_apart(title: str, text: str) -> tuple[str, str | None]:
    """The title without the body that is written onto it, and that body; the title as it is and None where none is.

    `하남시장` → 시장, 하남시; `전 금융감독원장` → 전 원장, 금융감독원. A body is what is listed as one, what ends as
    nothing else does, or what ``text`` prints as a word of its own: an office inside one (당협위원장) stays as it is.
    """
    said = title.split()
    first = 1 if len(said) > 1 and said[0] in words("name_parts", "former") else 0
    if all(word_class("offices", word) == "acting" for word in said[first + 1 :]):
        for office, body in _readings(said[first], text):
            return " ".join([*said[:first], office, *said[first + 1 :]]), body
    return title, None


def _readings(word: str, text: str) -> Iterator[tuple[str, str]]:
    """Every way to read one word as (office, body), the longest office first."""
    if word in words("offices"):
        return
    for end in range(2, len(word) - 1):
        stem, office = word[:end], word[end:]
        for ending in entries("offices")[office].note.split() if office in words("offices") else ():
            if _is_body(stem + ending, ending) or _is_printed(stem + ending, text):
                yield office, stem + ending
        seat = word_class("offices", office) == "seated" and stem in words("not_bodies", "place")
        if office in words("titles") and (stem in words("bodies") or seat):
            yield office, stem


def _is_body(word: str, ending: str) -> bool:
    """Whether a word is a body by itself: listed, or with an ending that says more than the office does (경찰서)."""
    longer = (e for e in words("body_endings") if len(e) > len(ending) + 1 and word.endswith(e) and word != e)
    return word in words("bodies") or any(longer)


def _is_printed(body: str, text: str) -> bool:
    """Whether a text prints the name of a body, as more than the head of its holder's title."""
    if body in words("body_endings"):
        return False
    return regex.search(rf"(?<![가-힣]){regex.escape(body)}(?!원?장)", text) is not None
