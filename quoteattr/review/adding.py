"""A quotation that the reviewer adds on a row of its own → a row of the table, placed in its article."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from quoteattr.model import Article, Span, key_of
from quoteattr.review.final_row import whole
from quoteattr.review.locating import located
from quoteattr.review.reviewed import Answer, Reviewed, SheetRow
from quoteattr.table import COLUMNS, Row

ADDED: Final = "검토자가 보탠 인용문"


def added(line: SheetRow, reviewed: Reviewed, taken: set[str]) -> tuple[Row, str]:
    """The row for a quotation that the reviewer adds, and why it could not be placed."""
    words = (line["right_content"] or line["content"]).strip()
    speaker = (line["right_speaker"] or line["speaker"]).strip()
    article = _article_of(line, reviewed)
    row: Row = {column.name: None for column in COLUMNS}
    row.update(
        doc_id=article.id if article else line["doc_id"] or None, speaker=speaker or None, speaker_kind="unknown"
    )
    row.update(evidence=ADDED, rule="reviewed", type="direct")
    answer = Answer(line.number, "right", note=line["note"] or None, own=line.own)
    place = located(article.text, words) if article and words else None
    if article is None:
        return _unplaced(row, answer, "added, but its article is not named; write 기사 제목 as the sheet has it", words)
    if place is None:
        return _unplaced(row, answer, "added, but it is not in the article; copy the words as they stand there", words)
    row |= _placed(article, place)
    if row["key"] in taken:
        return _unplaced(row, answer, "added, but the run has this quotation already; correct its own row", words)
    taken.add(str(row["key"]))
    known = next((r for r in reviewed.run.rows.values() if r["doc_id"] == article.id and r["speaker"] == speaker), None)
    if known:
        row.update({name: known[name] for name in ("speaker_kind", "title", "affiliation")})
    return whole(row, answer, changed="added"), ""


def _unplaced(row: Row, answer: Answer, why: str, words: str) -> tuple[Row, str]:
    return whole(row, replace(answer, verdict=None), problem=f"{why} [{words}]"), why


def _placed(article: Article, place: Span) -> Row:
    text = article.text
    marked = text[place.start - 1 : place.start] in ("“", '"', "‘", "'") and place.start > 0
    return {
        "key": key_of(article.id, place.start, place.end, place.of(text)),
        "type": "direct" if marked else "indirect",
        "content": place.of(text),
        "start": place.start,
        "end": place.end,
        "paragraph": len([part for part in text[: place.start + 1].split("\n") if part.strip()]) or 1,
        "article_title": article.title,
        "outlet": article.outlet,
        "date": article.date,
        "url": article.url,
    }


def _article_of(line: SheetRow, reviewed: Reviewed) -> Article | None:
    articles = reviewed.run.articles
    if line["doc_id"] in articles:
        return articles[line["doc_id"]]
    if line["article_number"].isdigit() and 0 < int(line["article_number"]) <= len(articles):
        return list(articles.values())[int(line["article_number"]) - 1]
    named = [a for a in articles.values() if line["article_title"].strip() in (a.title, a.id)]
    return named[0] if len(named) == 1 else None
