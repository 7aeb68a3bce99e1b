"""A quotative ending → where the clause that it reports begins, and who in that sentence reports it.

The content begins behind the speaker's phrase and behind what belongs to the reporting clause: when, where, to whom and
through what it was said (``adverbials.py``), what the speaker did meanwhile, the question that he answers. Who reports
is found by ``clause_reporter.py``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from quoteattr.lexicon import word_class, words
from quoteattr.model import Span
from quoteattr.morph import Token, index_at
from quoteattr.stages.adverbials import Saying, behind_adverbials
from quoteattr.stages.clause import SUBJECTS, TOPICS, UPON
from quoteattr.stages.clause_reporter import (
    Reporter,
    as_reporter,
    doer_before,
    reporter_before,
    subject_behind,
    subject_inside,
)
from quoteattr.stages.clause_subjects import is_bidding
from quoteattr.stages.cues import word_end
from quoteattr.stages.mentions import Form, Mention
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.particles import final_of
from quoteattr.stages.quotative import family_at
from quoteattr.stages.reporting import PREDICATE, SAY, lemma_at, noun_behind

_PASSAGES: Final = frozenset({"대목", "부분"})
_MEANWHILE: Final = frozenset({"며", "면서", "면서도", "다", "다가", "더니"})
_FINAL_N: Final = final_of("한")
_LONGEST_TIME: Final = 6
_WHILE: Final = "한편"
_SEE: Final = "보다"
_DASHES: Final = frozenset({"-", "–", "—", "="})


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a reported clause stands, and who reports it; ``topic``: as topic of the sentence, not as a subject."""

    span: Span
    reporter: Mention | None
    topic: bool = False


def clause_extent(
    parsed: Parsed,
    index: int,
    left: int,
    i: int,
    end: int,
    cues: Sequence[Span],
    after_speech: bool,
    saying: Saying,
    known: Reporter | None = None,
) -> Extent:
    """The extent of the clause that ends at offset ``end`` with token ``i``; it begins at token ``left`` or later.

    ``cues`` are those of the quotations between marks in the sentence: the clause begins behind them.
    ``after_speech``: somebody has been quoted already, so that a subject with 이/가 is rather the content's own;
    ``known``: who reports it, if that need not be found.
    """
    tokens = parsed.tokens(index)
    asked = max(_behind_question(tokens, left, i), _behind_matter(tokens, left, i))
    reporter = known or _reporter(parsed, index, left, asked, i, after_speech, saying)
    begin = tokens[asked].start if asked < len(tokens) else end
    start = max(
        reporter.behind if reporter is not None else begin,
        begin if asked > left else 0,
        _behind_own_doing(parsed, index, max(left, *(index_at(tokens, c.end) for c in cues if c.end < end), 0), i),
        behind_heading(tokens, left, i),
        *(_behind_report(parsed.veil, cue.end) for cue in cues if cue.end < end),
    )
    start = behind_adverbials(parsed.veil, start, end, tokens, saying)
    if saying.asked and not saying.acts and (addressee := _behind_addressee(parsed, index, start, end)):
        start = behind_adverbials(parsed.veil, addressee, end, tokens, saying)
    span = Span(min(start, end), end)
    return Extent(span, reporter.mention, reporter.sure) if reporter is not None else Extent(span, None)


def _behind_report(veil: str, cue_end: int) -> int:
    """The offset behind a report between marks, with the noun of time that it may modify (`“…”고 확인한 뒤`)."""
    at = word_end(veil, cue_end)
    following = veil[at + 1 : at + _LONGEST_TIME].split(maxsplit=1)
    time = following[0].rstrip(",") if following and final_of(veil[at - 1]) == _FINAL_N else ""
    return at + 1 + len(time) if time in words("endings", "after") else at


def _behind_addressee(parsed: Parsed, index: int, start: int, end: int) -> int:
    """The offset behind whom something is asked of at the head of a clause (`정부에 …하라고`), 0 without one."""
    phrase = next((p for p in parsed.phrases(index) if p.span.start >= start), None)
    if phrase is None or phrase.span.start > start or phrase.particle not in ("에", "에도") or phrase.span.end >= end:
        return 0
    mention = parsed.mention(phrase)
    able = mention is not None and mention.form in (Form.BODY, Form.ROLE, Form.SIDE) and mention.kind != "document"
    return phrase.span.end + len(phrase.particle) if able else 0


def _reporter(
    parsed: Parsed, index: int, left: int, asked: int, i: int, after_speech: bool, saying: Saying
) -> Reporter | None:
    """Who reports the clause; behind a question (token ``asked``) first, then at the head of the sentence."""
    if (
        saying.goes_on
        and (found := reporter_before(parsed, index, asked, i, after_speech, saying.printed))
        and found.sure
    ):
        return found
    if (saying.modifies or saying.answered) and (subject := subject_inside(parsed, index, left, i)) is not None:
        inner = as_reporter(parsed, subject)
        if inner is not None or saying.modifies:
            return inner
    if saying.reason and (doer := doer_before(parsed, index, left, i)) is not None:
        return doer
    found = reporter_before(parsed, index, asked, i, after_speech, saying.printed)
    if found is None and asked > left:
        found = reporter_before(parsed, index, left, asked, after_speech, saying.printed)
        tokens = parsed.tokens(index)
        about = asked == _behind_matter(tokens, left, i) or any(t.form == "대하" for t in tokens[asked - 4 : asked])
        if found is not None and not found.sure and about:
            found = None  # A가 물러난 데 대해서는, A가 떠넘겼다는 의혹에 대해서는: another speaks of him
    doing = _behind_own_doing(parsed, index, left, i) if found is None else 0
    if doing and (subject := subject_inside(parsed, index, left, index_at(parsed.tokens(index), doing))) is not None:
        found = as_reporter(parsed, subject)  # A가 …을 강조하며 …라고 했다
    if found is not None and found.sure and saying.retold:
        return subject_behind(parsed, index, found, i) or found
    return found if found is None or found.sure or not saying.noun else None


def _behind_question(tokens: Sequence[Token], left: int, i: int) -> int:
    """The index behind the last question that the clause answers (`…라는 지적에 대해`), else ``left``."""
    for k in range(i - 1, left, -1):
        if family_at(tokens, k) != "adnominal":
            continue
        _, noun_class, behind = noun_behind(tokens, k + 1, i)
        if not noun_class.startswith("question") or behind >= i or tokens[behind].form != "에":
            continue
        behind += 1
        while behind < i and tokens[behind].tag in ("JX", "SP"):
            behind += 1
        if behind + 1 < i and tokens[behind].form == "대하" and tokens[behind + 1].tag == "EC":
            behind += 2
            while behind < i and tokens[behind].tag in ("JX", "SP"):
                behind += 1
        return behind
    return left


def _behind_matter(tokens: Sequence[Token], left: int, i: int) -> int:
    """The index behind what the words are about (`A가 …한 데 대해서는`, `…한 대목에서는`), else ``left``."""
    for k in range(i - 1, left + 1, -1):
        about = tokens[k].form == "대하" and tokens[k - 1].form == "데"
        passage = tokens[k].form == "에서" and tokens[k - 1].form in _PASSAGES and tokens[k - 2].tag == "ETM"
        if (about or (passage and tokens[k + 1].form == "는")) and k + 1 < i:
            behind = k + 2
            while behind < i and tokens[behind].tag in ("JX", "SP"):
                behind += 1
            return behind
    return left


def behind_heading(tokens: Sequence[Token], left: int, i: int) -> int:
    """The offset behind a heading that a dash or = between blanks ends, 0 where there is none."""
    for k in range(i - 2, left, -1):
        apart = tokens[k - 1].end < tokens[k].start and tokens[k].end < tokens[k + 1].start
        if tokens[k].form in _DASHES and apart:
            return tokens[k].end
    return 0


def _behind_own_doing(parsed: Parsed, index: int, left: int, i: int) -> int:
    """The offset behind the last clause of the speaker's own doing, 0 where there is none.

    It is told by a verb of saying (`…을 언급하며`, `…은 밝히지 않았지만,`), a gesture (`고개를 저으며`), or is what the
    speaker answered (`…하자`).
    """
    tokens = parsed.tokens(index)
    for k in range(i - 1, left, -1):
        if tokens[k].form == _WHILE and tokens[k - 1].tag == "ETM" and is_bidding(tokens, i):
            return tokens[k].end  # 피해를 조사하는 한편 조심해 달라고
        if tokens[k].tag == "EC" and _predicate_in(tokens[k + 1 : i]):
            answered = tokens[k].ending in UPON and _is_answered(parsed, index, left, k)
            done = _is_own_doing(tokens, left, k) and not _anothers(parsed, index, left, k)
            if answered or done or _is_gesture(parsed, index, left, k):
                focus = tokens[k + 1].tag == "JX" and tokens[k + 1].start == tokens[k].end  # 그러면서도
                return tokens[k + 1].end if focus else tokens[k].end
    return 0


def _is_answered(parsed: Parsed, index: int, left: int, k: int) -> bool:
    """Whether a clause with 자 is what somebody did to whom the speaker answers: not a thing's doing, not joined."""
    tokens = parsed.tokens(index)
    if any(t.tag == "EC" and tokens[m - 1].tag == "EP" for m, t in enumerate(tokens[left:k], left)):
        return False
    subjects = [p for p in parsed.phrases(index) if left <= p.index < k and p.particle in SUBJECTS]
    verb = _verb_of(tokens, left, k)
    told = verb is not None and word_class("reporting_verbs", lemma_at(tokens, verb)) is not None
    if told or not subjects:
        return True
    talk = word_class("nominal_cues", tokens[subjects[-1].index].form) is not None  # 논란이 불거지자
    return talk or parsed.mention(subjects[-1]) is not None


def _anothers(parsed: Parsed, index: int, left: int, k: int) -> bool:
    """Whether a clause behind a topic has a subject of its own (`관계자는 회사가 설립을 검토하면서`)."""
    tokens, before = parsed.tokens(index), [p for p in parsed.phrases(index) if left <= p.index < k]
    topic = next((p.index for p in reversed(before) if p.particle in TOPICS), None)
    if topic is None:
        return False
    subjects = {p.index for p in before if p.particle in SUBJECTS}
    standing = 0
    for m in range(topic + 1, k):
        standing += (m in subjects) - (tokens[m].tag == "ETM" and standing > 0)  # what modifies a noun takes its own
    return standing > 0


def _is_own_doing(tokens: Sequence[Token], left: int, k: int) -> bool:
    ending = tokens[k].ending.removeprefix("으")
    negated = ending in ("지만", "면서도") and tokens[k - 1].tag in ("EP", "VX")
    if not negated and (ending not in ("며", "면서") or tokens[k - 1].tag == "EP"):
        return False
    verb = _verb_of(tokens, left, k)
    if verb is None or (negated and not any(t.form in ("않", "못하") for t in tokens[verb + 1 : k])):
        return False
    if not negated and verb + 1 < k:
        return False  # 안을 내놓아야 하며
    lemma = lemma_at(tokens, verb)
    return lemma != SAY and not _weighs(tokens, verb) and word_class("reporting_verbs", lemma) is not None


def _weighs(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb of seeing takes what one decides by (`상황을 보면서 정하겠다고`): that is part of what is said."""
    object_ = tokens[verb - 2].form if verb > 1 and tokens[verb - 1].tag == "JKO" else ""
    return lemma_at(tokens, verb) == _SEE and word_class("postures", object_) == "weighed"


def _is_gesture(parsed: Parsed, index: int, left: int, k: int) -> bool:
    """Whether a clause is what a person does meanwhile right before he speaks, with his body, his eyes or a thing."""
    tokens = parsed.tokens(index)
    ending = tokens[k].ending.removeprefix("으")
    then = ending == "고" and tokens[k + 1].form == "는"  # 노트북을 덮고는
    verb = _verb_of(tokens, left, k) if ending in _MEANWHILE or then else None
    if verb is None or verb < 2 or tokens[verb + 1].tag != "EC":
        return False
    object_ = next((m for m in range(verb - 1, max(left, verb - 4), -1) if tokens[m].tag == "JKO"), None)
    topic = next((p for p in reversed(parsed.phrases(index)) if p.index < k and p.particle in TOPICS), None)
    head = topic.index if topic is not None and topic.index >= left else left
    if object_ is None or any(t.tag == "EC" for t in tokens[head:object_]) or _anothers(parsed, index, left, k):
        return False
    who = parsed.mention(topic) if topic is not None else None
    if who is not None and who.form is Form.BODY:
        return False
    meanwhile = ending not in ("다", "다가")
    with_body = meanwhile and word_class("postures", tokens[object_ - 1].form) == "body"
    doing = word_class("postures", lemma_at(tokens, verb))
    if _weighs(tokens, verb):
        return False
    return with_body or doing == "gaze" or (meanwhile and doing == "way")


def _verb_of(tokens: Sequence[Token], left: int, k: int) -> int | None:
    """The index of the verb whose ending stands at index ``k``, None where none is near."""
    near = range(k - 1, max(left, k - 7), -1)
    return next((m for m in near if tokens[m].tag in PREDICATE and tokens[m].tag != "VX"), None)


def _predicate_in(tokens: Sequence[Token]) -> bool:
    return any(token.tag in PREDICATE for token in tokens)
