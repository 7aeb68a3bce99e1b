"""An input that cannot be read, and the one line that says so."""

from __future__ import annotations

from pathlib import Path

from quoteattr.errors import UnreadableInput
from quoteattr.readers import articles


def fault(path: Path) -> str:
    """What is said of an input from which nothing else comes, behind its path."""
    (found,) = articles([path])
    assert isinstance(found, UnreadableInput)
    assert "\n" not in str(found)
    return str(found).removeprefix(f"{path}: ")
