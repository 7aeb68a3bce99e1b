"""quoteattr: finds the quotations in Korean press text, says who said each of them and why it thinks so.

>>> import quoteattr
>>> table = quoteattr.extract("김민수 대표는 “끝까지 가겠다”고 말했다.")  # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

    from quoteattr.model import Article, Attribution, Known, Span
    from quoteattr.pipeline import Extractor

__all__ = ["Article", "Attribution", "Extractor", "Known", "Span", "extract", "read"]

_ROOMS = {
    "Article": "quoteattr.model",
    "Attribution": "quoteattr.model",
    "Known": "quoteattr.model",
    "Span": "quoteattr.model",
    "Extractor": "quoteattr.pipeline",
}


def extract(text_or_articles: str | Article | Iterable[str | Article]) -> pd.DataFrame:
    """The table of all quotations, one row each, in reading order.

    A bare text is the article ``text``; bare texts in a series are the articles ``1``, ``2``, ….
    """
    from quoteattr.table import frame

    extractor = _extractor()
    return frame((article, extractor.extract(article)) for article in _articles(text_or_articles))


def read(path: str | Path, *, raw: bool = False) -> pd.DataFrame:
    """The table in a CSV, JSONL or JSON file of ours, as it was before it was written; ``raw`` for one written so."""
    from quoteattr.readers.table_files import read_table

    return read_table(path, raw=raw)


def _articles(given: str | Article | Iterable[str | Article]) -> Iterator[Article]:
    from quoteattr.model import Article

    if isinstance(given, str):
        yield Article("text", given)
    elif isinstance(given, Article):
        yield given
    else:
        for number, each in enumerate(given, 1):
            yield Article(str(number), each) if isinstance(each, str) else each


@cache
def _extractor() -> Extractor:
    from quoteattr.pipeline import Extractor

    return Extractor()


def __getattr__(name: str) -> object:
    """The model's nouns and the Extractor, imported when first asked for: importing quoteattr costs nothing."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_ROOMS[name]), name)
