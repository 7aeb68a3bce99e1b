"""The mutators: every mutant of an invented sentence differs in exactly its kind, and is Korean."""

from __future__ import annotations

import random
import unicodedata

import pytest
from mutation.harmless import copies, restylings
from mutation.korean import rows, words
from mutation.quotation import mutant
from mutators import HARMLESS, KINDS, MUTATORS, Mutant, Quotation, Speaker

SEEDS = range(12)


def quotation(content: str, *, apart: tuple[str, ...] = (), people: tuple[Speaker, ...] = ()) -> Quotation:
    return Quotation(content, f"윤서진 대표는 “{content}”고 말했다.", Speaker("윤서진", "대표"), people, apart)


def mutants(kind: str, content: str, **given: tuple[str, ...]) -> dict[str, set[str]]:
    """What every seed makes of the content, by way of editing."""
    found: dict[str, set[str]] = {}
    for seed in SEEDS:
        for one in KINDS[kind](quotation(content, **given), random.Random(seed)):  # type: ignore[arg-type]
            found.setdefault(one.how, set()).add(one.content)
    return found


def edited(kind: str, content: str) -> list[Mutant]:
    return [m for seed in SEEDS for m in KINDS[kind](quotation(content), random.Random(seed))]


# -- numbers ----------------------------------------------------------------------------------------------------------

NUMBERS = "두레는 3월 15일에 매출 500만 원을 내고 직원 세 명을 뽑았다. 제2차 모임에는 40%가 왔다"


def test_a_number_mutant_changes_one_number_and_no_other_word() -> None:
    for one in edited("number", NUMBERS):
        before, after = NUMBERS.split(), one.content.split()
        changed = [(b, a) for b, a in zip(before, after, strict=True) if b != a]
        assert len(changed) == 1, one
        assert changed[0][0] in {"3월", "15일에", "500만", "세", "제2차", "40%가"}


def test_each_way_of_changing_a_number_is_met() -> None:
    found = mutants("number", NUMBERS)
    assert set(found) == {"date", "digit", "tenfold", "unit", "word", "ordinal"}
    assert any("매출 50만 원" in text or "매출 5000만 원" in text for text in found["tenfold"])
    assert all("매출 500" in text and " 40" in text for text in found["unit"])
    assert any("두 명" in text for text in found["word"])
    assert all(1 <= int(text.split("월")[0].split()[-1]) <= 12 for text in found["date"])


@pytest.mark.parametrize(
    "content",
    [
        "코로나19 뒤로 장사가 어렵다",
        "5·18 정신을 잇겠다",
        "G20 회의가 열린다",
        "한 사람이라도 더 만나자",
        "5~6년은 쉬겠다",
    ],
)
def test_digits_of_a_name_are_no_number(content: str) -> None:
    assert all(how == "word" for how in mutants("number", content) if how != "unit")


def test_a_unit_keeps_the_form_of_its_particle() -> None:
    texts = mutants("number", "값은 40%가 올랐다")["unit"]
    assert texts == {"값은 40배가 올랐다", "값은 40%포인트가 올랐다"}


# -- names ------------------------------------------------------------------------------------------------------------


def test_a_person_a_body_a_place_or_one_syllable_is_another() -> None:
    content = "정의당과 윤석호 장관이 부산에서 만났고 김 의원도 왔다"
    found = mutants("name", content)
    assert set(found) == {"person", "syllable", "surname", "body", "place"}
    for text in found["syllable"]:
        name = text.split()[1]
        assert (len(name), sum(a != b for a, b in zip(name, "윤석호", strict=True))) == (3, 1)
    assert all("김 의원" not in text and text.endswith("의원도 왔다") for text in found["surname"])
    assert all(text.split()[0].endswith("당과") for text in found["body"])
    assert all("에서 만났고" in text and "부산" not in text for text in found["place"])


def test_a_name_inside_a_longer_word_is_left_alone() -> None:
    assert not mutants("name", "삼성동에 서울역이 있고 이 대표가 여기 왔다")


# -- negation ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "how", "after"),
    [
        ("값이 오르지 않는다", "remove_않", "값이 오른다"),
        ("값이 좋지 않습니다", "remove_않", "값이 좋습니다"),
        ("값을 올리지 말아야 한다", "remove_말", "값을 올려야 한다"),
        ("값을 안 올렸다", "remove_안", "값을 올렸다"),
        ("값을 못 올렸다", "remove_못", "값을 올렸다"),
        ("이것은 잘못이 아니다", "remove_아니", "이것은 잘못이다"),
        ("올릴 까닭이 없다", "remove_없", "올릴 까닭이 있다"),
        ("올릴 까닭이 있습니다", "add_없", "올릴 까닭이 없습니다"),
        ("우리는 이긴다", "add_않", "우리는 이기지 않는다"),
        ("우리는 이겼다", "add_못하", "우리는 이기지 못했다"),
        ("우리는 마을에 갔다", "add_안", "우리는 마을에 안 갔다"),
        ("우리가 바로 주인이다", "add_아니", "우리가 바로 주인이 아니다"),
        ("새 법이 옳다고 보지 않는다", "cut_off", "새 법이 옳다"),
        ("새 법이 옳다고 보지 않는다", "remove_않", "새 법이 옳다고 본다"),
    ],
)
def test_a_negation_appears_vanishes_or_is_cut_off(content: str, how: str, after: str) -> None:
    assert after in mutants("negation", content).get(how, set()) or after == content


@pytest.mark.parametrize(
    "content", ["이러면 좋지 않을까", "아무도 없다", "열심히 하는 수밖에 없다", "그럴 리가 없지 않습니까"]
)
def test_rhetorical_and_wanted_negations_stay(content: str) -> None:
    assert not [how for how in mutants("negation", content) if how.startswith("remove")]


@pytest.mark.parametrize(
    "content", ["새 법이 너무 길다고 느껴서 읽지 않았다", "비가 온 뒤 길이 막힌다고 해도 상관하지 않겠다"]
)
def test_only_a_report_whose_own_predicate_is_negated_is_cut_off(content: str) -> None:
    assert "cut_off" not in mutants("negation", content)


def test_the_aspect_is_no_existence() -> None:
    assert "add_없" not in mutants("negation", "모두 기다리고 있다")


def test_a_negation_mutant_differs_by_one_negation() -> None:
    content = "우리는 값을 올렸고 그 일이 옳다고 생각하지 않는다"
    for one in edited("negation", content):
        counts = [
            sum(text.count(form) for form in ("안 ", "못", "않", "없", "아니")) for text in (content, one.content)
        ]
        assert abs(counts[0] - counts[1]) == 1, one


# -- hedge and modality -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "how", "after"),
    [
        ("값이 오를 것 같다", "것같다", "값이 오른다"),
        ("값이 오를 것 같습니다", "것같다", "값이 오릅니다"),
        ("값을 내릴 수 있다", "수있다", "값을 내린다"),
        ("값이 오를 것으로 보인다", "것으로보인다", "값이 오른다"),
        ("값이 비쌌을 것으로 보인다", "것으로보인다", "값이 비쌌다"),
        ("길이 있을 것으로 예상된다", "것으로보인다", "길이 있다"),
        ("아마 값이 오른다", "adverb", "값이 오른다"),
        ("비가 오면 우리는 길을 막고 쉬겠다", "condition", "우리는 길을 막고 쉬겠다"),
    ],
)
def test_a_hedge_is_dropped(content: str, how: str, after: str) -> None:
    assert mutants("hedge", content)[how] == {after}


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        ("값을 내리겠다", {"값을 내렸다", "값을 내려야 한다"}),
        ("값을 내렸습니다", {"값을 내리겠습니다", "값을 내려야 합니다"}),
        ("값을 내려야 한다", {"값을 내리겠다", "값을 내렸다"}),
        ("값을 내려야 했다", set()),
    ],
)
def test_a_mode_is_another(content: str, texts: set[str]) -> None:
    found = set().union(*mutants("modality", content).values())
    assert {text for text in found if "야 하겠" not in text and "야 했" not in text} == texts


# -- splice and speaker -----------------------------------------------------------------------------------------------

ONE = "우리는 마을 길을 새로 닦고 있다. 겨울이 오기 전에 일을 마치겠다. 주민들의 깊은 뜻을 먼저 묻겠다"
TWO = "지난해에는 다리가 두 번이나 무너졌다. 올해에는 그런 일이 다시 없을 것이다"


def test_two_contents_are_joined_whole_sentences_or_clauses() -> None:
    found = mutants("splice", ONE, apart=(TWO,))
    assert found["contents"] == {
        "주민들의 깊은 뜻을 먼저 묻겠다. 지난해에는 다리가 두 번이나 무너졌다.",
        "올해에는 그런 일이 다시 없을 것이다. 우리는 마을 길을 새로 닦고 있다.",
    }
    assert found["skipped"] == {"우리는 마을 길을 새로 닦고 있다. 주민들의 깊은 뜻을 먼저 묻겠다"}
    assert "겨울이 오기 전에 일을 마치겠다. 우리는 마을 길을 새로 닦고 있다." in found["sentences_turned"]


def test_clauses_are_turned() -> None:
    content = "우리는 마을 길을 올해 새롭게 닦고, 무너진 다리를 다시 세우면서 주민들의 뜻을 묻겠다"
    turned = mutants("splice", content)["clauses_turned"]
    assert turned == {"무너진 다리를 다시 세우면서 우리는 마을 길을 올해 새롭게 닦고, 주민들의 뜻을 묻겠다"}


def test_short_pieces_are_not_spliced() -> None:
    assert not mutants("splice", "그렇다. 좋다", apart=("아니다",))


def test_words_come_into_the_mouth_of_another_person() -> None:
    people = (Speaker("한도윤", "시장"), Speaker("윤서진 대표"), Speaker("윤"))
    one = MUTATORS["speaker"](quotation("길을 닦겠다", people=people), random.Random(1))
    assert one is not None
    assert (one.speaker, one.content) == (Speaker("한도윤", "시장"), "길을 닦겠다")


# -- harmless ---------------------------------------------------------------------------------------------------------


def folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())


def test_copies_are_word_for_word() -> None:
    content = "두레는 올해 40%를 ‘마을’에 쓰고 정부(政府)에도 알리겠다"
    found = [one for seed in SEEDS for one in copies(quotation(content), random.Random(seed))]
    assert {one.how for one in found} == {"same", "marks", "inner_marks", "spaces", "nfd", "full_width", "hanja"}
    for one in found:
        before = folded(one.source or content)
        assert folded(one.content) == (before.replace("政府", "") if one.how == "hanja" else before)
        assert one.how != "hanja" or "(" not in one.content


@pytest.mark.parametrize(
    ("content", "row", "after"),
    [
        ("길을 닦는다", "level", "길을 닦습니다"),
        ("길을 닦습니다", "level", "길을 닦는다"),
        ("길이 좋아요", "level", "길이 좋다"),
        ("이것이 길이다", "level", "이것이 길입니다"),
        ("같이 갑시다", "level", "같이 가자"),
        ("마을이 조용하다", "particle", "마을은 조용하다"),
        ("마을은 길을 닦았다", "particle", "마을이 길을 닦았다"),
        ("우리 마을을 지킨다", "particle", "우리 마을 지킨다"),
        ("마을의 길이 좋다", "particle", "마을 길이 좋다"),
        ("길을 닦겠다", "filler", "저기, 길을 닦겠다"),
        ("새로 닦은 것은 길이다", "spelling", "새로 닦은 건 길이다"),
        ("길이 새로 되었다", "spelling", "길이 새로 됐다"),
        ("길을 닦아 주겠다", "spacing", "길을 닦아주겠다"),
        ("모두 10 명이 왔다", "spacing", "모두 10명이 왔다"),
    ],
)
def test_each_class_of_the_table_restyles(content: str, row: str, after: str) -> None:
    assert (row, after) in set(restylings(content))


@pytest.mark.parametrize(
    ("content", "never"),
    [
        ("땅의 3분의 1을 나눈다", "땅의 3분 1을 나눈다"),
        ("웃음이 절로 나는 집이다", "웃음이 절로 난 집이다"),
        ("이 법은 우리가 만들었다", "이 법이 우리가 만들었다"),
        ("마을이 세운 집이다", "마을은 세운 집이다"),
        ("마을이 지키고 있는 집이다", "마을은 지키고 있는 집이다"),
        ("이게 맞아요?", "이게 맞는다?"),
    ],
)
def test_what_would_be_no_korean_is_not_written(content: str, never: str) -> None:
    assert never not in {after for _, after in restylings(content)}


def test_a_restyled_copy_keeps_numbers_negations_and_nouns() -> None:
    content = "우리 두레는 올해 3월에 마을의 길을 닦지 않았습니다. 그것은 잘못이 아니다"
    for seed in range(60):
        one = HARMLESS["restyled"](quotation(content), random.Random(seed))
        assert one is not None
        assert all(
            kept in one.content for kept in ("올해 3월", "않", "아니" if "아니" in one.content else "아닙", "잘못")
        )
        assert one.content != content


def test_the_tables_name_their_sources_and_are_clean() -> None:
    table = rows("restyling")
    assert {row["class"] for row in table} == {"level", "particle", "filler", "spelling", "spacing"}
    assert all(
        row["source"] and row["where"] and (row["form"] != row["other"] or row["class"] == "spacing") for row in table
    )
    listed = [(row["class"], row["word"]) for row in rows("words")]
    assert len(listed) == len(set(listed))


# -- all --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", MUTATORS)
def test_the_same_seed_gives_the_same_mutant(kind: str) -> None:
    one = quotation(
        f"{ONE}. {NUMBERS}. 아마 한도윤 장관이 옳다고 보지 않는다", apart=(TWO,), people=(Speaker("한도윤"),)
    )
    made = [MUTATORS[kind](one, random.Random(3)) for _ in range(2)]
    assert made[0] == made[1] is not None


@pytest.mark.parametrize("kind", MUTATORS)
def test_a_quotation_without_the_kind_has_no_mutant(kind: str) -> None:
    assert MUTATORS[kind](quotation("아이고"), random.Random(1)) is None


def test_the_edited_stretch_is_what_differs() -> None:
    assert mutant("number", "digit", "모두 21명", "모두 31명").at == (3, 4)
    dropped = mutant("negation", "remove", "안 간다", "간다")
    assert (dropped.at, dropped.to) == ((0, 2), (0, 0))


def test_words_hold_their_morphemes() -> None:
    assert [(w.text, w.start, w.ending) for w in words("길을 닦겠다.")] == [
        ("길을", 0, ("을", "JKO")),
        ("닦겠다.", 3, ("다", "EF")),
    ]
