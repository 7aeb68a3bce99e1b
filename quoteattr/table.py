"""Attributions → the table: its columns, their order, dtypes and names (DESIGN.md, section 5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from quoteattr.model import Article, Attribution

if TYPE_CHECKING:
    import pandas as pd

Dtype: TypeAlias = Literal["string", "Int64", "Float64"]
Header: TypeAlias = Literal["en", "ko"]
Value: TypeAlias = str | int | float | None
Row: TypeAlias = dict[str, Value]
Attributed: TypeAlias = tuple[Article, Sequence[Attribution]]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: its name, its Korean heading, its dtype."""

    name: str
    korean: str
    dtype: Dtype = "string"


COLUMNS: Final = (
    Column("key", "키"),
    Column("doc_id", "기사"),
    Column("quote_id", "번호", "Int64"),
    Column("type", "유형"),
    Column("speaker", "화자"),
    Column("speaker_kind", "화자 종류"),
    Column("title", "직함"),
    Column("affiliation", "소속"),
    Column("content", "인용문"),
    Column("cue", "전달어"),
    Column("cue_lemma", "전달어 기본형"),
    Column("cue_class", "전달어 갈래"),
    Column("source", "출처 표현"),
    Column("evidence", "근거"),
    Column("rule", "규칙"),
    Column("confidence", "확신도", "Float64"),
    Column("flags", "표시"),
    Column("reported_by", "전한 이"),
    Column("utterance", "발언 번호", "Int64"),
    Column("context", "문맥"),
    Column("paragraph", "문단", "Int64"),
    Column("start", "시작", "Int64"),
    Column("end", "끝", "Int64"),
    Column("source_start", "출처 시작", "Int64"),
    Column("source_end", "출처 끝", "Int64"),
    Column("cue_start", "전달어 시작", "Int64"),
    Column("cue_end", "전달어 끝", "Int64"),
    Column("article_title", "기사 제목"),
    Column("outlet", "매체"),
    Column("date", "날짜"),
    Column("url", "주소"),
)
_OF_THE_ARTICLE: Final = {"article_title": "title", "outlet": "outlet", "date": "date", "url": "url"}
NUMBER_COLUMNS: Final = frozenset(column.name for column in COLUMNS if column.dtype != "string")


def heading(column: Column, header: Header) -> str:
    """The column's name as a file shows it."""
    return column.korean if header == "ko" else column.name


def rows(article: Article, attributions: Iterable[Attribution]) -> list[Row]:
    """The table's rows of one article; what is missing or empty is None, as in every form of the table."""
    return [{column.name: _value(column, article, each) for column in COLUMNS} for each in attributions]


def _value(column: Column, article: Article, attribution: Attribution) -> Value:
    if column.name == "flags":
        return ";".join(sorted(attribution.flags)) or None
    of_the_article = _OF_THE_ARTICLE.get(column.name)
    value: Value = getattr(article, of_the_article) if of_the_article else getattr(attribution, column.name)
    return None if value == "" else value


def frame(articles: Iterable[Attributed]) -> pd.DataFrame:
    """The table of the articles' attributions as a DataFrame, with every column and dtype even when it is empty."""
    return typed([row for article, attributions in articles for row in rows(article, attributions)])


def typed(found: Sequence[Row]) -> pd.DataFrame:
    """The rows as a DataFrame in the table's order and nullable dtypes; columns of the reader's own come last, as text.

    ValueError where a number column holds something else.
    """
    import pandas as pd

    names = {column.name for column in COLUMNS}
    own = [Column(name, name) for name in dict.fromkeys(name for row in found for name in row) if name not in names]
    return pd.DataFrame({column.name: _series(column, found) for column in (*COLUMNS, *own)})


def _series(column: Column, found: Sequence[Row]) -> pd.Series:
    import pandas as pd

    values = [row.get(column.name) for row in found]
    if column.dtype == "string":
        return pd.Series([None if each is None else str(each) for each in values], dtype="string")
    return pd.Series([_number(column, each) for each in values], dtype=column.dtype)


def _number(column: Column, value: Value) -> int | float | None:
    if value is None or value != value:  # NaN
        return None
    try:
        number = float(value)
        if column.dtype == "Float64":
            return number
        if number != int(number):
            raise ValueError
        return int(number)
    except (ValueError, OverflowError):
        raise ValueError(f"column {column.name} holds {value!r}, which is no number") from None
