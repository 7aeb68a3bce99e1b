"""One hedge or condition that is dropped or cut off: 것 같다, -ㄹ 수 있다, 것으로 보인다, 아마, 일부, -면."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from mutation.korean import PREDICATES, Morph, Word, listed, rewritten, words
from mutation.quotation import Mutant, Quotation, each

_LEAST = 4  # words that must be left behind a condition
_SEEMS = (("보이", "VV"), ("예상", "NNG"), ("추정", "NNG"), ("전망", "NNG"), ("판단", "NNG"))

_MARKS = re.compile("[‘’'\"(]")  # a condition inside inner marks is not cut: half a pair would be left

Edits = Iterator[tuple[str, str | None]]


def hedges(quotation: Quotation, chance: random.Random) -> Iterator[Mutant]:
    """Each hedge that can be dropped and each condition that can be cut off."""
    text = quotation.content
    return each("hedge", text, (*_seeming(text), *_possible(text), *_adverbs(text), *_conditions(text)))


def _adnominal_stem(word: Word) -> int:
    """The index of a predicate (or tense) before an adnominal ending that closes the word, -1 for none."""
    at = len(word.morphs) - 2
    fits = at >= 0 and word.morphs[-1][1] == "ETM" and word.morphs[at][1] in (*PREDICATES, "VX", "EP")
    return at if fits and word.morphs[at][0] not in listed("ambiguous") else -1


def _seeming(text: str) -> Edits:
    """어려울 것 같다 → 어렵다, 늘어날 것으로 보인다 → 늘어난다."""
    found = words(text)
    for at, (first, second, third) in enumerate(zip(found, found[1:], found[2:], strict=False)):
        stem = _adnominal_stem(first)
        if stem < 0 or not second.morphs or not third.morphs or second.morphs[0][0] not in ("것", "거"):
            continue
        kept = first.morphs[: stem + 1]
        if len(second.morphs) == 1 and third.morphs[0] == ("같", "VA"):
            ending = third.morphs[1:]
            yield "것같다", rewritten(text, at, at + 2, [[*kept, *_plain(*kept[-1], ending)]])
        if second.ending[0] in ("으로", "로") and third.morphs[0] in _SEEMS:
            ending = third.morphs[third.find("VV", "XSV") + 1 :]
            if ending[:1] and ending[0][1] == "EF":
                yield "것으로보인다", rewritten(text, at, at + 2, [[*kept, *_plain(*kept[-1], ending)]])


def _possible(text: str) -> Edits:
    """줄일 수 있다 → 줄인다."""
    found = words(text)
    for at, (first, second, third) in enumerate(zip(found, found[1:], found[2:], strict=False)):
        stem = _adnominal_stem(first)
        if stem < 0 or second.text != "수" or third.morphs[:1] not in ((("있", "VA"),), (("있", "VV"),)):
            continue
        kept = first.morphs[: stem + 1]
        yield "수있다", rewritten(text, at, at + 2, [[*kept, *_plain(*kept[-1], third.morphs[1:])]])


def _plain(stem: str, tag: str, rest: tuple[Morph, ...]) -> tuple[Morph, ...]:
    """The hedge's own endings as its predicate takes them: a verb says -ㄴ다 where 있다, 좋다 and a past say -다."""
    verb = tag in ("VV", "XSV", "VX") and stem not in ("있", "없")
    forms = ("ᆫ다", "는다", "다"), ("ᆫ다고", "는다고", "다고")
    same = {form: group[0 if verb else -1] for group in forms for form in group}
    return tuple((same.get(form, form), kind) if at == 0 else (form, kind) for at, (form, kind) in enumerate(rest))


def _adverbs(text: str) -> Edits:
    for word in words(text):
        if word.text in listed("hedge"):
            yield "adverb", text[: word.start] + text[word.end :].lstrip()


def _conditions(text: str) -> Edits:
    """The clause up to -면 cut off at the beginning of what is quoted."""
    found = words(text)
    for at, word in enumerate(found):
        if word.text.endswith((".", "?", "!")):
            return
        if (
            at
            and word.ending[1] == "EC"
            and word.ending[0].endswith("면")
            and "려" not in word.ending[0]
            and len(found) - at > _LEAST
        ):
            plain = not any(form in ("그러", "이러", "따르", "그렇", "아니") for form, _ in word.morphs)
            if plain and not _MARKS.search(text[: word.end]):
                yield "condition", text[word.end :].lstrip(" ,")
            return
