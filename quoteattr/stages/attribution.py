"""Contents → whose they are: reads the place of each content, asks the rules of ``rules/sources``, keeps the discourse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import regex

from quoteattr.model import Span, Step
from quoteattr.rule import Rule, first_to_speak
from quoteattr.rules import SOURCES
from quoteattr.stages.cast import Resolved, Speaker
from quoteattr.stages.clause import Standing, Subject
from quoteattr.stages.contents import Content, tells
from quoteattr.stages.discourse import Discourse
from quoteattr.stages.mentions import Form, Mention, mention_of, unlisted
from quoteattr.stages.names import is_nominal
from quoteattr.stages.noun_phrases import words_of
from quoteattr.stages.parsing import Parsed


@dataclass(frozen=True, slots=True)
class SourceFrame:
    """What stands around a content, as the rules of ``rules/sources`` see it; each place holds a mention or a speaker."""

    family: str
    noun: str
    noun_note: str
    form: str
    before: str
    alone: bool
    deck: bool
    subject_before: Mention | None = None
    questioner: Mention | None = None
    subject_between: Mention | None = None
    head_noun: Mention | None = None
    bracket: Mention | None = None
    genitive: Mention | None = None
    label: Mention | None = None
    bare_name: Mention | None = None
    according_to: Mention | None = None
    announcer: Mention | None = None
    place_before: Mention | None = None
    popped: Mention | None = None
    silent_topic: str = ""
    chained: Speaker | None = None
    next_in_chain: Mention | None = None
    topic: Speaker | None = None
    speaker: Speaker | None = None
    following: Mention | None = None
    opening: bool = False
    echo: Speaker | None = None
    cited: Mention | None = None
    told_behind: Mention | None = None
    licensed: Mention | None = None
    heard_from: Mention | None = None
    protagonist: Speaker | None = None
    impersonal: bool = False
    answering: Speaker | None = None


@dataclass(frozen=True, slots=True)
class Sourced:
    """A content with its speaker (None where no one could tell), the words that name them, and the rule that decided."""

    content: Content
    resolved: Resolved | None
    source: Span | None
    rule: Rule
    utterance: int
    steps: tuple[Step, ...] = field(default=())


def attributed(parsed: Parsed, contents: Sequence[Content]) -> tuple[Sourced, ...]:
    """Every content with its speaker, in reading order."""
    quoting = frozenset(c.sentence for c in contents)
    state = Discourse()
    out: list[Sourced] = []
    utterance = 0
    for k, content in enumerate(contents):
        state = state.read_up_to(parsed, content.sentence, quoting)
        linked = _linked(parsed, contents, k)
        utterance += not linked
        frame = _frame(parsed, contents, k, state, out[-1] if linked else None)
        steps: list[Step] = []
        rule = first_to_speak("sources", SOURCES, frame, steps)
        assert rule is not None, "the last rule of the chain always speaks"
        resolved, source = _given(parsed, state, frame, rule)
        sourced = Sourced(content, resolved, source, rule, utterance, tuple(steps))
        out.append(sourced)
        sentence = parsed.sentences[content.sentence]
        if "question" not in frame.noun_note and not _is_question(parsed, content.sentence):
            state = state.heard(resolved and resolved.speaker, content.sentence, sentence.paragraph)
        if frame.answering is not None and state.interviewee is None:
            state = replace(state, interviewee=frame.answering)
    return tuple(out)


def _given(parsed: Parsed, state: Discourse, frame: SourceFrame, rule: Rule) -> tuple[Resolved | None, Span | None]:
    """Who stands in the place that the rule names, and the words there."""
    if rule.gives == "nobody":
        return None, None
    place = getattr(frame, rule.gives)
    if isinstance(place, Mention):
        return state.resolve(parsed, place), place.span
    return (Resolved(place) if place else None), None


def _linked(parsed: Parsed, contents: Sequence[Content], k: int) -> bool:
    """Whether a content is a further piece of the utterance before it (`“…”라며 “…”고`)."""
    if k == 0:
        return False
    left, right = contents[k - 1], contents[k]
    if left.sentence != right.sentence or left.cue is None or left.cue.family != "connect":
        return False
    return True


def _frame(
    parsed: Parsed, contents: Sequence[Content], k: int, state: Discourse, previous: Sourced | None
) -> SourceFrame:
    content = contents[k]
    if content.extent is not None:
        return _clause_frame(parsed, contents, k, state, previous)
    assert content.marked is not None
    sentence = parsed.sentences[content.sentence]
    standing = parsed.standings(content.sentence)[content.marked.inner.start]
    cue = content.cue
    before = parsed.veil[sentence.span.start : content.begin]
    return SourceFrame(
        family=cue.family if cue else "",
        noun=cue.noun if cue else "",
        noun_note=cue.noun_class if cue else "",
        form=cue.form if cue else "",
        before=before,
        alone=content.frame.alone,
        deck=content.frame.deck,
        subject_before=_mention(standing.top),
        questioner=_mention(standing.subject),
        subject_between=_between(parsed, content, contents[k + 1] if k + 1 < len(contents) else None),
        head_noun=_head_noun(parsed, content),
        bracket=content.frame.bracket,
        genitive=content.frame.genitive,
        label=content.frame.label,
        bare_name=_bare_name(parsed, content),
        according_to=_according_to(parsed, sentence.span.start, content.begin),
        announcer=_announcer(parsed, content),
        place_before=_mention(standing.place),
        popped=_mention(standing.popped),
        silent_topic=standing.silent.phrase.span.of(parsed.veil) if standing.silent else "",
        chained=previous.resolved.speaker if previous and previous.resolved else None,
        next_in_chain=_next_in_chain(parsed, contents, k),
        topic=state.topic,
        speaker=state.speaker,
        following=_following(parsed, content),
        opening=not state.spoken,
        echo=_echo(parsed, contents, k, state),
        protagonist=_protagonist(parsed) if content.frame.alone else None,
        heard_from=_heard_from(parsed, content),
        licensed=_licensed(parsed, content, standing),
        told_behind=_told_behind(parsed, content),
        impersonal=bool(cue and cue.impersonal),
        cited=_cited(parsed, sentence.span.start, content.begin),
        answering=_answering(parsed, content, state),
    )


def _clause_frame(
    parsed: Parsed, contents: Sequence[Content], k: int, state: Discourse, previous: Sourced | None
) -> SourceFrame:
    """What stands around a reported clause without marks."""
    content = contents[k]
    assert content.extent is not None and content.cue is not None
    following = contents[k + 1] if k + 1 < len(contents) else None
    return SourceFrame(
        family=content.cue.family,
        noun=content.cue.noun,
        noun_note="",
        form=content.cue.form,
        before="",
        alone=False,
        deck=False,
        subject_before=content.extent.reporter,
        subject_between=_between(parsed, content, following),
        head_noun=_head_noun(parsed, content) if content.cue.verb else None,
        genitive=content.frame.genitive,
        according_to=getattr(content.frame, "according_to", None),
        chained=previous.resolved.speaker if previous and previous.resolved else None,
        next_in_chain=_next_in_chain(parsed, contents, k),
        topic=state.topic,
        speaker=state.speaker,
    )


def _mention(subject: Subject | None) -> Mention | None:
    return subject.mention if subject else None


def _between(parsed: Parsed, content: Content, following: Content | None) -> Mention | None:
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
    return _first_subject(parsed, content.sentence, content.close, until)


def _first_subject(parsed: Parsed, sentence: int, start: int, end: int) -> Mention | None:
    from quoteattr.stages.clause import SUBJECTS, TOPICS

    for phrase in parsed.phrases(sentence):
        if start <= phrase.span.start and phrase.span.end <= end and phrase.particle in TOPICS | SUBJECTS:
            mention = parsed.mention(phrase)
            if mention is not None:
                return mention
    return None


def _head_noun(parsed: Parsed, content: Content) -> Mention | None:
    """Whom the words after an adnominal cue name (`“…”라고 말한 A는`, `“…”는 A씨`)."""
    cue = content.cue
    if cue is None or not (cue.form == "adnominal" and cue.verb or cue.family == "adnominal" and not cue.noun_class):
        return None
    index = cue.verb_end if cue.form == "adnominal" and cue.verb and cue.family != "adnominal" else cue.noun_end
    tokens = parsed.tokens(content.sentence)
    at = tokens[index - 1].end if index else cue.span.end
    if cue.family == "adnominal":
        at = cue.span.start
    for phrase in parsed.phrases(content.sentence):
        if phrase.span.start >= at:
            if phrase.span.start - at > 3:
                return None
            mention = parsed.mention(phrase)
            speaks = mention is not None and mention.form not in (Form.BODY, Form.OTHER) and mention.kind != "document"
            return mention if speaks else None
    return None


def _bare_name(parsed: Parsed, content: Content) -> Mention | None:
    """A name directly before the mark without a particle (headline decks: `김택진 대표 “…”`)."""
    for phrase in parsed.phrases(content.sentence):
        gap = parsed.veil[phrase.span.end : content.begin]
        if phrase.span.end <= content.begin and not phrase.particle and gap.strip(" ,…·") == "":
            return parsed.mention(phrase)
    return None


_ACCORDING = regex.compile(r"(?:에 따르면|에 의하면|의 말을 종합하면|에 말에 따르면)")


def _according_to(parsed: Parsed, start: int, end: int) -> Mention | None:
    m = _ACCORDING.search(parsed.veil, start, end)
    if m is None:
        return None
    first = max(parsed.veil.rfind(c, start, m.start()) for c in ",.;”\"") + 1
    return mention_of(words_of(parsed.veil, Span(max(start, first), m.start())), parsed.names)


_ANNOUNCED = regex.compile(r"(?:말|밝|적|썼|쓴|답|전|설명|강조|물|덧붙)[가-힣]*(?:다|요|습니다)[.:]?\s*$")


def _announcer(parsed: Parsed, content: Content) -> Mention | None:
    """The subject of the sentence before, where that announces words (`A는 이렇게 말했다. “…”`)."""
    index = content.sentence - 1
    if index < 0 or not content.frame.announced:
        return None
    if not _ANNOUNCED.search(parsed.sentences[index].span.of(parsed.veil)):
        return None
    return _mention(parsed.standings(index)[-1].top)


def _next_in_chain(parsed: Parsed, contents: Sequence[Content], k: int) -> Mention | None:
    """The subject of the next piece of a chain, for a first piece that has none."""
    if k + 1 >= len(contents) or not _linked(parsed, contents, k + 1):
        return None
    following = contents[k + 1]
    if following.extent is not None:
        return following.extent.reporter
    return _mention(_standing(parsed, following).top)


def _standing(parsed: Parsed, content: Content) -> Standing:
    at = content.marked.inner.start if content.marked else -1
    return parsed.standings(content.sentence)[at]


def _following(parsed: Parsed, content: Content) -> Mention | None:
    """The first person named in the two sentences after (for an opening quotation)."""
    for index in range(content.sentence + 1, min(content.sentence + 3, len(parsed.sentences))):
        span = parsed.sentences[index].span
        for mention in parsed.introduced:
            if span.start <= mention.span.start < span.end and mention.form is Form.NAME:
                return mention
        top = _mention(parsed.standings(index)[-1].top)
        if top is not None and top.form in (Form.NAME, Form.SURNAME):
            return top
    return None


def _protagonist(parsed: Parsed) -> Speaker | None:
    """The one person whom the article is about: named more than twice as often as anybody else."""
    persons = sorted((m for m in parsed.cast.members if m.kind == "person"), key=lambda m: -len(m.places))
    persons = [m for m in persons if not any(t.endswith("기자") for t in m.titles)]
    if not persons or len(persons[0].places) < 3:
        return None
    if len(persons) > 1 and len(persons[0].places) < 2 * len(persons[1].places):
        return None
    return persons[0]


_FROM = frozenset({"으로부터", "로부터", "에게서", "한테서", "에게서는", "로부터는"})


def _heard_from(parsed: Parsed, content: Content) -> Mention | None:
    """From whom somebody heard the words (`A는 B로부터 “…”는 말을 들었다`)."""
    cue = content.cue
    if cue is None or not (cue.impersonal or cue.verb in ("듣다", "받다", "전해 듣다")):
        return None
    for phrase in reversed(parsed.phrases(content.sentence)):
        if phrase.span.end <= content.begin and phrase.particle in _FROM:
            return parsed.mention(phrase)
    return None


def _licensed(parsed: Parsed, content: Content, standing: Standing) -> Mention | None:
    """The topic before a reported sentence that no word list knows, unless it is a thing."""
    subject = standing.silent
    if subject is None or subject.phrase.particle not in ("은", "는", "ᆫ"):
        return None
    adjacent = not parsed.veil[subject.phrase.span.end + 1 : content.begin].strip()
    if not adjacent and not content.frame.sentence_like:
        return None
    return unlisted(words_of(parsed.article.text, subject.phrase.span))


def _told_behind(parsed: Parsed, content: Content) -> Mention | None:
    """The subject of a clause of saying right behind the marks, in the same sentence or as the next one."""
    if content.marked is not None and content.frame.verb_behind:
        return _first_subject(parsed, content.sentence, content.close, parsed.sentences[content.sentence].span.end)
    index = content.sentence + 1
    if not content.frame.alone or index >= len(parsed.sentences):
        return None
    span = parsed.sentences[index].span
    if not tells(parsed.veil, span.start, span.end):
        return None
    return _first_subject(parsed, index, span.start, span.end)


_CITED = regex.compile(r"(?:을|를) 인용(?:해|하며|하면서|한|, )")


def _cited(parsed: Parsed, start: int, end: int) -> Mention | None:
    """Whom an outlet quotes (`A를 인용해 “…”고 보도했다`)."""
    m = _CITED.search(parsed.veil, start, end)
    if m is None:
        return None
    first = max(parsed.veil.rfind(c, start, m.start()) for c in ",.;”\"") + 1
    before = words_of(parsed.veil, Span(max(start, first), m.start()))
    for k in range(len(before)):
        if all(is_nominal(w.text) for w in before[k:]):
            return mention_of(before[k:], parsed.names)
    return None


_QUESTION = regex.compile(r"^\s*(?:[-―—–▲△▷▶◆■□●○◇Q]|Q\.)\s?\S")


def _is_question(parsed: Parsed, index: int) -> bool:
    return index >= 0 and _QUESTION.match(parsed.sentences[index].span.of(parsed.veil)) is not None


def _answering(parsed: Parsed, content: Content, state: Discourse) -> Speaker | None:
    """Who answers in an interview, where the sentence before is a question line."""
    if not content.frame.alone or not _is_question(parsed, content.sentence - 1):
        return None
    return state.interviewee or state.person or state.speaker


def _echo(parsed: Parsed, contents: Sequence[Content], k: int, state: Discourse) -> Speaker | None:
    """Who says the same words further down, with a cue and a subject of their own."""
    content = contents[k]
    if content.cue is not None or content.frame.words < 3:
        return None
    words = _letters(content.span.of(parsed.article.text))
    for other in contents[k + 1 :]:
        if other.marked is None or other.cue is None or words not in _letters(other.span.of(parsed.article.text)):
            continue
        mention = _mention(_standing(parsed, other).top)
        found = state.resolve(parsed, mention) if mention else None
        if found is not None:
            return found.speaker
    return None


def _letters(words: str) -> str:
    return "".join(c for c in words if c.isalnum())
