"""A noun phrase of an article → whom it names there, with the words around the phrase that belong to the name."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import Final

import regex

from quoteattr.lexicon import words
from quoteattr.model import Span
from quoteattr.morph import ONE, index_at
from quoteattr.stages.clause import TOPICS
from quoteattr.stages.korean_names import is_somebodys_surname
from quoteattr.stages.listings import list_start
from quoteattr.stages.mention_forms import Form, Mention, joined
from quoteattr.stages.mentions import letter_alone, mention_of
from quoteattr.stages.names import is_body, names_kind, role_class
from quoteattr.stages.noun_phrases import NounPhrase, Word, words_of
from quoteattr.stages.particles import final_of
from quoteattr.stages.pointed_names import himself, share, this
from quoteattr.stages.reading import Reading
from quoteattr.stages.relative_clauses import clause_before

_LONGEST_QUANTITY: Final = 8
_AND_OTHERS: Final = " 등 "
_DEPARTMENT: Final = "과 "
_ONE: Final = f"{ONE} "
_OTHER: Final = "다른 "
_ANOTHER: Final = "또 "
_SAME: Final = "같은 "
_KIN: Final = words("name_parts", "epithet")
_POINTING: Final = words("name_parts", "pointing")
_HOLDS_NAME: Final = regex.compile(r"(?:[^‘’“”'\"]+ )?[‘“'\"][^‘’“”'\"]+[’”'\"] [^‘’“”'\"]+")
"""A phrase with a name between marks before its noun (`팬 모임 ‘담장’ 운영진`)."""
_MARKS: Final = regex.compile("[‘’“”'\"]")


def whom_it_names(parsed: Reading, phrase: NounPhrase) -> Mention | None:
    """Whom a noun phrase names; with the phrase before it where it belongs to that (`A의 소속사`, `A와 B`)."""
    own = _own_mention(parsed, phrase) or share(parsed, phrase) or himself(parsed, phrase)
    if own is not None and own.name.startswith(_ANOTHER):
        return _of_whom(parsed, own)
    if own is None or phrase.before is None:
        return own
    if phrase.link == "의" and (own.form in (Form.ROLE, Form.TITLE) or role_class(own.name) is not None):
        before = _words(parsed, phrase.before.span)
        owner = mention_of(before, parsed.names) or letter_alone(before)
        one_of = own.kind == "anonymous" and own.name.startswith(_ONE)
        pointed = next((w.span.start for w in before if w.text in _POINTING), None)
        if one_of and pointed is not None:
            whole = Span(pointed, own.span.end)  # 익명을 원한 | 이 당의 한 의원
            return replace(own, name=_as_printed(parsed, whole), span=whole)
        one_of = one_of or (owner is None and phrase.before.span.of(parsed.veil).startswith(_ONE))
        one_of = one_of or own.name in _KIN  # 숨진 | 대원의 부인
        if (owner is None and one_of) or (owner is not None and owner.form is not Form.PRONOUN):
            whole = Span(owner.span.start if owner else phrase.before.span.start, own.span.end)
            said = replace(own, name=_as_printed(parsed, whole), span=whole)
            return said if owner else _with_clause(parsed, said)  # 골목을 나서던 | 점퍼 차림의 한 남성
    if phrase.link == "과":
        return (
            _of_department(parsed, phrase.before, own)
            or _of_both(parsed, phrase.before, own)
            or _joint(parsed, phrase.before, own)
        )
    return own


def _of_whom(parsed: Reading, another: Mention) -> Mention:
    """`또 다른 관계자` with whose he is right before (`정책실의 또 다른 관계자`)."""
    index = parsed.sentence_at(another.span.start)
    owner = next((p for p in parsed.phrases(index) if p.span.end + len("의 ") == another.span.start), None)
    of = whom_it_names(parsed, owner) if owner is not None and owner.particle == "의" else None
    if of is None:
        return another
    whole = Span(of.span.start, another.span.end)
    return replace(another, name=_as_printed(parsed, whole), span=whole)


def _own_mention(parsed: Reading, phrase: NounPhrase) -> Mention | None:
    """Whom a noun phrase names by itself, with the quantity before it (`많은 시민들`)."""
    if parsed.terms and (marked := _marked_name(parsed, phrase)) is not None:
        return marked
    here = _words(parsed, phrase.span)
    own = mention_of(here, parsed.names, parsed.bodies)
    if own is None:
        return (letter_alone(here) or this(parsed, here)) if phrase.particle else None
    if own.form is Form.BODY and len(own.name) == 1 and _is_modified(parsed, own.span.start):
        return None  # 심판받을 일은
    if own.kind == "group" and _AND_OTHERS in own.name:
        sentence = parsed.sentences[parsed.sentence_at(own.span.start)].span.start
        whole = Span(list_start(parsed.veil, sentence, own.span.start), own.span.end)
        if whole.start < own.span.start:
            return replace(own, name=whole.of(parsed.veil), span=whole)
    if own.kind in ("anonymous", "group") and _HOLDS_NAME.fullmatch(own.span.of(parsed.article.text)):
        own = replace(own, name=_as_printed(parsed, own.span))  # ‘겨울’ 제작사 관계자
    if own.form is Form.OTHER and parsed.terms and (term := _term_around(parsed, own.span)) is not None:
        own = replace(own, name=term.of(parsed.article.text), span=term)
    start, end = own.span.start, own.span.end
    if own.kind in ("group", "anonymous") and (
        m := _quantity().search(parsed.veil, max(0, start - _LONGEST_QUANTITY), start)
    ):
        own = replace(own, name=f"{m[1]} {own.name}", span=Span(m.start(1), end))
        return _with_clause(parsed, own) if own.kind == "anonymous" else own
    if own.name.startswith(_OTHER) and parsed.veil.startswith(_ANOTHER, start - len(_ANOTHER)):
        return replace(own, name=_ANOTHER + own.name, span=Span(start - len(_ANOTHER), end))
    if (
        own.kind in ("person", "anonymous")
        and own.span.of(parsed.veil).startswith(own.name)
        and parsed.veil.endswith(_SAME, 0, start)
        and " " in own.span.of(parsed.veil)
    ):
        whole = Span(start - len(_SAME), end)  # 같은 조 선수 is no Mr Jo
        return replace(own, form=Form.ROLE, kind="anonymous", title=None, name=whole.of(parsed.veil), span=whole)
    if own.form is Form.ROLE and own.kind in ("anonymous", "document") and _needs_clause(own.name):
        return _with_clause(parsed, own)
    if own.form is Form.TITLE and own.affiliation is None and _needs_clause(own.name):
        bearer = parsed.cast.resolve(own, own.span.start)
        return _with_clause(parsed, own) if bearer is None or bearer.speaker.kind == "anonymous" else own
    if own.form is Form.SURNAME and own.name == "한" and not is_somebodys_surname("한", parsed.names):
        return _one_of_them(parsed, own, phrase)
    return own


def _only_speaks(parsed: Reading, phrase: NounPhrase) -> bool:
    """Whether a phrase is a topic and nobody else is one behind it in its sentence."""
    later = (p for p in parsed.phrases(parsed.sentence_at(phrase.span.start)) if p.span.start > phrase.span.end)
    others = (p for p in later if p.particle in ("은", "는"))
    return phrase.particle in TOPICS and not any(parsed.mention(p) is not None for p in others)


def _is_modified(parsed: Reading, at: int) -> bool:
    """Whether a verb modifies the noun at an offset."""
    tokens = parsed.tokens(parsed.sentence_at(at))
    before = index_at(tokens, at) - 1
    return before >= 0 and tokens[before].tag == "ETM"


def _marked_name(parsed: Reading, phrase: NounPhrase) -> Mention | None:
    """The body or text whose name stands between the marks that end a phrase (`보고서 ‘…’`, `모임 ‘…’`)."""
    marked = parsed.sentences[parsed.sentence_at(phrase.span.start)].marked
    term = next((m for m in marked if m.inner.start in parsed.terms and m.outer.end == phrase.span.end), None)
    if term is None:
        return None
    before = _words(parsed, Span(phrase.span.start, max(phrase.span.start, term.outer.start)))
    noun, name = before[-1].text if before else "", " ".join(term.inner.of(parsed.article.text).split())
    outlet = noun in words("countries") and _only_speaks(parsed, phrase)  # 이탈리아 ‘가람스포츠’는
    kind = "organization" if names_kind(noun) or outlet or is_body(name.split()[-1]) else role_class(noun)
    if kind == "document":
        return Mention(Form.ROLE, name, phrase.span, kind)
    return Mention(Form.BODY, name, phrase.span, "organization") if kind in ("organization", "group") else None


def _one_of_them(parsed: Reading, own: Mention, phrase: NounPhrase) -> Mention:
    """`한 의원`, who is no Mr Han, with where he belongs or has been (`검사 출신 한 의원`, `지도부 측 한 의원`)."""
    ahead = [w for w in _words(parsed, phrase.span) if w.span.end <= own.span.start]
    been = bool(ahead) and ahead[-1].text in words("name_parts", "origin", "side", "belonging")
    of = joined(ahead) if been else own.affiliation
    name = f"{of} {_ONE}{own.title}" if of else f"{_ONE}{own.title}"
    one = replace(own, form=Form.TITLE, name=name, kind="anonymous")
    return one if of else _with_clause(parsed, one)


def _term_around(parsed: Reading, span: Span) -> Span | None:
    """What stands between the marks in which a name without a list stands (`‘더 가람’은`), None where none do."""
    marked = parsed.sentences[parsed.sentence_at(span.start)].marked
    return next((m.inner for m in marked if m.inner.start in parsed.terms and m.outer.holds(span)), None)


def _with_clause(parsed: Reading, own: Mention) -> Mention:
    """An unnamed source with the relative clause before it that says which one is meant."""
    tokens = parsed.tokens(parsed.sentence_at(own.span.start))
    begin = clause_before(parsed.veil, tokens, own.span.start)
    if begin is None:
        return own
    clause = Span(begin, own.span.start).of(parsed.veil)
    return replace(own, name=f"{clause.rstrip()} {own.name}", span=Span(begin, own.span.end))


def _words(parsed: Reading, span: Span) -> tuple[Word, ...]:
    return words_of(parsed.article.text if parsed.terms else parsed.veil, span)


def _as_printed(parsed: Reading, span: Span) -> str:
    """The words of a phrase without brackets; with its marks where a name stands between them."""
    text = span.of(parsed.article.text)
    return text if parsed.terms and _MARKS.search(text) else joined(_words(parsed, span))


def _of_department(parsed: Reading, before: NounPhrase, own: Mention) -> Mention | None:
    """An official with his department, whose last syllable was read as *and* (`시 재정과 | 담당자`)."""
    whole = Span(before.span.start, own.span.end)
    apart = parsed.veil[before.span.end : own.span.start]
    official = own.kind == "anonymous" and own.name in words("titles") | words("role_nouns") and apart == _DEPARTMENT
    if not official or whom_it_names(parsed, before) is not None:
        return None
    return replace(own, form=Form.ROLE, name=_as_printed(parsed, whole), span=whole)


def _of_both(parsed: Reading, before: NounPhrase, own: Mention) -> Mention | None:
    """A group that two persons lead (`A 교수와 B 박사 | 공동연구팀`), None where its words name no second one."""
    leader = mention_of(_words(parsed, own.span)[:-1], parsed.names) if own.kind == "group" else None
    other = whom_it_names(parsed, before) if leader is not None and leader.kind == "person" else None
    if other is None or other.kind != "person":
        return None
    whole = Span(other.span.start, own.span.end)
    return replace(own, name=_as_printed(parsed, whole), span=whole)


def _joint(parsed: Reading, before: NounPhrase, own: Mention) -> Mention:
    """The two speakers as one group, where the phrase before names one of the same kind, else ``own``."""
    other = whom_it_names(parsed, before)
    if other is None or {other.form, own.form} & {Form.PRONOUN, Form.OTHER}:
        return own
    if (other.kind == "person") != (own.kind == "person"):
        return own
    a, b = parsed.cast.resolve(other, other.span.start), parsed.cast.resolve(own, own.span.start)
    if a is None or b is None or a.speaker.name == b.speaker.name:
        return own
    joint = f"{a.speaker.name}{_and_behind(a.speaker.name)} {b.speaker.name}"
    return Mention(Form.ROLE, joint, Span(other.span.start, own.span.end), "group")


def _needs_clause(name: str) -> bool:
    """Whether a name of an unnamed source is one noun, which does not say which one is meant (B교사 does)."""
    return " " not in name.removeprefix(_ONE) and not name[0].isascii()


def _and_behind(word: str) -> str:
    """과 behind a final consonant, else 와."""
    return "과" if final_of(word[-1]) else "와"


@functools.cache
def _quantity() -> regex.Pattern[str]:
    """A pattern for a word of quantity right before a place."""
    return regex.compile(r"(\L<q>) $", q=words("modifiers", "quantity"))
