"""A content with an adnominal cue → whom the words name that the cue modifies (`“…”라고 말한 A는`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quoteattr.lexicon import word_class, words
from quoteattr.morph import Token
from quoteattr.stages.content import Content
from quoteattr.stages.cues import Cue
from quoteattr.stages.mentions import Form, Mention
from quoteattr.stages.noun_phrases import NounPhrase
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.places import standing_at

_EFFECT: Final = 6
_IN_EFFECT: Final = frozenset({"NNG", "JKO", "VV", "XSV", "EP", "MAG"})
"""Of how many tokens and which kinds what came of the words is told (`논란을 일으킨`)."""
_NEAR: Final = 3
"""How many characters may stand between an adnominal cue and the noun it modifies."""


def head_noun(parsed: Parsed, content: Content) -> Mention | None:
    """Whom the words after an adnominal cue name (`“…”라고 말한 A는`, `“…”는 A씨`)."""
    at = _behind_adnominal(parsed, content, content.cue) if content.cue else None
    if at is None:
        return None
    phrase = next((p for p in parsed.phrases(content.sentence) if p.span.start >= at), None)
    if phrase is None or phrase.span.start - at > _NEAR or _is_time(parsed, phrase):
        return None
    mention = parsed.mention(phrase)
    if phrase.particle == "의" and mention is not None and mention.form is Form.BODY:
        return mention if _owns_words(parsed, content, phrase) else None
    if mention is None or mention.form in (Form.BODY, Form.OTHER) or mention.kind == "document":
        return None
    if phrase.particle == "의" and mention.form is Form.PRONOUN:
        return None  # 그의 영상
    return mention


def _owns_words(parsed: Parsed, content: Content, owner: NounPhrase) -> bool:
    """Whether what belongs to a body is what was said (`…다고 전망한 가람신문의 보도`)."""
    owned = next((p for p in parsed.phrases(content.sentence) if p.before is owner), None)
    return owned is not None and word_class("nominal_cues", owned.span.of(parsed.veil).split()[-1]) is not None


def _is_time(parsed: Parsed, phrase: NounPhrase) -> bool:
    """Whether a phrase begins with a noun that turns the clause before it into a time or a contrast (뒤, 반면)."""
    return phrase.span.of(parsed.veil).split()[0] in words("endings", "after", "while")


def _behind_adnominal(parsed: Parsed, content: Content, cue: Cue) -> int | None:
    """The offset behind which the noun stands that a cue modifies, None where it modifies none."""
    if cue.family == "adnominal" and (cue.owned or not cue.noun_class):
        return cue.span.start
    tokens = parsed.tokens(content.sentence)
    if cue.form == "connective" and cue.verb and standing_at(parsed, content).subject is None:
        return _behind_effect(tokens, cue.verb_end)
    if cue.form != "adnominal" or not cue.verb:
        return None
    index = cue.verb_end if cue.family != "adnominal" else cue.noun_end
    return tokens[index - 1].end if index else cue.span.end


def _behind_effect(tokens: Sequence[Token], index: int) -> int | None:
    """The offset behind the adnominal verb that tells what came of the words (`“…”고 말해 | 논란을 일으킨 |`)."""
    if tokens[index - 1].form not in ("어", "아", "여"):
        return None
    behind = tokens[index : index + _EFFECT]
    end = next((t.end for t in behind if t.tag == "ETM"), None)
    stir = any(t.form in words("effects") for t in behind)
    return end if stir and all(t.tag in _IN_EFFECT for t in behind if end and t.end < end) else None
