"""The phrases before a reported clause → who reports it: the first topic that can speak, else a subject with 이/가.

A topic that cannot speak belongs to the content. A subject with 이/가 may be the content's own: it reports where it
stands first in its clause and the content is what its subject will do himself (…겠다고), where it opens the sentence
and another subject or an adverbial of reporting follows, or where nobody has spoken yet whose report it could be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from quoteattr.lexicon import entries, word_class, words
from quoteattr.morph import ONE, Token, index_at
from quoteattr.stages.adverbials import adverbials_end
from quoteattr.stages.clause import AND_THEN, SUBJECTS, TOPICS, in_whose_case
from quoteattr.stages.clause_subjects import begins_clause, is_bidding, is_joined, is_taken, only_exists, opens
from quoteattr.stages.mention_forms import NAMED
from quoteattr.stages.mentions import Form, Mention, unlisted
from quoteattr.stages.names import body_class
from quoteattr.stages.noun_phrases import NounPhrase, words_of
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.particles import without_particle
from quoteattr.stages.reporting import WILL

_PLACE_TOPICS: Final = frozenset({"에서는", "에서도", "에선"})
_VENUES: Final = words("venues", "event", "medium", "text")
_AT_ONCE: Final = 5
"""How many tokens behind a topic with 도 a verb ends that takes it without an object."""
_LONGEST_WAY: Final = 24
_SOMEBODY: Final = f"{ONE} "


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who reports a clause, with the offset behind the phrase; ``sure`` where a topic particle says so."""

    mention: Mention
    behind: int
    sure: bool


def reporter_before(
    parsed: Parsed, index: int, left: int, i: int, after_speech: bool, printed: bool
) -> Reporter | None:
    """Who reports the clause that token ``i`` closes, among the phrases from token ``left`` on.

    ``after_speech``: somebody has been quoted already, so that a subject with 이/가 is rather the content's own;
    ``printed``: only an outlet reports so, and none that speaks on.
    """
    tokens = parsed.tokens(index)
    phrases = [p for p in parsed.phrases(index) if left <= p.index < i]
    found: Reporter | None = None
    first = True  # no subject has come yet in this clause
    silent = False  # a topic that cannot speak has come
    inside = False  # a subject that can speak has come behind the reporter: what 고 joins to it is told by him as well
    owned = False  # any subject has come behind the reporter: so has what 며 joins to it (A는 B가 …해야 하며 C는 …)
    for k, phrase in enumerate(phrases):
        whole, phrase = phrase, in_whose_case(phrase, tokens[phrase.index]) or phrase
        if phrase.particle not in TOPICS | SUBJECTS | _PLACE_TOPICS:
            continue
        mention = _able_to_report(parsed, index, phrase, after_speech)
        start = min(phrase.span.start, mention.span.start) if mention is not None else phrase.span.start
        joined = is_joined(tokens, start)
        begins = joined or begins_clause(tokens, start)
        first = first or begins
        if mention is not None:
            behind = _behind(parsed.veil, whole)
            if phrase.particle == "도" and is_taken(tokens, phrase, min(phrase.index + _AT_ONCE, i), doing=True):
                continue
            if mention.kind == "group" and is_bidding(tokens, i) and carries_on(parsed, index):
                continue  # 그러면서 주민들은 집을 떠나 달라고: they are asked
            if phrase.particle not in SUBJECTS:
                again = found is not None and found.mention.name == mention.name
                proper = mention.form is not Form.OTHER or (begins and tokens[phrase.index].tag in ("NNP", "SL"))
                free = found is not None and (begins or again or not found.sure or not _is_outlet(found))
                told_on = (inside and joined) or (owned and _is_listing(tokens, phrase))
                told_on = told_on or _goes_on_telling(tokens, phrase)
                told_on = told_on or (found is not None and mention.kind == "document" != found.mention.kind)
                later = found is None or ((not found.sure or begins or again) and proper and free and not told_on)
                if later and not only_exists(tokens, phrase, i):
                    found = Reporter(mention, behind, True)
            elif (
                (found is None or (begins and not found.sure))
                and first
                and not is_taken(tokens, phrase, i, adverbials := adverbials_end(parsed.veil, behind))
                and not (after_speech and _is_told_of(parsed, index, mention, behind))
            ):
                other = any(p.particle in TOPICS | SUBJECTS for p in phrases[k + 1 :])
                leads = all(p.span.start >= start or _is_there(parsed, p) for p in phrases[:k])  # the rest is its own
                head = (leads and (other or adverbials > 0)) or (begins and adverbials > 0)
                alone = not after_speech and not silent and opens(tokens, phrases, k)
                to_do = tokens[i - 1].form == WILL or is_bidding(tokens, i)
                if to_do or alone or (head and mention.form is not Form.OTHER):
                    found = Reporter(mention, behind, head and _speaks_there(parsed.veil, behind))
        owned = owned or (found is not None and found.sure and phrase.particle in SUBJECTS)
        inside = inside or (found is not None and mention is not None and phrase.particle in SUBJECTS)
        silent = silent or phrase.particle in TOPICS
        first = first and (phrase.particle in SUBJECTS and is_taken(tokens, phrase, i))
    if found is None and not after_speech and (sole := _sole_subject(parsed, phrases)) is not None:
        found = sole if WILL in (t.form for t in tokens[max(0, i - 2) : i]) else None
    if found is None and phrases and phrases[0].particle in ("은", "는") and (printed or not after_speech):
        topic = _unlisted_topic(parsed, tokens, phrases[0])
        return Reporter(topic, _behind(parsed.veil, phrases[0]), True) if topic is not None else None
    return found


def _is_listing(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether the clause before a phrase only goes on with 며 and reports nothing (`…해야 하며 | 정부는`)."""
    return _ending_before(tokens, phrase) == "며"


def _goes_on_telling(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether who spoke tells of a phrase, too (`A는 눈짓을 하더니 | 대학은`, `A는 비가 오면 | B는 쉰다고`)."""
    ending = entries("endings").get(_ending_before(tokens, phrase))
    return ending is not None and (ending.word == AND_THEN or ending.note == "binds")


def _ending_before(tokens: Sequence[Token], phrase: NounPhrase) -> str:
    """The ending of the clause that is closed right before a phrase, empty where none is."""
    before = index_at(tokens, phrase.span.start) - 1
    return tokens[before].ending.removeprefix("으") if before > 0 and tokens[before].tag == "EC" else ""


def _speaks_there(veil: str, at: int) -> bool:
    """Whether it stands at an offset through what somebody says something (`성명을 통해`, `회견에서`)."""
    said = veil[at : at + _LONGEST_WAY].split()[:2]
    return any(without_particle(word) in words("venues", "text", "event", "medium") for word in said)


def _sole_subject(parsed: Parsed, phrases: Sequence[NounPhrase]) -> Reporter | None:
    """The only subject of a clause, where a person or body opens the sentence so."""
    subjects = [p for p in phrases if p.particle in TOPICS | SUBJECTS]
    if len(subjects) != 1 or subjects[0] is not phrases[0]:
        return None
    mention = parsed.mention(subjects[0])
    able = mention is not None and mention.form in (Form.NAME, Form.BODY)
    return Reporter(mention, _behind(parsed.veil, subjects[0]), False) if mention is not None and able else None


def _is_told_of(parsed: Parsed, index: int, mention: Mention, behind: int) -> bool:
    """Whether a sentence goes on with the last speaker (그러면서): a mere subject takes over only by name and place.

    Or as somebody new (`여기에 한 변호사가 방법이 있을 것 같다며`).
    """
    first = next((p for p in parsed.phrases(index)), None)
    if mention.name.startswith(_SOMEBODY) and first is not None and _is_there(parsed, first):
        return False
    return carries_on(parsed, index) and (mention.form not in NAMED or not _speaks_there(parsed.veil, behind))


def _is_there(parsed: Parsed, phrase: NounPhrase) -> bool:
    """Whether a phrase only opens a sentence (여기에, 이에)."""
    return phrase.span.of(parsed.veil) + phrase.particle in words("discourse")


def _is_outlet(reporter: Reporter) -> bool:
    """Whether a newspaper or the like reports, as topic: another topic behind it is whom it writes about."""
    return reporter.sure and body_class(reporter.mention.name) == "media"


def topic_before(parsed: Parsed, index: int, i: int) -> Mention | None:
    """The last topic before token ``i`` of a sentence that can report something."""
    topics = (p for p in reversed(parsed.phrases(index)) if p.index < i and p.particle in TOPICS)
    return next((m for p in topics if (m := _able_to_report(parsed, index, p, False)) is not None), None)


def subject_inside(parsed: Parsed, index: int, left: int, i: int) -> NounPhrase | None:
    """The subject of a report that only modifies a noun (`A는 B가 …라고 한 데 대해`): the first 이/가 of its clause."""
    tokens = parsed.tokens(index)
    found = last = None
    for phrase in parsed.phrases(index):
        if not left <= phrase.index < i or phrase.particle not in SUBJECTS:
            continue
        able = parsed.mention(phrase) is not None
        last = phrase if able else last
        bound = tokens[phrase.index].tag == "NNB" and not able  # …한 적이 없다고
        if (
            not bound
            and not is_taken(tokens, phrase, i)
            and (found is None or begins_clause(tokens, phrase.span.start))
        ):
            found = phrase
    return found or last


def subject_behind(parsed: Parsed, index: int, outer: Reporter, i: int) -> Reporter | None:
    """The speaker of a report that ``outer`` retells: the first subject behind him that can speak.

    None where ``outer`` is himself a second topic, whom the first retells.
    """
    tokens = parsed.tokens(index)
    topics = (p for p in parsed.phrases(index) if p.particle in TOPICS and p.span.end < outer.mention.span.start)
    if any(parsed.mention(p) is not None for p in topics):
        return None
    taken: Reporter | None = None
    for phrase in parsed.phrases(index):
        if phrase.span.start >= outer.behind and phrase.index < i and phrase.particle in SUBJECTS | _PLACE_TOPICS:
            mention = _able_to_report(parsed, index, phrase, True)
            if mention is None or mention.form is Form.OTHER:
                continue
            found = Reporter(mention, _behind(parsed.veil, phrase), True)
            if not is_taken(tokens, phrase, i):
                return found
            taken = taken or found
    return taken


def doer_before(parsed: Parsed, index: int, left: int, i: int) -> Reporter | None:
    """Whose doing a report explains (`A가 …을 멈춘 것은 …고 판단했기 때문이다`): the subject before 것은."""
    phrases = [p for p in parsed.phrases(index) if left <= p.index < i]
    deed = next((p for p in phrases if p.particle in ("은", "는") and p.span.of(parsed.veil) in ("것", "건")), None)
    if deed is None:
        return None
    subject = next((p for p in phrases if p.index < deed.index and p.particle in SUBJECTS), None)
    mention = parsed.mention(subject) if subject is not None else None
    return Reporter(mention, _behind(parsed.veil, deed), True) if mention is not None else None


def as_reporter(parsed: Parsed, phrase: NounPhrase) -> Reporter | None:
    """The one whom a subject names, as a reporter; None where it names nobody who can speak."""
    mention = parsed.mention(phrase)
    return Reporter(mention, _behind(parsed.veil, phrase), False) if mention is not None else None


def _able_to_report(parsed: Parsed, index: int, phrase: NounPhrase, after_speech: bool) -> Mention | None:
    """Whom a phrase names that stands as subject, topic or place and can report something."""
    place = phrase.particle in _PLACE_TOPICS
    mention = parsed.mention(phrase)
    if mention is None:
        return None
    country = all(word.rstrip("과와") in words("countries") for word in mention.name.split())
    if place and (country or mention.form not in (Form.BODY, Form.ROLE, Form.SIDE)):
        return None
    if place and mention.kind == "document" and phrase.span.of(parsed.veil).rpartition(" ")[2] in _VENUES:
        return None  # 인터뷰에서는: where it was said
    if country and after_speech and carries_on(parsed, index):
        return None  # 이어 …는: the last speaker goes on, the country is what he speaks of
    return mention


def carries_on(parsed: Parsed, index: int) -> bool:
    """Whether a sentence begins with a word that lets the last speaker go on (이어, 그러면서)."""
    first = parsed.sentences[index].span.of(parsed.veil).split(maxsplit=1)[:1]
    return bool(first) and word_class("discourse", first[0].rstrip(",")) == "carry"


def _unlisted_topic(parsed: Parsed, tokens: Sequence[Token], phrase: NounPhrase) -> Mention | None:
    """A proper noun that no list knows, as topic at the head of a sentence."""
    if tokens[phrase.index].tag not in ("NNP", "SL", "SSC"):
        return None
    return unlisted(words_of(parsed.article.text, phrase.span))


def _behind(veil: str, phrase: NounPhrase) -> int:
    """The offset behind a phrase and the word it stands in."""
    at = phrase.span.end
    while at < len(veil) and not veil[at].isspace() and veil[at] not in ',“"‘':
        at += 1
    while at < len(veil) and veil[at] in ", \u00a0":
        at += 1
    return at
