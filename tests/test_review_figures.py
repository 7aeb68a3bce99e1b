"""Scores, agreement and gold from reviewed files: figures counted by hand, and the way through ``quoteattr score``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import reviews
from click.testing import CliRunner, Result
from reviews import ARTICLES, Sheet, edited, written

from quoteattr.cli import main
from quoteattr.review.agreement import agreement
from quoteattr.review.intervals import Share
from quoteattr.review.precision import precisions
from quoteattr.review.reading import read_review

Edit = Callable[[Sheet], None]


@pytest.fixture
def reviewed(tmp_path: Path) -> Callable[..., Path]:
    workbook = written(tmp_path / "review.xlsx")

    def make(edit: Edit, name: str = "reviewed.xlsx") -> Path:
        return edited(workbook, edit, tmp_path / name)

    return make


def quoteattr(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def one_of_each(sheet: Sheet) -> None:
    sheet.put(2, 판정="맞음")
    sheet.put(3, 판정="화자 틀림", 고친_화자="봄시장")
    sheet.put(4, 판정="범위 틀림", 고친_인용문="다시")
    sheet.put(5, 판정="인용 아님", 메모="구호")
    sheet.put(6, 판정="판단 불가")


def test_precision_counts_spans_speakers_and_both(reviewed: Callable[..., Path]) -> None:
    found = {(each.group, each.name): each for each in precisions(read_review(reviewed(one_of_each)))}
    whole = found["all", "all"]
    assert (whole.span, whole.speaker, whole.both) == (Share(2, 4), Share(2, 3), Share(1, 4))
    assert found["confidence", "0.9–1"].span == Share(1, 3)
    assert found["confidence", "0.8–0.9"].speaker == Share(0, 1)
    assert {name for group, name in found if group == "rule"} == {"subject"}
    assert {name for group, name in found if group == "kind of source"} == {"person"}


def test_both_corrections_make_both_wrong(reviewed: Callable[..., Path]) -> None:
    path = reviewed(lambda sheet: sheet.put(3, 판정="화자 틀림", 고친_화자="봄시장", 고친_인용문="베지"))
    whole = precisions(read_review(path))[0]
    assert (whole.span, whole.speaker) == (Share(0, 1), Share(0, 1))


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662), (0, 0, 0, 1)],
)
def test_the_interval_is_wilsons(hits: int, of: int, low: float, high: float) -> None:
    # 81 of 263: the example of Newcombe 1998, Statistics in Medicine 17, table I, method 3
    assert Share(hits, of).interval == pytest.approx((low, high), abs=1e-4)


def test_score_prints_the_table_and_the_figures(reviewed: Callable[..., Path]) -> None:
    done = quoteattr("review", "score", reviewed(one_of_each))
    assert done.exit_code == 0
    assert "5 of 5 rows judged, 1 of them 판단 불가" in done.output
    figures = json.loads(quoteattr("review", "score", reviewed(one_of_each), "--json").output)
    assert figures["groups"][0]["both"]["of"] == 4


def test_no_verdict_at_all_is_a_score_too(reviewed: Callable[..., Path]) -> None:
    done = quoteattr("review", "score", reviewed(lambda sheet: None))
    assert (done.exit_code, "0 of 5 rows judged" in done.output) == (0, True)


def test_kappa_is_cohens(reviewed: Callable[..., Path]) -> None:
    def verdicts(*given: str) -> Edit:
        def edit(sheet: Sheet) -> None:
            for row, each in enumerate(given, 2):
                sheet.put(row, 판정=each)

        return edit

    one = read_review(reviewed(verdicts("맞음", "맞음", "맞음", "인용 아님", "인용 아님"), "a.xlsx"))
    two = read_review(reviewed(verdicts("맞음", "맞음", "인용 아님", "인용 아님"), "b.xlsx"))
    found = agreement(one, two)
    assert (found.both, found.only_one, found.only_other) == (4, 1, 0)
    assert found.verdicts == Share(3, 4)
    assert found.kappa == pytest.approx((0.75 - 0.5) / 0.5)
    assert [each.row["quote_id"] for each in found.differences] == [3]
    assert agreement(two, two).kappa == 1
    same = read_review(reviewed(verdicts("맞음", "맞음"), "c.xlsx"))
    assert agreement(same, same).kappa is None


def test_agree_shows_where_two_differ(reviewed: Callable[..., Path]) -> None:
    a = reviewed(one_of_each, "a.xlsx")

    def other(sheet: Sheet) -> None:
        one_of_each(sheet)
        sheet.put(3, 고친_화자="강대변인")

    done = quoteattr("review", "agree", a, reviewed(other, "b.xlsx"))
    assert done.exit_code == 0
    assert "a.xlsx, row 3: 화자 틀림, 화자 봄시장" in done.output
    assert "b.xlsx, row 3: 화자 틀림, 화자 강대변인" in done.output
    assert "same speaker" in done.output
    assert json.loads(quoteattr("review", "agree", a, a, "--json").output)["differences"] == []


def test_two_runs_are_not_compared(reviewed: Callable[..., Path], tmp_path: Path) -> None:
    other = written(tmp_path / "other.xlsx", [reviews.attributed(ARTICLES[0], speaker="딴이")])
    done = quoteattr("review", "agree", reviewed(one_of_each), other)
    assert done.exit_code == 2
    assert "different runs" in done.output


def test_gold_is_what_score_reads(reviewed: Callable[..., Path], tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    assert quoteattr("review", "gold", reviewed(one_of_each), "-o", gold).exit_code == 0
    first, second = map(json.loads, gold.read_text("utf-8").splitlines())
    assert [quote["speaker"] for quote in first["quotes"]] == ["봄시장", "봄시장", "봄시장"]
    assert [quote["content"] for quote in first["quotes"]] == ["길을 넓히겠다", "나무를 베지 말라", "다시"]
    assert [quote["optional"] for quote in second["quotes"]] == [True]
    assert second["not_quotes"][0]["why"] == "구호"
    rows = tmp_path / "final.jsonl"
    quoteattr("review", "merge", reviewed(one_of_each), "-o", rows)
    figures = json.loads(quoteattr("score", gold, rows, "--json").output)
    assert (figures["marked"]["r"], figures["marked"]["speaker_accuracy"]) == (1, 1)
    assert figures["marked"]["p"] == pytest.approx(3 / 4)  # what is no quotation is still in the final table


def test_an_article_with_rows_to_judge_is_no_gold(reviewed: Callable[..., Path]) -> None:
    def most(sheet: Sheet) -> None:
        for row in (2, 3, 4, 5):
            sheet.put(row, 판정="맞음")

    done = quoteattr("review", "gold", reviewed(most))
    assert [json.loads(line)["id"] for line in done.output.splitlines() if line.startswith("{")] == [ARTICLES[0].id]
    assert "1 article has rows without a verdict and is left out (the first: b)" in done.output


def test_merge_writes_each_format_and_its_exit_code_says_whether_all_was_applied(
    reviewed: Callable[..., Path], tmp_path: Path
) -> None:
    import quoteattr as package

    for name in ("final.csv", "final.jsonl", "final.json"):
        assert quoteattr("review", "merge", reviewed(one_of_each), "-o", tmp_path / name).exit_code == 0
        table = package.read(tmp_path / name)
        assert table["verdict"].tolist() == ["right", "wrong_speaker", "wrong_span", "no_quotation", "cannot_tell"]
        assert table["changed"].tolist()[1] == "speaker: 윤슬 → 봄시장"
    done = quoteattr("review", "merge", reviewed(lambda sheet: sheet.put(2, 판정="글쎄")))
    assert done.exit_code == 1
    assert "row 2, column 판정: ‘글쎄’ is no verdict" in done.output
    korean = quoteattr("review", "merge", reviewed(one_of_each), "--header", "ko").output
    assert korean.splitlines()[0].endswith("주소,판정,고친 것,메모,검토 문제")


def test_an_input_is_never_overwritten(reviewed: Callable[..., Path], tmp_path: Path) -> None:
    path = reviewed(one_of_each)
    copy = path.rename(path.with_suffix(".csv"))
    assert quoteattr("review", "merge", copy, "-o", copy).exit_code == 2
