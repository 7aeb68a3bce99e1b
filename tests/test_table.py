"""The table: columns, order, dtypes, what is missing."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest
from stand_in import attribution

from quoteattr.model import Article
from quoteattr.table import COLUMNS, frame, rows, typed

CONTRACT = """key doc_id quote_id type speaker speaker_kind title affiliation content cue cue_lemma cue_class source
evidence rule confidence flags reported_by utterance context paragraph start end source_start source_end cue_start
cue_end article_title outlet date url"""
NAMES = CONTRACT.split()
ARTICLE = Article("a.txt", "김 대표는 “끝까지 가겠다”고 말했다.", title="제목", outlet="한누리신문", date="2026-03-02")


def test_the_columns_stand_in_the_order_of_the_contract() -> None:
    assert list(frame([]).columns) == NAMES
    assert list(rows(ARTICLE, [attribution()])[0]) == NAMES


def test_the_contract_itself_has_these_columns() -> None:
    design = Path(__file__).parents[2] / "shared" / "DESIGN.md"
    if not design.exists():
        pytest.skip("the design document stands beside the project and is not here")
    section = design.read_text("utf-8").partition("## 5.")[2].partition("## 6.")[0]
    named = [name for line in re.findall(r"^\| `.*", section, re.M) for name in re.findall(r"`(\w+)`", line)]
    assert list(dict.fromkeys(name for name in named if name in NAMES)) == NAMES


def test_an_empty_table_has_every_column_and_dtype() -> None:
    for table in (frame([]), frame([(ARTICLE, [])])):
        assert len(table) == 0
        assert [str(dtype) for dtype in table.dtypes] == [column.dtype for column in COLUMNS]
    assert [str(dtype) for dtype in frame([(ARTICLE, [attribution()])]).dtypes] == [c.dtype for c in COLUMNS]


def test_what_is_missing_or_empty_is_none_in_a_row_and_na_in_the_frame() -> None:
    nobody = attribution(speaker=None, source="", title=None, flags=())
    row = rows(ARTICLE, [nobody])[0]
    assert [row[name] for name in ("speaker", "source", "title", "flags", "source_start", "url")] == [None] * 6
    table = frame([(ARTICLE, [nobody])])
    assert all(table[name].isna().all() for name in ("speaker", "source", "flags", "cue_end", "url"))


def test_the_values_are_the_attributions_and_the_articles() -> None:
    found = attribution(flags=("nested", "elided"), source_start=0, source_end=4)
    (row,) = frame([(ARTICLE, [found])]).to_dict("records")
    assert (row["key"], row["flags"], row["confidence"]) == (found.key, "elided;nested", 0.9)
    assert (row["title"], row["article_title"], row["outlet"], row["date"]) == (
        "대표",
        "제목",
        "한누리신문",
        "2026-03-02",
    )
    assert ARTICLE.text[row["start"] : row["end"]] == row["content"]
    assert ARTICLE.text[row["source_start"] : row["source_end"]] == "김 대표"[:4]


def test_korean_headings_are_complete_and_different() -> None:
    assert len({column.korean for column in COLUMNS}) == len(COLUMNS)
    assert not {column.korean for column in COLUMNS} & set(NAMES)


def test_a_column_of_the_readers_own_stays_at_the_end_as_text() -> None:
    table = typed([{"doc_id": "a", "메모": "확인"}])
    assert list(table.columns) == [*NAMES, "메모"]
    assert table["메모"].dtype == pd.StringDtype()


@pytest.mark.parametrize("value", ["세 번째", "1.5", "inf", "1e999"])
def test_a_number_column_takes_only_whole_numbers(value: str) -> None:
    with pytest.raises(ValueError, match="column start holds"):
        typed([{"start": value}])


def test_numbers_that_a_spreadsheet_made_decimal_are_still_whole() -> None:
    assert typed([{"start": "12.0", "confidence": "0.5", "end": None}])["start"].tolist() == [12]
