"""A marked span → what stands in and around it, as the rules of ``rules/contents`` see it."""

from __future__ import annotations

import bisect
import functools
from dataclasses import dataclass
from typing import Final

import regex

from quoteattr.lexicon import entries, word_class, words
from quoteattr.lexicon.conjugation import reporting_forms
from quoteattr.morph import index_at, word_tags
from quoteattr.stages.cues import Cue, read_cue
from quoteattr.stages.labels import label_before, name_in_brackets, owner_of_noun
from quoteattr.stages.lines import is_deck, text_has_begun
from quoteattr.stages.marks import MarkedSpan
from quoteattr.stages.mentions import Mention
from quoteattr.stages.names import is_common
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.particles import final_of, without_particle
from quoteattr.stages.reporting import PREDICATE, first_verb, only_adverbs
from quoteattr.stages.told import clause_of_saying, is_announced, likening, list_of, report_ahead

_SENTENCE_END: Final = regex.compile(
    r"[.!?…~]$|(?:[다요까죠지네군냐자라나래걸세해줘돼함음됨임것중뿐마야어]|[은는던]가|구나|거든|ㅂ니다|하길|하기|때문|[다자냐라]고)[)\]]?$"
)
_CLAUSE_END: Final = regex.compile(
    r"(?:[다요까죠지네군냐자라나래걸세해줘돼마니야어아오소]|구나|거든)[.!?…~]*[)\]]?$|[.!?…]$"
)
_CALLED: Final = regex.compile(r"이?라고 (?:하면|하니|할 때)(?=[\s,])")
"""What is said of something by the name that it is given there (`“…”라고 하면 멋있다`)."""
_CASE: Final = regex.compile(
    r"(?:으로|이나|에(?:서|게)?|[와과을를이가의로은는도만]|이(?:므로|지만|어서|라서|기에|었으며)|인데|인\s만큼|이기\s때문에)(?![가-힣])"
)
_BEFORE_REPORTED: Final = regex.compile(r" [가-힣]{1,8}[다라자냐]고 (?:[가-힣]+ )?[가-힣]")
_TO_DO: Final = regex.compile(r"\S+\s+\S.*(?P<last>[가-힣])\s?것$")
_FINAL_R: Final = 8
_DEMANDS: Final = frozenset({"demand", "order", "promise", "suggest"})
_FURTHEST_VERB: Final = 12
"""Within how many tokens behind an object its verb stands."""
_ACCORDING: Final = regex.compile(r"에 (?:따르면|의하면)[, ]")
_REMARK_BEHIND: Final = regex.compile(r"^\s?\([^()]{1,60}\)")
_LONGEST_TERM: Final = 3
_LONGEST_CUT_TERM: Final = 2
"""How many words behind a mark that the end of a cut text leaves open may still be a term."""
_SENTENCE_OF: Final = 5
"""How many words a clause between single marks has that is a sentence, no slogan."""
_GLOSS: Final = regex.compile(r"(?<=[가-힣.?!])\s?\([A-Za-z][^()가-힣]*\)$")
"""Foreign words in brackets behind their translation (변명할 필요 없다(No excuse))."""
_ENTITLED: Final = regex.compile(r"(?P<noun>[가-힣]{2,8})[은는]\s$")
_COPULA: Final = regex.compile(r"(?:이?다|이었다|였다|입니다|이었습니다|였습니다)(?=[.\s]|$)")
_NOUN_BEHIND: Final = regex.compile(r"\s?([가-힣]{2,6})")
_WORD_BEHIND: Final = regex.compile(r"(?:\([^()\n]{1,40}\))?\s?[가-힣]")


@dataclass(frozen=True, slots=True)
class ContentFrame:
    """What stands in and around a marked span.

    ``family`` to ``verb_class`` are the cue's; without one ``case`` is the case particle behind the mark and
    ``verb_behind`` the clause of saying there; with it ``report_ahead`` is the report that the content is part of.
    ``bracket``, ``genitive`` and ``label`` are mentions set beside it, ``listed`` says what the list is that it heads,
    ``entitles`` the class of the noun it names (주제는 “…”이다).
    ``work``: a noun for works of art or of the press stands right before the mark and the particle behind it can make
    it a topic. ``cut_off``: the text was cut off in the middle of what is more than a term. ``demanded``: the verb of
    demanding or promising whose object the words are. ``qualifies``: the noun that a few words stand before.
    ``likened``: a verb likens a thing to the words. ``borne``: a noun for a placard or the like that bears the words,
    alone or in a list, stands right behind them, or one for the text whose title they are right before them.
    ``own``: whoever writes the article says them himself.
    """

    style: str
    furniture: bool
    words: int
    sentence_like: bool
    clause_like: bool
    long: bool
    alone: bool
    deck: bool
    particle: str
    family: str
    noun: str
    noun_note: str
    verb: str
    verb_class: str
    naming: bool
    case: str
    verb_behind: str
    bracket: Mention | None
    genitive: Mention | None
    label: Mention | None
    announced: bool
    report_ahead: str
    listed: str
    sourced: bool
    entitles: str
    work: bool
    cut_off: bool
    demanded: str
    qualifies: str
    likened: bool
    borne: bool
    own: bool


def content_frame(parsed: Parsed, index: int, k: int) -> tuple[ContentFrame, Cue | None]:
    """The frame and the cue of the marked span number ``k`` of a sentence."""
    sentence, veil = parsed.sentences[index], parsed.veil
    marked, end = sentence.marked[k], sentence.span.end
    close = marked.outer.end
    inner = _GLOSS.sub("", marked.inner.of(parsed.article.text).strip())
    clause_like = _CLAUSE_END.search(inner) is not None
    before, after = veil[sentence.span.start : marked.outer.start], veil[close:end]
    cue = _cue(parsed, index, close, clause_like)
    case = m[0] if cue is None and (m := _CASE.match(after)) else ""
    frame = ContentFrame(
        style=marked.style.value,
        furniture=_furniture().search(inner) is not None,
        words=len(inner.split()),
        sentence_like=_SENTENCE_END.search(inner) is not None,
        clause_like=clause_like,
        long=clause_like and len(inner.split()) >= _SENTENCE_OF,
        alone=_is_alone(before, after),
        deck=is_deck(parsed, index) and not (clause_like and text_has_begun(parsed, index)),
        particle=cue.particle if cue else "",
        family=cue.family if cue else "",
        noun=cue.noun if cue else "",
        noun_note=cue.noun_class if cue else "",
        verb=cue.verb if cue else "",
        verb_class=cue.verb_class if cue else "",
        naming=cue is not None
        and (_naming().match(after) is not None or (not clause_like and _CALLED.match(after) is not None)),
        case=case,
        verb_behind=clause_of_saying(veil, close, end) if cue is None else "",
        bracket=name_in_brackets(veil, close),
        genitive=owner_of_noun(parsed, close),
        label=label_before(parsed, index, marked),
        announced=is_announced(parsed, index, marked),
        report_ahead=report_ahead(veil, close, end) if case or _before_predicate(parsed, index, marked, cue) else "",
        listed=list_of(parsed, sentence.marked[k:], end),
        sourced=_ACCORDING.search(before) is not None and not after.strip(" ."),
        entitles=_entitled(before, after),
        work=cue is not None
        and cue.particle == "는"
        and not cue.noun_class
        and _work_before().search(before) is not None,
        cut_off=marked.cut and len(inner.split()) > _LONGEST_CUT_TERM,
        demanded=_demanded(parsed, index, close) if case == "을" and _is_to_do(inner) else "",
        qualifies=_qualified(after) if cue is None and len(inner.split()) <= _LONGEST_TERM else "",
        likened=case == "에" and likening(veil, close, end),
        borne=cue is None and _is_borne(before, after, case),
        own=_own_subject().search(before) is not None,
    )
    return frame, cue


def _before_predicate(parsed: Parsed, index: int, marked: MarkedSpan, cue: Cue | None) -> bool:
    """Whether a reported predicate stands right behind a mark without a cue (`“언제든” 응하겠다고 했다`).

    Not where the words are a noun, the object of the predicate (`“봄날” 부르겠다고`).
    """
    close, last = marked.outer.end, marked.inner.of(parsed.article.text).split()[-1:]
    noun = bool(last) and word_tags(last[0])[-1][1].startswith("N")
    if cue is not None or noun or _BEFORE_REPORTED.match(parsed.veil, close, parsed.sentences[index].span.end) is None:
        return False
    tokens = parsed.tokens(index)
    first = index_at(tokens, close)
    behind = tokens[first : first + 2]
    return behind[0].tag in ("VV", "VA") or [t.tag for t in behind] == ["NNG", "XSV"]


def _qualified(after: str) -> str:
    """The noun right behind a mark that neither says something nor reports, empty where none stands."""
    m = _NOUN_BEHIND.match(after)
    noun = without_particle(m[1]) if m is not None else ""
    said = word_class("nominal_cues", noun) or word_class("reporting_verbs", f"{noun}하다")
    return noun if len(noun) > 1 and said is None and is_common(noun) else ""


def _is_to_do(inner: str) -> bool:
    """Whether the words are what is to be done: several, the last before 것 with the ending ㄹ (`차를 바꿔 줄 것`)."""
    m = _TO_DO.search(inner)
    return m is not None and final_of(m["last"]) == _FINAL_R


def _demanded(parsed: Parsed, index: int, close: int) -> str:
    """The verb of demanding or promising right behind the object that ends with a mark, empty where none stands."""
    tokens = parsed.tokens(index)
    first = bisect.bisect_right(tokens, close, key=lambda t: t.start)
    near = tokens[first : first + _FURTHEST_VERB]
    found = next((k for k, t in enumerate(near) if t.tag in PREDICATE), len(near))
    verb, verb_class, _, behind = first_verb(near, 0, len(near), direct=False)
    return verb if verb_class in _DEMANDS and found < behind and only_adverbs(near, 0, max(0, found - 1)) else ""


def _entitled(before: str, after: str) -> str:
    """The class of the noun of naming that the words between the marks are said to be (`주제는 “…”이다`)."""
    m = _ENTITLED.search(before)
    return (word_class("not_cues", m["noun"]) or "") if m and _COPULA.match(after) else ""


def _cue(parsed: Parsed, index: int, close: int, clause_like: bool) -> Cue | None:
    """The cue behind a closing mark; the sentence is analysed only where a word follows that can begin one."""
    end = parsed.sentences[index].span.end
    if _WORD_BEHIND.match(parsed.veil, close, end) is None:
        return None
    return read_cue(parsed.veil, close, end, functools.partial(parsed.tokens, index), clause_like)


def _is_alone(before: str, after: str) -> bool:
    """Whether nothing but signs stands before the marks and nothing but a bracketed remark behind them."""
    return not before.strip(" \t-–—▶▷△▲■□◆◇●○·※,") and not _REMARK_BEHIND.sub("", after).strip(" .,!?…\t·")


@functools.cache
def _furniture() -> regex.Pattern[str]:
    """Words of a web page's notices."""
    return regex.compile(r"\L<furniture>", furniture=words("furniture"))


def _is_borne(before: str, after: str, case: str) -> bool:
    """Whether marked words are printed on what stands right behind them, or are the title of what stands before."""
    entitled = bool(case) and _text_before().search(before) is not None
    return entitled or (_borne_by().match(after) is not None and _told_at_end().search(after) is None)


@functools.cache
def _told_at_end() -> regex.Pattern[str]:
    """A verb or a noun of saying at the end of a sentence (`“…” 간판을 내리며 말했다`)."""
    return regex.compile(rf"(?:\s{reporting_forms()}[가-힣]*[다요]|의 [가-힣]+이다)\.?\s*$")


@functools.cache
def _borne_by() -> regex.Pattern[str]:
    """What bears marked words, right behind them or behind a list that they begin (`“…”, “…” 등의 팻말`)."""
    listed = r"(?:,?\s?[“‘\"']\ue000+[”’\"'])*\s?(?:등의?\s|등이\s적힌\s)?"
    return regex.compile(
        rf"{listed}\L<bearing>(?![가-힣]{{2}})",
        bearing=[e.word for e in entries("not_cues").values() if e.note == "bearing"],
    )


@functools.cache
def _own_subject() -> regex.Pattern[str]:
    """The writer of the article as the subject that opens a stretch, with no more than an adverb or an addressee."""
    return regex.compile(r"^\s*\L<own>\s(?:[가-힣]+(?<=[시게며고])\s){0,2}$", own=words("announcing", "own"))


@functools.cache
def _work_before() -> regex.Pattern[str]:
    """A noun for works at the end of a stretch."""
    return regex.compile(r"(?:^|\s)\L<works>\s$", works=words("works"))


@functools.cache
def _text_before() -> regex.Pattern[str]:
    """A noun for a text or a work at the end of a stretch (`펴낸 보고서 `)."""
    return regex.compile(r"(?:^|\s)\L<texts>\s$", texts=words("works") | words("venues", "text"))


@functools.cache
def _naming() -> regex.Pattern[str]:
    """라고 or 이란 before a verb of naming."""
    return regex.compile(
        r"\s?(?:이?라고?도?|이?란|고도?)\s?(?:[가-힣]{1,6}(?<!며|면서|고)\s)?\L<naming>", naming=words("naming_verbs")
    )
