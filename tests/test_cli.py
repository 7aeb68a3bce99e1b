"""The command line around a stand-in engine: options, streams, exit codes, one line for every failure."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
import stand_in
from command_line import Outcome, Run, runner

import quoteattr
from quoteattr.writers import WRITERS

TEXT = "김 대표는 “끝까지 가겠다”고 말했다. 이어 “=함께”라고 했다."


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    monkeypatch.setattr("quoteattr.pipeline.Extractor", stand_in.Extractor)
    return runner(monkeypatch, capsysbinary)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "기사.txt"
    path.write_text(TEXT, "utf-8")
    return path


def contents(text: str) -> list[str]:
    return [row["content"] for row in csv.DictReader(io.StringIO(text))]


def test_a_pipe_gets_csv_without_a_byte_order_mark(run: Run, article: Path) -> None:
    done = run("extract", article)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("key,doc_id,")
    assert contents(done.out) == ["끝까지 가겠다", "'=함께"]
    assert contents(run("extract", "--raw", article).out) == ["끝까지 가겠다", "=함께"]


@pytest.mark.parametrize("name", ["out.csv", "out.jsonl", "out.json", "OUT.CSV"])
def test_a_file_gets_the_format_of_its_suffix(name: str, run: Run, article: Path, tmp_path: Path) -> None:
    assert run("extract", article, "-o", tmp_path / name) == Outcome(0, "", "")
    assert quoteattr.read(tmp_path / name)["content"].tolist() == ["끝까지 가겠다", "=함께"]
    assert (tmp_path / name).read_bytes().startswith(b"\xef\xbb\xbf") == name.lower().endswith("csv")


def test_the_format_that_is_said_goes_before_the_suffix(run: Run, article: Path, tmp_path: Path) -> None:
    assert run("extract", article, "-o", tmp_path / "out.txt", "-f", "jsonl").code == 0
    first = json.loads((tmp_path / "out.txt").read_text("utf-8").splitlines()[0])
    assert (first["doc_id"], first["quote_id"]) == ("기사.txt", 1)
    assert "끝까지" in run("extract", article, "-f", "table").out


def test_korean_headings(run: Run, article: Path) -> None:
    assert run("extract", article, "--header", "ko").out.startswith("키,기사,번호,유형,화자,")


def test_standard_input_and_files_together(run: Run, article: Path) -> None:
    record = json.dumps({"id": "x", "text": "“가자”"}, ensure_ascii=False)
    assert contents(run("extract", "-", article, stdin=record.encode()).out) == ["가자", "끝까지 가겠다", "'=함께"]


def test_the_help_names_every_format(run: Run) -> None:
    assert ", ".join(list(WRITERS)[:-1]) + f" or {list(WRITERS)[-1]}" in " ".join(run("extract", "--help").out.split())


def test_an_input_that_cannot_be_read_is_named_and_the_others_are_written(run: Run, article: Path) -> None:
    done = run("extract", "missing.txt", article)
    assert done.code == 1
    assert len(contents(done.out)) == 2
    assert done.err.splitlines()[0] == "quoteattr: error: missing.txt: no such file or folder; check the path"


def test_where_nothing_can_be_read_the_older_output_stays(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("old", "utf-8")
    done = run("extract", tmp_path / "missing.txt", "-o", tmp_path / "out.csv")
    assert (done.code, done.out) == (1, "")
    assert (tmp_path / "out.csv").read_text("utf-8") == "old"


def test_an_article_the_engine_fails_on_costs_only_itself(run: Run, article: Path, tmp_path: Path) -> None:
    (tmp_path / "가.txt").write_text("폭발", "utf-8")
    done = run("extract", tmp_path)
    assert (done.code, len(contents(done.out))) == (1, 2)
    assert done.err.startswith("quoteattr: error: 가.txt: a fault of quoteattr's own (RuntimeError: the stand-in blew")


def test_a_missing_package_is_named_with_the_mend(article: Path) -> None:
    without = "import sys; sys.modules['kiwipiepy'] = None; from quoteattr.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", without, "extract", article], capture_output=True, encoding="utf-8")
    assert done.returncode == 1
    assert "the package kiwipiepy is not installed; install quoteattr with pip" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_second_article_of_one_id_is_kept_and_said(run: Run, article: Path) -> None:
    done = run("extract", article, article)
    assert (done.code, len(contents(done.out))) == (0, 4)
    assert done.err.startswith("quoteattr: warning: the id '기사.txt' is taken")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["extract"], "Missing argument 'PATH...'"),
        (["extract", "-", "-f", "docx"], "no format 'docx'; choose one of csv, xlsx, jsonl, json, table"),
        (["extract", "-", "-o", "out.odt"], "end it in one of .csv, .xlsx, .jsonl, .json"),
        (["extract", "-", "-o", "no/such/folder/out.csv"], "its folder does not exist; make it first"),
        (["extract", "-", "-o", "/"], "no format goes by this suffix"),
        (["extract", "-", "-o", "/", "-f", "csv"], "Is a directory"),
        (["extract", "-", "--encoding", "klingon"], "'klingon' is no text encoding; try"),
        (["extract", "-", "--encoding", "base64"], "'base64' is no text encoding; try"),
        (["explain", "-", "--quote", "7"], "There is no quotation 7 in -"),
        (["score", "no.jsonl"], "no.jsonl: No such file or directory"),
        (["nonsense"], "No such command 'nonsense'"),
    ],
)
def test_wrong_use_and_outputs_that_cannot_be_written_end_in_2(arguments: list[str], said: str, run: Run) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert "Traceback" not in done.err


def test_an_output_that_is_an_input_is_refused(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "글"}', "utf-8")
    done = run("extract", path, "-o", tmp_path / "." / "a.jsonl")
    assert done.code == 2
    assert "would be overwritten" in done.err
    assert path.read_text("utf-8") == '{"text": "글"}'


def test_explain_shows_the_decision_and_every_rule_asked(run: Run, article: Path) -> None:
    done = run("explain", article)
    assert done.code == 0
    for line in (
        "기사.txt",
        "     speaker   김민수 (person)",
        "     evidence  주어 ‘김 대표’",
        "         never: no verb",
    ):
        assert line in done.out.splitlines()
    assert "       * subject: 김 대표는" in done.out.splitlines()
    only = run("explain", article, "--quote", 2).out
    assert "=함께" in only
    assert "끝까지" not in only
    assert "no quotation" in run("explain", "-", stdin="글".encode()).out
    assert run("explain", "missing.txt").code == 1


def test_score_runs_the_engine_where_no_rows_are_given(run: Run, tmp_path: Path) -> None:
    gold, rows, errors = tmp_path / "a.gold.txt", tmp_path / "rows.jsonl", tmp_path / "errors.tsv"
    gold.write_text("speaker: 김민수 | person\n---\n“⟦가자⟧{direct 김민수}”고 했다. “⟦서라⟧{direct -}”", "utf-8")
    done = run("score", gold, "--errors", errors)
    assert done.code == 0
    assert "marked           P 1.000  R 1.000  F1 1.000  (2/2/2 hit/predicted/gold)  speaker 0.500" in done.out
    assert "WRONG SPEAKER" in errors.read_text("utf-8")
    assert run("extract", gold, "-o", rows).code == 0
    assert run("score", gold, rows).out == done.out
    assert json.loads(run("score", gold, rows, "--json").out)["marked"]["tp"] == 2


def test_score_says_which_row_breaks_the_contract(run: Run, tmp_path: Path) -> None:
    gold, rows = tmp_path / "a.gold.txt", tmp_path / "rows.jsonl"
    gold.write_text("---\n글", "utf-8")
    rows.write_text('{"doc_id": "a", "type": "direct", "start": 0, "end": 9}', "utf-8")
    done = run("score", gold, rows)
    assert done.code == 2
    assert done.err == "quoteattr: error: row of a at 0:9: span 0:9 is outside the text of 1 characters\n"


def test_the_library_gives_the_same_table(run: Run, article: Path, tmp_path: Path) -> None:
    quoteattr._extractor.cache_clear()
    table = quoteattr.extract(quoteattr.Article("기사.txt", TEXT))
    quoteattr._extractor.cache_clear()
    run("extract", article, "-o", tmp_path / "out.csv")
    assert table.equals(quoteattr.read(tmp_path / "out.csv"))


def test_rules_lists_the_book_in_asking_order_and_shows_each_page(run: Run) -> None:
    from quoteattr.rules import BOOK

    listed = [line.split()[0] for line in run("rules").out.splitlines()]
    assert listed == [name for chain, rules in BOOK.items() for name in (chain, *(rule.id for rule in rules))]
    for chain, rules in BOOK.items():
        for rule in rules:
            page = run("rules", rule.id)
            assert (page.code, page.err) == (0, "")
            assert page.out.startswith(f"{rule.id} ({chain})\n  {rule.says}\n\n  {rule.doc.splitlines()[0]}")
            assert all(example.splitlines()[0] in page.out for example in (*rule.finds, *rule.leaves))
    assert run("rules", "no-such-rule").code == 2
