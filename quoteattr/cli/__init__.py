"""The command line: one command a file, imported when it is called for; here, what all of them share.

Exit 0: done. 1: done, with findings, or with inputs that could not be read or answers that could not be applied.
2: wrong use, or an output that cannot be written. 130: interrupted. Never a traceback.
"""

from __future__ import annotations

from typing import Final

import click

from quoteattr.cli import streams
from quoteattr.cli.lazily import LazyCommands
from quoteattr.errors import QuoteattrError

_COMMANDS: Final = ("extract", "explain", "check", "rules", "review", "score")


class Commands(LazyCommands):
    """The commands, and the end that every failure comes to."""

    def invoke(self, ctx: click.Context) -> object:
        """What the command returns; any failure is one line on standard error and an exit code."""
        try:
            result: object = super().invoke(ctx)
            streams.flush()
            return result
        except BrokenPipeError:  # whoever reads us has enough, as `| head`
            streams.abandon()
            ctx.exit(0)
        except KeyboardInterrupt:
            streams.complain("interrupted")
            streams.abandon()
            ctx.exit(130)
        except QuoteattrError as error:
            streams.complain(f"error: {error}")
            ctx.exit(2)
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            streams.complain(f"error: {where}{error.strerror or error}")
            streams.abandon()
            ctx.exit(2)


@click.group(
    cls=Commands,
    room="quoteattr.cli",
    names=_COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="quoteattr", message="%(package)s %(version)s")
def main() -> None:
    """Find the quotations in Korean press text, and who said each of them."""
