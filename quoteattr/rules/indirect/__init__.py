"""Which clauses without marks are quotations: asked in this order, the first that speaks decides."""

from quoteattr.rule import chain
from quoteattr.rules.indirect import (
    according,
    expected,
    going_on,
    hearsay,
    holds_marks,
    left_open,
    owned_noun,
    pointed,
    reported_clause,
    stated_noun,
    unsaid,
)

INDIRECT = chain(
    holds_marks,
    pointed,
    unsaid,
    hearsay,
    reported_clause,
    left_open,
    going_on,
    expected,
    stated_noun,
    owned_noun,
    according,
)
