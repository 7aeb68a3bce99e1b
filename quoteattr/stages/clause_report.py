"""The tokens behind a quotative ending → what reports the clause that it closes, and whether anybody has said it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from quoteattr.lexicon import entries, word_class, words
from quoteattr.lexicon.conjugation import said_at
from quoteattr.morph import Token
from quoteattr.stages.adverbials import Saying
from quoteattr.stages.clause import UPON
from quoteattr.stages.cues import COMES_UP, is_impersonal, word_end
from quoteattr.stages.quotative import tail_of
from quoteattr.stages.reporting import (
    FOCUS,
    PREDICATE,
    SAY,
    WILL,
    endings_behind,
    governing_verb,
    lemma_at,
    noun_behind,
)
from quoteattr.stages.retold import is_heard, retold_at

_BE: Final = "이"
_BIDDING: Final = ("자", "라고", "으라", "라며", "라면서", "냐", "느냐")
_SILENT: Final = frozenset({"judge", "think", "expect"})
_ASKING: Final = frozenset({"demand", "ask", "suggest", "order", "warn"})
_PERFORMED: Final = frozenset({"admit", "criticise", "demand", "praise", "promise", "thank", "worry"})
_TO_COME: Final = frozenset({"ᆯ", "을", "려는", "으려는"})
_DUTY: Final = frozenset({"어야", "아야", "여야"})


@dataclass(frozen=True, slots=True)
class Report:
    """The noun behind an adnominal ending and the verb that governs the clause, each with its class.

    Indices of tokens: ``behind`` stands behind ending and noun, ``verb_at`` is the verb, ``verb_end`` stands behind
    the verb's endings, ``last`` is where the report has to stop. ``form`` is how the verb's clause goes on.
    """

    noun: str
    noun_class: str
    behind: int
    verb: str
    verb_class: str
    verb_at: int
    form: str
    verb_end: int
    last: int

    def negated(self, tokens: Sequence[Token]) -> bool:
        """Whether the verb is denied (`밝히지 않았다`)."""
        near = range(self.verb_at + 1, min(self.verb_at + 5, self.last))
        denied = (k for k in near if tokens[k].form in ("지", "지는", "지도") and tokens[k].tag == "EC")
        return bool(self.verb) and any(
            t.form in ("않", "못", "못하", "말") for k in denied for t in tokens[k + 1 : k + 3] if t.tag != "EC"
        )

    def modal(self, tokens: Sequence[Token]) -> bool:
        """Whether saying is only possible or imagined (`…다고 볼 수 있다`); `주장하기도 했다` is said."""
        following = tokens[self.verb_end].form if self.verb_end < self.last else ""
        last = tokens[self.verb_end - 1]
        if self.form == "connective" and last.ending in {"면", *words("endings", "unreal")}:
            return following != _BE  # 판단해서다
        said = tokens[self.verb_at + 1 : self.verb_end]
        duty = next((k for k, t in enumerate(said) if t.tag == "EC" and t.form in _DUTY), None)
        if not self.noun and duty is not None and not any(t.tag == "EP" for t in said[duty:]):
            return True  # …라고 요구해야 한다; who had to say it (말해야 했다) has said it
        if self.form == "nominal":
            return following != "때문" and not (following in ("도", "까지") and tokens[self.verb_end + 1].form == "하")
        if following == "적":
            return any(t.form == "없" for t in tokens[self.verb_end + 1 : self.verb_end + 3])
        return self.form == "adnominal" and (last.form in _TO_COME or following in ("수", "만", "법", "리", "때"))

    def saying(self, tokens: Sequence[Token], i: int) -> Saying:
        """What the report and the ending at index ``i`` say of the act of saying."""
        stem = tokens[i - 1]
        to_come = stem.form == WILL or (stem.tag not in ("VCP", "VCN") and tokens[i].ending.startswith(_BIDDING))
        entry = entries("reporting_verbs").get(self.verb)
        note = entry.note if entry is not None else ""
        performed = _is_performed(tokens, i)
        return Saying(
            addressed=self.verb_class not in _SILENT and (to_come or note != "aired"),
            asked=self.verb_class in _ASKING or note == "to",
            to_come=to_come,
            modifies=self.modifies(tokens),
            reason=self._gives_reason(tokens),
            answered=bool(self.verb) and self.form == "connective" and tokens[self.verb_end - 1].ending in UPON,
            retold=self._is_retold(tokens),
            goes_on=tail_of(tokens[i]).startswith(("며", "면서")),
            noun=self.predicative(tokens),
            printed=note == "printed",
            acts=stem.form == WILL or performed,
            performed=performed,
        )

    def _is_retold(self, tokens: Sequence[Token]) -> bool:
        """Whether it is told that it was said, by somebody who does not stand before the verb that tells it."""
        found = retold_at(tokens, self.verb_end) if self.verb else None
        if found is None or is_heard(tokens, found[1]):
            return False
        return not any(t.tag == "JKS" or t.form in ("은", "는") for t in tokens[slice(*found)])

    def _gives_reason(self, tokens: Sequence[Token]) -> bool:
        """Whether it is said why somebody did something (`…고 판단했기 때문이다`, `…고 판단해서다`)."""
        following = tokens[self.verb_end].form if self.verb and self.verb_end < len(tokens) else ""
        return following == "때문" or (self.form == "connective" and following == _BE)

    def modifies(self, tokens: Sequence[Token]) -> bool:
        """Whether the report only modifies a noun (`…라고 한 데 대해`); `…라고 밝힌 바 있다`, `…한 반면` do not."""
        if not self.verb or self.verb_end >= len(tokens):
            return False
        if self.form != "adnominal":
            return False
        head, behind = tokens[self.verb_end], tokens[min(self.verb_end + 1, len(tokens) - 1)]
        if head.form in ("것", "거"):
            return behind.form != "으로"
        further = head.form == "데" and behind.form == "잇"  # …고 경고한 데 이어
        return not further and head.form not in words("endings", "clausal", "while", "after")

    def passive(self, tokens: Sequence[Token]) -> bool:
        """Whether the verb is a passive by its lemma or note, or made one by 어지다 (알려진 → 알리/어/지)."""
        entry = entries("reporting_verbs").get(self.verb.split()[-1]) if self.verb else None
        if entry.note == "passive" if entry is not None else self.verb.endswith(("지다", "되다")):
            return True  # 알려지다, but not 따지다, 화두를 던지다
        behind = tokens[self.verb_at + 1 : min(self.verb_at + 3, self.last)]
        return any(t.tag == "VX" and t.form == "지" for t in behind)

    def predicative(self, tokens: Sequence[Token]) -> bool:
        """Whether the noun is the sentence's predicate (`…다는 설명이다`)."""
        return self.behind < len(tokens) and tokens[self.behind].tag == "VCP"

    def is_object(self, tokens: Sequence[Token]) -> bool:
        """Whether the noun is the verb's object (`…다는 입장을 밝혔다`)."""
        return self.behind < self.last and tokens[self.behind].form in {"을", "를", "로", "으로", *FOCUS}

    def emerges(self, tokens: Sequence[Token]) -> bool:
        """Whether the noun is said to come up (`…다는 목소리가 높다`), and not denied."""
        if not self.noun_class or not is_impersonal(tokens, self.behind, self.last, *COMES_UP):
            return False
        return not any(t.form in ("않", "못") for t in tokens[self.behind : min(self.behind + 5, self.last)])

    def is_final(self, tokens: Sequence[Token]) -> bool:
        """Whether the sentence ends with the ending or its noun (`…다고.`)."""
        return self.behind >= len(tokens) or tokens[self.behind].tag == "SF"


def _is_performed(tokens: Sequence[Token], i: int) -> bool:
    """Whether the clause that token ``i`` closes is itself an act of speech (`…에 대해 사과한다고 밝혔다`)."""
    present = tokens[i].form.startswith(("ᆫ다", "는다"))
    return present and word_class("reporting_verbs", lemma_at(tokens, i - 1)) in _PERFORMED


def report_behind(veil: str, tokens: Sequence[Token], i: int, family: str, quotations: Sequence[int]) -> Report:
    """What reports the clause that token ``i`` closes; it stands before the next of the ``quotations`` (offsets)."""
    last = _last(tokens, i + 1, quotations)
    noun, noun_class, behind = noun_behind(tokens, i + 1, last) if family == "adnominal" else ("", "", i + 1)
    verb, verb_class, at = governing_verb(tokens, behind, last, direct=family != "adnominal")
    if not verb and family == "finish" and _is_listed(tokens, i):
        return Report(noun, noun_class, behind, SAY, word_class("reporting_verbs", SAY) or "", i + 1, "", i + 2, last)
    if verb in ("", SAY) and family == "finish" and (listed := _as_listed(veil, tokens, i, last)) is not None:
        verb, verb_class, at = listed
    form, verb_end = endings_behind(tokens, at + 1, last) if verb else ("", behind)
    return Report(noun, noun_class, behind, verb, verb_class, at, form, verb_end, last)


def _is_listed(tokens: Sequence[Token], i: int) -> bool:
    """Whether the report at index ``i`` is one of a list that shares one 하다 (`…다고도, …다고도 했다`)."""
    if [t.form for t in tokens[i + 1 : i + 3]] != ["도", ","]:
        return False
    too = (k for k in range(i + 3, len(tokens) - 1) if tokens[k].form == "도" and tokens[k - 1].ending.endswith("고"))
    return any(tokens[k + 1].form == SAY.removesuffix("다") for k in too)


def _as_listed(veil: str, tokens: Sequence[Token], i: int, last: int) -> tuple[str, str, int] | None:
    """The verb or idiom of saying right behind the ending, told by its letters: as listed, its class, its index."""
    at = word_end(veil, tokens[i].end)
    found = said_at(veil, at + 1) if veil.startswith(" ", at) else None
    if found is None or found[0] == SAY:
        return None
    verb, end = found
    index = next((k for k in range(last - 1, i, -1) if tokens[k].start < end and tokens[k].tag in PREDICATE), None)
    if index is None or (tokens[index].tag == "VV" and not verb[:-1].endswith(tokens[index].form)):
        return None  # 쓰인 is no form of 쓰다
    return verb, word_class("reporting_verbs", verb) or word_class("reporting_idioms", verb) or "", index


def _last(tokens: Sequence[Token], first: int, quotations: Sequence[int]) -> int:
    """The index of the next quotation or of the sentence's end."""
    ahead = [at for at in quotations if first < len(tokens) and at >= tokens[first].start]
    if not ahead:
        return len(tokens)
    return next((k for k in range(first, len(tokens)) if tokens[k].start >= min(ahead)), len(tokens))
