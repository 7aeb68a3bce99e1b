"""The command line: one command a file, imported when it is called for; here, what all of them share.

Exit 0: done. 1: done, with findings or with inputs that could not be read. 2: wrong use, or an output that cannot be
written. 130: interrupted. Never a traceback.
"""

from __future__ import annotations

from importlib import import_module
from typing import Final

import click

from quoteattr.cli import streams
from quoteattr.errors import QuoteattrError

_COMMANDS: Final = ("extract", "explain", "check", "rules", "review", "score")


class Commands(click.Group):
    """The commands, each imported only when it is named, and the end that every failure comes to."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names in the order of a first use."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in _COMMANDS:
            return None
        command = import_module(f"quoteattr.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

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


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="quoteattr", message="%(package)s %(version)s")
def main() -> None:
    """Find the quotations in Korean press text, and who said each of them."""
