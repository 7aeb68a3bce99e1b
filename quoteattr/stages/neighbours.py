"""The sentences around a content → whom they name as its source: before it, behind it, or where it is said again."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Final

import regex

from quoteattr.lexicon import word_class
from quoteattr.lexicon.conjugation import reporting_forms
from quoteattr.model import Span
from quoteattr.stages.cast import Speaker
from quoteattr.stages.clause import SUBJECTS, TOPICS
from quoteattr.stages.content import Content, linked
from quoteattr.stages.contents import MarkedContent
from quoteattr.stages.discourse import Discourse
from quoteattr.stages.lines import is_question
from quoteattr.stages.mention_forms import NAMED
from quoteattr.stages.mentions import Form, Mention
from quoteattr.stages.names import is_byline
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.places import first_subject, mention_at, standing_at
from quoteattr.stages.reported_clauses import ReportedClause
from quoteattr.stages.reporting import reports
from quoteattr.stages.told import clause_of_saying, words_of_whom

_ECHO_REACH: Final = 60
"""How many quotations further down the words of a headline are looked for."""
_SHORTEST_ECHO: Final = 3
_RETOLD: Final = "다고"
_OPENING_REACH: Final = 2
"""How many sentences after an opening quotation may name who said it."""


@functools.cache
def _announced() -> regex.Pattern[str]:
    return regex.compile(reporting_forms() + r"[가-힣]*[다요](?:고 (?:한|합니|했|했습니)다)?[.:]?\s*$")


def announcer(parsed: Parsed, content: MarkedContent) -> Mention | None:
    """The subject of the sentence before, where that announces words (`A는 이렇게 말했다. “…”`)."""
    index = content.sentence - 1
    if index < 0 or not content.frame.announced:
        return None
    whose = words_of_whom(parsed, index)
    if whose is not None or not _announced().search(parsed.sentences[index].span.of(parsed.veil)):
        return whose
    return _subject_inside(parsed, index) or mention_at(parsed.standings(index)[-1].top)


def _subject_inside(parsed: Parsed, index: int) -> Mention | None:
    """The subject of the reported clause of a sentence (`B는 | A가 이렇게 말했다고 | 전했다`), None without one."""
    tokens = parsed.tokens(index)
    endings = (k for k in range(len(tokens) - 1, 0, -1) if tokens[k].tag == "EC" and tokens[k].form.endswith(_RETOLD))
    ending = next(endings, 0)
    said = next((k for k in range(ending - 1, 0, -1) if tokens[k].tag != "EP"), 0)
    if not said or not reports(tokens, said, direct=True):
        return None  # A는 B가 왔다고 말했다
    inside = (p for p in reversed(parsed.phrases(index)) if p.index < ending and p.particle in SUBJECTS)
    return next((m for p in inside if (m := parsed.mention(p)) is not None), None)


def told_behind(parsed: Parsed, content: MarkedContent) -> Mention | None:
    """The subject of a clause of saying right behind the marks, in the same sentence or as the next one."""
    if content.frame.verb_behind:
        return first_subject(parsed, content.sentence, content.close, parsed.sentences[content.sentence].span.end)
    index = content.sentence + 1
    if not content.frame.alone or index >= len(parsed.sentences) or is_question(parsed, content.sentence - 1):
        return None
    span = parsed.sentences[index].span
    if not clause_of_saying(parsed.veil, span.start, span.end) or _does_something(parsed, index):
        return None
    return first_subject(parsed, index, span.start, span.end)


def _does_something(parsed: Parsed, index: int) -> bool:
    """Whether the verb that ends a sentence acts upon somebody or something (`협회는 이 일을 경찰에 신고했다`)."""
    tokens = parsed.tokens(index)
    return any(
        p.particle in ("을", "를")
        and p.index + 1 < len(tokens)
        and word_class("nominal_cues", tokens[p.index].form) is None
        and word_class("postures", tokens[p.index].form) is None
        and not any(t.tag == "EC" for t in tokens[p.index :])
        for p in parsed.phrases(index)
    )


def named_behind(parsed: Parsed, content: Content) -> Mention | None:
    """The first person named in the two sentences after (for an opening quotation), or the next one's unnamed topic."""
    behind = content.sentence + 1
    if behind < len(parsed.sentences):
        topic = mention_at(parsed.standings(behind)[-1].topic)
        if topic is not None and topic.form is Form.ROLE and topic.kind == "anonymous" and " " in topic.name:
            return topic
    for index in range(behind, min(behind + _OPENING_REACH, len(parsed.sentences))):
        topic = mention_at(parsed.standings(index)[-1].topic)
        if topic is not None and topic.form is Form.NAME and not is_byline(topic.title):
            return topic
        for mention in parsed.introduced_in(parsed.sentences[index]):
            if mention.form in (Form.NAME, Form.LETTER) and not is_byline(mention.title):
                return mention
        top = mention_at(parsed.standings(index)[-1].top)
        if top is not None and top.form in NAMED:
            return top
        if (aged := _aged(parsed, index)) is not None:
            return aged
    return None


def _aged(parsed: Parsed, index: int) -> Mention | None:
    """The person whom a sentence names first of all, with an age or a club in brackets (`김하늘(26)에게`)."""
    sentence = parsed.sentences[index].span
    for person in parsed.cast.members:
        at, end = person.places[0], person.places[0] + len(person.name)
        if person.kind == "person" and sentence.start <= at < sentence.end and parsed.veil.startswith("(", end):
            return Mention(Form.NAME, person.name, Span(at, end), "person")
    return None


def told_on(parsed: Parsed, contents: Sequence[Content], k: int) -> Mention | None:
    """Who reports the clause without marks that a content goes on from (`A는 B도 왔다며 “…”고`), as its topic.

    None where another who can speak stands between them.
    """
    before = contents[k - 1] if k and linked(contents, k) else None
    if not isinstance(before, ReportedClause) or before.cue is None or not before.extent.topic:
        return None
    between = (p for p in parsed.phrases(before.sentence) if before.close <= p.span.start < contents[k].begin)
    others = (p for p in between if p.particle in TOPICS | SUBJECTS)
    return None if any(parsed.mention(p) is not None for p in others) else before.extent.reporter


def in_the_air_with(contents: Sequence[Content], k: int) -> bool:
    """Whether a content stands in one list with a later one that is in the air (`“…”, “…” 등의 글이 올라왔다`)."""
    while k + 1 < len(contents):
        left, right = contents[k], contents[k + 1]
        listed = isinstance(left, MarkedContent) and bool(left.frame.listed) and left.cue is None
        if not listed or left.sentence != right.sentence:
            return False
        if right.cue is not None:
            return right.cue.impersonal
        k += 1
    return False


def next_in_chain(parsed: Parsed, contents: Sequence[Content], k: int) -> Mention | None:
    """The subject of the next piece of a chain, for a first piece that has none."""
    if k + 1 >= len(contents) or not linked(contents, k + 1):
        return None
    following = contents[k + 1]
    if isinstance(following, ReportedClause):
        return following.extent.reporter
    return mention_at(standing_at(parsed, following).top)


def echo(parsed: Parsed, contents: Sequence[Content], k: int, discourse: Discourse) -> Speaker | None:
    """Who says the same words further down, with a cue and a subject of their own."""
    text, content = parsed.article.text, contents[k]
    if content.cue is not None or len(content.span.of(text).split()) < _SHORTEST_ECHO:
        return None
    words = _letters(content.span.of(text))
    for other in contents[k + 1 : k + 1 + _ECHO_REACH]:
        if not isinstance(other, MarkedContent) or other.cue is None or words not in _letters(other.span.of(text)):
            continue
        mention = mention_at(standing_at(parsed, other).top)
        found = discourse.resolve(parsed, mention) if mention else None
        if found is not None:
            return found.speaker
    return None


def _letters(words: str) -> str:
    return "".join(c for c in words if c.isalnum())
