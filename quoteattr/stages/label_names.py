"""Article text → the persons whom broadcast labels name with their office: `[김하늘 / 가람시청 대변인]`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from quoteattr.model import Span
from quoteattr.stages.affiliations import affiliation_before, with_field
from quoteattr.stages.korean_names import is_korean_name, is_listed
from quoteattr.stages.mention_forms import Form, Mention, joined
from quoteattr.stages.names import is_body, is_common, role_class, title_in
from quoteattr.stages.noun_phrases import words_of

_LABEL: Final = regex.compile(
    r"(?:[\[【▶:：]|^)\s*(?P<name>[가-힣]{2,4}(?: [가-힣]{2,6}){0,2}?)(?: (?P<title>[가-힣]{2,8}))?"
    r"\s?/\s?(?P<office>[^\[\]【】\n\"“”:：/()]{2,30}?)\s*(?=[\]】:：–-]|$)",
    regex.M,
)


def _can_be_named(word: str) -> bool:
    """Whether a word before a slash can be a part of a foreign name: nothing says that it is something else."""
    return not (is_body(word) or title_in(word) or role_class(word) or is_listed(word))


def label_names(veil: str) -> Iterator[Mention]:
    """The persons named in labels with a slash, each with the title and affiliation that stand on either side of it."""
    for m in _LABEL.finditer(veil):
        name, behind_name = m["name"], m["title"]
        if behind_name is not None and title_in(behind_name) != behind_name:
            continue
        marked = veil[m.start()] in "[【▶:："
        if not (is_korean_name(name, beside_title=True) or (marked and all(map(_can_be_named, name.split())))):
            continue
        office = words_of(veil, Span(*m.span("office")))
        title, affiliation = behind_name, None
        if office and title_in(office[-1].text) == office[-1].text:
            belongs, title = with_field(office[:-1], office[-1].text)
            affiliation = affiliation_before(belongs, title)
        elif office and is_body(office[-1].text):
            affiliation = joined(office)
        elif marked and title is None and len(office) > 1 and all(is_common(word.text) for word in office):
            title = joined(office)
        elif not marked:
            continue
        at = m.start("name")
        yield Mention(Form.NAME, name, Span(at, at + len(name)), "person", title, affiliation)
