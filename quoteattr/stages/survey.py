"""An article → its marks paired, its sentences cut and its cast named, before any sentence is analysed."""

from __future__ import annotations

from quoteattr.model import Article
from quoteattr.stages.appositions import apposed, joined_names
from quoteattr.stages.casting import aliases_in, cast_of, nicknames_in
from quoteattr.stages.introductions import in_brackets, introductions, without_name_calling
from quoteattr.stages.label_names import label_names
from quoteattr.stages.marked_bodies import with_bodies_shown
from quoteattr.stages.marks import marked_spans
from quoteattr.stages.mention_forms import Form
from quoteattr.stages.named_bodies import agency, benches, bodies_named, bodies_of_kind, branches, firms, short_names
from quoteattr.stages.parsing import Parsed
from quoteattr.stages.plain_names import plain_names
from quoteattr.stages.roster import NOBODY, Roster, names_known
from quoteattr.stages.sentences import sentences, veiled
from quoteattr.stages.surname_bearers import surname_bearers


def parsed(article: Article, people: Roster = NOBODY) -> Parsed:
    """The article with its marks paired, its sentences cut and its cast named.

    ``people`` are known whatever the article is, beside those that it brings with it.
    """
    marked = marked_spans(article.text, article.end if article.truncated else None)
    veil = veiled(article.text, marked)
    cut = sentences(article.text, marked, veil)
    spans = [s.span for s in cut]
    shown = with_bodies_shown(veil, article.text, marked)
    introduced = introductions(shown, spans)
    bearers = surname_bearers(veil, spans, introduced)
    introduced = tuple(sorted([*introduced, *bearers], key=lambda m: m.span.start))
    plain = plain_names(veil, introduced)
    inside = (m for m in introductions(article.text, (m.inner for m in marked)) if m.form is Form.NAME)
    quoted = map(without_name_calling, inside)
    of_kind = [*bodies_of_kind(article.text, spans)]
    bodies = [
        *bodies_named(veil, spans, {m.span.start for m in of_kind}),
        *of_kind,
        *benches(veil),
        *branches(veil),
        *firms(veil),
    ]
    rosters = (people, Roster(article.known))
    known, called = names_known(rosters, veil)
    named = [
        *apposed([*introduced, *in_brackets(veil), *label_names(veil), *plain, *joined_names(shown)], shown),
        *quoted,
    ]
    persons = {m.name for m in named if m.form is Form.NAME}
    aliases = (
        *aliases_in(veil),
        *nicknames_in(article.text, persons),
        *short_names(veil),
        *agency(bodies, veil),
        *called,
    )
    cast = cast_of([*named, *bodies, *known], aliases, article.text)
    for roster in rosters:
        cast = roster.entitled(cast)
    return Parsed(article, veil, marked, cut, introduced, cast, rosters)
