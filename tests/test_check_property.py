"""What holds for any words: cut from a source they are verbatim wherever they are put, changed they never are."""

from __future__ import annotations

import functools
import json

from checked import SETS, extractor, report, source
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from test_property import anything, press_like

from quoteattr import morph
from quoteattr.check.checking import Checker
from quoteattr.check.findings import Finding, Verdict
from quoteattr.check.json_form import report_bytes
from quoteattr.check.sources import Source
from quoteattr.model import Article, Span

CARRIERS = (
    "{who}은 “{said}”라고 말했다.",
    "이날 {who}은 기자들과 만나 “{said}”고 밝혔다. 비가 왔다.",
    "“{said}”\n{who}의 말이다.",
    "“{said}”라고 {who}은 강조했다.",
    '물가가 올랐다.\n\n{who}은 "{said}"며 “두고 보자”고 했다.',
    "{who}: “{said}”",
)
BEFORE = ("", "첫눈이 내렸다. ", "[가람=한누리신문] 첫눈이 내렸다.\n\n")
MARKS = str.maketrans({"“": "‘", "”": "’"})
CONTENT = ("NNG", "NNP", "VV", "VA", "MAG")
SYLLABLES = "가나도로미보사조차파호긴돌멸샘풍"


@functools.cache
def sources() -> tuple[Source, ...]:
    """The labelled transcripts of the fixtures."""
    found = [source(path.read_text("utf-8"), path.name) for path in sorted(SETS.glob("*/sources/*.txt"))]
    return tuple(each for each in found if each.kind == "transcript")


@functools.cache
def checker() -> Checker:
    return Checker(sources())


@functools.cache
def sayings() -> list[tuple[str, ...]]:
    """The sentences of every turn."""
    out = []
    for each in sources():
        for span in each.spoken_in(Span(0, len(each.text))):
            out.append(tuple(s.of(each.text) for s in each.sentences(span)))
    return out


@st.composite
def cut(draw: st.DrawFn) -> str:
    """Neighbouring sentences of one turn."""
    turn = draw(st.sampled_from(sayings()))
    first = draw(st.integers(0, len(turn) - 1))
    last = draw(st.integers(first, min(len(turn), first + 3) - 1))
    return " ".join(turn[first : last + 1])


def found_about(said: str, carrier: str, before: str = "") -> Finding | None:
    text = before + carrier.format(who="채도경 의원", said=said)
    draft = Article("draft.txt", text)
    rows = [r for r in extractor().extract(draft) if r.type != "indirect" and r.start <= text.find(said) < r.end]
    return next(checker().findings(draft, rows[:1]), None)


def runs(number: int) -> settings:
    return settings(max_examples=number, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@runs(60)
@given(
    cut(),
    st.sampled_from(CARRIERS),
    st.sampled_from(["", "첫눈이 내렸다. ", "[가람=한누리신문] 첫눈이 내렸다.\n\n"]),
    st.booleans(),
)
def test_words_cut_from_a_source_are_verbatim_wherever_they_are_put(
    said: str, carrier: str, before: str, single: bool
) -> None:
    found = found_about(said, carrier.translate(MARKS) if single else carrier, before)
    assume(found is not None)
    assert found is not None
    assume(found.words.text.rstrip(".?!") == said.rstrip(".?!"))
    assert found.verdict is Verdict.VERBATIM
    assert not found.alarms


@runs(60)
@given(cut(), st.sampled_from(CARRIERS[:2]), st.data())
def test_with_a_syllable_of_a_content_word_changed_they_never_are(said: str, carrier: str, data: st.DataObject) -> None:
    tokens = [t for t in morph.tokens(said, Span(0, len(said))) if t.tag in CONTENT and t.end > t.start]
    token = data.draw(st.sampled_from(tokens))
    at = data.draw(st.integers(token.start, token.end - 1))
    other = data.draw(st.sampled_from([s for s in SYLLABLES if s != said[at]]))
    found = found_about(said[:at] + other + said[at + 1 :], carrier)
    assume(found is not None)
    assert found is not None
    assert found.verdict is not Verdict.VERBATIM


@runs(30)
@given(cut(), st.data())
def test_white_space_and_marks_change_nothing(said: str, data: st.DataObject) -> None:
    spaced = "".join(c if c != " " or data.draw(st.booleans()) else "" for c in said)
    found = found_about(spaced.replace(".", "!"), CARRIERS[0])
    assume(found is not None)
    assert found is not None
    assert found.verdict is Verdict.VERBATIM


def test_the_sources_hold_enough_to_cut_from() -> None:
    assert len(sayings()) > 20


@runs(60)
@given(
    st.one_of(press_like, anything), st.lists(st.one_of(press_like, anything), min_size=1, max_size=3), st.booleans()
)
def test_any_draft_can_be_held_against_any_sources(draft: str, texts: list[str], related: bool) -> None:
    texts = [f"{draft[: len(draft) // 2]}{text}" if related else text for text in texts]
    told = report(draft, *(source(text, f"{n}.txt") for n, text in enumerate(texts)))
    article = {"draft.txt": Article("draft.txt", draft).text}
    article |= {f"{n}.txt": Article("a", text).text for n, text in enumerate(texts)}
    for found in told.quotations:
        places = [found.words, found.context, *(c.draft for c in found.diff), *(c.source for c in found.diff)]
        places += [place for p in found.pieces for place in (p.words, p.passage, p.sentence)]
        places += [place for a in found.alarms for place in (a.draft, a.source)]
        for place in places:
            assert place is None or place.text == article[place.text_id][place.start : place.end]
        assert (found.verdict is Verdict.NOT_FOUND) == (not found.pieces)
        assert found.verdict is not Verdict.VERBATIM or not found.alarms
    assert json.loads(report_bytes(told))["form"]
