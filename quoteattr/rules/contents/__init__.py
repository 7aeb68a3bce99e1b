"""Which marked words are a quotation: asked in this order, the first that speaks decides."""

from quoteattr.rule import chain
from quoteattr.rules.contents import (
    adnominal_clause,
    announced,
    bracketed_speaker,
    by_source,
    cut_off,
    fragment_in_report,
    genitive_noun,
    headline,
    judged_as,
    labelled,
    listed,
    naming_verb,
    nominal_cue,
    reported_verb,
    single_marks_reported,
    stands_alone,
    term_noun,
    verb_behind,
)

CONTENTS = chain(
    naming_verb,
    term_noun,
    reported_verb,
    single_marks_reported,
    listed,
    nominal_cue,
    adnominal_clause,
    judged_as,
    genitive_noun,
    bracketed_speaker,
    labelled,
    by_source,
    verb_behind,
    announced,
    cut_off,
    stands_alone,
    headline,
    fragment_in_report,
)
