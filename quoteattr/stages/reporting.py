"""Tokens behind a content → the noun or the verb that reports it, and how the verb's clause goes on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quoteattr.lexicon import entries, word_class, words
from quoteattr.morph import PAST_DAY, Token
from quoteattr.stages.names import is_body

PREDICATE: Final = frozenset(["VV", "VA", "VX", "VCP", "VCN", "XSV", "XSA"])
AUXILIARY: Final = frozenset({"VX", "EP", "EC", "JX"})
"""What may stand between a verb and the quotative ending that reports it."""
WILL: Final = "겠"
"""The ending of what somebody will do."""
SAY: Final = "하다"
SHOUT: Final = "shout"
"""The class of the verbs by which a slogan becomes speech."""

_STEM: Final = frozenset(["NNG", "NNP", "XR", "NNB", "MAG", "SL", "XPN", "XSN", "NP"])
_NOUN_RUN: Final = frozenset(["NNG", "NNP", "NNB", "XSN", "XR", "MM", "SL", "SN"])
_FORMS: Final = {"EF": "finite", "EC": "connective", "ETM": "adnominal", "ETN": "nominal"}
_ABOUT: Final = frozenset({("에", "대하"), ("에", "관하"), ("을", "향하"), ("를", "향하")})
_THEN: Final = frozenset({"어", "아", "여", "고"})
_MEANWHILE: Final = _THEN | {"며", "면서"}
_SEE: Final = "보"
_AT: Final = frozenset({"마주", "바라"})
FOCUS: Final = frozenset({"도", "만", "까지", "마저"})


def noun_behind(tokens: Sequence[Token], first: int, last: int) -> tuple[str, str, int]:
    """The noun behind an adnominal particle, its class, and the index behind it: the last listed one of the run.

    Where the run ends in a genitive or in what the noun is about and holds no noun of saying, the noun behind that
    (`“…”는 | 기자의 짓궂은 | 질문`, `“…” 등 | 시장에 대한 | 비난`).
    """
    if first < last and tokens[first].tag in ("VA", "XR"):
        first = _behind_adjectives(tokens, first, last)
    noun, noun_class, end = _noun_of_run(tokens, first, last)
    if (not noun_class or _ends_in_body(tokens, first, end)) and (further := _behind_modifier(tokens, end, last)) > end:
        found = _noun_of_run(tokens, further, last)
        if ":" in found[1]:
            return found
    return noun, noun_class, end


def _ends_in_body(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether the run of nouns between two indices ends in the name of a body of several (`가람|방송`의 질문)."""
    k = end - 1
    while k > first and tokens[k - 1].end == tokens[k].start:
        k -= 1
    return end - k > 1 and is_body("".join(t.form for t in tokens[k:end]))


def _noun_of_run(tokens: Sequence[Token], first: int, last: int) -> tuple[str, str, int]:
    """The last listed noun of the run of nouns that begins at an index (else its last), its class, the index behind."""
    end = first
    while end < last and tokens[end].tag in _NOUN_RUN:
        end += 1
    run = [token.form for token in tokens[first:end]]
    for form in reversed(run):
        if found := word_class("nominal_cues", form):
            note = entries("nominal_cues")[form].note
            return form, f"{note}:{found}" if note else found, end
    for form in reversed(run):
        if found := word_class("not_cues", form):
            return form, found, end
    return (run[-1] if run else ""), "", end


def _behind_modifier(tokens: Sequence[Token], end: int, last: int) -> int:
    """The index behind what makes the run of nouns that ends at ``end`` modify another; ``end`` where nothing does."""
    if end < last and tokens[end].tag == "JKG":
        k = end + 1
    elif tuple(t.form for t in tokens[end : end + 2]) in _ABOUT and end + 2 < last and tokens[end + 2].tag == "ETM":
        return end + 3
    else:
        return end
    return _behind_adjectives(tokens, k, last)


def _behind_adjectives(tokens: Sequence[Token], k: int, last: int) -> int:
    while k < last and tokens[k].tag in ("MAG", "VA", "XR", "XSA", "ETM"):
        k += 1
    return k


def first_verb(tokens: Sequence[Token], first: int, last: int, direct: bool) -> tuple[str, str, str, int]:
    """The first verb that reports between two indices: lemma, class, form, index behind its endings.

    하다 reports only right behind a quotative particle (``direct``).
    """
    for i in range(first, last):
        if tokens[i].tag in PREDICATE and tokens[i].tag != "VCP":
            lemma, found = _reported_by(tokens, first, i, direct)
            if found:
                form, end = endings_behind(tokens, i + 1, last)
                return lemma, found, form, end
    return "", "", "", first


def governing_verb(tokens: Sequence[Token], first: int, last: int, direct: bool) -> tuple[str, str, int]:
    """The verb that governs a reported clause: lemma, class, index; it is the first predicate behind the ending.

    하다 counts where it stands ``direct``, right behind the ending.
    """
    way = ("", "", first)
    for i in range(first, last):
        token = tokens[i]
        if token.tag == "NNG" and only_adverbs(tokens, first, i) and (noun := _noun_for_verb(tokens, i, last)):
            return (*noun, i)
        if token.tag not in PREDICATE:
            how = i > first and _says_how(tokens, i - 1)
            closes = token.tag in ("EC", "EF") or (token.tag == "ETM" and tokens[i - 1].form != PAST_DAY)
            if closes and not how:
                break
            continue
        if token.form == PAST_DAY:
            continue
        lemma, found = ("", "") if token.tag == "VCP" else _reported_by(tokens, first, i, direct)
        if _says_how(tokens, i):
            way = way if way[0] or not found else (lemma, found, i)
        else:
            return (lemma, found, i) if found else way
    return way


def _says_how(tokens: Sequence[Token], i: int) -> bool:
    """Whether the predicate at index ``i`` tells how something is told: in what manner, by what means, facing whom."""
    return _is_manner(tokens, i) or _is_way_of_telling(tokens, i) or _is_look(tokens, i) or _leads_to_saying(tokens, i)


def _leads_to_saying(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb of saying stands right behind the predicate at an index (`잘라 | 말했다`, `웃으며 | 말했다`)."""
    if tokens[i].tag not in ("VV", "XSV") or i + 2 >= len(tokens) or tokens[i + 1].form not in _MEANWHILE:
        return False
    verb = i + 3 if tokens[i + 2].tag == "NNG" else i + 2
    says = verb < len(tokens) and tokens[verb].tag in ("VV", "XSV")
    led = tokens[i + 1].form in ("어", "아", "여") or not _is_saying(tokens, i)  # 따져 | 묻자
    return says and _is_saying(tokens, verb) and led


def _is_saying(tokens: Sequence[Token], i: int) -> bool:
    """Whether the predicate at index ``i`` is a verb of saying of more than 하다."""
    lemma = lemma_at(tokens, i)
    return lemma != SAY and word_class("reporting_verbs", lemma) is not None


def _is_way_of_telling(tokens: Sequence[Token], i: int) -> bool:
    """Whether the predicate at index ``i`` says how it is told (`…고 | 보도자료를 배포해 | 주장했다`)."""
    if tokens[i].tag not in ("VV", "XSV") or i + 1 >= len(tokens) or tokens[i + 1].form not in _THEN:
        return False
    object_ = i - 1 if tokens[i].tag == "VV" else i - 2
    told = object_ > 0 and tokens[object_].tag == "JKO"
    return told and tokens[object_ - 1].form in words("venues", "text", "event")


def _noun_for_verb(tokens: Sequence[Token], i: int, last: int) -> tuple[str, str] | None:
    """The lemma and the class of a noun that stands for its verb: `…고 판단, …`, `…고 주장 중이다`; None elsewhere."""
    following = tokens[i + 1].form if i + 1 < last else ""
    progressive = following == "중" and i + 2 < last and tokens[i + 2].tag == "VCP"
    lemma = f"{tokens[i].form}{SAY}"
    found = word_class("reporting_verbs", lemma) if following == "," or progressive else None
    return (lemma, found) if found else None


def _is_manner(tokens: Sequence[Token], i: int) -> bool:
    """Whether the predicate at index ``i`` only says how (강하/게 부인했다, 억울하/ᆫ 심경을 전했다)."""
    if tokens[i].tag not in ("VA", "XSA") or i + 1 >= len(tokens):
        return False
    ending, behind = tokens[i + 1], tokens[i + 3 : i + 4]
    return ending.form == "게" or (ending.tag == "ETM" and any(t.tag in ("JKO", "JX") for t in behind))


def _is_look(tokens: Sequence[Token], i: int) -> bool:
    """Whether the predicate at index ``i`` is a look at something (`서로 마주 | 보며`, `피해를 | 본`), no opinion."""
    return tokens[i].form == _SEE and i > 0 and (tokens[i - 1].form in _AT or tokens[i - 1].tag == "JKO")


def reports(tokens: Sequence[Token], i: int, direct: bool) -> bool:
    """Whether the predicate at index ``i`` is a verb or ends an idiom of saying; 하다 where it is ``direct``."""
    return bool(_reported_by(tokens, i if direct else 0, i, direct)[0])


def _reported_by(tokens: Sequence[Token], first: int, i: int, direct: bool) -> tuple[str, str]:
    """The lemma and the class of the verb or idiom of saying whose predicate stands at index ``i``, else empty."""
    lemma = _reporting_lemma(tokens, i)
    found = word_class("reporting_verbs", lemma)
    said = bool(found) and not _is_look(tokens, i) and not _does_something_else(tokens, i, lemma)
    if said and (lemma != SAY or (direct and only_adverbs(tokens, first, i))):
        return lemma, found or ""
    return _idiom(tokens, i)


def modifies(tokens: Sequence[Token], i: int) -> bool:
    """Whether the predicate at index ``i`` modifies a noun by its ending (쓰|는)."""
    end = next((t for t in tokens[i + 1 : i + 3] if t.tag != "EP"), None)
    return end is not None and end.tag == "ETM"


def _does_something_else(tokens: Sequence[Token], i: int, lemma: str) -> bool:
    """Whether a verb that only sometimes reports modifies a noun and has an object of its own (`병가를 | 쓰는`)."""
    if i < 2 or tokens[i - 1].tag != "JKO" or tokens[i].tag != "VV" or not modifies(tokens, i):
        return False
    entry, noun = entries("reporting_verbs")[lemma], tokens[i - 2].form
    sometimes = entry.note == "weak" or entry.cls == "write"
    return sometimes and word_class("nominal_cues", noun) is None and word_class("venues", noun) is None


def only_adverbs(tokens: Sequence[Token], first: int, i: int) -> bool:
    """Whether nothing but adverbs and particles of theirs stands between two indices."""
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


def _reporting_lemma(tokens: Sequence[Token], i: int) -> str:
    """The lemma at index ``i``, whole where it is put together (털/VV 어/EC 놓/VX → 털어놓다)."""
    whole = []
    if i + 2 < len(tokens) and tokens[i + 1].form in ("어", "아", "여") and tokens[i + 2].tag == "VX":
        whole.append(tokens[i].form + tokens[i + 1].form + tokens[i + 2].form + "다")
    if i > 0 and tokens[i].tag == "VV" and tokens[i - 1].tag in ("NNG", "MAG", "XPN"):
        whole.append(tokens[i - 1].form + tokens[i].form + "다")
    return next((w for w in whole if w in words("reporting_verbs")), lemma_at(tokens, i))


def _idiom(tokens: Sequence[Token], i: int) -> tuple[str, str]:
    """The noun, its particle and the verb's lemma (`선을 긋다`) with their class, empty where they are no idiom.

    도, 만, 까지 and 마저 stand for 을 (`우려도 나타내다`); a noun of saying with 하다 is one by itself (`예측을 하다`).
    """
    if i < 2 or not tokens[i - 1].tag.startswith("J"):
        return "", ""
    k = i - 2
    noun = tokens[k].form
    while k > 0 and tokens[k - 1].end == tokens[k].start and tokens[k - 1].tag in ("NNG", "XPN"):
        k -= 1
        noun = tokens[k].form + noun
    particle, verb = tokens[i - 1].form, f"{tokens[i].form}다"
    for form in ("을", "를") if particle in FOCUS else (particle,):
        idiom = f"{noun}{form} {verb}"
        if found := word_class("reporting_idioms", idiom):
            return idiom, found
    said = word_class("nominal_cues", noun) if verb == SAY and particle in ("을", "를", *FOCUS) else None
    return (f"{noun}{particle} {verb}", said) if said else ("", "")


def endings_behind(tokens: Sequence[Token], i: int, last: int) -> tuple[str, int]:
    """How a predicate's clause goes on, and the index behind its endings (말하/고 있/다 belongs together).

    ``finite``, ``connective``, ``adnominal``, ``nominal``, or empty where no ending stands.
    """
    form = ""
    while i < last:
        tag = tokens[i].tag
        if tag == "EP":
            i += 1
        elif tag in _FORMS:
            form = _FORMS[tag]
            i += 1
            if not (tag == "EC" and i < last and tokens[i].tag == "VX"):
                return form, i
            i += 1
        else:
            return form or ("finite" if tag.startswith("S") else ""), i
    return form or "finite", i
