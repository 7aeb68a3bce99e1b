"""The measure itself, with a stand-in for the checker: what counts as caught, and that nothing else does."""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import mutation_figures
import pytest
from mutation.catching import outcome
from mutation.press import LABELS, Pair, Real, pair, quotations
from mutation.quotation import mutant
from mutators import Mutant, Speaker
from stand_in import attribution

from quoteattr import Article

WORDS = "우리는 올해 마을 길을 30% 넓히겠다"
EDITED = "우리는 올해 마을 길을 80% 넓히겠다"
OTHERS = "겨울에는 다리를 고쳐야 하고 돈이 든다"
TEXT = f"윤서진 대표는 “{WORDS}”고 말했다. {'그날은 비가 왔다. ' * 20}한도윤 시장은 “{OTHERS}”고 답했다."


def real(words: str = WORDS) -> Real:
    text = TEXT.replace(WORDS, words)

    def said(content: str, speaker: str, title: str, number: int) -> Any:
        start = text.index(content)
        place = {"start": start, "end": start + len(content), "content": content, "utterance": number}
        return attribution(speaker=speaker, title=title, **place)

    found = [said(words, "윤서진", "대표", 1), said(OTHERS, "한도윤", "시장", 2)]
    return next(quotations(Article("a", text), found))


def one_pair(made: Mutant, seed: int = 0) -> Pair:
    return pair(real(), made, random.Random(seed))


def finding(one: Pair, **given: object) -> dict[str, Any]:
    start, end = one.draft_start, one.draft_start + len(one.mutant.content)
    same = {"result": "same", "draft": "윤서진", "source": "윤서진", "why": "name"}
    found = {"words": {"start": start, "end": end}, "speaker": {"name": one.speaker.name}, "verdict": "altered"}
    return {**found, "score": 97.0, "speaker_check": same, "alarms": [], "is_finding": True, **given}


def alarm(kind: str, draft: tuple[int, int] | None, source: tuple[int, int] | None) -> dict[str, object]:
    places = [{"start": at[0], "end": at[1]} if at else None for at in (draft, source)]
    return {"kind": kind, "says": "80% ← 30%", "draft": places[0], "source": places[1], "cut_off": False}


def right(one: Pair, **given: object) -> bool:
    return outcome(one, {"quotations": [finding(one, **given)]}).right


DIFFERENT = {"result": "different", "draft": "한도윤", "source": "윤서진", "why": "name"}
NUMBER = mutant("number", "digit", WORDS, EDITED)
COPY = mutant("harmless", "same", WORDS, WORDS)
SWAPPED = replace(mutant("speaker", "swapped", WORDS, WORDS), speaker=Speaker("한도윤", "시장"))


def test_an_edit_is_caught_by_the_alarm_of_its_kind_at_its_place() -> None:
    one = one_pair(NUMBER)
    at, there = one.draft.index("80%"), one.source.index("30%")
    assert right(one, alarms=[alarm("number", (at, at + 3), None)])
    assert right(one, alarms=[alarm("number", None, (there, there + 3))])


def test_another_alarm_another_place_or_a_verdict_alone_is_not_enough() -> None:
    one = one_pair(NUMBER)
    at = one.draft.index("80%")
    assert not right(one)
    assert not right(one, alarms=[alarm("name", (at, at + 3), None)])
    assert not right(one, alarms=[alarm("number", (one.draft_start, one.draft_start + 3), None)])
    assert not outcome(one, {"quotations": []}).right
    assert not outcome(one, {"quotations": [finding(one, words={"start": 0, "end": 3})]}).right


def test_words_left_out_are_found_in_the_source() -> None:
    one = one_pair(mutant("negation", "cut_off", "길이 옳다고 보지 않는다", "길이 옳다"))
    at = one.source_start + len("길이 옳다고 보지 ")
    assert right(one, alarms=[alarm("negation", None, (at, at + 3))])


def test_a_splice_is_caught_by_its_verdict_only() -> None:
    one = one_pair(Mutant("splice", "contents", f"{WORDS}. {OTHERS}", (0, 0), (0, 9)))
    assert right(one, verdict="spliced")
    assert not right(one, verdict="altered")


def test_a_swapped_speaker_counts_where_the_engine_names_the_draft_s() -> None:
    one = one_pair(SWAPPED)
    assert one.draft == f"한도윤 시장은 “{WORDS}”고 말했다.\n"
    assert right(one, speaker_check=DIFFERENT)
    assert not right(one)
    for speaker, counts in ((None, False), ({"name": "윤서진"}, False), ({"name": "한도윤"}, True)):
        assert outcome(one, {"quotations": [finding(one, speaker=speaker)]}).counts is counts


@pytest.mark.parametrize(
    ("given", "passes"),
    [
        ({"verdict": "verbatim", "is_finding": False}, True),
        ({"verdict": "restyled", "is_finding": False}, True),
        ({"verdict": "verbatim", "is_finding": True}, False),
        ({"verdict": "trimmed", "is_finding": True}, False),
        ({"verdict": "altered", "is_finding": False}, False),
        ({"verdict": "verbatim", "is_finding": False, "alarms": [alarm("hedge", None, (0, 1))]}, False),
        ({"verdict": "verbatim", "is_finding": False, "speaker_check": DIFFERENT}, False),
    ],
)  # fmt: skip
def test_a_copy_passes_without_any_alarm(given: dict[str, object], passes: bool) -> None:
    assert right(one_pair(COPY), **given) is passes


def test_a_copy_called_trimmed_and_nothing_else_is_told_apart() -> None:
    one = one_pair(COPY)
    made = outcome(one, {"quotations": [finding(one, verdict="trimmed", is_finding=False)]})
    assert (made.right, made.misjudged) == (True, True)
    assert "copies with a wrong verdict and no alarm: 1" in list(mutation_figures.lines([made]))


def test_a_copy_that_is_not_found_in_the_draft_is_a_false_alarm() -> None:
    assert not outcome(one_pair(COPY), {"quotations": []}).right


def test_sources_come_with_and_without_labels_and_hold_the_quotation_where_they_say() -> None:
    forms = set()
    for seed in range(40):
        one = one_pair(NUMBER, seed)
        assert one.source[one.source_start :].startswith(WORDS)
        assert one.draft[one.draft_start :].startswith(EDITED)
        assert one.labelled != (one.source == TEXT)
        forms.add(one.source[: one.source_start])
    assert len(forms) == len(LABELS) + 1


def test_what_the_source_says_instead_stands_in_it() -> None:
    said = WORDS.replace("마을", "마을(村)")
    for seed in range(8):
        one = one_pair(replace(COPY, source=said), seed)
        assert said in one.source
        assert WORDS in one.draft


def test_a_quotation_that_stands_twice_or_is_nobody_s_is_not_taken() -> None:
    nobody = attribution(content=WORDS, start=TEXT.index(WORDS), speaker=None)
    assert not list(quotations(Article("a", TEXT), [nobody]))
    named = attribution(content=WORDS, start=TEXT.index(WORDS), end=TEXT.index(WORDS) + len(WORDS))
    assert not list(quotations(Article("a", TEXT + WORDS), [named]))


def test_the_particle_of_the_draft_suits_the_words() -> None:
    ends = {"길을 닦겠다": "”고", "새 길을 닦을 것": "”이라고", "새 길을 닦는 이유": "”라고", "길을 닦자.": "”고"}
    for words, particle in ends.items():
        assert f"{words}{particle} 말했다." in one_pair(mutant("number", "digit", WORDS, words)).draft


def test_a_blind_checker_catches_nothing_and_a_shouting_one_lets_no_copy_pass() -> None:
    pairs = [*mutation_figures.edited([real()], 5, 1), *mutation_figures.copied([real()], 2, 1)]
    assert {one.mutant.kind for one in pairs} >= {"number", "speaker", "harmless"}

    def blind(draft: str, source: str) -> dict[str, Any]:
        one = next(one for one in pairs if one.draft == draft)
        return {"quotations": [finding(one, verdict="verbatim", is_finding=False)]}

    def shouting(draft: str, source: str) -> dict[str, Any]:
        one = next(one for one in pairs if one.draft == draft)
        every = [alarm(kind, (0, 999), (0, 999)) for kind in ("number", "name", "negation", "hedge", "modality")]
        return {"quotations": [finding(one, verdict="spliced", alarms=every, speaker_check=DIFFERENT)]}

    for check, harmless in ((blind, True), (shouting, False)):
        for each in mutation_figures.checked(pairs, check):
            assert each.right is ((each.pair.mutant.kind == "harmless") is harmless)


def test_the_lines_tell_share_target_ways_and_every_miss_with_both_texts() -> None:
    def ends(draft: str, source: str) -> dict[str, Any]:
        raise ValueError("no such passage")

    pairs = [replace(one_pair(NUMBER), labelled=False), one_pair(COPY)]
    told = list(mutation_figures.lines(mutation_figures.checked(pairs, ends)))
    assert told[0] == "number    caught 0 of 1 = 0.000, target 0.99: MISSED"
    assert "digit 0/1" in told[1]
    assert told[2] == "harmless  alarmed 1 of 1 = 1.000, at most 0.01: MISSED; 0 more with a wrong verdict and no alarm"
    assert "number: 1 misses" in told
    assert f"    source: 윤서진 대표: {WORDS}" in told
    assert f"    draft:  윤서진 대표는 “{EDITED}”고 말했다." in told
    assert any("the check ended: ValueError('no such passage')" in line for line in told)


def test_ways_of_editing_are_drawn_evenly() -> None:
    words = ["30%", "40%", "50%", "60%", "금요일에", "토요일에"]
    reals = [replace(real(WORDS.replace("30%", each)), start=at) for at, each in enumerate(words)]
    drawn = list(mutation_figures._evenly("number", reals, 4, random.Random(1)))
    assert sorted(made.how for _, made in drawn) == ["digit", "tenfold", "unit", "weekday"]
    assert len({one.start for one, _ in drawn}) == 4, "one edit a quotation"


def test_without_the_articles_it_says_what_it_skips(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mutation_figures, "CORPUS", Path("nowhere"))
    monkeypatch.setattr(sys, "argv", ["mutation_figures.py"])
    with pytest.raises(SystemExit, match="nowhere is not here; skipped: all figures"):
        mutation_figures.main()
