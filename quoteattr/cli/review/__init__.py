"""``quoteattr review``: what an editor hands back; one command a file, imported when it is called for."""

from __future__ import annotations

from importlib import import_module
from typing import Final

import click

_COMMANDS: Final = ("merge", "score", "gold", "agree")


class Reviews(click.Group):
    """The commands on reviewed files, each imported only when it is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names in the order of a first use."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in _COMMANDS:
            return None
        command = import_module(f"quoteattr.cli.review.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=Reviews)
def command() -> None:
    """Take back a workbook that somebody has corrected.

    'quoteattr extract ... -o review.xlsx' writes one; it comes back as .xlsx, .ods or .csv.
    """
