"""Marked spans → which of them are quotations, and of what type; asks the rules of ``rules/contents``."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import regex

from quoteattr.lexicon import word_class, words
from quoteattr.lexicon.conjugation import reporting_forms
from quoteattr.model import Refusal, Span, Step
from quoteattr.rule import Rule, first_to_speak
from quoteattr.rules import CONTENTS
from quoteattr.stages.cues import AND_SO_ON, Cue, particle_after, read_cue
from quoteattr.stages.marks import MarkedSpan
from quoteattr.stages.mentions import Mention, mention_of
from quoteattr.stages.names import is_byline
from quoteattr.stages.noun_phrases import words_of
from quoteattr.stages.parsing import Parsed

if TYPE_CHECKING:
    from quoteattr.stages.extent import Extent
    from quoteattr.stages.indirect import ReportedFrame


@dataclass(frozen=True, slots=True)
class Content:
    """What was said: its span, its type, the cue that reports it, the rule that found it."""

    span: Span
    type: str
    style: str
    sentence: int
    marked: MarkedSpan | None
    cue: Cue | None
    rule: Rule
    frame: ContentFrame | ReportedFrame
    steps: tuple[Step, ...] = ()
    extent: Extent | None = None

    @property
    def begin(self) -> int:
        """Where the content begins with its opening mark."""
        return self.marked.outer.start if self.marked else self.span.start

    @property
    def close(self) -> int:
        """Where the content ends with its closing mark."""
        return self.marked.outer.end if self.marked else self.span.end


@dataclass(frozen=True, slots=True)
class ContentFrame:
    """What stands around a marked span, as the rules of ``rules/contents`` see it."""

    style: str
    words: int
    sentence_like: bool
    alone: bool
    deck: bool
    particle: str = ""
    family: str = ""
    noun: str = ""
    noun_note: str = ""
    verb: str = ""
    verb_class: str = ""
    naming: bool = False
    case: str = ""
    bracket: Mention | None = field(default=None, compare=False)
    genitive: Mention | None = field(default=None, compare=False)
    label: Mention | None = field(default=None, compare=False)
    announced: bool = False
    according_to: Mention | None = None
    report_ahead: str = ""
    listed: bool = False
    verb_behind: str = ""
    sourced: bool = False
    reporting_tense: bool = True


_SENTENCE_END: Final = regex.compile(
    r"[.!?…~]$|(?:[다요까죠지네군냐자라나래걸세해줘돼함음됨임것중뿐마야어]|구나|거든|ㅂ니다|하길|하기|때문)[)\]]?$"
)
_CLAUSE_END: Final = regex.compile(
    r"(?:[다요까죠지네군냐자라나래걸세해줘돼마니야어아오소]|구나|거든)[.!?…~]*[)\]]?$|[.!?…]$"
)
_CASE: Final = regex.compile(r"(?:으로|이나|에(?:서|게)?|[와과을를이가의로은는도만])(?![가-힣])")
_BRACKET: Final = regex.compile(r"\s?\(([^()\n]{1,30})\)")
_ACCORDING: Final = regex.compile(r"에 (?:따르면|의하면)[, ]")
_REMARK_BEHIND: Final = regex.compile(r"^\s?\([^()]{1,60}\)")
_GENITIVE: Final = regex.compile(
    r"[.,]?\s*(?:(?:이?라는|는)\s(?:게|것이|것은)?\s?)?([^.\n\ue000]{1,40}?)의\s(?P<noun>[가-힣]{1,4}?)(?:이다|이었다|였다|입니다|다\.|\.)"
)
_LABEL: Final = regex.compile(r"([^\n.“”\"]{1,50}?)\s*(?::|：|=|〓|―|—| - | – |/)\s*$")
_BRACKETED_LINE: Final = regex.compile(r"[\[【<〈]([^\]】>〉/|:]{2,40})(?:[/|:][^\]】>〉]*)?[\]】>〉]\s*")


def contents(parsed: Parsed) -> tuple[Content | Refusal, ...]:
    """What each marked span is, in reading order: a quotation, or refused as a term, a title, a slogan."""
    return tuple(
        _judged(parsed, index, k, marked)
        for index, sentence in enumerate(parsed.sentences)
        for k, marked in enumerate(sentence.marked)
    )


def _judged(parsed: Parsed, index: int, k: int, marked: MarkedSpan) -> Content | Refusal:
    frame, cue = _frame(parsed, index, k, marked)
    steps: list[Step] = []
    rule = first_to_speak("contents", CONTENTS, frame, steps)
    span = _trimmed(parsed.article.text, marked.inner)
    if rule is None or rule.gives == "no" or span.end <= span.start:
        return Refusal(span.start, span.end, span.of(parsed.article.text), rule.id if rule else "", tuple(steps))
    kind = "mixed" if _is_fragment(frame, span.of(parsed.article.text)) else "direct"
    return Content(span, kind, frame.style, index, marked, cue, rule, frame, tuple(steps))


def _trimmed(text: str, span: Span) -> Span:
    inner = span.of(text)
    return Span(span.start + len(inner) - len(inner.lstrip()), span.end - len(inner) + len(inner.rstrip()))


def _is_fragment(frame: ContentFrame, content: str) -> bool:
    return not frame.sentence_like and frame.words <= 4


def _frame(parsed: Parsed, index: int, k: int, marked: MarkedSpan) -> tuple[ContentFrame, Cue | None]:
    sentence = parsed.sentences[index]
    text, veil = parsed.article.text, parsed.veil
    close = marked.outer.end
    following = sentence.marked[k + 1].outer.start if k + 1 < len(sentence.marked) else sentence.span.end
    inner = marked.inner.of(text).strip()
    clause_like = bool(_CLAUSE_END.search(inner))
    cue = None
    if _worth_reading(veil, close, sentence.span.end):
        tokens = parsed.tokens(index)
        cue = read_cue(veil, close, sentence.span.end, tokens, clause_like)
    before = veil[sentence.span.start : marked.outer.start]
    after = veil[close : sentence.span.end]
    bracket, genitive, label = _bracket(veil, close), _genitive(parsed, close), _label(parsed, index, marked)
    frame = ContentFrame(
        style=marked.style.value,
        words=len(inner.split()),
        sentence_like=bool(_SENTENCE_END.search(inner)),
        alone=not before.strip(" \t-–—▶▷△▲■□◆◇●○·※,") and not _REMARK_BEHIND.sub("", after).strip(" .,!?…\t·"),
        deck=_is_deck(parsed, index) and not (clause_like and _has_begun(parsed, index)),
        particle=cue.particle if cue else "",
        family=cue.family if cue else "",
        noun=cue.noun if cue else "",
        noun_note=cue.noun_class if cue else "",
        verb=cue.verb if cue else "",
        verb_class=cue.verb_class if cue else "",
        naming=bool(cue) and _names_something(after),
        case=m[0] if (m := _CASE.match(after)) and not cue else "",
        bracket=bracket,
        genitive=genitive,
        label=label,
        announced=_is_announced(parsed, index, marked),
        report_ahead=_report_ahead(veil, close, following, sentence.span.end),
        sourced=bool(_ACCORDING.search(before)) and not after.strip(" ."),
        verb_behind=_verb_behind(veil, close, sentence.span.end) if not cue else "",
        listed=_is_listed(parsed, sentence.marked[k:], sentence.span.end),
    )
    return frame, cue


_WORTH: Final = regex.compile(r"\s?[가-힣]")


def _worth_reading(veil: str, close: int, end: int) -> bool:
    return _WORTH.match(veil, close, end) is not None


@functools.cache
def _naming() -> regex.Pattern[str]:
    """라고 or 이란 before a verb of naming."""
    return regex.compile(
        r"\s?(?:이?라고?도?|이?란|고도?)\s?(?:[가-힣]{1,6}\s)?\L<naming>", naming=words("naming_verbs")
    )


def _names_something(after: str) -> bool:
    return _naming().match(after) is not None


def _has_begun(parsed: Parsed, index: int) -> bool:
    """Whether the article's text has begun before a sentence: only decks stand ahead of it."""
    return any(not _is_deck(parsed, k) for k in range(max(0, index - 6), index))


def _is_deck(parsed: Parsed, index: int) -> bool:
    """Whether a sentence looks like a headline: it has no final predicate."""
    text = parsed.sentences[index].span.of(parsed.veil).rstrip(" ”\"’'")
    return not text.endswith((".", "다", "요", "까", "죠", "!", "?", "다.”"))


def _bracket(veil: str, close: int) -> Mention | None:
    m = _BRACKET.match(veil, close)
    if m is None:
        return None
    inside = Span(m.start(1), m.end(1))
    if "=" in inside.of(veil):
        return None  # a dateline
    mention = mention_of(words_of(veil, inside))
    return mention


def _genitive(parsed: Parsed, close: int) -> Mention | None:
    m = _GENITIVE.match(parsed.veil, close)
    if m is None or word_class("nominal_cues", m["noun"]) is None:
        return None
    return mention_of(words_of(parsed.veil, Span(m.start(1), m.end(1))), parsed.names)


def _label(parsed: Parsed, index: int, marked: MarkedSpan) -> Mention | None:
    """The name before a colon or dash, or directly before the mark in a headline."""
    sentence = parsed.sentences[index]
    before = parsed.veil[sentence.span.start : marked.outer.start]
    m = _LABEL.fullmatch(before)
    if (
        m is None
        and not before.strip(" -▶▷")
        and index
        and (m := _BRACKETED_LINE.fullmatch(_sentence_before(parsed, index)))
    ):
        start = parsed.sentences[index - 1].span.start
        named = mention_of(words_of(parsed.veil, Span(start + m.start(1), start + m.end(1))), parsed.names)
        return None if named and is_byline(named.title) else named
    if m is None and (m := _BRACKETED_LINE.fullmatch(before.strip())):
        start = sentence.span.start + len(before) - len(before.lstrip())
        return mention_of(words_of(parsed.veil, Span(start + m.start(1), start + m.end(1))), parsed.names)
    if m:
        pieces = regex.split(r"[\[▶▷■]|인터뷰\s*[:：]|/", m[1])
        for start, piece in _places(m[1], pieces):
            at = sentence.span.start + m.start(1) + start
            mention = mention_of(words_of(parsed.veil, Span(at, at + len(piece))), parsed.names)
            if mention is not None:
                return mention
        return None
    return None


def _places(text: str, pieces: list[str]) -> list[tuple[int, str]]:
    out, at = [], 0
    for piece in pieces:
        at = text.index(piece, at) if piece else at
        if piece.strip():
            out.append((at, piece))
        at += len(piece)
    return out


def _sentence_before(parsed: Parsed, index: int) -> str:
    return parsed.sentences[index - 1].span.of(parsed.veil) if index else ""


@functools.cache
def _told() -> regex.Pattern[str]:
    """A short main clause of saying right behind the marks (`“…” A가 B에게 물었다.`)."""
    return regex.compile(
        r"[,.]?\s*[^.\n\ue000]{1,40}?(?:은|는|이|가)\s(?:[^.\n\ue000]{1,24}\s)?"
        + reporting_forms()
        + r"[가-힣]{0,4}[다요]\.?\s*"
    )


def _verb_behind(veil: str, close: int, end: int) -> str:
    m = _told().fullmatch(veil, close, end)
    return m[0].strip() if m else ""


@functools.cache
def _announcing() -> regex.Pattern[str]:
    return regex.compile(r"(?:이렇게|다음과 같이|이같이|이처럼)[^.\n]{0,20}" + reporting_forms())


def _is_announced(parsed: Parsed, index: int, marked: MarkedSpan) -> bool:
    """Whether the sentence before announces the words (`이렇게 말했다.`), or only tells that somebody spoke (`그가 말했다.`)."""
    if index == 0 or parsed.veil[parsed.sentences[index].span.start : marked.outer.start].strip(" -–—"):
        return False
    before = parsed.sentences[index - 1]
    if _announcing().search(before.span.of(parsed.veil)):
        return True
    return not before.marked and tells(parsed.veil, before.span.start, before.span.end)


def tells(veil: str, start: int, end: int) -> bool:
    """Whether a sentence is only a short clause of saying (`A가 물었다.`)."""
    return _told().fullmatch(veil, start, end) is not None


_GAP: Final = regex.compile(r"[,·/\s]*(?:그리고|또는|또|및|와|과|,)?\s*")


def _is_listed(parsed: Parsed, following: Sequence[MarkedSpan], end: int) -> bool:
    """Whether further marked words follow directly (`“…”, “…”, “…”고 말했다`) and the last of them are reported."""
    for left, right in itertools.pairwise(following):
        gap = parsed.veil[left.outer.end : right.outer.start]
        if left.style != right.style or not _GAP.fullmatch(gap):
            return False
        if AND_SO_ON.match(parsed.veil, right.outer.end, end):
            return True
        found = particle_after(parsed.veil, right.outer.end, end, True)
        if found is not None:
            return word_class("particles", found[0]) in ("finish", "connect", "adnominal")
    return False


@functools.cache
def _report_end() -> regex.Pattern[str]:
    """The end of a reported clause with its verb."""
    return regex.compile(r"(?:[다라자냐][고며]|것으로|면서)\s?(?:[가-힣]+ ){0,2}" + reporting_forms())


def _report_ahead(veil: str, close: int, following: int, end: int) -> str:
    m = _report_end().search(veil, close, end)
    return m[0] if m else ""
