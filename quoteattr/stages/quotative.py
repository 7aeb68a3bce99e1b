"""A token → the quotative ending it is (다고, 라며, 자는 …, or 것으로 before a verb of expecting)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from quoteattr.lexicon import words
from quoteattr.morph import Token
from quoteattr.stages.reporting import lemma_at

_QUOTING: Final = regex.compile(r"(?:.*[다라자냐])(고|며|면서|면서도|는|고도|고만)|.*란")
_PRESENT: Final = regex.compile(r"는?다(?:고|며|면서|는)")
_SAYING: Final = ("neutral", "add", "emphasise", "claim", "criticise", "write", "explain", "answer", "announce")
_NOUNS: Final = frozenset({"NNG", "NNB", "NNP", "NR", "NP", "SN", "SW", "SL", "XSN"})
_CLOSING: Final = frozenset({"EC", "EF", "ETM", "JKB", "JKQ"})
_BEING: Final = "이라고"
_NOT_QUOTING: Final = frozenset({"려고", "으려고", "자마자"})


def family_at(tokens: Sequence[Token], i: int) -> str:
    """The family of the quotative ending at index ``i``, empty where none stands.

    ``finish`` (다고), ``connect`` (다며), ``adnominal`` (다는), ``expect`` (것으로).
    """
    token = tokens[i]
    if token.tag not in _CLOSING:
        return ""
    if token.tag == "JKB":
        return "expect" if _expects(tokens, i) else ""
    if token.tag == "JKQ" and token.form in ("고", "라고") and i > 0 and tokens[i - 1].tag == "EF":
        return "finish"
    if token.tag == "JKQ" and token.form == "라고" and i > 0 and tokens[i - 1].form == ")":
        return "finish"
    if token.tag == "JKQ" and token.form == _BEING and i > 0 and tokens[i - 1].tag in _NOUNS:
        return "finish"
    if token.form == "라" and token.tag == "EC" and _says(tokens, i + 1):
        return "finish"
    if token.tag not in ("EC", "ETM", "EF") or token.ending in _NOT_QUOTING:
        return ""
    if not _QUOTING.fullmatch(token.ending):
        return ""
    if token.tag == "ETM":
        return "adnominal"
    tail = tail_of(token)
    if tail.startswith("고"):
        return "finish"
    return "connect" if tail.startswith(("며", "면서")) else ""


def _says(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb of saying stands at index ``i`` (`…것이라 전했다`)."""
    near = range(i, min(i + 2, len(tokens)))
    verb = next((k for k in near if tokens[k].tag in ("VV", "XSV")), None)
    return verb is not None and lemma_at(tokens, verb) in words("reporting_verbs", *_SAYING)


def _expects(tokens: Sequence[Token], i: int) -> bool:
    """Whether the token is the particle of 것으로 behind an adnominal ending.

    Not where the verb behind it is itself what somebody says of himself (`…ㄹ 것으로 기대한다고 밝혔다`).
    """
    return (
        tokens[i].tag == "JKB"
        and tokens[i].form in ("으로", "ᆯ로", "로")
        and i > 1
        and tokens[i - 1].form in ("것", "거")
        and tokens[i - 2].tag == "ETM"
        and not _is_said_of_oneself(tokens, i + 1)
    )


def _is_said_of_oneself(tokens: Sequence[Token], i: int) -> bool:
    """Whether the verb at index ``i`` stands in the present before a quotative ending (기대|하|ᆫ다고, 보|ᆫ다며)."""
    verb = next((k for k in range(i, min(i + 3, len(tokens))) if tokens[k].tag in ("VV", "XSV")), None)
    ending = tokens[verb + 1] if verb is not None and verb + 1 < len(tokens) else None
    return ending is not None and ending.tag in ("EC", "ETM") and _PRESENT.fullmatch(ending.ending) is not None


def tail_of(token: Token) -> str:
    """What of a quotative ending stands outside the content (다고 → 고, 라면서도 → 면서도)."""
    m = _QUOTING.fullmatch(token.ending)
    return (m[1] if m else None) or ""


def content_end(veil: str, token: Token, family: str) -> int:
    """The offset where the content that a quotative ending closes ends."""
    if family == "expect" or token.tag == "JKQ":
        return token.end - 1 if token.form == _BEING else token.start
    # Before a new subject the analyser reads 다고 as 다고 하고 and cuts the ending short, it adds one in …다면서도
    tail = tail_of(token)
    return token.end - len(tail) if veil.endswith(tail, token.start, token.end) else token.end


def is_written(veil: str, token: Token, family: str) -> bool:
    """Whether the word goes on behind the content: 다 is read as 다고 (하) in 없다면서, but also at an end."""
    if family == "expect" or token.tag == "JKQ" or not tail_of(token):
        return True
    end = content_end(veil, token, family)
    return veil[end : end + 1].isalpha()
