"""A quotative ending → where the clause that it reports begins, and who in that sentence reports it.

The content begins behind the speaker's phrase and behind what belongs to the reporting clause: when, where, to whom and
through what it was said (``adverbials.py``), and what the speaker did meanwhile. The reporter is the *first* topic that
can speak; a topic that cannot speak belongs to the content.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from quoteattr.lexicon import word_class, words
from quoteattr.model import Span
from quoteattr.morph import Token
from quoteattr.stages.adverbials import begins_with_adverbial, behind_adverbials
from quoteattr.stages.clause import SUBJECTS, TOPICS
from quoteattr.stages.cues import word_end
from quoteattr.stages.mentions import Form, Mention, unlisted
from quoteattr.stages.noun_phrases import NounPhrase, words_of
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.reporting import PREDICATE, lemma_at

_PLACE_TOPICS: Final = frozenset({"에서는", "에서도", "에선"})


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a reported clause stands, and who reports it."""

    span: Span
    reporter: Mention | None


@dataclass(frozen=True, slots=True)
class _Reporter:
    """Who reports a clause, with the offset behind the phrase; ``sure`` where a topic particle says so."""

    mention: Mention
    behind: int
    sure: bool


def clause_extent(
    parsed: Parsed, index: int, left: int, i: int, end: int, cues: Sequence[Span], after_speech: bool
) -> Extent:
    """The extent of the clause that ends at offset ``end`` with token ``i``; it begins at token ``left`` or later.

    ``cues`` are those of the quotations between marks in the sentence: the clause begins behind them.
    ``after_speech``: somebody has been quoted already, so that a subject with 이/가 is rather the content's own.
    """
    tokens = parsed.tokens(index)
    phrases = [p for p in parsed.phrases(index) if left <= p.index < i]
    reporter = _reporter(parsed, index, phrases, i, after_speech)
    begin = tokens[left].start if left < len(tokens) else end
    start = max(
        reporter.behind if reporter is not None else begin,
        _behind_own_doing(tokens, left, i),
        *(word_end(parsed.veil, cue.end) for cue in cues if cue.end < end),
    )
    start = behind_adverbials(parsed.veil, start, end)
    return Extent(Span(min(start, end), end), reporter.mention if reporter is not None else None)


def _reporter(
    parsed: Parsed, index: int, phrases: Sequence[NounPhrase], i: int, after_speech: bool
) -> _Reporter | None:
    """The first topic that can speak; a subject with 이/가 only before another subject."""
    tokens = parsed.tokens(index)
    found: _Reporter | None = None
    for k, phrase in enumerate(phrases):
        mention = _able_to_report(parsed, index, phrase, after_speech)
        if mention is None:
            continue
        behind = _behind(parsed.veil, phrase)
        if phrase.particle not in SUBJECTS:
            if found is None or not found.sure or _begins_clause(tokens, phrase):
                found = _Reporter(mention, behind, True)
        elif found is None and k == 0 and mention.form is not Form.OTHER and not _is_taken(tokens, phrase, i):
            other = any(p.particle in TOPICS | SUBJECTS for p in phrases[1:])
            if other or not after_speech or begins_with_adverbial(parsed.veil, behind):
                found = _Reporter(mention, behind, False)
    if found is None and phrases and phrases[0].particle in ("은", "는") and not after_speech:
        topic = _unlisted_topic(parsed, tokens, phrases[0])
        return _Reporter(topic, _behind(parsed.veil, phrases[0]), True) if topic is not None else None
    return found


def _able_to_report(parsed: Parsed, index: int, phrase: NounPhrase, after_speech: bool) -> Mention | None:
    """Whom a phrase names that stands as subject, topic or place and can report something."""
    place = phrase.particle in _PLACE_TOPICS
    if not place and phrase.particle not in TOPICS | SUBJECTS:
        return None
    mention = parsed.mention(phrase)
    if mention is None:
        return None
    country = mention.name in words("countries")
    if place and (country or mention.form not in (Form.BODY, Form.ROLE, Form.SIDE)):
        return None
    if country and after_speech and _carries_on(parsed, index):
        return None  # 이어 …는: the last speaker goes on, the country is what he speaks of
    return mention


def _carries_on(parsed: Parsed, index: int) -> bool:
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


def _begins_clause(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a clause has ended directly before the phrase (`…했지만, 김 의원은 …`)."""
    first = next((k for k, t in enumerate(tokens) if t.start >= phrase.span.start), 0)
    before = tokens[first - 1] if first else None
    if before is not None and before.tag == "SP" and first > 1:
        before = tokens[first - 2]
    return before is not None and before.tag == "EC" and not before.ending.endswith(("다고", "라고", "며"))


def _is_taken(tokens: Sequence[Token], phrase: NounPhrase, i: int) -> bool:
    """Whether an adnominal verb takes the subject before another one comes (`정부가 내놓은 대책은 …`)."""
    tags = (token.tag for token in tokens[phrase.index + 1 : i])
    return next((tag for tag in tags if tag in ("ETM", "JKS", "EC")), "") == "ETM"


def _behind_own_doing(tokens: Sequence[Token], left: int, i: int) -> int:
    """The offset behind the last clause of the speaker's own doing, 0 where there is none.

    It is told by a verb of saying (`…을 언급하며`, `…은 밝히지 않았지만,`), or is what the speaker answered (`…하자`).
    """
    for k in range(i - 1, left, -1):
        if tokens[k].tag == "EC" and _is_own_doing(tokens, left, k) and _predicate_in(tokens[k + 1 : i]):
            return tokens[k].end
    return 0


def _is_own_doing(tokens: Sequence[Token], left: int, k: int) -> bool:
    ending = tokens[k].ending
    if ending in ("자", "자마자"):
        return True
    negated = ending in ("지만", "면서도") and tokens[k - 1].tag in ("EP", "VX")
    if not negated and ending not in ("며", "면서"):
        return False
    near = range(k - 1, max(left, k - 7), -1)
    verb = next((m for m in near if tokens[m].tag in PREDICATE and tokens[m].tag != "VX"), None)
    if verb is None or (negated and not any(t.form in ("않", "못하") for t in tokens[verb + 1 : k])):
        return False
    return word_class("reporting_verbs", lemma_at(tokens, verb)) is not None


def _predicate_in(tokens: Sequence[Token]) -> bool:
    return any(token.tag in PREDICATE for token in tokens)
