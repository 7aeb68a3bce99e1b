"""A source's lines → the turns of its speakers, where labels say who speaks: asks the rules of ``rules/labels``."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

import regex

from quoteattr.check.style import is_spoken, reported
from quoteattr.lexicon import word_class
from quoteattr.model import Span, Step
from quoteattr.rule import Rule, first_to_speak
from quoteattr.rules import LABELS
from quoteattr.stages.mentions import Form, Mention, mention_of
from quoteattr.stages.names import title_in
from quoteattr.stages.noun_phrases import words_of

_SIGN: Final = r"[▶▷▲△◀◁◆◇■□●○◎◯〇☞※▣◈•∙*＊\-–—]"
_LABEL: Final = regex.compile(rf"\s*(?P<sign>{_SIGN})?\s*(?P<rest>.*)")
_BRACKETED: Final = regex.compile(r"[\[【<〈《](?P<who>[^\[\]【】<>〈〉《》\n:：]{1,40})[\]】>〉》]\s*[:：]?\s*")
_BRACKETED_SPEECH: Final = regex.compile(r"[\[【](?P<who>[^\[\]【】\n:：]{1,40}?)\s*[:：]\s*")
_COLON: Final = regex.compile(r"(?P<who>[^\n:：=\[\]<>“”\"'‘’.?!]{1,30}?)\s*[:：](?!\d|//)\s*")
_EQUALS: Final = regex.compile(r"(?P<who>[^\n:：=＝\[\]<>“”\"]{1,40}?)\s*[=＝]\s*")
_ANGLE: Final = regex.compile(r"(?P<who>[^\n:：=\[\]<>“”\"]{1,30}?)\s*[>〉](?!\s*[>〉])\s*")
_ROLE: Final = regex.compile(
    r"[\[【<〈(]?(?P<who>[A-Za-z가-힣]{1,6})\d{0,3}\s*(?:[\]】>〉)]\s*[.:：]?|[.:：])\s*(?![0-9])"
)
_GAP: Final = regex.compile(r"(?P<who>[가-힣A-Za-z·() ]{2,30}?)(?:[ \t\u3000]{2,}|\s*$)")
_NAME: Final = regex.compile(r"[가-힣]{2,4}")
_PARTS: Final = regex.compile(r"[/,|]")
_CLOSING: Final = regex.compile(r"\s*[\]】]\s*$")
# A head of a form that no rule knows: a few words and signs that are no punctuation of text
_UNKNOWN_HEAD: Final = regex.compile(
    r"\s*[^\s가-힣A-Za-z0-9“”\"'‘’(]?\s*(?P<who>[가-힣A-Za-z]{1,10})\s*(?P<sign>[|｜~→⇒»≫@#^_]+|>>|::|--+|】|》|」)\s*\S"
)
_FEW_LINES: Final = 2
_LONGEST_UNNAMED: Final = 4
_MOST_AHEAD: Final = 0.5
_MOST_QUOTED: Final = 0.5
_CLOSING_MARKS: Final = tuple("”\"’'")
_LEAST_UNKNOWN: Final = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until the next label: who the label names, in what role, and where the speech stands."""

    who: str
    role: str
    mention: Mention | None
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Head:
    """What may be a label: its words, and the offset behind it where the speech begins."""

    who: str
    speech: int

    def __str__(self) -> str:
        return self.who


@dataclass(frozen=True)
class LabelFrame:
    """What stands at the head of a line, in every form in which a label may stand there."""

    sign: str = ""
    role: Head | None = None
    in_bracket_before_colon: Head | None = None
    in_bracket: Head | None = None
    before_equals: Head | None = None
    before_angle: Head | None = None
    before_gap: Head | None = None
    before_colon: Head | None = None
    heads: Counter[str] = field(default_factory=Counter)

    @property
    def is_field(self) -> bool:
        """Whether the line is a datum (일시: …)."""
        head = self.before_colon or self.in_bracket
        return head is not None and any(word_class("label_words", w) == "field" for w in (head.who, *head.who.split()))

    @property
    def is_named(self) -> bool:
        """Whether the words name somebody."""
        head = self.before_colon or self.in_bracket or self.before_gap
        mention = _mention(head.who) if head else None
        return mention is not None and (
            mention.kind == "person" or mention.form is Form.TITLE or head is self.before_colon
        )

    @property
    def is_repeated(self) -> bool:
        """Whether the words head several lines."""
        head = self.before_colon
        return head is not None and len(head.who) <= _LONGEST_UNNAMED and self.heads[head.who] > 1


def turns(text: str) -> tuple[Turn, ...]:
    """The turns of a transcript, in order; none where the text is no transcript."""
    lines = [line for line in _lines(text) if line.of(text).strip()]
    heads = Counter(m["who"] for line in lines if (m := _head(text, line)))
    found: list[tuple[Head, Rule, int]] = []
    for line in lines:
        frame = label_frame(text, line, heads)
        steps: list[Step] = []
        rule = first_to_speak("labels", LABELS, frame, steps)
        head = getattr(frame, rule.gives) if rule else None
        if rule and isinstance(head, Head):
            found.append((head, rule, line.start))
    if not found:
        return ()
    out = [_turn(text, each, found[k + 1][2] if k + 1 < len(found) else len(text)) for k, each in enumerate(found)]
    quoted = sum(t.span.of(text).partition("\n")[0].rstrip().endswith(_CLOSING_MARKS) for t in out) + reported(text)
    if found[0][2] > _MOST_AHEAD * len(text) or quoted > _MOST_QUOTED * len(out):
        return ()  # an article with some such lines: the engine knows them
    if len(out) == 1 and not _is_enough(out[0], text, len(lines)):
        return ()
    if all(t.role and t.role != "answerer" for t in out):
        return ()  # a news script: anchor and reporter speak, and quote others
    return tuple(t for t in out if t.span.start < t.span.end)


def _is_enough(turn: Turn, text: str, lines: int) -> bool:
    """Whether one label makes a transcript: of a form that stands nowhere else, of somebody speaking, or of all."""
    return turn.rule != "named_colon" or (turn.mention is not None and is_spoken(text)) or lines <= _FEW_LINES


def unknown_label(text: str) -> str | None:
    """A line head that looks like a label of a form that no rule knows, None where there is none."""
    lines = [line.of(text) for line in _lines(text) if line.of(text).strip()]
    seen = [m for line in lines if (m := _UNKNOWN_HEAD.match(line))]
    if len(seen) < max(_LEAST_UNKNOWN, len(lines) // 2):
        return None
    return seen[0][0][:-1].strip() if len({m["who"] for m in seen}) < len(seen) else None


def label_frame(text: str, line: Span, heads: Counter[str]) -> LabelFrame:
    """What stands at the head of a line."""
    m = _LABEL.match(text, line.start, line.end)
    assert m is not None, "the pattern holds everywhere"
    at, sign = m.start("rest"), m["sign"] or ""

    def head(pattern: regex.Pattern[str]) -> Head | None:
        found = pattern.match(text, at, line.end)
        return Head(found["who"].strip(), found.end()) if found and found["who"].strip() else None

    role = head(_ROLE)
    if role and word_class("label_words", role.who) not in ("asker", "answerer", "moderator"):
        role = None
    return LabelFrame(
        sign=sign,
        role=role,
        in_bracket_before_colon=head(_BRACKETED_SPEECH),
        in_bracket=head(_BRACKETED),
        before_equals=head(_EQUALS),
        before_angle=head(_ANGLE),
        before_gap=head(_GAP),
        before_colon=head(_COLON),
        heads=heads,
    )


def _head(text: str, line: Span) -> regex.Match[str] | None:
    m = _LABEL.match(text, line.start, line.end)
    assert m is not None, "the pattern holds everywhere"
    return _COLON.match(text, m.start("rest"), line.end) or _BRACKETED.match(text, m.start("rest"), line.end)


def _turn(text: str, found: tuple[Head, Rule, int], end: int) -> Turn:
    head, rule, _ = found
    closing = _CLOSING.search(text, head.speech, end) if rule.gives == "in_bracket_before_colon" else None
    span = Span(head.speech, closing.start() if closing else end)
    inner = span.of(text)
    span = Span(
        span.start + len(inner) - len(inner.lstrip()), max(span.start, span.end - len(inner) + len(inner.rstrip()))
    )
    role = word_class("label_words", head.who) or ""
    return Turn(head.who, role, None if role else _mention(head.who), span, rule.id)


@functools.lru_cache(maxsize=4096)
def _mention(who: str) -> Mention | None:
    """Whom the words of a label name; what stands behind a slash or comma says what they are (`빈도윤/가람시장`)."""
    first, *rest = (part.strip() for part in _PARTS.split(who))
    if rest and rest[0] and _NAME.fullmatch(first) and mention_of(words_of(first, Span(0, len(first)))) is None:
        return Mention(Form.NAME, first, Span(0, len(first)), "person", rest[0])
    for part in (first, who, *rest):
        mention = mention_of(words_of(part, Span(0, len(part)))) if part else None
        if mention is None:
            continue
        titled = next((r for r in rest if title_in(r.split()[-1]) and r != part), None) if rest else None
        return replace(mention, title=mention.title or titled)
    return None


def _lines(text: str) -> Iterator[Span]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield Span(start, end)
        start = end + 1
