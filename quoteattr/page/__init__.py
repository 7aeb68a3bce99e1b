"""One self-contained HTML page: a text under proof beside what it is held against, for any browser, offline."""

from quoteattr.page.html import page_bytes
from quoteattr.page.proof import Flag, Look, Mark, Note, Part, Passage, Proof, Sheet, Stretch, Swap, Tally, Tone

__all__ = [
    "Flag",
    "Look",
    "Mark",
    "Note",
    "Part",
    "Passage",
    "Proof",
    "Sheet",
    "Stretch",
    "Swap",
    "Tally",
    "Tone",
    "page_bytes",
]
