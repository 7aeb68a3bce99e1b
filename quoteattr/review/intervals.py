"""Shares with the interval in which the true one lies, nineteen times out of twenty."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Final

_Z: Final = 1.959964


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, with Wilson's interval, which holds for few and for shares near 0 and 1, too."""

    hits: int
    of: int

    @property
    def value(self) -> float | None:
        """The share; None of nothing."""
        return self.hits / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float]:
        """Its 95 % interval.

        >>> tuple(round(end, 3) for end in Share(9, 10).interval)
        (0.596, 0.982)
        """
        if not self.of:
            return 0.0, 1.0
        p, n = self.hits / self.of, self.of
        middle, margin = p + _Z**2 / (2 * n), _Z * sqrt(p * (1 - p) / n + _Z**2 / (4 * n * n))
        return max(0.0, (middle - margin) / (1 + _Z**2 / n)), min(1.0, (middle + margin) / (1 + _Z**2 / n))

    def __str__(self) -> str:
        """The share and its interval, in per cent."""
        if self.value is None:
            return "-"
        low, high = self.interval
        return f"{self.value:6.1%} [{low:.0%}–{high:.0%}]"
