"""The tokens before an unnamed source → the clause that says which one he is (`일을 맡았던 직원`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quoteattr.lexicon import words
from quoteattr.morph import Token
from quoteattr.stages.adverbials import Saying, behind_adverbials
from quoteattr.stages.noun_phrases import NOMINAL

_LONGEST: Final = 40
_THEN: Final = words("name_parts", "former")
"""What dates an office dates the clause too (당시 …를 맡았던 직원): it stays."""
_INSIDE: Final = NOMINAL | {"JKO", "JKB", "JKC", "JKG", "JKS", "JC", "MAG", "VV", "VA", "VX", "XSV", "XSA", "EP", "ETM"}
_IN_THE_MIDST: Final = "중"


def clause_before(veil: str, tokens: Sequence[Token], start: int) -> int | None:
    """The offset where the relative clause begins that ends right before an offset; None where none does.

    A bare adjective or verb without any noun says nothing of him: it is left alone.
    """
    last = next((k for k in range(len(tokens) - 1, -1, -1) if tokens[k].end <= start), None)
    if last is None or tokens[last].tag != "ETM" or start - tokens[last].end > 1:
        return None
    first = last
    while first > 0 and _belongs(tokens, first - 1) and "\n" not in veil[tokens[first - 1].end : tokens[first].start]:
        first -= 1
    while first < last and tokens[first].tag not in NOMINAL:
        first += 1
    begin = behind_adverbials(veil, tokens[first].start, tokens[last].end, tokens, Saying())
    begin = next((t.start for t in tokens[first:last] if t.end + 1 == begin and t.form in _THEN), begin)
    arguments = [t for t in tokens[first:last] if t.start >= begin and t.tag in ("JKO", "JKB", "JC", "JKS")]
    busy = last - first > 1 and tokens[last - 1].tag == "VCP" and tokens[last - 2].form == _IN_THE_MIDST
    if not (arguments or busy) or tokens[last].end - begin > _LONGEST:
        return None
    return begin


def _belongs(tokens: Sequence[Token], k: int) -> bool:
    """Whether a token can stand inside a relative clause; a connective before an auxiliary (맡고 있는) or as 게."""
    token = tokens[k]
    if token.tag == "EC":
        return tokens[k + 1].tag == "VX" or token.form == "게"  # 20년 넘게 드나든
    return token.tag in _INSIDE or (token.tag == "VCP" and k > 0 and tokens[k - 1].form == _IN_THE_MIDST)
