"""Article text → the mentions that stand beside a title, an age or an honorific, wherever in the article.

They are found on the text, before any analysis, because the analyser breaks names; what is found here is then given to
it as proper nouns.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

import regex

from quoteattr.lexicon import word_class
from quoteattr.lexicon import words as lexicon_words
from quoteattr.model import Span
from quoteattr.stages.affiliations import affiliation_before, with_field
from quoteattr.stages.foreign_names import is_foreign_part
from quoteattr.stages.korean_names import is_korean_name, is_masked
from quoteattr.stages.mention_forms import NAMED, Form, Mention, joined, mention_from
from quoteattr.stages.mentions import mention_of
from quoteattr.stages.names import is_body, is_byline, is_nominal, title_in
from quoteattr.stages.noun_phrases import Word, is_uneven, separated, words_of
from quoteattr.stages.particles import without_particle
from quoteattr.stages.sentences import VEIL
from quoteattr.stages.titled_names import is_aged_name
from quoteattr.stages.words_before import AND, MOST, words_before

_HONOURED: Final = regex.compile(
    r"[가-힣A-Z]{1,5}씨|[가-힣]{3}(?:군|양|옹)|[가-힣](?:군|양)|[가-힣](?:모군|(?:아무개|某)[군양])|씨|여사"
)
_BRACKET: Final = regex.compile(
    r"(?P<body>[가-힣A-Za-z]+)?\((?:[^()\n=]{1,20}=)?(?P<inside>[^()\n=·]{4,40})(?:·[^()\n]{1,10})?\)"
)
_MARKS: Final = "“”\"'‘’.,!?…·:;"
_CANDIDATE: Final = "후보"
_STANDS: Final = regex.compile(rf"{_CANDIDATE}(?:[은는이가도]|로|였다|이다|인|였던)?[.,]?")
_ELECTION: Final = ("선거", "보궐선거", "재선거", "재보궐")
_MAX_RIGHT: Final = 3
_MAX_STEMS: Final = 4
_FORMER: Final = lexicon_words("name_parts", "former")


def introductions(text: str, spans: Iterable[Span]) -> tuple[Mention, ...]:
    """The mentions beside titles in these stretches of the text, in order; longer readings before what they contain."""
    found: list[Mention] = []
    for span in spans:
        if not _may_introduce(span.of(text)):
            continue
        reach = 0
        for mention in _in_sentence(words_of(text, span)):
            if mention.span.start >= reach:
                found.append(mention)
                reach = mention.span.end
    return tuple(found)


def _may_introduce(stretch: str) -> bool:
    """Whether a stretch of text has a title or an honorific, or brackets or marks, which are to be cut out first."""
    return is_uneven(stretch) or any(map(_titled_stem, separated(stretch)))


def without_name_calling(quoted: Mention) -> Mention:
    """A mention inside a quotation without an affiliation that is no body: what others call somebody is none."""
    affiliation = quoted.affiliation
    known = affiliation is None or is_body(affiliation.split()[-1]) or affiliation in lexicon_words("countries")
    return quoted if known else replace(quoted, affiliation=None)


def in_brackets(text: str) -> Iterator[Mention]:
    """The persons named with a title in brackets (`고용부(장관 김하늘)`), with the body that stands before."""
    for m in _BRACKET.finditer(text):
        for mention in introductions(text, [Span(*m.span("inside"))]):
            body = m["body"] if m["body"] and is_body(m["body"]) else None
            whole = " " in mention.name or is_korean_name(mention.name, beside_title=True)
            if mention.form is Form.NAME and whole and mention.title is not None and not is_byline(mention.title):
                rank = mention.affiliation if title_in(mention.affiliation or "") == mention.affiliation else None
                office = f"{rank} {mention.title}" if rank else mention.title  # 서장 총경
                yield replace(mention, title=office, affiliation=body if rank else mention.affiliation or body)


def _in_sentence(words: Sequence[Word]) -> Iterator[Mention]:
    for k, word in enumerate(words):
        stem = _title_at(words, k)
        if stem is None:
            continue
        if stem == word.text and _title_goes_on(words, k):
            continue  # a title of two words (장관 후보자, 부총리 겸 장관) is read at its last
        yield from sorted(_listed(words, k, stem), key=lambda m: m.span.start)
        yield from _enumerated(words, k, stem)
        parts = [*words_before(words, k), _cut(word, stem)]
        mention = _name_behind(parts, words, k) if stem == word.text else _owned(parts, words, k)
        mention = mention or mention_of(parts)
        if mention is not None and mention.form in NAMED and not _is_owner(mention, words, k):
            yield _standing_for(mention) if _is_of_election(words, k) else mention


def _is_owner(mention: Mention, words: Sequence[Word], k: int) -> bool:
    """Whether a mention is only whose the title at index ``k`` is (`엔데라의 | 회장이자`): a body, no person."""
    return k > 0 and mention.form is Form.NAME and words[k - 1].text == f"{mention.name}의"


def _standing_for(mention: Mention) -> Mention:
    """Who stands for an office in an election, as the candidate that he is, with his party and no more."""
    party = takewhile(
        lambda word: is_body(word) and word not in lexicon_words("countries"), (mention.affiliation or "").split()
    )
    return replace(mention, title=_CANDIDATE, affiliation=" ".join(party) or None)


def _owned(parts: Sequence[Word], words: Sequence[Word], k: int) -> Mention | None:
    """The person named behind the body whose genitive the phrase begins with (`가람 클리닉의 존 발켄 박사`)."""
    genitives = {w.span.start for w in words[max(0, k - 2 * MOST) : k] if w.text.endswith("의")}
    owner = next((n for n, w in enumerate(parts[:-1], 1) if w.span.start in genitives and w.text[-1] != "의"), 0)
    named = mention_of(parts[owner:]) if owner else None
    if named is None or named.form is not Form.NAME:
        return None
    goes_on = f"{named.name} {named.affiliation}" in joined(parts[owner:])
    if goes_on and " " in named.name and not any(map(is_body, (named.affiliation or "").split())):
        named = replace(named, name=f"{named.name} {named.affiliation}", affiliation=None)  # 하비에르 발룬 게이트
    return replace(named, affiliation=named.affiliation or affiliation_before(parts[:owner], named.title))


def _title_goes_on(words: Sequence[Word], k: int) -> bool:
    """Whether the title at index ``k`` is the first part of one: another follows, or 겸 and another."""
    if k + 1 == len(words):
        return False
    if title_in(_titled_stem(words[k + 1].text) or ""):
        return True
    return words[k + 1].text in AND and any(title_in(_titled_stem(w.text) or "") for w in words[k + 2 : k + 5])


def _is_of_election(words: Sequence[Word], k: int) -> bool:
    """Whether the title at index ``k`` only says for what somebody stands (`국회의원 | 선거 가람구 후보`)."""
    ahead = [w.text for w in words[k + 1 : k + 1 + MOST]]
    end = next((n for n, word in enumerate(ahead) if _STANDS.fullmatch(word)), 0)
    return end > 0 and ahead[0] in _ELECTION and all(map(is_nominal, ahead[:end]))


def _enumerated(words: Sequence[Word], k: int, title: str) -> Iterator[Mention]:
    """The several persons whom the title at index ``k`` belongs to, middle dots between them (`김하늘·이바다 의원`)."""
    word = words[k - 1] if k else None
    if word is None or "·" not in word.text or word.span.end - word.span.start != len(word.text):
        return
    names = word.text.split("·")
    if not all(is_korean_name(name, beside_title=True) for name in names):
        return
    at = word.span.start
    before = words_before(words, k - 1)
    for name in names:
        here = Word(name, Span(at, at + len(name)))
        yield mention_from(Form.NAME, name, [here], "person", title, before)
        at += len(name) + 1


def _listed(words: Sequence[Word], k: int, title: str) -> Iterator[Mention]:
    """The persons in a list with commas whose last one has the title (`새길당 김하늘, 한빛당 …`).

    Each has a word before that says where he belongs; of two bare names only the second has the title.
    """
    if title in lexicon_words("name_parts"):
        return
    last = k - 1
    while last > 0:
        beside = words[last - 1].text
        own = last - 1
        word = words[own - 1] if own and (is_nominal(beside) or is_body(beside)) else None
        if word is None or not word.text.endswith(",") or word.span.end - word.span.start != len(word.text):
            return
        names = word.text[:-1].split("·")
        if not all(is_korean_name(name, beside_title=True) for name in names):
            return
        at = word.span.start
        for name in names:
            here = Word(name, Span(at, at + len(name)))
            yield mention_from(Form.NAME, name, [here], "person", title, words_before(words, own - 1))
            at += len(name) + 1
        last = own - 1


def _title_at(words: Sequence[Word], k: int) -> str | None:
    """The word at index ``k`` without its particle where it holds a title or honorific, else None.

    A title in its brackets, or an age behind the word before it, makes any word a title.
    """
    word = words[k]
    stem = _titled_stem(word.text)
    if stem is not None:
        return stem
    if word.remark and title_in(word.remark) == word.remark:
        return without_particle(word.text)
    if k and is_aged_name(words[k - 1]) and not is_body(word.text) and not _title_follows(words, k):
        return without_particle(word.text.rstrip(".,"))
    return None


def _title_follows(words: Sequence[Word], k: int) -> bool:
    """Whether the noun at index ``k`` begins what leads to a title (`… 법무법인 가온 변호사`), and is none itself."""
    ahead = words[k + 1 : k + 1 + _MAX_RIGHT]
    titled = next((n for n, word in enumerate(ahead) if _titled_stem(word.text)), None)
    between = (word.text for word in words[k : k + 1 + titled]) if titled is not None else ()
    return titled is not None and all(is_nominal(word) or word in _FORMER for word in between)


def _name_behind(parts: Sequence[Word], words: Sequence[Word], k: int) -> Mention | None:
    """The person named behind the bare title at index ``k``, None where no name follows.

    `미 중앙정보국 국장 존 브레넌`: the words before the title (all but the last of ``parts``) say where he belongs.
    """
    named = mention_of([parts[-1], *_right(words, k)])
    if named is None or named.title is None or named.form is not Form.NAME or named.span.end <= words[k].span.end:
        return None
    behind = next((w for w in words[k + 1 :] if w.span.start >= named.span.end), None)
    if behind is not None and word_class("offices", named.title) == "acting" and _titled_stem(behind.text):
        return None  # 목포시장 권한대행 | 김하늘 부시장: he is read with the title behind
    before, title = with_field(parts[:-1], named.title)
    whole = Span(parts[0].span.start, named.span.end)
    return replace(named, title=title, affiliation=affiliation_before(before, title), span=whole)


@functools.lru_cache(maxsize=65536)
def _titled_stem(word: str) -> str | None:
    """The word without its particle where it ends in a title or honorific, else None."""
    bare = word.strip(_MARKS)
    if VEIL in bare or (len(bare) < 2 and bare != "씨"):
        return None
    for stem in _stems(bare):
        if title_in(stem) or _HONOURED.fullmatch(stem):
            return stem
        if stem.endswith(("의원실", "측", "팀")) and title_in(stem[:-1]) == stem[:-1]:
            return stem[:-1]  # 서영석 의원실, 이 대표측: the person is named all the same
    return None


def _stems(word: str) -> list[str]:
    """The word, then what is left of it as particle after particle is taken off."""
    stems = [word]
    while len(stems) < _MAX_STEMS and (stem := without_particle(stems[-1])) != stems[-1]:
        stems.append(stem)
    return stems


def _cut(word: Word, stem: str) -> Word:
    """The part of a word that is its stem, at its place in the text."""
    at = max(0, word.text.find(stem))
    behind = len(word.text) - at - len(stem)
    return Word(stem, Span(word.span.start + at, word.span.end - behind), word.remark)


def _right(words: Sequence[Word], k: int) -> list[Word]:
    """The words behind a bare title that can be the name it belongs to."""
    out: list[Word] = []
    for word in words[k + 1 : k + 1 + _MAX_RIGHT]:
        bare = word.text.rstrip(".,")
        stem = _name_stem(bare)
        if stem is None or title_in(bare):
            break
        out.append(Word(stem, Span(word.span.start, word.span.start + len(stem)), word.remark))
        if stem != word.text:
            break
    return out


@functools.lru_cache(maxsize=65536)
def _name_stem(word: str) -> str | None:
    """The word without its particle where it can be a name, else None."""
    stem = word[:-1] if word.endswith("라는") and len(word) > 3 else without_particle(word)
    if is_masked(stem):
        return None
    korean = is_korean_name(word, beside_title=True)
    if stem != word and (is_korean_name(stem, beside_title=True) or (is_foreign_part(stem) and not korean)):
        return stem
    return word if korean or is_foreign_part(word) else None
