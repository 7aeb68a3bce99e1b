"""How a review workbook of 50,000 rows behaves: ``python tests/benchmark_workbook.py [ROWS]`` prints its figures.

The articles are those of ``fixtures/gold``, again and again, each time with other syllables, so that no text is like
another. Time is processor time, as a ratio to that of the extraction of as many rows.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import libreoffice

from quoteattr import readers
from quoteattr.model import Article
from quoteattr.pipeline import Extractor
from quoteattr.review.merging import merged
from quoteattr.review.reading import read_review
from quoteattr.table import Attributed
from quoteattr.writers import WRITERS, Style

FIXTURES: Final = Path(__file__).parents[1] / "fixtures" / "gold"
_FIRST, _SYLLABLES = 0xAC00, 11_172


def again(found: list[Attributed], rows: int) -> Iterator[Attributed]:
    """The articles until there are so many rows, each time written with other syllables."""
    made = turn = 0
    while made < rows:
        other = {_FIRST + c: _FIRST + (c + 1_036 * turn) % _SYLLABLES for c in range(_SYLLABLES)}
        for article, attributions in found:
            name = f"{article.id}-{turn}"
            changed = replace(
                article, id=name, text=article.text.translate(other), url=f"https://news.example.kr/{name}"
            )
            made += len(attributions)
            yield (
                changed,
                [
                    replace(
                        each,
                        doc_id=name,
                        content=each.content.translate(other),
                        context=each.context.translate(other),
                        speaker=each.speaker and each.speaker.translate(other),
                    )
                    for each in attributions
                ],
            )
        turn += 1


def megabytes() -> float:
    """The most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def extracted() -> tuple[list[Attributed], float]:
    """The fixtures' quotations, and the seconds that a row takes."""
    articles = [each for each in readers.articles([FIXTURES]) if isinstance(each, Article)]
    extractor = Extractor()
    extractor.extract(articles[0])
    begun = time.process_time()
    found: list[Attributed] = [(each, extractor.extract(each)) for each in articles]
    return found, (time.process_time() - begun) / sum(len(rows) for _, rows in found)


def main(rows: int) -> None:
    found, seconds_a_row = extracted()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "review.xlsx")
        before, begun = megabytes(), time.process_time()
        with path.open("wb") as sink:
            WRITERS["xlsx"](again(found, rows), sink, Style())
        ratio = (time.process_time() - begun) / (seconds_a_row * rows)
        print(f"workbook of {rows:,} rows: {path.stat().st_size / 1e6:.0f} MB")
        print(f"writing it: {ratio:.2f} of the time of extracting as many, {megabytes() - before:.0f} MB more memory")
        before, begun = megabytes(), time.process_time()
        merged(read_review(path))
        ratio = (time.process_time() - begun) / (seconds_a_row * rows)
        print(f"reading it back: {ratio:.2f} of that time, {megabytes() - before:.0f} MB more memory")
        if libreoffice.PROGRAM:
            office = libreoffice.LibreOffice.set_up(Path(folder, "profile"))
            spent = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            office.converted(path, "csv", Path(folder, "again"))
            used = resource.getrusage(resource.RUSAGE_CHILDREN)
            ratio = (used.ru_utime - spent) / (seconds_a_row * rows)
            print(f"opened in LibreOffice and saved as CSV: {ratio:.2f} of that time, {used.ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)
