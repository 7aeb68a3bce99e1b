"""Single random edits to a real quotation, by kind, for measuring what ``quoteattr check`` sees.

Written by someone who has not read the checker. ``MUTATORS`` give a quotation that an editor must be told of,
``HARMLESS`` one that must pass; each takes a quotation (`mutation.quotation.Quotation`) and a random generator, and
gives one `Mutant`, or None where the quotation has nothing of the kind. The same generator state gives the same mutant.
"""

from __future__ import annotations

import functools
import random
from collections.abc import Callable

from mutation.harmless import copies, restyled
from mutation.hedges import hedges
from mutation.modalities import modalities
from mutation.names import names
from mutation.negations import negations
from mutation.numbers import numbers
from mutation.quotation import Candidates, Mutant, Quotation, Speaker, chosen
from mutation.speakers import speakers
from mutation.splices import splices

__all__ = ["HARMLESS", "KINDS", "MUTATORS", "Mutant", "Mutator", "Quotation", "Speaker"]

Mutator = Callable[[Quotation, random.Random], Mutant | None]

KINDS: dict[str, Candidates] = {
    "number": numbers,
    "name": names,
    "negation": negations,
    "splice": splices,
    "speaker": speakers,
    "hedge": hedges,
    "modality": modalities,
}
"""Every edit of each kind."""

MUTATORS: dict[str, Mutator] = {kind: functools.partial(chosen, every) for kind, every in KINDS.items()}

HARMLESS: dict[str, Mutator] = {"copied": functools.partial(chosen, copies), "restyled": restyled}
