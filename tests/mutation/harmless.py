"""Edits that leave a quotation what it is: typography, and restyling by the table restyling.tsv."""

from __future__ import annotations

import itertools
import random
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from mutation.korean import Morph, Word, closed, listed, rewritten, rows, words
from mutation.quotation import CURLY, Mutant, Quotation, mutant

MARKS = (CURLY, ('"', '"'), ("「", "」"), ("『", "』"), ("＂", "＂"))
_HANJA = (
    "정부=政府",
    "국민=國民",
    "경제=經濟",
    "사회=社會",
    "국회=國會",
    "문제=問題",
    "사업=事業",
    "지역=地域",
    "회사=會社",
    "선거=選擧",
)
_VERBAL = ("VV", "XSV", "VX")
_STATIVE = ("VA", "XSA", "EP")
_STATIVE_AUXILIARIES = ("있", "없", "싶", "않", "못하", "만하", "듯하")
_PAUSES = (("고", "EC"), ("지만", "EC"), ("은", "JX"), ("는", "JX"))
_MOST = 3  # edits of one restyled copy


def copies(quotation: Quotation, chance: random.Random) -> Iterator[Mutant]:
    """The quotation word for word, in other marks, spaces, normal forms, widths, and without hanja in brackets."""
    text = quotation.content
    yield mutant("harmless", "same", text, text)
    for marks in MARKS[1:]:
        if not any(mark in text for mark in marks):
            yield replace(mutant("harmless", "marks", text, text), marks=marks)
    inner = text.translate(str.maketrans("‘’", "''"))
    yield from (mutant("harmless", "inner_marks", text, inner) for _ in range(inner != text))
    gaps = [found.span() for found in re.finditer(" ", text)]
    if gaps:
        start, end = chance.choice(gaps)
        other = chance.choice(("", "  ", "\u00a0", "\u2009", "\n"))
        yield mutant("harmless", "spaces", text, text[:start] + other + text[end:])
    yield mutant("harmless", "nfd", text, unicodedata.normalize("NFD", text))
    wide = re.sub(r"[0-9A-Za-z%?!]", lambda found: chr(ord(found[0]) + 0xFEE0), text)
    yield from (mutant("harmless", "full_width", text, wide) for _ in range(wide != text))
    for source, draft in _hanja(text):
        yield replace(mutant("harmless", "hanja", text, draft), source=source)


def _hanja(text: str) -> Iterator[tuple[str, str]]:
    """What the source says, with hanja in brackets, and what the draft says, without."""
    bare = re.sub(r"(?<=[가-힣])\([\u4e00-\u9fff]+\)", "", text)
    if bare != text:
        yield text, bare
    for korean, hanja in (pair.split("=") for pair in _HANJA):
        if re.search(rf"(?<![가-힣]){korean}(?!\()", text):
            yield re.sub(rf"(?<![가-힣]){korean}(?!\()", f"{korean}({hanja})", text, count=1), text


def restyled(quotation: Quotation, chance: random.Random) -> Mutant | None:
    """The quotation restyled in one to three places, each by one row of the table; None where no row fits."""
    text = quotation.content
    done: list[str] = []
    for _ in range(chance.randint(1, _MOST)):
        ways: dict[str, list[str]] = {}
        for how, after in restylings(text):
            ways.setdefault(how, []).append(after)
        ways = {how: found for how, found in ways.items() if how not in done}
        if not ways:
            break
        done.append(chance.choice(sorted(ways)))
        text = chance.choice(ways[done[-1]])
    return mutant("harmless", "+".join(done), quotation.content, text) if done else None


def restylings(text: str) -> Iterator[tuple[str, str]]:
    """Each single restyling that the table allows: its class and the text after."""
    for row in rows("restyling"):
        way = {"level": _level, "particle": _particle, "filler": _filler, "spelling": _spelling, "spacing": _spacing}
        for after in way[row["class"]](text, row):
            if after is not None and after != text:
                yield row["class"], after


def _morphs(cell: str) -> tuple[Morph, ...]:
    """``것/NNB 은/JX`` as morphemes; empty for letters and for ``-``."""
    pairs = [part.rsplit("/", 1) for part in cell.split()]
    return tuple((pair[0], pair[1]) for pair in pairs) if all(len(pair) == 2 for pair in pairs) else ()


Row = dict[str, str]
Texts = Iterator[str | None]


def _level(text: str, row: Row) -> Texts:
    (old,), (new,) = _morphs(row["form"]), _morphs(row["other"])
    found = words(text)
    for at, word in enumerate(found):
        i = word.find("EF")
        if i < 1 or word.morphs[i] != old or not _stands(found, at, i, row["where"]):
            continue
        if "?" in word.text and not old[0].endswith(("니까", "나요")):
            continue
        if any(tag[0] != "S" for _, tag in word.morphs[i + 1 :]) or word.morphs[0][0] in listed("ambiguous"):
            continue
        yield rewritten(text, at, at, [[*word.morphs[:i], new, *word.morphs[i + 1 :]]])


def _stands(found: tuple[Word, ...], at: int, i: int, where: str) -> bool:
    """Whether what stands before the ending takes the forms of a verb, of a state (or tense), or is the copula."""
    form, tag = found[at].morphs[i - 1]
    if "copula" in where:
        noun = found[at].morphs[i - 2][0] if i > 1 else ""
        return (tag == "VCP" or (tag == "VCN" and where == "copula")) and (where == "copula" or closed(noun))
    stative = tag in _STATIVE or form in ("있", "없") or (tag == "VX" and form in _STATIVE_AUXILIARIES)
    if tag == "VX" and form in ("않", "못하") and at:
        stem = found[at - 1].find(*_VERBAL, "VA", "XSA")
        stative = stem >= 0 and found[at - 1].morphs[stem][1] in ("VA", "XSA")
    return stative if where == "state" else tag in _VERBAL and not stative


def _particle(text: str, row: Row) -> Texts:
    (old,), new = _morphs(row["form"]), _morphs(row["other"])
    found = words(text)
    for at, word in enumerate(found[:-1]):
        i = len(word.morphs) - 1
        if i < 1 or word.morphs[i] != old or word.morphs[i - 1][1] not in ("NNG", "NNP", "XSN", "NNB"):
            continue
        allowed = _may_swap(found, at) if new else _may_drop(old, word, found[at + 1])
        if not allowed:
            continue
        yield rewritten(text, at, at, [[*word.morphs[:i], *new]])


def _may_swap(found: tuple[Word, ...], at: int) -> bool:
    """Whether topic and subject may change places: the topic is the clause's subject, the clause is no adnominal one.

    A topic is known for the subject by the object behind it, or by a predicate that takes none.
    """
    if any(tag in ("SN", "NR", "MM") for _, tag in found[at].morphs):
        return False
    topic, has_object = found[at].ending[1] == "JX", False
    for word, behind in zip(found[at + 1 :], (*found[at + 2 :], None), strict=True):
        if word.ending[1] in ("JKS", "JX", "JKC"):
            return False
        if word.ending[1] == "EC" and behind and behind.morphs[:1] and behind.morphs[0][1] == "VX":
            continue
        has_object = has_object or word.ending[1] == "JKO"
        predicate = word.find("VCP", "VCN", *_VERBAL, *_STATIVE)
        if predicate >= 0:
            takes_none = word.morphs[predicate][1] in ("VCP", "VA", "XSA")
            return word.ending[1] in ("EF", "EC") and (not topic or has_object or takes_none)
    return False


def _may_drop(particle: Morph, word: Word, behind: Word) -> bool:
    """을/를 before its verb, 의 between two nouns; 3분의 1 and 것을 keep theirs."""
    if word.morphs[-2][1] == "NNB" or len(word.text) < 3 or not behind.morphs:
        return False
    return behind.morphs[0][1] in (("NNG", "NNP") if particle[1] == "JKG" else ("VV", "NNG", "MAG"))


def _filler(text: str, row: Row) -> Texts:
    """At the beginning, and behind a linking ending or a topic."""
    yield f"{row['other']} {text}"
    found = words(text)
    for word, behind in itertools.pairwise(found):
        auxiliary = behind.morphs and behind.morphs[0][1] == "VX"
        pause = word.text.endswith((",", ".")) or word.ending in _PAUSES
        if pause and not auxiliary:
            yield f"{text[: word.end]} {row['other']}{text[word.end :]}"


def _spelling(text: str, row: Row) -> Texts:
    form, other, where = row["form"], row["other"], row["where"]
    morphs = _morphs(form)
    for at, word in enumerate(words(text)):
        if morphs and where == "word" and word.morphs == morphs:
            yield text[: word.start] + other + text[word.end :]
        elif morphs and where == "stem" and word.morphs[:1] == morphs:
            yield rewritten(text, at, at, [[*_morphs(other), *word.morphs[1:]]])
        elif not morphs and _spelt(word, form, where):
            start = word.start + (word.text.index(form) if where != "particle_end" else word.text.rindex(form))
            yield text[:start] + other + text[start + len(form) :]


def _spelt(word: Word, form: str, where: str) -> bool:
    """Whether the letters stand in the word where the row says, as those morphemes."""
    if where == "word":
        dependent = form not in ("건", "걸") or (word.morphs[0][0] == "것" and word.morphs[0][1] == "NNB")
        return word.text == form and dependent
    if where == "stem":
        return word.text.startswith(form) and all(tag[0] == "N" for _, tag in word.morphs[:1])
    if where == "stem_inside":
        return any(tag == "VV" and form in stem for stem, tag in word.morphs) and word.text.count(form) == 1
    if where == "particle_end":
        return word.text.endswith(form) and word.ending in (("은", "JX"), ("는", "JX"))
    return word.text.count(form) == 1 and any(stem == "되" for stem, _ in word.morphs)


def _spacing(text: str, row: Row) -> Texts:
    found = words(text)
    for here, behind in itertools.pairwise(found):
        if not here.morphs or not behind.morphs:
            continue
        if row["where"] == "auxiliary":
            glued = here.ending == ("어", "EC") and behind.morphs[0][1] == "VX"
        else:
            glued = here.ending[1] == "SN" and behind.morphs[0][1] == "NNB"
        if glued:
            yield text[: here.end] + text[behind.start :]
