"""The hidden sheet 원본: the run as it was, so that nothing a reviewer does to the other sheets can lose a thing.

A row is (article number, part, parts, text); the texts of an article's parts together are one JSON object, with the
rows of the table in ``rows``. What the article's text already says is left out of them. Article 0 describes the run.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias, cast

from quoteattr.model import Article, Attribution, key_of
from quoteattr.table import COLUMNS, Row, rows

Line: TypeAlias = tuple[int, int, int, str]

_PART: Final = 16_000  # characters; all of them may take two UTF-16 units
_ARTICLE: Final = {"article_title": "title", "outlet": "outlet", "date": "date", "url": "url"}
_LEFT_OUT: Final = frozenset({"key", "doc_id", "content", "context", *_ARTICLE})
_UNWRITABLE: Final = re.compile("[\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def described(run: str) -> Iterator[Line]:
    """The line that describes the run."""
    from importlib.metadata import version

    yield from _parts(0, {"quoteattr": version("quoteattr"), "form": 1, "run": run})


def kept(number: int, article: Article, attributions: Sequence[Attribution]) -> Iterator[Line]:
    """The lines that keep one article and its rows."""
    record = {
        "id": article.id,
        **{name: getattr(article, name) for name in _ARTICLE.values() if getattr(article, name) is not None},
        "text": article.text,
        "rows": [_short(article, row) for row in rows(article, attributions)],
    }
    yield from _parts(number, record)


def _short(article: Article, row: Row) -> dict[str, object]:
    short: dict[str, object] = {
        name: value for name, value in row.items() if value is not None and name not in _LEFT_OUT
    }
    context = str(row["context"] or "")
    at = article.text.find(context, max(0, int(row["end"] or 0) - len(context)))
    short["context"] = [at, at + len(context)] if at >= 0 else context
    return short


def _parts(number: int, record: Mapping[str, object]) -> Iterator[Line]:
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    text = _UNWRITABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    parts = [text[at : at + _PART] for at in range(0, len(text), _PART)]
    return ((number, place, len(parts), part) for place, part in enumerate(parts, 1))


def restored(lines: Iterable[Line]) -> tuple[dict[str, object], list[tuple[Article, list[Row]]]]:
    """What describes the run, and the articles with their rows; ValueError where a part is missing or broken."""
    parts: dict[int, dict[int, str]] = {}
    wanted: dict[int, int] = {}
    for number, place, of, text in lines:
        parts.setdefault(number, {})[place] = text
        wanted[number] = of
    if 0 not in parts or any(len(parts[number]) != wanted[number] for number in parts):
        raise ValueError("a part of it is missing")
    records = {
        number: json.loads("".join(text for _, text in sorted(parts[number].items()))) for number in sorted(parts)
    }
    return records.pop(0), [_article(record) for record in records.values()]


def _article(record: Mapping[str, object]) -> tuple[Article, list[Row]]:
    title, outlet, date, url = (str(record[name]) if name in record else None for name in _ARTICLE.values())
    article = Article(str(record["id"]), str(record["text"]), title, outlet, date, url)
    short_rows = record["rows"]
    if not isinstance(short_rows, list):
        raise ValueError("it has no rows")
    return article, [_long(article, short) for short in short_rows]


def _long(article: Article, short: Mapping[str, object]) -> Row:
    start, end = int(str(short["start"])), int(str(short["end"]))
    context = short["context"]
    if isinstance(context, list):
        context = article.text[context[0] : context[1]]
    whole: dict[str, object] = {
        **short,
        "key": key_of(article.id, start, end, article.text[start:end]),
        "doc_id": article.id,
        "content": article.text[start:end],
        "context": context,
        **{column: getattr(article, name) for column, name in _ARTICLE.items()},
    }
    return cast(Row, {column.name: whole.get(column.name) for column in COLUMNS})
