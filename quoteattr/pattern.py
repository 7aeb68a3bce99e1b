"""The small vocabulary rules are written in: conditions on what stands around a content, and their matcher.

A condition looks at one field of a frame (what the stages have read) and answers None where it holds, else in one line
why it does not: that line is what `quoteattr explain` prints. A word joins the vocabulary when three rules want it.
"""

from __future__ import annotations

from collections.abc import Callable

import regex

Condition = Callable[[object], str | None]
"""None where it holds for the frame, else why it does not."""


def _shown(value: object) -> str:
    text = str(value)
    return "nothing" if value in (None, "", ()) else f"‘{text}’"


def is_(field: str, *values: object) -> Condition:
    """Holds where the field is one of the values.

    >>> from types import SimpleNamespace as F
    >>> is_("family", "finish")(F(family="finish"))
    >>> is_("family", "finish")(F(family="connect"))
    'family is ‘connect’, not finish'
    """

    wanted = " or ".join(map(str, values))

    def condition(frame: object) -> str | None:
        value = getattr(frame, field)
        return None if value in values else f"{field} is {_shown(value)}, not {wanted}"

    return condition


def is_not(field: str, *values: object) -> Condition:
    """Holds where the field is none of the values.

    >>> from types import SimpleNamespace as F
    >>> is_not("noun", "이름")(F(noun="이름"))
    'noun is ‘이름’'
    """

    def condition(frame: object) -> str | None:
        value = getattr(frame, field)
        return f"{field} is {_shown(value)}" if value in values else None

    return condition


def some(*fields: str) -> Condition:
    """Holds where every one of the fields has something.

    >>> from types import SimpleNamespace as F
    >>> some("label")(F(label=None))
    'no label'
    """

    reasons = [(field, f"no {field.replace('_', ' ')}") for field in fields]

    def condition(frame: object) -> str | None:
        for field, why in reasons:
            if not getattr(frame, field):
                return why
        return None

    return condition


def none(*fields: str) -> Condition:
    """Holds where every one of the fields has nothing.

    >>> from types import SimpleNamespace as F
    >>> none("label")(F(label="김 대표"))
    'label is ‘김 대표’'
    """

    def condition(frame: object) -> str | None:
        for field in fields:
            if there := getattr(frame, field):
                return f"{field.replace('_', ' ')} is {_shown(there)}"
        return None

    return condition


def says(field: str, pattern: str) -> Condition:
    """Holds where the field's text has the pattern somewhere.

    >>> from types import SimpleNamespace as F
    >>> says("before", "이렇게")(F(before="그는 말했다"))
    'before does not say /이렇게/'
    """
    compiled = regex.compile(pattern)

    def condition(frame: object) -> str | None:
        return None if compiled.search(getattr(frame, field) or "") else f"{field} does not say /{pattern}/"

    return condition


def any_of(*conditions: Condition) -> Condition:
    """Holds where one of the conditions does."""

    def condition(frame: object) -> str | None:
        reasons = []
        for one in conditions:
            why = one(frame)
            if why is None:
                return None
            reasons.append(why)
        return " and ".join(reasons)

    return condition


def all_of(*conditions: Condition) -> Condition:
    """Holds where every one of the conditions does: one alternative of several."""

    def condition(frame: object) -> str | None:
        return first_failure(conditions, frame)

    return condition


def first_failure(conditions: tuple[Condition, ...], frame: object) -> str | None:
    """Why the conditions do not all hold for the frame: the first that fails; None where all hold."""
    for condition in conditions:
        why = condition(frame)
        if why is not None:
            return why
    return None
