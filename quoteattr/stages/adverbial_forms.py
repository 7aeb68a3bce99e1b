"""The adverbials of a reporting clause as one pattern: when, where, through what, to whom and of what it was said.

Each of them is an alternative with a name of its own where ``adverbials.py`` has more to ask of it.
"""

from __future__ import annotations

import functools
from typing import Any, Final

import regex

from quoteattr.lexicon import entries, first_letters, words

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
_AHEAD: Final = r"(?=[^\n]{0,160}?"
"""A look ahead, left open for the word that an adverbial cannot be without, before every length before it is tried."""
_MODIFYING: Final = [chr(ord("간") + 28 * k) for k in range(399)]
"""Every syllable that ends as a verb before its noun does (올린, 보낸, 쓴)."""
_CLOCK: Final = r"(?!\s?(?:오전|오후|새벽|아침|저녁|밤|낮)?\s?\d{1,2}시)"
_BEGINS: Final = r"(?!\s(?:오전|오후|새벽|아침|저녁|밤|낮)?(?:부터|까지)|\s[안중내말초]에)"
"""What makes of a day or a week one in which something told of begins, ends or falls."""
_NO_TIME: Final = r"(?<![날일주달월늘제해년])"


@functools.cache
def adverbial() -> regex.Pattern[str]:
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
        (?: (?!\L<ahead>\s)
          (?:(?P<period>(?:올해|작년|지난해|지난달|이달|이번\s달|최근|현재|그동안)[은는도]?(?=\s))(?!\s\d{1, 2}일)
          | \L<discourse>(?:은|는|도)?(?=[\s,]){_CLOCK}(?:{_NO_TIME}|{_BEGINS})
          | (?:지난\s)?(?:\d{{1,2}}월\s)?\d{{1,2}}일(?:\([^)]*\))?(?:에는|에도|에|은|도)?(?=[\s,])
              (?!\s걸쳐){_CLOCK}{_BEGINS}
          | {_AHEAD}(?:출연해|출석해|참석해))
              {_WORDS}{{0,5}}?[^\s,.\ue000]+에\s(?:[^\s,.\ue000]+으?로\s)?(?:출연|출석|참석)해(?:서)?(?=[\s,])
          | {_AHEAD}\ue000){_WORDS}{{0,5}}?{_TITLE}(?:에서|[을를]\s통해)(?=[\s,])
          | {_AHEAD}관련){_WORDS}{{0,18}}?[^\s,.\ue000]+[과와]\s관련(?:해|하여)?(?=,)
          | (?:{_WORDS}{{0,5}}?{_TITLE}[^\s,.\ue000]*\s)?
            (?P<venue>{_WORDS}{{0,7}}?{_VENUE_AHEAD}[^\s,.\ue000]*
              (?:\L<venue>{_VENUE_CLOSED}{_VENUE_PARTICLE}
                |\L<medium>{_VENUE_CLOSED}에(?!\s[대관][해한]){_NOT_PUT_THERE})(?=[\s,]))
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
          | (?P<date>지난\s(?:\d{{4}}년\s)?\d{{1,2}}월(?:\s(?:초|말|[초중하]순))?(?:에는|에)?(?=\s)
              |(?:\d{{4}}년\s)?\d{{1,2}}월(?:에는|에)?(?=\s)(?!\s(?:초|말|[초중하]순)\s){_BEGINS}))
          | (?P<asked>{_AHEAD}에[는도선]?[\s,])
              {_WORDS}{{0,9}}?(?:(?:\L<question>)에|\L<raised>에(?:는|도|선))(?=[\s,])(?!\s(?:답|대답|응|성실)))
        ) [,\s]+
        """
    led = regex.sub(r"(?<!<=)\\L<(\w+)>", lambda m: first_letters(lists[m[1]]) + m[0], pattern)
    return regex.compile(led, regex.X, **lists)
