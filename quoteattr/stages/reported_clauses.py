"""A content without marks, as it is read from a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from quoteattr.stages.clause_frame import ReportedFrame
from quoteattr.stages.content import Content
from quoteattr.stages.extent import Extent


@dataclass(frozen=True, slots=True)
class ReportedClause(Content):
    """A content without marks: a clause, with who reports it and what stands around it.

    ``closed_at`` is the index of the quotative ending among its sentence's tokens, -1 where it has none.
    """

    extent: Extent
    frame: ReportedFrame
    closed_at: int = -1
