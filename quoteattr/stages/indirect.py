"""Sentences without marks → the clauses that report what somebody said; asks the rules of ``rules/indirect``.

A reported clause ends in a quotative ending (다고, 라며, 자는 …) or in 것으로 before a verb of expecting; where it begins
is settled by ``stages/extent.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import regex

from quoteattr.lexicon import entries, word_class, words
from quoteattr.model import Span, Step
from quoteattr.morph import Token
from quoteattr.rule import first_to_speak
from quoteattr.rules import INDIRECT
from quoteattr.stages.contents import Content
from quoteattr.stages.cues import Cue, endings_behind, noun_behind, reporting_at
from quoteattr.stages.extent import Extent, behind_adverbials, clause_start
from quoteattr.stages.mentions import Form, Mention, mention_of
from quoteattr.stages.names import is_nominal, role_class
from quoteattr.stages.noun_phrases import words_of
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.questions import is_question

_WORTH: Final = regex.compile(
    r"[다라자냐](?:고|며|면서|는|던)(?:도|만|까지)?[\s,]|것으로\s|[다라자냐]고\.|에 (?:따르면|의하면)|다는\s|란\s"
)
_QUOTING: Final = regex.compile(r"(?:.*[다라자냐])(고|며|면서|면서도|는|고도|고만)|.*란")
_ACCORDING: Final = regex.compile(r"(?:에 (?:따르면|의하면)|의 말을 종합하면),?\s*")


@dataclass(frozen=True, slots=True)
class ReportedFrame:
    """What stands around a reported clause, as the rules of ``rules/indirect`` see it.

    ``family``: finish (다고), connect (다며), adnominal (다는), expect (것으로), according (에 따르면).
    """

    family: str
    verb: str = ""
    verb_class: str = ""
    form: str = ""
    noun: str = ""
    noun_note: str = ""
    negated: bool = False
    modal: bool = False
    passive: bool = False
    direct: bool = False
    predicative: bool = False
    object: bool = False
    final: bool = False
    holds_quotation: bool = False
    reporter: Mention | None = field(default=None, compare=False)
    genitive: Mention | None = field(default=None, compare=False)
    according_to: Mention | None = field(default=None, compare=False)
    pointing: bool = False
    reporting_tense: bool = True
    words: int = 0
    alone: bool = False
    announced: bool = False
    sentence_like: bool = True
    verb_behind: str = ""
    deck: bool = False
    case: str = ""
    bracket: Mention | None = None
    label: Mention | None = None


def indirect(parsed: Parsed, marked: Sequence[Content]) -> tuple[Content, ...]:
    """The reported clauses without marks, in reading order; ``marked`` are the quotations between marks."""
    out: list[Content] = []
    by_sentence: dict[int, list[Content]] = {}
    for content in marked:
        by_sentence.setdefault(content.sentence, []).append(content)
    for index, sentence in enumerate(parsed.sentences):
        if _WORTH.search(parsed.veil, sentence.span.start, sentence.span.end) and not is_question(parsed, index):
            after_speech = bool(out) or (bool(marked) and marked[0].sentence < index)
            found = list(_clauses(parsed, index, by_sentence.get(index, []), after_speech))
            out += found
            if all(c.cue is not None and c.cue.family == "connect" for c in found):
                out += _according(parsed, index, by_sentence.get(index, []))
    return tuple(out)


def _clauses(parsed: Parsed, index: int, marked: Sequence[Content], after_speech: bool) -> Iterator[Content]:
    tokens = parsed.tokens(index)
    left = 0
    for i, token in enumerate(tokens):
        family = _family(tokens, i)
        if not family or _behind_marks(parsed, index, token):
            continue
        frame, cue, extent = _read(parsed, index, left, i, family, marked, after_speech)
        steps: list[Step] = []
        rule = first_to_speak("indirect", INDIRECT, frame, steps)
        if rule is not None and rule.gives == "quote" and extent.span.end > extent.span.start:
            yield Content(extent.span, "indirect", "none", index, None, cue, rule, frame, tuple(steps), extent)
            left = i + 1
        elif token.tag == "EC" and family == "connect":
            left = i + 1


def _behind_marks(parsed: Parsed, index: int, token: Token) -> bool:
    """Whether an ending stands right behind a closing mark: then it reports what is between the marks."""
    return any(token.start - 2 <= m.outer.end <= token.start for m in parsed.sentences[index].marked)


def _family(tokens: Sequence[Token], i: int) -> str:
    """The family of the quotative ending at index ``i``, empty where none stands."""
    token = tokens[i]
    if (
        token.tag == "JKB"
        and token.form == "으로"
        and i > 1
        and tokens[i - 1].form in ("것", "거")
        and tokens[i - 2].tag == "ETM"
    ):
        return "expect"
    if token.tag == "JKQ" and token.form in ("고", "라고") and i > 0 and tokens[i - 1].tag == "EF":
        return "finish"
    if token.tag not in ("EC", "ETM", "EF"):
        return ""
    m = _QUOTING.fullmatch(token.ending)
    if m is None or token.ending in ("려고", "으려고", "자마자"):
        return ""
    tail = m[1] or "란"
    if token.tag == "ETM":
        return "adnominal"
    if tail.startswith("고"):
        return "finish"
    return "connect" if tail.startswith(("며", "면서")) else ""


def _read(
    parsed: Parsed, index: int, left: int, i: int, family: str, marked: Sequence[Content], after_speech: bool
) -> tuple[ReportedFrame, Cue, Extent]:
    tokens = parsed.tokens(index)
    token = tokens[i]
    end = token.start if family in ("expect",) or token.tag == "JKQ" else token.end - len(_tail(token))
    last = _last(tokens, i + 1, marked)
    noun, note, behind = noun_behind(tokens, i + 1, last) if family == "adnominal" else ("", "", i + 1)
    lemma, cls, at = reporting_at(tokens, behind, last, direct=family != "adnominal")
    form, verb_end = endings_behind(tokens, at + 1, last) if lemma else ("", behind)
    extent = clause_start(parsed, index, left, i, end, _cues(marked), after_speech)
    if lemma and _subject_behind(parsed, index, i, at):
        extent = Extent(Span(behind_adverbials(parsed.veil, tokens[left].start, end), end), None, False)
    owner = _genitive(parsed, index, i)
    if owner is not None:
        begin = behind_adverbials(parsed.veil, tokens[left].start, end)
        extent = Extent(Span(begin, end), None, False)
    frame = ReportedFrame(
        family=family,
        verb=lemma,
        verb_class=cls,
        form=form,
        noun=noun,
        noun_note=note,
        negated=_negated(tokens, verb_end, last),
        modal=_modal(tokens, form, verb_end, last),
        passive=lemma.endswith(("지다", "되다")) or _note(lemma) == "passive" or _made_passive(tokens, at, last),
        direct=at == behind or lemma == "하다",
        predicative=_predicative(tokens, behind),
        object=behind < last and tokens[behind].form in ("을", "를", "도", "만", "로", "으로"),
        final=behind >= len(tokens) or tokens[behind].tag == "SF",
        holds_quotation=any(extent.span.start <= c.span.start < end for c in marked),
        reporter=extent.reporter,
        pointing=bool(_POINTING.search(extent.span.of(parsed.veil))),
        reporting_tense=_reporting_tense(parsed.veil, token.end),
        genitive=owner,
        words=len(extent.span.of(parsed.article.text).split()),
    )
    cue_end = (
        tokens[verb_end - 1].end
        if lemma and verb_end > behind
        else (tokens[behind - 1].end if behind > i + 1 else token.end)
    )
    while cue_end < len(parsed.veil) and parsed.veil[cue_end].isalnum():
        cue_end += 1
    cue = Cue(
        Span(extent.span.end, cue_end if cue_end - end <= 40 else token.end), token.ending, family, noun, note, behind,
        lemma, cls, form, verb_end,
    )  # fmt: skip
    return frame, cue, extent


def _cues(marked: Sequence[Content]) -> list[Span]:
    """Where the cues of the marked quotations end: at the verb, or at the particle where the sentence goes on."""
    return [
        Span(c.begin, c.cue.span.end if c.cue and c.cue.family == "finish" else c.close)
        for c in marked
        if not c.frame.case
    ]


def _subject_behind(parsed: Parsed, index: int, i: int, verb: int) -> bool:
    """Whether the one who reports stands between the clause and the verb (`…다고 청와대는 전했다`)."""
    return any(
        i < p.index < verb and p.particle in ("은", "는", "이", "가", "도") and parsed.mention(p) is not None
        for p in parsed.phrases(index)
    )


_POINTING: Final = regex.compile(r"(?:^|\s)(?:이렇게|이같이|이처럼|다음과 같이|그렇게)\s\S+$")
_HEARSAY: Final = regex.compile(r"\s?(?:한다|합니다|하죠|하지요|한다는)(?![가-힣])")


def _reporting_tense(veil: str, at: int) -> bool:
    """Whether somebody said it (고 했다) rather than that it is said (고 한다)."""
    return _HEARSAY.match(veil, at) is None


def _tail(token: Token) -> str:
    """What of a quotative ending stands outside the content (다고 → 고, 라면서도 → 면서도)."""
    m = _QUOTING.fullmatch(token.ending)
    return (m[1] if m else None) or ""


def _note(lemma: str) -> str:
    entry = entries("reporting_verbs").get(lemma)
    return entry.note if entry else ""


def _last(tokens: Sequence[Token], first: int, marked: Sequence[Content]) -> int:
    """Where the cue of a clause has to stand before: the next quotation or the sentence's end."""
    starts = [c.begin for c in marked if first < len(tokens) and c.begin >= tokens[first].start]
    limit = min(starts, default=None)
    if limit is None:
        return len(tokens)
    return next((k for k in range(first, len(tokens)) if tokens[k].start >= limit), len(tokens))


def _negated(tokens: Sequence[Token], verb_end: int, last: int) -> bool:
    return (
        verb_end < last
        and verb_end > 0
        and tokens[verb_end - 1].form in ("지", "지는", "지도")
        and any(t.form in ("않", "못", "못하", "말") for t in tokens[verb_end : min(verb_end + 3, last)])
    )


def _modal(tokens: Sequence[Token], form: str, verb_end: int, last: int) -> bool:
    """Whether saying is only possible or imagined (`…다고 말할 수 있다`, `…다고 보기는 어렵다`); `주장하기도 했다` is said."""
    following = tokens[verb_end] if verb_end < last else None
    if form == "connective" and tokens[verb_end - 1].ending in {"면", *words("endings", "unreal")}:
        return True
    if form == "nominal":
        return not (following is not None and following.form in ("도", "까지") and tokens[verb_end + 1].form == "하")
    return form == "adnominal" and following is not None and following.form in ("수", "만", "법", "리", "때")


def _made_passive(tokens: Sequence[Token], verb: int, last: int) -> bool:
    """Whether 어지다 follows the verb (알려진 → 알리/어/지)."""
    return any(t.tag == "VX" and t.form == "지" for t in tokens[verb + 1 : min(verb + 3, last)])


def _predicative(tokens: Sequence[Token], behind: int) -> bool:
    """Whether the noun behind is the sentence's predicate (`…다는 설명이다`)."""
    return behind < len(tokens) and tokens[behind].tag == "VCP"


_OWNED: Final = regex.compile(
    r"\s?(?:것이|게|것은|건|점이)\s(?P<who>[^.,\n\ue000]{1,30}?)(?:의\s?|\s)(?P<noun>[가-힣]{1,4}?)(?:이다|이었다|였다|입니다|인데|이지만|\.)"
)
_OF: Final = regex.compile(
    r"\s(?P<who>[^.,\n\ue000]{1,20}?)의\s(?P<noun>[가-힣]{1,4}?)(?:이다|이었다|였다|입니다|이\s|도\s|을\s|\.)"
)


def _genitive(parsed: Parsed, index: int, i: int) -> Mention | None:
    """Whose word the noun of saying is (`…다는 게 그의 설명이다`, `…다는 것이 정부 입장이다`)."""
    at, end = parsed.tokens(index)[i].end, parsed.sentences[index].span.end
    m = _OWNED.match(parsed.veil, at, end) or _OF.match(parsed.veil, at, end)
    if m is None or word_class("nominal_cues", m["noun"]) is None:
        return None
    return mention_of(words_of(parsed.veil, Span(m.start("who"), m.end("who"))), parsed.names)


def _source_named(parsed: Parsed, start: int, end: int) -> Mention | None:
    """Who or what stands before `에 따르면`; a document by the whole phrase."""
    first = max(parsed.veil.rfind(c, start, end) for c in ",;") + 1
    span = Span(max(start, first), end)
    parts = words_of(parsed.article.text, span)
    for k in range(len(parts)):
        if all(is_nominal(w.text) for w in parts[k:]) and (named := mention_of(parts[k:], parsed.names, parsed.bodies)):
            return named
    if parts and role_class(parts[-1].text) == "document":
        return Mention(Form.ROLE, " ".join(w.text for w in parts), Span(parts[0].span.start, end), "document")
    return mention_of(parts[-1:], parsed.names, parsed.bodies)


def _according(parsed: Parsed, index: int, marked: Sequence[Content]) -> list[Content]:
    """`A에 따르면 ….`: the main clause of the sentence, where nothing in it is quoted otherwise."""
    sentence = parsed.sentences[index]
    m = _ACCORDING.search(parsed.veil, sentence.span.start, sentence.span.end)
    if m is None or any(c.span.start > m.start() for c in marked):
        return []
    source = _source_named(parsed, sentence.span.start, m.start())
    end = sentence.span.end
    while end > m.end() and parsed.veil[end - 1] in ". \n":
        end -= 1
    if source is None or end - m.end() < 6 or source.form is Form.TITLE:
        return []
    frame = ReportedFrame("according", according_to=source)
    steps: list[Step] = []
    rule = first_to_speak("indirect", INDIRECT, frame, steps)
    if rule is None or rule.gives != "quote":
        return []
    cue = Cue(Span(m.start(), m.start() + len(m[0].rstrip(", "))), "에 따르면", "according")
    extent = Extent(Span(m.end(), end), None, False)
    return [Content(extent.span, "indirect", "none", index, None, cue, rule, frame, tuple(steps), extent)]
