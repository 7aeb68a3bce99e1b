"""The whole trip on one page: an article in, its attributions out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from quoteattr.model import Article, Attribution, Explanation, Known, Refusal
from quoteattr.stages.attribution import Sourced, attributed
from quoteattr.stages.content import Content
from quoteattr.stages.contents import MarkedContent, contents
from quoteattr.stages.doubtful import LEAST, without_guesses
from quoteattr.stages.grounds import antecedent, candidates
from quoteattr.stages.indirect import indirect
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.roster import Roster
from quoteattr.stages.rows import attribution_of
from quoteattr.stages.signs import signs_of
from quoteattr.stages.survey import parsed
from quoteattr.uncollected import uncollected


class Extractor:
    """Reads articles; keep one for many articles, the analyser is loaded once.

    ``people`` are persons and bodies that speakers are to be recognised as in every article. Who is not named in the
    sentence and has a confidence below ``least_sure`` is not named in the row either.
    """

    def __init__(self, people: Iterable[Known] = (), least_sure: float = LEAST) -> None:
        self._people = Roster(tuple(people))
        self._least_sure = least_sure

    @uncollected()
    def extract(self, article: Article | str) -> list[Attribution]:
        """The attributions of one article, in reading order."""
        read, sourced, _ = _read(article, self._people)
        return [
            attribution_of(read, s, number, signs) for number, (s, signs) in enumerate(self._told(read, sourced), 1)
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
            for number, (s, signs) in enumerate(self._told(read, sourced), 1)
        ]

    def refusals(self, article: Article | str) -> list[Refusal]:
        """The marked words of an article that are no quotation, with the rules that were asked about each."""
        return _read(article, self._people)[2]

    def _told(self, read: Parsed, sourced: Sequence[Sourced]) -> Iterator[tuple[Sourced, tuple[str, ...]]]:
        """The contents, nobody guessed, with the signs of their decisions."""
        signs = signs_of(read, sourced)
        told = without_guesses(read, sourced, signs, self._least_sure)
        return zip(told, signs, strict=True)


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
    sourced = [s for s in attributed(read, both) if _is_quotation(s)]
    return read, sourced, [c for c in judged if isinstance(c, Refusal)]


def _is_quotation(sourced: Sourced) -> bool:
    """Whether a content is a row: without marks and without a speaker it is the reporter's way of putting things."""
    return sourced.resolved is not None or isinstance(sourced.content, MarkedContent)
