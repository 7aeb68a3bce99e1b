"""A stretch of text → what of it is left behind the adverbials of the reporting clause that stand at its head.

When it was said (12일), where (국회에서), through what (방송을 통해), to whom and of what (그에게, 예산에 대해). What a
verb right behind takes (`업무에 대해 자세히 적힌 서류를`) is part of the content.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import regex

from quoteattr.lexicon import entries, first_letters, words
from quoteattr.morph import PAST_DAY, Token, index_at
from quoteattr.stages.reporting import PREDICATE, lemma_at

_MOST: Final = 6
"""How many adverbials are looked for at the head of a clause."""
_SHORTEST_CLAUSE: Final = 4
_PLEASE: Final = "달라"

# Words before the adverbial's own; a full stop or comma is allowed inside a number only
_WORDS: Final = r"(?:(?:[^\s,.\ue000]|[.,](?=\d))+\s)"
_NOT_PUT_THERE: Final = r"(?!\s[가-힣]*\L<modifying>\s(?:[가-힣]+\s){0,2}[가-힣]+에서)"
"""페이스북에 올린 글에서, 본지에 보낸 서면 답변에서 is one adverbial."""
_TITLE: Final = r"""[^\s,.\ue000]*[‘'“"「『《〈<]\ue000{2,}[’'”"」』》〉>](?:\([^)]*\))?"""
_VENUE_CLOSED: Final = r"""(?:[’'”"]|\([^)]*\)|\s[‘'“"〈《<]\ue000*[^\s]*?[’'”"〉》>])?"""
_VENUE_PARTICLE: Final = (
    r"(?:에서도|에서는|에서"
    r"|에\s(?:출연해|나와|참석해|나서)|에\s글을\s\L<brought>"
    r"|[을를]\s\L<brought>)"
)
_AT_PLACE: Final = regex.compile(r"에서[는도]?$")
_VENUE_AHEAD: Final = r"""(?=[^\s,.\ue000]*(?:\s[^\s,.\ue000]*)?(?:[에을를’'”"(]|\s[‘'“"〈《<]))"""
"""What stands behind any venue of one word or two; told before every letter is tried as the beginning of one."""
_ABOUT: Final = (
    r"(?:(?P<on>\s데\s대해서는|\s데\s대해서도|\s데\s대해"
    r"|에\s대해서는|에\s대해서도|에\s대해선|에\s대해서|에\s대해|에\s관해(?:서는|서도|선|서)?)"
    r"|[과와]\s관련해서는|[과와]\s관련해서도|[과와]\s관련해|[과와]\s관련"
    r"|[을를]\s인용해|[을를]\s인용하며|[을를]\s인용,"
    r"|(?<=\L<words>)[을를]\s빌려(?:서)?|[을를]\s향해|[을를]\s근거로|(?<=\L<text>)[을를]\s토대로|[과와]\s만나)"
)
_QUESTION: Final = rf"(?:{_WORDS}{{0,12}}?|{_WORDS}{{0,3}}?[‘'“\"]\ue000+[’'”\"](?:이?라)?는\s{_WORDS}{{0,2}}?)"
_OPEN_VENUE: Final = regex.compile(r"(?:에서[는도]?|에|통해)$")
_AHEAD: Final = r"(?=[^\n]{0,160}?"
"""A look ahead, left open for the word that an adverbial cannot be without, before every length before it is tried."""
_MODIFYING: Final = [chr(ord("간") + 28 * k) for k in range(399)]
"""Every syllable that ends as a verb before its noun does (올린, 보낸, 쓴)."""
_CLOCK: Final = r"(?!\s?(?:오전|오후|새벽|아침|저녁|밤|낮)?\s?\d{1,2}시)"


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


@functools.cache
def _adverbial() -> regex.Pattern[str]:
    """One adverbial of a reporting clause at the head of a stretch of text."""
    outside = (e for e in entries("discourse").values() if e.cls != "ahead" and e.note != "inside")
    discourse = [e.word for e in outside if len(e.word) > 1 or e.word == "또"]
    lists: dict[str, Any] = {
        "discourse": discourse,
        "ahead": words("discourse", "ahead"),
        "venue": words("venues", "event", "medium", "text"),
        "medium": words("venues", "medium", "text"),
        "text": words("venues", "text", "paper"),
        "words": words("source_nouns", "said"),
        "brought": words("venues", "brought"),
        "place": words("venues", "place"),
        "stand": words("venues", "stand"),
        "pointing": [*words("name_parts", "pointing"), "이번", "이런", "그런"],
        "saying": [e.word.removesuffix("다") for e in entries("reporting_verbs").values() if e.note != "weak"],
        "ground": words("venues", "ground"),
        "event": words("venues", "event"),
        "agent": words("venues", "agent"),
        "press": words("venues", "press"),
        "floor": words("venues", "floor"),
        "takes": words("venues", "takes"),
        "visited": words("venues", "visited"),
        "modifying": _MODIFYING,
        "outlet": [*words("body_endings", "media"), *words("bodies", "media"), *words("venues", "press")],
        "posture": words("postures", "body", "state"),
        "question": words("nominal_cues", "ask"),
        "raised": [e.word for e in entries("nominal_cues").values() if e.note.startswith(("question", "talk"))],
    }
    pattern = rf"""
        (?!(?:오늘|이날)\s안에)
        (?: (?!\L<ahead>\s)
          (?:(?P<period>(?:올해|작년|지난해|지난달|이달|이번\s달|최근|현재|그동안)[은는도]?(?=\s))(?!\s\d{1, 2}일)
          | \L<discourse>(?:은|는|도)?(?=[\s,]){_CLOCK}
          | (?:지난\s)?(?:\d{{1,2}}월\s)?\d{{1,2}}일(?:\([^)]*\))?(?:에는|에도|에|은|도)?(?=[\s,])(?!\s걸쳐){_CLOCK}
          | {_AHEAD}(?:출연해|출석해|참석해))
              {_WORDS}{{0,5}}?[^\s,.\ue000]+에\s(?:[^\s,.\ue000]+으?로\s)?(?:출연|출석|참석)해(?:서)?(?=[\s,])
          | {_AHEAD}\ue000){_WORDS}{{0,5}}?{_TITLE}(?:에서|[을를]\s통해)(?=[\s,])
          | {_AHEAD}관련){_WORDS}{{0,18}}?[^\s,.\ue000]+[과와]\s관련(?:해|하여)?(?=,)
          | (?:{_WORDS}{{0,5}}?{_TITLE}[^\s,.\ue000]*\s)?
            (?P<venue>{_WORDS}{{0,7}}?{_VENUE_AHEAD}[^\s,.\ue000]*
              (?:\L<venue>{_VENUE_CLOSED}{_VENUE_PARTICLE} | \L<medium>{_VENUE_CLOSED}에{_NOT_PUT_THERE})(?=[\s,]))
          | 데\s대해(?:서)?(?:는|도)?(?=[\s,])
          | {_AHEAD}결과,){_WORDS}{{0,8}}?[^\s,.\ue000]+[한된본]\s결과(?=,)
          | (?P<state>{_AHEAD}채){_WORDS}{{0,3}}?\L<posture>[을를에]\s[^\s,.\ue000]+\s채(?:로)?(?=[\s,]))
          | (?:(?:여러|몇)\s)?[^\s,.\ue000]*(?:차례|번)에\s걸쳐(?=[\s,])
          | {_AHEAD}(?:미뤄|미루어)){_WORDS}{{0,18}}?[^\s,.\ue000]+로\s(?:미뤄|미루어)(?:\s볼\s때)?(?=[\s,])
          | (?P<about>{_AHEAD}(?:대해|관해|관련|인용|빌려|향해|근거로|토대로|만나))
              (?:{_AHEAD}\ue000){_WORDS}{{0,9}}?{_TITLE}[^\s,.\ue000]*\s)?
              {_WORDS}{{0,9}}?(?:[^\s,.\ue000]+|{_TITLE}){_ABOUT}(?=[\s,])(?!\s\S+[된한진린던]\s))
          | {_AHEAD}(?:두고|놓고)){_WORDS}{{0,3}}?[^\s,.\ue000]*\L<raised>[을를]\s(?:두고|놓고)(?:는|도)?(?=[\s,])
          | (?P<told>(?=(?:[^\s,.\ue000]+\s){{0,2}}[^\s,.\ue000]*에[\s,])
              {_WORDS}{{0,2}}?[^\s,.\ue000]*\L<outlet>에(?=[\s,]))
          | (?P<unsaid>{_AHEAD}않은\s채){_WORDS}{{0,8}}?\L<saying>지는?\s않은\s채(?=[\s,]))
          | {_AHEAD}묻는){_WORDS}{{0,8}}?[^\s,.\ue000]+[을를]\s묻는\s(?:\L<question>|말)에(?:는|도)?(?=[\s,])
          | (?P<put>{_AHEAD}받[고자]){_QUESTION}[^\s,.\ue000]*\L<question>[을를]\s받(?:고|자|고는)(?=[\s,]))
          | (?P<stand>{_AHEAD}에\s(?:올라|서서|나와|나서|선|오른))
              (?:{_WORDS}{{0,5}}?{_TITLE}\s(?:무대|\L<stand>)|{_WORDS}{{0,3}}?\L<stand>)에\s(?:올라|서서|나와|나서|오른\s뒤|선\s채)(?=[\s,]))
          | (?P<over>{_AHEAD}(?:두고|놓고))(?:\L<pointing>\s[^\s,.\ue000]+[을를]\s(?:두고|놓고)
              |{_WORDS}{{0,5}}?[^\s,.\ue000]+[을를]\s(?:두고|놓고)[는선])(?=[\s,]))
          | (?P<to>{_AHEAD}에게){_WORDS}{{0,9}}?[^\s,.\ue000]+에게(?:는)?(?=[\s,])(?!\s\S+[된한진린던]\s))
          | {_AHEAD}(?:들어|들며|불러))(?:{_WORDS}{{0,12}}?[^\s,.\ue000]+[을를]\s예로\s들(?:어|며)
              |{_WORDS}{{0,9}}?[^\s,.\ue000]*\L<ground>[을를]\s들어
              |{_WORDS}{{0,4}}?[^\s,.\ue000]+[을를]\s(?:[^\s,.\ue000]+으?로\s)?불러(?:\s?들여|\s?모아)?)(?=[\s,])
          | {_WORDS}{{0,3}}?[^\s,.\ue000]*\L<place>[을를]\s\L<visited>(?=[\s,])
          | [^\s,.\ue000]+[는은]\s(?:목소리|표정|어조|말투|얼굴)로(?=[\s,])
          | (?P<floor>{_WORDS}{{0,3}}?\L<floor>[을를]\s\L<takes>(?=[\s,]))
          | {_WORDS}{{0,2}}?\L<press>(?:들)?[과와]\s(?:[가-힣]{{1,3}}\s)?만나(?:서)?(?=[\s,])
          | (?P<upon>\L<pointing>\s말에(?=[\s,]))
          | {_AHEAD}것과\s관련){_WORDS}{{0,18}}?것과\s관련(?:해|하여)(?:서)?(?:는)?(?=[\s,])
          | (?P<over_with>{_AHEAD}끝난\s){_WORDS}{{0,3}}?\L<event>[이가]\s끝난\s(?:뒤|후)(?:에)?(?=[\s,]))
          | (?P<agent>{_WORDS}{{0,3}}?\L<agent>[을를]\s통해(?=[\s,]))
          | (?P<call>{_AHEAD}찾아){_WORDS}{{0,4}}?[^\s,.\ue000]+[을를]\s찾아[가와](?:서)?(?=[\s,]))
          | (?P<date>(?:지난\s)?(?:\d{{4}}년\s)?\d{{1,2}}월(?:에는|에)?(?=\s)))
          | (?P<asked>{_AHEAD}에[는도선]?[\s,])
              {_WORDS}{{0,9}}?(?:(?:\L<question>)에|\L<raised>에(?:는|도|선))(?=[\s,])(?!\s(?:답|대답|응|성실)))
        ) [,\s]+
        """
    led = regex.sub(r"(?<!<=)\\L<(\w+)>", lambda m: first_letters(lists[m[1]]) + m[0], pattern)
    return regex.compile(led, regex.X, **lists)


def adverbials_end(veil: str, at: int) -> int:
    """The offset behind the adverbials of the reporting clause that begin at an offset, 0 where none does."""
    end = 0
    for _ in range(_MOST):
        m = _adverbial().match(veil, at)
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
        m = _adverbial().match(veil, at, end)
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
    if m["venue"] and any(word in m["venue"] for word in words("venues", "press")):
        # 기자와의 통화에서 책임질 일이 있으면; but 기자와의 통화에서 한 말은
        return _first_predicate(tokens, m.end(), end) not in words("dative_verbs", "made there")
    open_ = m["about"] or m["to"] or (m["venue"] and not _is_whole(m["venue"], tokens, m.start("venue")))
    anothers = any(t.tag == "JKS" for t in tokens if m.end() <= t.start < end)
    if m["on"] and not anothers and _last_predicate(tokens, m.end(), end) in words("dative_verbs", "upon"):
        return False  # 전 시장에 대해 영장을 청구했다고
    topic = m["about"] and m["about"].endswith(("는", "선"))  # …에 대해서는: no verb behind it takes it
    return not open_ or topic or not _is_taken(tokens, m.end(), end)


def _takes_dative(to: str, m: regex.Match[str], tokens: Sequence[Token], end: int) -> bool:
    """Whether the first predicate behind an addressee takes him itself; newspeople are told things, and no more."""
    if any(word in to for word in words("venues", "press")):
        return False
    k = index_at(tokens, m.end())
    verb = next((n for n in range(k, len(tokens)) if tokens[n].tag in PREDICATE and tokens[n].end <= end), None)
    if verb is None or any(t.form in ("에게", "한테") for t in tokens[k:verb]):
        return False
    given = any(t.tag == "VX" and t.form in ("주", "드리") for t in tokens[verb + 1 : verb + 3])
    if given or lemma_at(tokens, verb) in words("dative_verbs", "dative"):
        return True
    taught = tokens[verb + 1].tag == "ETM"  # 환자에게 읽는 법을 가르치는 데
    return taught and _first_predicate(tokens, tokens[verb].end, end) in words("dative_verbs", "dative")


def _first_predicate(tokens: Sequence[Token], start: int, end: int) -> str:
    """The lemma of the first predicate of a stretch, empty where none is there."""
    first = index_at(tokens, start)
    within = (n for n in range(first, len(tokens)) if tokens[n].tag in PREDICATE and tokens[n].end <= end)
    return next((lemma_at(tokens, n) for n in within), "")


def _last_predicate(tokens: Sequence[Token], start: int, end: int) -> str:
    """The lemma of the last predicate of a stretch, empty where none is there."""
    within = (
        n for n in range(len(tokens) - 1, -1, -1) if tokens[n].tag in PREDICATE and start <= tokens[n].start < end
    )
    return next((lemma_at(tokens, n) for n in within), "")


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
