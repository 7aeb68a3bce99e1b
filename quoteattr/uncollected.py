"""The cyclic collector at rest while one article is read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing; inside, the cyclic collector does not run, unless somebody else turns it on.

    What is made of an article lives until its rows are told, and none of it refers back to itself: a collector that
    looks through all of it again and again finds nothing, and its time grows faster than the text. Mercurial reads
    its manifests in the same way (``mercurial.util.nogc``).
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
