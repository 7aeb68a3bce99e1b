"""A stretch of text → what of it is left behind the adverbials of the reporting clause that stand at its head.

When it was said (12일), where (국회에서), through what (방송을 통해), to whom and of what (그에게, 예산에 대해).
"""

from __future__ import annotations

import functools
from typing import Final

import regex

from quoteattr.lexicon import words

_MOST: Final = 6
"""How many adverbials are looked for at the head of a clause."""
_SHORTEST_CLAUSE: Final = 4

# Words before the adverbial's own; a full stop or comma is allowed inside a number only
_WORDS: Final = r"(?:(?:[^\s,.\ue000]|[.,](?=\d))+\s)"
_VENUE_CLOSED: Final = r"""(?:[’'”"]|\([^)]*\)|\s[‘'“"〈《<]\ue000*[^\s]*?[’'”"〉》>])?"""
_VENUE_PARTICLE: Final = (
    r"(?:에서도|에서는|에서"
    r"|에\s출연해|에\s나와|에\s참석해|에\s글을\s올려|에"
    r"|을\s통해|를\s통해|을\s내고|를\s내고|을\s갖고|를\s갖고|을\s열고|를\s열고)"
)
_ABOUT_OR_TO: Final = (
    r"(?:\s데\s대해서는|\s데\s대해서도|\s데\s대해"
    r"|에\s대해서는|에\s대해서도|에\s대해선|에\s대해"
    r"|[과와]\s관련해서는|[과와]\s관련해서도|[과와]\s관련해|[과와]\s관련"
    r"|[을를]\s인용해|[을를]\s인용하며|[을를]\s인용,"
    r"|[을를]\s향해|에게는|에게|[과와]\s만나)"
)


@functools.cache
def _adverbial() -> regex.Pattern[str]:
    """One adverbial of a reporting clause at the head of a stretch of text."""
    discourse = [w for w in words("discourse", "carry", "turn", "time") if len(w) > 1 or w == "또"]
    return regex.compile(
        rf"""
        (?: \L<discourse>(?:은|는|도)?(?=[\s,])
          | (?:지난\s)?(?:\d{{1,2}}월\s)?\d{{1,2}}일(?:\([^)]*\))?(?:에는|에도|에|은|도)?(?=[\s,])
          | {_WORDS}{{0,5}}?[^\s,.\ue000]+에\s(?:출연|출석|참석)해(?:서)?(?=[\s,])
          | {_WORDS}{{0,7}}?[^\s,.\ue000]*\L<venue>{_VENUE_CLOSED}{_VENUE_PARTICLE}(?=[\s,])
          | {_WORDS}{{0,9}}?[^\s,.\ue000]+{_ABOUT_OR_TO}(?=[\s,])(?!\s\S+[된한진린던]\s)
        ) [,\s]+
        """,
        regex.X,
        discourse=discourse,
        venue=words("venues"),
    )


def begins_with_adverbial(veil: str, at: int) -> bool:
    """Whether an adverbial of the reporting clause begins at an offset."""
    return _adverbial().match(veil, at) is not None


def behind_adverbials(veil: str, start: int, end: int) -> int:
    """The offset behind the adverbials at the head of a stretch; something of it is always left."""
    while start < end and veil[start] in " ,\t\u00a0":
        start += 1
    for _ in range(_MOST):
        m = _adverbial().match(veil, start, end)
        if m is None or end - m.end() < _SHORTEST_CLAUSE:
            break
        start = m.end()
    return start
