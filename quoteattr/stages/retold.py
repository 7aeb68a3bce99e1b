"""The words behind a cue → who only tells that somebody said it (`…고 말했다고 B는 전했다`), or that it is hearsay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quoteattr.lexicon import entries
from quoteattr.morph import Token
from quoteattr.stages.clause import SUBJECTS, TOPICS
from quoteattr.stages.content import Content
from quoteattr.stages.mentions import Mention
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.quotative import family_at
from quoteattr.stages.reporting import SAY, governing_verb

_RETELLING: Final = frozenset({"finish", "expect"})


def retold_at(tokens: Sequence[Token], verb_end: int) -> tuple[int, int] | None:
    """The indices of the ending that retells a report and of the verb that governs it, None where nothing does.

    ``verb_end`` is the index behind the endings of the report's own verb.
    """
    for i in (verb_end - 1, verb_end + 1):  # 말했/다고 전했다, 말한/것/으로 전해졌다
        if 0 < i < len(tokens) and family_at(tokens, i) in _RETELLING:
            verb, _, at = governing_verb(tokens, i + 1, len(tokens), direct=True)
            return (i, at) if verb else None
    return None


def is_retold(parsed: Parsed, content: Content) -> bool:
    """Whether the report of a content is itself reported (`“…”고 말했다고 보도했다`)."""
    cue = content.cue
    return cue is not None and bool(cue.verb) and retold_at(parsed.tokens(content.sentence), cue.verb_end) is not None


def teller(parsed: Parsed, content: Content, speaker: Mention) -> Mention | None:
    """Who only tells that the speaker said it: the subject of the retelling verb, else the first topic before."""
    tokens = parsed.tokens(content.sentence)
    found = retold_at(tokens, content.cue.verb_end) if content.cue is not None and content.cue.verb else None
    if found is None or is_heard(tokens, found[1]):
        return None
    ending, verb = found
    phrases = parsed.phrases(content.sentence)
    between = (p for p in phrases if ending < p.index < verb and p.particle in TOPICS | SUBJECTS)
    before = (p for p in phrases if p.span.end <= content.begin and p.particle in TOPICS)
    for phrase in (*between, *before):
        mention = parsed.mention(phrase)
        if mention is not None:
            return mention if mention.span != speaker.span else None
    return None


def is_hearsay(parsed: Parsed, content: Content) -> bool:
    """Whether it is only said that somebody said it (`…고 말했다고 한다`, `…고 말한 것으로 전해졌다`)."""
    cue = content.cue
    if cue is None or not cue.verb:
        return False
    tokens = parsed.tokens(content.sentence)
    found = retold_at(tokens, cue.verb_end)
    return found is not None and is_heard(tokens, found[1])


def is_heard(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a retelling verb names nobody: a passive (알려지다, 전해지다), or 하다 in the present."""
    token = tokens[verb]
    entry = entries("reporting_verbs").get(token.form + "다")
    if entry is not None and entry.note == "passive":
        return True
    if any(t.form == "지" and t.tag == "VX" for t in tokens[verb + 1 : verb + 3]):
        return True
    return token.form + "다" == SAY and not any(t.form == "었" for t in tokens[verb + 1 : verb + 2])
