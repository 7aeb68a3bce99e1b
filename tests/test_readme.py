"""The README is true: its commands and options exist, what it shows is what is printed now.

``python tests/test_readme.py`` puts in anew what the commands under its markers print.
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from quoteattr.cli import main
from quoteattr.table import COLUMNS

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
TEXT = README.read_text("utf-8") if README.exists() else ""
SHOWN = re.compile(r"(?<=<!-- output: )(?P<command>[^\n]+) -->\n```text\n(?P<output>.*?)```", re.S)
SHELL = re.compile(r"^```sh\n(.*?)^```", re.S | re.M)
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")
COMMANDS = main.list_commands(click.Context(main))


def printed(command: str) -> str:
    """What a command line of the README prints."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, env=environment, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def command_named(name: str) -> click.Command:
    found = main.get_command(click.Context(main), name)
    assert found is not None
    return found


def commands_of(command: click.Command) -> dict[str, click.Command]:
    """The commands of a group by their names; none of a plain command."""
    if not isinstance(command, click.Group):
        return {}
    context = click.Context(command)
    return {name: found for name in command.list_commands(context) if (found := command.get_command(context, name))}


def options_of(command: click.Command) -> set[str]:
    """The options of the command, or of all the commands of a group."""
    own = {name for each in command.params if isinstance(each, click.Option) for name in each.opts}
    return own.union(*(options_of(each) for each in commands_of(command).values()))


def lines_of_shell() -> list[list[str]]:
    """Every line of shell as words, each part of a chain or pipe for itself."""
    whole = [shlex.split(line, comments=True) for block in SHELL.findall(TEXT) for line in block.splitlines()]
    parts: list[list[str]] = []
    for words in whole:
        parts.append([])
        for word in words:
            if word in ("&&", "|"):
                parts.append([])
            else:
                parts[-1].append(word)
    return [each for each in parts if each]


def section(name: str) -> str:
    """What the README says of a command."""
    return TEXT.partition(f"\n### `quoteattr {name}`")[2].partition("\n##")[0]


def under(marker: str) -> str:
    """The command under a marker."""
    (command,) = SHELL.findall(TEXT.partition(f"\n<!-- {marker} -->\n")[2].partition("\n## ")[0])[:1]
    return str(command).strip()


@pytest.mark.skipif(shutil.which("bash") is None, reason="the README's commands are for a shell that is not here")
@pytest.mark.parametrize("shown", list(SHOWN.finditer(TEXT)), ids=lambda shown: shown["command"])
def test_what_is_shown_is_what_is_printed_now(shown: re.Match[str]) -> None:
    assert printed(shown["command"]) == shown["output"], f"refresh it with: python {Path(__file__).relative_to(ROOT)}"


def test_the_main_table_is_shown() -> None:
    assert "quoteattr extract -f table fixtures/robot-startup.txt" in "".join(
        m["command"] for m in SHOWN.finditer(TEXT)
    )


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here to parse them")
@pytest.mark.parametrize("marker", ["the main job", "the tests"])
def test_the_two_commands_are_one_line_of_sound_shell_each(marker: str) -> None:
    command = under(marker)
    assert "\n" not in command
    assert command.startswith("python3 -m venv .venv && .venv/bin/pip install ")
    subprocess.run(["bash", "-n", "-c", command], check=True)
    extra = re.search(r"\[(\w+)\]", command)
    assert extra is None or f"\n{extra[1]} =" in (ROOT / "setup.cfg").read_text("utf-8")


def test_ci_runs_the_second_command_from_here() -> None:
    assert "<!-- the tests -->" in (ROOT / ".ci" / "run").read_text("utf-8")


@pytest.mark.parametrize("words", lines_of_shell(), ids=" ".join)
def test_every_command_exists_with_its_options(words: list[str]) -> None:
    program, *rest = words
    if Path(program).name != "quoteattr":
        assert program in ("python3", "cat") or program.startswith(".venv/bin/p")
        return
    command = command_named(rest[0])
    command = commands_of(command).get(rest[1], command)
    assert {word for word in rest if OPTION.fullmatch(word)} <= options_of(command)
    fixtures = [word for word in rest if word.startswith("fixtures/")]
    assert all((ROOT / name).exists() for name in fixtures)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_named_and_every_named_one_exists(name: str) -> None:
    told = section(name)
    assert told, f"the README has no section on {name}"
    spans = " ".join(re.findall(r"`([^`\n]+)`", told.replace("```", "")))
    assert set(OPTION.findall(spans)) - {"--help", "-h"} == options_of(command_named(name))
    assert all(f"`review {each}`" in told or f"{name} {each}" in told for each in commands_of(command_named(name)))


def test_every_column_is_explained() -> None:
    table = TEXT.partition("\n## The table")[2].partition("\n## ")[0]
    named = [name for line in table.splitlines() for name in re.findall(r"`(\w+)`", line.partition(" | ")[0])]
    assert named == [column.name for column in COLUMNS]
    assert f"[{len(COLUMNS)} columns]" in TEXT


def test_the_exit_codes_are_those_of_the_command_line() -> None:
    told = re.findall(r"\*\*(\d+)\*\*", TEXT.partition("Exit codes:")[2].partition("\n\n")[0])
    assert told == re.findall(r"(?:Exit |^|\. )(\d+):", sys.modules["quoteattr.cli"].__doc__ or "", re.M)


def test_the_python_is_what_python_says() -> None:
    assert doctest.testfile(str(README), module_relative=False, encoding="utf-8").failed == 0


def test_the_figures_are_there() -> None:
    from benchmark import BLOCK

    figures = BLOCK.search(TEXT)
    assert figures is not None
    assert all(word in figures[0] for word in ("dev", "check", "text[start:end]", "peak memory", "--help"))


@pytest.mark.parametrize("link", re.findall(r"\]\(([^):#][^):]*)\)", TEXT))
def test_every_file_that_is_linked_exists(link: str) -> None:
    assert (ROOT / link).exists()


if __name__ == "__main__":
    fresh = SHOWN.sub(lambda m: f"{m['command']} -->\n```text\n{printed(m['command'])}```", TEXT)
    README.write_text(fresh, "utf-8")
