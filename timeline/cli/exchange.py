"""`export`, `index` and `explain`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from timeline.cli import options, output
from timeline.cli.filters import Filters, Shape, filters
from timeline.cli.options import Settings, command
from timeline.cli.session import Session
from timeline.errors import InputError, UsageError

SUFFIXES = {
    ".md": "md",
    ".markdown": "md",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
}
EXPORTS = ("md", "json", "jsonl", "csv", "tsv")


@command(
    "export",
    "timeline export -o chronology.md",
    "timeline export -f csv --since 2017 > events.csv",
    "timeline export -f jsonl --claims --all",
)
@click.option("-f", "--format", "name", type=click.Choice(EXPORTS), help="Else by the suffix of -o, else md.")
@click.option("-o", "--output", "path", type=click.Path(), metavar="FILE", help="Write here; never over a file.")
@click.option("--force", is_flag=True, help="Write over the file.")
@click.option("--title", default="Chronology", metavar="TEXT", help="Heading of the document.")
@click.option("--group", type=click.Choice(["year", "month", "none"]), default="year", help="Headings.")
@filters
@click.pass_obj
def export_command(
    settings: Settings, name: str | None, path: str | None, force: bool, title: str, group: str, filters: Filters
) -> None:
    """The filtered chronology as a document or as data; two exports of the same corpus are byte-equal."""
    target = Path(path) if path and path != "-" else None
    shape = Shape(format=_format(name, target), title=title, group=group)
    if target and target.exists() and not force:
        raise UsageError(f"{target} exists already.", "Choose another name, or write over it with --force.")
    session = Session(settings)
    selection = output.chronology(session, filters)
    if target is None:
        output.write(session, selection, shape)
        return
    try:
        with target.open("w", encoding="utf-8", newline="\n") as out:
            output.write(session, selection, shape, out)
    except OSError as error:
        raise InputError(f"cannot write {target}: {error.strerror}.") from error
    session.note(f"{len(selection.rows)} {'claims' if filters.claims else 'events'} in {target}")


def _format(name: str | None, target: Path | None) -> str:
    if name or target is None:
        return name or "md"
    try:
        return SUFFIXES[target.suffix.casefold()]
    except KeyError:
        raise UsageError(
            f"cannot tell the format from '{target.name}'.", f"Name it with -f: {', '.join(EXPORTS)}."
        ) from None


@command("index", "timeline index", "timeline index --full --jobs 2")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes; else one for each core.")
@click.option("--full", is_flag=True, help="Read every file again.")
@click.pass_obj
def index_command(settings: Settings, jobs: int | None, full: bool) -> None:
    """Read what is new or changed in the corpus. Every command does so by itself; this one does nothing else."""
    session = Session(settings, jobs, full)
    documents, claims = len(session.store.document_ids()), session.store.counts(everything=True).claims
    click.echo(f"{session.read} files read; {documents} documents, {claims} claims")


@command(
    "explain",
    'timeline explain --dct 2018-08-22 "The talks on Sept. 4 were put off last Friday."',
    'timeline explain --header "25 august / 2017"',
    "timeline explain --json - < article.txt",
)
@click.argument("text", nargs=-1, required=True, metavar="TEXT...|-", help="The text; - reads it from stdin.")
@click.option("--dct", metavar="DATE", help="The day the text was written; else today.")
@click.option("--header", is_flag=True, help="Read TEXT as the head of an article and say when it was published.")
@click.option("--order", type=click.Choice(["dmy", "mdy", "ymd"]), help="With --header: the order of 03/04/2017.")
@click.option("--json", "as_json", is_flag=True, help="For scripts.")
@click.pass_obj
def explain_command(
    settings: Settings, text: tuple[str, ...], dct: str | None, header: bool, order: str | None, as_json: bool
) -> None:
    """How the dates and claims of a text, or the header of an article, are read: words, rule, anchor, result."""
    from timeline import engine
    from timeline.cli import explaining

    if len(text) == 1 and len(text[0].encode()) < 250 and Path(text[0]).is_file():
        raise UsageError(f"'{text[0]}' is a file.", f"To explain what it says: timeline explain - < {text[0]}")
    whole = sys.stdin.read() if text == ("-",) else " ".join(text)
    day = _day(settings, dct)
    explained = explaining.header(whole, order, as_json) if header else explaining.dates(whole, day, as_json)
    if not header and not as_json:
        claimed = explaining.claims(whole, day, engine.load_profile(options.corpus_folder(settings.corpus)))
        explained += f"\n{claimed}" if claimed else ""
    click.echo(explained, nl=not explained.endswith("\n"))


def _day(settings: Settings, dct: str | None) -> date:
    from timeline.calendar import typed

    today = options.today(settings.today)
    if dct is None:
        return today
    found = typed.parse(dct, today)
    if found.start is None or not found.is_day:
        raise UsageError(f"--dct wants one day, not '{dct}'.", "Write it as 2018-08-22.")
    return found.start
