"""One predicate that says another mode: 하겠다 (will), 해야 한다 (must), 했다 (did)."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

from mutation.korean import Morph, listed, rewritten, words
from mutation.quotation import Mutant, Quotation, each

_VERBS = ("VV", "XSV")
_WILL: Morph = ("겠", "EP")
_DID: Morph = ("었", "EP")

Edits = Iterator[tuple[str, str | None]]


def modalities(quotation: Quotation, chance: random.Random) -> Iterator[Mutant]:
    """Each verb at a sentence's end that can be in another mode."""
    text = quotation.content
    return each("modality", text, (*_tensed(text), *_must(text)))


def _tensed(text: str) -> Edits:
    for at, word in enumerate(words(text)):
        stem = word.find(*_VERBS)
        rest = word.morphs[stem + 1 :]
        if stem < 0 or word.morphs[stem][0] in (*listed("ambiguous"), "있", "없") or len(rest) < 2:
            continue
        (mode, ending), behind = rest[:2], rest[2:]
        if ending[1] != "EF" or mode not in (_WILL, _DID) or any(m[1][0] != "S" for m in behind):
            continue
        before = word.morphs[: stem + 1]
        other, how = (_DID, "will_did") if mode == _WILL else (_WILL, "did_will")
        yield how, rewritten(text, at, at, [[*before, other, ending, *behind]])
        present = ("ᆫ다", "EF") if ending == ("다", "EF") else ending
        must: list[list[Morph]] = [[*before, ("어야", "EC")], [("하", "VX"), present, *behind]]
        yield how.split("_")[0] + "_must", rewritten(text, at, at, must)


def _must(text: str) -> Edits:
    """해야 한다 → 하겠다, 했다; 해야 했다 is left alone."""
    found = words(text)
    for at, (first, second) in enumerate(itertools.pairwise(found)):
        stem = first.find(*_VERBS)
        if stem < 0 or first.morphs[stem + 1 :] != (("어야", "EC"),) or second.morphs[:1] not in _HAVE_TO:
            continue
        rest = second.morphs[1:]
        if not rest or rest[0] not in (("ᆫ다", "EF"), ("ᆸ니다", "EF")) or any(m[1][0] != "S" for m in rest[1:]):
            continue
        ending = ("다", "EF") if rest[0] == ("ᆫ다", "EF") else rest[0]
        for mode, how in ((_WILL, "must_will"), (_DID, "must_did")):
            yield how, rewritten(text, at, at + 1, [[*first.morphs[: stem + 1], mode, ending, *rest[1:]]])


_HAVE_TO = ((("하", "VX"),), (("하", "VV"),))
