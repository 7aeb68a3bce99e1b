"""Tokens → units of comparison: each with what stands for all forms that leave a quotation the same.

A unit's ``key`` is equal for 저희/우리, 했다/했습니다, 은/이, 500만/오백만; its ``strict`` form is not. What may be
left out or added without changing a quotation (을/를, 의, 시, 음) is ``free``.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import regex

from quoteattr.check.numerals import value
from quoteattr.lexicon import entries, word_class, words
from quoteattr.model import Span
from quoteattr.morph import Token
from quoteattr.stages.names import is_body

_SIGNS: Final = frozenset({"SF", "SP", "SS", "SE", "SSO", "SSC", "SO", "SB"})
_NOUNS: Final = ("NNG", "NNP", "NNB", "NP", "XR", "SL", "SH", "NR")
_VERBS: Final = ("VV", "VA", "VX", "XSV", "XSA")
_PLAINLY_FINAL: Final = ("다", "요", "까", "죠")
_QUOTATIVE: Final = ("고", "는", "며", "면서", "던", "거나", "지만")
_FIRST_SYLLABLE: Final = ord("가")
_SYLLABLES_OF_CONSONANT: Final = 588
_H: Final = 18
_OPENING: Final = "([（［"
_CLOSING: Final = ")]）］"
_LONGEST_BRACKET: Final = 60
_LAST_OF_NAME: Final = 2


@dataclass(frozen=True, slots=True)
class Unit:
    """A morpheme, or a whole number, as it is compared.

    ``kind``: what differs where only the strict forms do (level, particle, spelling). ``role``: number, unit, date,
    name, particle, ending, copula or word. ``tokens`` are the places of its tokens in their sequence.
    """

    key: str
    strict: str
    kind: str
    role: str
    span: Span
    tokens: range
    free: str = ""


def units(tokens: Sequence[Token], text: str, *, cut_behind: bool = False) -> tuple[Unit, ...]:
    """The units of tokens of a text; ``cut_behind``: the last ending may be what a quotative particle is joined to."""
    out: list[Unit] = []
    at = 0
    last = _last_word(tokens)
    hesitation = _hesitations(tokens, text)
    while at < len(tokens):
        size = 0 if tokens[at].start in hesitation else _number_size(tokens, at)
        if size:
            out.append(_number(tokens, at, size, text))
        else:
            size = _sign_size(tokens, at)
            behind_number = bool(out) and out[-1].role == "number" and out[-1].tokens.stop == at
            found = _of_token(tokens, at, size, text, behind_number, final=at >= last, cut=cut_behind and at >= last)
            out += (replace(u, free="filler") if tokens[at].start in hesitation else u for u in found)
        at += size or 1
    return tuple(out)


def _hesitations(tokens: Sequence[Token], text: str) -> frozenset[int]:
    """The places of words of hesitation that a comma sets off, whatever the analyser takes them for (`저, …`)."""
    if not tokens:
        return frozenset()
    start, end = tokens[0].start, tokens[-1].end
    return frozenset(at for m in _set_off().finditer(text, start, end) for at in range(*m.span("word")))


@functools.cache
def _set_off() -> regex.Pattern[str]:
    return regex.compile(r"(?<![가-힣])(?P<word>\L<fillers>)(?=\s?[,…])", fillers=list(words("fillers")))


def normal(token: Token) -> str:
    """The form that stands for all forms of an ending or particle that differ only in sound (아, 어, 았)."""
    entry = entries("allomorphs").get(token.form)
    return entry.note if entry and token.tag[0] in "JEX" else token.form


def _last_word(tokens: Sequence[Token]) -> int:
    """The place of the last token that is no sign and no 요."""
    last = len(tokens) - 1
    while last > 0 and (tokens[last].tag in _SIGNS or (tokens[last].tag == "JX" and tokens[last].form == "요")):
        last -= 1
    return last


def _is_numeral(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.tag in ("SN", "W_SERIAL"):
        return True
    cls = word_class("numerals", token.form)
    if token.tag == "NR":
        return True
    if cls in (None, "bound") or token.tag not in ("MM", "NNG", "XPN"):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and (following.tag in ("NNB", "NR") or following.form in entries("units"))


def _number_size(tokens: Sequence[Token], at: int) -> int:
    """How many tokens from this one on make one number."""
    size = 0
    while at + size < len(tokens) and _is_numeral(tokens, at + size):
        here = tokens[at + size]
        if size and here.tag == "SN" and tokens[at + size - 1].tag == "SN":
            break
        if size and here.start - tokens[at + size - 1].end > 1:
            break
        size += 1
    return size


def _number(tokens: Sequence[Token], at: int, size: int, text: str) -> Unit:
    parts = tokens[at : at + size]
    span = Span(parts[0].start, parts[-1].end)
    written = "".join(span.of(text).split())
    said = value([t.form for t in parts])
    return Unit(f"#{said}", written, "spelling", "number", span, range(at, at + size))


def _sign_size(tokens: Sequence[Token], at: int) -> int:
    """How many tokens make one unit of measure (%p is two)."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].form in ("%", "퍼센트") and following is not None and following.form in ("p", "P", "포인트"):
        return 2
    return 1


def _of_token(
    tokens: Sequence[Token], at: int, size: int, text: str, behind_number: bool, *, final: bool, cut: bool
) -> Iterator[Unit]:
    """The units of one token: none of a sign, several of an ending that holds more than its mood."""
    token = tokens[at]
    if token.tag in _SIGNS or _is_gloss(tokens, at):
        return
    span = Span(token.start, tokens[at + size - 1].end)
    place = range(at, at + size)
    form = normal(token)
    before = tokens[at - 1] if at else None
    if mood := _mood(token, before, final=final, cut=cut):
        entry = entries("final_endings").get(token.form)
        for held in entry.note.split() if entry else ():
            yield Unit(f"{held}/E", held, "level", "ending", span, place)
        yield Unit(f"ending:{mood}", f"{token.form}/{token.tag}", "level", "ending", span, place)
        return
    restyled = word_class("restyling", f"{token.form}/{token.tag}") or word_class("restyling", f"{form}/{token.tag}")
    strict = f"{token.form}/{token.tag}"
    if restyled == "subject":
        yield Unit("particle:subject", strict, "particle", "particle", span, place)
    elif restyled:
        kind = "level" if restyled == "honorific" else "particle"
        yield Unit(f"{form}/{token.tag[0]}", strict, kind, kind, span, place, free=kind)
    elif word_class("fillers", token.form) in (token.tag, "any"):
        yield Unit(f"{form}/IC", strict, "filler", "word", span, place, free="filler")
    else:
        if token.tag in ("XSV", "XSA") and token.form == "하" and not _begins_with_h(text, token.start, token.end):
            token, form = (
                token._replace(form="이", tag="VCP"),
                "이",
            )  # 완주다 is read as 완주하다 with nothing of 하 in it
        stem = token.form.removesuffix("하")
        if token.tag in ("VV", "VA") and stem and stem != token.form:
            yield Unit(f"{stem}/N", f"{stem}/XR", "spelling", "word", span, place)  # 중요해요 is one verb, 중요하다 two
            token, form = token._replace(form="하", tag="XSA"), "하"
        begins = not at or token.start > tokens[at - 1].end
        yield _word(token, form, span, place, behind_number, size, begins)


def _is_gloss(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is hanja in brackets behind the word it spells."""
    return tokens[at].tag == "SH" and tokens[max(0, at - 1)].tag == "SSO"


def _mood(token: Token, before: Token | None, *, final: bool, cut: bool) -> str | None:
    """The mood of a final ending, also of one that is tagged as connective where the words end."""
    if token.tag == "EF":
        return word_class("final_endings", token.form) or _guessed_mood(token.form)
    if token.tag not in ("EC", "ETM") or not final:
        return None
    if token.tag == "EC" and (not cut or token.form.endswith(_PLAINLY_FINAL)):
        return word_class("final_endings", token.form)
    stem = next((token.form.removesuffix(end) for end in _QUOTATIVE if token.form.endswith(end)), "")
    if before is not None and before.tag in ("VCP", "VCN") and stem == "라":
        return "declarative"
    return word_class("final_endings", stem)


def _guessed_mood(form: str) -> str:
    if form.endswith(("까", "냐", "니", "나요", "가요", "가")):
        return "interrogative"
    return "imperative" if form.endswith(("라", "세요", "시오")) else "declarative"


def _word(token: Token, form: str, span: Span, place: range, behind_number: bool, size: int, begins: bool) -> Unit:
    written = token.form.lower()
    if behind_number and (token.form in entries("units") or token.tag in ("NNB", "SW")):
        sign = "%p" if size > 1 else written
        entry = entries("units").get(sign)
        return Unit(f"unit:{entry.note if entry else sign}", sign, "spelling", "unit", span, place)
    variant = entries("spelling_variants").get(token.form)
    strict = f"{token.form}/{token.tag}"
    if variant and variant.cls not in ("joined", "pronoun") and token.tag[0] != "J":
        kind = "level" if variant.cls == "humble" else "spelling"
        return Unit(f"{variant.note}/{_family(token.tag)}", strict, kind, _role(token, begins), span, place)
    return Unit(f"{form.lower()}/{_family(token.tag)}", strict, "spelling", _role(token, begins), span, place)


def _begins_with_h(text: str, start: int, end: int) -> bool:
    """Whether a syllable in a stretch begins with ㅎ."""
    return any((ord(c) - _FIRST_SYLLABLE) // _SYLLABLES_OF_CONSONANT == _H for c in text[start : max(end, start + 1)])


def _family(tag: str) -> str:
    """What is left of a tag that the analyser gives one word in one place and another in the next."""
    if tag in _NOUNS:
        return "N"
    return "V" if tag in _VERBS else tag[:1] if tag[0] in "JE" else tag


def _role(token: Token, begins: bool) -> str:
    if word_class("numerals", token.form) == "bound":
        return "number"
    if begins and token.form in entries("date_words") and token.tag in ("NNG", "NNB", "MAG", "MM", "NP", "NNP"):
        return "date"
    if token.tag == "NNP" or (token.tag in ("SL", "SH") and len(token.form) >= _LAST_OF_NAME) or is_body(token.form):
        return "name"
    if token.tag == "VCP":
        return "copula"
    if token.tag[0] == "J":
        return "particle"
    return "ending" if token.tag[0] == "E" else "word"


def respelt(text: str) -> str:
    """The text with listed misspellings and spellings of loanwords put right, and contractions written out."""
    for word, full in _misspellings():
        if word in text:
            text = text.replace(word, full)
    return _contractions().sub(lambda m: entries("spelling_variants")[m[0]].note, text)


@functools.cache
def _misspellings() -> tuple[tuple[str, str], ...]:
    rows = entries("spelling_variants").values()
    return tuple((e.word, e.note) for e in rows if e.cls in ("misspelt", "loanword", "double"))


@functools.cache
def _contractions() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:(?<=[가-힣])\L<joined>|(?<![가-힣])\L<pronouns>)(?![가-힣])",
        joined=list(words("spelling_variants", "joined")),
        pronouns=list(words("spelling_variants", "pronoun")),
    )


def without_hesitation(text: str) -> str:
    """The text without words of hesitation that commas set off."""
    return _set_off().sub("", text)


def without_brackets(found: Sequence[Unit], text: str) -> tuple[Unit, ...]:
    """The units, those between brackets free: what a draft adds so, it marks as its own."""
    return tuple(replace(u, free="bracket") if not u.free and in_brackets(text, u.span.start) else u for u in found)


def in_brackets(text: str, at: int) -> bool:
    """Whether a bracket that opens not far before a place is still open there."""
    before = text[max(0, at - _LONGEST_BRACKET) : at]
    return max(map(before.rfind, _OPENING)) > max(map(before.rfind, _CLOSING))
