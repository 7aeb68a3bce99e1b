"""Korean text → tokens; the only file that knows kiwipiepy.

What stands inside a quotation is given to the analyser as one opaque noun: the reporting clause is read without
noise from inside it, in less time, and every offset stays the article's.
"""

from __future__ import annotations

import bisect
import functools
import unicodedata
import warnings
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

import regex

from quoteattr.model import Span

_GOES_ON = frozenset({"면서", "며", "고도"})
"""What the analyser breaks off a quotative ending (겠다|면서도)."""
ONE = "한"
"""Before a noun: one of those; before a word and a title one of those who hold it there (`한 가람사 임원`)."""
PAST_DAY = "지나"
"""지난 16일: this verb is part of a date and governs nothing."""
_LAST_UNKNOWN = 3
"""The analyser gives words that are not in its dictionary the lowest ids: one for each tag of a noun."""
_CONJOINING_FINALS = regex.compile("^[\u11a8-\u11c2]")


class Token(NamedTuple):
    """A morpheme: form, tag (Sejong set), and where it stands; neighbours may overlap (하@34-35, 었@34-35).

    A tuple, as many are made: one costs a third of a dataclass.
    """

    form: str
    tag: str
    start: int
    end: int

    @property
    def ending(self) -> str:
        """The form of an ending without the consonant it is joined by (ᆫ다고 → 다고)."""
        return _without_joint(self.form)


@functools.lru_cache(maxsize=16384)
def _without_joint(ending: str) -> str:
    return _CONJOINING_FINALS.sub("", ending)


class _KiwiToken(Protocol):
    """What the analyser says of a morpheme, as far as it is asked."""

    @property
    def form(self) -> str: ...
    @property
    def tag(self) -> str: ...
    @property
    def id(self) -> int: ...
    @property
    def start(self) -> int: ...
    @property
    def len(self) -> int: ...


class _Analyser(Protocol):
    """What is asked of the analyser, which ships no types."""

    def tokenize(
        self, text: str, *, pretokenized: Sequence[tuple[int, int, str]] | None = None
    ) -> Sequence[_KiwiToken]: ...


@functools.cache
def _kiwi() -> _Analyser:
    from kiwipiepy import Kiwi

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        analyser: _Analyser = Kiwi(num_workers=0, load_multi_dict=False)
    return analyser


def tokens(
    text: str,
    span: Span,
    opaque: Iterable[Span] = (),
    names: Iterable[Span] = (),
    particles: Iterable[tuple[Span, str]] = (),
) -> tuple[Token, ...]:
    """The morphemes of ``text[span]`` with the article's offsets.

    ``opaque`` stretches come back as one token tagged ``QT``, ``names`` as one token tagged ``NNP``, ``particles`` with
    the tag that stands beside each; all must lie inside the span and not overlap.
    """
    piece = span.of(text)
    hidden = sorted(opaque, key=lambda s: s.start)
    fixed = sorted(
        [(*_within(span, text, s), "NNG") for s in hidden]
        + [(*_within(span, text, s), "NNP") for s in names]
        + [(*_within(span, text, s), tag) for s, tag in particles]
    )
    out: list[Token] = []
    inside = span.start
    for t in _kiwi().tokenize(piece, pretokenized=fixed or None):
        start = span.start + t.start
        while hidden and hidden[0].start <= start:
            inside = _hide(hidden.pop(0), out)
        if start >= inside:
            form, tag, end = t.form, _tag(t), start + t.len
            token = Token(form, tag, start, end)
            if tag == "ETM" and _is_one(out, token):
                out[-1] = Token(ONE, "MM", out[-1].start, end)
                continue
            if form == ONE and tag == "MM" and _is_wish(out, token):
                token = Token("ᆫ", "ETM", start, end)  # 익명을 원한
            elif form == "는" and out and out[-1].form == "아" and out[-1].tag == "NNG":
                out[-1], token = out[-1]._replace(form="알", tag="VV"), token._replace(tag="ETM")  # 사안을 아는
            elif form in _GOES_ON and out and out[-1].tag == "EF" and out[-1].end == start:
                before = out.pop()
                token = Token(before.form + form, "EC", before.start, end)
            out.append(token)
        # A hashtag swallows what stands behind it, hidden or not.
        while hidden and hidden[0].start < start + t.len:
            inside = _hide(hidden.pop(0), out)
    for rest in hidden:
        _hide(rest, out)
    return tuple(out)


def _is_one(before: Sequence[Token], ending: Token) -> bool:
    """Whether an ending makes 한 that stands alone behind another one: no verb does (`익명을 원한 | 한 | 임원`)."""
    if len(before) < 2 or before[-1].form != "하" or before[-2].tag != "ETM":
        return False
    return before[-2].end < before[-1].start and ending.end - before[-1].start == 1


def _is_wish(before: Sequence[Token], one: Token) -> bool:
    """Whether what is read as 원 and 한 is a form of 원하다 with its object (`익명을 원|한`)."""
    wish = len(before) > 1 and before[-1].form == "원" and before[-1].end == one.start
    return wish and before[-2].tag == "JKO"


def index_at(tokens: Sequence[Token], at: int) -> int:
    """The index of the first token that begins at an offset or behind it, the number of tokens where none does."""
    return bisect.bisect_left(tokens, at, key=lambda t: t.start)


def _hide(opaque: Span, out: list[Token]) -> int:
    """Where an opaque stretch ends; its token is put behind the others."""
    out.append(Token("", "QT", opaque.start, opaque.end))
    return opaque.end


def _within(span: Span, text: str, inner: Span) -> tuple[int, int]:
    """A stretch inside the span, counted from its start, without white space at its ends: the analyser drops that."""
    words = inner.of(text)
    start = inner.start + len(words) - len(words.lstrip())
    end = inner.end - len(words) + len(words.rstrip())
    return (start - span.start, end - span.start) if start < end else (inner.start - span.start, inner.end - span.start)


@functools.lru_cache(maxsize=65536)
def word_tags(word: str) -> tuple[tuple[str, str], ...]:
    """How the analyser reads one word by itself: (form, tag) of each morpheme."""
    analysed = _kiwi().tokenize(unicodedata.normalize("NFC", word))
    return tuple((t.form, _tag(t)) for t in analysed)


def _tag(token: _KiwiToken) -> str:
    """The tag without the mark of irregular verbs; a noun that is not in the dictionary is taken for a proper one."""
    tag = token.tag
    if tag == "NNG":
        return "NNP" if token.id <= _LAST_UNKNOWN else tag
    return tag.removesuffix("-I").removesuffix("-R") if "-" in tag else tag
