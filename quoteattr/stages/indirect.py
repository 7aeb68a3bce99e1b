"""Sentences without marks → the clauses that report what somebody said; asks the rules of ``rules/indirect``.

A reported clause ends in a quotative ending (``quotative.py``); what stands around it is read by ``clause_frame.py``,
where it begins is settled by ``extent.py``. A sentence that `A에 따르면` opens is one whole (``source_adverbials.py``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from quoteattr.lexicon import words
from quoteattr.model import Span, Step
from quoteattr.morph import Token
from quoteattr.rule import first_to_speak
from quoteattr.rules import INDIRECT
from quoteattr.stages.clause import SUBJECTS, TOPICS
from quoteattr.stages.clause_frame import ReportedFrame, clause_frame, says_so
from quoteattr.stages.clause_reporter import topic_before
from quoteattr.stages.contents import MarkedContent
from quoteattr.stages.cues import Cue
from quoteattr.stages.extent import Extent
from quoteattr.stages.lines import is_question
from quoteattr.stages.mentions import Form, Mention
from quoteattr.stages.names import body_class
from quoteattr.stages.nested_reports import holds, is_reported_itself
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.quotative import family_at, is_written
from quoteattr.stages.reported_clauses import ReportedClause
from quoteattr.stages.reporting import AUXILIARY
from quoteattr.stages.source_adverbials import sourced_clause
from quoteattr.stages.worth import may_report

_MEANWHILE: Final = ("며", "면서")
_OF_NOUN: Final = frozenset({"adnominal", "expect"})


def indirect(parsed: Parsed, marked: Sequence[MarkedContent]) -> tuple[ReportedClause, ...]:
    """The reported clauses without marks, in reading order; ``marked`` are the quotations between marks."""
    out: list[ReportedClause] = []
    by_sentence: dict[int, list[MarkedContent]] = {}
    for content in marked:
        by_sentence.setdefault(content.sentence, []).append(content)
    for index, sentence in enumerate(parsed.sentences):
        if not may_report(parsed.veil, sentence.span) or is_question(parsed, index):
            continue
        beside = by_sentence.get(index, [])
        after_speech = bool(out) or (bool(marked) and marked[0].sentence < index)
        found = _clauses(parsed, index, beside, after_speech)
        if all(c.cue is not None and c.cue.family == "connect" for c in found):
            whole = list(_sourced(parsed, index, beside))
            found = [c for c in found if all(c.span.end <= w.span.start for w in whole)] + whole
        out += found
    return tuple(out)


def _clauses(parsed: Parsed, index: int, marked: Sequence[MarkedContent], after_speech: bool) -> list[ReportedClause]:
    """The clauses of a sentence that end in a quotative ending; each begins behind the one before.

    A clause without a subject of its own has the one before it.
    """
    tokens = parsed.tokens(index)
    left = told = 0
    reporter: Mention | None = None
    before: ReportedClause | None = None
    out: list[ReportedClause] = []
    for i, token in enumerate(tokens):
        family = family_at(tokens, i)
        if not family or not is_written(parsed.veil, token, family):
            continue
        if _behind_marks(parsed, index, token) or _is_told(tokens, told, i) or _even_so(parsed, index, token):
            continue
        telling = _goes_on_telling(parsed, index, left, before)
        frame, cue, extent = clause_frame(parsed, index, left, i, family, marked, after_speech or left > 0, telling)
        if family in _OF_NOUN and extent.topic and is_reported_itself(parsed, index, cue):
            continue
        if left and not frame.named and not frame.modifies and frame.genitive is None:
            reporter = reporter or topic_before(parsed, index, left)
            extent, frame = replace(extent, reporter=reporter), replace(frame, named=reporter is not None)
        elif not frame.modifies:
            reporter = extent.reporter
        if family == "finish" and _another_says(parsed, index, i):
            frame = replace(frame, family="connect")
        clause = _judged(parsed, index, frame, cue, extent, i)
        if clause is not None and before is not None and not marked and holds(parsed, index, before, clause, left):
            whole = Extent(Span(before.span.start, clause.span.end), before.extent.reporter, before.extent.topic)
            clause = replace(clause, span=whole.span, extent=whole)
            out.pop()
        if clause is not None:
            out.append(clause)
            before = clause
            governed = family != "connect" and frame.genitive is None
            told = clause.cue.verb_end if clause.cue is not None and clause.cue.verb and governed else 0
        if clause is not None or (token.tag == "EC" and family == "connect"):
            left = max(i + 1, told)
            while left < len(tokens) - 1 and tokens[left].tag == "JX":
                left += 1  # …다면서도
    return out


def _goes_on_telling(parsed: Parsed, index: int, left: int, before: ReportedClause | None) -> Mention | None:
    """Who goes on telling behind `A는 …다며`, where what follows at once is the subject of what A tells (`B가 …`).

    Another topic that can speak takes over (`A는 …다며, B는 …고 밝혔다`), unless an outlet tells.
    """
    if (
        before is None
        or before.cue is None
        or not before.extent.topic
        or not _says_meanwhile(parsed, index, before.cue)
    ):
        return None
    following = next((p for p in parsed.phrases(index) if p.index >= left), None)
    teller = before.extent.reporter
    if following is None or teller is None or following.particle not in TOPICS | SUBJECTS:
        return None
    mention = parsed.mention(following)
    thing = mention is None or mention.form is Form.OTHER
    if following.particle in TOPICS and not thing and body_class(teller.name) != "media":
        return None
    at_once = not parsed.veil[parsed.tokens(index)[left - 1].end : following.span.start].strip(" ,")
    return teller if at_once else None


def _says_meanwhile(parsed: Parsed, index: int, cue: Cue) -> bool:
    """Whether he who says something goes on with another deed at once (`…다며`, `…다고 해명하면서`)."""
    tokens = parsed.tokens(index)
    verb = cue.verb_end - 1 if cue.verb and cue.form == "connective" and cue.family == "finish" else 0
    saying = verb > 0 and tokens[verb].ending.endswith(_MEANWHILE) and tokens[verb - 1].tag != "EP"
    return saying or cue.particle.endswith(_MEANWHILE)


def _is_told(tokens: Sequence[Token], told: int, i: int) -> bool:
    """Whether an ending reports the report before it and nothing else (`…다고 밝혔다고 전했다`).

    ``told`` is the index behind the verb of that report.
    """
    return bool(told) and i >= told - 1 and all(t.tag in AUXILIARY for t in tokens[told:i])


def _another_says(parsed: Parsed, index: int, i: int) -> bool:
    """Whether the ending at index ``i`` ends one of two reports with one verb (`A는 …다고, B는 …다고 맞섰다`)."""
    tokens = parsed.tokens(index)
    if i + 1 >= len(tokens) or tokens[i + 1].form != ",":
        return False
    following = next((p for p in parsed.phrases(index) if p.index > i), None)
    if following is None or following.particle not in TOPICS or parsed.mention(following) is None:
        return False
    return following.span.start <= tokens[i + 1].end + 2


def _behind_marks(parsed: Parsed, index: int, token: Token) -> bool:
    """Whether an ending stands right behind a closing mark: then it reports what is between the marks."""
    return any(token.start - 2 <= m.outer.end <= token.start for m in parsed.sentences[index].marked)


def _even_so(parsed: Parsed, index: int, token: Token) -> bool:
    """Whether an ending is that of a word which opens the sentence and reports nothing (`그렇다고 모두가 …`)."""
    opening = parsed.veil[parsed.sentences[index].span.start : token.end].strip()
    return opening in words("discourse", "turn")


def _sourced(parsed: Parsed, index: int, marked: Sequence[MarkedContent]) -> Iterator[ReportedClause]:
    """The main clause behind `A에 따르면`, where nothing in it is quoted otherwise."""
    found = sourced_clause(parsed, index)
    if found is None or any(c.span.start > found.cue.start for c in marked):
        return
    points = says_so().search(found.span.of(parsed.veil)) is not None
    frame = ReportedFrame("according", according_to=found.source, pointing=points)
    clause = _judged(parsed, index, frame, Cue(found.cue, "에 따르면", "according"), Extent(found.span, None))
    if clause is not None:
        yield clause


def _judged(
    parsed: Parsed, index: int, frame: ReportedFrame, cue: Cue, extent: Extent, closed_at: int = -1
) -> ReportedClause | None:
    """The clause as a content, None where no rule finds a quotation in it."""
    steps: list[Step] = []
    rule = first_to_speak("indirect", INDIRECT, frame, steps)
    if rule is None or rule.gives != "quote" or extent.span.end <= extent.span.start:
        return None
    if extent.span.of(parsed.veil) in words("announcing", "what"):
        return None  # …가 뭐라고 했느냐는 질문에
    return ReportedClause(extent.span, "indirect", index, cue, rule, tuple(steps), extent, frame, closed_at)
