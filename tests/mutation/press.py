"""Drafts and sources out of real articles: quotations the engine finds, a source with or without labels, a draft."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mutation.korean import closed
from mutation.quotation import Mutant, Quotation, Speaker
from quoteattr import Article, Attribution

LABELS = ("{name}: {words}", "△{who} = {words}", "[{name}/{title} : {words}]", "▷ {name} : {words}", "◇ {who}> {words}")
_LEAST = 15  # characters of a quotation: a shorter one is a term or a title in marks
_APART = 200  # characters between two contents that stand apart
_NAME = re.compile(r"(?!한 |그 |이 |두 |다른 )[가-힣]{2,6}(?: [가-힣]{2,6}){0,2}")


@dataclass(frozen=True, slots=True)
class Real:
    """A real quotation, and where it stands in its article."""

    quotation: Quotation
    article: Article
    start: int
    named: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A draft held against a source, and where the quotation is known to stand in both (−1: joined of several)."""

    id: str
    mutant: Mutant
    quotation: Quotation
    speaker: Speaker
    draft: str
    draft_start: int
    source: str
    source_start: int
    labelled: bool


def quotations(article: Article, found: Iterable[Attribution]) -> Iterator[Real]:
    """The direct quotations of an article that the engine gives to somebody by name, and that stand there once."""
    named = tuple(a for a in found if a.type == "direct" and a.speaker and a.speaker_kind in ("person", "organization"))
    named = tuple(a for a in named if a.speaker and _NAME.fullmatch(a.speaker) and "\n" not in a.content)
    people = {a.speaker: Speaker(a.speaker, a.title) for a in named if a.speaker and a.speaker_kind == "person"}
    for one in named:
        if len(one.content) < _LEAST or article.text.count(one.content) != 1 or re.search('[“”"「」『』]', one.content):
            continue
        apart = [a.content for a in named if _stand_apart(one, a)]
        others = tuple(person for name, person in people.items() if name != one.speaker)
        speaker = Speaker(one.speaker or "", one.title)
        quotation = Quotation(one.content, one.context, speaker, others, tuple(apart))
        yield Real(quotation, article, one.start, named)


def _stand_apart(one: Attribution, other: Attribution) -> bool:
    gap = max(other.start - one.end, one.start - other.end)
    return one.speaker == other.speaker and one.utterance != other.utterance and gap >= _APART


def pair(real: Real, mutant: Mutant, chance: random.Random) -> Pair:
    """The mutant as a draft; as source the article as it stands or, as often, its named quotations under labels."""
    said = mutant.source or real.quotation.content
    labelled = chance.random() < 0.5
    if labelled:
        source, at = _transcript(real, said, chance.choice(LABELS))
    else:
        source = real.article.text
        at, end = real.start, real.start + len(real.quotation.content)
        source = source[:at] + said + source[end:]
    speaker = mutant.speaker or real.quotation.speaker
    text, start = draft(speaker, mutant)
    at = -1 if mutant.kind == "splice" else at
    return Pair(real.article.id, mutant, real.quotation, speaker, text, start, source, at, labelled)


def draft(speaker: Speaker, mutant: Mutant) -> tuple[str, int]:
    """``이름 직함은 “…”고 말했다.`` and where the content begins."""
    opening, closing = mutant.marks
    head = f"{speaker}{'은' if closed(str(speaker)) else '는'} {opening}"
    return f"{head}{mutant.content}{closing}{_particle(mutant.content)} 말했다.\n", len(head)


def _particle(content: str) -> str:
    """What stands behind the closing mark: 고 after a sentence, else (이)라고."""
    said = content.rstrip(" .?!…’'")
    if said.endswith(("다", "요", "까", "죠", "자", "라", "지", "나")):
        return "고"
    return "이라고" if closed(said) else "라고"


def _transcript(real: Real, said: str, form: str) -> tuple[str, int]:
    """The article's named quotations, one a paragraph under its speaker's label, and where the quotation begins."""
    out, at = "", -1
    for each in real.named:
        words = said if each.start == real.start else each.content
        who = Speaker(each.speaker or "", each.title)
        line = form.format(name=who.name, who=who, title=who.title or "시민", words=words)
        if each.start == real.start:
            at = len(out) + line.index(words)
        out += line + "\n\n"
    return out, at
