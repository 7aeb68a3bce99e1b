"""The whole trip on one page: an article in, its attributions out."""

from __future__ import annotations

from collections.abc import Iterable

from quoteattr.model import Article, Attribution, Explanation, Known, Refusal
from quoteattr.stages.attribution import Sourced, attributed
from quoteattr.stages.content import Content
from quoteattr.stages.contents import MarkedContent, contents
from quoteattr.stages.grounds import antecedent, candidates
from quoteattr.stages.indirect import indirect
from quoteattr.stages.parsing import Parsed, parsed
from quoteattr.stages.roster import Roster
from quoteattr.stages.rows import attribution_of
from quoteattr.stages.signs import signs_of


class Extractor:
    """Reads articles; keep one for many articles, the analyser is loaded once.

    ``people`` are persons and bodies that speakers are to be recognised as in every article.
    """

    def __init__(self, people: Iterable[Known] = ()) -> None:
        self._people = Roster(tuple(people))

    def extract(self, article: Article | str) -> list[Attribution]:
        """The attributions of one article, in reading order."""
        read, sourced, _ = _read(article, self._people)
        return [
            attribution_of(read, s, number, signs)
            for number, (s, signs) in enumerate(zip(sourced, signs_of(read, sourced), strict=True), 1)
        ]

    def explain(self, article: Article | str) -> list[Explanation]:
        """The attributions of one article with the rules that were asked about each."""
        read, sourced, _ = _read(article, self._people)
        return [
            Explanation(
                attribution_of(read, s, number, signs),
                (*s.content.steps, *s.steps),
                candidates(read, s.content),
                antecedent(read, s),
                signs,
            )
            for number, (s, signs) in enumerate(zip(sourced, signs_of(read, sourced), strict=True), 1)
        ]

    def refusals(self, article: Article | str) -> list[Refusal]:
        """The marked words of an article that are no quotation, with the rules that were asked about each."""
        return _read(article, self._people)[2]


def _read(article: Article | str, people: Roster) -> tuple[Parsed, list[Sourced], list[Refusal]]:
    """One article up the whole staircase."""
    if isinstance(article, str):
        article = Article("text", article)
    read = parsed(article, people)
    judged = contents(read)
    marked = [c for c in judged if isinstance(c, MarkedContent)]
    read = read.knowing(c.marked.inner.start for c in marked)
    both: list[Content] = [*marked, *indirect(read, marked)]
    both.sort(key=lambda c: (c.span.start, -c.span.end))
    # A clause without marks that nobody is found to have said is the reporter's own way of putting things
    sourced = [s for s in attributed(read, both) if s.resolved or isinstance(s.content, MarkedContent)]
    return read, sourced, [c for c in judged if isinstance(c, Refusal)]
