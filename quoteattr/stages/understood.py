"""A title that stands without its body → the body that the article speaks of (원내대표 → 가람당, 시장 → 하남시)."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import regex

from quoteattr.lexicon import entries, word_class, words
from quoteattr.morph import word_tags
from quoteattr.stages.names import body_class
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.particles import final_of
from quoteattr.stages.speakers import Speaker

_LOOKED_BACK: Final = 2
"""How many sentences before the one that first names somebody may name his party."""
_DOES: Final = regex.compile(r"(?:은|는|이|가|도|에서|에선|\s?측\S*|\s[가-힣]{2,8}(?:은|는|이|가|도))(?![가-힣])")
"""What stands behind a body that does something in a sentence, or somebody of it."""
_FINAL_N: Final = final_of("한")
_COUNCIL: Final = "의회"
_SEATED: Final = frozenset({"시", "군", "구"})


def body_understood(parsed: Parsed, speaker: Speaker) -> str | None:
    """The body in which a person who is named with a mere title holds it, None where the article leaves it open."""
    title = (speaker.title or "").split()[-1]
    if not speaker.places:
        return None
    kinds = [entry.cls for entry in entries("leaders").values() if entry.word == title]
    if word_class("offices", title) == "party":
        kinds.insert(0, "party")
    elif word_class("offices", title) is not None:
        return _seat(parsed, title)
    return next((body for kind in kinds if (body := _body_before(parsed, speaker.places[0], kind))), None)


def fullest_body(parsed: Parsed, name: str) -> str:
    """The one body of the article that a bare kind stands for (이 신문 → 가람신문), else the name as it is."""
    if name not in words("body_endings") or name in words("bodies"):
        return name
    return _only(m.name for m in parsed.cast.members if m.kind == "organization" and m.name.endswith(name)) or name


def _body_before(parsed: Parsed, at: int, kind: str) -> str | None:
    """The one body of a kind that the sentences before a person's first mention speak of, None where they name two.

    `가람당은 … 촉구했다. 박서연 대변인은 …`. Behind a word that turns to somebody else (반면) he may be of another one.
    """
    index = parsed.sentence_at(at)
    opening = parsed.veil[parsed.sentences[index].span.start : at].replace(",", " ").split()
    if opening and word_class("discourse", opening[0]) == "turn":
        return None
    bodies = {m.name: m.name for m in parsed.cast.members if m.kind == "organization"}
    full = {name: name for name in bodies if _is_of_kind(name, kind)}
    full |= {short: name for short, name in parsed.cast.aliases if name in full}
    start = parsed.sentences[max(0, index - _LOOKED_BACK)].span.start
    found = list(_printed(parsed.veil, full, start, at))
    printed = _printed(parsed.veil, {**bodies, **full}, start, at)
    doing = [m[0] for m in printed if _DOES.match(parsed.veil, m.end()) or _officer().match(parsed.veil, m.end())]
    if not doing or doing[-1] not in full:
        return None  # another body did something last
    if opening and _modifies(opening[-1]) and not any(word.startswith(tuple(full)) for word in opening):
        return None  # 기업을 운영하는 … 대표
    return _only(full[m[0]] for m in found)


def _modifies(word: str) -> bool:
    """Whether a word ends as a verb before its noun does, and is no topic."""
    return final_of(word[-1]) == _FINAL_N and word_tags(word)[-1][1] == "ETM"


def _is_of_kind(name: str, kind: str) -> bool:
    """Whether a body is of a kind: of its class in the word lists, a council by the end of its name."""
    return name.endswith(_COUNCIL) if kind == "council" else body_class(name) == kind


@functools.cache
def _officer() -> regex.Pattern[str]:
    """What stands behind a party where one of its officers follows (`가람당 | 박서연 원내대표가`)."""
    return regex.compile(
        r"\s(?:[가-힣]{2,4}\s)?\L<offices>", offices=[*words("offices", "party"), *words("titles", "politics")]
    )


def _seat(parsed: Parsed, title: str) -> str | None:
    """The one place of the article that a mere 시장 or 군수 can head, None where it names none or two.

    It has to do something in the article: a place that is only dealt with is another one.
    """
    ending = entries("offices")[title].note
    if ending not in _SEATED:
        return None
    seats = {w: w for w in words("bodies", "local") if w.endswith(ending)}
    found = list(_printed(parsed.veil, seats, 0, len(parsed.veil)))
    return _only(m[0] for m in found) if any(_DOES.match(parsed.veil, m.end()) for m in found) else None


def _printed(text: str, names: Mapping[str, str], start: int, end: int) -> Iterator[regex.Match[str]]:
    """Where one of these names stands in a stretch of a text, not as the end of a longer word."""
    return (
        regex.finditer(r"(?<![가-힣])\L<names>", text, pos=start, endpos=end, names=list(names)) if names else iter(())
    )


def _only(names: Iterable[str]) -> str | None:
    different = set(names)
    return different.pop() if len(different) == 1 else None
