"""Calling the command line inside the test, as a shell would: streams in bytes, an exit code, nothing raised."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from quoteattr.cli import main


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


def runner(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], *first: str) -> Run:
    """What runs ``quoteattr`` with the arguments ``first`` and those it is given, and gives its outcome."""

    def call(*arguments: object, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as end:
            main([*first, *(str(each) for each in arguments)], prog_name="quoteattr")
        out, err = capsysbinary.readouterr()
        return Outcome(int(end.value.code or 0), out.decode("utf-8"), err.decode("utf-8"))

    return call
