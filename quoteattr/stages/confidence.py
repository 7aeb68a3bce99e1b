"""The signs of a decision → the probability that span and speaker of its row are both right.

Each sign (``signs.py``: which rules spoke, the flags, how the source names the speaker, what the other rows say) adds
its weight to the log-odds. The weights are estimates, not settings: ``tests/calibrate.py`` fits them to annotated
articles by logistic regression with a ridge, so that a sign seen rarely hardly moves the mean, and writes
``confidence.tsv``.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable
from importlib import resources
from typing import Final

MEAN: Final = "mean"
"""The sign that every row has: its weight is the log-odds of a row about which nothing else is known."""

_LEAST, _MOST = 0.01, 0.99


def confidence(signs: Iterable[str]) -> float:
    """The probability that a row with these signs is wholly right, between 0.01 and 0.99, in hundredths."""
    known = weights()
    log_odds = known.get(MEAN, 0.0) + sum(known.get(sign, 0.0) for sign in signs)
    return round(min(max(1 / (1 + math.exp(-log_odds)), _LEAST), _MOST), 2)


@functools.cache
def weights() -> dict[str, float]:
    """The weight of every sign, in log-odds."""
    lines = resources.files("quoteattr.stages").joinpath("confidence.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:] if not line.startswith("#"))
    return {row[0]: float(row[1]) for row in rows}
