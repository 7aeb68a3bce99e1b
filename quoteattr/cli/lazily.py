"""A group of commands, one a file of its room, each imported only when it is named: start-up stays quick."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

import click


class LazyCommands(click.Group):
    """The commands of a room: the module of that name holds each as ``command``."""

    def __init__(self, *arguments: object, room: str, names: Sequence[str], **options: object) -> None:
        super().__init__(*arguments, **options)  # type: ignore[arg-type]
        self._room = room
        self._names = names

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names in the order of a first use."""
        return list(self._names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in self._names:
            return None
        command = import_module(f"{self._room}.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command
