"""A stretch of a sentence → whom its source adverbial names (`A에 따르면`, `A를 인용해`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import regex

from quoteattr.lexicon import words
from quoteattr.model import Span
from quoteattr.stages.korean_names import is_somebodys_surname
from quoteattr.stages.mentions import Form, Mention, mention_of
from quoteattr.stages.names import is_nominal, role_class
from quoteattr.stages.noun_phrases import Word, words_of
from quoteattr.stages.parsing import Parsed

_BEFORE_CLAUSE: Final = regex.compile(r"(?:에 (?:따르면|의하면)|의 말을 종합하면),?\s*")
_BEFORE_MARKS: Final = regex.compile(r"(?:에 따르면|에 의하면|의 말을 종합하면|의 말에 따르면)")
_CITED: Final = regex.compile(r"(?:을|를) 인용(?:해|하며|하면서|한|, )")
_SHORTEST_CLAUSE: Final = 6
_SMALL: Final = words("name_parts", "former") | words("name_parts", "pointing")


@dataclass(frozen=True, slots=True)
class SourcedClause:
    """The main clause of a sentence that a source adverbial opens: who the source is, the words that say so."""

    source: Mention
    cue: Span
    span: Span


def sourced_clause(parsed: Parsed, index: int) -> SourcedClause | None:
    """The main clause behind `A에 따르면`, None where a sentence has no such adverbial or nobody is named in it."""
    sentence = parsed.sentences[index].span
    m = _BEFORE_CLAUSE.search(parsed.veil, sentence.start, sentence.end)
    if m is None:
        return None
    source = _joint(parsed, index, m.start()) or _source_named(parsed, sentence.start, m.start())
    end = sentence.end
    while end > m.end() and parsed.veil[end - 1] in ". \n":
        end -= 1
    if source is None or source.form is Form.TITLE or end - m.end() < _SHORTEST_CLAUSE:
        return None
    return SourcedClause(source, Span(m.start(), m.start() + len(m[0].rstrip(", "))), Span(m.end(), end))


def _joint(parsed: Parsed, index: int, at: int) -> Mention | None:
    """The several bodies or persons before an offset as one (`해양청과 기상청에 따르면`), None where it is one."""
    joined = (p for p in parsed.phrases(index) if p.span.end == at and p.link == "과")
    return next((m for p in joined if (m := parsed.mention(p)) is not None and m.kind == "group"), None)


def _source_named(parsed: Parsed, start: int, end: int) -> Mention | None:
    """Who or what stands before `에 따르면`; a document by the whole phrase."""
    parts = words_of(parsed.article.text, _behind_sign(parsed.veil, start, end, ",;"))
    for k in range(len(parts)):
        if _name_parts(parts[k:], parsed) and (named := mention_of(parts[k:], parsed.names, parsed.bodies)):
            return named
    if parts and role_class(parts[-1].text) == "document":
        return Mention(Form.ROLE, " ".join(w.text for w in parts), Span(parts[0].span.start, end), "document")
    return mention_of(parts[-1:], parsed.names, parsed.bodies)


def according_to(parsed: Parsed, index: int, end: int) -> Mention | None:
    """Whom `에 따르면` names in a sentence before a content that begins at ``end``."""
    start = parsed.sentences[index].span.start
    m = _BEFORE_MARKS.search(parsed.veil, start, end)
    if m is None:
        return None
    if (several := _joint(parsed, index, m.start())) is not None:
        return several
    return mention_of(words_of(parsed.veil, _behind_sign(parsed.veil, start, m.start(), ',.;”"')), parsed.names)


def cited(parsed: Parsed, start: int, end: int) -> Mention | None:
    """Whom an outlet quotes in the stretch before a content (`A를 인용해 “…”고 보도했다`)."""
    m = _CITED.search(parsed.veil, start, end)
    if m is None:
        return None
    phrase = next((p for p in parsed.phrases(parsed.sentence_at(start)) if p.span.end == m.start()), None)
    if phrase is not None and (named := parsed.mention(phrase)) is not None and named.form is Form.ROLE:
        return named
    before = words_of(parsed.veil, _behind_sign(parsed.veil, start, m.start(), ',.;”"'))
    tails = (before[k:] for k in range(len(before)))
    nominal = next((tail for tail in tails if _name_parts(tail, parsed)), None)
    return mention_of(nominal, parsed.names) if nominal else None


def _name_parts(parts: tuple[Word, ...], parsed: Parsed) -> bool:
    """Whether words can name somebody together: nouns, a surname in the cast (한 CTO), 전 and 이 before them."""
    return all(is_nominal(w.text) or w.text in _SMALL or is_somebodys_surname(w.text, parsed.names) for w in parts)


def _behind_sign(veil: str, start: int, end: int, signs: str) -> Span:
    """What of a stretch stands behind the last of these signs."""
    return Span(max(start, *(veil.rfind(sign, start, end) + 1 for sign in signs)), end)
