"""What is special in exports of BigKinds, the archive of the Korea Press Foundation, and in tables made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quoteattr.model import Known
from quoteattr.morph import word_tags
from quoteattr.stages.foreign_names import is_foreign_part
from quoteattr.stages.korean_names import is_korean_name, is_listed
from quoteattr.stages.names import is_body, is_date, is_nominal, is_proper, role_class, title_in

_CUT_AT: Final = 200
_STRIPPED_AT_MOST: Final = 10
_SEPARATOR: Final = re.compile(r"[,;]")
_COMPANY_SIGN: Final = re.compile(r"\(주\)|㈜|주식회사")
_LONGEST_FOREIGN: Final = 4


def is_cut(text: str) -> bool:
    """Whether a body is the first 200 characters of one, with ``..`` for the rest."""
    return text.endswith("..") and _CUT_AT - _STRIPPED_AT_MOST <= len(text) <= _CUT_AT


def persons(cell: str) -> Iterator[Known]:
    """The persons in a cell of those whom an article names.

    They were found by a program, which takes titles and things for names: what has no name's shape is left out.
    """
    for name in _names(cell):
        parts = name.split()
        foreign = 1 < len(parts) <= _LONGEST_FOREIGN and all(is_foreign_part(part) for part in parts)
        if foreign or (is_korean_name(name, beside_title=True) and not _is_office(name)):
            yield Known(name, "person")


def bodies(cell: str) -> Iterator[Known]:
    """The bodies in a cell of those that an article names, without common nouns, offices, numbers and the like."""
    for name in _names(cell):
        word = _COMPANY_SIGN.sub("", name).strip()
        if len(word) > 1 and _can_be_body(word):
            yield Known(word, "organization")


def _can_be_body(word: str) -> bool:
    if " " in word or word[0].isdigit() or is_date(word) or _is_office(word):
        return False
    one_noun = is_nominal(word) and len(word_tags(word)) == 1
    return is_body(word) or is_proper(word) or not (one_noun or is_listed(word))


def _names(cell: str) -> Iterator[str]:
    return (name.strip() for name in dict.fromkeys(_SEPARATOR.split(cell)) if name.strip())


def _is_office(name: str) -> bool:
    return title_in(name) == name or role_class(name) is not None
