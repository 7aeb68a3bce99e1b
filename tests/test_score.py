"""Scores: figures known by hand, and the same text as ``gold/score.py`` on anything."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import cast

import pytest

from quoteattr.errors import BadGold
from quoteattr.readers.gold import load
from quoteattr.readers.gold_record import GoldArticle, GoldQuote
from quoteattr.review.reliability import reliability_lines
from quoteattr.review.report import error_lines, figures, lines
from quoteattr.review.scoring import score, tally

GOLD = Path(__file__).parents[2] / "shared" / "gold"
FIXTURES = Path(__file__).parents[1] / "fixtures" / "gold"
TEXT = "권 대표는 “가자”고 했다. 그는 “가겠다”고 했다. “모른다”는 말이다. 비가 온다고 했다. ‘소문’이 돈다."


def article() -> GoldArticle:
    def quote(content: str, speaker: str | None, **fields: object) -> GoldQuote:
        start = TEXT.index(content)
        span = {"start": start, "end": start + len(content), "content": content}
        record = {"type": "direct", "speaker": speaker, "aliases": ["권 대표"], "kind": "person", **span, **fields}
        return cast(GoldQuote, record)

    return {
        "id": "a",
        "text": TEXT,
        "quotes": [
            quote("가자", "권민수", source="권 대표"),
            quote("가겠다", "권민수", source="그"),
            quote("모른다", None),
            quote("비가 온다", "권민수", source=None, type="indirect"),
            quote("소문", "누리꾼들", kind="group", optional=True),
        ],
    }


def row(words: str, speaker: str | None, **fields: object) -> dict[str, object]:
    start = TEXT.index(words)
    span = {"start": start, "end": start + len(words), "content": words}
    return {"doc_id": "a", "type": "direct", "speaker": speaker, "rule": "r", **span, **fields}


ROWS: list[Mapping[str, object]] = [
    row("“가자”", "권민수(42)"),
    row("가겠다", "권 대표", type="mixed"),
    row("모른다", "누군가"),
    row("했다", None, content="햇다"),
    row("소문’이", None),
    row("비가 온다고", "권민수", type="indirect"),
    {"doc_id": "b"},
]


def test_the_figures_are_those_counted_by_hand() -> None:
    result = score([article()], ROWS)
    marked = tally(result, "marked")
    # The row 소문’이 overlaps an optional record by half and is excused; 했다 is the one false alarm.
    assert (marked.found.hits, marked.found.predicted, marked.found.gold) == (3, 4, 3)
    assert (marked.right, marked.surface, marked.wrong_name) == (1, 2, 2)
    # 비가 온다고 is 6 characters of which 5 are right: more than 0.8, not exact.
    assert [tally(result, name).found.hits for name in ("indirect", "indirect_exact")] == [1, 0]
    told = figures(result)
    assert (told["bad_offsets"], told["stray_documents"]) == (1, 1)
    assert told["invented"] == {"share": 1.0, "n": 1}
    assert told["type_accuracy"] == pytest.approx(2 / 3)
    assert told["end_to_end_f1"] == pytest.approx(2 * 2 / (5 + 4))


def test_the_lines_say_the_same() -> None:
    told = list(lines(score([article()], ROWS)))
    assert told[0] == (
        "1 articles; contents that are not text[start:end]: 1; stray documents: 1; direct/mixed right: 0.667; "
        "named where nobody is named: 1.00 of 1"
    )
    assert told[1].startswith("marked           P 0.750  R 1.000  F1 0.857  (3/4/3 hit/predicted/gold)  speaker 0.333")
    assert told[6] == "marked by source: nobody 0/1 (of 1), part of name, title 1/1 (of 1), pronoun 0/1 (of 1)"
    assert told[7] == "indirect by source: elided 1/1 (of 1)"


def test_every_error_is_told_in_reading_order() -> None:
    told = [line.split("\t")[1:4] for line in error_lines(score([article()], ROWS))]
    starts = [TEXT.index(content) for content in ("했다", "가겠다", "모른다")]
    whats = ["FALSE ALARM", "WRONG SPEAKER", "WRONG SPEAKER"]
    assert told == [[f"@{start}", what, "marked"] for start, what in zip(starts, whats, strict=True)]


def test_no_rows_and_no_articles_are_scores_too() -> None:
    assert tally(score([article()], []), "marked").found.f1 == 0
    assert figures(score([], []))["type_accuracy"] is None


@pytest.mark.parametrize(
    "broken", [{"type": "spoken"}, {"start": "x"}, {"start": None}, {"start": 5, "end": 5}, {"end": 999}]
)
def test_a_row_that_breaks_the_contract_is_named(broken: dict[str, object]) -> None:
    with pytest.raises(BadGold, match="row of a"):
        score([article()], [row("가자", "권민수", **broken)])


def perturbed(articles: list[GoldArticle], seed: int) -> list[dict[str, object]]:
    """The gold records as rows, with every kind of fault at random."""
    chance = random.Random(seed)
    rows: list[dict[str, object]] = []
    for article in articles:
        names = [quote.get("speaker") for quote in article["quotes"]] + ["아무개", None, ""]
        for quote in article["quotes"]:
            for _ in range(chance.choice([0, 1, 1, 1, 1, 2])):
                start = max(0, quote["start"] + chance.choice([0, 0, 0, -1, 1, -6]))
                end = min(len(article["text"]), max(start + 1, quote["end"] + chance.choice([0, 0, 0, 1, -1, 9])))
                content = chance.choice([article["text"][start:end], None, "다른 말"])
                speaker = chance.choice([quote.get("speaker"), *(quote.get("aliases") or []), chance.choice(names)])
                kind = chance.choice([quote["type"], quote["type"], "direct", "mixed", "indirect"])
                rows.append(
                    {"doc_id": article["id"], "type": kind, "start": start, "end": end, "content": content}
                    | {"speaker": speaker, "rule": chance.choice(["subject", None])}
                )
    rows.append({"doc_id": "stray"})
    chance.shuffle(rows)
    return rows


@pytest.mark.parametrize("name", ["seed.jsonl", "dev.jsonl", "fixtures"])
@pytest.mark.parametrize("seed", range(4))
def test_the_output_is_that_of_the_definition(name: str, seed: int, tmp_path: Path) -> None:
    if not (GOLD / "score.py").exists():
        pytest.skip("gold/score.py stands beside the project and is not here")
    articles = load(FIXTURES if name == "fixtures" else GOLD / name)
    gold, predicted = tmp_path / "gold.jsonl", tmp_path / "rows.jsonl"
    gold.write_text("".join(json.dumps(each) + "\n" for each in articles), "utf-8")
    predicted.write_text("".join(json.dumps(each) + "\n" for each in perturbed(articles, seed)), "utf-8")

    def printed(*program: str, tag: str) -> tuple[str, str, str]:
        errors = tmp_path / f"{tag}.tsv"
        command = [sys.executable, *program, str(gold), str(predicted)]
        text = subprocess.run([*command, "--errors", str(errors)], capture_output=True, text=True, check=True)
        as_json = subprocess.run([*command, "--json"], capture_output=True, text=True, check=True)
        return text.stdout, as_json.stdout, errors.read_text("utf-8")

    ours, theirs = printed("-m", "quoteattr", "score", tag="ours"), printed(str(GOLD / "score.py"), tag="theirs")
    # Behind the definition's lines ours says more where the rows have a confidence; these have none
    assert ours == theirs


def test_the_reliability_is_told_where_the_rows_have_a_confidence() -> None:
    rows = [
        {**each, "confidence": said, "speaker_kind": "person"}
        for each, said in zip(ROWS, (0.95, 0.4, 0.4, 0.3), strict=False)
    ]
    told = list(reliability_lines(score([article()], rows)))
    assert told[-1] == "below 0.9: 3 of 4 rows (75.0%), holding 3 of 3 wrong ones (100.0%)"
    assert any(line.startswith("0.9–1 ") for line in told)
    assert list(reliability_lines(score([article()], ROWS))) == []


def test_two_articles_of_one_id_are_named(tmp_path: Path) -> None:
    form = next(FIXTURES.glob("*.gold.txt")).read_text("utf-8")
    for name in ("one", "two"):
        (tmp_path / f"{name}.gold.txt").write_text(form, "utf-8")
    with pytest.raises(BadGold, match=r"two.gold.txt: the id .* is also that of .*one.gold.txt; give each article"):
        load(tmp_path)
