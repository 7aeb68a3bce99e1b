"""The corrected rows as annotated articles, which ``score`` measures any later version against."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from quoteattr.errors import BadGold
from quoteattr.model import Article
from quoteattr.readers.gold_record import GoldArticle, GoldQuote, NotQuote, checked
from quoteattr.review.merging import CORRECTED, Merged
from quoteattr.review.reviewed import Answer, Reviewed
from quoteattr.table import Row


def gold_articles(reviewed: Reviewed, final: Merged) -> tuple[list[GoldArticle], list[str]]:
    """The articles all of whose rows were judged, and the ids of those with rows still to judge.

    BadGold where the file holds no articles. A row that the reviewer could not judge, or whose quotation is wrong
    without a correction, is optional: it costs nothing, found or not.
    """
    if not reviewed.run.articles:
        what = "a file of the sheet alone holds no articles; say --original with the workbook as it was extracted"
        raise BadGold(what, reviewed.path)
    by_article: dict[str, list[Row]] = {}
    for row in final.rows:
        by_article.setdefault(str(row["doc_id"]), []).append(row)
    done: list[GoldArticle] = []
    left: list[str] = []
    for article in reviewed.run.articles.values():
        rows = by_article.get(article.id, [])
        if any(row["verdict"] is None for row in rows) or not rows:
            left.append(article.id)
        else:
            done.append(_annotated(article, rows, reviewed.answers, reviewed.path))
    return done, left


def _annotated(article: Article, rows: Sequence[Row], answers: Mapping[str, Answer], where: str) -> GoldArticle:
    quotes = [_quote(row, unsure=_is_unsure(row, answers)) for row in rows if row["verdict"] != "no_quotation"]
    refused: list[NotQuote] = [
        {
            "start": int(row["start"] or 0),
            "end": int(row["end"] or 0),
            "content": str(row["content"]),
            "why": _text(row, "note"),
        }
        for row in rows
        if row["verdict"] == "no_quotation"
    ]
    record: Mapping[str, object] = {
        "id": article.id,
        "title": article.title,
        "date": article.date,
        "outlet": article.outlet,
        "text": article.text,
        "quotes": sorted(quotes, key=lambda quote: (quote["start"], -quote["end"])),
        "not_quotes": refused,
    }
    return checked(record, where)


def _is_unsure(row: Row, answers: Mapping[str, Answer]) -> bool:
    """Whether the verdict says that something is wrong and nothing says what is right."""
    answer = answers.get(str(row["key"]))
    if answer is None or answer.verdict == "right":
        return False
    lacking = {"wrong_speaker": answer.speaker, "wrong_span": answer.content}
    return answer.verdict == "cannot_tell" or not lacking.get(str(answer.verdict)) or row["review_problem"] is not None


def _quote(row: Row, *, unsure: bool) -> GoldQuote:
    return {
        "type": str(row["type"]),
        "start": int(row["start"] or 0),
        "end": int(row["end"] or 0),
        "content": str(row["content"]),
        "cue": _text(row, "cue"),
        "source": _text(row, "source") if row["evidence"] != CORRECTED else None,
        "speaker": _text(row, "speaker"),
        "aliases": [],
        "kind": str(row["speaker_kind"] or "unknown"),
        "alts": [],
        "optional": unsure,
    }


def _text(row: Row, name: str) -> str | None:
    value = row[name]
    return None if value is None else str(value)


def gold_lines(articles: Iterable[GoldArticle]) -> Iterable[str]:
    """The articles as JSON Lines."""
    import json

    return (json.dumps(article, ensure_ascii=False) for article in articles)
