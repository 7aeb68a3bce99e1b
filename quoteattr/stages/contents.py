"""Marked spans → which of them are quotations, and of what type; asks the rules of ``rules/contents``."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import regex

from quoteattr.lexicon import reporting_stems, word_class
from quoteattr.model import Refusal, Span, Step
from quoteattr.rule import Rule, first_to_speak
from quoteattr.rules import CONTENTS
from quoteattr.stages.cues import AND_SO_ON, Cue, particle_after, read_cue
from quoteattr.stages.marks import MarkedSpan
from quoteattr.stages.mentions import Form, Mention, mention_of
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


_SENTENCE_END: Final = regex.compile(
    r"[.!?…~]$|(?:다|요|까|죠|지|네|군|냐|자|라|나|래|걸|세|구나|거든|ㅂ니다|하길|하기|해|줘|돼|함|음|됨|임|것|중|때문|뿐|마|야|어)[)\]]?$"
)
_CLAUSE_END: Final = regex.compile(r"(?:다|요|까|죠|지|네|군|냐|자|라|나|래|걸|세|구나|거든|해|줘|돼|마|니|야|어|아|오|소)[.!?…~]*[)\]]?$|[.!?…]$")
_CASE: Final = regex.compile(r"(?:으로|에서|에게|까지|부터|처럼|이나|와|과|을|를|이|가|의|에|로|은|는|도|만)(?![가-힣])")
_BRACKET: Final = regex.compile(r"\s?\(([^()\n]{1,30})\)")
_ACCORDING: Final = regex.compile(r"에 (?:따르면|의하면)[, ]")
_REMARK_BEHIND: Final = regex.compile(r"^\s?\([^()]{1,60}\)")
_GENITIVE: Final = regex.compile(r"[.,]?\s*(?:(?:이?라는|는)\s(?:게|것이|것은)?\s?)?([^.\n\ue000]{1,40}?)의\s(?:말|설명|이야기|얘기|지적|주장|회고|고백|증언|전언|답|대답|소감|각오|한마디|당부|반응|하소연)(?:이다|이었다|였다|입니다|\.)")
_LABEL: Final = regex.compile(r"([^\n.“”\"]{1,50}?)\s*(?::|：|=|〓|―|—| - | – |/)\s*$")
_BRACKETED_LINE: Final = regex.compile(r"[\[【<〈]([^\]】>〉/|:]{2,40})(?:[/|:][^\]】>〉]*)?[\]】>〉]\s*")
_ANNOUNCING: Final = regex.compile(r"(?:이렇게|다음과 같이|이같이|이처럼)[^.\n]{0,20}(?:말|밝|적|썼|쓴|답|전|설명|강조|물)")


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
        announced=bool(_ANNOUNCING.search(_sentence_before(parsed, index))),
        report_ahead=_report_ahead(veil, close, following, sentence.span.end),
        sourced=bool(_ACCORDING.search(before)) and not after.strip(" ."),
        verb_behind=_verb_behind(veil, close, sentence.span.end) if not cue else "",
        listed=_is_listed(parsed, sentence.marked[k:], sentence.span.end),
    )
    return frame, cue


_WORTH: Final = regex.compile(r"\s?[가-힣]")


def _worth_reading(veil: str, close: int, end: int) -> bool:
    return _WORTH.match(veil, close, end) is not None


_NAMING: Final = regex.compile(
    r"\s?(?:이)?(?:라고도?|란|라|고도?)\s?(?:[가-힣]{1,6} )?(?:불리|불렸|불린|불러|부르는|부른다|부르|별명|애칭|일컫|칭하|칭했|칭해|이름\s?붙|이름\s?지|명명|적힌|쓰인|쓰여|적혀|새겨|새긴|써진|쓴 (?:팻말|현수막|피켓)|하는 (?:이름|제목|별명))"
)


def _names_something(after: str) -> bool:
    return _NAMING.match(after) is not None


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
    mention = mention_of(words_of(veil, inside))
    return mention


def _genitive(parsed: Parsed, close: int) -> Mention | None:
    m = _GENITIVE.match(parsed.veil, close)
    if m is None:
        return None
    return mention_of(words_of(parsed.veil, Span(m.start(1), m.end(1))), parsed.names)


def _label(parsed: Parsed, index: int, marked: MarkedSpan) -> Mention | None:
    """The name before a colon or dash, or directly before the mark in a headline."""
    sentence = parsed.sentences[index]
    before = parsed.veil[sentence.span.start : marked.outer.start]
    m = _LABEL.fullmatch(before)
    if m is None and not before.strip(" -▶▷") and index and (m := _BRACKETED_LINE.fullmatch(_sentence_before(parsed, index))):
        start = parsed.sentences[index - 1].span.start
        named = mention_of(words_of(parsed.veil, Span(start + m.start(1), start + m.end(1))), parsed.names)
        return None if named and (named.title or "").endswith("기자") else named
    if m is None and (m := _BRACKETED_LINE.fullmatch(before.strip())):
        start = sentence.span.start + len(before) - len(before.lstrip())
        return mention_of(words_of(parsed.veil, Span(start + m.start(1), start + m.end(1))), parsed.names)
    if m:
        named = regex.split(r"[\[▶▷■]|인터뷰\s*[:：]|/", m[1])
        for start, piece in _places(m[1], named):
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
    return regex.compile(r"[,.]?\s*[^.\n\ue000]{1,40}?(?:은|는|이|가)\s(?:[^.\n\ue000]{1,24}\s)?\L<stems>[가-힣]{0,4}[다요]\.?\s*", stems=reporting_stems())


def _verb_behind(veil: str, close: int, end: int) -> str:
    m = _told().fullmatch(veil, close, end)
    return m[0].strip() if m else ""


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


_REPORT_END: Final = regex.compile(r"(?:다고|라고|자고|냐고|다며|라며|것으로|면서)\s?(?:[가-힣]+ ){0,3}(?:\L<stems>)", stems=[
    "말했", "밝혔", "주장했", "강조했", "지적했", "비판했", "설명했", "전했", "덧붙였", "평가했", "적었", "썼", "내다봤", "분석했", "반박했", "답했",
])  # fmt: skip


def _report_ahead(veil: str, close: int, following: int, end: int) -> str:
    m = _REPORT_END.search(veil, close, end)
    return m[0] if m else ""
