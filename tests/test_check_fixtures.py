"""Drafts written for this project beside their sources, with what must be found about each of their quotations."""

from __future__ import annotations

import pytest
from checked import NAMES, fixture, kinds

from quoteattr.check.findings import AlarmKind, Op, SameSpeaker, Verdict
from quoteattr.check.folding import folded


@pytest.mark.parametrize("name", NAMES)
def test_every_quotation_gets_its_verdict_speaker_check_and_alarms(name: str) -> None:
    found = fixture(name).report.quotations
    gold = fixture(name).gold
    told = [
        (f.verdict.value, f.speaker_check.result.value, ",".join(kinds(f)), f.words.text[: len(g["words"])])
        for f, g in zip(found, gold, strict=True)
    ]
    assert told == [(g["verdict"], g["speaker"], g["alarms"], g["words"]) for g in gold]


@pytest.mark.parametrize("name", NAMES)
def test_every_quotation_is_found_where_it_stands(name: str) -> None:
    for found, gold in zip(fixture(name).report.quotations, fixture(name).gold, strict=True):
        if gold["source"]:
            passage = found.pieces[0].passage
            assert f"{passage.text_id}:{passage.line}" == gold["source"]


def test_the_fixtures_hold_every_verdict_speaker_check_and_alarm() -> None:
    rows = [row for name in NAMES for row in fixture(name).gold]
    assert {row["verdict"] for row in rows} == {v.value for v in Verdict}
    assert {row["speaker"] for row in rows} == {s.value for s in SameSpeaker}
    assert {kind for row in rows for kind in row["alarms"].split(",")} >= {k.value for k in AlarmKind}


def test_the_clean_draft_has_no_finding() -> None:
    assert fixture("clean").report.summary.findings == 0


@pytest.mark.parametrize("name", NAMES)
def test_every_place_is_the_text(name: str) -> None:
    told = fixture(name).report
    texts = {("draft", t.id): t.excerpts[0].text for t in told.drafts}
    texts |= {("source", t.id): t.excerpts[0].text for t in told.sources}
    for found in told.quotations:
        draft = texts["draft", found.words.text_id]
        sides = [(draft, c.draft) for c in found.diff]
        sides += [(texts["source", c.source.text_id], c.source) for c in found.diff if c.source]
        sides += [
            (texts["source", p.passage.text_id], place) for p in found.pieces for place in (p.passage, p.sentence)
        ]
        sides += [(draft, p.words) for p in found.pieces] + [(draft, found.words)]
        for text, place in sides:
            if place is not None:
                assert place.text == text[place.start : place.end]
                line = text.split("\n")[place.line - 1]
                assert line[place.column - 1 :].startswith(place.text.split("\n")[0])


@pytest.mark.parametrize("name", NAMES)
def test_the_diff_holds_all_words_of_draft_and_passages_in_order(name: str) -> None:
    for found in fixture(name).report.quotations:
        assert folded("".join(c.draft.text for c in found.diff if c.draft)).text == folded(found.words.text).text
        for k, piece in enumerate(found.pieces):
            there = "".join(c.source.text for c in found.diff if c.source and c.piece == k and c.op is not Op.CUT)
            assert folded(there).text in folded(piece.passage.text).text
