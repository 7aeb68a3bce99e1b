"""A phrase with a subject's particle → what its clause makes of it: where it begins, which verb takes it.

Asked by ``clause_reporter.py`` of every phrase that could name who reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quoteattr.lexicon import entries, words
from quoteattr.morph import PAST_DAY, Token, index_at
from quoteattr.stages.noun_phrases import NounPhrase
from quoteattr.stages.reporting import lemma_at, reports

_BIDDING: Final = ("라", "으라", "자")
_NEAR: Final = 6
"""How many tokens behind a subject the verb that takes it stands at most."""
_ONLY: Final = "뿐"
_TO_COME: Final = frozenset({"ᆯ", "을"})
"""The endings of a verb before a noun that is still to be done (`우 감독도 교체할 생각은 없다고`)."""
_EXISTS: Final = frozenset({"있", "없", "많", "적", "되"})


def begins_clause(tokens: Sequence[Token], start: int) -> bool:
    """Whether a clause has ended right before the offset of a phrase (`…했지만, | 김 의원은`, `…한 반면 | 야당은`)."""
    first = index_at(tokens, start)
    if tokens[first].form in words("endings", "while", "after"):
        return True
    before = first - 1
    if before > 0 and tokens[before].tag == "SP":
        before -= 1
    if before < 0:
        return False
    if tokens[before].tag != "EC":
        return tokens[before].form in words("endings", "while", "after")
    return tokens[before].ending in words("endings", "closing")


def is_joined(tokens: Sequence[Token], start: int) -> bool:
    """Whether a finished clause joins the one that begins with a phrase at this offset with 고 (`A는 왔고 | B는`).

    Behind a report what modifies the phrase may stand between (`A는 “…”고 했고 | 경기장을 찾은 | B는 …`).
    """
    before = index_at(tokens, start) - 1
    if before > 0 and tokens[before].tag == "ETM":
        before = _report_before(tokens, before)
    if before > 0 and tokens[before].tag == "SP":
        before -= 1
    return _is_finished(tokens, before)


def _is_finished(tokens: Sequence[Token], k: int) -> bool:
    return k > 0 and (tokens[k].tag, tokens[k].form, tokens[k - 1].tag) == ("EC", "고", "EP")


def _report_before(tokens: Sequence[Token], end: int) -> int:
    """The index of the 고 that a report or a gesture before the clause ending at ``end`` closes with, 0 without one."""
    for k in range(end, 1, -1):
        if tokens[k].tag in ("SF", "JKS", "QT"):
            return 0
        if _is_finished(tokens, k):
            verb = next((m for m in range(k - 1, 0, -1) if tokens[m].tag != "EP"), 0)
            quoted = tokens[verb - 1].ending.endswith("고") if verb else False
            object_ = next((m for m in range(verb, max(0, verb - 3), -1) if tokens[m].tag == "JKO"), 0)
            nods = object_ > 0 and tokens[object_ - 1].form in words("postures", "body")
            return k if nods or reports(tokens, verb, quoted) else 0
    return 0


def is_taken(tokens: Sequence[Token], phrase: NounPhrase, i: int, adverbial: int = 0, *, doing: bool = False) -> bool:
    """Whether a near adnominal verb takes the subject (`정부가 내놓은 대책은`), or 아니다, 되다 does.

    Before ``adverbial``, where that of the reporting clause ends, a meeting is held (`의원이 | 전날 열린 회의에서`).
    ``doing``: only a verb does, no adjective (`최씨도 | 시큼한 냄새가`).
    """
    k = phrase.index + 1
    while k < i and (tokens[k].tag.startswith("J") or tokens[k].tag == "SSC"):
        k += 1
    if k < i and (tokens[k].tag == "VCN" or tokens[k].form == "되"):
        return True  # 공원이 아니라 광장으로
    for m in range(k, min(k + _NEAR, i)):
        if tokens[m].tag == "EC" and tokens[m + 1].tag == "VX":
            continue  # 이미 제출해 놓은
        if tokens[m].tag == "EC" and any(t.tag == "JKO" for t in tokens[k:m]) and _is_thought(tokens, m):
            return True  # 홍씨가 A씨를 해쳤다고 볼 증거
        if tokens[m].tag in ("ETM", "EC", "JX", "JKS", "JKB"):
            only = m + 1 < len(tokens) and tokens[m + 1].form == _ONLY  # …일 뿐이라고
            held = tokens[m].end <= adverbial and lemma_at(tokens, m - 1) in words("venues", "held")
            held = held or (doing and (tokens[m - 1].tag in ("VA", "XSA") or tokens[m].form in _TO_COME))
            takes = tokens[m].tag == "ETM" and not held and not _is_aspect(tokens, m + 1)
            return takes and tokens[m - 1].form != PAST_DAY and not only
    return False


def _is_thought(tokens: Sequence[Token], k: int) -> bool:
    """Whether what a quotative ending closes is only what a noun is for (`…다고 볼 | 증거`, `…라고 할 | 만큼`)."""
    behind = tokens[k + 1 : k + 3]
    if behind and behind[0].tag == "NNG":
        behind = tokens[k + 2 : k + 4]  # 단정할
    to_come = len(behind) == 2 and behind[1].tag == "ETM" and behind[1].form in _TO_COME
    return to_come and behind[0].tag in ("VV", "XSV", "VX") and tokens[k].ending.endswith("고")


def _is_aspect(tokens: Sequence[Token], i: int) -> bool:
    """Whether the noun at an index only says how something is done (`세우는 | 중이다`, `어긴 | 적이 없다`)."""
    entry = entries("endings").get(tokens[i].form) if i + 1 < len(tokens) else None
    if entry is None or entry.cls not in ("aspect", "bound", "clausal"):
        return False
    behind = tokens[i + 1]
    exists = behind.tag in ("JKS", "JX") and i + 2 < len(tokens) and tokens[i + 2].form in _EXISTS
    return behind.tag in ("VCP", "JKQ") or (exists and entry.note != "thing")


def opens(tokens: Sequence[Token], phrases: Sequence[NounPhrase], k: int) -> bool:
    """Whether no object stands before a subject, or only in the clause that modifies it (`신문을 찍는 회사가`)."""
    first = index_at(tokens, phrases[k].span.start)
    modified = first > 0 and tokens[first - 1].tag == "ETM"
    return modified or all(p.particle not in ("을", "를") for p in phrases[:k])


def is_bidding(tokens: Sequence[Token], i: int) -> bool:
    """Whether the ending at an index bids or proposes (`…해 달라고`, `…하자고`): what is bidden has no subject."""
    return tokens[i - 1].tag in ("VV", "VX", "XSV") and tokens[i].ending.startswith(_BIDDING)


def only_exists(tokens: Sequence[Token], phrase: NounPhrase, i: int) -> bool:
    """Whether nothing but a verb of being there stands behind it (`아들도 있다고`, `모르는 이는 없다고`)."""
    between = [t for t in tokens[phrase.index + 1 : i] if not t.tag.startswith("J") and t.tag != "EP"]
    first = index_at(tokens, phrase.span.start)
    which = phrase.particle == "도" or (first > 0 and tokens[first - 1].tag == "ETM")
    return which and len(between) == 1 and between[0].form in _EXISTS
