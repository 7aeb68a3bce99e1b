"""Measures what ``quoteattr check`` sees of edited quotations, and what it wrongly sees in copies.

``python tests/mutation_figures.py`` makes 500 random single edits to real quotations and 500 verbatim or restyled
copies, holds each as a draft against its source with ``quoteattr check -f json``, and prints the share caught by kind
beside its target, with every miss and false alarm. What counts as caught stands in ``mutation/catching.py``, the edits
in ``mutators.py``. The articles stand beside the project (``../shared``) and are no part of it.

Ways of editing are drawn evenly, not as often as text allows them: removing a negation is as frequent as adding one as
far as the articles have enough of it. Hedge and modality have no target and come on top of the 500.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import random
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from mutation.catching import Outcome, Report, outcome
from mutation.press import Pair, Real, pair, quotations
from mutators import HARMLESS, KINDS, Mutant

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "press.jsonl"
TARGETS = {"number": 0.99, "name": 0.99, "negation": 0.97, "splice": 0.95, "speaker": 0.95}
MOST_ALARMED = 0.01
SEED = 6

Check = Callable[[str, str], Report]
"""Draft and source to the report of holding one against the other."""


def main() -> None:
    """Nothing; the figures are on standard output, progress on standard error."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--edits", type=int, default=500, help="edits of the kinds that have a target, together")
    options.add_argument("--copies", type=int, default=500, help="verbatim and restyled copies, together")
    options.add_argument("--seed", type=int, default=SEED)
    given = options.parse_args()
    if not CORPUS.exists():
        sys.exit(f"mutation_figures: {CORPUS} is not here; skipped: all figures, they are measured on its articles")
    reals = [real for real in _reals() if real.quotation.content]
    pairs = [*edited(reals, given.edits, given.seed), *copied(reals, given.copies, given.seed)]
    with tempfile.TemporaryDirectory() as room:
        outcomes = list(checked(pairs, checker(Path(room))))
    print("\n".join(lines(outcomes)))


def _reals() -> Iterator[Real]:
    from quoteattr.model import Article
    from quoteattr.pipeline import Extractor

    extractor = Extractor()
    with CORPUS.open(encoding="utf-8") as records:
        for record in map(json.loads, records):
            article = Article(record["id"], record["text"])
            yield from quotations(article, extractor.extract(article))


def edited(reals: Sequence[Real], number: int, seed: int) -> Iterator[Pair]:
    """As many edits as asked for, in equal parts for each kind with a target; half a part for each other kind."""
    part = -(-number // len(TARGETS))
    for kind in KINDS:
        wanted = part if kind in TARGETS else part // 2
        chance = random.Random(f"{seed} {kind}")
        yield from (pair(real, mutant, chance) for real, mutant in _evenly(kind, reals, wanted, chance))


def _evenly(kind: str, reals: Sequence[Real], wanted: int, chance: random.Random) -> Iterator[tuple[Real, Mutant]]:
    """Random edits of one kind, one a quotation, the ways of editing in turn as long as each lasts."""
    ways: dict[str, list[tuple[Real, Mutant]]] = defaultdict(list)
    for real in chance.sample(reals, len(reals)):
        found: dict[str, list[Mutant]] = defaultdict(list)
        for mutant in KINDS[kind](real.quotation, chance):
            if _is_new(mutant, real):
                found[mutant.how].append(mutant)
        for how, mutants in found.items():
            ways[how].append((real, chance.choice(mutants)))
    used: set[tuple[str, int]] = set()
    while wanted and any(ways.values()):
        for how in sorted(ways):
            while wanted and ways[how]:
                real, mutant = ways[how].pop()
                if (real.article.id, real.start) not in used:
                    used.add((real.article.id, real.start))
                    wanted -= 1
                    yield real, mutant
                    break


def _is_new(mutant: Mutant, real: Real) -> bool:
    """Whether the article does not by chance say what the mutant says, elsewhere than in the quotation itself."""
    said, before = _letters(mutant.content), _letters(real.quotation.content)
    return said in before or said not in _letters(real.article.text)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def copied(reals: Sequence[Real], number: int, seed: int) -> Iterator[Pair]:
    """As many copies as asked for, half of them word for word in other typography, half restyled."""
    for name, harmless in HARMLESS.items():
        chance = random.Random(f"{seed} {name}")
        made = ((real, harmless(real.quotation, chance)) for real in chance.sample(reals, len(reals)))
        pairs = (pair(real, mutant, chance) for real, mutant in made if mutant is not None)
        yield from (each for _, each in zip(range(number // len(HARMLESS)), pairs, strict=False))


def checker(room: Path) -> Check:
    """The check command, run in this process so that the analyser is loaded once; files are written to the room."""
    from quoteattr.cli import main as command

    draft, source, out = room / "draft.txt", room / "source.txt", room / "report.json"

    def check(draft_text: str, source_text: str) -> Report:
        draft.write_text(draft_text, "utf-8")
        source.write_text(source_text, "utf-8")
        out.unlink(missing_ok=True)
        said = io.StringIO()
        words = ["check", str(draft), "--source", str(source), "-f", "json", "-o", str(out), "-q"]
        with contextlib.suppress(SystemExit), contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
            command(words)
        if not out.exists():
            raise RuntimeError(f"quoteattr {' '.join(words)} wrote no report: {said.getvalue()}")
        report: Report = json.loads(out.read_text("utf-8"))
        return report

    return check


def checked(pairs: Sequence[Pair], check: Check) -> Iterator[Outcome]:
    """Each pair's outcome; a draft that ends the check is a miss that says so."""
    for number, each in enumerate(pairs, 1):
        if number % 50 == 0:
            print(f"{number} of {len(pairs)}", file=sys.stderr)
        try:
            yield outcome(each, check(each.draft, each.source))
        except Exception as fault:
            yield Outcome(each, False, f"the check ended: {fault!r}")


def lines(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """The figures by kind, then by way of editing, then every miss and false alarm."""
    kinds: dict[str, list[Outcome]] = defaultdict(list)
    for each in outcomes:
        kinds[each.pair.mutant.kind].append(each)
    for kind, found in kinds.items():
        yield _harmless(found) if kind == "harmless" else _share(kind, found)
        yield f"    {_by_way(found)}"
    for kind, found in kinds.items():
        wrong = [each for each in found if each.counts and not each.right]
        yield ""
        yield f"{kind}: {len(wrong)} {'false alarms' if kind == 'harmless' else 'misses'}"
        for each in wrong:
            yield from _wrong(each)
    misjudged = [each for found in kinds.values() for each in found if each.misjudged]
    yield from ("", f"copies with a wrong verdict and no alarm: {len(misjudged)}")
    for each in misjudged:
        yield from _wrong(each)


def _share(kind: str, found: Sequence[Outcome]) -> str:
    counted = [each for each in found if each.counts]
    share = sum(each.right for each in counted) / max(len(counted), 1)
    target = TARGETS.get(kind)
    told = f"{kind:<9} caught {sum(each.right for each in counted)} of {len(counted)} = {share:.3f}"
    if len(counted) < len(found):
        told += f" ({len(found) - len(counted)} more drafts whose speaker the engine does not name)"
    if target is None:
        return f"{told}, no target"
    return f"{told}, target {target:.2f}: {'met' if counted and share >= target else 'MISSED'}"


def _harmless(found: Sequence[Outcome]) -> str:
    alarmed = sum(not each.right for each in found)
    share = alarmed / max(len(found), 1)
    verdict = "met" if share <= MOST_ALARMED else "MISSED"
    told = f"harmless  alarmed {alarmed} of {len(found)} = {share:.3f}, at most {MOST_ALARMED:.2f}: {verdict}"
    return f"{told}; {sum(each.misjudged for each in found)} more with a wrong verdict and no alarm"


def _by_way(found: Sequence[Outcome]) -> str:
    """Right and all of each way of editing, and of each source form."""
    every: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for each in found:
        if each.counts:
            for way in (*each.pair.mutant.how.split("+"), "[labels]" if each.pair.labelled else "[article]"):
                every[way] += 1
                right[way] += each.right
    return ", ".join(f"{way} {right[way]}/{every[way]}" for way in sorted(every))


def _wrong(each: Outcome) -> Iterator[str]:
    one = each.pair
    form = "labels" if one.labelled else "article"
    yield f"- {one.mutant.kind}/{one.mutant.how} {one.id} ({form}): {each.said}"
    words = one.mutant.source or one.quotation.content
    line = next((line for line in one.source.split("\n") if words in line), words)
    yield f"    source: {line if one.labelled else f'{one.quotation.speaker}: {words}'}"
    yield f"    draft:  {one.draft.strip()}"


if __name__ == "__main__":
    main()
