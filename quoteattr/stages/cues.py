"""What stands behind a closing mark → the cue: the quotative particle, the word that reports, and how its clause goes on."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import regex

from quoteattr.lexicon import entries, word_class, words
from quoteattr.model import Span
from quoteattr.morph import Token

PREDICATE: Final = frozenset(["VV", "VA", "VX", "VCP", "VCN", "XSV", "XSA"])
_STEM: Final = frozenset(["NNG", "NNP", "XR", "NNB", "MAG", "SL", "XPN", "XSN", "NP"])
_SAY: Final = "하다"


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that report a content.

    ``family`` of the particle: ``finish`` (고: the reporting verb follows), ``connect`` (며: the clause goes on),
    ``adnominal`` (는: a noun follows), ``other``, or empty without a particle. ``noun`` is the noun behind an adnominal
    particle with its class; ``verb`` the lemma that reports with its class; ``form`` says how the verb's clause goes on:
    ``finite``, ``connective``, ``adnominal`` or empty. ``verb_end`` is the index behind the verb's tokens.
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


@functools.cache
def _particle_pattern() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:\([^()\n]{1,40}\)|[ \u00a0])?(?P<p>\L<p>)", p=[w for w in words("particles") if " " not in w]
    )


def particle_after(veil: str, close: int, end: int, sentence_like: bool) -> tuple[str, Span] | None:
    """The quotative particle right behind a closing mark and where it stands.

    ``sentence_like`` says whether the content ends as a sentence does: behind a noun 는 and 이라 mark a topic, not a report.
    """
    m = _particle_pattern().match(veil, close, end)
    if m is None:
        return None
    particle, span = m["p"], Span(*m.span("p"))
    following = veil[span.end : min(span.end + 1, end)]
    spaced = veil[close : span.start].isspace()
    if len(particle) == 1 and (following.isalnum() or (spaced and following not in (" ", ""))):
        reporting = veil[span.end : span.end + 6]
        if not (particle in "고며" and _SAID.match(reporting)):
            return None
    if spaced and particle in ("는", "란", "라", "로", "던", "이란"):
        return None
    if particle in ("는", "는데") and not sentence_like:
        return None
    return particle, span


_SAID: Final = regex.compile(r"말|밝|했|하|강조|덧붙|주장|설명|전했|지적|답")


def read_cue(veil: str, close: int, end: int, tokens: Sequence[Token], sentence_like: bool) -> Cue | None:
    """The cue behind the mark that closes at ``close``; ``end`` is where the next content or the sentence ends it."""
    found = particle_after(veil, close, end, sentence_like)
    if found is None:
        return _bare_verb(veil, close, end, tokens) or _bare_noun(veil, close, end, tokens, sentence_like)
    particle, span = found
    family = word_class("particles", particle) or "other"
    first = _first_behind(tokens, span.end)
    last = _first_behind(tokens, end)
    noun, noun_class, noun_end = noun_behind(tokens, first, last) if family == "adnominal" else ("", "", first)
    verb, verb_class, form, verb_end = _verb(tokens, noun_end, last, direct=family == "finish")
    if family == "as" and verb and not _only_adverbs(tokens, first, verb_end - 4):
        verb, verb_class = "", ""
    impersonal = family == "adnominal" and _is_impersonal(tokens, noun_end, last)
    cue_end = span.end
    if verb and verb_end > 0:
        stop = _word_end(veil, tokens[verb_end - 1].end)
        if stop - span.end <= 40:
            cue_end = stop
    return Cue(
        Span(span.start, cue_end),
        particle,
        family,
        noun,
        noun_class,
        noun_end,
        verb,
        verb_class,
        form,
        verb_end,
        impersonal,
    )


def _is_impersonal(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the noun's own predicate says that the report is in the air (`…라는 지적이 나온다`)."""
    if first >= last or tokens[first].tag not in ("JKS", "JX", "JKO"):
        return False
    for i in range(first, min(first + 5, last)):
        if tokens[i].tag in PREDICATE:
            return lemma_at(tokens, i) in words("impersonal_verbs")
    return False


_BARE: Final = regex.compile(r"\s?(?:하고|하며|하면서|하자|했|한다|합니다|하는|하더)")


def _bare_verb(veil: str, close: int, end: int, tokens: Sequence[Token]) -> Cue | None:
    """`“…” 했다`, `“…” 하고 말했다`: the verb of saying right behind the mark, without a particle."""
    if _BARE.match(veil, close, end) is None:
        return None
    first, last = _first_behind(tokens, close), _first_behind(tokens, end)
    verb, verb_class, form, verb_end = _verb(tokens, first, last, direct=True)
    if verb != _SAY:
        return None
    stop = _word_end(veil, tokens[verb_end - 1].end)
    return Cue(
        Span(tokens[first].start, stop), "", "finish", verb=verb, verb_class=verb_class, form=form, verb_end=verb_end
    )


AND_SO_ON: Final = regex.compile(r"(?:이?라는|는)?\s?등(?:의|과 같은|,)?\s(?=[가-힣])")


def _bare_noun(veil: str, close: int, end: int, tokens: Sequence[Token], sentence_like: bool) -> Cue | None:
    """`“…” 등의 반응`, `“…” 발언`: a noun of saying behind the marks, without a quotative particle."""
    so_on = AND_SO_ON.match(veil, close, end)
    if so_on is None and not (sentence_like and veil[close : close + 1] == " "):
        return None
    start = so_on.end() if so_on else close
    first, last = _first_behind(tokens, start), _first_behind(tokens, end)
    if not so_on and word_class("nominal_cues", tokens[first].form if first < last else "") is None:
        return None
    noun, noun_class, noun_end = noun_behind(tokens, first, last)
    if ":" not in noun_class:
        return None
    impersonal = so_on is not None and _is_impersonal(tokens, noun_end, last)
    return Cue(
        Span(close, tokens[noun_end - 1].end), "등의" if so_on else "", "adnominal", noun, noun_class, noun_end,
        impersonal=impersonal,
    )  # fmt: skip


def _first_behind(tokens: Sequence[Token], at: int) -> int:
    return next((i for i, t in enumerate(tokens) if t.start >= at), len(tokens))


def _word_end(veil: str, at: int) -> int:
    while at < len(veil) and veil[at].isalnum():
        at += 1
    return at


def noun_behind(tokens: Sequence[Token], first: int, last: int) -> tuple[str, str, int]:
    """The noun behind an adnominal particle, its class, and the index behind it: the last listed one of the run."""
    i, run = first, []
    while i < last and tokens[i].tag in ("NNG", "NNP", "NNB", "XSN", "XR", "MM", "SL"):
        run.append(tokens[i])
        i += 1
    for token in reversed(run):
        found = word_class("nominal_cues", token.form)
        if found:
            note = entries("nominal_cues")[token.form].note
            return token.form, f"{note}:{found}" if note else found, i
    for token in reversed(run):
        found = word_class("not_cues", token.form)
        if found:
            return token.form, found, i
    return (run[-1].form if run else ""), "", i


def _verb(tokens: Sequence[Token], first: int, last: int, direct: bool) -> tuple[str, str, str, int]:
    """The first verb that reports between two indices: lemma, class, form, index behind its endings.

    하다 reports only right behind a quotative particle (``direct``).
    """
    for i in range(first, last):
        token = tokens[i]
        if token.tag not in PREDICATE or token.tag == "VCP":
            continue
        lemma = reporting_lemma(tokens, i)
        found = word_class("reporting_verbs", lemma)
        if lemma == _SAY and not (direct and _only_adverbs(tokens, first, i)):
            found = None
        if found is None:
            idiom = _idiom(tokens, i) or ""
            found = word_class("reporting_idioms", idiom)
            lemma = idiom if found else lemma
        if found:
            form, end = endings_behind(tokens, i + 1, last)
            return lemma, found, form, end
    return "", "", "", first


def reporting_at(tokens: Sequence[Token], first: int, last: int, direct: bool) -> tuple[str, str, int]:
    """The verb that governs a reported clause: lemma, class, index; it is the first predicate behind the ending.

    하다 counts where it stands ``direct``, right behind the ending.
    """
    for i in range(first, last):
        if tokens[i].tag not in PREDICATE:
            if tokens[i].tag in ("EC", "EF", "ETM") and not (tokens[i].tag == "ETM" and tokens[i - 1].form == "지나"):
                break
            continue
        if tokens[i].form == "지나":
            continue  # 지난 16일
        if tokens[i].tag == "VCP":
            break
        lemma = reporting_lemma(tokens, i)
        found = word_class("reporting_verbs", lemma)
        if lemma == _SAY and not (direct and _only_adverbs(tokens, first, i)):
            found = None
        if found is None and (idiom := _idiom(tokens, i)):
            found, lemma = word_class("reporting_idioms", idiom), idiom
        return (lemma, found, i) if found else ("", "", first)
    return "", "", first


def _only_adverbs(tokens: Sequence[Token], first: int, i: int) -> bool:
    return all(t.tag in ("MAG", "MAJ", "JX", "SP") for t in tokens[first:i])


def lemma_at(tokens: Sequence[Token], i: int) -> str:
    """The dictionary form of the predicate at index ``i`` (말/NNG 하/XSV → 말하다, 밝히/VV → 밝히다)."""
    token = tokens[i]
    if token.tag in ("XSV", "XSA") and i > 0 and tokens[i - 1].tag in _STEM:
        stem = tokens[i - 1].form
        if i > 1 and tokens[i - 2].tag == "XPN" and tokens[i - 2].end == tokens[i - 1].start:
            stem = tokens[i - 2].form + stem
        return stem + token.form + "다"
    return token.form + "다"


def reporting_lemma(tokens: Sequence[Token], i: int) -> str:
    """The dictionary form of the predicate at index ``i``, whole where it is put together (털/VV 어/EC 놓/VX → 털어놓다)."""
    lemma = lemma_at(tokens, i)
    whole = []
    if i + 2 < len(tokens) and tokens[i + 1].form in ("어", "아", "여") and tokens[i + 2].tag == "VX":
        whole.append(tokens[i].form + tokens[i + 1].form + tokens[i + 2].form + "다")
    if i > 0 and tokens[i].tag == "VV" and tokens[i - 1].tag in ("NNG", "MAG", "XPN"):
        whole.append(tokens[i - 1].form + tokens[i].form + "다")
    return next((w for w in whole if w in words("reporting_verbs")), lemma)


def _idiom(tokens: Sequence[Token], i: int) -> str | None:
    """`목소리를 높이다`, `선을 긋다`: the noun, its particle and the verb's lemma, None where no noun stands before."""
    if i < 2 or not tokens[i - 1].tag.startswith("J"):
        return None
    k = i - 2
    noun = tokens[k].form
    while k > 0 and tokens[k - 1].end == tokens[k].start and tokens[k - 1].tag in ("NNG", "XPN"):
        k -= 1
        noun = tokens[k].form + noun
    return f"{noun}{tokens[i - 1].form} {tokens[i].form}다"


def endings_behind(tokens: Sequence[Token], i: int, last: int) -> tuple[str, int]:
    """How a predicate's clause goes on, and the index behind its endings (말하/고 있/다 belongs together)."""
    form = ""
    while i < last:
        tag = tokens[i].tag
        if tag == "EP":
            i += 1
        elif tag in ("EF", "EC", "ETM", "ETN"):
            form = {"EF": "finite", "EC": "connective", "ETM": "adnominal", "ETN": "nominal"}[tag]
            i += 1
            if tag == "EC" and i < last and tokens[i].tag == "VX":
                i += 1
                continue
            return form, i
        else:
            return form or ("finite" if tag.startswith("S") else ""), i
    return form or "finite", i
