"""Drafts and sources for the tests of the check: read from ``fixtures/check``, or made of strings."""

from __future__ import annotations

import csv
import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from quoteattr import readers
from quoteattr.check.checking import Checker
from quoteattr.check.findings import Finding, Report
from quoteattr.check.sources import Source
from quoteattr.model import Article
from quoteattr.pipeline import Extractor

SETS = Path(__file__).parents[1] / "fixtures" / "check"
NAMES = sorted(path.name for path in SETS.iterdir())


@functools.cache
def extractor() -> Extractor:
    return Extractor()


def source(text: str, name: str = "source.txt", speaker: str | None = None) -> Source:
    return Source(Article(name, text), extractor().extract, speaker)


def report(draft: str, *sources: Source) -> Report:
    return Checker(sources).report([Article("draft.txt", draft)])


def findings(draft: str, *texts: str) -> tuple[Finding, ...]:
    sources = [source(text, f"source-{n}.txt") for n, text in enumerate(texts, 1)]
    return report(draft, *sources).quotations


def only(draft: str, *texts: str) -> Finding:
    (found,) = findings(draft, *texts)
    return found


def kinds(found: Finding) -> list[str]:
    return sorted({alarm.kind.value for alarm in found.alarms})


@dataclass(frozen=True)
class Set:
    report: Report
    gold: list[Mapping[str, str]]


@functools.cache
def fixture(name: str) -> Set:
    sources = [
        Source(article, extractor().extract)
        for article in readers.articles([SETS / name / "sources"])
        if isinstance(article, Article)
    ]
    drafts = [a for a in readers.articles([SETS / name / "draft.txt"]) if isinstance(a, Article)]
    with (SETS / name / "gold.tsv").open(encoding="utf-8") as lines:
        gold: list[Mapping[str, str]] = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return Set(Checker(sources).report(drafts), gold)
