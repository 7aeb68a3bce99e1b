"""Pairs of a source sentence and a quotation of it, with the verdict and the alarms that it must get."""

from __future__ import annotations

import pytest
from checked import findings, kinds, only

# What the speaker says in the source; what the draft puts between marks; verdict; alarms
PAIRS = [
    # speech level
    ("물이 맑아졌습니다.", "물이 맑아졌다", "restyled", ""),
    ("물이 맑아졌어요.", "물이 맑아졌다", "restyled", ""),
    ("물이 맑네요.", "물이 맑다", "restyled", ""),
    ("이 길이 가장 빠릅니다.", "이 길이 가장 빠르다", "restyled", ""),
    ("여기가 종점입니다.", "여기가 종점", "restyled", ""),
    ("우리의 목표는 완주예요.", "우리의 목표는 완주다", "restyled", ""),
    ("제가 먼저 가겠습니다.", "내가 먼저 가겠다", "restyled", ""),
    ("저희는 끝까지 남을 겁니다.", "우리는 끝까지 남을 것", "restyled", ""),
    ("어디로 가야 합니까?", "어디로 가야 하나", "restyled", ""),
    ("같이 걸읍시다.", "같이 걷자", "restyled", ""),
    ("문을 닫아 주세요.", "문을 닫아 달라", "altered", ""),
    ("선생님께서 오셨습니다.", "선생님이 왔다", "restyled", ""),
    ("제가 먼저 살게요.", "내가 먼저 사겠다", "restyled", ""),
    # another body's name
    ("법원을 속여 얻은 이익입니다.", "대법원을 속여 얻은 이익", "altered", "name"),
    # particles
    ("마을이 조용합니다.", "마을은 조용하다", "restyled", ""),
    ("강을 건넜습니다.", "강 건넜다", "restyled", ""),
    ("강의 물이 불었습니다.", "강 물이 불었다", "restyled", ""),
    ("강을 건넜습니다.", "강도 건넜다", "altered", ""),
    ("학교에서 만났습니다.", "학교에 만났다", "altered", ""),
    ("동생에게 책을 줬습니다.", "동생이 책을 줬다", "altered", ""),
    # spelling, spacing, fillers
    ("며칠 뒤에 다시 오겠습니다.", "몇일 뒤에 다시 오겠다", "restyled", ""),
    ("음, 그러니까 저는 모르겠습니다.", "나는 모르겠다", "restyled", ""),
    ("할 수 있는 일을 다 했습니다.", "할수있는 일을 다했다", "restyled", ""),
    ("그건 제 잘못입니다.", "그것은 제 잘못이다", "restyled", ""),
    ("리더십(指導力)이 필요합니다.", "리더쉽이 필요하다", "restyled", ""),
    ("우리나라에서는 비가 옵니다.", "우리나라에선 비가 온다", "restyled", ""),
    ("저는 여기 남겠습니다.", "전 여기 남겠다", "restyled", ""),
    ("우리나라는 좁습니다.", "저, 우리나라는 좁다", "restyled", ""),
    ("벽을 무너뜨리겠습니다.", "벽을 무너트리겠다", "restyled", ""),
    # numbers by value
    ("500만 명이 다녀갔습니다.", "오백만 명이 다녀갔다", "restyled", ""),
    ("500만 명이 다녀갔습니다.", "50만 명이 다녀갔다", "altered", "number"),
    ("1조6천억 원을 썼습니다.", "1조 6000억 원을 썼다", "restyled", ""),
    ("세 배 늘었습니다.", "3배 늘었다", "restyled", ""),
    ("네 배 늘었습니다.", "3배 늘었다", "altered", "number"),
    ("21퍼센트 줄었습니다.", "21% 줄었다", "restyled", ""),
    ("21퍼센트 줄었습니다.", "21%p 줄었다", "altered", "number"),
    ("백 명이 모였습니다.", "백 가구가 모였다", "altered", "number"),
    ("5월 7일에 엽니다.", "5월 17일에 연다", "altered", "number"),
    ("올해 안에 끝냅니다.", "내년 안에 끝낸다", "altered", "number"),
    ("월요일에 만납니다.", "화요일에 만난다", "altered", "number"),
    ("1.5배 커졌습니다.", "15배 커졌다", "altered", "number"),
    ("30명 이상이 다쳤습니다.", "30명 이하가 다쳤다", "altered", "number"),
    ("수백 명이 다쳤습니다.", "수천 명이 다쳤다", "altered", "number"),
    ("3분의 1이 떠났습니다.", "3분의 2가 떠났다", "altered", "number"),
    # negation
    ("저는 찬성하지 않습니다.", "나는 찬성한다", "altered", "negation"),
    ("저는 찬성합니다.", "나는 찬성하지 않는다", "altered", "negation"),
    ("그런 말은 안 했습니다.", "그런 말은 했다", "altered", "negation"),
    ("길이 없습니다.", "길이 있다", "altered", "negation"),
    ("이것은 실패가 아닙니다.", "이것은 실패다", "altered", "negation"),
    ("그 일은 불가능합니다.", "그 일은 가능하다", "altered", "negation"),
    ("거기 가지 마세요.", "거기 가세요", "altered", "negation"),
    ("저는 그 법이 옳다고 보지 않습니다.", "그 법이 옳다", "trimmed", "negation"),
    ("그렇게 하면 안 됩니다.", "그렇게 하면", "trimmed", "negation"),
    ("값을 올릴 수밖에 없습니다.", "값을 올린다", "altered", ""),
    ("인정하지 않을 수 없습니다.", "인정", "trimmed", ""),
    ("비용을 줄이되 품질은 낮추지 않겠습니다.", "비용을 줄이되", "trimmed", ""),
    ("비용은 늘지 않았고 품질은 나아졌습니다.", "품질은 나아졌다", "trimmed", ""),
    # hedges and conditions
    ("내일 비가 올 것 같습니다.", "내일 비가 온다", "altered", "hedge,modality"),
    ("아마 그가 이길 겁니다.", "그가 이길 것", "trimmed", "hedge"),
    ("일부 주민이 반대합니다.", "주민이 반대한다", "trimmed", "hedge"),
    ("비가 그친다면 떠나겠습니다.", "떠나겠다", "trimmed", "hedge"),
    ("비가 그치면 모두 떠나겠습니다.", "모두 떠나겠다", "trimmed", "hedge"),
    ("비가 그쳤고, 저는 이제 떠나겠습니다.", "저는 이제 떠나겠다", "trimmed", ""),
    ("시장이 살아날 수 있습니다.", "시장이 살아난다", "altered", "hedge"),
    # modality
    ("다리를 고치겠습니다.", "다리를 고쳤다", "altered", "modality"),
    ("다리를 고쳐야 합니다.", "다리를 고치겠다", "altered", "modality"),
    ("다리를 고쳤습니다.", "다리를 고쳐야 한다", "altered", "modality"),
    ("다리를 고치고 싶습니다.", "다리를 고쳤다", "altered", "modality"),
    # names
    ("한빛전자와 손을 잡겠습니다.", "푸른전자와 손을 잡겠다", "altered", "name"),
    ("박서연 의원을 만났습니다.", "박서윤 의원을 만났다", "altered", "name"),
    ("독일과 협상하겠습니다.", "일본과 협상하겠다", "altered", "name"),
    # attribution
    ("공장이 떠난다는 말이 있지만 헛소문입니다.", "공장이 떠난다", "trimmed", "attribution"),
    ("어떤 분들은 이 길이 위험하다고 말합니다.", "이 길이 위험하다", "trimmed", "attribution"),
    ("저는 이 길이 위험하다고 생각합니다.", "이 길이 위험하다", "trimmed", ""),
    ("다시는 그런 일이 없도록 하겠다고 약속드립니다.", "다시는 그런 일이 없도록 하겠다", "trimmed", ""),
    # words
    ("우리는 강을 지켰습니다.", "우리는 산을 지켰다", "altered", ""),
    ("우리는 강과 산을 지켰습니다.", "우리는 강을 지켰다", "altered", ""),
    ("우리는 강을 지켰습니다.", "우리는 (가람시의) 강을 지켰다", "restyled", ""),
]


@pytest.mark.parametrize(("source", "quoted", "verdict", "alarms"), PAIRS, ids=[f"{s} {q}" for s, q, _, _ in PAIRS])
def test_a_quotation_gets_its_verdict_and_alarms(source: str, quoted: str, verdict: str, alarms: str) -> None:
    found = only(
        f"채도경 의원은 “{quoted}”고 말했다.", f"채도경 의원: {source} 오늘은 바람이 붑니다.\n사회자: 고맙습니다.\n"
    )
    assert (found.verdict.value, ",".join(kinds(found))) == (verdict, alarms)


# What the draft says itself is not left away: the whole draft; the source; the alarms
SAID_OUTSIDE = [
    ("비가 그치면 “떠나겠다”고 채도경 의원은 말했다.", "비가 그치면 떠나겠습니다.", ""),
    ("채도경 의원은 “떠나겠다”고 말했다.", "비가 그치면 떠나겠습니다.", "hedge"),
    ("채도경 의원은 “그 법이 옳다”고 보지 않는다고 말했다.", "저는 그 법이 옳다고 보지 않습니다.", ""),
    ("채도경 의원은 “공장이 떠난다”는 소문을 부인했다.", "공장이 떠난다는 소문이 있지만 헛말입니다.", ""),
    ("채도경 의원은 일부 “주민이 반대한다”고 했다.", "일부 주민이 반대합니다.", ""),
]


@pytest.mark.parametrize(("draft", "source", "alarms"), SAID_OUTSIDE, ids=[d for d, _, _ in SAID_OUTSIDE])
def test_what_the_draft_says_outside_the_marks_is_not_left_away(draft: str, source: str, alarms: str) -> None:
    found = findings(draft, f"채도경 의원: {source} 오늘은 바람이 붑니다.\n사회자: 고맙습니다.\n")
    assert found
    assert {kind for each in found for kind in kinds(each)} == set(filter(None, alarms.split(",")))
