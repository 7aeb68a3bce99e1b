"""A quotative ending → what stands around the clause it closes, as the rules of ``rules/indirect`` see it."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import regex

from quoteattr.lexicon import word_class, words
from quoteattr.lexicon.conjugation import forms_of, reporting_forms
from quoteattr.model import Span
from quoteattr.morph import Token
from quoteattr.stages.adverbials import behind_adverbials
from quoteattr.stages.clause import SUBJECTS, TOPICS
from quoteattr.stages.clause_report import Report, report_behind
from quoteattr.stages.clause_reporter import Reporter
from quoteattr.stages.contents import MarkedContent
from quoteattr.stages.cues import COMES_UP, Cue, word_end
from quoteattr.stages.extent import Extent, behind_heading, clause_extent
from quoteattr.stages.labels import is_own_word
from quoteattr.stages.mentions import Mention, mention_of
from quoteattr.stages.names import is_nominal
from quoteattr.stages.noun_phrases import words_of
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.places import first_subject, standing_at
from quoteattr.stages.quotative import content_end

_SO: Final = r"(?:^|\s)(?:이렇게|이같이|이처럼|다음과 같이|그렇게)\s"
_POINTING: Final = regex.compile(rf"{_SO}\S+$")
_HEARSAY: Final = regex.compile(r"\s?(?:한다|합니다|하죠|하지요|한다는)(?![가-힣])")
_OWNED: Final = regex.compile(
    r"""
    \s?(?:것이|게|것은|건|점이)\s
    (?P<who>[^.,\n\ue000]{1,30}?)
    (?:의\s(?:[가-힣]{2,4}\s)?|의|[이가]\s(?:내린|밝힌|내놓은|전한|제시한|한|낸)\s|\s)(?:[가-힣]{1,4}[된한인적]\s)?
    (?P<noun>[가-힣]{1,4}?)(?:이?다|이기도\s하다|이었다|였다|입니다|인데|이지만|\.)
    """,
    regex.X,
)
_OF: Final = regex.compile(
    r"""
    \s(?P<who>[^.,\n\ue000]{1,20}?)(?P<of>의?)\s
    (?P<noun>[가-힣]{1,4}?)(?:이?다|이었다|였다|입니다|이\s|도\s|을\s|에\s(?=[^.,\n]{1,25}[은는]\s|["“‘'])|\.)
    """,
    regex.X,
)
_AMONG: Final = regex.compile(r"(?:들)?\s?(?:사이|안팎|내부|일각)?\s?(?:에서|에선|서는)")
_PARTICLES: Final = "은는이가을를에해며고"
_LONGEST_CUE: Final = 40
_DO: Final = "하다"
"""A verb of saying without it may have a meaning of its own (`각서를 썼다고`)."""


@dataclass(frozen=True, slots=True)
class ReportedFrame:
    """What stands around a reported clause.

    ``family`` is the ending's (``quotative.py``) or ``according`` (에 따르면), ``verb`` what governs it, ``noun_note``
    the class of the noun behind an adnominal one, ``genitive`` whose that noun is. ``modifies``: the report only
    modifies a noun of the sentence; ``named``: the sentence names who reports; ``emerging``: the noun comes up;
    ``self_named``: the clause only says what the subject calls himself.
    """

    family: str
    verb: str = ""
    verb_class: str = ""
    noun_note: str = ""
    negated: bool = False
    modal: bool = False
    passive: bool = False
    predicative: bool = False
    object: bool = False
    emerging: bool = False
    final: bool = False
    holds_quotation: bool = False
    pointing: bool = False
    self_named: bool = False
    reporting_tense: bool = True
    modifies: bool = False
    named: bool = False
    genitive: Mention | None = None
    according_to: Mention | None = None


def clause_frame(
    parsed: Parsed,
    index: int,
    left: int,
    i: int,
    family: str,
    marked: Sequence[MarkedContent],
    after_speech: bool,
    telling: Mention | None,
) -> tuple[ReportedFrame, Cue, Extent]:
    """The frame, the cue and the extent of the clause that token ``i`` of a sentence closes.

    ``left`` is the first token it may begin at, ``marked`` are the quotations between marks in the sentence.
    ``after_speech``: somebody has been quoted before; ``telling``: who is known to report the clause.
    """
    tokens = parsed.tokens(index)
    marked = [c for c in marked if not _is_anothers(parsed, c, tokens[left].start, tokens[i].start)]
    end = content_end(parsed.veil, tokens[i], family)
    report = report_behind(parsed.veil, tokens, i, family, [c.begin for c in marked])
    saying = report.saying(tokens, i)
    genitive = _owner(parsed, index, i) if family == "adnominal" else None
    behind = bool(report.verb) and _subject_behind(parsed, index, i, report.verb_at)
    if genitive is not None or behind:
        told = report.predicative(tokens) or report.emerges(tokens) or _is_somebodys(parsed, index, i)
        start = tokens[left].start if told or behind else _behind_other_topic(parsed, index, left, i)
        start = max(start, behind_heading(tokens, left, i))
        extent = Extent(Span(behind_adverbials(parsed.veil, start, end, tokens, saying), end), None)
    else:
        reporter = Reporter(telling, tokens[left].start, True) if telling is not None else None
        extent = clause_extent(parsed, index, left, i, end, _cues(marked, tokens, i), after_speech, saying, reporter)
    frame = ReportedFrame(
        family=family,
        verb=report.verb,
        verb_class=report.verb_class,
        noun_note=report.noun_class,
        negated=report.negated(tokens),
        modal=report.modal(tokens),
        passive=report.passive(tokens),
        predicative=report.predicative(tokens),
        object=report.is_object(tokens),
        emerging=extent.topic and _comes_from(parsed, extent, report, tokens),
        final=report.is_final(tokens),
        holds_quotation=any(
            extent.span.start <= c.span.start < end or _is_rest(tokens, c, extent.span.start) or _says(c, tokens, i)
            for c in marked
            if c.frame.genitive is None
        ),
        pointing=_POINTING.search(extent.span.of(parsed.veil)) is not None,
        self_named=_is_self_named(parsed, tokens, i, extent.span)
        or (
            saying.modifies
            and report.verb in words("strangers", "introduces")
            and _says_who_he_is(parsed, index, extent.span, report)
        ),
        reporting_tense=_HEARSAY.match(parsed.veil, tokens[i].end) is None,
        modifies=saying.modifies,
        named=extent.reporter is not None or behind,
        genitive=genitive,
    )
    return frame, _cue(parsed, tokens, i, end, family, report), extent


def _is_self_named(parsed: Parsed, tokens: Sequence[Token], i: int, clause: Span) -> bool:
    """Whether a clause is only what somebody calls himself: nouns and a copula (`자신을 퇴직 교사라`)."""
    if tokens[i - 1].tag != "VCP" or _self_named().match(clause.of(parsed.veil)) is None:
        return False
    between = (t for t in tokens[:i] if t.start >= clause.start)
    return not any(t.tag in ("JX", "JKS", "ETM", "EC") for t in between)


def _says_who_he_is(parsed: Parsed, index: int, clause: Span, report: Report) -> bool:
    """Whether a stranger only says of himself who he is before he speaks (`두 아이 엄마라고 밝힌 한 누리꾼은 “…”`)."""
    phrases = parsed.phrases(index)
    head = next((p for p in phrases if p.index >= report.verb_end), None)
    if head is None or head.particle not in TOPICS | SUBJECTS or parsed.mention(head) is None:
        return False
    if any(p.particle in TOPICS | SUBJECTS for p in phrases if clause.start <= p.span.start < clause.end):
        return False
    called = head.span.of(parsed.veil).split()
    return any(word.removesuffix("들") in words("strangers", "stranger") for word in called)


@functools.cache
def _self_named() -> regex.Pattern[str]:
    """Somebody himself as an object at the head of a clause."""
    return regex.compile(r"\L<self>[을를] ", self=words("pronouns", "reflexive"))


@functools.cache
def says_so() -> regex.Pattern[str]:
    """A verb of saying at the end of a clause, with a word that points to its words (`…질문에 이같이 답했다`)."""
    return regex.compile(rf"{_SO}{reporting_forms()}\S*$")


def _is_anothers(parsed: Parsed, marked: MarkedContent, start: int, end: int) -> bool:
    """Whether marked words inside a clause are told in it as another's (`A는 B가 “…”고 한 것은 …라고 말했다`).

    He is told them, or another subject behind the topic has said them, with a verb of the clause's own.
    """
    cue = marked.cue
    if cue is None or not start <= marked.begin < end or cue.span.end > end:
        return False
    if cue.received or cue.impersonal:
        return True
    standing = standing_at(parsed, marked)
    told = cue.form in ("adnominal", "connective") and bool(cue.verb)
    if not told or standing.subject is None or standing.topic is None or standing.subject.mention is None:
        return False
    return standing.top is standing.subject and standing.subject.phrase.span.start > start


def _behind_other_topic(parsed: Parsed, index: int, left: int, i: int) -> int:
    """The offset behind the topic at the head of a sentence that does something with another's words, or its head.

    `A는 | …다는 B의 설명을 반박했다`.
    """
    start = parsed.tokens(index)[left].start
    head = next((p for p in parsed.phrases(index) if left <= p.index < i), None)
    if head is None or head.span.start > start or head.particle not in TOPICS or parsed.mention(head) is None:
        return start
    return head.span.end + len(head.particle)


def _is_rest(tokens: Sequence[Token], marked: MarkedContent, start: int) -> bool:
    """Whether a clause that begins at an offset is what is left of one behind the marked words that it takes.

    `“…”라는 |말을 자주 했다`고 한다, `“…” |등으로 설득했다`고 했다.
    """
    taken = marked.cue is None or marked.cue.family == "adnominal"
    behind = marked.cue.span.start + len(marked.cue.particle) if marked.cue is not None else marked.close
    between = (t for t in tokens if behind <= t.start < start)
    return taken and marked.close <= start and not any(t.tag in ("EC", "SF", "JX", "JKS") for t in between)


def _says(marked: MarkedContent, tokens: Sequence[Token], i: int) -> bool:
    """Whether a clause ends in the verb that marked words are said with (`“…”며 …라고 판결했다고 밝혔다`)."""
    cue = marked.cue
    if cue is None or cue.family != "connect" or cue.verb_end not in (i, i + 1):
        return False
    anothers = any(t.tag == "JKS" for t in tokens if cue.span.start <= t.start < tokens[i].start)
    return cue.verb.endswith(_DO) and tokens[i - 1].tag == "EP" and not anothers


def _comes_from(parsed: Parsed, extent: Extent, report: Report, tokens: Sequence[Token]) -> bool:
    """Whether what is heard is heard among the reporter, or is how a group takes it (`시민들은 …다는 반응이다`)."""
    group = extent.reporter is not None and extent.reporter.kind == "group"
    held = report.noun_class == "talk:neutral" and report.predicative(tokens)
    return (held and group) or (report.emerges(tokens) and _heard_among(parsed, extent))


def _heard_among(parsed: Parsed, extent: Extent) -> bool:
    """Whether the reporter is whom something is heard among (`업계에서는`), not what it is about (`업계는`)."""
    who = extent.reporter
    return who is not None and _AMONG.match(parsed.veil, who.span.end) is not None


def _cue(parsed: Parsed, tokens: Sequence[Token], i: int, end: int, family: str, report: Report) -> Cue:
    """The words from the content's end to the verb that reports it, or to the noun, or to the ending alone."""
    stop = tokens[i].end
    if report.verb and report.verb_end > report.behind:
        stop = tokens[report.verb_end - 1].end
    elif report.behind > i + 1:
        stop = tokens[report.behind - 1].end
    stop = word_end(parsed.veil, stop)
    return Cue(
        Span(end, stop if stop - end <= _LONGEST_CUE else tokens[i].end),
        particle=tokens[i].ending,
        family=family,
        noun=report.noun,
        noun_class=report.noun_class,
        noun_end=report.behind,
        verb=report.verb,
        verb_class=report.verb_class,
        form=report.form,
        verb_end=report.verb_end,
    )


def _cues(marked: Sequence[MarkedContent], tokens: Sequence[Token], i: int) -> list[Span]:
    """Where the cues of the marked quotations end: at the verb, or at the particle where the sentence goes on.

    A verb behind token ``i`` reports both (`“…”고 …다고 말했다`).
    """
    return [Span(c.begin, _cue_end(c, tokens, i)) for c in marked if not c.frame.case]


def _cue_end(marked: MarkedContent, tokens: Sequence[Token], i: int) -> int:
    cue = marked.cue
    if cue is None:
        return marked.close
    called = cue.family == "as" and bool(cue.verb) and tokens[cue.verb_end - 1].form == "고"  # “…”으로 규정하고
    whole = (cue.family == "finish" or called) and cue.verb_end <= i + 1
    return cue.span.end if whole else max(marked.close, cue.span.start + len(cue.particle))


def _subject_behind(parsed: Parsed, index: int, i: int, verb: int) -> bool:
    """Whether the one who reports stands between the clause and the verb (`…다고 청와대는 전했다`)."""
    tokens = parsed.tokens(index)
    return first_subject(parsed, index, tokens[i].end, tokens[verb].start) is not None


def _is_somebodys(parsed: Parsed, index: int, i: int) -> bool:
    """Whether a clause is said to be somebody's word (`…다는 게 그의 설명이다`): then all before it is, too."""
    at, end = parsed.tokens(index)[i].end, parsed.sentences[index].span.end
    return _OWNED.match(parsed.veil, at, end) is not None


def _owner(parsed: Parsed, index: int, i: int) -> Mention | None:
    """Whose word the noun of saying is (`…다는 게 그의 설명이다`, `…다는 정부 설명이다`)."""
    at, end = parsed.tokens(index)[i].end, parsed.sentences[index].span.end
    m = _OWNED.match(parsed.veil, at, end) or _OF.match(parsed.veil, at, end)
    if m is None or word_class("nominal_cues", m["noun"]) is None:
        return None
    whose = words_of(parsed.veil, Span(*m.span("who")))
    if m.re is _OF and any(not is_nominal(w.text) and w.text[-1] in _PARTICLES for w in whose[:-1]):
        return None  # …는 지적에 대해 김 의원은 주민의 뜻을
    owner = mention_of(whose, parsed.names)
    if owner is None or m.groupdict().get("of") != "":
        return owner
    comes_up = _coming_up().match(parsed.veil, m.end(), end) is not None
    if not is_own_word(m["noun"]) or (m[0][-1] == " " and not comes_up):
        return None  # …라는 당국 설명이 거짓이라고: a further report follows
    return owner if owner.kind in ("organization", "group") and owner.span.start == m.start("who") else None


@functools.cache
def _coming_up() -> regex.Pattern[str]:
    """A verb by which what is said comes up (`…는 상인들 하소연이 이어진다`)."""
    return regex.compile(forms_of(words("impersonal_verbs", *COMES_UP)))
