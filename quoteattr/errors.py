"""The errors a user can meet: each says in one line what is wrong, where, and how to mend it."""

from __future__ import annotations


class QuoteattrError(Exception):
    """What is wrong, where (``where`` in front of the message) and the mend, in one line."""

    def __init__(self, message: str, where: str | None = None) -> None:
        super().__init__(f"{where}: {message}" if where else message)


class UnreadableInput(QuoteattrError):
    """An input, or one record of it, that cannot be read; all others still can."""


class BadGold(QuoteattrError):
    """An annotated article or a predicted row that breaks its contract, so that nothing can be scored."""


class UnknownFormat(QuoteattrError):
    """A format that no reader or writer knows."""


class TooLarge(QuoteattrError):
    """More than the format that was asked for can hold."""
