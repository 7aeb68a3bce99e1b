"""Attributed articles kept in a file on the way, so that they can be gone through more than once in little memory."""

from __future__ import annotations

import hashlib
import pickle
import tempfile
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import BinaryIO, Final, cast

from quoteattr.table import Attributed

_DECIDED: Final = ("key", "type", "speaker", "rule", "evidence", "confidence")


class Spool:
    """The articles of one run: how many rows they have, the run's name, and themselves, as often as wanted."""

    def __init__(self, articles: Iterable[Attributed]) -> None:
        self._file = cast(BinaryIO, tempfile.TemporaryFile(prefix="quoteattr-"))  # noqa: SIM115 - closed by __exit__
        self._digest = hashlib.blake2s(digest_size=5)
        self.rows = 0
        self.articles = 0
        self.paragraphs = 0
        for each in articles:
            pickle.dump(each, self._file, pickle.HIGHEST_PROTOCOL)
            self._note(each)

    def _note(self, attributed: Attributed) -> None:
        article, attributions = attributed
        self.articles += 1
        self.rows += len(attributions)
        self.paragraphs += article.text.count("\n") + 1
        seed = [article.id, *(str(getattr(each, name)) for each in attributions for name in _DECIDED)]
        self._digest.update("\x1f".join(seed).encode("utf-8", "replace"))

    @property
    def run(self) -> str:
        """The run's name: the same for the same rows, another where anything was decided otherwise."""
        return "run-" + self._digest.hexdigest()

    def __iter__(self) -> Iterator[Attributed]:
        """The articles again, in their order."""
        self._file.seek(0)
        for _ in range(self.articles):
            yield pickle.load(self._file)

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
