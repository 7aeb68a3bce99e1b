"""Two speakers put together from invented names, who answer, retell and contradict one another: all are read right.

``X`` and ``Y`` are the two, ``x`` and ``y`` what they are called later on; ``p`` and ``q`` stand between marks, ``i``
and ``j`` are told without. Behind each scene stands who says what.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import pytest
from examples import extractor

# Who it is, as he is introduced, as he is called later on
SPEAKERS = (
    ("도하람", "도하람 가람전자 대표", "도 대표"),
    ("마준별", "마준별 새길당 의원", "마 의원"),
    ("하서진", "하서진(45) 변호사", "하 변호사"),
    ("존 브레넌", "존 브레넌 소장", "브레넌 소장"),
    ("가람시", "가람시", "가람시"),
    ("한별전자 관계자", "한별전자 관계자", "이 관계자"),
    ("해솔환경연합", "해솔환경연합", "해솔환경연합"),
)
MARKED = ("아직 늦지 않았다", "더는 물러설 곳이 없다", "시민의 뜻을 따라야 한다")
TOLD = (
    "공사를 다시 시작하겠다",
    "계약을 어긴 적이 없다",
    "값이 더 오를 것이라",
    "주민의 뜻을 물어야 한다",
    "대책을 세우는 중이라",
)
SCENES = (
    ("X은 “p”고 했고, Y은 “q”고 맞섰다.", "Xp Yq"),
    ("X이 “p”고 하자 Y은 “q”고 반박했다.", "Xp Yq"),
    ("X은 i고 했으나 Y은 j고 반박했다.", "Xi Yj"),
    ("X은 Y이 “p”고 말했다고 전했다.", "Yp"),
    ("X은 Y이 i고 말했다고 전했다.", "Yi"),
    ("X에 따르면 Y은 “p”고 말했다.", "Yp"),
    ("X은 “p”고 말했다. Y도 “q”고 거들었다.", "Xp Yq"),
    ("X은 “p”고 말했다. 이에 대해 Y은 “q”고 했다. 그러자 x은 i고 되받았다.", "Xp Yq Xi"),
    ("“p”고 X은 말했다. Y은 “q”고 했다.", "Xp Yq"),
    ("X은 “p”며 Y에 “q”고 요구했다.", "Xp Xq"),
    ("X은 이날 기자회견에서 i고 밝혔다. 그러면서 “p”고 덧붙였다. 반면 Y은 “q”고 지적했다.", "Xi Xp Yq"),
    ("X은 Y의 발언에 대해 “p”고 비판했다. 이어 “q”고 강조했다.", "Xp Xq"),
    ("X은 Y이 i고 말한 데 대해 “p”고 반박했다.", "Yi Xp"),
    ("i고 X이 밝혔다. Y은 즉각 “p”고 반발했다.", "Xi Yp"),
    ("X은 13일 보도자료를 내고 i고 밝혔다. 이에 Y은 j고 반발했다.", "Xi Yj"),
    ("Y이 물러난 뒤 X은 “p”고 말했다. “q”고도 했다.", "Xp Xq"),
    ("X은 Y에게 보낸 편지에서 i고 밝혔다.", "Xi"),
    ("X은 i며 Y을 비판했다.", "Xi"),
    ("X은 i고 주장하며 j고 말했다.", "Xi Xj"),
    ("i는 지적에 대해 X은 j고 해명했다.", "Xj"),
    ("X은 “p”고 한 Y의 발언에 대해 “q”고 비판했다.", "Yp Xq"),
    ("Y이 i고 밝힌 가운데 X은 j고 말했다.", "Yi Xj"),
    ("i는 Y의 주장에 X은 j고 맞섰다.", "Yi Xj"),
    ("X은 i면서도 j고 말했다.", "Xi Xj"),
    ("X은 i고 말하고 j고 덧붙였다.", "Xi Xj"),
    ("X은 i고 했다가 j고 말을 바꿨다.", "Xi Xj"),
    ("X이 i고 주장하자 Y은 “p”고 받아쳤다.", "Xi Yp"),
    ("i는 게 X의 설명이다.", "Xi"),
    ("X은 i고 잘라 말했다. 또 j고도 했다.", "Xi Xj"),
    ("“p”라는 Y의 말에 X은 “q”고 했다.", "Yp Xq"),
    ("X은 i고 본다. 반면 Y은 j고 판단했다.", "Xi Yj"),
)
WITH_FINAL = {"은": "는", "이": "가", "을": "를"}


def written(scene: str, words: dict[str, str]) -> str:
    """The scene with the words in their places, each particle in the form that its word wants."""

    def put(place: re.Match[str]) -> str:
        word, particle = words[place[1]], place[2]
        final = (ord(word[-1]) - ord("가")) % 28 > 0
        return word + (particle if final else WITH_FINAL.get(particle, particle))

    return re.sub(r"(?<![A-Za-z])([XYxypqij])([은이을]?)", put, scene)


def dialogues(scene: str, says: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    told = itertools.cycle(itertools.permutations(TOLD, 2))
    marked = itertools.cycle(itertools.permutations(MARKED, 2))
    for first, second in itertools.permutations(SPEAKERS, 2):
        (i, j), (p, q) = next(told), next(marked)
        words = {"X": first[1], "Y": second[1], "x": first[2], "y": second[2], "i": i, "j": j, "p": p, "q": q}
        who = {"X": first[0], "Y": second[0]}
        yield written(scene, words), [(who[said[0]], words[said[1]]) for said in says.split()]


@pytest.mark.parametrize(("scene", "says"), SCENES)
def test_each_says_his_own_words(scene: str, says: str) -> None:
    read = ((text, right, extractor().extract(text)) for text, right in dialogues(scene, says))
    assert [text for text, right, rows in read if [(r.speaker, r.content) for r in rows] != right] == []
