"""Annotated articles from their files: the form people edit (``.gold.txt``), a folder of it, JSONL; rows to score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from quoteattr.errors import BadGold, UnreadableInput
from quoteattr.model import Article
from quoteattr.readers.decoding import decoded
from quoteattr.readers.gold_form import parse
from quoteattr.readers.gold_record import GoldArticle, checked
from quoteattr.readers.record import parsed

SUFFIX: Final = ".gold.txt"


def load(path: str | Path) -> list[GoldArticle]:
    """The annotated articles of a JSONL file, one form or a folder of forms; BadGold at the first fault."""
    path = Path(path)
    if path.is_dir():
        forms = sorted(path.rglob("*" + SUFFIX))
        if not forms:
            raise BadGold(f"the folder holds no {SUFFIX} file", str(path))
        return _each_once((str(form), _of_form(form)) for form in forms)
    if path.name.endswith(SUFFIX):
        return [_of_form(path)]
    return _each_once((where, checked(record, where)) for where, record in _records(path))


def _each_once(found: Iterable[tuple[str, GoldArticle]]) -> list[GoldArticle]:
    """The articles; BadGold where two have one id: their rows could not be told apart."""
    places: dict[str, str] = {}
    out: list[GoldArticle] = []
    for where, article in found:
        if (before := places.setdefault(article["id"], where)) != where:
            raise BadGold(f"the id {article['id']!r} is also that of {before}; give each article its own", where)
        out.append(article)
    return out


def load_rows(path: str | Path) -> list[Mapping[str, object]]:
    """The predicted rows of a JSONL file."""
    return [record for _, record in _records(Path(path))]


def articles(path: Path, doc_id: str, encoding: str | None) -> Iterator[Article | UnreadableInput]:
    """The bare article of a form, so that a folder of forms can be extracted like any other."""
    try:
        record = parse(decoded(path.read_bytes(), str(path), encoding), str(path), doc_id.removesuffix(SUFFIX))
    except (BadGold, UnreadableInput) as error:
        yield error if isinstance(error, UnreadableInput) else UnreadableInput(str(error))
    else:
        yield Article(record["id"], record["text"], record.get("title"), record.get("outlet"), record.get("date"))


def _of_form(path: Path) -> GoldArticle:
    try:
        return parse(decoded(_bytes(path), str(path)), str(path), path.name.removesuffix(SUFFIX))
    except UnreadableInput as error:
        raise BadGold(str(error)) from None


def _records(path: Path) -> list[tuple[str, Mapping[str, object]]]:
    try:
        lines = enumerate(decoded(_bytes(path), str(path)).split("\n"), 1)
        return [(f"{path}:{number}", parsed(line, f"{path}:{number}")) for number, line in lines if line.strip()]
    except UnreadableInput as error:
        raise BadGold(str(error)) from None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadGold(error.strerror or str(error), str(path)) from None
