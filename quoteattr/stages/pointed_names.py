"""A noun phrase that names nobody by itself → whom it points to in the article: a share, `본인`, `이 통역인`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from quoteattr.lexicon import entries, words
from quoteattr.model import Span
from quoteattr.morph import ONE
from quoteattr.stages.clause import SUBJECTS, TOPICS
from quoteattr.stages.mention_forms import Form, Mention, mention_from
from quoteattr.stages.mentions import share_of
from quoteattr.stages.names import names_kind
from quoteattr.stages.noun_phrases import NounPhrase, Word, words_of
from quoteattr.stages.reading import Reading

_POINTING: Final = words("name_parts", "pointing")
_ENDS_SHARE: Final = "%％트)"
"""The last letters of a share of those who were asked, a remark behind it too (`81%(복수응답)`)."""
_SOMEBODY: Final = regex.compile(
    rf"(?<![가-힣]){ONE} (?:[가-힣]+ ){{0,2}}?(?P<noun>[가-힣]{{2,6}})(?=(?:은|는|이|가|도)\s)"
)
_PERSONS: Final = tuple(words("calling_endings", "person"))
_OPENING: Final = ("", "‘", "'", "“", '"')


def share(parsed: Reading, phrase: NounPhrase) -> Mention | None:
    """The share of people that a phrase names, where nothing else before it in its clause is a subject.

    And nobody who can speak before it in its sentence (`업체는 값이 올랐지만 30%는`).
    """
    may_be = parsed.veil[phrase.span.end - 1] in _ENDS_SHARE
    found = share_of(words_of(parsed.article.text if parsed.terms else parsed.veil, phrase.span)) if may_be else None
    if found is None:
        return None
    owner = phrase.before if phrase.link == "의" else None
    if owner is not None and ((of := parsed.mention(owner)) is None or of.kind not in ("group", "anonymous")):
        return None
    index = parsed.sentence_at(phrase.span.start)
    tokens = parsed.tokens(index)
    taken = max((t.start for t in tokens if t.tag == "ETM" and t.end <= phrase.span.start), default=-1)
    ended = max((t.start for t in tokens if t.tag == "EC" and t.end <= phrase.span.start), default=-1)
    ahead = (p for p in parsed.phrases(index) if taken < p.span.start < phrase.span.start)
    subjects = [p for p in ahead if p.particle in TOPICS | SUBJECTS]
    told = any(p.span.start > ended or parsed.mention(p) is not None for p in subjects)
    return None if told else found


def himself(parsed: Reading, phrase: NounPhrase) -> Mention | None:
    """`본인` as the first topic of a sentence, whom no topic before it can be: the person named last."""
    word = phrase.span.of(parsed.veil).split()[-1]
    note = entries("pronouns")[word].note if word in words("pronouns") else ""
    topics = (p for p in parsed.phrases(parsed.sentence_at(phrase.span.start)) if p.particle in TOPICS | SUBJECTS)
    if note != "named" or phrase.particle not in TOPICS or next(topics, None) is not phrase:
        return None
    return Mention(Form.PRONOUN, word, Span(phrase.span.end - len(word), phrase.span.end), "person")


def this(parsed: Reading, here: Sequence[Word]) -> Mention | None:
    """The one of whom the article has told so before (`이 통역인` → 한 베트남어 통역인), or the body of a kind.

    None where the noun is neither a person's by its ending nor says a kind of body, or nobody has been told of so.
    """
    if len(here) != 2 or here[0].text not in _POINTING:
        return None
    if names_kind(here[1].text):
        return _of_kind(parsed, here)
    if not here[1].text.endswith(_PERSONS):
        return None
    before = parsed.veil[: here[0].span.start]
    told = [m for m in _SOMEBODY.finditer(before) if m["noun"] == here[1].text]
    return mention_from(Form.ROLE, told[-1][0], here, "anonymous") if told else None


def _of_kind(parsed: Reading, here: Sequence[Word]) -> Mention | None:
    """`이 사이트` as the body that the article has named by its kind (`통계 사이트 ‘가람’은`), None without one."""
    before, kind = parsed.article.text[: here[0].span.start], here[1].text
    named = [m.name for m in parsed.cast.members if m.kind == "organization"]
    places = {before.rfind(f"{kind} {mark}{name}"): name for name in named for mark in _OPENING}
    last = max(places, default=-1)
    return mention_from(Form.BODY, places[last], here, "organization") if last >= 0 else None
