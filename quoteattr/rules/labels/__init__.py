"""How a line of a transcript says who speaks from there on: asked in this order, the first that speaks decides."""

from quoteattr.rule import chain
from quoteattr.rules.labels import (
    asked_and_answered,
    bracketed_line,
    bracketed_speech,
    minutes_circle,
    named_colon,
    signed_angle,
    signed_equals,
)

LABELS = chain(
    asked_and_answered,
    bracketed_speech,
    bracketed_line,
    signed_equals,
    signed_angle,
    minutes_circle,
    named_colon,
)
