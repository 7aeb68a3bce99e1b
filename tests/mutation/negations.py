"""One negation that appears, vanishes or is cut off: 안, 못, 않, 없, 아니, 말. Antonyms are no negation."""

from __future__ import annotations

import random
from collections.abc import Iterator

from mutation.korean import PREDICATES, Morph, Word, listed, rewritten, words
from mutation.quotation import Mutant, Quotation, each

# Endings that a clause closes or hangs on by; questions are left alone, their negation is often none (좋지 않을까).
_CLOSING = {
    ("다", "EF"),
    ("ᆫ다", "EF"),
    ("는다", "EF"),
    ("습니다", "EF"),
    ("ᆸ니다", "EF"),
    ("어요", "EF"),
    ("에요", "EF"),
}
_LINKING = {
    (form, "EC") for form in ("고", "지만", "며", "면서", "으며", "ᆫ다고", "는다고", "다고", "으면", "면", "ᆫ다면")
}
_ADNOMINAL = {("을", "ETM"), ("ᆯ", "ETM"), ("는", "ETM")}
_ASKING = ("까", "냐", "나", "가", "니", "지", "죠", "나요", "가요", "느냐", "으냐", "는지", "ᆫ지", "은지", "을지", "ᆯ지")
_REPORTING = ("다고", "ᆫ다고", "는다고", "라고")
_NEAR = 8  # words in which a word that asks for a negation reaches it
_TAIL = 5  # words behind the report that a cut leaves away

Edits = Iterator[tuple[str, str | None]]


def negations(quotation: Quotation, chance: random.Random) -> Iterator[Mutant]:
    """Each negation that can be added, removed or cut off."""
    text = quotation.content
    edits = (*_added(text, chance), *_swapped(text), *_removed(text), *_cut_off(text))
    return each("negation", text, edits)


def _added(text: str, chance: random.Random) -> Edits:
    found = words(text)
    for at, word in enumerate(found):
        if _negated(found, at) or not word.morphs:
            continue
        stem = word.find(*PREDICATES)
        if stem >= 0 and _is_plain_stem(word, stem) and _closes(word, stem, adnominal=True):
            how = chance.choice(("않", "못하")) if word.morphs[stem][1] != "VA" else "않"
            new = [[*word.morphs[: stem + 1], ("지", "EC")], [*_NEGATION[how], *word.morphs[stem + 1 :]]]
            yield f"add_{how}", rewritten(text, at, at, new)
        if stem == 0 and word.morphs[0][1] == "VV" and _takes_short(found, at) and _closes(word, 0, adnominal=False):
            adverb = chance.choice(("안", "못"))
            yield f"add_{adverb}", text[: word.start] + adverb + " " + text[word.start :]
        copula = word.find("VCP")
        if copula > 0 and word.morphs[copula - 1][1][0] == "N" and _closes(word, copula, adnominal=False):
            new = [[*word.morphs[:copula], ("이", "JKC")], [("아니", "VCN"), *word.morphs[copula + 1 :]]]
            yield "add_아니", rewritten(text, at, at, new)


def _closes(word: Word, stem: int, *, adnominal: bool) -> bool:
    """Whether nothing but tense and one of the endings above stands behind the stem."""
    rest = [m for m in word.morphs[stem + 1 :] if m[1][0] != "S"]
    while rest and rest[0] in (("었", "EP"), ("겠", "EP"), ("시", "EP")):
        rest = rest[1:]
    return len(rest) == 1 and (rest[0] in _CLOSING | _LINKING or (adnominal and rest[0] in _ADNOMINAL))


def _is_plain_stem(word: Word, stem: int) -> bool:
    form = word.morphs[stem][0]
    return form not in listed("stiff") and form not in listed("ambiguous")


def _takes_short(found: tuple[Word, ...], at: int) -> bool:
    """Whether 안 may stand before the verb: a native verb that is not the second half of another (열어 주다)."""
    before = found[at - 1].ending if at else ("", "")
    form = found[at].morphs[0][0]
    if at + 1 < len(found) and found[at + 1].morphs[:1] == (("싶", "VX"),):
        return False
    return len(form) <= 2 and _is_plain_stem(found[at], 0) and before[1] not in ("EC", "MAG") and form != "하"


def _negated(found: tuple[Word, ...], at: int) -> bool:
    """Whether a negation stands in the word or on either side of it."""
    return any(_is_negation(m) for word in found[max(0, at - 1) : at + 3] for m in word.morphs)


def _is_negation(morph: Morph) -> bool:
    form, tag = morph
    return (form in ("안", "못") and tag == "MAG") or (form in ("않", "없", "아니", "말", "못하") and tag[0] in "VX")


def _swapped(text: str) -> Edits:
    """있다 ↔ 없다 where they are the predicate, not the aspect (하고 있다)."""
    found = words(text)
    for at, word in enumerate(found):
        if not word.morphs or word.morphs[0] not in (("있", "VA"), ("있", "VV"), ("없", "VA")):
            continue
        before = found[at - 1].ending if at else ("", "")
        linked = before[1] == "EC" or (len(word.morphs) > 1 and word.morphs[1][0] in ("어", "어서"))
        if linked or _asks(word):
            continue
        if word.morphs[0][0] == "있":
            yield "add_없", rewritten(text, at, at, [[("없", "VA"), *word.morphs[1:]]])
        elif not _wanted(found, at):
            yield "remove_없", rewritten(text, at, at, [[("있", "VA"), *word.morphs[1:]]])


def _asks(word: Word) -> bool:
    return "?" in word.text or word.ending[0] in _ASKING or word.ending[0].endswith(("까", "까요", "니까", "습니까"))


def _wanted(found: tuple[Word, ...], at: int) -> bool:
    """Whether a word before asks for the negation (아무도, 밖에): without it the clause is no Korean."""
    near = [word.text.rstrip(",.") for word in found[max(0, at - _NEAR) : at]]
    return any(word in listed("npi") or word.endswith((*listed("npi.end"), "도")) for word in near)


def _removed(text: str) -> Edits:
    found = words(text)
    for at, word in enumerate(found):
        behind = found[at + 1] if at + 1 < len(found) else None
        if _wanted(found, at) or behind is None or not behind.morphs:
            continue
        if word.morphs in ((("안", "MAG"),), (("못", "MAG"),)):
            yield f"remove_{word.text}", rewritten(text, at, at, [])
        if _asks(behind):
            continue
        negation, rest = behind.morphs[0], behind.morphs[1:]
        stem = word.find(*PREDICATES)
        if stem >= 0 and ("지", "EC") in word.morphs[stem + 1 : stem + 2] and negation in _LONG:
            yield f"remove_{negation[0]}", rewritten(text, at, at + 1, [[*word.morphs[: stem + 1], *rest]])
        particle = word.find("JKC", "JX", "JKS")
        if negation == ("아니", "VCN") and particle == len(word.morphs) - 1 > 0 and rest[:1] and rest[0] in _CLOSING:
            yield "remove_아니", rewritten(text, at, at + 1, [[*word.morphs[:particle], ("이", "VCP"), *rest]])


_NEGATION: dict[str, tuple[Morph, ...]] = {"않": (("않", "VX"),), "못하": (("못", "MAG"), ("하", "XSV"))}
_LONG = {("않", "VX"), ("못하", "VX"), ("말", "VX")}


def _cut_off(text: str) -> Edits:
    """“옳다” from 옳다고 보지 않는다: the report's own words without what the sentence says of them."""
    found = words(text)
    for at, word in enumerate(found[:-1]):
        tail = found[at + 1 :]
        if len(tail) > _TAIL or not word.text.endswith(("다고", "라고", "다는", "라는")) or at + 1 < 3:
            continue
        if word.ending[0] not in (*_REPORTING, "다는", "ᆫ다는", "는다는", "라는") or _asks(tail[-1]):
            continue
        if _is_negated_report(tail):
            cut = text[: word.end - 1]
            yield "cut_off", cut if cut.endswith("다") else None


def _is_negated_report(tail: tuple[Word, ...]) -> bool:
    """Whether what stands behind the report is its own predicate, negated: no clause, concession or idiom between."""
    morphs = [m for word in tail for m in word.morphs]
    first = next((at for at, m in enumerate(morphs) if _is_negation(m)), -1)
    if first < 0 or sum(map(_is_negation, morphs)) != 1 or any(m[0] == "짝" for m in morphs):
        return False
    return all(tag not in ("EC", "ETM") or form == "지" for form, tag in morphs[:first])
