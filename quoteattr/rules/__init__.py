"""The rule book: every chain with its rules in asking order."""

from quoteattr.rule import Rule
from quoteattr.rules.contents import CONTENTS
from quoteattr.rules.indirect import INDIRECT
from quoteattr.rules.labels import LABELS
from quoteattr.rules.sources import SOURCES

BOOK: dict[str, tuple[Rule, ...]] = {"contents": CONTENTS, "indirect": INDIRECT, "sources": SOURCES, "labels": LABELS}

__all__ = ["BOOK", "CONTENTS", "INDIRECT", "LABELS", "SOURCES"]
