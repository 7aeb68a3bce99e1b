"""Fits the weights of ``quoteattr/stages/confidence.tsv`` to annotated articles, and says how far they can be trusted.

``python tests/calibrate.py GOLD.jsonl …`` prints the reliability of the confidence when each article is judged by
weights fitted to all the others, and what share of the wrong rows stands below 0.9, by that and by ten folds of the
articles, shuffled five times; ``--write`` stores the weights that all articles together give. Confidence is counted as
the table tells it, in hundredths. Rows that only an optional annotation excuses say nothing and are left out.

The articles in ``fixtures/articles`` stand beside every fit with half the weight: there are many of them, but they are
written for the project. None of them is ever judged.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from quoteattr.model import Article
from quoteattr.pipeline import Extractor
from quoteattr.readers.gold import load
from quoteattr.readers.gold_record import GoldArticle
from quoteattr.review.matching import guesses, matching, records
from quoteattr.review.names import is_right
from quoteattr.review.scoring import VARIANTS
from quoteattr.stages.confidence import MEAN
from quoteattr.table import rows

TABLE = Path(__file__).parents[1] / "quoteattr" / "stages" / "confidence.tsv"
ARTICLES = Path(__file__).parents[1] / "fixtures" / "articles"
RIDGE = 2.0
"""How strongly a weight is drawn to 0: what its square costs, halved, in log-likelihood."""
BESIDE = 0.3
"""What a row of an article written for the project counts beside one of a real article."""
RAREST = 5
"""In how many rows a sign must have been seen to be given a weight."""
FOLDS, SHUFFLES = 10, 5
ROUNDS, ROUNDS_MORE = 25, 3
DOUBTFUL = 0.9
BANDS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)

Vector = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Judged:
    """A row of the engine: its article, what its decision rested on, and whether span and speaker are right."""

    article: str
    signs: tuple[str, ...]
    right: bool


def judged(articles: Sequence[GoldArticle]) -> Iterator[Judged]:
    """Every row of the engine that the annotation can judge, doubtful speakers named: how doubtful is the question."""
    extractor = Extractor(least_sure=0)
    for record in articles:
        article = Article(record["id"], record["text"])
        explanations = extractor.explain(article)
        predicted = guesses(record["text"], rows(article, [e.attribution for e in explanations]))
        signs = {e.attribution.quote_id: e.signs for e in explanations}
        for group, threshold in (VARIANTS["marked"], VARIANTS["indirect"]):
            one = matching(records(record), predicted, group, threshold)
            for gold, guess in one.pairs:
                right = is_right(gold.quote, guess.row.get("speaker"))
                yield Judged(record["id"], signs[int(str(guess.row["quote_id"]))], right)
            for guess in one.false_alarms:
                yield Judged(record["id"], signs[int(str(guess.row["quote_id"]))], False)


def fitted(x: Vector, y: Vector, counts: Vector, first: Vector | None = None) -> Vector:
    """The weights of the mean and of each sign: logistic regression with a ridge on the signs, by Newton's method.

    ``counts`` says how much each row counts. ``first`` are weights to begin with, of nearly the same rows: then a few
    steps do.
    """
    penalty = np.full(x.shape[1], RIDGE)
    penalty[0] = 1e-6
    weights = np.zeros(x.shape[1]) if first is None else first
    for _ in range(ROUNDS if first is None else ROUNDS_MORE):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (counts * (y - p)) - penalty * weights
        curvature = (x.T * (counts * p * (1 - p))) @ x + np.diag(penalty)
        weights = weights + np.linalg.solve(curvature, gradient)
    return weights


def design(cases: Sequence[Judged], names: Sequence[str]) -> Vector:
    """One line a row: 1 for the mean, then 1 for every sign that it has."""
    place = {name: k for k, name in enumerate(names, 1)}
    x = np.zeros((len(cases), len(names) + 1))
    x[:, 0] = 1
    for line, case in enumerate(cases):
        for sign in case.signs:
            if sign in place:
                x[line, place[sign]] = 1
    return x


def outcome(cases: Sequence[Judged]) -> Vector:
    """1 for every row that is right, else 0."""
    return np.array([case.right for case in cases], dtype=float)


def counted(cases: Sequence[Judged], beside: Sequence[Judged]) -> Vector:
    """How much each row counts in a fit, those beside last."""
    return np.array([1.0] * len(cases) + [BESIDE] * len(beside))


def held_out(
    cases: Sequence[Judged], beside: Sequence[Judged], names: Sequence[str], folds: Mapping[str, int]
) -> Vector:
    """The confidence of each row by weights fitted to the articles outside the fold of its own, as the table tells it.

    ``folds`` gives the fold of every article; the rows ``beside`` are in every fit.
    """
    x, y, counts = design([*cases, *beside], names), outcome([*cases, *beside]), counted(cases, beside)
    of = np.array([folds[case.article] for case in cases] + [-1] * len(beside))
    out, every = np.zeros(len(of)), fitted(x, y, counts)
    for fold in set(folds.values()):
        weights = fitted(x[of != fold], y[of != fold], counts[of != fold], every)
        out[of == fold] = 1 / (1 + np.exp(-x[of == fold] @ weights))
    return np.clip(out[: len(cases)], 0.01, 0.99).round(2)


def single(cases: Sequence[Judged]) -> dict[str, int]:
    """Every article as a fold of its own."""
    return {article: k for k, article in enumerate(dict.fromkeys(case.article for case in cases))}


def shuffled(cases: Sequence[Judged], seed: int) -> dict[str, int]:
    """The articles dealt out to ten folds."""
    articles = sorted(single(cases))
    np.random.default_rng(seed).shuffle(articles)
    return {article: k % FOLDS for k, article in enumerate(articles)}


def told(cases: Sequence[Judged], probability: Vector) -> Iterator[str]:
    """The reliability table, and what the rows below the line of doubt hold."""
    right = np.array([case.right for case in cases])
    yield "confidence    rows  right  mean confidence"
    for low, high in pairwise(BANDS):
        inside = (probability >= low) & (probability < high)
        if inside.any():
            yield (
                f"{low:.2f}-{min(high, 1):.2f}  {inside.sum():6d}  {right[inside].mean():.3f}  "
                f"{probability[inside].mean():.3f}"
            )
    yield doubts(cases, probability)


def doubts(cases: Sequence[Judged], probability: Vector) -> str:
    """What share of the rows, and of the wrong ones, stands below the line of doubt."""
    doubtful, wrong = probability < DOUBTFUL, outcome(cases) == 0
    held = (doubtful & wrong).sum()
    return (
        f"below {DOUBTFUL}: {doubtful.mean():.1%} of {len(cases)} rows, holding {held} of "
        f"{wrong.sum()} wrong ones ({held / max(1, wrong.sum()):.1%})"
    )


def weighed(cases: Sequence[Judged]) -> list[str]:
    """The signs that were seen often enough to be given a weight, sorted."""
    seen = Counter(sign for case in cases for sign in case.signs)
    return sorted(sign for sign, rows_seen in seen.items() if rows_seen >= RAREST)


def stored(cases: Sequence[Judged], beside: Sequence[Judged], names: Sequence[str]) -> str:
    """The table of weights with how often each sign was seen in the judged articles and was right."""
    seen = Counter(sign for case in cases for sign in case.signs)
    right = Counter(sign for case in cases if case.right for sign in case.signs)
    every = [*cases, *beside]
    weights = fitted(design(every, names), outcome(every), counted(cases, beside))
    articles = len({case.article for case in cases})
    lines = [
        "sign\tweight\trows\tright",
        f"# Written by tests/calibrate.py from {len(cases)} rows of {articles} real articles, {len(beside)} beside.",
        f"{MEAN}\t{weights[0]:.3f}\t{len(cases)}\t{sum(case.right for case in cases)}",
    ]
    lines += [f"{name}\t{w:.3f}\t{seen[name]}\t{right[name]}" for name, w in zip(names, weights[1:], strict=True)]
    return "\n".join(lines) + "\n"


def main(paths: Sequence[str], write: bool) -> None:
    """Nothing; the table is on standard output, and with ``write`` the weights are stored."""
    cases = [case for path in paths for case in judged(load(path))]
    beside = list(judged([article for path in sorted(ARTICLES.glob("*.gold.txt")) for article in load(path)]))
    names = weighed([*cases, *beside])
    print("each article by the others")
    print("\n".join(told(cases, held_out(cases, beside, names, single(cases)))))
    for seed in range(SHUFFLES):
        print(
            f"ten folds, shuffle {seed}: {doubts(cases, held_out(cases, beside, names, shuffled(cases, seed)))}",
            flush=True,
        )
    if write:
        TABLE.write_text(stored(cases, beside, names), "utf-8")


if __name__ == "__main__":
    main([a for a in sys.argv[1:] if a != "--write"], "--write" in sys.argv)
