"""The form of an annotated article that people edit by eye (``.gold.txt``).

Fields, one ``speaker:`` line for each speaker (``name | kind | alias; alias``), a line ``---``, and the article with
every record marked in place; records may nest::

    id: council-budget
    speaker: 한도윤 | person | 한 의원
    ---
    한도윤 의원은 “⟦기반을 마련했다⟧{direct 한도윤 < 한도윤 의원}”라고 밝혔다.

In the braces stand the type (``?`` behind it: optional), the speaker's name or ``-`` for nobody, and behind ``<`` the
source as written, left out where it is elided. ``⟦…⟧{not}`` is no quotation; what stands behind ``not`` says why.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from quoteattr.errors import BadGold
from quoteattr.model import normalised
from quoteattr.readers.gold_record import KINDS, TYPES, GoldArticle, GoldQuote, NotQuote

_FIELDS: Final = ("id", "title", "outlet", "date")
_BRACKET: Final = re.compile(r"⟦|⟧(?:\{([^{}\n]*)\})?")
_LABEL: Final = re.compile(r"(?P<type>\w+)(?P<optional>\??)\s+(?P<speaker>.+?)(?:\s+<\s*(?P<source>.*))?")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as a ``speaker:`` line gives one."""

    name: str
    kind: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A pair of brackets: where it stands in the bare text, its label, its line in the file."""

    start: int
    end: int
    label: str
    line: int


def parse(form: str, where: str, fallback_id: str) -> GoldArticle:
    """The annotated article of a form; BadGold, with the line, where it breaks the form."""
    lines = normalised(form).split("\n")
    if "---" not in (line.strip() for line in lines):
        raise BadGold("has no line '---' between the fields and the article", where)
    head = next(number for number, line in enumerate(lines) if line.strip() == "---")
    fields, speakers = _head(lines[:head], where)
    text, marks = _unmarked("\n".join(lines[head + 1 :]).removesuffix("\n"), head + 2, where)
    quotes = [_quote(mark, text, speakers, where) for mark in marks if not _is_not(mark)]
    return {
        "id": fields.get("id") or fallback_id,
        "title": fields.get("title"),
        "date": fields.get("date"),
        "outlet": fields.get("outlet"),
        "text": text,
        "quotes": quotes,
        "not_quotes": [_not_quote(mark, text) for mark in marks if _is_not(mark)],
    }


def _head(lines: list[str], where: str) -> tuple[dict[str, str], dict[str, Speaker]]:
    fields: dict[str, str] = {}
    speakers: dict[str, Speaker] = {}
    for number, line in enumerate(lines, 1):
        name, colon, value = (part.strip() for part in line.partition(":"))
        if not name and not colon:
            continue
        if name == "speaker":
            speaker = _speaker(value, f"{where}:{number}")
            if speaker.name in speakers:
                raise BadGold(f"speaker {speaker.name!r} has a line already", f"{where}:{number}")
            speakers[speaker.name] = speaker
        elif colon and name in _FIELDS and name not in fields:
            fields[name] = value
        else:
            known = ", ".join(_FIELDS)
            raise BadGold(f"a field is one of {known} (once) or speaker, not {line!r}", f"{where}:{number}")
    return fields, speakers


def _speaker(value: str, where: str) -> Speaker:
    parts = [part.strip() for part in value.split("|")]
    if len(parts) not in (2, 3) or not parts[0] or parts[1] not in KINDS:
        raise BadGold(f"write 'speaker: name | kind | alias; alias', the kind one of {', '.join(KINDS)}", where)
    aliases = [alias.strip() for alias in "".join(parts[2:]).split(";")]
    return Speaker(parts[0], parts[1], tuple(alias for alias in aliases if alias))


def _unmarked(body: str, first_line: int, where: str) -> tuple[str, list[_Mark]]:
    """The bare text, and its marks in reading order, an outer one before those it holds."""
    text, done, marks = "", 0, []
    unclosed: list[tuple[int, int]] = []
    for bracket in _BRACKET.finditer(body):
        text += body[done : bracket.start()]
        done = bracket.end()
        line = first_line + body.count("\n", 0, bracket.start())
        if bracket[0] == "⟦":
            unclosed.append((len(text), line))
        elif not unclosed:
            raise BadGold("a ⟧ closes nothing", f"{where}:{line}")
        elif bracket[1] is None:
            raise BadGold("behind ⟧ stands {type speaker < source} or {not}", f"{where}:{line}")
        elif unclosed[-1][0] == len(text):
            raise BadGold("the brackets hold nothing", f"{where}:{line}")
        else:
            marks.append(_Mark(unclosed.pop()[0], len(text), bracket[1].strip(), line))
    if unclosed:
        raise BadGold("a ⟦ is never closed", f"{where}:{unclosed[-1][1]}")
    return text + body[done:], sorted(marks, key=lambda mark: (mark.start, -mark.end))


def _quote(mark: _Mark, text: str, speakers: Mapping[str, Speaker], where: str) -> GoldQuote:
    where = f"{where}:{mark.line}"
    label = _LABEL.fullmatch(mark.label)
    if label is None or label["type"] not in TYPES:
        raise BadGold(f"{{{mark.label}}} must be one of {', '.join(TYPES)}, then a speaker or -; or not", where)
    speaker = None if label["speaker"] == "-" else speakers.get(label["speaker"])
    if speaker is None and label["speaker"] != "-":
        raise BadGold(f"no speaker line for {label['speaker']!r}; add one, or write - for nobody", where)
    source = label["source"] or None
    if source is not None and source not in text:
        raise BadGold(f"the source {source!r} does not stand in the text", where)
    return {
        "type": label["type"],
        "start": mark.start,
        "end": mark.end,
        "content": text[mark.start : mark.end],
        "cue": None,
        "source": source,
        "speaker": speaker.name if speaker else None,
        "aliases": list(speaker.aliases) if speaker else [],
        "kind": speaker.kind if speaker else "unknown",
        "alts": [],
        "optional": bool(label["optional"]),
    }


def _is_not(mark: _Mark) -> bool:
    return mark.label.split(maxsplit=1)[:1] == ["not"]


def _not_quote(mark: _Mark, text: str) -> NotQuote:
    why = mark.label.removeprefix("not").strip() or None
    return {"start": mark.start, "end": mark.end, "content": text[mark.start : mark.end], "why": why}
