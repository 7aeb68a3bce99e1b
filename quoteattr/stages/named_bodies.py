"""Article text → the bodies named in it: by one word, by the kind before their name, the benches of its courts."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Final

import regex

from quoteattr.lexicon import first_letters, words
from quoteattr.model import Span
from quoteattr.morph import ONE, word_tags
from quoteattr.stages.korean_names import is_korean_name
from quoteattr.stages.mention_forms import Form, Mention
from quoteattr.stages.names import is_body, is_proper, is_side, names_kind, role_class, title_in
from quoteattr.stages.particles import without_particle

_BODY_WORD: Final = regex.compile(r"[가-힣A-Za-z]{3,}")
_LONGEST_BODY: Final = 20
_OF_KIND: Final = (
    r"(?<![가-힣])\L<k>(?:인)? ?"
    r"(?:[‘'“\"<《「](?P<marked>[^’'”\">》」\n]{2,15})[’'”\">》」]"
    r"|(?<= )(?P<plain>(?:[A-Z]{2,5} )?[가-힣A-Za-z0-9]{2,15}))"
)
_APPOSED: Final = regex.compile(r"(?<=[가-힣]{2})인 (?P<name>[가-힣A-Za-z0-9]{2,15}?)(?:은|는|이|가)(?![가-힣])")
_LONGEST_KIND: Final = 10
_NEXT_WORD: Final = regex.compile(r" ([가-힣A-Za-z]{2,12})")
_VERBAL: Final = "기게고"
"""What a form of a verb rather ends in than a name (기업 살리기)."""
_ONE: Final = f" {ONE} "
"""Before a body: one of that kind, which is not named (`한 사립미술관`)."""
_AGENCY: Final = "소속사 "
_COURT: Final = regex.compile("법원|[지고]법")
_BENCH: Final = regex.compile(
    r"(?<![가-힣])(?:[가-힣]{2,6}(?:지법|지방법원|고법|고등법원|가정법원|행정법원|특허법원|회생법원)|대법원|군사법원)"
    r"(?: [가-힣]{2,4}지원)?"
    r"(?: (?:형사|민사|행정|가사|특별)?[가-힣]{0,4} ?제? ?\d{1,3}(?:-\d+)?(?:부|단독)| 전원합의체)"
)
_BRANCH: Final = regex.compile(r"(?<![가-힣])[가-힣]{2,20}(?:노조|노동조합) [가-힣A-Za-z]{1,10}(?:지부|지회|본부|분회)")


def bodies_named(veil: str, sentences: Iterable[Span], of_kind: AbstractSet[int] = frozenset()) -> Iterator[Mention]:
    """The bodies named by one word in these sentences, each at its first place: what 시, 군, 협회 later stand for.

    A kind right before the name of a body that begins at an offset of ``of_kind`` is none (`환경단체 | 가람`).
    """
    seen: set[str] = set()
    for sentence in sentences:
        for m in _BODY_WORD.finditer(sentence.of(veil)):
            name = _body_in(m[0]) if len(m[0]) <= _LONGEST_BODY else None
            at = sentence.start + m.start()
            if name is None or name in seen or veil.endswith(_ONE, 0, at):
                continue
            behind = at + len(m[0])
            if of_kind.isdisjoint((behind + len(" "), behind + len(" “"))):
                seen.add(name)
                yield Mention(Form.BODY, name, Span(at, at + len(name)), "organization")


@functools.lru_cache(maxsize=65536)
def _body_in(word: str) -> str | None:
    """The body that a word is, with a particle behind it or without; None where it is none."""
    if word[-1] == "도" and title_in(word[:-1]):
        return None  # 차관도 is no province
    if word[-1] == "도" and word not in words("bodies"):
        word = word[:-1]  # every province is listed: 환율도 is none
        if len(word) < 3:
            return None
    # A county's own name is shorter: 김하람군 is a boy
    if len(word) == 4 and word.endswith("군") and is_korean_name(word[:-1]):
        return None
    # The shorter first: 국민의힘도 is no province
    stem = without_particle(word)
    found = stem if len(stem) > 2 and is_body(stem) else word if is_body(word) else None
    # Somebody's side is not the body itself
    return None if found is None or is_side(found) else found


@functools.cache
def _of_kind() -> regex.Pattern[str]:
    kinds = words("modifiers", "kind")
    return regex.compile(_OF_KIND.replace(r"\L<k>", first_letters(kinds) + r"\L<k>"), k=kinds)


def bodies_of_kind(text: str, sentences: Iterable[Span]) -> Iterator[Mention]:
    """The bodies that are named behind what kind they are (`일간지 ‘가람타임스’`, `개발사 한빛`), marked or not."""
    for sentence in sentences:
        for m in _of_kind().finditer(text, sentence.start, sentence.end):
            group = "marked" if m["marked"] else "plain"
            whole = m["marked"] or _with_sort(text, m)
            name = whole or without_particle(m["plain"])
            if _can_be_called(name) and (whole or is_proper(name) or _is_coined(name)):
                yield Mention(Form.BODY, name, Span(m.start(group), m.start(group) + len(name)), "organization")
        yield from _said_to_be(text, sentence)


def _said_to_be(text: str, sentence: Span) -> Iterator[Mention]:
    """The bodies said to be of a kind, whatever their name is (`소비자단체인 가람소비자행동은`)."""
    for m in _APPOSED.finditer(text, sentence.start, sentence.end):
        kind, name = text[max(0, m.start() - _LONGEST_KIND) : m.start()].split()[-1], m["name"]
        named = title_in(name) is None and role_class(name) is None
        if named and any(names_kind(kind[k:]) for k in range(len(kind) - 1)):
            yield Mention(Form.BODY, name, Span(m.start("name"), m.start("name") + len(name)), "organization")


def _is_coined(word: str) -> bool:
    """Whether a word is no noun of the language, which the analyser reads as a form of a verb (법다움)."""
    return any(tag.startswith("V") or tag in ("XSV", "XSA") for _, tag in word_tags(word)) and word[-1] not in _VERBAL


def _with_sort(text: str, m: regex.Match[str]) -> str | None:
    """The name behind a kind with the word behind it that ends bodies' names (`소속사 가온 엔터테인먼트`)."""
    behind = _NEXT_WORD.match(text, m.end("plain"))
    sort = without_particle(behind[1]) if behind else ""
    bare = without_particle(m["plain"]) == m["plain"]
    return f"{m['plain']} {sort}" if bare and sort in words("body_endings") else None


def agency(bodies: Iterable[Mention], text: str) -> Iterator[tuple[str, str]]:
    """What 소속사 and its side stand for, where the article names one agency only (소속사 측, 가온 엔터테인먼트)."""
    named = {b.name for b in bodies if text.endswith(_AGENCY, 0, b.span.start)}
    for name in named if len(named) == 1 else ():
        yield _AGENCY.strip(), name
        yield f"{_AGENCY}측", name


def firms(veil: str) -> Iterator[Mention]:
    """The bodies whose name the sort of firm begins that they are (`법무법인 가온`)."""
    for m in _firm().finditer(veil):
        name = without_particle(m["name"])
        if not _can_be_called(name) and len(name) > 1:
            continue
        whole = m[0].removesuffix(m["name"]) + name
        yield Mention(Form.BODY, whole, Span(m.start(), m.start() + len(whole)), "organization")


def short_names(veil: str) -> Iterator[tuple[str, str]]:
    """The names of firms without the sort of firm, each with the whole name (가온, 법무법인 가온)."""
    whole = (m.name for m in firms(veil))
    return ((name.split()[-1], name) for name in whole if len(name.split()[-1]) > 1)


@functools.cache
def _firm() -> regex.Pattern[str]:
    return regex.compile(r"(?<![가-힣])\L<k> (?P<name>[가-힣A-Za-z&]{1,12})", k=words("modifiers", "firm"))


def _can_be_called(name: str) -> bool:
    last = name.split()[-1] if name.strip() else ""
    if len(last) < 2 or name[-1] in ".!?다요" or title_in(last) or role_class(last):
        return False
    return not any(last[-n:] in words("not_bodies") for n in range(2, len(last) + 1))


def branches(text: str) -> Iterator[Mention]:
    """The branches of unions by their whole name (`가람노조 하늘지부`): what 노조 later stands for."""
    for m in _BRANCH.finditer(text):
        yield Mention(Form.BODY, m[0], Span(*m.span()), "organization")


def benches(text: str) -> Iterator[Mention]:
    """The benches of courts, by their whole name (`가람지법 형사1부`): what 재판부 later stands for."""
    for m in _BENCH.finditer(text) if _COURT.search(text) else ():
        yield Mention(Form.BODY, m[0], Span(*m.span()), "organization")
