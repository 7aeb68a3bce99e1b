"""One record of a file → an Article, and ids that differ."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from quoteattr.errors import UnreadableInput
from quoteattr.model import Article, normalised

_UNCARRIABLE: Final = re.compile("[\ud800-\udfff\x00]")


@dataclass(frozen=True, slots=True)
class DuplicateId:
    """A notice that an article had an id already taken, and which one it got instead."""

    id: str
    given: str

    def __str__(self) -> str:
        return f"the id {self.id!r} is taken by an earlier article; this one is {self.given!r} in the table"


def carriable(name: str) -> str:
    """The name with what no output can hold (lone surrogates, NUL) as U+FFFD, and nothing else changed."""
    return _UNCARRIABLE.sub("\ufffd", name)


def parsed(line: str, where: str) -> Mapping[str, object]:
    """The JSON object of a line; UnreadableInput where it is none."""
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise UnreadableInput(f"is no JSON ({error.msg} at column {error.colno}); mend the line", where) from None
    except (ValueError, RecursionError) as error:
        raise UnreadableInput(f"is no JSON that can be read ({error}); mend the line", where) from None
    if not isinstance(record, dict):
        raise UnreadableInput('is no JSON object; write {"id": …, "text": …} on each line', where)
    return record


def article(record: Mapping[str, object], fallback_id: str, where: str) -> Article:
    """The article of a record; UnreadableInput where it has no text."""
    text = record.get("text")
    if not isinstance(text, str):
        raise UnreadableInput('has no "text" that is a string; put the article there', where)
    return Article(
        carriable(_said(record, "id") or fallback_id),
        text,
        title=_field(record, "title"),
        outlet=_field(record, "outlet"),
        date=_field(record, "date"),
        url=_field(record, "url"),
    )


def _said(record: Mapping[str, object], name: str) -> str | None:
    value = record.get(name)
    if isinstance(value, str):
        return value or None
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _field(record: Mapping[str, object], name: str) -> str | None:
    value = _said(record, name)
    return None if value is None else normalised(value)


def with_unique_ids(
    found: Iterable[Article | UnreadableInput],
) -> Iterator[Article | UnreadableInput | DuplicateId]:
    """The same articles; behind the id of one that was taken stands ``#2``, ``#3``, …, and a notice says so."""
    taken: set[str] = set()
    last: dict[str, int] = {}
    for each in found:
        if isinstance(each, Article) and each.id in taken:
            number = last.get(each.id, 1) + 1
            while f"{each.id}#{number}" in taken:
                number += 1
            last[each.id] = number
            yield DuplicateId(each.id, f"{each.id}#{number}")
            each = replace(each, id=f"{each.id}#{number}")
        if isinstance(each, Article):
            taken.add(each.id)
        yield each
