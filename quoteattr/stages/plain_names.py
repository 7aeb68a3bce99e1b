"""Article text → the persons in it named without a title that can be trusted: more than once, by age, by part played."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import regex

from quoteattr.lexicon import word_class
from quoteattr.model import Span
from quoteattr.morph import word_tags
from quoteattr.stages.foreign_names import is_foreign_part, is_given_name
from quoteattr.stages.korean_names import has_name_shape, is_korean_name
from quoteattr.stages.mention_forms import Form, Mention

_KOREAN: Final = regex.compile(
    r"(?<![가-힣A-Za-z])(?P<name>[가-힣]{3})(?=\(\d\d?(?:세|살)?[),·/ㆍ ]|(?P<particle>은|는|이|가|도|의|를|을|에게|씨)(?![가-힣]))"
)
_NICKNAMED: Final = regex.compile(r"[가-힣A-Za-z]\((?:본명 ?)?(?P<name>[가-힣]{3})[·,] ?\d{1,2}\)")
_PLAYED: Final = regex.compile(r"(?<![가-힣A-Za-z])(?P<name>[가-힣]{3})\((?P<actor>[가-힣]{3})(?: ?분)?\)")
_SPEAKING: Final = regex.compile(r"(?<![가-힣A-Za-z])(?<![가-힣] )(?P<name>[가-힣]{4,7})(?:은|는) [“\"]")
_RUN: Final = regex.compile(
    r"(?<![가-힣A-Za-z])(?P<first>(?:[가-힣]{1,6} ){1,2})(?P<last>[가-힣]{2,6})(?=은|는|이|가|도|의|\()"
)
_GIVEN: Final = r"(?<![가-힣A-Za-z])(?P<given>[가-힣]{1,6}) \L<n>"


def plain_names(veil: str, introduced: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions by a name without a title that can be trusted.

    Names of a Korean name's shape that come again, foreign ones that come again, whole or in part.
    """
    known = {m.name for m in introduced}
    for m in _NICKNAMED.finditer(veil):
        yield _person(m["name"], m.start("name"))
    for m in _PLAYED.finditer(veil):
        if has_name_shape(m["name"]) and is_korean_name(m["actor"]):
            yield _person(m["name"], m.start())
    yield from _korean(veil, known)
    yield from _foreign_words(veil, known)
    yield from _foreign_runs(veil, known)
    yield from _fuller(veil, {m.name for m in introduced if m.form is Form.NAME}, known)


def _korean(veil: str, known: set[str]) -> Iterator[Mention]:
    """Names of three syllables that have an age behind them or come more than once."""
    counts = Counter(m["name"] for m in _KOREAN.finditer(veil))
    for m in _KOREAN.finditer(veil):
        name = m["name"]
        aged = veil.startswith("(", m.end())
        sure = has_name_shape(name) if aged else counts[name] > 1 and is_korean_name(name)
        if name not in known and sure and not _is_verb(m):
            yield _person(name, m.start())


def _is_verb(match: regex.Match[str]) -> bool:
    """Whether what looks like a name with its particle is the form of a verb (`남겨지는`)."""
    return word_tags(match["name"] + (match["particle"] or ""))[0][1].startswith("V")


def _foreign_words(veil: str, known: set[str]) -> Iterator[Mention]:
    """Foreign names of one word that open a quotation more than once."""
    counts = Counter(m["name"] for m in _SPEAKING.finditer(veil))
    for m in _SPEAKING.finditer(veil):
        if counts[m["name"]] > 1 and m["name"] not in known and is_foreign_part(m["name"]):
            yield _person(m["name"], m.start())


def _foreign_runs(veil: str, known: set[str]) -> Iterator[Mention]:
    """Foreign names of two or three words whose last word speaks alone somewhere in the text."""
    for m in _RUN.finditer(veil):
        parts = [*m["first"].split(), m["last"]]
        if m[0] not in known and all(map(is_foreign_part, parts)) and _speaks_alone(m["last"], veil):
            yield _person(m[0], m.start())


def _fuller(veil: str, titled: set[str], known: set[str]) -> Iterator[Mention]:
    """The given names that stand before foreign last names known by a title (제임스 발켄 before 발켄 전 국장)."""
    last = [n for n in titled if len(n) > 1 and is_foreign_part(n) and not is_korean_name(n, beside_title=True)]
    if not last:
        return
    for m in regex.finditer(_GIVEN, veil, n=last):
        if m[0] not in known and _is_given(m["given"]):
            yield _person(m[0], m.start())


def _is_given(word: str) -> bool:
    """Whether a word before a foreign last name is a given name, not glued to what opens a sentence (사진한편)."""
    if is_korean_name(word) or any(word_class("discourse", word[k:]) for k in range(len(word))):
        return False
    return is_foreign_part(word) or is_given_name(word)


def _speaks_alone(name: str, veil: str) -> bool:
    pattern = (
        rf"(?<![가-힣] )(?<![가-힣]){name}(?:은|는|이|가) [“\"]"
        rf"|(?<![가-힣]){name} [가-힣]+(?:은|는) [“\"]"
    )
    return regex.search(pattern, veil) is not None


def _person(name: str, at: int) -> Mention:
    return Mention(Form.NAME, name, Span(at, at + len(name)), "person")
