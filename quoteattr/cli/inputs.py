"""The arguments that several commands share: what to read, and in which encoding."""

from __future__ import annotations

import click


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
