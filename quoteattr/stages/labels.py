"""A marked span → the mention that is set beside it without a cue: in brackets, as a genitive, as a label before it."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Final

import regex

from quoteattr.lexicon import entries, first_letters, words
from quoteattr.model import Span
from quoteattr.stages.marks import MarkedSpan
from quoteattr.stages.mentions import Form, Mention, mention_of
from quoteattr.stages.names import is_byline
from quoteattr.stages.noun_phrases import words_of
from quoteattr.stages.parsing import Parsed

_BRACKET: Final = regex.compile(r"\s?\(([^()\n]{1,30})\)")
_GENITIVE: Final = r"""
    (?:[.,]|…\.?)?\s*
    (?P<said>(?:이?라는|는)\s(?:게|것이|것은)?\s?(?!\L<nouns>[이가을를은는도에]\s))?
    (?P<who>[^.,\n\ue000]{1,40}?(?=의?\s))의?\s
    (?P<noun>\L<nouns>)
    (?:이다|이었다|였다|입니다|다\.|\.|(?(said)(?:을|를|이|가|은|는|도|과|와|에|에도|에는|으로|로)(?![가-힣])|(?!)))
    """
_REPORTED: Final = regex.compile(r"(?:고|며|면서|이?라고|이?라며|이?라면서)(?![가-힣])")
"""A quotative ending that a verb has to follow."""
_LABEL: Final = regex.compile(r"([^\n.“”\"]{1,50}?)\s*(?::|：|=|〓|―|—| - | – |/)\s*$")
_LABEL_PARTS: Final = regex.compile(r"[\[<〈◀][^\]>〉▶\n]{1,8}[\]>〉▶]|[\[▶▷■]|인터뷰\s*[:：]|/")
_TAGGED_LINE: Final = regex.compile(r"◀[^▶\n]{1,12}▶\s*(\S[^\n]{1,40}?)\s*(?=[\n“\"]|$)")
_LABELLED_LINE: Final = regex.compile(
    r"(?:[▶▷■◆●]\s*(?:전화\s?)?(?:인터뷰|녹취|싱크)[ \t]?[:：]|[\[【<](?:전화\s?)?(?:인터뷰|녹취|싱크)[\]】>])"
    r"[ \t]?(\S[^\n]{1,40})"
)
_NAMED_LINE: Final = regex.compile(
    r"(?P<who>[가-힣][^\n/.?!,:\[\]]{1,20}?)(?P<office>\s?/\s?[^\n/.?!]{2,25})?(?<![다요])\s*"
)
_BYLINE: Final = regex.compile(r"[=|/ ][가-힣]{2,4} ?(?:기자|특파원|리포터)\W*$")
_BRACKETED_LINE: Final = regex.compile(r"[\[【<〈]([^\]】>〉/|:]{2,40})(?:[/|:][^\]】>〉]*)?[\]】>〉]\s*")


def name_in_brackets(veil: str, close: int) -> Mention | None:
    """Who is named in brackets right behind the mark that closes at ``close`` (`“…”(김 대표)`)."""
    m = _BRACKET.match(veil, close)
    if m is None or "=" in m[1]:  # with = it is a dateline
        return None
    return mention_of(words_of(veil, Span(*m.span(1))))


def owner_of_noun(parsed: Parsed, close: int) -> Mention | None:
    """Whose word the noun of saying behind the mark is (`“…” 김 대표의 말이다`, `“…”는 국토부 설명이다`).

    Without 의 only who is no person (`…는 김 대표 비판`: who criticises him?), named by all the words there; a question
    is anybody's.
    """
    if _REPORTED.match(parsed.veil, close):
        return None
    m = _genitive().match(parsed.veil, close)
    if m is None:
        return None
    who = Span(*m.span("who"))
    owner = mention_of(words_of(parsed.veil, who), parsed.names)
    if owner is None or parsed.veil.startswith("의", who.end):
        return owner
    if owner.span.start != who.start:
        return None
    if entries("nominal_cues")[m["noun"]].cls == "ask":
        return owner
    return owner if owner.kind in ("organization", "group") and is_own_word(m["noun"]) else None


@functools.cache
def _genitive() -> regex.Pattern[str]:
    nouns = words("nominal_cues")
    return regex.compile(_GENITIVE.replace(r"\L<nouns>", first_letters(nouns) + r"\L<nouns>"), regex.X, nouns=nouns)


def is_own_word(noun: str) -> bool:
    """Whether a noun of saying right behind a body is the body's own (`정부 설명`), not about it (`정부 비판`)."""
    entry = entries("nominal_cues").get(noun)
    return entry is not None and entry.note == "person" and entry.cls != "criticise"


def label_before(parsed: Parsed, index: int, marked: MarkedSpan) -> Mention | None:
    """The name before a colon or dash in the same sentence, or in a bracketed line before the mark."""
    start = parsed.sentences[index].span.start
    before = parsed.veil[start : marked.outer.start]
    if m := _LABEL.fullmatch(before):
        return _first_name(parsed, Span(start + m.start(1), start + m.end(1)))
    if index and not before.strip(" -▶▷"):
        line = parsed.sentences[index - 1].span
        told = line.of(parsed.veil).strip()
        if m := _TAGGED_LINE.fullmatch(told) or _LABELLED_LINE.fullmatch(told):
            start = line.start + line.of(parsed.veil).index(m[0])
            return _first_name(parsed, Span(start + m.start(1), start + m.end(1)))
        if m := _NAMED_LINE.fullmatch(line.of(parsed.veil)):
            named = _whole_line(parsed, line.start, line.start + m.end("who"))
            heads = named is not None and named.form is Form.NAME and not m["office"]  # a heading, with more to come
            return None if heads else named
        if (m := _BRACKETED_LINE.fullmatch(line.of(parsed.veil))) and not _BYLINE.search(m[0]):
            named = _named(parsed, line.start + m.start(1), line.start + m.end(1))
            return None if named and is_byline(named.title) else named
    if (m := _BRACKETED_LINE.fullmatch(before.strip())) and not _BYLINE.search(before):
        start += len(before) - len(before.lstrip())
        return _named(parsed, start + m.start(1), start + m.end(1))
    return None


def _whole_line(parsed: Parsed, start: int, end: int) -> Mention | None:
    """Whom a line names that holds nothing else (`병원 관계자`, `김하늘 / 피해자 딸`)."""
    named = _named(parsed, start, end)
    if named is None or named.span != Span(start, end) or is_byline(named.title):
        return None
    return named if named.form in (Form.NAME, Form.ROLE, Form.LETTER, Form.SIDE) else None


def _first_name(parsed: Parsed, label: Span) -> Mention | None:
    """Whom the first part of a label that names anybody names (`▶ 인터뷰 : 이름 / 직함`)."""
    named = (_named(parsed, *part) for part in _parts(label, label.of(parsed.veil)))
    return next((mention for mention in named if mention is not None), None)


def _parts(label: Span, text: str) -> Iterator[tuple[int, int]]:
    """Where the parts of a label stand that signs and slashes cut it into."""
    at = 0
    for cut in [*(m.span() for m in _LABEL_PARTS.finditer(text)), (len(text), len(text))]:
        if text[at : cut[0]].strip():
            yield label.start + at, label.start + cut[0]
        at = cut[1]


def _named(parsed: Parsed, start: int, end: int) -> Mention | None:
    return mention_of(words_of(parsed.veil, Span(start, end)), parsed.names)
