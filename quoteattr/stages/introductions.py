"""Article text → the mentions that stand beside a title, an age or an honorific, wherever in the article.

They are found on the text, before any analysis, because the analyser breaks names; what is found here is then given to
it as proper nouns.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import regex

from quoteattr.lexicon import word_class
from quoteattr.model import Span
from quoteattr.stages.mentions import Form, Mention, is_aged_name, mention_of
from quoteattr.stages.names import (
    is_body,
    is_foreign_part,
    is_korean_name,
    is_nominal,
    is_surname,
    may_end_name,
    title_in,
)
from quoteattr.stages.noun_phrases import Word, words_of
from quoteattr.stages.sentences import VEIL

_JOSA: Final = regex.compile(
    r"(?<=.)(?:이?라(?:고|며|는)|(?:에게|한테|으?로)(?:서|부터)|께서는?|에(?:서|게)는?|으?로(?:서|는)?|한테|까지|부터|처럼|보다"
    r"|이(?:나|다|며|고|었다|란|자)|입니다|[은는이가을를의와과도만에께및인다])$"
)
_WALLS: Final = ".,!?…:;”\"'’»」』=]◆▲△■"
_MAX_LEFT: Final = 6
_MAX_RIGHT: Final = 3


def introductions(text: str, spans: Iterable[Span]) -> tuple[Mention, ...]:
    """The mentions beside titles in these stretches of the text, in order; longer readings before what they contain."""
    found: list[Mention] = []
    for span in spans:
        reach = 0
        for mention in _in_sentence(words_of(text, span)):
            if mention.span.start >= reach:
                found.append(mention)
                reach = mention.span.end
    return tuple(found)


def _in_sentence(words: Sequence[Word]) -> Iterator[Mention]:
    for k, word in enumerate(words):
        stem = _titled_stem(word.text)
        if stem is None and word.remark and title_in(word.remark) == word.remark:
            stem = _JOSA.sub("", word.text)
        if stem is None and k and is_aged_name(words[k - 1]):
            stem = _JOSA.sub("", word.text.rstrip(".,"))
        if stem is None:
            continue
        if stem == word.text and k + 1 < len(words) and title_in(_titled_stem(words[k + 1].text) or ""):
            continue  # a title of two words (장관 후보자) is read at its last
        parts = [*_left(words, k), _cut(word, stem)]
        if stem == word.text:
            named = mention_of([_cut(word, stem), *_right(words, k)])
            if named is not None and named.form is Form.NAME and named.span.end > word.span.end:
                yield _with_affiliation(parts, named)
                continue
        mention = mention_of(parts)
        if mention is not None and mention.form in (Form.NAME, Form.SURNAME, Form.LETTER):
            yield mention


def _with_affiliation(parts: Sequence[Word], named: Mention) -> Mention:
    """`미 중앙정보국 국장 존 브레넌`: the words before the title say where the person belongs."""
    from dataclasses import replace

    left = " ".join(w.text for w in parts[:-1])
    return replace(named, affiliation=left or None, span=Span(parts[0].span.start, named.span.end))


@functools.lru_cache(maxsize=65536)
def _titled_stem(word: str) -> str | None:
    """The word without its particle where it ends in a title or honorific, else None."""
    bare = word.strip("“”\"'‘’.,!?…·:;")
    if len(bare) < 2 or VEIL in bare:
        return None
    candidates = [bare]
    cut = bare
    while (m := _JOSA.search(cut)) and len(candidates) < 4:
        cut = cut[: m.start()]
        candidates.append(cut)
    for stem in candidates:
        if title_in(stem) or _HONOURED.fullmatch(stem):
            return stem
        if stem.endswith(("의원실", "측")) and title_in(stem[:-1]) == stem[:-1]:
            return stem[:-1]  # 서영석 의원실, 이 대표측: the person is named all the same
    return None


_HONOURED: Final = regex.compile(r"[가-힣A-Z]{1,5}씨|[가-힣]{3}(?:군|양|옹)|[가-힣](?:군|양)|씨|여사")


def _cut(word: Word, stem: str) -> Word:
    at = max(0, word.text.find(stem))
    behind = len(word.text) - at - len(stem)
    return Word(stem, Span(word.span.start + at, word.span.end - behind), word.remark)


def _left(words: Sequence[Word], k: int) -> list[Word]:
    """The words before index ``k`` that can belong to one noun phrase with it, nearest last."""
    out: list[Word] = []
    for i in range(k - 1, max(-1, k - 1 - _MAX_LEFT), -1):
        text = words[i].text
        if text[-1] in _WALLS or VEIL in text:
            break
        inside_name = (
            i > 0 and (is_surname(text) or may_end_name(text) or len(text) == 1) and is_foreign_part(words[i - 1].text)
        )
        if out and is_foreign_part(out[-1].text) and not is_korean_name(out[-1].text, beside_title=True):
            inside_name = inside_name or may_end_name(text)
        if not inside_name and not _can_precede(text, first=i == k - 1):
            break
        opened = text.lstrip("“\"‘'[(「『▲△◇◆■□●○※▶")
        if opened != text:
            if opened:
                out.append(Word(opened, Span(words[i].span.end - len(opened), words[i].span.end), words[i].remark))
            break
        out.append(words[i])
    return out[::-1]


@functools.lru_cache(maxsize=65536)
def _can_precede(word: str, first: bool) -> bool:
    if word_class("discourse", word) or word in ("또", "및", "이날", "당시"):
        return False
    if (
        (first and is_surname(word))
        or is_korean_name(word, beside_title=first or len(word) == 3)
        or is_foreign_part(word)
        or is_body(word)
    ):
        return True
    return is_nominal(word) and not _JOSA_ONLY.search(word)


_JOSA_ONLY: Final = regex.compile(r"(?<=[가-힣]{2})(?:에서|에게|으로|부터|까지)$")


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
    stem, josa = word, _JOSA.search(word)
    if josa:
        stem = word[: josa.start()]
        if is_korean_name(stem, beside_title=True) or (
            is_foreign_part(stem) and not is_korean_name(word, beside_title=True)
        ):
            return stem
    return word if is_korean_name(word, beside_title=True) or is_foreign_part(word) else None


_PLAIN: Final = regex.compile(r"(?<![가-힣A-Za-z])([가-힣]{3})(?=\(\d|(?:은|는|이|가|도|의|를|을|에게|씨)(?![가-힣]))")
_RUN: Final = regex.compile(r"(?<![가-힣A-Za-z])((?:[가-힣]{1,6} ){1,2})([가-힣]{2,6})(?=은|는|이|가|도|의|\()")


_BODY_WORD: Final = regex.compile(r"(?<![가-힣A-Za-z])([가-힣A-Za-z]{3,20})(?=[^가-힣A-Za-z]|$)")


def bodies_named(veil: str) -> Iterator[Mention]:
    """The bodies named by one word anywhere in a text, each at its first place: what 시, 군, 협회 later stand for."""
    seen: set[str] = set()
    for m in _BODY_WORD.finditer(veil):
        name = _body_in(m[1])
        if name is not None and name not in seen:
            seen.add(name)
            yield Mention(Form.BODY, name, Span(m.start(), m.start() + len(name)), "organization")


@functools.lru_cache(maxsize=65536)
def _body_in(word: str) -> str | None:
    if is_body(word):
        return word
    josa = _JOSA.search(word)
    stem = word[: josa.start()] if josa else word
    return stem if len(stem) > 2 and is_body(stem) else None


_SPEAKING: Final = regex.compile(r"(?<![가-힣A-Za-z])(?<![가-힣] )([가-힣]{4,7})(?:은|는) [“\"]")


def plain_names(veil: str, introduced: Sequence[Mention]) -> Iterator[Mention]:
    """Names without a title that can be trusted: of a Korean name's shape and named again, or foreign and named again in part."""
    known = {m.name for m in introduced}
    counts = Counter(m[1] for m in _PLAIN.finditer(veil))
    for m in _PLAIN.finditer(veil):
        aged = veil[m.end() : m.end() + 1] == "("
        if m[1] not in known and (aged or counts[m[1]] > 1) and is_korean_name(m[1]):
            yield Mention(Form.NAME, m[1], Span(*m.span(1)), "person")
    opening = Counter(m[1] for m in _SPEAKING.finditer(veil))
    for m in _SPEAKING.finditer(veil):
        if opening[m[1]] > 1 and m[1] not in known and is_foreign_part(m[1]):
            yield Mention(Form.NAME, m[1], Span(*m.span(1)), "person")
    for m in _RUN.finditer(veil):
        last = m[2]
        if len(last) < 2 or m[0] in known or not all(is_foreign_part(p) for p in [*m[1].split(), last]):
            continue
        alone = regex.search(
            rf"(?<![가-힣] )(?<![가-힣]){last}(?:은|는|이|가) [“\"]|(?<![가-힣]){last} [가-힣]+(?:은|는) [“\"]", veil
        )
        if alone is not None:
            yield Mention(Form.NAME, m[0], Span(*m.span()), "person")
