"""Where a file is written until it is whole: beside its target, and renamed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast


@contextmanager
def beside_and_renamed(target: Path) -> Iterator[BinaryIO]:
    """A sink that becomes the target when the block ends well; after a failure the target is as it was."""
    if target.exists() and not target.is_file():
        with target.open("wb") as device:  # /dev/null, a named pipe: nothing to rename
            yield device
        return
    target = target.resolve()  # through a link to the file it stands for, which is what is replaced
    try:
        number, name = tempfile.mkstemp(prefix=".quoteattr-", suffix=".part", dir=target.parent)
    except OSError as error:
        why = error.strerror if target.parent.is_dir() else "its folder does not exist; make it first"
        raise OSError(error.errno, why, str(target)) from error
    try:
        with os.fdopen(number, "wb") as sink:
            yield cast(BinaryIO, sink)
        os.chmod(name, _mode(target))
        os.replace(name, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or those that a new file gets: mkstemp gives neither."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
