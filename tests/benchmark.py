"""Prints what the README says of accuracy, exactness, speed, memory and start-up: ``python tests/benchmark.py``.

The articles it measures on stand beside the project (``../shared``) and are no part of it. The bare analyser that speed
and memory are held against has the configuration of the engine's own: ``Kiwi(num_workers=0, load_multi_dict=False)``.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

SHARED = Path(__file__).parents[2] / "shared"
CORPUS = SHARED / "corpus" / "press.jsonl"
BARE = "kiwipiepy.Kiwi(num_workers=0, load_multi_dict=False)"
WARM_UP = "김 대표는 “끝까지 가겠다”고 말했다."


def main() -> None:
    """Nothing; the figures are on standard output."""
    if "--peak" in sys.argv:
        print(_peak(sys.argv[-1]))
        return
    print_start_up()
    if not CORPUS.exists():
        sys.exit(f"benchmark: {SHARED} is not here; accuracy and speed are measured on its articles")
    for name in ("seed", "dev", "check"):
        print_score(name)
    print("\n== corpus/press.jsonl")
    print_memory()  # while this process is small: a child's peak begins with what its parent had
    print_exactness()
    print_speed()


def print_score(name: str) -> None:
    """Nothing; the figures of one annotated file are on standard output, and none of its text."""
    print(f"\n== gold/{name}.jsonl", flush=True)
    subprocess.run([sys.executable, "-m", "quoteattr", "score", str(SHARED / "gold" / f"{name}.jsonl")], check=True)


def print_exactness() -> None:
    """Nothing; how many contents of the corpus are not ``text[start:end]``."""
    from quoteattr.model import Article
    from quoteattr.pipeline import Extractor

    extractor = Extractor()
    wrong = quotations = 0
    for text in texts():
        article = Article("a", text)
        for found in extractor.extract(article):
            quotations += 1
            wrong += found.content != article.text[found.start : found.end]
    print(f"{quotations} quotations; contents that are not text[start:end]: {wrong}")


def print_speed() -> None:
    """Nothing; the time of extraction over that of the bare analyser, same process, both warm, best of three."""
    analyse, extract = _bare(), _engine()
    bare = min(_seconds(analyse) for _ in range(3))
    engine = min(_seconds(extract) for _ in range(3))
    characters = sum(map(len, texts()))
    print(f"bare analyser, {BARE}.tokenize, one call an article: {bare:.2f} s ({characters / bare:,.0f} characters/s)")
    print(
        f"extraction: {engine:.2f} s ({characters / engine:,.0f} characters/s), {engine / bare:.2f} times the analyser"
    )


def print_memory() -> None:
    """Nothing; peak memory of extraction and of the bare analyser, each in a process of its own."""
    command = [sys.executable, __file__, "--peak"]
    bare, engine = (int(subprocess.check_output([*command, each])) for each in ("bare", "engine"))
    more = (engine - bare) / 1024
    print(f"peak memory: analyser {bare / 1024:.0f} MB, extraction {engine / 1024:.0f} MB, {more:.0f} more")


def print_start_up() -> None:
    """Nothing; the time of ``quoteattr --help`` over that of ``import click``, best of ten."""
    script = Path(sys.executable).with_name("quoteattr")
    command = [str(script)] if script.exists() else [sys.executable, "-m", "quoteattr"]
    click = min(_run_seconds([sys.executable, "-c", "import click"]) for _ in range(10))
    shown = min(_run_seconds([*command, "--help"]) for _ in range(10))
    print(f"quoteattr --help {shown * 1000:.0f} ms, import click {click * 1000:.0f} ms: {shown / click:.2f} times")


def texts() -> list[str]:
    """The texts of the corpus."""
    with CORPUS.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def _bare() -> Callable[[str], object]:
    import kiwipiepy

    warnings.simplefilter("ignore", DeprecationWarning)  # it warns that 0 has meant "no threads" since 0.21, as wanted
    kiwi = kiwipiepy.Kiwi(num_workers=0, load_multi_dict=False)
    kiwi.tokenize(WARM_UP)
    return kiwi.tokenize


def _engine() -> Callable[[str], object]:
    from quoteattr.pipeline import Extractor

    extractor = Extractor()
    extractor.extract(WARM_UP)
    return extractor.extract


def _peak(which: str) -> int:
    """The peak memory of this process, in kB, after it has read the corpus."""
    read = _bare() if which == "bare" else _engine()
    for text in texts():
        read(text)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _seconds(read: Callable[[str], object]) -> float:
    corpus = texts()
    begun = time.perf_counter()
    for text in corpus:
        read(text)
    return time.perf_counter() - begun


def _run_seconds(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
