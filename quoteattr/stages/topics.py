"""A sentence in which nobody is quoted → whom it is about: its human subject, or whose matter or words it tells of."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import Final

import regex

from quoteattr.lexicon import entries, word_class, words
from quoteattr.lexicon.conjugation import forms_of
from quoteattr.morph import ONE
from quoteattr.stages.clause import SUBJECTS, TOPICS, Standing, Subject
from quoteattr.stages.mention_forms import NAMED, PERSONAL, Form, Mention
from quoteattr.stages.mentions import unlisted
from quoteattr.stages.names import body_class, is_byline
from quoteattr.stages.noun_phrases import words_of
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.reporting import PREDICATE
from quoteattr.stages.speakers import Speaker
from quoteattr.stages.turns import last_verb

_REPORTED: Final = regex.compile(
    r"에 (?:따르|의하)면"
    r"|[다라자냐]고(?:도|까지)? ?[가-힣]{1,3}다\.?$"
    r"|(?:는|란|단) ?(?P<noun>[가-힣]{1,3}?)(?:이다|이었다|였다|입니다|이었습니다)?\.?$"
)
_AS_SUBJECT: Final = regex.compile(
    r"(?:\S{0,12}?(?:\([^()\n]{0,40}\))?\S{0,3}?(?:(?<![의을를에과와])\s\S{1,12}?(?:\([^()\n]{0,40}\))?){0,3}?)"
    r"(?:은|는|이|가|도|께서|이?야)(?![가-힣])"
)
"""What stands behind a name that is the subject: its title and what belongs to it, and the particle."""
_OF_HIS: Final = regex.compile(r"\S{0,4}의 \S{1,8}[은는](?![가-힣])")
"""What stands behind a name whose bearer's matter is the topic (`김하늘|씨의 하루는`)."""
_HEARSAY: Final = regex.compile(r"다고 (?:한다|합니다|전해진다)[ .]*$")
_BOUND_NOUN: Final = regex.compile("[것거게]")
_LOOKED_BACK: Final = 12
_OBJECTS: Final = frozenset({"을", "를", "에게"})
_SEVERAL: Final = frozenset({Form.ROLE, Form.BODY, Form.SIDE})
_PASSIVE: Final = frozenset({"되", "당하", "받", "지"})
_OWNED: Final = ("person", "talk")
"""Of which notes the nouns are that can be somebody's words."""
_FIRMS: Final = ("company", None)


def goes_on_reporting(sentence: str) -> bool:
    """Whether a sentence goes on with what was said (`…는 것이다`, `…다는 설명이다`): its topic is in the report."""
    m = _REPORTED.search(sentence)
    if m is None:
        return False
    noun = m["noun"]
    return noun is None or bool(_BOUND_NOUN.fullmatch(noun)) or word_class("nominal_cues", noun) is not None


def hearsay_topic(parsed: Parsed, index: int) -> Mention | None:
    """Whom a sentence tells of by hearsay, as the topic that opens it by name (`안 전 국장은 밭을 되팔았다고 한다`)."""
    if _HEARSAY.search(parsed.sentences[index].span.of(parsed.veil)) is None:
        return None
    first = next((p for p in parsed.phrases(index) if p.particle in TOPICS | SUBJECTS), None)
    mention = parsed.mention(first) if first is not None and first.particle in ("은", "는") else None
    return mention if mention is not None and mention.form in NAMED else None


def may_be_about_a_person(parsed: Parsed, index: int) -> bool:
    """Whether a sentence has a person's name, a surname with a title or a pronoun as its subject, as the text tells."""
    sentence = parsed.sentences[index].span
    ends = [m.span.end for m in parsed.introduced_in(parsed.sentences[index])]
    ends += parsed.ends_of_names(sentence)
    ends += (m.end() for m in _pronoun().finditer(parsed.veil, sentence.start, sentence.end))
    if any(_AS_SUBJECT.match(parsed.veil, at, sentence.end) for at in ends) or parsed.has_title_as_topic(sentence):
        return True
    if makes_gesture(parsed, index):
        return True
    owned = any(_OF_HIS.match(parsed.veil, at, sentence.end) for at in ends)
    return owned or _owned_words().search(parsed.veil, sentence.start, sentence.end) is not None


@functools.cache
def _owned_words() -> regex.Pattern[str]:
    """Somebody's words as a topic (`박 대표의 말은`, `누리꾼들의 반응은`)."""
    nouns = [e.word for e in entries("nominal_cues").values() if e.note in _OWNED]
    return regex.compile(r"[가-힣]의 \L<nouns>[은는](?![가-힣])", nouns=nouns)


def makes_gesture(parsed: Parsed, index: int) -> bool:
    """Whether somebody moves his body or his face in a sentence (`직원이 고개를 저었다`), or writes something.

    He is about to speak, what follows is what he wrote (`직원이 글을 남겼다.`).
    """
    span = parsed.sentences[index].span
    return _gesture().search(parsed.veil, span.start, span.end) is not None


@functools.cache
def _gesture() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<![가-힣])\L<body>[을를만]\s(?:[가-힣]{1,3}\s)?[^\s.]+다\."
        rf"|(?<!(?:의|낸|긴|쓴|적은)\s)\L<written>[을를]\s(?:[가-힣]{{1,3}}\s)?"
        rf"{forms_of(words('postures', 'writes'))}[^\s.]*다\.",
        body=words("postures", "body"),
        written=words("postures", "written"),
    )


@functools.cache
def _pronoun() -> regex.Pattern[str]:
    return regex.compile(r"(?<![가-힣])\L<p>", p=words("pronouns"))


def opens_paragraph(parsed: Parsed, index: int) -> bool:
    """Whether a sentence is the first of its paragraph."""
    return index == 0 or parsed.sentences[index].paragraph != parsed.sentences[index - 1].paragraph


def unnamed_topic(parsed: Parsed, index: int) -> Mention | None:
    """The unnamed person who is the topic of a sentence and does something in it, or one whose matter the topic is.

    What somebody's kin only is or undergoes tells of them as well (`김씨의 아내는 임신 중이다`).
    """
    topic = parsed.standings(index)[-1].topic
    if topic is not None and topic.mention is not None and topic.mention.form in (Form.ROLE, Form.TITLE):
        kin = topic.phrase.link == "의" and " " in topic.mention.name
        return topic.mention if kin or does_something(parsed, index) else None
    if topic is not None and topic.mention is not None:
        return None
    phrase = next((p for p in parsed.phrases(index) if p.particle in ("은", "는") and p.link == "의"), None)
    owner = parsed.mention(phrase.before) if phrase is not None and phrase.before is not None else None
    one = owner is not None and owner.form in (Form.ROLE, Form.TITLE) and f"{ONE} " in f" {owner.name}"
    return owner if one else None


def does_something(parsed: Parsed, index: int) -> bool:
    """Whether a sentence ends in a verb that is no passive, so that its topic does something and only is nothing."""
    tokens = parsed.tokens(index)
    last = next((t for t in reversed(tokens) if t.tag in PREDICATE), None)
    return last is not None and last.tag in ("VV", "XSV", "VX") and last.form not in _PASSIVE


def named_otherwise(parsed: Parsed, index: int) -> Mention | None:
    """Who is named by a mere title at the head of a sentence (`시인은 …`), or by his words (`박 대표의 말은 …`)."""
    first = next(iter(parsed.phrases(index)), None)
    if first is not None and parsed.has_title_as_topic(first.span) and (mention := parsed.mention(first)) is not None:
        return mention
    return _owner_of_words(parsed, index) or _owner_of_topic(parsed, index)


def _owner_of_topic(parsed: Parsed, index: int) -> Mention | None:
    """The person whose matter is the only topic of a sentence (`김하늘씨의 하루는 길다`), None without one."""
    topics = [p for p in parsed.phrases(index) if p.particle in TOPICS | SUBJECTS]
    if len(topics) != 1 or topics[0].link != "의" or topics[0].before is None or topics[0].particle not in ("은", "는"):
        return None
    owner = parsed.mention(topics[0].before)
    return owner if owner is not None and owner.form in NAMED else None


def _owner_of_words(parsed: Parsed, index: int) -> Mention | None:
    """Whose words a sentence is about: a topic of saying with its owner before it."""
    for phrase in parsed.phrases(index):
        if phrase.particle in ("은", "는") and phrase.link == "의" and phrase.before is not None:
            noun = entries("nominal_cues").get(phrase.span.of(parsed.veil).split()[-1])
            return parsed.mention(phrase.before) if noun is not None and noun.note in _OWNED else None
    return None


def human_subject(standing: Standing, forms: frozenset[Form]) -> Subject | None:
    """The topic, else the subject, whose mention has one of these forms."""
    for subject in (standing.top, standing.subject):
        if subject is not None and subject.mention is not None and subject.mention.form in forms:
            return subject
    return None


def topic_behind(parsed: Parsed, index: int, at: int) -> Mention | None:
    """The person who stands behind an offset as the topic of the last clause of a sentence, None where nobody does."""
    phrases = [p for p in parsed.phrases(index) if p.span.start >= at and p.particle in ("은", "는")]
    mention = parsed.mention(phrases[-1]) if phrases else None
    return mention if mention is not None and mention.form in PERSONAL else None


def several_before(parsed: Parsed, index: int) -> Speaker | None:
    """The several of whom an earlier sentence says together that they did something (`A와 B가 …을 촉구했다`)."""
    for k in range(index - 1, -1, -1):
        mention = several(parsed, k)
        if mention is not None:
            found = parsed.cast.resolve(mention, mention.span.start)
            return found.speaker if found else None
    return None


def speaks_of_them(parsed: Parsed, index: int) -> bool:
    """Whether a sentence has 이들 or 그들 for an object: whoever they are, it is not who acts on them."""
    objects = (parsed.mention(p) for p in parsed.phrases(index) if p.particle in _OBJECTS)
    return any(m is not None and m.form is Form.PRONOUN and m.kind == "group" for m in objects)


def several(parsed: Parsed, index: int) -> Mention | None:
    """Which several a sentence names: as object or addressee (`3명을 붙잡았다`), else as topic, else as subject.

    A body is several only as topic or subject.
    """
    for phrase in reversed(parsed.phrases(index)):
        mention = parsed.mention(phrase) if phrase.particle in _OBJECTS else None
        if mention is not None and mention.kind == "group" and mention.form is Form.ROLE:
            return mention
    standing = parsed.standings(index)[-1]
    for subject in (standing.topic, standing.subject):
        mention = subject.mention if subject is not None else None
        if mention is not None and mention.form in _SEVERAL and mention.kind in ("group", "organization"):
            return mention
    return None


def last_named(parsed: Parsed, at: int) -> Speaker | None:
    """The person named last before this place, in whatever position."""
    for mention in reversed(parsed.introduced):
        named = mention.form in (Form.NAME, Form.SURNAME) and not is_byline(mention.title)
        if named and mention.span.start < at:
            found = parsed.cast.resolve(mention, mention.span.start)
            return found.speaker if found else None
    return None


def first_named(parsed: Parsed) -> Speaker | None:
    """The person whom the article names first, its reporter left out."""
    named = (m for m in parsed.introduced if m.form is Form.NAME and not is_byline(m.title))
    found = next((parsed.cast.resolve(m, m.span.start) for m in named), None)
    return found.speaker if found else None


def called_before(parsed: Parsed, at: int, head: str) -> Speaker | None:
    """The unnamed one who was called so in one of the last sentences (`국토부 관계자` … 이 관계자)."""
    index = parsed.sentence_at(at)
    for k in range(index - 1, max(-1, index - 1 - _LOOKED_BACK), -1):
        if head not in parsed.sentences[k].span.of(parsed.veil):
            continue
        for phrase in reversed(parsed.phrases(k)):
            mention = parsed.mention(phrase)
            if (
                mention is not None
                and mention.form is Form.ROLE
                and mention.name.endswith(head)
                and mention.name != head
            ):
                found = parsed.cast.resolve(mention, mention.span.start)
                return found.speaker if found else None
    return None


def unlisted_topic(parsed: Parsed, at: int) -> Speaker | None:
    """Who opens the sentence before this place as its topic, a proper noun that no list knows (그 stands for them)."""
    index = parsed.sentence_at(at) - 1
    phrase = next(iter(parsed.phrases(index)), None) if index >= 0 else None
    if phrase is None or phrase.particle not in ("은", "는") or parsed.tokens(index)[phrase.index].tag != "NNP":
        return None
    verb = last_verb(parsed, index)
    if verb is None or word_class("reporting_verbs", verb) is None:
        return None
    named = unlisted(words_of(parsed.article.text, phrase.span))
    return Speaker(named.name, "person", places=(named.span.start,)) if named is not None else None


def company(parsed: Parsed, mention: Mention) -> Speaker | None:
    """The company that a bare 회사 or 업체 stands for: the topic of a sentence before it.

    What opens the article may be one although no list knows it.
    """
    entry = entries("role_nouns").get(mention.name.split()[-1])
    if entry is None or entry.note != "stands in firm":
        return None
    for index in range(parsed.sentence_at(mention.span.start) - 1, -1, -1):
        phrase = next(iter(parsed.phrases(index)), None)
        if phrase is None or phrase.particle not in ("은", "는"):
            continue
        named = parsed.mention(phrase)
        if named is None and index == 0 and parsed.tokens(index)[phrase.index].tag in ("NNP", "SL"):
            named = unlisted(words_of(parsed.article.text, phrase.span))
        if named is not None and named.form in (Form.BODY, Form.OTHER) and body_class(named.name) in _FIRMS:
            found = parsed.cast.resolve(named, named.span.start)
            return replace(found.speaker, kind="organization") if found else None
    return None
