"""How a table is written: what the user may choose and what the destination asks for."""

from __future__ import annotations

from dataclasses import dataclass

from quoteattr.table import Header


@dataclass(frozen=True, slots=True)
class Style:
    """The choices of one output; each writer heeds those that mean something to it."""

    header: Header = "en"
    raw: bool = False
    byte_order_mark: bool = False
    width: int = 100
