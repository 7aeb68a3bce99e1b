"""Sources and their index in one file, so that the next draft need not wait for them.

An archive of plain arrays and JSON: nothing in it is ever run. It knows the files it was made of, by path, size and
time, and is made anew when one of them has changed.
"""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np

from quoteattr.check.index import Index
from quoteattr.errors import QuoteattrError
from quoteattr.model import Article

_FORM: Final = "quoteattr-index/1"


@dataclass(frozen=True, slots=True)
class Kept:
    """What an index file holds: the articles, their index, and the mark of the files they came from."""

    articles: tuple[Article, ...]
    index: Index
    mark: str


def mark_of(paths: Iterable[str], encoding: str | None) -> str:
    """The mark of source files: it changes when one of them does."""
    files = [[path, s.st_size, s.st_mtime_ns] for path in _files(paths) for s in [os.stat(path)]]
    return json.dumps([encoding, files])


def write_index(kept: Kept, sink: BinaryIO) -> None:
    """Nothing; the articles and their index are in the sink."""
    about = {"form": _FORM, "mark": kept.mark, "articles": [asdict(a) for a in kept.articles]}
    index = kept.index
    np.savez(
        sink,
        about=_bytes(json.dumps(about, ensure_ascii=False)),
        joined=_bytes(index.joined),
        starts=np.array(index.starts, dtype=np.int64),
        pairs=index.pairs,
        firsts=index.firsts,
        places=index.places,
    )


def read_index(path: Path) -> Kept:
    """What a file holds; QuoteattrError where it is no index."""
    try:
        with np.load(path, allow_pickle=False) as arrays:
            about = json.loads(arrays["about"].tobytes().decode("utf-8"))
            if about["form"] != _FORM:
                raise ValueError(about["form"])
            index = Index(
                arrays["joined"].tobytes().decode("utf-8"),
                tuple(int(n) for n in arrays["starts"]),
                arrays["pairs"],
                arrays["firsts"],
                arrays["places"],
            )
            articles = tuple(Article(**fields) for fields in about["articles"])
    except (ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile, AttributeError) as error:
        raise QuoteattrError("is no index of this version; delete it or name another file", str(path)) from error
    if len(articles) != len(index.starts):
        raise QuoteattrError("is a broken index; delete it and run again", str(path))
    return Kept(articles, index, about["mark"])


def _bytes(text: str) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    return np.frombuffer(text.encode("utf-8", "surrogatepass"), dtype=np.uint8)


def _files(paths: Iterable[str]) -> Iterator[str]:
    """Every file that the paths name, those in folders in order."""
    for path in paths:
        if os.path.isdir(path):
            for here, folders, names in os.walk(path):
                folders.sort()
                yield from (os.path.join(os.path.abspath(here), name) for name in sorted(names))
        elif os.path.exists(path):
            yield os.path.abspath(path)
