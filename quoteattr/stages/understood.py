"""A title that stands without its body → the body that the article speaks of (원내대표 → 가람당, 시장 → 하남시).

Parties and towns, and ministries, councils and companies where the article names only one.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
_FULL_NAME: Final = 3
_TOPIC_OF: Final = regex.compile(r"[은는](?![가-힣])")
_APART: Final = frozenset({"JX", "JKS", "JKB", "MAG", "MAJ"})
"""How a word before a name ends that is no part of what he is called."""
_SEATED: Final = frozenset({"시", "군", "구"})


def body_understood(parsed: Parsed, speaker: Speaker) -> str | None:
    """The body in which a person who is named with a mere title holds it, None where the article leaves it open."""
    title = (speaker.title or "").split()[-1]
    if not speaker.places:
        return None
    at, office = speaker.places[0], word_class("offices", title)
    if office not in (None, "party"):
        return _seat(parsed, title)
    party = _body_before(parsed, at, "party") if office == "party" else None
    kind = word_class("leaders", title)
    return party or (_only_body(parsed, speaker, kind) if kind is not None else None)


def _only_body(parsed: Parsed, leader: Speaker, kind: str) -> str | None:
    """The one ministry, council or company of the article, where the sentences before its leader are about it.

    None where anything beside his name tells who he is, or his name is foreign.
    """
    at = leader.places[0]
    alone = len(leader.name) == _FULL_NAME and parsed.veil.startswith(leader.name, at)
    body = _body_before(parsed, at, kind) if alone else None
    of_kind = [m for m in parsed.cast.members if m.kind == "organization" and _is_of_kind(m.name, kind)]
    if (
        body is None
        or len(of_kind) > 1
        or _TOPIC_OF.match(parsed.veil, parsed.veil.rfind(body, 0, at) + len(body)) is None
    ):
        return None
    before = parsed.veil[parsed.sentences[parsed.sentence_at(at)].span.start : at].split()
    apart = not before or before[-1].endswith(",") or word_tags(before[-1])[-1][1] in _APART
    return body if apart else None


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
    if opening and _modifies(opening) and not any(word.startswith(tuple(full)) for word in opening):
        return None  # 기업을 운영하는 … 대표
    return _only(full[m[0]] for m in found)


def _modifies(words_ahead: Sequence[str]) -> bool:
    """Whether words end as a verb before its noun does, and not in a topic."""
    word = words_ahead[-1]
    topic = word_tags(word)[-1][1] == "JX" and not (
        len(words_ahead) > 1 and words_ahead[-2][-1] in "을를"
    )  # 피해를 입은
    return final_of(word[-1]) == _FINAL_N and not topic


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
