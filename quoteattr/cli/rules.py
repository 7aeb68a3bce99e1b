"""``quoteattr rules``: the book of rules, or one page of it."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import cleandoc
from typing import TYPE_CHECKING, Final

import click

from quoteattr.cli import streams

if TYPE_CHECKING:
    from quoteattr.rule import Rule

_EXAMPLES: Final = (
    ("finds", "finds"),
    ("leaves", "leaves alone"),
    ("misses", "misses (known)"),
    ("mistakes", "mistakes (known)"),
)


@click.command()
@click.argument("rule_id", metavar="[ID]", required=False)
def command(rule_id: str | None) -> None:
    """List the rules, or show the page of one.

    They are listed in the order in which they are asked; the first that speaks decides. A page has the rule's reasons,
    its examples and its known faults.
    """
    from quoteattr.rules import BOOK

    if rule_id is None:
        streams.say("\n".join(_contents(BOOK)))
        return
    pages = [(chain, rule) for chain, rules in BOOK.items() for rule in rules if rule.id == rule_id]
    if not pages:
        raise click.UsageError(f"There is no rule {rule_id!r}; 'quoteattr rules' lists them.")
    for chain, rule in pages:
        streams.say("\n".join(_page(chain, rule)))


def _contents(book: dict[str, tuple[Rule, ...]]) -> Iterator[str]:
    width = max((len(rule.id) for rules in book.values() for rule in rules), default=0)
    for chain, rules in book.items():
        yield chain
        yield from (f"  {rule.id:<{width}}  {rule.says}" for rule in rules)


def _page(chain: str, rule: Rule) -> Iterator[str]:
    yield f"{rule.id} ({chain})"
    yield f"  {rule.says}"
    yield ""
    yield from (f"  {line}".rstrip() for line in cleandoc(rule.doc).splitlines())
    for name, title in _EXAMPLES:
        examples: tuple[str, ...] = getattr(rule, name)
        if examples:
            yield ""
            yield f"  {title}"
            yield from ("    " + example.replace("\n", "\n    ") for example in examples)
