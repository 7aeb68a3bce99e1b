"""The command line as a process of its own: pipes that close, signals, terminals, locales, a full disk."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "김 대표는 “끝까지 가겠다”고 말했다."
# The engine's place is taken by tests/stand_in.py: what is tested here is the process.
PROGRAM = """
import quoteattr.pipeline, stand_in
quoteattr.pipeline.Extractor = stand_in.Extractor
from quoteattr.cli import main
main(prog_name="quoteattr")
"""
COMMAND = [sys.executable, "-c", PROGRAM]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parent), **more}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "archive.jsonl"
    lines = (json.dumps({"id": number, "text": TEXT * 5}, ensure_ascii=False) for number in range(3000))
    path.write_text("\n".join(lines), "utf-8")
    return path


@pytest.mark.parametrize("name", ["csv", "jsonl", "json", "table"])
@pytest.mark.parametrize("more", [[], ["missing.txt"]])
def test_a_reader_that_has_enough_ends_it_quietly(name: str, more: list[str], archive: Path) -> None:
    command = [*COMMAND, "extract", *more, str(archive), "-f", name]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read().decode()
    assert said.count("\n") == len(more)
    assert "Traceback" not in said
    assert process.returncode == len(more)


def test_explain_and_rules_end_quietly_too(archive: Path) -> None:
    command = [*COMMAND, "explain", str(archive)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_an_interrupt_is_one_line_and_leaves_no_half_file(tmp_path: Path) -> None:
    command = [*COMMAND, "extract", "-", "-o", str(tmp_path / "out.csv")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(json.dumps({"text": TEXT}).encode() + b"\n")
        process.stdin.flush()
        while not list(tmp_path.iterdir()):
            pass  # the output is begun when the first article is read
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b"quoteattr: interrupted\n"
    assert process.returncode == 130
    assert list(tmp_path.iterdir()) == []


def test_output_is_utf8_in_any_locale(archive: Path) -> None:
    for encoding in ("ascii", "cp949", "latin-1"):
        done = subprocess.run(
            [*COMMAND, "extract", "missing-파일.txt", "-"],
            input=TEXT.encode(),
            capture_output=True,
            env=environment(PYTHONIOENCODING=encoding, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"),
            check=False,
        )
        assert done.returncode == 1
        assert "끝까지 가겠다".encode() in done.stdout
        assert b"Traceback" not in done.stderr
        assert done.stderr.count(b"\n") == 1


def test_a_full_disk_is_one_line(archive: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    with open("/dev/full", "wb") as full:
        command = [*COMMAND, "extract", str(archive)]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment(), check=False)
    assert (done.returncode, done.stderr) == (2, b"quoteattr: error: No space left on device\n")


@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_a_closed_stream_is_one_line(closed: str, tmp_path: Path) -> None:
    command = ["sh", "-c", f'"$@" {closed}', "sh", *COMMAND, "extract", "-"]
    done = subprocess.run(command, input=b"", capture_output=True, env=environment(), check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(b"quoteattr: error: standard ")
    assert done.stderr.count(b"\n") == 1


def test_a_terminal_gets_the_readable_table_and_a_count(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    for quiet in ([], ["-q"]):
        outer, inner = pty.openpty()
        command = [*COMMAND, "extract", str(path), *quiet]
        subprocess.run(command, stdout=inner, stderr=inner, env=environment(COLUMNS="90"), check=True)
        os.close(inner)
        shown = os.read(outer, 100_000).decode()
        os.close(outer)
        assert "끝까지 가겠다" in shown
        assert "key,doc_id" not in shown
        assert ("1 articles, 1 quotations" in shown) == (not quiet)


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    heavy = "print(sorted({'pandas', 'numpy', 'kiwipiepy', 'kiwipiepy_model', 'regex'} & set(sys.modules)))"
    for before in (
        "import quoteattr",
        "from quoteattr.cli import main; main(['--help'], standalone_mode=False)",
        "from quoteattr.cli import main; main(['extract', '--help'], standalone_mode=False)",
        "from quoteattr.cli import main; main(['--version'], standalone_mode=False)",
    ):
        done = subprocess.run([sys.executable, "-c", f"import sys; {before}; {heavy}"], capture_output=True, check=True)
        assert done.stdout.splitlines()[-1] == b"[]"


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "quoteattr", "--version"], capture_output=True, check=True)
    assert done.stdout.startswith(b"quoteattr ")
