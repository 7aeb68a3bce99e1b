"""A sourced content → the signs of how sure its source is: how it names the speaker, what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quoteattr.lexicon import word_class
from quoteattr.model import Span
from quoteattr.morph import index_at
from quoteattr.stages.attribution import Sourced
from quoteattr.stages.clause import SUBJECTS, TOPICS
from quoteattr.stages.grounds import candidates
from quoteattr.stages.mentions import Form
from quoteattr.stages.noun_phrases import NOMINAL
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.speakers import Speaker

_BY_TAG: Final = {
    "ETM": "clause",
    "EC": "verb",
    "JKG": "of",
    "JKS": "subject",
    "JX": "subject",
    "JKB": "adverbial",
    "MAG": "adverbial",
    "MAJ": "adverbial",
    "SP": "comma",
    "QT": "sign",
}
_SHORTENED: Final = frozenset({Form.ROLE, Form.BODY, Form.TITLE})
"""Forms that stand for a speaker whom the article names more fully: the wrong one as easily."""
_MOST_VERBS: Final = 3
_FAR: Final = 3
"""From how many sentences on it is no matter how many they are."""


def signs_of_source(parsed: Parsed, sourced: Sourced) -> Iterator[str]:
    """What the source and the speaker say of how sure they are."""
    yield f"source:{sourced.rule.id}"
    if sourced.resolved is None:
        return
    speaker = sourced.resolved.speaker
    yield from _of_speaker(speaker)
    if sourced.source is None:
        yield f"opens:{_opening(parsed, sourced)}"
        yield f"last named:{_last_named(parsed, sourced, speaker)}"
    else:
        yield from _of_naming(parsed, sourced.source, sourced.form, speaker)
        yield from _of_place(parsed, sourced.source, sourced)
    if sourced.form is not None:
        yield f"form:{sourced.form.value}"
        if speaker.kind == "person" and speaker.title and speaker.name.endswith(speaker.title):
            yield "name:short"
    able = sum(c.speaker is not None for c in candidates(parsed, sourced.content))
    yield f"candidates:{min(able, 3)}"


def _of_speaker(speaker: Speaker) -> Iterator[str]:
    yield f"shape:{speaker.kind}:{_shape(speaker.name)}"
    if speaker.kind == "person" and " " not in speaker.name and not speaker.titles:
        yield "name:untitled"


def _shape(name: str) -> str:
    """How a name looks: its words where it has several, else its letters."""
    words = len(name.split())
    return f"{min(words, 4)} words" if words > 1 else f"{min(len(name), 6)} letters"


def _opening(parsed: Parsed, sourced: Sourced) -> str:
    """What the word is by which a sentence without a source of its own begins."""
    sentence = parsed.sentences[sourced.content.sentence].span
    first = sentence.of(parsed.veil).split(maxsplit=1)[0].rstrip(",")
    return word_class("discourse", first) or "other"


def _last_named(parsed: Parsed, sourced: Sourced, speaker: Speaker) -> str:
    """How many sentences before the content's the speaker is named last, and whether a paragraph ends between."""
    before = [place for place in speaker.places if place < sourced.content.begin]
    if not before:
        return "nowhere"
    index, named = sourced.content.sentence, parsed.sentence_at(before[-1])
    same = parsed.sentences[index].paragraph == parsed.sentences[named].paragraph
    return f"{min(index - named, _FAR)} {'here' if same else 'above'}"


def _of_naming(parsed: Parsed, source: Span, form: Form | None, speaker: Speaker) -> Iterator[str]:
    """How the words of the source and the speaker's name are alike."""
    words = source.of(parsed.article.text)
    if words == speaker.name:
        yield "named as:same"
    elif speaker.name in words:
        yield "named as:in"
    else:
        yield f"named as:{'part' if words in speaker.name else 'other'}"
        if form in _SHORTENED:
            yield f"shortened:{form.value}"


def _of_place(parsed: Parsed, source: Span, sourced: Sourced) -> Iterator[str]:
    """What stands before the source, what particle behind it, how many verbs between it and the content."""
    index = sourced.content.sentence
    sentence, tokens = parsed.sentences[index].span, parsed.tokens(index)
    if not sentence.start <= source.start < sentence.end:
        return
    first = index_at(tokens, source.start)
    yield f"before source:{_place_behind(tokens[first - 1].tag) if first else 'start'}"
    phrase = next((p for p in parsed.phrases(index) if p.span.end == source.end), None)
    yield f"particle:{_particle(phrase.particle if phrase is not None else '')}"
    if source.end <= sourced.content.begin:
        between = (t for t in tokens if source.end <= t.start < sourced.content.begin)
        yield f"verbs between:{min(sum(t.tag in ('EC', 'ETM') for t in between), _MOST_VERBS)}"


def _place_behind(tag: str) -> str:
    """What a place is by the tag of the token right before it."""
    if tag in _BY_TAG:
        return _BY_TAG[tag]
    return "noun" if tag in NOMINAL else "sign" if tag.startswith("S") else "other"


def _particle(particle: str) -> str:
    return "topic" if particle in TOPICS else "subject" if particle in SUBJECTS else particle or "none"
