"""``quoteattr check``: a draft held against its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quoteattr.cli import streams
from quoteattr.cli.inputs import encoding_option
from quoteattr.errors import QuoteattrError

if TYPE_CHECKING:
    from quoteattr.check.checking import Checker
    from quoteattr.check.sources import Source
    from quoteattr.cli.progress import Progress
    from quoteattr.model import Article


class SeveralBehindOne(click.Command):
    """A command whose --source takes all paths behind it, as a shell writes them for `--source talks/*.txt`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments that are left; each path behind a --source has become one of its own."""
        return super().parse_args(ctx, list(_spread(args)))


def _spread(args: list[str]) -> Iterator[str]:
    taking = drafted = valued = False
    for arg in args:
        is_option = arg.startswith("-") and arg != "-"
        if is_option:
            taking = arg == "--source" and drafted
            valued = "=" not in arg and arg not in ("-q", "--quiet", "--all", "-h", "--help")
        elif valued:
            valued = False
        elif taking:
            yield "--source"
        else:
            drafted = True
        yield arg


@click.command(cls=SeveralBehindOne)
@click.argument("draft", metavar="DRAFT")
@click.option("--source", "sources", metavar="PATH...", multiple=True, help="What was really said: files, folders.")
@click.option(
    "--speaker",
    "speakers",
    metavar="NAME",
    multiple=True,
    help="Whose speech a source without labels is, or who answers; FILE=NAME for one of several.",
)
@click.option("--index", "index_path", metavar="FILE", help="Keep the sources' index in FILE for the next draft.")
@click.option("-o", "--output", metavar="FILE", help="Write to FILE; its suffix says the format.")
@click.option("-f", "--format", "name", metavar="FORMAT", help="text, json, html or xlsx.")
@click.option("--all", "everything", is_flag=True, help="Text: the quotations without a finding, too.")
@encoding_option
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
def command(
    draft: str,
    sources: tuple[str, ...],
    speakers: tuple[str, ...],
    index_path: str | None,
    output: str | None,
    name: str | None,
    everything: bool,
    encoding: str | None,
    quiet: bool,
) -> None:
    """Hold a draft against its sources.

    For every quotation in DRAFT (a file, or - for standard input): are these the words of a source, were they changed,
    and are they said by whom the draft says? Sources are transcripts with speaker labels, speeches, press releases or
    earlier articles. Exit 1 where an editor has to look.
    """
    from quoteattr import readers
    from quoteattr.check.forms import Choice, form_named, form_of
    from quoteattr.cli.progress import Progress

    target = Path(output) if output not in (None, "-") else None
    write = form_named(name or (form_of(target) if target else "text"))
    if name in ("html", "xlsx") and target is None and streams.on_terminal():
        raise click.UsageError(f"This is no text for a terminal; say -o FILE.{name}.")
    if not sources and index_path is None:
        raise click.UsageError("Missing option '--source': name the files or folders that the draft is held against.")
    if "-" in sources:
        raise click.UsageError("Standard input is for the draft; give a source as a file.")
    _spare(target, (draft, *sources), "-o")
    _spare(Path(index_path) if index_path else None, (draft, *sources), "--index")

    progress = Progress(quiet)
    drafts = list(progress.heard(readers.articles([draft], encoding, streams.stdin() if draft == "-" else None)))
    if not drafts:
        raise QuoteattrError("could not be read; nothing was checked", draft)
    checker, notices = _checker(sources, speakers, index_path, encoding, progress)
    for notice in notices:
        progress.warned(notice)
    report = checker.report(drafts, notices)
    for article in drafts:
        if not any(f.words.text_id == article.id for f in report.quotations):
            progress.warned(f"{article.id}: no quotation was found; nothing to check")
    choice = Choice(everything=everything)
    if target:
        from quoteattr.writers import beside_and_renamed

        with beside_and_renamed(target) as sink:
            write(report, sink, choice)
    else:
        write(report, streams.stdout(), choice)
    click.get_current_context().exit(1 if report.summary.findings or progress.unreadable else 0)


def _spare(target: Path | None, inputs: Iterable[str], option: str) -> None:
    """Nothing; UsageError where an output would overwrite an input."""
    for path in inputs:
        try:
            same = target is not None and target.samefile(path)
        except (OSError, ValueError):
            same = False
        if same:
            raise click.UsageError(f"{target} is also an input and would be overwritten; choose another for {option}.")


def _checker(
    paths: tuple[str, ...],
    speakers: tuple[str, ...],
    index_path: str | None,
    encoding: str | None,
    progress: Progress,
) -> tuple[Checker, list[str]]:
    """The sources ready to be asked, and what is to be said about them."""
    from quoteattr import readers
    from quoteattr.check.checking import Checker
    from quoteattr.check.index_file import Kept, mark_of, read_index, write_index
    from quoteattr.writers import beside_and_renamed

    file = Path(index_path) if index_path else None
    kept = read_index(file) if file and file.exists() else None
    mark = mark_of(paths, encoding) if paths else ""
    if kept is not None and (not paths or kept.mark == mark):
        sources, notices = _sources(kept.articles, speakers)
        return Checker(sources, kept.index), notices
    if not paths:
        raise QuoteattrError("no such index; name the sources with --source to make it", str(file))
    found = list(progress.heard(readers.articles(paths, encoding)))
    sources, notices = _sources(found, speakers)
    if not sources:
        raise QuoteattrError("no source with text could be read; nothing was checked")
    checker = Checker(sources)
    if file:
        with beside_and_renamed(file) as sink:
            write_index(Kept(tuple(s.article for s in sources), checker.index, mark), sink)
    return checker, notices


def _sources(articles: Iterable[Article], speakers: tuple[str, ...]) -> tuple[list[Source], list[str]]:
    """The sources that hold text, each with the speaker named for it; notices about the others."""
    from quoteattr.check.sources import Source
    from quoteattr.pipeline import Extractor

    extractor = Extractor()
    named = dict(each.split("=", 1) for each in speakers if "=" in each)
    of_all = next((each for each in speakers if "=" not in each), None)
    sources, notices = [], []
    for article in articles:
        if not article.text.strip():
            notices.append(f"{article.id}: holds no text; nothing is looked for in it")
            continue
        speaker = next((who for file, who in named.items() if Path(file).name == Path(article.id).name), of_all)
        source = Source(article, extractor.extract, speaker)
        sources.append(source)
        if source.unknown_label:
            form = f"‘{source.unknown_label}’"
            notices.append(f"{article.id}: {form} looks like a speaker label of an unknown form; read without speakers")
    return sources, notices
