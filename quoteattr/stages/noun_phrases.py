"""Tokens of a sentence → its noun phrases with the particles behind them."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import regex

from quoteattr.lexicon import words
from quoteattr.model import Span
from quoteattr.morph import Token
from quoteattr.stages.foreign_names import name_links_behind
from quoteattr.stages.names import is_body, is_date
from quoteattr.stages.particles import without_particle

NOMINAL: Final = frozenset(
    ["NNG", "NNP", "NNB", "NR", "NP", "SL", "SH", "SN", "XPN", "XSN", "XR", "SW", "MM", "SB", "W_MENTION", "W_SERIAL"]
)
_MAY_BEGIN: Final = NOMINAL | {"SSO", "SSC", "SS", "SW"}
"""What a noun phrase begins with: a noun, a bracket or a mark before one."""
_PARTICLE: Final = frozenset(["JKS", "JKC", "JKG", "JKO", "JKB", "JKV", "JKQ", "JX", "JC"])
_BROKEN_OFF: Final = frozenset(["MAG", "MAJ", "IC", "VA", "VV"])
_LONGEST_REMARK: Final = 40
_ONCE: Final = words("name_parts", "former")
_OUTSIDE: Final = frozenset(["SP", "SF", "SS", "SSO", "SSC", "QT", "SO", "SW", "SE"])
_WORD: Final = regex.compile("[가-힣A-Za-z]+")
_LINKS: Final = words("name_links")
_MOST_LINKS: Final = 2
_BRACKET: Final = {"(": ")", "[": "]", "（": "）", "〈": "〉", "<": ">"}

_REMARK: Final = regex.compile(r"\(((?:[^()]|\([^()]*\))*)\)|\[([^\[\]]*)\]|（([^（）]*)）")
_QUOTES: Final = regex.compile(r"[“”\"'‘’「」『』`]")
_COMPANY: Final = regex.compile(r"\((?:주|株|유|사|재|의)\)|[㈜㈔]")
_OPENS: Final = regex.compile(r"[(\[（㈜㈔]")
_UNEVEN: Final = regex.compile(r"[(\[（“”\"'‘’「」『』`㈜㈔]")
_BLANK_SEPARATED: Final = regex.compile(r"(?:[^\s=◇◆■□●○△▲▶▷※☞]|(?<=[가-힣○△])[○△](?![가-힣]{3}))+")
# Stand-ins of one letter each for what is cut out of a word
_CUT: Final = "\x00"
_COMPANY_MARK: Final = "\x01"


class Word(NamedTuple):
    """One blank-separated word of a noun phrase without its brackets; ``remark`` is what stood in them.

    A tuple, as every word of an article becomes one.
    """

    text: str
    span: Span
    remark: str = ""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A run of nouns; ``particle`` is what follows it directly (은, 에서는, …), empty where nothing does.

    ``link`` says how the phrase before is joined to it: ``의`` (of), ``과`` (and), or nothing.
    ``index`` is the place of its last token among the sentence's tokens.
    """

    span: Span
    particle: str
    index: int
    link: str = ""
    before: NounPhrase | None = None


def noun_phrases(text: str, tokens: Sequence[Token], terms: Collection[int] = ()) -> tuple[NounPhrase, ...]:
    """The noun phrases of a sentence in order; ``terms`` are the marked stretches that are nouns, not quotations."""
    out: list[NounPhrase] = []
    link, before = "", None
    i = 0
    while i < len(tokens):
        first = i
        if tokens[i].tag in _MAY_BEGIN:
            i = _run_end(text, tokens, i, terms)
        if i == first and tokens[i].tag == "VA" and _is_glued_adjective(tokens, i + 2):
            i += 2
            continue
        if i == first:
            i += 1
            link, before = "", None
            continue
        while first < i - 1 and _belongs_before(tokens, first):
            first += 1
        first = _word_start(text, tokens, first)
        last = i - 1
        i, particle = _particle(tokens, i)
        phrase = NounPhrase(Span(tokens[first].start, tokens[last].end), particle, last, link, before)
        out.append(phrase)
        link = "의" if particle == "의" else "과" if particle in ("과", "와", "이랑", "랑") else ""
        before = phrase if link else None
    return tuple(out)


def _belongs_before(tokens: Sequence[Token], i: int) -> bool:
    """Whether the noun at an index belongs to what stands before it (`…나오는 데 우체국 국장이`, `…한 뒤 한빛은`)."""
    if tokens[i].tag == "NNB":
        return True
    apart = i > 0 and tokens[i - 1].tag == "ETM" and tokens[i].end < tokens[i + 1].start
    return apart and tokens[i].form in words("endings", "after")


def _word_start(text: str, tokens: Sequence[Token], first: int) -> int:
    """The index where the word begins that a run begins in, if only an adverb stands before it there (모두|투어).

    Or an adjective that makes one word with it (작은|아버지, 푸른|강지킴이).
    """
    k = first
    if first > 1 and tokens[first - 2].tag == "VA" and _is_glued_adjective(tokens, first):
        return first - 2
    while k > 0 and tokens[k - 1].end >= tokens[k].start and tokens[k - 1].tag not in _OUTSIDE:
        k -= 1
    if k < first and (m := _WORD.match(text, tokens[k].start)) and is_body(without_particle(m[0])):
        return k  # 해온과학연구원: the analyser breaks its name
    if first > 0 and tokens[first].form in _ONCE and _is_bare_surname(text, tokens[first - 1]):
        return first - 1  # 안 전 국장
    k = first
    while k > 0 and tokens[k - 1].end == tokens[k].start and tokens[k - 1].tag in _BROKEN_OFF:
        k -= 1  # 성하|정밀: no noun stands right behind a bare stem
    glued = k > 0 and tokens[k - 1].end == tokens[k].start
    return first if glued or tokens[first].tag in ("NNB", "XSN") else k


def _is_bare_surname(text: str, token: Token) -> bool:
    """Whether a token is a surname that stands alone, though the analyser takes it for an adverb."""
    alone = (
        not text[max(0, token.start - 1) : token.start].strip(" \n“‘\"'(") and text[token.end : token.end + 1] == " "
    )
    return token.tag == "MAG" and alone and token.form in words("surnames", "one")


def _is_glued_adjective(tokens: Sequence[Token], first: int) -> bool:
    if first >= len(tokens):
        return False
    adjective, ending = tokens[first - 2], tokens[first - 1]
    glued = adjective.end >= ending.start and ending.end == tokens[first].start
    opens = first < 3 or tokens[first - 3].end < adjective.start or tokens[first - 3].tag in _OUTSIDE
    noun = tokens[first].tag in ("NNG", "NNP") and not is_date(tokens[first].form)
    return glued and opens and noun and (adjective.tag, ending.tag) == ("VA", "ETM")


def _run_end(text: str, tokens: Sequence[Token], i: int, terms: Collection[int]) -> int:
    """The index behind the run of nouns that begins at token ``i``; ``i`` itself where none does."""
    first = i
    while i < len(tokens):
        token = tokens[i]
        if token.form == "=":
            break  # a heading ends there (장마 대책 = 가람시는)
        if token.tag in NOMINAL and not (i > first and _new_line(text, tokens[i - 1], token)):
            i += 1
        elif token.form in _BRACKET and (closing := _closing(tokens, i)) and _glued(text, tokens, first, i, closing):
            i = closing + 1
        elif i + 2 < len(tokens) and tokens[i + 1].tag == "QT" and tokens[i + 1].start in terms:
            i += 3
        elif i > first and _joins(tokens, i):
            i += 1
        else:
            break
    return i


def _joins(tokens: Sequence[Token], i: int) -> bool:
    """Whether the sign at index ``i`` holds nouns together: a middle dot, a hyphen without blanks (가람-온새사)."""
    token = tokens[i]
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    glued = tokens[i - 1].end == token.start and following is not None and following.start == token.end
    if token.tag == "SP":
        numbers = glued and following is not None and tokens[i - 1].tag == "SN" and following.form[:1].isdigit()
        return token.form in "·ㆍ" or (token.form == "," and numbers)  # 1,2심은
    return token.form == "-" and glued and following is not None and following.tag in NOMINAL and following.tag != "SN"


def _new_line(text: str, left: Token, right: Token) -> bool:
    return "\n" in text[left.end : right.start]


def _closing(tokens: Sequence[Token], i: int) -> int | None:
    """The index of the bracket that closes the one at ``i``, None where none does nearby."""
    wanted = _BRACKET[tokens[i].form]
    for k in range(i + 1, min(i + _LONGEST_REMARK, len(tokens))):
        if tokens[k].form == wanted:
            return k
    return None


def _glued(text: str, tokens: Sequence[Token], first: int, i: int, closing: int) -> bool:
    """Whether the bracket hangs on the noun before it (김모(40)) or the noun behind it (（주）한빛)."""
    if i > first:
        return tokens[i].start - tokens[i - 1].end <= 1
    following = tokens[closing + 1] if closing + 1 < len(tokens) else None
    return following is not None and following.start == tokens[closing].end and following.tag in NOMINAL


def _particle(tokens: Sequence[Token], i: int) -> tuple[int, str]:
    """The index behind the particles that begin at token ``i``, and their forms joined."""
    forms = []
    while i < len(tokens) and tokens[i].tag in _PARTICLE:
        forms.append(tokens[i].form)
        i += 1
    if (
        not forms
        and i < len(tokens)
        and tokens[i].form in words("name_parts", "also")
        and tokens[i].tag in ("MAG", "MAJ", "JX")
    ):
        return i + 1, "도"
    return i, unicodedata.normalize("NFC", "".join(forms))


def is_uneven(stretch: str) -> bool:
    """Whether a stretch of text has brackets or marks, which are set off when it is cut into words."""
    return _UNEVEN.search(stretch) is not None


def separated(stretch: str) -> list[str]:
    """The words of a stretch of text without brackets and marks."""
    return _BLANK_SEPARATED.findall(stretch)


def words_of(text: str, span: Span) -> tuple[Word, ...]:
    """The words of a noun phrase; a bracket is set off as the remark of the word it hangs on.

    The last part of a foreign name is one word with the small ones before it (`무하마드 | 빈 살룬`).
    """
    found = _separated(text, span)
    return found if _LINKS.isdisjoint(word.text for word in found) else _with_links(found)


def _with_links(found: Sequence[Word]) -> tuple[Word, ...]:
    """The words, small ones that join the parts of a foreign name made one with the part behind them."""
    out: list[Word] = []
    k = 0
    while k < len(found):
        links = name_links_behind(found[k - 1].text, [w.text for w in found[k : k + _MOST_LINKS + 1]]) if k else 0
        name = found[k : k + links + 1]
        out.append(Word(" ".join(w.text for w in name), Span(name[0].span.start, name[-1].span.end), name[-1].remark))
        k += links + 1
    return tuple(out)


def _separated(text: str, span: Span) -> tuple[Word, ...]:
    """The words between blanks."""
    raw = span.of(text)
    if not is_uneven(raw):
        begin = span.start
        spans = [m.span() for m in _BLANK_SEPARATED.finditer(raw)]
        return tuple([Word(raw[a:b], Span(begin + a, begin + b)) for a, b in spans])
    flat, remarks = _without_brackets(raw)
    out: list[Word] = []
    for m in _BLANK_SEPARATED.finditer(flat):
        word, first, last = m[0], *m.span()
        here = Span(span.start + first, span.start + last)
        if _CUT not in word and _COMPANY_MARK not in word:
            out.append(Word(word, here))
            continue
        opened = raw[first] == "["  # a dateline glued to the word: no remark on it
        remark = next((r for at, r in remarks.items() if first + opened <= at < last), "") if remarks else ""
        if _COMPANY_MARK in word:
            word = "".join(raw[k] for k in range(first, last) if flat[k] != _CUT)
        else:
            word = word.replace(_CUT, "")
        if word:
            out.append(Word(word, here, remark))
        elif out:
            out[-1] = Word(out[-1].text, Span(out[-1].span.start, here.end), remark or out[-1].remark)
    return tuple(out)


def _without_brackets(raw: str) -> tuple[str, dict[int, str]]:
    """The text as long as it was, its marks and brackets cut out, and what stood in each bracket by its place.

    (주) and the like are part of a company's name and stay.
    """
    if _OPENS.search(raw) is None:
        return _QUOTES.sub(_CUT, raw), {}
    marked = _QUOTES.sub(_CUT, _COMPANY.sub(lambda m: _COMPANY_MARK * len(m[0]), raw))
    remarks = {m.start(): next(g for g in m.groups() if g is not None) for m in _REMARK.finditer(marked)}
    return _REMARK.sub(lambda m: _CUT * len(m[0]), marked), remarks
