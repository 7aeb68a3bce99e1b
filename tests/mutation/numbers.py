"""One number, date, unit or ordinal that is another one."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from mutation.korean import classes, listed, words
from mutation.quotation import Mutant, Quotation, each

# Digits inside a name (코로나19, 5·18, G20, 4대강, 5G) are no number: a letter before, a middle dot, a letter behind.
_DIGITS = re.compile(r"(?:(?<![\dA-Za-z가-힣.,·/~:-])|(?<=\b[제약총연]))(\d+(?:[.,]\d+)*)(?![\d·:/A-Z~∼-]|대강|\.\d)")
_ORDINALS = ("차", "위", "호", "회", "번째", "조", "항", "기", "등")


def numbers(quotation: Quotation, chance: random.Random) -> Iterator[Mutant]:
    """Each number that can be another one: digits, tenfold, unit, date, ordinal, Korean number words, weekday."""
    text = quotation.content
    edits = (*_digits(text, chance), *_units(text, chance), *_number_words(text, chance))
    return each("number", text, edits)


def _digits(text: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    for found in _DIGITS.finditer(text):
        digits, behind = found[1], text[found.end(1) :]
        before, after = text[: found.start(1)], behind
        if behind.startswith(("월", "일")) and len(digits) <= 2 and _is_date(text, found):
            most = 12 if behind.startswith("월") else 28
            yield "date", before + str(_other(range(1, most + 1), int(digits), chance)) + after
        elif behind.lstrip().startswith("년") and len(digits) == 4:
            yield "date", before + digits[:3] + str(_other(range(10), int(digits[3]), chance)) + after
        elif behind.startswith(_ORDINALS) and digits.isdigit():
            yield "ordinal", before + _one_digit_changed(digits, chance) + after
        else:
            yield "digit", before + _one_digit_changed(digits, chance) + after
            if digits.isdigit() and digits[0] != "0":
                tenth = digits[:-1] if len(digits) > 1 and digits[-1] == "0" else digits + "0"
                yield "tenfold", before + tenth + after


def _is_date(text: str, found: re.Match[str]) -> bool:
    """Whether it is a month, or a day behind its month; 15일 alone may be a length of time."""
    return text[found.end(1)] == "월" or text[: found.start(1)].rstrip().endswith("월")


def _one_digit_changed(digits: str, chance: random.Random) -> str:
    at = chance.choice([i for i, each in enumerate(digits) if each.isdigit()])
    lowest = 1 if at == 0 else 0
    return digits[:at] + str(_other(range(lowest, 10), int(digits[at]), chance)) + digits[at + 1 :]


def _other(choices: range, old: int, chance: random.Random) -> int:
    return chance.choice([each for each in choices if each != old])


def _units(text: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Behind digits only; a unit is known by what follows it: no letter of a longer word."""
    for group in classes("unit."):
        units = "|".join(sorted(map(re.escape, group), key=len, reverse=True))
        for found in re.finditer(
            rf"(?<=\d)( ?)({units})(?=[\s.,)]|이|가|을|를|은|는|의|에|도|로|으로|여|원|명|넘|증|감|$)", text
        ):
            if found[2] == "년" and re.search(r"\d{4}$", text[: found.start()]):
                continue
            if found[2] == "조" and not text[found.end() :].lstrip().startswith(("원", "달러", "여")):
                continue
            other = chance.choice([unit for unit in group if unit != found[2]])
            yield "unit", text[: found.start(2)] + _with_particle(found[2], other, text[found.end() :])


def _with_particle(old: str, new: str, behind: str) -> str:
    """The new unit and what stands behind it, the particle in the form the unit asks for."""
    spoken = {"%": "퍼센트", "%포인트": "포인트"}
    pairs = ("이가", "은는", "을를", "과와")
    has_final = (ord(spoken.get(new, new)[-1]) - ord("가")) % 28 != 0
    for pair in pairs:
        if behind[:1] and behind[0] in pair and not re.match("[가-힣]", behind[1:2]):
            return new + pair[0 if has_final else 1] + behind[1:]
    rieul = new.endswith(("달", "일"))
    if re.match(r"(으로|로)(?![가-힣])", behind):
        return new + ("으로" if has_final and not rieul else "로") + behind.removeprefix("으").removeprefix("로")
    return new + behind


def _number_words(text: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    natives, counters = listed("word.native"), listed("counter")
    found = words(text)
    for here, behind in zip(found, (*found[1:], None), strict=True):
        if here.text in ("첫", "두", "세", "네") and behind and behind.text.startswith("번째"):
            other = (
                "두" if here.text == "첫" else chance.choice([w for w in ("첫", "두", "세", "네") if w != here.text])
            )
            yield "ordinal", text[: here.start] + other + text[here.end :]
        elif here.text in natives and here.morphs[0][1] in ("MM", "NR") and behind and _counts(behind.text, counters):
            before = text[: here.start].split()[-1:]
            if before not in (["다시"], ["또"]) and "도" not in behind.text[1:3]:
                other = chance.choice([w for w in natives[1:5] if w != here.text])
                yield "word", text[: here.start] + other + text[here.end :]
        for name in ("word.many", "word.weekday"):
            for old in sorted(listed(name), key=len, reverse=True):
                if here.text.startswith(old):
                    other = chance.choice([w for w in listed(name) if w != old])
                    how = "word" if name == "word.many" else "weekday"
                    yield how, text[: here.start] + other + text[here.start + len(old) :]
                    break


def _counts(text: str, counters: tuple[str, ...]) -> bool:
    return any(
        re.fullmatch(rf"{c}(?:이|가|을|를|은|는|의|에|으로|로|씩|이나|정도|이상|만|과|와)?[.,]?", text)
        for c in counters
    )
