"""The words around a content → the mentions that stand in each place where its source may be named.

One function a place; ``stages/frames.py`` asks them when a rule does.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

import regex

from quoteattr.lexicon.conjugation import reporting_forms
from quoteattr.model import Span
from quoteattr.stages.cast import Speaker
from quoteattr.stages.clause import SUBJECTS, TOPICS, Standing, Subject
from quoteattr.stages.contents import Content, tells
from quoteattr.stages.discourse import Discourse
from quoteattr.stages.mentions import Form, Mention, mention_of, unlisted
from quoteattr.stages.names import is_byline, is_nominal
from quoteattr.stages.noun_phrases import words_of
from quoteattr.stages.parsing import Parsed


def mention_at(subject: Subject | None) -> Mention | None:
    """The mention in a subject position, None where nobody stands there."""
    return subject.mention if subject else None


def standing_at(parsed: Parsed, content: Content) -> Standing:
    """Who stands in subject position where the content is reached (a clause without marks: at its sentence's end)."""
    at = content.marked.inner.start if content.marked else -1
    return parsed.standings(content.sentence)[at]


def subject_before(parsed: Parsed, content: Content, standing: Standing) -> Mention | None:
    """The last subject before a content that can speak.

    A subject right before a fragment with 이라고 is what the fragment says something about: `B는 A가 “불완전한 기록”이라고 비난했다`.
    """
    top, cue = standing.top, content.cue
    if top is not None and not top.topic and standing.topic is not None and content.type == "mixed" and cue is not None:
        gap = parsed.veil[top.phrase.span.end : content.begin].lstrip("이가")
        if cue.particle.startswith("이") and not gap.strip():
            return standing.topic.mention
    return top.mention if top else None


_ABOUT = regex.compile(r"(?:것|데|점|바|소식|보도|발언|주장|지적|질문)에?\s?(?:대해|관해|는\s|도\s)|[과와] 관련")


def popped(parsed: Parsed, content: Content, standing: Standing) -> Mention | None:
    """A subject that an adnominal verb took, unless its clause only says what the words are about (`A가 … 한 데 대해`)."""
    taken = standing.popped
    if taken is None or _ABOUT.search(parsed.veil, taken.phrase.span.end, content.begin):
        return None
    return taken.mention


def subject_between(parsed: Parsed, content: Content, following: Content | None) -> Mention | None:
    """A subject that stands between the particle and the verb that reports (`“…”고 A는 말했다`)."""
    cue = content.cue
    if cue is None or cue.family not in ("finish", "connect"):
        return None
    until = cue.span.end if cue.verb else parsed.sentences[content.sentence].span.end
    tokens = parsed.tokens(content.sentence)
    if cue.verb and cue.verb_end:
        until = tokens[cue.verb_end - 1].end
    if following is not None and following.sentence == content.sentence:
        until = min(until, following.begin)
    return first_subject(parsed, content.sentence, content.close, until)


def first_subject(parsed: Parsed, sentence: int, start: int, end: int) -> Mention | None:
    for phrase in parsed.phrases(sentence):
        if start <= phrase.span.start and phrase.span.end <= end and phrase.particle in TOPICS | SUBJECTS:
            mention = parsed.mention(phrase)
            if mention is not None:
                return mention
    return None


def head_noun(parsed: Parsed, content: Content) -> Mention | None:
    """Whom the words after an adnominal cue name (`“…”라고 말한 A는`, `“…”는 A씨`)."""
    cue = content.cue
    if cue is None or not (
        (cue.form == "adnominal" and cue.verb) or (cue.family == "adnominal" and not cue.noun_class)
    ):
        return None
    index = cue.verb_end if cue.form == "adnominal" and cue.verb and cue.family != "adnominal" else cue.noun_end
    tokens = parsed.tokens(content.sentence)
    at = tokens[index - 1].end if index else cue.span.end
    if cue.family == "adnominal" and not cue.noun_class:
        at = cue.span.start
    for phrase in parsed.phrases(content.sentence):
        if phrase.span.start >= at:
            if phrase.span.start - at > 3:
                return None
            mention = parsed.mention(phrase)
            speaks = mention is not None and mention.form not in (Form.BODY, Form.OTHER) and mention.kind != "document"
            return mention if speaks else None
    return None


def bare_name(parsed: Parsed, content: Content) -> Mention | None:
    """A name directly before the mark without a particle (headline decks: `김택진 대표 “…”`)."""
    for phrase in parsed.phrases(content.sentence):
        gap = parsed.veil[phrase.span.end : content.begin]
        if phrase.span.end <= content.begin and not phrase.particle and gap.strip(" ,…·") == "":
            return parsed.mention(phrase)
    return None


_ACCORDING = regex.compile(r"(?:에 따르면|에 의하면|의 말을 종합하면|에 말에 따르면)")


def according_to(parsed: Parsed, start: int, end: int) -> Mention | None:
    m = _ACCORDING.search(parsed.veil, start, end)
    if m is None:
        return None
    first = max(parsed.veil.rfind(c, start, m.start()) for c in ',.;”"') + 1
    return mention_of(words_of(parsed.veil, Span(max(start, first), m.start())), parsed.names)


@functools.cache
def _announced() -> regex.Pattern[str]:
    return regex.compile(reporting_forms() + r"[가-힣]*[다요][.:]?\s*$")


def announcer(parsed: Parsed, content: Content) -> Mention | None:
    """The subject of the sentence before, where that announces words (`A는 이렇게 말했다. “…”`)."""
    index = content.sentence - 1
    if index < 0 or not content.frame.announced:
        return None
    if not _announced().search(parsed.sentences[index].span.of(parsed.veil)):
        return None
    return mention_at(parsed.standings(index)[-1].top)


def named_behind(parsed: Parsed, content: Content) -> Mention | None:
    """The first person named in the two sentences after (for an opening quotation)."""
    for index in range(content.sentence + 1, min(content.sentence + 3, len(parsed.sentences))):
        for mention in parsed.introduced_in(parsed.sentences[index]):
            if mention.form is Form.NAME and not is_byline(mention.title):
                return mention
        top = mention_at(parsed.standings(index)[-1].top)
        if top is not None and top.form in (Form.NAME, Form.SURNAME):
            return top
    return None


_FROM = frozenset({"으로부터", "로부터", "에게서", "한테서", "에게서는", "로부터는"})


def heard_from(parsed: Parsed, content: Content) -> Mention | None:
    """From whom somebody heard the words (`A는 B로부터 “…”는 말을 들었다`)."""
    cue = content.cue
    if cue is None or not (cue.impersonal or cue.verb in ("듣다", "받다", "전해 듣다")):
        return None
    for phrase in reversed(parsed.phrases(content.sentence)):
        if phrase.span.end <= content.begin and phrase.particle in _FROM:
            return parsed.mention(phrase)
    return None


def licensed(parsed: Parsed, content: Content, standing: Standing) -> Mention | None:
    """The topic before a reported sentence that no word list knows, unless it is a thing."""
    subject = standing.silent
    if subject is None or subject.phrase.particle not in ("은", "는", "ᆫ"):
        return None
    adjacent = not parsed.veil[subject.phrase.span.end + 1 : content.begin].strip()
    if not adjacent and not content.frame.sentence_like:
        return None
    return unlisted(words_of(parsed.article.text, subject.phrase.span))


def told_behind(parsed: Parsed, content: Content) -> Mention | None:
    """The subject of a clause of saying right behind the marks, in the same sentence or as the next one."""
    if content.marked is not None and content.frame.verb_behind:
        return first_subject(parsed, content.sentence, content.close, parsed.sentences[content.sentence].span.end)
    index = content.sentence + 1
    if not content.frame.alone or index >= len(parsed.sentences):
        return None
    span = parsed.sentences[index].span
    if not tells(parsed.veil, span.start, span.end):
        return None
    return first_subject(parsed, index, span.start, span.end)


_CITED = regex.compile(r"(?:을|를) 인용(?:해|하며|하면서|한|, )")


def cited(parsed: Parsed, start: int, end: int) -> Mention | None:
    """Whom an outlet quotes (`A를 인용해 “…”고 보도했다`)."""
    m = _CITED.search(parsed.veil, start, end)
    if m is None:
        return None
    first = max(parsed.veil.rfind(c, start, m.start()) for c in ',.;”"') + 1
    before = words_of(parsed.veil, Span(max(start, first), m.start()))
    for k in range(len(before)):
        if all(is_nominal(w.text) for w in before[k:]):
            return mention_of(before[k:], parsed.names)
    return None


_ECHO_REACH = 60
"""How many quotations further down the words of a headline are looked for."""


def echo(parsed: Parsed, contents: Sequence[Content], k: int, state: Discourse) -> Speaker | None:
    """Who says the same words further down, with a cue and a subject of their own."""
    content = contents[k]
    if content.cue is not None or content.frame.words < 3:
        return None
    words = _letters(content.span.of(parsed.article.text))
    for other in contents[k + 1 : k + 1 + _ECHO_REACH]:
        if other.marked is None or other.cue is None or words not in _letters(other.span.of(parsed.article.text)):
            continue
        mention = mention_at(standing_at(parsed, other).top)
        found = state.resolve(parsed, mention) if mention else None
        if found is not None:
            return found.speaker
    return None


def _letters(words: str) -> str:
    return "".join(c for c in words if c.isalnum())
