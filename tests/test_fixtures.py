"""The fixtures' gold as a regression set: what was reached once is kept.

The articles were written for this project, beside its rules: their figures are no accuracy and are quoted nowhere.
"""

from __future__ import annotations

import functools
from pathlib import Path

import pytest
from examples import extractor
from faults import fault

from quoteattr.model import Article
from quoteattr.readers.gold import load
from quoteattr.readers.gold_record import GoldArticle
from quoteattr.review.report import figures
from quoteattr.review.scoring import Score, score, tally
from quoteattr.table import Row, rows

GOLD = Path(__file__).parents[1] / "fixtures" / "gold"


def rows_of(record: GoldArticle) -> list[Row]:
    article = Article(record["id"], record["text"])
    return rows(article, extractor().extract(article))


@functools.cache
def result() -> Score:
    articles = load(GOLD)
    return score(articles, [row for record in articles for row in rows_of(record)])


# A little under what was reached when they were set (marked 0.997 and 0.979, indirect 0.78 and 0.91, 0.93 together).
@pytest.mark.parametrize(
    ("group", "least_found", "least_right"),
    [("marked", 0.99, 0.96), ("indirect", 0.75, 0.87)],
)
def test_no_figure_falls(group: str, least_found: float, least_right: float) -> None:
    counts = tally(result(), group)
    assert counts.found.f1 >= least_found
    assert counts.share(counts.right) >= least_right


def test_end_to_end_does_not_fall() -> None:
    told = figures(result())["end_to_end_f1"]
    assert isinstance(told, float)
    assert told >= 0.91


def test_the_article_that_the_readme_shows_is_wholly_right() -> None:
    (article,) = load(GOLD / "robot-startup.gold.txt")
    told = figures(score([article], rows_of(article)))
    assert told["end_to_end_f1"] == 1


def test_every_content_is_the_text_and_every_article_is_known() -> None:
    assert (result().bad_offsets, result().stray_documents) == (0, 0)


KNOWN = {"quarry-dust": fault("‘숲과사람’ in `“…” 환경단체 ‘숲과사람’ 진여울 변호사의 말이다` is taken for her words")}


@pytest.mark.parametrize(
    "record", [pytest.param(each, id=each["id"], marks=KNOWN.get(each["id"], ())) for each in load(GOLD)]
)
def test_what_is_marked_as_no_quotation_is_in_no_row(record: GoldArticle) -> None:
    refused = {(each["start"], each["end"]) for each in record["not_quotes"]}
    found = extractor().extract(Article(record["id"], record["text"]))
    assert not refused & {(row.start, row.end) for row in found}


# Written apart from the engine by writers who had not seen it; the last 24 were scored 0.916 before anybody read them.
def test_the_articles_written_apart_do_not_fall() -> None:
    articles = load(GOLD.parent / "articles")
    told = figures(score(articles, [row for record in articles for row in rows_of(record)]))
    assert len(articles) >= 96
    assert isinstance(told["end_to_end_f1"], float)
    assert told["end_to_end_f1"] >= 0.93
