"""``quoteattr check`` on the command line: options, forms, exit codes, one line for everything that goes wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from checked import SETS
from command_line import Outcome, Run, runner

TALK = "윤서진 대표: 매출이 네 배 늘었습니다. 내년에는 두 곳을 더 열겠습니다.\n한지훈 이사: 아직은 모릅니다.\n"
WRONG = "윤서진 대표는 “매출이 세 배 늘었다”고 말했다.\n"
RIGHT = "윤서진 대표는 “매출이 네 배 늘었다”고 말했다.\n"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    return runner(monkeypatch, capsysbinary, "check")


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.txt"
    path.write_text(TALK, "utf-8")
    return path


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(WRONG, "utf-8")
    return path


def test_a_finding_is_a_line_of_a_linter(run: Run, draft: Path, talk: Path) -> None:
    done = run(draft, "--source", talk)
    assert done.code == 1
    assert done.err == ""
    assert done.out.splitlines() == [
        "draft.txt:1:10 altered, number: “매출이 세 배 늘었다” · talk.txt:1:13 “매출이 네 배 늘었습니다.”",
        "",
        "1 quotation: 1 altered",
        "1 finding: 1 number",
    ]


def test_a_clean_draft_is_told_in_two_lines(run: Run, talk: Path) -> None:
    done = run("-", "--source", talk, stdin=RIGHT.encode())
    assert done == Outcome(0, "1 quotation: 1 restyled\nno findings\n", "")
    assert run("-", "--source", talk, "--all", stdin=RIGHT.encode()).out.startswith("stdin:1:10 restyled: “매출이")


def test_the_gravest_comes_first(run: Run) -> None:
    done = run(SETS / "every-alarm" / "draft.txt", "--source", SETS / "every-alarm" / "sources")
    told = [line.partition(": ")[0].partition(" ")[2] for line in done.out.splitlines() if line.startswith("draft.txt")]
    assert told[0] == "altered, negation"
    assert told[-1] == "altered, hedge"


def test_json_holds_everything_under_its_form(run: Run, draft: Path, talk: Path, tmp_path: Path) -> None:
    assert run(draft, "--source", talk, "-o", tmp_path / "report.json").code == 1
    told = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert told["form"] == "quoteattr-check/1"
    assert [text["id"] for text in told["drafts"] + told["sources"]] == ["draft.txt", "talk.txt"]
    assert told["sources"][0]["kind"] == "transcript"
    (found,) = told["quotations"]
    assert (found["verdict"], found["speaker_check"]["result"], found["is_finding"]) == ("altered", "same", True)
    assert [(a["kind"], a["draft"]["text"], a["source"]["text"]) for a in found["alarms"]] == [("number", "세", "네")]
    assert run(draft, "--source", talk, "-f", "json").out == (tmp_path / "report.json").read_text("utf-8")


def test_all_paths_behind_one_source_are_sources(run: Run, draft: Path, talk: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("윤서진 대표: 매출이 세 배 늘었습니다.\n", "utf-8")
    assert run(draft, "--source", talk, other).code == 0
    assert run(draft, "-q", "--source", talk, "--source", other).code == 0
    assert run("--source", other, draft).code == 0


def test_the_speaker_of_a_speech_is_said(run: Run, draft: Path, tmp_path: Path) -> None:
    speech = tmp_path / "speech.txt"
    speech.write_text("여러분, 안녕하십니까. 매출이 세 배 늘었습니다. 고맙습니다.\n", "utf-8")
    for named, result in (
        ("윤서진 대표", "same"),
        ("speech.txt=한지훈 이사", "different"),
        ("x.txt=한지훈", "unknown"),
    ):
        told = json.loads(run(draft, "--source", speech, "--speaker", named, "-f", "json").out)
        assert told["quotations"][0]["speaker_check"]["result"] == result, named


def test_an_index_is_kept_and_made_anew_when_a_source_changes(
    run: Run, draft: Path, talk: Path, tmp_path: Path
) -> None:
    index = tmp_path / "talks.idx"
    first = run(draft, "--source", talk, "--index", index)
    made = index.read_bytes()
    assert run(draft, "--source", talk, "--index", index) == first
    assert run(draft, "--index", index) == first
    assert index.read_bytes() == made
    talk.write_text(TALK.replace("네 배", "세 배") + "\n", "utf-8")
    assert run(draft, "--source", talk, "--index", index).code == 0
    assert index.read_bytes() != made


def test_wrong_use_is_said_in_a_line(run: Run, draft: Path, talk: Path, tmp_path: Path) -> None:
    for arguments, said in (
        ([draft], "--source"),
        ([draft, "--source", "-"], "Standard input is for the draft"),
        ([draft, "--source", talk, "-o", talk], "is also an input"),
        ([draft, "--source", talk, "--index", draft], "is also an input"),
        ([draft, "--source", talk, "-f", "pdf"], "no format 'pdf'"),
        ([draft, "--source", talk, "-o", tmp_path / "out.pdf"], "no format goes by this suffix"),
        ([draft, "--index", tmp_path / "none.idx"], "no such index"),
    ):
        done = run(*arguments)
        assert done.code == 2, arguments
        assert said in done.err
        assert "Traceback" not in done.err


def test_what_is_no_index_is_left_alone(run: Run, draft: Path, talk: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    notes.write_text("my notes", "utf-8")
    done = run(draft, "--source", talk, "--index", notes)
    assert done.code == 2
    assert "is no index" in done.err
    assert notes.read_text("utf-8") == "my notes"


def test_bad_sources_are_named_and_the_rest_is_checked(run: Run, draft: Path, talk: Path, tmp_path: Path) -> None:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "empty.txt").write_text("\n", "utf-8")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 no more")
    (folder / "good.txt").write_text(TALK, "utf-8")
    (folder / "odd.txt").write_text("빈도윤 ⇒ 늦었습니다.\n호연재 ⇒ 괜찮습니다.\n빈도윤 ⇒ 고맙습니다.\n", "utf-8")
    done = run(draft, "--source", folder, tmp_path / "missing.txt")
    told = done.err.splitlines()
    assert done.code == 1
    assert len(told) == 4
    assert any("empty.txt: holds no text" in line for line in told)
    assert any("broken.docx" in line for line in told)
    assert any("missing.txt: no such file" in line for line in told)
    assert any("‘빈도윤 ⇒’ looks like a speaker label" in line for line in told)
    assert "altered, number" in done.out


def test_unreadable_input_is_a_reason_to_look(run: Run, talk: Path, tmp_path: Path) -> None:
    assert run("-", "--source", talk, tmp_path / "missing.txt", stdin=RIGHT.encode()).code == 1


def test_nothing_is_checked_without_a_source_or_a_draft(run: Run, draft: Path, talk: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("", "utf-8")
    for arguments in (
        [draft, "--source", empty],
        [draft, "--source", tmp_path / "no"],
        [tmp_path / "no", "--source", talk],
    ):
        done = run(*arguments)
        assert (done.code, done.out) == (2, "")
        assert "nothing was checked" in done.err


def test_a_draft_without_quotations_is_said_to_have_none(run: Run, talk: Path) -> None:
    done = run("-", "--source", talk, stdin="비가 왔다.\n".encode())
    assert done.code == 0
    assert done.out == "no quotations\nno findings\n"
    assert "no quotation was found" in done.err


def test_what_would_steer_a_terminal_is_not_printed(run: Run, talk: Path) -> None:
    done = run("-", "--source", talk, stdin="윤서진 대표는 “매출이 \x1b[31m세 배 늘었다”고 말했다.\n".encode())
    assert "\x1b" not in done.out
    assert "number" in done.out


def test_a_transcript_of_ten_megabytes_is_one_source(run: Run, tmp_path: Path) -> None:
    lines = (f"윤서진 대표: {n}번째 안건은 {n * 7}만 원을 들여 올해 안에 마치겠습니다.\n" for n in range(125_000))
    path = tmp_path / "long.txt"
    path.write_text("".join(lines), "utf-8")
    assert path.stat().st_size > 10_000_000
    said = "윤서진 대표는 “77777번째 안건은 544438만 원을 들여 올해 안에 마치겠다”고 말했다.\n"
    done = run("-", "--source", path, "-f", "json", stdin=said.encode())
    (found,) = json.loads(done.out)["quotations"]
    assert found["pieces"][0]["passage"]["line"] == 77_778
    assert [alarm["kind"] for alarm in found["alarms"]] == ["number"]
    assert len(json.loads(done.out)["sources"][0]["excerpts"][0]["text"]) < 3000
