"""Standard output as UTF-8 bytes whatever the locale is, and standard error one line at a time."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from contextlib import suppress
from typing import BinaryIO

import click


def stdout() -> BinaryIO:
    """Standard output, for bytes; OSError where it is closed."""
    if sys.stdout is None:
        raise OSError(errno.EBADF, "standard output is closed")
    return sys.stdout.buffer


def stdin() -> BinaryIO:
    """Standard input, for bytes; OSError where it is closed."""
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer


def on_terminal() -> bool:
    """Whether a person looks at standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


def width() -> int:
    """The columns of the terminal, 100 where there is none."""
    return shutil.get_terminal_size((100, 24)).columns


def say(text: str) -> None:
    """Nothing; the text and a line end are on standard output."""
    stdout().write((text + "\n").encode("utf-8", "replace"))


def complain(message: str) -> None:
    """Nothing; the message is on standard error, on one line."""
    click.echo("quoteattr: " + " ".join(message.splitlines()), err=True)


def flush() -> None:
    """Nothing; what was said is out, or BrokenPipeError or OSError tells why not."""
    if sys.stdout is not None:
        sys.stdout.flush()


def abandon() -> None:
    """Nothing; what is still unsaid goes nowhere, so that the interpreter does not fail on it when it ends."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
