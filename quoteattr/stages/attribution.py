"""Contents → whose they are: asks the rules of ``rules/sources`` about each and keeps the discourse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import regex

from quoteattr.lexicon import words
from quoteattr.model import Span, Step
from quoteattr.rule import Rule, first_to_speak
from quoteattr.rules import SOURCES
from quoteattr.stages.cast import Resolved
from quoteattr.stages.clause import UPON
from quoteattr.stages.content import Content, linked
from quoteattr.stages.discourse import Discourse
from quoteattr.stages.frames import SourceFrame, source_frame
from quoteattr.stages.lines import is_question
from quoteattr.stages.mentions import Form, Mention
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.places import first_subject
from quoteattr.stages.retold import is_hearsay, teller

_QUOTED: Final = regex.compile(r".*[다라자냐](?:는|고)")
_PREDICATE: Final = regex.compile(r"(?:이다|이었다|였다|입니다)\.?\s*$")


@dataclass(frozen=True, slots=True)
class Sourced:
    """A content with its speaker (None where no one could tell), the words that name them and in what form.

    ``guess`` is whom the rules found where that is too doubtful to name him.
    """

    content: Content
    resolved: Resolved | None
    source: Span | None
    form: Form | None
    rule: Rule
    utterance: int
    reported_by: str | None
    hearsay: bool
    steps: tuple[Step, ...]
    guess: Resolved | None = None


def attributed(parsed: Parsed, contents: Sequence[Content]) -> tuple[Sourced, ...]:
    """Every content with its speaker, in reading order."""
    discourse = Discourse(quoting=frozenset(c.sentence for c in contents))
    out: list[Sourced] = []
    utterance = 0
    for k, content in enumerate(contents):
        goes_on = linked(contents, k)
        utterance += not goes_on
        before = out[-1].resolved if goes_on else None
        frame = source_frame(parsed, contents, k, discourse, before.speaker if before else None)
        steps: list[Step] = []
        rule = first_to_speak("sources", SOURCES, frame, steps)
        assert rule is not None, "the last rule of the chain always speaks"
        resolved, place = _given(parsed, frame, rule)
        source, form = (place.span, place.form) if place is not None else (None, None)
        reporter = _reporter(parsed, frame, rule, content, place)
        out.append(
            Sourced(
                content, resolved, source, form, rule, utterance, reporter, is_hearsay(parsed, content), tuple(steps)
            )
        )
        discourse = _after(parsed, frame, content, resolved, rule)
    return _retold_together(out)


def _retold_together(sourced: Sequence[Sourced]) -> tuple[Sourced, ...]:
    """The pieces of one utterance with the one who only tells the last of them (`“…”, “…”고 말했다고 B는 전했다`)."""
    out = list(sourced)
    for k in range(len(out) - 2, -1, -1):
        piece, following = out[k], out[k + 1]
        same = piece.content.sentence == following.content.sentence and piece.resolved == following.resolved
        if same and piece.reported_by is None and following.reported_by is not None:
            out[k] = replace(piece, reported_by=following.reported_by)
    return tuple(out)


def _after(parsed: Parsed, frame: SourceFrame, content: Content, resolved: Resolved | None, rule: Rule) -> Discourse:
    """The discourse after a content: its speaker goes on, unless somebody else only asks him or refers to his words."""
    state, sentence = frame.state_so_far, parsed.sentences[content.sentence].span
    if frame.answering is not None and state.interviewee is None:
        state = replace(state, interviewee=frame.answering)
    if "question" in frame.noun_note or is_question(parsed, content.sentence):
        return state
    if state.speaker is not None and _asks_only(parsed, content):
        return state
    if state.speaker is not None and (_is_retold(parsed, content) or _is_referred_to(parsed, content, rule)):
        return state
    alone = not parsed.veil[content.close : sentence.end].strip(" .,")
    if rule.gives == "genitive" and not alone and not _PREDICATE.search(parsed.veil, content.close, sentence.end):
        return state  # `“…”는 A의 입장에 대해선`: whoever answers to it goes on
    return state.heard(resolved.speaker if resolved else None, content.sentence)


def _asks_only(parsed: Parsed, content: Content) -> bool:
    """Whether a content is a question that what follows in the sentence answers (`B가 …느냐고 묻자`)."""
    cue = content.cue
    if cue is None or cue.verb_class != "ask" or cue.form != "connective":
        return False
    return parsed.tokens(content.sentence)[cue.verb_end - 1].ending in UPON


def _is_retold(parsed: Parsed, content: Content) -> bool:
    """Whether the report is itself what the current speaker reports, unnamed (`B가 “…”고 지시했다는 것이다`)."""
    cue, tokens = content.cue, parsed.tokens(content.sentence)
    if cue is None or not cue.verb or not _QUOTED.fullmatch(tokens[cue.verb_end - 1].ending):
        return False
    return first_subject(parsed, content.sentence, content.close, parsed.sentences[content.sentence].span.end) is None


def _is_referred_to(parsed: Parsed, content: Content, rule: Rule) -> bool:
    """Whether the report only modifies a noun that is neither a person nor a time (`A가 “…”고 한 것과 어긋난다`).

    것으로 is no such noun: what is known or told so is said (`…고 말한 것으로 알려졌다`).
    """
    cue = content.cue
    if cue is None or not cue.verb or cue.form != "adnominal" or rule.gives == "head_noun":
        return False
    behind = parsed.tokens(content.sentence)[cue.verb_end : cue.verb_end + 2]
    if not behind or behind[-1].form == "으로":
        return False
    return behind[0].form not in words("endings", "after", "while", "clausal")


def _reporter(parsed: Parsed, frame: SourceFrame, rule: Rule, content: Content, place: Mention | None) -> str | None:
    """Who only reports the words.

    The outlet that cites their speaker, the source of a sentence that has a speaker, who tells that he said it.
    """
    mention = teller(parsed, content, place) if place is not None else None
    if mention is None and rule.gives == "cited":
        mention = frame.subject_before
    elif mention is None and rule.gives in ("subject_before", "chained", "head_noun"):
        mention = frame.according_to
    found = frame.discourse.resolve(parsed, mention) if mention else None
    return found.speaker.name if found else None


def _given(parsed: Parsed, frame: SourceFrame, rule: Rule) -> tuple[Resolved | None, Mention | None]:
    """Who stands in the place that the rule names, and the mention there."""
    if rule.gives == "nobody":
        return None, None
    place = getattr(frame, rule.gives)
    if not isinstance(place, Mention):
        return (Resolved(place) if place else None), None
    state = frame.state if place.form is Form.PRONOUN else frame.discourse
    return state.resolve(parsed, place), place
