"""Article text → the persons it names without a title that can be trusted: more than once, by age, by part played."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import regex

from quoteattr.lexicon import entries, first_letters, word_class, words
from quoteattr.model import Span
from quoteattr.morph import word_tags
from quoteattr.stages.affiliations import affiliation_in_brackets
from quoteattr.stages.foreign_names import (
    is_foreign_part,
    is_given_name,
    is_sure_given,
    may_end_name,
    name_links_behind,
)
from quoteattr.stages.korean_names import has_name_shape, is_korean_name, is_listed, is_somebodys_surname
from quoteattr.stages.mention_forms import Form, Mention
from quoteattr.stages.names import is_body, is_common, is_date, is_nominal, is_sort_of_firm, role_class, title_in
from quoteattr.stages.noun_phrases import Word

_KOREAN: Final = regex.compile(
    r"(?<![가-힣A-Za-z])(?P<name>[가-힣]{3})(?="
    r"\((?:\d\d?(?:세|살)?[),·/ㆍ ]|[가-힣A-Z]{2,}[가-힣A-Z ]*\)(?:은|는|이|가|도) )"
    r"|(?P<particle>은|는|이|가|도|의|를|을|에게|씨)(?![가-힣]))"
)
_OF_SUBJECTS: Final = frozenset({"은", "는", "이", "가", "에게", "씨"})
NICKNAMED: Final = regex.compile(
    r"(?<![가-힣A-Za-z])(?P<nickname>[가-힣A-Za-z]{2,8})\((?:"
    r"(?P<name>[가-힣]{3})[·,] ?\d{1,2}|(?:\d{1,2}세?[·,] ?)?본명:? ?(?P<real>[가-힣]{2,4})(?:[·,] ?\d{1,2}세?)?)\)"
)
"""Under what name somebody is known, with his own in brackets: `홍텐(김하늘·40)`, or only told beside it, as what he is
called in life (`이든(본명 박가람)`)."""
_AGED: Final = regex.compile(
    r"(?<![가-힣A-Za-z])(?P<name>[가-힣]{1,6})\(\d\d(?:세|살)?\)(?=(?:(?P<subject>은|는|이|가|도)|[의을를과와])\s)"
)
_GIVEN_BEFORE: Final = regex.compile(r"(?<![가-힣A-Za-z])([가-힣]{2,7}) $")
_PLAYED: Final = regex.compile(r"(?<![가-힣A-Za-z])(?P<name>[가-힣]{3})\((?P<actor>[가-힣]{3})(?: ?분)?\)")
_SPEAKING: Final = regex.compile(r"(?<![가-힣A-Za-z])(?<![가-힣] )(?P<name>[가-힣]{4,7})(?:은|는) [“\"]")
_RUN: Final = regex.compile(
    r"(?<![가-힣A-Za-z])(?P<first>(?:[가-힣]{1,6} ){1,2})(?P<last>[가-힣]{2,6})(?=은|는|이|가|도|의|\()"
)
_REMARK: Final = regex.compile(r"\(([^()\n]{2,30})\)")
_BEFORE: Final = regex.compile(r"(?<![^\s])(?:[가-힣A-Z]+\s){1,4}$")
_BEFORE_MARKS: Final = regex.compile(r"[은는이가] [“\"]")
_LAST_WORDS: Final = regex.compile(r"(?<![가-힣])(?:(?P<before>[가-힣]+) )?(?P<last>[가-힣]+)$")
_LONGEST_BEFORE: Final = 30
_LONGEST_GIVEN: Final = 8
_WORD: Final = regex.compile(r"(?<![가-힣A-Za-z])[가-힣]{1,6}(?= )")
_PARTICLES: Final = "(?:은|는|이|가|도|의|를|을|와|과|에게)"
_COPULA: Final = "(?:이었다|였다|이다|입니다|이었습니다|였습니다)"
_FAMILY: Final = regex.compile(rf" (?P<family>[가-힣]{{2,7}}?)(?=(?:{_PARTICLES}|{_COPULA})(?![가-힣])|\()")
_LATIN: Final = regex.compile(
    r"(?P<name>[가-힣]{1,7}(?: [가-힣]{1,7}){1,3})\((?P<latin>[A-Z][a-z'’-]+(?: [A-Z][A-Za-z.'’-]+){1,2})\)"
)
_LATIN_NAME: Final = regex.compile(r"\([A-Z][a-z'’-]+ [A-Z]")
_STAGE: Final = (
    r"(?<![가-힣A-Za-z])(?P<title>\L<titles>) (?P<name>[가-힣]{1,6}?)(?:"
    r"(?P<quoting>(?:은|는|이|가|도) ?[“\"‘'])|(?:은|는|이|가|의|와|과|도|를|을|에게|씨)(?![가-힣]))"
)
_GIVEN: Final = r"(?<![가-힣A-Za-z])(?P<given>[가-힣]{1,6}) \L<n>"


def plain_names(veil: str, introduced: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions by a name without a title that can be trusted.

    Names of a Korean name's shape that come again, foreign ones that come again, whole or in part.
    """
    known = {m.name for m in introduced}
    for m in NICKNAMED.finditer(veil):
        group = ("real" if m["real"].endswith(m["nickname"]) else "nickname") if m["real"] else "name"
        yield _person(m[group], m.start(group))
    for m in _PLAYED.finditer(veil):
        if has_name_shape(m["name"]) and is_korean_name(m["actor"]):
            yield _person(m["name"], m.start())
    yield from _stage_names(veil, known)
    yield from _aged(veil, known)
    yield from _korean(veil, known)
    yield from _foreign_words(veil, known)
    yield from _foreign_runs(veil, known)
    yield from _linked(veil, known)
    yield from _given_and_family(veil, known)
    yield from _in_latin(veil, known)
    yield from _fuller(veil, {m.name for m in introduced if m.form is Form.NAME}, known)


def _stage_names(veil: str, known: set[str]) -> Iterator[Mention]:
    """Names of no shape behind a word for an artist (`래퍼 블루핀`, `막내 하루`): they say something, or come again."""
    for m in _stage_pattern().finditer(veil):
        name = m["name"]
        if name in known or _is_other(name) or is_date(name) or name.endswith("들"):
            continue
        tags = [tag for _, tag in word_tags(name)]
        if _is_listed(name) or not tags[-1].startswith("NN"):
            continue
        again = len(name) > 1 and regex.search(rf"(?<![^\n.] )(?<![^\s]){name}(?:은|는|이|가)(?![가-힣])", veil)
        if m["quoting"] or (again and (len(tags) > 1 or tags == ["NNP"])):
            title = m["title"] if title_in(m["title"]) else None
            yield replace(_person(name, m.start("name")), title=title)


def _is_listed(word: str) -> bool:
    return any(word in words(of) for of in ("not_names", "not_bodies", "not_cues", "name_parts"))


@functools.cache
def _stage_pattern() -> regex.Pattern[str]:
    return regex.compile(_STAGE.replace(r"\L<titles>", first_letters(_artists()) + r"\L<titles>"), titles=_artists())


@functools.cache
def _artists() -> frozenset[str]:
    """The titles of the arts and what members of a group are called."""
    arts = {e.word for e in entries("titles").values() if e.cls == "culture"}
    return frozenset(arts | words("name_parts", "member"))


def _korean(veil: str, known: set[str]) -> Iterator[Mention]:
    """Names of three syllables that have an age behind them or come more than once."""
    counts = Counter(m["name"] for m in _KOREAN.finditer(veil))
    for m in _KOREAN.finditer(veil):
        name = m["name"]
        aged = veil.startswith("(", m.end())
        sure = has_name_shape(name) if aged else counts[name] > 1 and _is_name(name, m["particle"])
        sure = sure and not _is_surname_with_title(name, known)
        if name not in known and sure and not _is_verb(m):
            bracket = veil.startswith("(", m.end())
            yield _player(veil, name, m.start()) if bracket else _person(name, m.start())


def _aged(veil: str, known: set[str]) -> Iterator[Mention]:
    """Names of no Korean shape as the subject of a sentence, with an age behind them (`대학생 이바나(23)는`)."""
    for m in _AGED.finditer(veil):
        name = m["name"]
        noun = is_body(name) or title_in(name) or role_class(name) or is_common(name) or is_listed(name)
        if name in known or noun or has_name_shape(name):
            continue
        given = _GIVEN_BEFORE.search(veil, max(0, m.start() - _LONGEST_GIVEN), m.start())
        whole = given is not None and (is_given_name(given[1]) or may_end_name(given[1]))
        sure = given is not None and is_foreign_part(given[1])
        if not sure and (len(name) == 1 or not m["subject"]):
            continue  # 기온(30)의
        start = given.start(1) if given is not None and (whole or sure) else m.start()
        yield _person(veil[start : m.end("name")], start)


def _is_surname_with_title(word: str, known: set[str]) -> bool:
    """Whether a word is somebody's surname with his title written onto it (황교수)."""
    return word[1:] in words("titles") and is_somebodys_surname(word[0], known)


def _is_name(word: str, particle: str) -> bool:
    """Whether a word that comes more than once is a name; a broken one only where a person's stands."""
    if is_korean_name(word):
        return True
    broken = is_korean_name(word, beside_title=True) and not is_common(word)
    return broken and particle in _OF_SUBJECTS


def _is_verb(match: regex.Match[str]) -> bool:
    """Whether what looks like a name with its particle is the form of a verb (`남겨지는`, `시도하는`)."""
    tags = [tag for _, tag in word_tags(match["name"] + (match["particle"] or ""))]
    return tags[0].startswith("V") or any(tag in ("XSV", "XSA") for tag in tags)


def _foreign_words(veil: str, known: set[str]) -> Iterator[Mention]:
    """Foreign names of one word that open a quotation more than once."""
    counts = Counter(m["name"] for m in _SPEAKING.finditer(veil))
    for m in _SPEAKING.finditer(veil):
        if counts[m["name"]] > 1 and m["name"] not in known and is_foreign_part(m["name"]):
            yield _person(m["name"], m.start())


def _foreign_runs(veil: str, known: set[str]) -> Iterator[Mention]:
    """Foreign names of two or three words whose last word speaks alone somewhere in the text."""
    alone = _speaking_alone(veil)
    for m in _RUN.finditer(veil) if alone else ():
        if m["last"] not in alone or not is_foreign_part(m["last"]):
            continue
        parts = [*m["first"].split(), m["last"]]
        able = (
            k for k in range(len(parts) - 1) if len(parts[k]) != 3 or not is_korean_name(parts[k], beside_title=True)
        )
        first = next((k for k in able if all(map(is_foreign_part, parts[k:]))), None)
        name = " ".join(parts[first:])
        if first is not None and name not in known:
            yield _person(name, m.end() - len(name))


def _linked(veil: str, known: set[str]) -> Iterator[Mention]:
    """Foreign names whose last part small words join to the first (`무하마드 빈 살룬`)."""
    for m in _linked_pattern().finditer(veil):
        given = veil[max(0, m.start() - _LONGEST_GIVEN) : m.start()].split()[-1]
        name = f"{given} {m['behind']}"
        if name not in known and name_links_behind(given, m["behind"].split()):
            yield _person(name, m.start() - len(given))


@functools.cache
def _linked_pattern() -> regex.Pattern[str]:
    behind = rf"(?P<behind>\L<links> (?:\L<links> )?[가-힣]{{2,7}}?)(?={_PARTICLES}(?![가-힣])|[ (,])"
    return regex.compile(r"(?<=[가-힣]) " + behind, links=words("name_links"))


def _given_and_family(veil: str, known: set[str]) -> Iterator[Mention]:
    """Foreign names that a listed given name begins and a particle ends."""
    for given in _WORD.finditer(veil):
        if not is_given_name(given[0]) or (m := _FAMILY.match(veil, given.end())) is None:
            continue
        name = f"{given[0]} {m['family']}"
        if name not in known and _is_family(m["family"], is_sure_given(given[0])):
            yield _person(name, given.start())


def _is_family(word: str, sure: bool) -> bool:
    """Whether a word behind a given name is the family name; ``sure``: the given name is nothing else."""
    if is_foreign_part(word) or (may_end_name(word) and word_tags(word)[0][1] == "NNP"):
        return True
    return sure and not _is_other(word) and not is_listed(word) and not is_nominal(word)


def _in_latin(veil: str, known: set[str]) -> Iterator[Mention]:
    """Foreign names with as many words in Latin letters behind them in brackets."""
    for m in _LATIN.finditer(veil) if _LATIN_NAME.search(veil) else ():
        size = len(m["latin"].split())
        parts = m["name"].split()[-size:]
        name = " ".join(parts)
        fits = len(parts) == size and any(map(is_foreign_part, parts)) and not any(map(_is_other, parts))
        if fits and name not in known:
            yield _person(name, m.end("name") - len(name))


def _is_other(word: str) -> bool:
    return is_body(word) or title_in(word) is not None or role_class(word) is not None


def _fuller(veil: str, titled: set[str], known: set[str]) -> Iterator[Mention]:
    """The given names that stand before foreign last names known by a title (제임스 발켄 before 발켄 전 국장)."""
    last = [n for n in titled if len(n) > 1 and is_foreign_part(n) and not is_korean_name(n, beside_title=True)]
    if not last:
        return
    for m in regex.finditer(_GIVEN, veil, n=last):
        if m[0] not in known and _is_given(m["given"]) and not _is_firm(veil, m.start()):
            yield _person(m[0], m.start())


def _is_firm(veil: str, at: int) -> bool:
    """Whether the word before an offset says what sort of firm the name there is (`법무법인 | 온새 …`)."""
    before = veil[max(0, at - _LONGEST_BEFORE) : at].split()[-1:]
    return bool(before) and is_sort_of_firm(before[0])


def _is_given(word: str) -> bool:
    """Whether a word before a foreign last name is a given name, not glued to what opens a sentence (사진한편)."""
    if is_korean_name(word) or any(word_class("discourse", word[k:]) for k in range(len(word))):
        return False
    return is_foreign_part(word) or is_given_name(word)


def _speaking_alone(veil: str) -> frozenset[str]:
    """The words that are a subject right before marks, alone or with a title (`발켄은 “`, `발켄 국장은 “`)."""
    found = set()
    for m in _BEFORE_MARKS.finditer(veil):
        words = _LAST_WORDS.search(veil, max(0, m.start() - _LONGEST_BEFORE), m.start())
        if words is not None and words["before"] is None:
            found.add(words["last"])
        elif words is not None and m[0][0] in "은는":
            found.add(words["before"])
    return frozenset(found)


def _person(name: str, at: int) -> Mention:
    return Mention(Form.NAME, name, Span(at, at + len(name)), "person")


def _player(veil: str, name: str, at: int) -> Mention:
    """A person with the body that stands in brackets behind the name, or before it with nouns between."""
    behind = _REMARK.match(veil, at + len(name))
    span = Span(at, at + len(name))
    inside = affiliation_in_brackets([Word(name, span, behind[1])]) if behind else None
    return replace(_person(name, at), affiliation=inside or _club(veil, at))


def _club(veil: str, at: int) -> str | None:
    """The body among the few words before a name, all of them nouns (`가람 블루의 왼손 에이스 …`)."""
    before = _BEFORE.search(veil, max(0, at - _LONGEST_BEFORE), at)
    if before is None:
        return None
    run = before[0].split()
    for k in range(len(run) - 1, -1, -1):
        stem = run[k].removesuffix("의")
        if is_body(stem):
            city = k > 0 and (run[k - 1].isascii() or is_body(run[k - 1]))
            return f"{run[k - 1]} {stem}" if city else stem
        if not is_nominal(run[k]):
            return None
    return None
