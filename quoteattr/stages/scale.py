"""A number → the step of a scale that it stands on, for signs that are larger or smaller rather than this or that."""

from __future__ import annotations


def step(number: int, *bounds: int) -> str:
    """The first bound that the number does not exceed, or how much is more than all.

    >>> step(3, 1, 4), step(5, 1, 4)
    ('4', '5+')
    """
    return next((str(bound) for bound in bounds if number <= bound), f"{bounds[-1] + 1}+")
