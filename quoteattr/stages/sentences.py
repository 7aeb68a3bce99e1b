"""Article text and its marked spans → sentences and paragraphs.

The analyser's own sentence borders do not hold with opaque contents (the opaque token stays in the sentence before),
and many crawled articles have lost the space after a full stop, so sentences are cut on the text.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import regex

from quoteattr.model import Span
from quoteattr.stages.marks import MarkedSpan

VEIL: Final = "\ue000"
"""Stands for every character inside marks in a veiled text, so that patterns see the reporting text only."""

_BREAK: Final = regex.compile(r"\n+|$")
_LINE_END: Final = regex.compile(r"(?<=\S)\n(?=\S)")
_GOES_ON: Final = regex.compile(
    r"(?:[가-힣\ue000’”'\"][은는을를에로와과]|[가-힣’”'\"](?:에서|하고|[있했]고|[으하]?며|면서|지만|한|된|할)|,)$"
)
_LONGEST_END: Final = 4
_FEWEST_WRAPS: Final = 3
_SHARE_OF_WRAPS: Final = 0.4
_STOP: Final = regex.compile(r"[.!?。]+[)\]]*")
_SPACED: Final = regex.compile(r"\s|$")
_UNSPACED: Final = regex.compile(r"[가-힣A-Z\d“\"‘'(\[▲△◇◆■□●○※▶〈<【]")
_ABBREVIATED: Final = regex.compile(r"(?:^|[^A-Za-z])(?:[A-Z]|Mr|Dr|Mrs|Ms|St|vs|No|Jr)$")
_FINAL: Final = frozenset("다요까죠음함됨임냐")
# What stands glued or with a sign before a sentence and is no part of it: a dateline, a byline, a credit of a picture
_HEADS: Final = tuple(
    regex.compile(p)
    for p in (
        r"(?:기자|특파원|통신원|PD|뉴스1|연합뉴스|뉴시스)[^\n=다]{0,15}?[=\]◇]\s*(?=\S)",
        r"\[[^\]\n]{2,60}(?:기자|특파원|=[^\]\n]{2,20})\]\s*",
        r"ⓒ ?\S{2,10} [가-힣]{3}(?=[가-힣]{3,}[ 은는이가])",
        r"(?<=[.…=ⓒ/] ?)(?:연합뉴스|뉴시스|뉴스1|AP|로이터|AFP)\s?(?=[가-힣]{2,}[ 은는이가])(?![와과에는가])",
        r"(?<=[가-힣]{2,4} )(?:선임|수습|인턴)?기자(?=[가-힣]{3,} ?)(?!회견|간담|들|협회|단|실|와의|에게|입니다)",
        r"(?<=[가-힣] )제공(?=[가-힣]{2,4}[ 은는이가])(?!하|한|했|받|을|된|되|돼|과|자|업)",
    )
)
_HEAD_WORD: Final = regex.compile(r"기자|특파원|통신원|PD|뉴스1|연합뉴스|뉴시스|ⓒ|AP|AFP|로이터|제공|=")
_LISTED: Final = regex.compile(r" [“\"]")
_OPENED: Final = regex.compile(r"(?:[은는이가]|[”\"]) $")
_ATTACHED: Final = regex.compile(
    r"\s*(?:이?라[고며는면]|[고며는]\s|면서|[은는이가을를도의]\s|[,·(]|[이]?란|하[고며자]|등[의이은을]?\s)"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the number of its paragraph (1, 2, …) and the marked spans inside it."""

    span: Span
    paragraph: int
    marked: tuple[MarkedSpan, ...]


def veiled(text: str, marked: Sequence[MarkedSpan]) -> str:
    """The text with what stands inside the marks veiled, character for character."""
    parts, at = [], 0
    for m in marked:
        parts += [text[at : m.inner.start], VEIL * (m.inner.end - m.inner.start)]
        at = m.inner.end
    return "".join([*parts, text[at:]])


def sentences(text: str, marked: Sequence[MarkedSpan], veil: str) -> tuple[Sentence, ...]:
    """The sentences of a text in order; a marked span lies wholly in one sentence."""
    out: list[Sentence] = []
    at = 0
    for number, paragraph in enumerate(_paragraphs(veil), 1):
        for span in _cut(text, veil, paragraph, marked):
            inside = []
            while at < len(marked) and marked[at].outer.start < span.end:
                inside.append(marked[at])
                at += 1
            out.append(Sentence(span, number, tuple(inside)))
    return tuple(out)


def _paragraphs(veil: str) -> Iterator[Span]:
    """The stretches between line breaks that are not empty; in a text with hard wraps a wrap is no break."""
    start = 0
    wrapped = _is_wrapped(veil)
    for m in _BREAK.finditer(veil):
        if wrapped and m[0] == "\n" and _GOES_ON.search(veil, max(start, m.start() - _LONGEST_END), m.start()):
            continue
        if veil[start : m.start()].strip():
            yield Span(start, m.start())
        start = m.end()


def _is_wrapped(veil: str) -> bool:
    """Whether lines are broken inside sentences: many end in a particle or a connective with another right behind."""
    borders = [m.start() for m in _LINE_END.finditer(veil)]
    if len(borders) < _FEWEST_WRAPS:
        return False
    wraps = sum(_GOES_ON.search(veil, max(0, at - _LONGEST_END), at) is not None for at in borders)
    return wraps >= max(_FEWEST_WRAPS, _SHARE_OF_WRAPS * len(borders))


def _cut(text: str, veil: str, paragraph: Span, marked: Sequence[MarkedSpan]) -> Iterator[Span]:
    """The sentences of a paragraph: cut behind full stops, heads and marked words that stand alone."""
    borders = {m.end() for m in _STOP.finditer(veil, paragraph.start, paragraph.end) if _ends(veil, m)}
    if _HEAD_WORD.search(veil, paragraph.start, paragraph.end):
        borders |= {m.end() for head in _HEADS for m in head.finditer(veil, paragraph.start, paragraph.end)}
    borders |= {m.outer.end for m in _within(marked, paragraph) if stands_alone(text, m)}
    start = paragraph.start
    for border in sorted({*borders, paragraph.end}):
        first = start
        while first < border and veil[first].isspace():
            first += 1
        if first < border:
            yield Span(first, border)
        start = border


def _ends(veil: str, stop: regex.Match[str]) -> bool:
    """Whether a full stop ends a sentence: not in 3.5, not in U.S.; with no space behind only after a final ending."""
    if _SPACED.match(veil, stop.end()):
        return not _ABBREVIATED.search(veil[max(0, stop.start() - 4) : stop.start()])
    before = veil[stop.start() - 1 : stop.start()]
    return before in _FINAL and _UNSPACED.match(veil, stop.end()) is not None


def _within(marked: Sequence[MarkedSpan], span: Span) -> Iterator[MarkedSpan]:
    first = bisect.bisect_left(marked, span.start, key=lambda m: m.outer.start)
    for m in marked[first:]:
        if m.outer.start >= span.end:
            return
        yield m


def stands_alone(text: str, span: MarkedSpan) -> bool:
    """Whether the words inside the marks end as a sentence and nothing after the marks is joined to them."""
    inner = span.inner.of(text).rstrip()
    if not inner or inner[-1] not in ".!?…~":
        return False
    return _ATTACHED.match(text, span.outer.end) is None and not _in_list(text, span)


def _in_list(text: str, span: MarkedSpan) -> bool:
    """Whether the words stand behind their subject and another quotation follows at once (A는 “…” “…”)."""
    return (
        _LISTED.match(text, span.outer.end) is not None
        and _OPENED.search(text, max(0, span.outer.start - 2), span.outer.start) is not None
    )
