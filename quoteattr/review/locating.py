"""Where a corrected quotation stands in its article: the article's own characters, never the reviewer's."""

from __future__ import annotations

import re
from typing import Final

from quoteattr.model import Span, normalised

_MARKS: Final = "“”\"‘’'「」『』"
_ANY_MARK: Final = {**dict.fromkeys('“”"″＂', '[“”"″＂]'), **dict.fromkeys("‘’'′＇", "[‘’'′＇]")}


def located(text: str, wanted: str, near: Span | None = None) -> Span | None:
    """The span of the wanted words, of several places the one nearest to ``near``; None where they do not stand there.

    White space and the shape of marks, which spreadsheets change on their own, may differ; so may marks around it all.

    >>> located("그는 “이제  가자”고 했다.", '"이제 가자"').of("그는 “이제  가자”고 했다.")
    '이제  가자'
    >>> located("그는 “가자”고 했다. “가자”.", "가자", Span(14, 16))
    Span(start=14, end=16)
    """
    wanted = normalised(wanted).strip()
    for tried in dict.fromkeys((wanted.strip(_MARKS).strip(), wanted)):
        found = [Span(*place.span()) for place in _pattern(tried).finditer(text)] if tried else []
        if found:
            return min(found, key=lambda span: _distance(span, near))
    return None


def _pattern(wanted: str) -> re.Pattern[str]:
    words = wanted.split()
    return re.compile(r"\s+".join("".join(_ANY_MARK.get(c) or re.escape(c) for c in word) for word in words))


def _distance(span: Span, near: Span | None) -> tuple[int, int]:
    if near is None:
        return 0, span.start
    shared = min(span.end, near.end) - max(span.start, near.start)
    return -max(shared, 0), abs(span.start - near.start)
