"""A stretch of a sentence → whom its source adverbial names (`A에 따르면`, `A의 말을 종합하면`, `A를 인용해`)."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import regex

from quoteattr.lexicon import entries, words
from quoteattr.lexicon.conjugation import forms_of
from quoteattr.model import Span
from quoteattr.morph import word_tags
from quoteattr.stages.korean_names import is_somebodys_surname
from quoteattr.stages.listings import list_start
from quoteattr.stages.mention_forms import NAMED, joined, mention_from
from quoteattr.stages.mentions import Form, Mention, mention_of, unlisted
from quoteattr.stages.names import is_body, is_date, is_nominal, is_proper, role_class
from quoteattr.stages.noun_phrases import Word, words_of
from quoteattr.stages.parsing import Parsed

_ADVERBIAL: Final = regex.compile(r"(?:에 (?:따르면|의하면)|[을를] 종합하면)")
_CITED: Final = regex.compile(r"(?:을|를) (?:인용(?:해|하며|하면서|한|, )|빌(?:려|리면))")
_BORROWED: Final = "빌"
_AND_OTHERS: Final = regex.compile(r"\s?등$")
_LAST_OF_LIST: Final = regex.compile(r"\s*\S+(?:\s\S+)?\s등\s")
_SHORTEST_CLAUSE: Final = 6
_RESULT: Final = "결과"
_NAMELESS_PARTS: Final = 3
"""As many nouns that the dictionary finds in a word make it a name it does not know (레진/코/믹스)."""
_SMALL: Final = words("name_parts", "former") | words("name_parts", "pointing")


@dataclass(frozen=True, slots=True)
class SourceAdverbial:
    """Who the source is, the words that name it, and those that say that it is one (`에 따르면`, `의 말에 따르면`)."""

    source: Mention
    cue: Span


@dataclass(frozen=True, slots=True)
class SourcedClause:
    """The main clause of a sentence that a source adverbial opens: who the source is, the words that say so."""

    source: Mention
    cue: Span
    span: Span


def sourced_clause(parsed: Parsed, index: int) -> SourcedClause | None:
    """The main clause behind `A에 따르면`, None where a sentence has no such adverbial or nobody is named in it."""
    sentence = parsed.sentences[index].span
    found = _source_adverbial(parsed, index, sentence.end)
    if found is None:
        return None
    start, end = found.cue.end, min(sentence.end, parsed.article.end)
    while start < end and (parsed.veil[start] == "," or parsed.veil[start].isspace()):
        start += 1
    while end > start and (parsed.veil[end - 1] == "." or parsed.veil[end - 1].isspace()):
        end -= 1
    if end - start < _SHORTEST_CLAUSE:
        return None
    return SourcedClause(found.source, found.cue, Span(start, end))


def according_to(parsed: Parsed, index: int, end: int) -> Mention | None:
    """Whom `에 따르면` names in a sentence before a content that begins at ``end``."""
    found = _source_adverbial(parsed, index, end)
    return found.source if found is not None else None


def _source_adverbial(parsed: Parsed, index: int, end: int) -> SourceAdverbial | None:
    """The first source adverbial of a sentence that ends before an offset."""
    start = parsed.sentences[index].span.start
    m = _ADVERBIAL.search(parsed.veil, start, end)
    if m is None:
        return None
    noun = _saying(*(["said"] if "종합" in m[0] else [])).search(parsed.veil, start, m.start())
    if noun is not None and (source := _source(parsed, index, start, noun.start())) is not None:
        if _is_own_reporting(parsed, source, noun[0]):
            return None
        return SourceAdverbial(source, Span(noun.start() + noun[0].startswith(" "), m.end()))
    if "종합" in m[0]:
        return None
    source = _source(parsed, index, start, m.start()) or _whatever_stands(parsed, start, m.start())
    return SourceAdverbial(source, Span(m.start(), m.end())) if source is not None else None


def _is_own_reporting(parsed: Parsed, source: Mention, noun: str) -> bool:
    """Whether the article's own outlet has found out what follows (`한빛뉴스 취재에 따르면`): nobody has said it."""
    entry = entries("source_nouns").get(noun.split()[-1])
    return entry is not None and entry.note == "own" and source.name == parsed.article.outlet


@functools.cache
def _saying(*classes: str) -> regex.Pattern[str]:
    """The noun of saying at the end of a stretch, with what joins it to its owner (`의 증언`, `에서 나오는 얘기`)."""
    made_known = forms_of(words("issuing_verbs"))
    joined = rf"(?:의|에서\s나오는|[이가]\s(?:\S+\s){{0,2}}?{made_known}[은는]?|)"
    return regex.compile(joined + r"\s\L<nouns>$", nouns=words("source_nouns", *classes))


def _source(parsed: Parsed, index: int, start: int, end: int) -> Mention | None:
    """Who or what stands at the end of a stretch: several as one, a name, or a document by the whole phrase."""
    if (m := _AND_OTHERS.search(parsed.veil, start, end)) is not None:
        end = m.start()
    if (several := _listed(parsed, start, end)) is not None:
        return several
    phrase = next((p for p in parsed.phrases(index) if p.span.start < end <= p.span.end), None)
    if phrase is not None:
        found = parsed.mention(replace(phrase, span=Span(phrase.span.start, end)))
        sure = found is not None and (found.form in NAMED or found.kind in ("anonymous", "group"))
        known = found is not None and found.kind == "document" and (phrase.link == "의" or " " in found.name)
        marked = (
            found is not None
            and found.form is Form.BODY
            and found.name in parsed.article.text[phrase.span.start : end - 1]
        )
        sure = sure or known or (marked and parsed.article.text[end - 1] in "’”'\"")
        if found is not None and (found.kind == "group" if phrase.link == "과" else sure):
            return found
    return _source_named(parsed, start, end)


def _listed(parsed: Parsed, start: int, end: int) -> Mention | None:
    """Several with commas between as one (`가람투어, 온새투어 등 여행업계`)."""
    whole = _behind_sign(parsed.veil, start, end, ',;”"')
    first = list_start(parsed.veil, start, whole.start)
    if first == whole.start or _LAST_OF_LIST.match(parsed.veil, whole.start, end) is None:
        return None
    several = Span(first, end)
    return Mention(Form.ROLE, several.of(parsed.article.text).strip(), several, "group")


def _source_named(parsed: Parsed, start: int, end: int) -> Mention | None:
    """Who or what stands before `에 따르면`; a document by the whole phrase."""
    parts = words_of(parsed.article.text, _behind_sign(parsed.veil, start, end, ',;”"'))
    tails = [parts[k:] for k in range(len(parts)) if _name_parts(parts[k:], parsed)]
    for tail in tails:
        if named := mention_of(tail, parsed.names, parsed.bodies):
            return named
    if parts and role_class(parts[-1].text) == "document":
        return Mention(Form.ROLE, " ".join(w.text for w in parts), Span(parts[0].span.start, end), "document")
    return mention_of(parts[-1:], parsed.names, parsed.bodies) or _unknown_name(tails)


def _whatever_stands(parsed: Parsed, start: int, end: int) -> Mention | None:
    """All nouns right before `에 따르면`, be they of no list (`도란 세계기록`): what stands there tells something."""
    parts = words_of(parsed.article.text, _behind_sign(parsed.veil, start, end, ',;”"'))
    first = next((k for k in range(len(parts)) if _name_parts(parts[k:], parsed)), len(parts))
    while first < len(parts) and (is_date(parts[first].text) or parts[first].text in words("discourse")):
        first += 1
    nouns = parts[first:]
    if nouns and (nouns[-1].text in words("source_nouns") | words("nominal_cues") or nouns[-1].text == _RESULT):
        return None  # 새 모형 분석에 따르면, 이런 논리에 따르면, 관측 결과에 따르면: nobody is named
    return mention_from(Form.OTHER, joined(nouns), nouns, "unknown") if nouns else None


def _unknown_name(tails: Sequence[tuple[Word, ...]]) -> Mention | None:
    """A name that no list knows: a proper noun, a word of more nouns than the language puts together, or all of it."""
    if not tails:
        return None
    last = tails[-1][-1].text
    known_by_itself = _is_glossed(tails[-1][-1]) or is_proper(last) or len(word_tags(last)) >= _NAMELESS_PARTS
    if not known_by_itself and not any(is_proper(w.text) or is_body(w.text) for w in tails[0]):
        return None
    found = unlisted(tails[-1] if known_by_itself else tails[0])
    return replace(found, kind="organization") if found is not None else None


def cited(parsed: Parsed, start: int, end: int) -> Mention | None:
    """Whom an outlet quotes in the stretch before a content (`A를 인용해 “…”고 보도했다`, `A의 말을 인용해`).

    Whoever else borrows words (`공자의 말을 빌려`) speaks himself.
    """
    m = _CITED.search(parsed.veil, start, end)
    if m is None:
        return None
    index = parsed.sentence_at(start)
    if _BORROWED in m[0] and not _is_of_outlet(parsed, index, m.start()):
        return None
    phrase = next((p for p in parsed.phrases(index) if p.span.end == m.start()), None)
    if phrase is not None and phrase.span.of(parsed.veil).split()[-1] in words("venues", "text") and _meanwhile(m):
        return None  # 자료를 인용하며: who shows them speaks himself
    if phrase is not None and (named := parsed.mention(phrase)) is not None and named.form is Form.ROLE:
        return named
    noun = _saying().search(parsed.veil, start, m.start())
    if noun is not None and (source := _source(parsed, index, start, noun.start())) is not None:
        return source
    return _source(parsed, index, start, m.start())


def _is_of_outlet(parsed: Parsed, index: int, end: int) -> bool:
    """Whether a newspaper or the like, no person, is a topic before an offset of a sentence."""
    topics = (parsed.mention(p) for p in parsed.phrases(index) if p.span.end < end and p.particle in ("은", "는"))
    return any(m is not None and m.kind in ("organization", "unknown") for m in topics)


def _meanwhile(citing: regex.Match[str]) -> bool:
    return citing[0].endswith(("하며", "하면서"))


def _name_parts(parts: tuple[Word, ...], parsed: Parsed) -> bool:
    """Whether words can name somebody together: nouns, a surname in the cast (한 CTO), 전 and 이 before them."""
    return all(
        is_nominal(w.text) or w.text in _SMALL or is_somebodys_surname(w.text, parsed.names) or _is_glossed(w)
        for w in parts
    )


def _is_glossed(word: Word) -> bool:
    """Whether a word is written in Latin letters too (체다(Cheddar)): then it is a name."""
    return word.remark.isascii() and word.remark.replace(" ", "").isalpha()


def _behind_sign(veil: str, start: int, end: int, signs: str) -> Span:
    """What of a stretch stands behind the last of these signs."""
    return Span(max(start, *(veil.rfind(sign, start, end) + 1 for sign in signs)), end)
