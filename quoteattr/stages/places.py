"""The sentence of a content → the mentions that stand in each place of it where the source may be named.

One function a place; ``frames.py`` asks them when a rule does. What stands in other sentences is in ``neighbours.py``,
source adverbials are in ``source_adverbials.py``.
"""

from __future__ import annotations

import bisect
from typing import Final

import regex

from quoteattr.lexicon import entries, word_class, words
from quoteattr.stages.clause import SUBJECTS, TOPICS, UPON_ASKING, Standing, Subject
from quoteattr.stages.content import Content
from quoteattr.stages.contents import MarkedContent
from quoteattr.stages.cues import Cue
from quoteattr.stages.mention_forms import PERSONAL
from quoteattr.stages.mentions import Mention, unlisted
from quoteattr.stages.noun_phrases import NounPhrase, words_of
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.reporting import lemma_at

_PUT: Final = regex.compile(
    r"(?:묻자|물었더니|묻는\s\S+에|질문에|물음에|(?:얘기|이야기|말|질문|화제)[이가]\s나오자|달라고\s하자)[는도]?[,\s]"
)
"""What says before an answer that a question has been put, by whom nobody needs to be told."""
_MATTER: Final = regex.compile(r"(?<![가-힣])(?P<whose>[가-힣A-Za-z]{2,})의 (?:\S+ ){0,2}?\S+에 (?:대해|대한|대하여)")
_HIM: Final = regex.compile(r"(?<![가-힣])그(?:녀)?(?:를|에게)\s")
_QUESTION: Final = regex.compile(r"[다냐라자까]는 [가-힣]{1,4}에")
_ABOUT: Final = regex.compile(
    r"(?:것|데|점|바|소식|보도|발언|주장|지적|질문)에?\s?(?:대해|관해|는\s|도\s)|[과와] 관련"
    r"|(?:대목|것|점|사실|발언)[을를]\s(?:언급|거론|지적|겨냥|비판|두고)"
)
_TOUCHES: Final = regex.compile(r"에\s?(?:대해|관해)|[과와] 관련")
_FROM: Final = frozenset({"으로부터", "로부터", "에게서", "한테서", "에게서는", "로부터는"})
_TO: Final = frozenset({"에게", "한테"})
"""Whom somebody hears something from, with a verb of hearing (`A에게 “…”는 말을 들었다`)."""
_SHORTEST_ASKING, _LONGEST_ASKING = 4, 40
_OBJECTS: Final = frozenset({"을", "를", "에", "에게"})
_CHARGE: Final = regex.compile(r"\s(?P<charge>혐의)(?:\([^()]*\))?(?:로|를|가|에|등으로|\s등으로)\s")
_ASKING: Final = frozenset({"demand", "suggest", "warn"})
"""What the nouns do that are always the word of whom their genitive names (`A의 “…”는 요구`)."""
_NEAR: Final = 3
"""How many characters may stand between a cue and the topic that is whoever it is."""


def mention_at(subject: Subject | None) -> Mention | None:
    """The mention in a subject position, None where nobody stands there."""
    return subject.mention if subject else None


def standing_at(parsed: Parsed, content: Content) -> Standing:
    """Who stands in subject position where the content is reached (a clause without marks: at its sentence's end)."""
    at = content.marked.inner.start if isinstance(content, MarkedContent) else -1
    return parsed.standings(content.sentence)[at]


def subject_before(parsed: Parsed, content: Content, standing: Standing) -> Mention | None:
    """The last subject before a content that can speak.

    Behind a topic, a subject right before the mark is what the words say something about, where the topic has the only
    verb (`B는 A가 “의무를 다하지 않았다”고 비난했다`), or where they are a fragment with 이라고.
    """
    top, cue = standing.top, content.cue
    if top is None:
        return None
    if not top.topic and standing.topic is not None and standing.topic.phrase.particle in TOPICS and cue is not None:
        adjacent = not parsed.veil[top.phrase.span.end : content.begin].lstrip("이가").strip()
        fragment = content.type == "mixed" and cue.particle.startswith("이")
        if adjacent and (fragment or _has_only_verb(parsed, content, cue)):
            return standing.topic.mention
    return top.mention


def _has_only_verb(parsed: Parsed, content: Content, cue: Cue) -> bool:
    """Whether the verb of a cue ends the sentence and is the first behind the content."""
    if cue.form != "finite":
        return False
    behind = parsed.tokens(content.sentence)[: cue.verb_end]
    return not any(t.tag in ("ETM", "EC") and t.start > cue.span.start + len(cue.particle) for t in behind)


def popped(parsed: Parsed, content: Content, standing: Standing, opening: bool) -> Mention | None:
    """A subject that an adnominal verb took, unless its clause only says what the words are about (`…한 데 대해`).

    Where nobody has spoken yet (``opening``), he is all the same whoever can have.
    """
    taken = standing.popped
    if taken is None:
        return None
    about = _ABOUT.search(parsed.veil, taken.phrase.span.end, content.begin) or _is_answered(parsed, content, taken)
    return None if about and not opening else taken.mention


def _is_answered(parsed: Parsed, content: Content, taken: Subject) -> bool:
    """Whether what follows is about what somebody said or raised (`A가 제기한 임금 문제에 대해선`)."""
    tokens = parsed.tokens(content.sentence)
    end = next((k for k in range(taken.phrase.index + 1, len(tokens)) if tokens[k].tag == "ETM"), None)
    if end is None or not _TOUCHES.search(parsed.veil, tokens[end].end, content.begin):
        return False
    verb = next((k for k in range(end - 1, taken.phrase.index, -1) if tokens[k].tag in ("VV", "XSV")), None)
    return verb is not None and word_class("reporting_verbs", lemma_at(tokens, verb)) is not None


def licensed(parsed: Parsed, content: MarkedContent, standing: Standing) -> Mention | None:
    """The topic before a reported sentence that no word list knows, unless it is a thing."""
    subject = standing.silent
    if subject is None or subject.phrase.particle not in ("은", "는", "ᆫ", "도"):
        return None
    if _QUESTION.search(parsed.veil, subject.phrase.span.end, content.begin):
        return None  # 발목은 괜찮으냐는 질문에는
    adjacent = not parsed.veil[subject.phrase.span.end + 1 : content.begin].strip()
    if not adjacent and not content.frame.sentence_like:
        return None
    return unlisted(words_of(parsed.article.text, subject.phrase.span))


def bare_name(parsed: Parsed, content: Content) -> Mention | None:
    """A name directly before the mark without a particle (headline decks: `김택진 대표 “…”`)."""
    for phrase in parsed.phrases(content.sentence):
        gap = parsed.veil[phrase.span.end : content.begin]
        if phrase.span.end <= content.begin and not phrase.particle and gap.strip(" ,…·") == "":
            return parsed.mention(phrase)
    return None


def genitive_before(parsed: Parsed, content: MarkedContent) -> Mention | None:
    """Whose the noun of saying behind the marks is, where he stands right before them (`A의 “…”는 발언`).

    Or the noun of saying that the words between the marks are said to be (`A의 발언은 “…”는 것이다`).
    """
    cue = content.cue
    if cue is not None and (topic := _said_to_be(parsed, content)) is not None:
        return topic
    if cue is None or cue.family != "adnominal" or cue.owned or cue.received:
        return None
    sort, _, tone = cue.noun_class.partition(":")
    if tone not in _ASKING and (sort != "person" or tone == "criticise"):
        return None  # A의 “…”는 의혹: what others say of A
    before = (p for p in parsed.phrases(content.sentence) if p.particle == "의" and p.span.end <= content.begin)
    phrase = next((p for p in before if not parsed.veil[p.span.end + 1 : content.begin].strip()), None)
    return parsed.mention(phrase) if phrase is not None else None


def _said_to_be(parsed: Parsed, content: MarkedContent) -> Mention | None:
    """Whose the noun of saying is that stands as topic right before the marks (`A의 발언은 “…”는 것이다`)."""
    for phrase in parsed.phrases(content.sentence):
        end = phrase.span.end + len(phrase.particle)
        if phrase.particle in ("은", "는") and phrase.link == "의" and not parsed.veil[end : content.begin].strip():
            entry = entries("nominal_cues").get(phrase.span.of(parsed.veil))
            said = entry is not None and entry.note == "person" and end < content.begin
            return parsed.mention(phrase.before) if said and phrase.before is not None else None
    return None


def heard_from(parsed: Parsed, content: Content) -> Mention | None:
    """From whom somebody heard the words (`A는 B로부터 “…”는 말을 들었다`), or whom he went to see for them."""
    if content.cue is None or content.cue.family != "adnominal" or not content.cue.noun_class:
        return None
    for phrase in reversed(parsed.phrases(content.sentence)):
        from_whom = phrase.particle in _FROM or (
            content.cue.received and (phrase.particle in _TO or _is_met(parsed, content.sentence, phrase))
        )
        if phrase.span.end <= content.begin and from_whom:
            return parsed.mention(phrase)
    return None


def _is_met(parsed: Parsed, index: int, phrase: NounPhrase) -> bool:
    """Whether a phrase is whom somebody meets or goes to see (`의사를 찾아갔더니`)."""
    tokens, verb = parsed.tokens(index), phrase.index + 2
    object_ = phrase.particle in ("을", "를") and verb < len(tokens)
    return object_ and lemma_at(tokens, verb) in words("meeting_verbs")


def is_answered_to(parsed: Parsed, content: Content, name: str) -> bool:
    """Whether a content answers to somebody's own matter (`민주당의 요구에 대해서는 “…”`): not he says it."""
    start = parsed.sentences[content.sentence].span.start
    m = _MATTER.search(parsed.veil, start, content.begin)
    return m is not None and name.endswith(m["whose"])


def asks_him(parsed: Parsed, content: Content) -> bool:
    """Whether a content is asked of whoever was spoken of last (`그를 만나자마자 “…”고 물었다`), by nobody named."""
    if content.cue is None or content.cue.verb_class != "ask":
        return False
    start = parsed.sentences[content.sentence].span.start
    return _HIM.search(parsed.veil, start, content.begin) is not None


def is_asked(parsed: Parsed, content: Content) -> bool:
    """Whether the sentence of a content tells before it that something was asked, begged or brought up by somebody."""
    start = parsed.sentences[content.sentence].span.start
    return _PUT.search(parsed.veil, start, content.begin) is not None


def asked_whom(parsed: Parsed, content: Content) -> Mention | None:
    """Whom somebody asks right before a content (`A에게 …냐고 묻자 “…”`)."""
    every = parsed.tokens(content.sentence)
    last = bisect.bisect_right(every, content.begin, key=lambda t: t.end)
    tokens = every[max(0, last - _LONGEST_ASKING) : last]
    if len(tokens) < _SHORTEST_ASKING or tokens[-1].tag != "EC" or tokens[-1].ending not in UPON_ASKING:
        return None
    verb = next((k for k in range(len(tokens) - 2, -1, -1) if tokens[k].tag in ("VV", "XSV")), None)
    if verb is None or word_class("reporting_verbs", lemma_at(tokens, verb)) != "ask":
        return None
    asked = [p for p in parsed.phrases(content.sentence) if p.span.end <= content.begin and p.particle in _TO]
    whom = parsed.mention(asked[-1]) if asked else None
    return whom if whom is not None and whom.form in PERSONAL else None


def charged(parsed: Parsed, content: Content) -> Mention | None:
    """Whom police or a court act against for what he said (`“…”며 위협한 혐의로 A를 입건했다`)."""
    end = parsed.sentences[content.sentence].span.end
    m = _CHARGE.search(parsed.veil, content.close, end)
    if m is None or not _ends_adnominal(parsed, content.sentence, m.start("charge")):
        return None
    behind = (p for p in parsed.phrases(content.sentence) if p.span.start >= m.end() - 1)
    return next((who for p in behind if p.particle in _OBJECTS and (who := parsed.mention(p)) is not None), None)


def _ends_adnominal(parsed: Parsed, sentence: int, at: int) -> bool:
    """Whether the word before an offset is a verb that modifies what begins there."""
    before = [t for t in parsed.tokens(sentence) if t.end <= at]
    return bool(before) and before[-1].tag == "ETM"


def subject_between(parsed: Parsed, content: Content, following: Content | None) -> Mention | None:
    """A subject that stands between the particle and the verb that reports (`“…”고 A는 말했다`)."""
    cue = content.cue
    if cue is None or not (cue.family in ("finish", "connect", "expect") or _is_purport(parsed, content, cue)):
        return None
    until = parsed.sentences[content.sentence].span.end
    if cue.verb:
        until = parsed.tokens(content.sentence)[cue.verb_end - 1].end
    if following is not None and following.sentence == content.sentence and following.begin > content.close:
        until = min(until, following.begin)
    return first_subject(parsed, content.sentence, content.close, until)


def _is_purport(parsed: Parsed, content: Content, cue: Cue) -> bool:
    """Whether a cue gives the purport of what was said (`“…”는 취지로 A가 말했다`)."""
    tokens = parsed.tokens(content.sentence)
    purport = cue.family == "adnominal" and bool(cue.verb) and bool(cue.noun_class) and cue.noun_end < len(tokens)
    return purport and tokens[cue.noun_end].form in ("로", "으로")


def first_subject(parsed: Parsed, sentence: int, start: int, end: int) -> Mention | None:
    """The first subject or topic of a stretch of a sentence that can speak, a topic at its head whoever that is."""
    for phrase in parsed.phrases(sentence):
        if start <= phrase.span.start and phrase.span.end <= end and phrase.particle in TOPICS | SUBJECTS:
            mention = parsed.mention(phrase)
            if mention is None and phrase.particle in ("은", "는") and phrase.span.start - start <= _NEAR:
                mention = unlisted(words_of(parsed.article.text, phrase.span))
            if mention is not None:
                return mention
    return None
