"""Files → Articles, one at a time, each in a form that some reader here knows by its suffix.

A reader never raises for one bad record: it yields an UnreadableInput in its place and reads on.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from quoteattr.errors import UnreadableInput
from quoteattr.model import Article
from quoteattr.readers import (
    article_tables,
    gold,
    jsonl,
    markdown,
    spreadsheet,
    standard_input,
    text,
    web_page,
    word_document,
)
from quoteattr.readers.columns import Columns, OwnTable
from quoteattr.readers.record import DuplicateId, carriable, with_unique_ids

__all__ = ["READERS", "TABLE_READERS", "Columns", "DuplicateId", "articles"]

# (file, its doc_id, the encoding if the user says it) → what is in it
Reader: TypeAlias = Callable[[Path, str, str | None], Iterator[Article | UnreadableInput]]

# Asked in this order: the longer suffix before the shorter one that it ends with.
READERS: Final[dict[str, Reader]] = {
    ".gold.txt": gold.articles,
    ".txt": text.articles,
    ".jsonl": jsonl.articles,
    ".html": web_page.articles,
    ".htm": web_page.articles,
    ".docx": word_document.articles,
    ".md": markdown.articles,
}

# Those of a table with an article a row are told its columns, too
TableReader: TypeAlias = Callable[[Columns, Path, str, str | None], Iterator[Article | UnreadableInput]]

TABLE_READERS: Final[dict[str, TableReader]] = {
    ".csv": article_tables.of_delimited,
    ".tsv": article_tables.of_delimited,
    ".xlsx": article_tables.of_workbook,
    ".xlsm": article_tables.of_workbook,
    spreadsheet.OLD: article_tables.of_workbook,
    ".ods": article_tables.of_workbook,
}
_GUESSED: Final = Columns()
# What an office program leaves beside a file that is open
_LOCK_FILES: Final = ("~$", ".~lock.")


def articles(
    paths: Iterable[str | Path],
    encoding: str | None = None,
    stdin: BinaryIO | None = None,
    columns: Columns = _GUESSED,
) -> Iterator[Article | UnreadableInput | DuplicateId]:
    """The articles of files, folders and ``-`` (standard input) with ids that differ, and what could not be read.

    ``columns`` are those of tables that the user says; the others are guessed. Where any is said, standard input is a
    table, too.
    """
    return with_unique_ids(each for path in paths for each in _of_path(path, encoding, stdin, columns))


def _of_path(
    path: str | Path, encoding: str | None, stdin: BinaryIO | None, columns: Columns
) -> Iterator[Article | UnreadableInput]:
    path = Path(path)
    try:
        if str(path) == "-" and stdin is not None and columns.said:
            yield from article_tables.of_stream(columns, stdin, encoding)
        elif str(path) == "-" and stdin is not None:
            yield from standard_input.articles(stdin, encoding)
        elif path.is_dir():
            yield from _of_folder(path, encoding, columns)
        else:
            yield from _of_file(path, path.name, encoding, columns)
    except OSError as error:
        yield _barred(error, path)


def _of_folder(folder: Path, encoding: str | None, columns: Columns) -> Iterator[Article | UnreadableInput]:
    """The articles of a folder's files; tables of quotations that were written into it are passed over."""
    barred: list[OSError] = []
    empty = True
    for path in _files(folder, barred):
        empty = False
        found = _of_file(path, path.relative_to(folder).as_posix(), encoding, columns)
        yield from (each for each in found if not isinstance(each, OwnTable))
    for error in barred:
        yield _barred(error, folder)
    if empty and not barred:
        yield UnreadableInput(f"the folder holds no article; read are {_known()}", str(folder))


def _files(folder: Path, barred: list[OSError]) -> Iterator[Path]:
    """The files that a reader knows, sorted; hidden ones and links to folders are passed over."""
    for here, folders, names in os.walk(folder, onerror=barred.append):
        pages = {Path(name).stem for name in names if name.lower().endswith((".html", ".htm"))}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _belongs_to(name, pages))
        for name in sorted(names):
            if not name.startswith((".", *_LOCK_FILES)) and _reader(name):
                yield Path(here, name)


def _belongs_to(folder: str, pages: set[str]) -> bool:
    """Whether a browser made the folder for the pictures and frames of a page that it saved beside it."""
    return any(folder.endswith(end) and folder.removesuffix(end) in pages for end in ("_files", ".files", "_파일"))


def _of_file(path: Path, doc_id: str, encoding: str | None, columns: Columns) -> Iterator[Article | UnreadableInput]:
    reader = _reader(path.name, columns)
    try:
        if not path.exists():
            yield UnreadableInput("no such file or folder; check the path", str(path))
        elif reader is None:
            known = f"read are {_known()}, or text piped to '-'"
            yield UnreadableInput(f"no reader for this kind of file; {known}", str(path))
        else:
            yield from reader(path, carriable(doc_id), encoding)
    except ImportError:
        mend = "install them with: pip install 'quoteattr[documents]'"
        yield UnreadableInput(f"reading {path.suffix} takes packages that are not here; {mend}", str(path))
    except OSError as error:
        yield _barred(error, path)


def _barred(error: OSError, path: str | Path) -> UnreadableInput:
    return UnreadableInput(f"{error.strerror or error}; mend that and run again", str(error.filename or path))


def _reader(name: str, columns: Columns = _GUESSED) -> Reader | None:
    """The reader that knows files by this name."""
    suffix = next((suffix for suffix in (*READERS, *TABLE_READERS) if name.lower().endswith(suffix)), None)
    if suffix in TABLE_READERS:
        return partial(TABLE_READERS[suffix], columns)
    return READERS[suffix] if suffix else None


def _known() -> str:
    return ", ".join(suffix for suffix in (*READERS, *TABLE_READERS) if suffix != spreadsheet.OLD)
