"""The arguments that several commands share: what to read, in which encoding and columns, and who is known before."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from quoteattr.model import Known

_ROLES: Final = ("text", "title", "outlet", "date", "url", "id")


def _known_encoding(ctx: click.Context, parameter: click.Parameter, name: str | None) -> str | None:
    if name is not None:
        try:
            b"a".decode(name)
        except LookupError:
            raise click.BadParameter(f"{name!r} is no text encoding; try utf-8, cp949, utf-16 or johab") from None
        except UnicodeError:
            pass  # one byte is too little for utf-16; the name is known
    return name


encoding_option = click.option(
    "--encoding",
    metavar="NAME",
    callback=_known_encoding,
    help="The inputs' encoding; else byte order mark, UTF-16, UTF-8 or CP949.",
)


def column_options(command: Callable[..., None]) -> Callable[..., None]:
    """The command with an option for each column of a table of articles; it gets what was said as ``columns``."""

    @wraps(command)
    def collecting(**given: object) -> None:
        from quoteattr.readers import Columns

        said = {role: str(name) for role in _ROLES if (name := given.pop(f"{role}_column"))}
        command(columns=Columns(said), **given)

    for role in reversed(_ROLES):
        says = (
            "Tables: the column with the articles, by name or letter."
            if role == "text"
            else f"The one with the {role}."
        )
        collecting = click.option(f"--{role}-column", metavar="NAME", help=says)(collecting)
    return collecting


people_option = click.option(
    "--people",
    metavar="FILE",
    help="Your list of persons and bodies (name, affiliation, title, aliases) as CSV or workbook.",
)


def known_people(path: str | None, warn: Callable[[str], None]) -> tuple[Known, ...]:
    """Who stands on the list of ``--people``; its conflicts are told. QuoteattrError where it cannot be read."""
    if path is None:
        return ()
    from quoteattr.readers.people import people

    found = people(Path(path))
    for conflict in found.conflicts:
        warn(conflict)
    return found.known
