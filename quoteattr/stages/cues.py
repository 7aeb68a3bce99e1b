"""What stands behind a closing mark → the cue.

The quotative particle, the word that reports (``reporting.py``), and how its clause goes on.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import regex

from quoteattr.lexicon import word_class, words
from quoteattr.model import Span
from quoteattr.morph import Token, index_at
from quoteattr.stages.reporting import PREDICATE, SAY, SHOUT, first_verb, lemma_at, noun_behind, only_adverbs

AND_SO_ON: Final = regex.compile(
    r"(?:이?라는|는)?\s?(?:등(?P<as>으로)?(?:의|과 같은|,)?|[와과]? ?같은|따위의|식의)\s(?=[가-힣A-Z])"
)

_SAID: Final = regex.compile(r"말|밝|했|하|강조|덧붙|주장|설명|전했|지적|답")
_BARE: Final = regex.compile(r"\s?(?:하고|하며|하면서|하자|했|한다|합니다|하는|하더)")
_NEVER_SPACED: Final = frozenset({"는", "란", "라", "로", "던", "이란"})
_COME_BACK: Final = "back"
"""The class of the verbs by which an answer comes from whoever was asked (`“…”라는 답이 돌아왔다`)."""
COMES_UP: Final = ("rise", _COME_BACK, "be")
"""The classes of the verbs by which what is said comes up or is there."""
_SERIAL: Final = frozenset({"게", "어", "아", "여"})
"""The endings behind which a clause goes on with its verb (강하게 비판했다)."""
_NO_VERB: Final = ("", "", "", 0)
_LONGEST: Final = 40
"""A verb further away than this is no part of the cue's words, though it reports."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that report a content.

    ``family`` of the particle: ``finish`` (고: the reporting verb follows), ``connect`` (며: the clause goes on),
    ``adnominal`` (는: a noun follows), ``as`` (로), ``loose`` (는데), ``other``, or empty without a particle.
    ``noun`` is the noun behind an adnominal particle with its class, ``noun_end`` the index behind its tokens; ``verb``
    the lemma that reports with its class, ``verb_end`` the index behind its endings; ``form`` says how its clause goes
    on: ``finite``, ``connective``, ``adnominal``, ``nominal`` or empty. ``impersonal``: the report is in the air;
    ``received``: its subject is told it by somebody else (`“…”는 평가를 받았다`);
    ``puts_question``: its subject is who asks (`“…”라는 질문을 던졌다`); ``owned``: a genitive before the noun says
    whose it is (`“…”는 기자의 질문에`).
    """

    span: Span
    particle: str = ""
    family: str = ""
    noun: str = ""
    noun_class: str = ""
    noun_end: int = 0
    verb: str = ""
    verb_class: str = ""
    form: str = ""
    verb_end: int = 0
    impersonal: bool = False
    received: bool = False
    puts_question: bool = False
    owned: bool = False


@functools.cache
def _particle_pattern() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:\([^()\n]{1,40}\)|[ \u00a0])?(?P<p>\L<p>)", p=[w for w in words("particles") if " " not in w]
    )


def particle_after(veil: str, close: int, end: int, sentence_like: bool) -> tuple[str, Span] | None:
    """The quotative particle right behind a closing mark and where it stands.

    ``sentence_like``: the content ends as a sentence does; behind a noun 는 and 이라 mark a topic, not a report.
    """
    m = _particle_pattern().match(veil, close, end)
    if m is None:
        return None
    particle, span = m["p"], Span(*m.span("p"))
    spaced = veil[close : span.start].isspace()
    if len(particle) == 1 and _runs_on(veil, span, end, spaced):
        return None
    if spaced and particle in _NEVER_SPACED:
        return None
    if particle in ("는", "는데") and not sentence_like:
        return None
    return particle, span


def _runs_on(veil: str, particle: Span, end: int, spaced: bool) -> bool:
    """Whether what looks like a particle of one letter begins a word; a verb of saying may be glued to one."""
    following = veil[particle.end : min(particle.end + 1, end)]
    if not following.isalnum() and not (spaced and following not in (" ", "")):
        return False
    return not (particle.of(veil) in "고며" and _SAID.match(veil, particle.end))


def read_cue(veil: str, close: int, end: int, read: Callable[[], Sequence[Token]], sentence_like: bool) -> Cue | None:
    """The cue behind the mark that closes at ``close``; ``end`` is where the sentence ends.

    ``read`` gives the sentence's tokens; it is only asked where the text behind the mark leaves room for a cue.
    """
    found = particle_after(veil, close, end, sentence_like)
    if found is None:
        return _bare_verb(veil, close, end, read) or _bare_noun(veil, close, end, read, sentence_like)
    particle, span = found
    tokens = read()
    family = word_class("particles", particle) or "other"
    first, last = index_at(tokens, span.end), index_at(tokens, end)
    noun, noun_class, noun_end = noun_behind(tokens, first, last) if family == "adnominal" else ("", "", first)
    answered = noun_class.endswith(":answer") and is_impersonal(tokens, noun_end, last, _COME_BACK)
    impersonal = family == "adnominal" and not answered and is_impersonal(tokens, noun_end, last)
    found_verb = _NO_VERB if impersonal else first_verb(tokens, noun_end, last, direct=family == "finish")
    verb, verb_class, form, verb_end = found_verb
    if family == "as" and verb and not only_adverbs(tokens, first, verb_end - 4):
        verb, verb_class = "", ""
    return Cue(
        Span(span.start, _cue_end(veil, span.end, tokens, verb_end if verb else 0)),
        particle=particle,
        family=family,
        noun=noun,
        noun_class=noun_class,
        noun_end=noun_end,
        verb=verb,
        verb_class=verb_class,
        form=form,
        verb_end=verb_end,
        impersonal=impersonal,
        received=family == "adnominal" and _is_received(tokens, noun_end, last, noun_class),
        puts_question=family == "adnominal" and _puts_question(tokens, noun_end, last, noun_class),
        owned=_is_owned(tokens, first, noun_end),
    )


def _is_owned(tokens: Sequence[Token], first: int, noun_end: int) -> bool:
    return any(t.tag == "JKG" for t in tokens[first:noun_end])


def _puts_question(tokens: Sequence[Token], first: int, last: int, noun_class: str) -> bool:
    """Whether the noun is a question or a reproach that the subject puts: the object of a verb of putting one."""
    if not noun_class.startswith("question") or first >= last or tokens[first].tag != "JKO":
        return False
    verb = next((i for i in range(first, last) if tokens[i].tag in ("VV", "XSV")), None)
    return verb is not None and lemma_at(tokens, verb) in words("asking_verbs")


def _is_received(tokens: Sequence[Token], first: int, last: int, noun_class: str) -> bool:
    """Whether the noun is what somebody is told, and no thought of his own (느낌을 받다)."""
    told = noun_class.startswith(("talk", "question", "person")) and not noun_class.endswith(":think")
    object_ = first < last and tokens[first].tag in ("JKO", "JX") and tokens[first].form not in ("은", "는")
    return told and object_ and is_impersonal(tokens, first, last, "receive")


def _cue_end(veil: str, particle_end: int, tokens: Sequence[Token], verb_end: int) -> int:
    """Where the words of a cue end: with its verb, or with the particle where that is far, behind a mark or missing."""
    stop = word_end(veil, tokens[verb_end - 1].end) if verb_end else particle_end
    reached = stop - particle_end <= _LONGEST and not any(
        particle_end <= t.start < stop for t in tokens if t.tag == "QT"
    )
    return stop if reached else particle_end


def is_impersonal(tokens: Sequence[Token], first: int, last: int, *classes: str) -> bool:
    """Whether the noun's own predicate says that the report is in the air (`…라는 지적이 나온다`)."""
    if first >= last or tokens[first].tag not in ("JKS", "JX", "JKO"):
        return False
    near = (i for i in range(first, min(first + 6, last)) if tokens[i].tag in PREDICATE)
    predicate = next((i for i in near if i + 1 == last or tokens[i + 1].form != "게"), None)  # 심심찮게 올라온다
    return predicate is not None and lemma_at(tokens, predicate) in words("impersonal_verbs", *classes)


def _bare_verb(veil: str, close: int, end: int, read: Callable[[], Sequence[Token]]) -> Cue | None:
    """`“…” 했다`, `“…” 하고 말했다`: the verb of saying right behind the mark, without a particle."""
    if _BARE.match(veil, close, end) is None:
        return None
    tokens = read()
    first, last = index_at(tokens, close), index_at(tokens, end)
    verb, verb_class, form, verb_end = first_verb(tokens, first, last, direct=True)
    if verb != SAY:
        return None
    span = Span(tokens[first].start, word_end(veil, tokens[verb_end - 1].end))
    return Cue(span, family="finish", verb=verb, verb_class=verb_class, form=form, verb_end=verb_end)


def _bare_noun(veil: str, close: int, end: int, read: Callable[[], Sequence[Token]], sentence_like: bool) -> Cue | None:
    """`“…” 등의 반응`, `“…” 발언`: a noun of saying behind the marks, without a quotative particle."""
    so_on = AND_SO_ON.match(veil, close, end)
    if so_on is None and not (sentence_like and veil[close : close + 1] == " "):
        return None
    tokens = read()
    first, last = index_at(tokens, so_on.end() if so_on else close), index_at(tokens, end)
    if so_on is not None and so_on["as"]:
        verb, verb_class, form, verb_end = first_verb(tokens, first, _clause_end(tokens, first, last), direct=False)
        if not verb:
            return None
        span = Span(so_on.start(), _cue_end(veil, so_on.end("as"), tokens, verb_end))
        return Cue(span, "등으로", "as", verb=verb, verb_class=verb_class, form=form, verb_end=verb_end)
    if not so_on and word_class("nominal_cues", tokens[first].form if first < last else "") is None:
        return None
    noun, noun_class, noun_end = noun_behind(tokens, first, last)
    verb, verb_class, form, verb_end = first_verb(tokens, noun_end, last, direct=False) if so_on else _NO_VERB
    if ":" not in noun_class and verb_class != SHOUT:
        return None
    return Cue(
        Span(close, tokens[noun_end - 1].end),
        particle="등의" if so_on else "",
        family="adnominal",
        noun=noun,
        noun_class=noun_class,
        noun_end=noun_end,
        verb=verb,
        verb_class=verb_class,
        form=form,
        verb_end=verb_end,
        impersonal=so_on is not None and is_impersonal(tokens, noun_end, last),
        owned=_is_owned(tokens, first, noun_end),
    )


def _clause_end(tokens: Sequence[Token], first: int, last: int) -> int:
    """The index behind the ending that closes the clause which begins at an index (`등으로 의견이 갈렸고, |`)."""
    for k in range(first, last):
        if tokens[k].tag in ("EC", "EF") and tokens[k].form not in _SERIAL:
            return k + 1
    return last


def word_end(veil: str, at: int) -> int:
    """The offset where the word that an offset stands in or behind ends."""
    while at < len(veil) and veil[at].isalnum():
        at += 1
    return at
