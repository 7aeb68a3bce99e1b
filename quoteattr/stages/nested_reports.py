"""A report and the next one in its sentence → whether the first is only part of what the second tells."""

from __future__ import annotations

from typing import Final

from quoteattr.lexicon import entries, words
from quoteattr.stages.clause import SUBJECTS, TOPICS
from quoteattr.stages.clause_subjects import is_bidding
from quoteattr.stages.cues import Cue
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.places import first_subject
from quoteattr.stages.quotative import family_at
from quoteattr.stages.reported_clauses import ReportedClause
from quoteattr.stages.reporting import AUXILIARY, PREDICATE, SAY, WILL

_YET: Final = frozenset({"는데", "는데도", "더니"})
"""Behind these a report is what the speaker tells of, not his only words (`…라고 지시했는데 …`)."""
_CONDITION: Final = "면"
_THEN: Final = frozenset({"다가", "는데", "지만"})
_BIDDEN: Final = frozenset({"에", "에게", "한테"})
_HELD: Final = frozenset({("judge", "weak"), ("judge", "held")})


def holds(parsed: Parsed, index: int, inner: ReportedClause, outer: ReportedClause, left: int) -> bool:
    """Whether a report is part of the next one in its sentence (`A는 | …다고 보고 …했다고 | 말했다`).

    It is told of as held, as a condition (`…다고 겁을 줬다면`) or as done in vain (`…다고 알렸는데도`), and before what
    follows nobody else is named.
    """
    tokens = parsed.tokens(index)
    cue = inner.cue
    if cue is None or outer.frame.family not in ("finish", "connect"):
        return False
    following = [p for p in parsed.phrases(index) if left <= p.index and p.span.end < outer.span.end]
    if any(p.particle in TOPICS | SUBJECTS and parsed.mention(p) is not None for p in following):
        return False
    end = parsed.sentences[index].span.end
    if _is_bidden_inside(parsed, index, inner, outer):
        return first_subject(parsed, index, outer.span.end, end) is None
    if cue.form != "connective" or not cue.verb:
        return False
    ending = tokens[cue.verb_end - 1].ending
    if ending in _YET and inner.extent.topic and tokens[cue.verb_end - 2].tag == "EP":
        return True  # 주민들은 물이 샌다고 알렸는데도 군청은 …라고
    if ending in _THEN and inner.extent.topic and _is_of_another(parsed, index, inner):
        return outer.frame.family == "finish"  # 당국자는 조 대표가 늘려 달라고 했다가 거절당했다고
    if outer.frame.family != "finish":
        return False
    joined = ending.removesuffix("서") in words("endings", "joining") or _is_held(cue.verb)
    return ending.endswith(_CONDITION) or (joined and inner.frame.family == "finish")


def is_reported_itself(parsed: Parsed, index: int, cue: Cue) -> bool:
    """Whether what is done with a noun of saying is told in turn by the same one (`…는 답만 되풀이하고 있다며`).

    The noun's clause is part of what is told, then. Where a subject follows, another tells it.
    """
    tokens = parsed.tokens(index)
    if not cue.verb or cue.verb_end >= len(tokens):
        return False
    if first_subject(parsed, index, tokens[cue.verb_end - 1].end, parsed.sentences[index].span.end) is not None:
        return False
    ends = next((k for k in range(cue.verb_end - 1, len(tokens)) if tokens[k].tag not in AUXILIARY), len(tokens))
    return any(family_at(tokens, k) in ("finish", "connect") for k in range(cue.verb_end - 1, ends))


def _is_bidden_inside(parsed: Parsed, index: int, inner: ReportedClause, outer: ReportedClause) -> bool:
    """Whether a bidding only says what somebody does of whom the next report tells.

    It modifies that one's object (`A는 | …달라고 요구하는 방안을 검토한다고`), or has a subject of its own, though what
    is bidden has none (`이어 | B가 …하라며 …했다고`, `A는 | B가 C에게 …하라고 시키고 …했다고`), or nothing came of
    it (`A는 | …달라고 했지만 답이 없었다고`).
    """
    tokens, cue = parsed.tokens(index), inner.cue
    if cue is None or outer.frame.family != "finish" or not is_bidding(tokens, inner.closed_at):
        return False
    if inner.frame.modifies:
        return bool(cue.verb) and inner.extent.topic and _is_object_of(parsed, index, cue.verb_end, outer.closed_at)
    inside = (p for p in parsed.phrases(index) if inner.span.start <= p.span.start < inner.span.end)
    subject = next((p for p in inside if p.particle in SUBJECTS and parsed.mention(p) is not None), None)
    if inner.frame.family == "connect":
        return subject is not None and subject.span.start == inner.span.start and not inner.extent.topic
    ending = tokens[cue.verb_end - 1].ending if cue.form == "connective" else ""
    if cue.verb == SAY:
        new = tokens[outer.closed_at - 1].form == WILL or is_bidding(tokens, outer.closed_at)
        return ending in _THEN and inner.extent.topic and not new
    behind = (p for p in parsed.phrases(index) if inner.span.end <= p.span.start and p.index < cue.verb_end)
    goes_on = ending == "고" and tokens[cue.verb_end - 2].tag != "EP"
    return goes_on and subject is not None and any(p.particle in _BIDDEN for p in behind)


def _is_object_of(parsed: Parsed, index: int, start: int, end: int) -> bool:
    """Whether the noun at a token is the object of the verb that token ``end`` closes, with no other verb between."""
    tokens = parsed.tokens(index)
    head = next((p for p in parsed.phrases(index) if p.index >= start), None)
    if head is None or head.particle not in ("을", "를"):
        return False
    return not any(t.tag == "EC" and tokens[k + 1].tag != "VX" for k, t in enumerate(tokens[start:end], start))


def _is_of_another(parsed: Parsed, index: int, inner: ReportedClause) -> bool:
    """Whether a clause with a bare 하다 behind it has a subject that could say so (`조 대표가 …달라고 하는데`)."""
    tokens, cue = parsed.tokens(index), inner.cue
    verb = next((t for t in tokens if cue is not None and t.start >= inner.span.end and t.tag in PREDICATE), None)
    if verb is None or verb.form != "하":
        return False
    inside = (p for p in parsed.phrases(index) if inner.span.start <= p.span.start < inner.span.end)
    subject = next((p for p in inside if p.particle in SUBJECTS), None)
    mention = parsed.mention(subject) if subject is not None else None
    return mention is not None and mention.kind in ("person", "anonymous", "group", "organization")


def _is_held(verb: str) -> bool:
    """Whether a verb is one of holding something rather than of saying it (보다, 판단하다, 느끼다)."""
    entry = entries("reporting_verbs").get(verb)
    return entry is not None and (entry.cls == "think" or (entry.cls, entry.note) in _HELD)
