"""Known faults of the engine, kept as tests that must fail: a cure announces itself."""

from __future__ import annotations

import pytest


def fault(reason: str) -> pytest.MarkDecorator:
    """The mark of a test that ought to hold and does not yet."""
    return pytest.mark.xfail(strict=True, reason=reason)
