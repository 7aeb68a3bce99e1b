"""A stretch of text → what of it is left behind the adverbials of the reporting clause that stand at its head.

When it was said (12일), where (국회에서), through what (방송을 통해), to whom and of what (그에게, 예산에 대해). What a
verb right behind takes (`업무에 대해 자세히 적힌 서류를`) is part of the content.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import regex

from quoteattr.lexicon import words
from quoteattr.morph import PAST_DAY, Token, index_at
from quoteattr.stages.adverbial_forms import adverbial
from quoteattr.stages.reporting import PREDICATE, lemma_at

_MOST: Final = 6
"""How many adverbials are looked for at the head of a clause."""
_SHORTEST_CLAUSE: Final = 4
_PLEASE: Final = "달라"
_AT_PLACE: Final = regex.compile(r"에서[는도]?$")
_FINDING: Final = regex.compile(r"(?:조사|감사)에서[는도]?$")
_FOUND: Final = words("dative_verbs", "found")
_OPEN_VENUE: Final = regex.compile(r"(?:에서[는도]?|에|통해)$")


@dataclass(frozen=True, slots=True)
class Saying:
    """What is known of an act of saying before it is known whose it is.

    ``addressed``: its verb can be said to somebody; ``asked``: it asks something of somebody; ``to_come``: the content
    is still to be done, so that a date before it is when it was said; ``modifies``: the report only modifies a noun
    (`B가 …라고 한 데 대해`); ``answered``: another acts upon it (`B가 …라고 하자 A는`); ``reason``: it gives a reason
    (`…라고 판단했기 때문이다`); ``retold``: another tells that it was said (`B는 A가 …라고 말했다고 전했다`);
    ``goes_on``: the sentence goes on with another deed (`…다며`); ``noun``: a noun says it (`…다는 설명이다`);
    ``printed``: only an outlet does so (`…다고 보도했다`); ``acts``: it is what the speaker will do, or does
    by saying it (`…겠다고`, `사과한다고`); ``performed``: only the latter.
    """

    addressed: bool = True
    asked: bool = False
    to_come: bool = False
    modifies: bool = False
    reason: bool = False
    answered: bool = False
    retold: bool = False
    goes_on: bool = False
    noun: bool = False
    printed: bool = False
    acts: bool = False
    performed: bool = False


def adverbials_end(veil: str, at: int) -> int:
    """The offset behind the adverbials of the reporting clause that begin at an offset, 0 where none does."""
    end = 0
    for _ in range(_MOST):
        m = adverbial().match(veil, at)
        if m is None:
            break
        at = end = m.end()
    return end


def behind_adverbials(veil: str, start: int, end: int, tokens: Sequence[Token], saying: Saying) -> int:
    """The offset behind the adverbials at the head of a stretch; something of it is always left.

    A period (올해, 최근) is the content's own, unless another adverbial of the reporting clause follows.
    """
    while start < end and veil[start] in " ,\t\u00a0":
        start += 1
    at, addressed = start, False
    for _ in range(_MOST):
        m = adverbial().match(veil, at, end)
        if m is None or end - m.end() < _SHORTEST_CLAUSE or not _belongs(m, tokens, end, saying):
            break
        if addressed and m["to"]:
            break
        at, addressed = m.end(), addressed or bool(m["to"])
        if not m["period"]:
            start = at
    return start


def _belongs(m: regex.Match[str], tokens: Sequence[Token], end: int, saying: Saying) -> bool:
    """Whether an adverbial belongs to the reporting clause."""
    if (m["date"] and not saying.to_come) or (m["on"] and saying.acts):
        return False
    if m["to"] and (not saying.addressed or saying.performed):
        return False  # 시민들에게 사과한다고
    if m["to"] and any(w in words("pronouns", "reflexive") for w in m["to"].split()):
        return False
    if (
        m["to"]
        and not saying.asked
        and (" " not in m.string[m.end() : end].strip() or _takes_dative(m["to"], m, tokens, end))
    ):
        return False  # 그에게 보고했다고, 아내에게 주려고
    if m["over"] and _first_predicate(tokens, m.end(), end) in words("dative_verbs", "over"):
        return False  # 아이를 두고는 떠날 수 없다고
    if m["put"] and (" " not in m.string[m.end() : end].strip() or _is_taken(tokens, m.end(), end)):
        return False  # 질문을 받고 당황했다고
    if (
        m["stand"]
        and not m["stand"].endswith("올라")
        and (saying.acts or any(t.form == "싶" for t in tokens if m.end() <= t.start < end))
    ):
        return False  # 증인석에 나와 밝히겠다고
    if m["call"] and not (saying.asked and m.string[:end].endswith(_PLEASE)):
        return False  # 국민을 찾아가 설명하겠다고
    if (m["agent"] or m["upon"]) and not saying.acts:
        return False  # 구단을 통해 선수를 샀다고, 그 말에 상처를 받았다고
    if m["over_with"] and saying.acts:
        return False  # 재판이 끝난 뒤 떠나겠다고
    if m["floor"] and _is_taken(tokens, m.end(), end):
        return False  # 마이크를 잡고 노래할 때가 좋다고
    if m["to"] and any(t.tag == "EC" and t.form == "고" for t in tokens if m.start("to") <= t.start < m.end("to")):
        return False  # 판매를 멈추고 가입자에게 알려야 한다고
    if m["told"] and _takes_dative(m["told"], m, tokens, end):
        return False  # 가람일보에 제보했다고
    if (
        m["venue"]
        and m["venue"].endswith("에")
        and _first_predicate(tokens, m.end(), end) in words("dative_verbs", "put")
    ):
        return False  # 누리집에 민원을 넣었다고
    if (m["state"] or m["unsaid"]) and any(t.tag == "JKS" for t in tokens if m.start() <= t.start < m.end()):
        return False  # …가 신분을 숨긴 채 들어왔다고
    if _holds_subject(tokens, m.start(), m.end()):
        return False
    if m["venue"] and _AT_PLACE.search(m["venue"]) and _holds_object(tokens, m.start("venue"), m.end("venue")):
        return False  # 이 점을 재판에서 다투겠다고
    if m["venue"] and _FINDING.search(m["venue"]) and _first_predicate(tokens, m.end(), end) in _FOUND:
        return False  # 실태조사에서 휴경 사실을 확인했다고
    if m["venue"] and any(word in m["venue"] for word in words("venues", "press")):
        # 기자와의 통화에서 책임질 일이 있으면; but 기자와의 통화에서 한 말은
        return _first_predicate(tokens, m.end(), end) not in words("dative_verbs", "made there")
    if m["about"] and not _is_topic(m) and _takes_matter(tokens, m.end(), end):
        return False  # 당무에 대해 언급할 것이 없다고
    open_ = m["about"] or m["to"] or (m["venue"] and not _is_whole(m["venue"], tokens, m.start("venue")))
    anothers = any(t.tag == "JKS" for t in tokens if m.end() <= t.start < end)
    if m["on"] and not anothers and _last_predicate(tokens, m.end(), end) in words("dative_verbs", "upon"):
        return False  # 전 시장에 대해 영장을 청구했다고
    return not open_ or _is_topic(m) or not _is_taken(tokens, m.end(), end)


def _is_topic(m: regex.Match[str]) -> bool:
    """Whether what the words are about stands as a topic (`…에 대해서는`), so that no verb behind takes it."""
    return bool(m["about"]) and m["about"].endswith(("는", "선"))


def _takes_matter(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the predicate right behind an offset takes what precedes it with 에 대해 (`당무에 대해 언급할 것이`)."""
    k = index_at(tokens, at)
    while k < len(tokens) and tokens[k].tag in ("NNG", "NNP", "XPN", "XSN", "MAG"):
        k += 1
    return k < len(tokens) and tokens[k].end <= end and lemma_at(tokens, k) in words("matter_verbs")


def _takes_dative(to: str, m: regex.Match[str], tokens: Sequence[Token], end: int) -> bool:
    """Whether the first predicate behind an addressee takes him itself; newspeople are told things, and no more."""
    if any(word in to for word in words("venues", "press")):
        return False
    verb = next(iter(_predicates(tokens, m.end(), end)), None)
    if verb is None or any(t.form in ("에게", "한테") for t in tokens[index_at(tokens, m.end()) : verb]):
        return False
    given = any(t.tag == "VX" and t.form in ("주", "드리") for t in tokens[verb + 1 : verb + 3])
    if given or lemma_at(tokens, verb) in words("dative_verbs", "dative"):
        return True
    taught = tokens[verb + 1].tag == "ETM"  # 환자에게 읽는 법을 가르치는 데
    return taught and _first_predicate(tokens, tokens[verb].end, end) in words("dative_verbs", "dative")


def _predicates(tokens: Sequence[Token], start: int, end: int) -> list[int]:
    """The indices of the predicates of a stretch."""
    first = index_at(tokens, start)
    return [n for n in range(first, len(tokens)) if tokens[n].tag in PREDICATE and tokens[n].end <= end]


def _first_predicate(tokens: Sequence[Token], start: int, end: int) -> str:
    """The lemma of the first predicate of a stretch, empty where none is there."""
    found = _predicates(tokens, start, end)
    return lemma_at(tokens, found[0]) if found else ""


def _last_predicate(tokens: Sequence[Token], start: int, end: int) -> str:
    """The lemma of the last predicate of a stretch, empty where none is there."""
    found = _predicates(tokens, start, end)
    return lemma_at(tokens, found[-1]) if found else ""


def _is_whole(venue: str, tokens: Sequence[Token], start: int) -> bool:
    """Whether a venue has its own verb, so that none behind it takes it (`국회에서 열린 회의에서`)."""
    if _OPEN_VENUE.search(venue) is None:
        return True
    first = index_at(tokens, start)
    last = index_at(tokens, start + len(venue))
    return any(t.tag == "ETM" for t in tokens[first:last])


def _holds_subject(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a subject stands in a stretch and no verb there takes it: then all of it is the content's."""
    k = index_at(tokens, start)
    standing = False
    while k < len(tokens) and tokens[k].end <= end:
        topic = tokens[k].form in ("은", "는") and tokens[k].tag == "JX" and k > 0 and tokens[k - 1].tag.startswith("N")
        if tokens[k].tag == "JKS" or topic:
            standing = True
        elif (tokens[k].tag == "ETM" and tokens[k - 1].form != PAST_DAY) or (
            tokens[k].tag == "EC" and tokens[k].form.endswith("지")
        ):
            standing = False  # …가 빠져나갔는지에 대해서는
        k += 1
    return standing


def _holds_object(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the last object in a stretch stands behind its last verb: then a verb further on takes it."""
    first = index_at(tokens, start)
    last = index_at(tokens, end)
    tags = [t.tag for t in tokens[first:last]]
    if "JKO" not in tags:
        return False
    return not any(tag in ("ETM", "EC") for tag in tags[len(tags) - 1 - tags[::-1].index("JKO") :])


def _is_taken(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a verb that modifies a noun of the content stands right behind an offset, so that it takes what precedes.

    Only adverbs may stand between (`업무에 대해 자세히 적힌 서류`).
    """
    k = index_at(tokens, at)
    while k < len(tokens) and tokens[k].start < end:
        tag = tokens[k].tag
        if tag == "VA":
            return False
        if tag == "ETM":
            following = tokens[k + 1].form if k + 1 < len(tokens) else ""
            return following not in words("endings", "bound")
        manner = tokens[k].form in ("게", "어", "아") or tokens[k - 1].form == "적"
        if tag.startswith(("J", "E")) and tag != "EP" and not manner:
            return False
        k += 1
    return False
