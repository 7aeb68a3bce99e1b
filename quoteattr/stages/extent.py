"""A quotative ending → where the clause that it reports begins, and who in that sentence reports it.

The content begins behind the speaker's phrase and behind what belongs to the reporting clause: when, where, to whom and
through what it was said, and what the speaker did meanwhile. The reporter is the *first* topic that can speak; a topic
that cannot speak belongs to the content.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import regex

from quoteattr.lexicon import word_class, words
from quoteattr.model import Span
from quoteattr.morph import Token
from quoteattr.stages.clause import SUBJECTS, TOPICS
from quoteattr.stages.cues import PREDICATE, lemma_at
from quoteattr.stages.mentions import Form, Mention, unlisted
from quoteattr.stages.noun_phrases import NounPhrase, words_of
from quoteattr.stages.parsing import Parsed

_PLACE_TOPICS: Final = frozenset({"에서는", "에서도", "에선"})


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a reported clause stands, and who reports it; ``sure`` where a topic particle says so."""

    span: Span
    reporter: Mention | None
    sure: bool


def clause_start(
    parsed: Parsed, index: int, left: int, i: int, end: int, cues: Sequence[Span], after_speech: bool
) -> Extent:
    """The extent of the clause that ends at offset ``end`` with token ``i``; ``left`` is the first token it may begin at.

    ``cues`` are those of the quotations between marks in the sentence: the clause begins behind them.
    ``after_speech``: somebody has been quoted already, so that a subject with 이/가 is rather the content's own.
    """
    tokens = parsed.tokens(index)
    phrases = [p for p in parsed.phrases(index) if left <= p.index < i]
    reporter, behind, sure = _reporter(parsed, index, phrases, i, after_speech)
    begin = tokens[left].start if left < len(tokens) else end
    start = behind if reporter is not None else begin
    start = max(start, _own_doing(tokens, left, i))
    start = max([start, *(_behind_word(parsed.veil, c.end) for c in cues if c.end < end)])
    start = behind_adverbials(parsed.veil, start, end)
    return Extent(Span(min(start, end), end), reporter, sure)


def _reporter(
    parsed: Parsed, index: int, phrases: Sequence[NounPhrase], i: int, after_speech: bool
) -> tuple[Mention | None, int, bool]:
    """The first topic that can speak, with the offset behind it; a subject with 이/가 only before another subject."""
    tokens = parsed.tokens(index)
    found: tuple[Mention | None, int, bool] = (None, 0, False)
    for k, phrase in enumerate(phrases):
        place = phrase.particle in _PLACE_TOPICS
        if phrase.particle not in TOPICS and phrase.particle not in SUBJECTS and not place:
            continue
        mention = parsed.mention(phrase)
        if mention is None or (
            place and (mention.form not in (Form.BODY, Form.ROLE, Form.SIDE) or mention.name in words("countries"))
        ):
            continue
        if after_speech and mention.name in words("countries") and _carries_on(parsed, index):
            continue  # 이어 …는: the last speaker goes on, the country is what he speaks of
        behind = _behind(parsed.veil, phrase)
        if phrase.particle in TOPICS or place:
            if found[0] is None or not found[2] or _new_clause(tokens, phrase):
                found = (mention, behind, True)
        elif found[0] is None and k == 0 and mention.form is not Form.OTHER and not _taken(tokens, phrase, i):
            told = _adverbials().match(parsed.veil, behind) or any(p.particle in TOPICS | SUBJECTS for p in phrases[1:])
            if told or not after_speech:
                found = (mention, behind, False)
    if found[0] is None and phrases and phrases[0].particle in ("은", "는") and not after_speech:
        found = (_unlisted_topic(parsed, tokens, phrases[0]), _behind(parsed.veil, phrases[0]), True)
    return found


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


def _new_clause(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a clause has ended directly before the phrase (`…했지만, 김 의원은 …`)."""
    first = next((k for k, t in enumerate(tokens) if t.start >= phrase.span.start), 0)
    before = tokens[first - 1] if first else None
    if before is not None and before.tag == "SP" and first > 1:
        before = tokens[first - 2]
    return before is not None and before.tag == "EC" and not before.ending.endswith(("다고", "라고", "며"))


def _taken(tokens: Sequence[Token], phrase: NounPhrase, i: int) -> bool:
    """Whether an adnominal verb takes the subject before another one comes (`정부가 내놓은 대책은 …`)."""
    for token in tokens[phrase.index + 1 : i]:
        if token.tag == "ETM":
            return True
        if token.tag in ("JKS", "EC"):
            return False
    return False


def _own_doing(tokens: Sequence[Token], left: int, i: int) -> int:
    """Behind the last clause of the speaker's own doing, told by a verb of saying (`…을 언급하며 `, `…은 밝히지 않았지만,`)."""
    for k in range(i - 1, left, -1):
        if (
            tokens[k].tag == "EC"
            and tokens[k].ending in ("자", "자마자")
            and any(t.tag in PREDICATE for t in tokens[k + 1 : i])
        ):
            return tokens[k].end  # what happened before the speaker answered it
        negated = tokens[k].ending in ("지만", "면서도") and tokens[k - 1].tag in ("EP", "VX")
        if tokens[k].tag != "EC" or not (negated or tokens[k].ending in ("며", "면서")):
            continue
        verb = next(
            (m for m in range(k - 1, max(left, k - 7), -1) if tokens[m].tag in PREDICATE and tokens[m].tag != "VX"),
            None,
        )
        if verb is None:
            continue
        if negated and not any(t.form in ("않", "못하") for t in tokens[verb + 1 : k]):
            continue
        if word_class("reporting_verbs", lemma_at(tokens, verb)) and any(t.tag in PREDICATE for t in tokens[k + 1 : i]):
            return tokens[k].end
    return 0


def _behind_word(veil: str, at: int) -> int:
    while at < len(veil) and veil[at].isalnum():
        at += 1
    return at


@functools.cache
def _adverbials() -> regex.Pattern[str]:
    """One adverbial of a reporting clause at the head of a stretch of text."""
    single = [w for w in words("discourse", "carry", "turn", "time") if len(w) > 1 or w == "또"]
    return regex.compile(
        r"""
        (?: \L<discourse>(?:은|는|도)?(?=[\s,])
          | (?:지난\s)?(?:\d{1,2}월\s)?\d{1,2}일(?:\([^)]*\))?(?:에는|에도|에|은|도)?(?=[\s,])
          | (?:(?:[^\s,.\ue000]|[.,](?=\d))+\s){0,5}?[^\s,.\ue000]+에\s(?:출연|출석|참석)해(?:서)?(?=[\s,])
          | (?:(?:[^\s,.\ue000]|[.,](?=\d))+\s){0,7}?[^\s,.\ue000]*\L<venue>(?:[’'”"]|\([^)]*\)|\s[‘'“"〈《<]\ue000*[^\s]*?[’'”"〉》>])?
            (?:에서도|에서는|에서|에\s출연해|에\s나와|에\s참석해|에\s글을\s올려|에|을\s통해|를\s통해|을\s내고|를\s내고|을\s갖고|를\s갖고|을\s열고|를\s열고)(?=[\s,])
          | (?:(?:[^\s,.\ue000]|[.,](?=\d))+\s){0,9}?[^\s,.\ue000]+(?:\s데\s대해서는|\s데\s대해서도|\s데\s대해|에\s대해서는|에\s대해서도|에\s대해선|에\s대해|[과와]\s관련해서는|[과와]\s관련해서도|[과와]\s관련해|[과와]\s관련|[을를]\s인용해|[을를]\s인용하며|[을를]\s인용,|[을를]\s향해|에게는|에게|[과와]\s만나)(?=[\s,])(?!\s\S+[된한진린던]\s)
        ) [,\s]+
        """,
        regex.X,
        discourse=single,
        venue=words("venues"),
    )


def behind_adverbials(veil: str, start: int, end: int) -> int:
    """Behind the adverbials of the reporting clause that stand at the head of a stretch."""
    while start < end and veil[start] in " ,\t\u00a0":
        start += 1
    for _ in range(6):
        m = _adverbials().match(veil, start, end)
        if m is None or end - m.end() < 4:
            break
        start = m.end()
    return start
