"""`export`: the chronology as a document or as data."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import click

from timeline.cli import output
from timeline.cli.filters import filters
from timeline.cli.options import Settings, command, handed_over
from timeline.cli.session import Session
from timeline.cli.typed import Filters, Shape
from timeline.corpus import writing
from timeline.errors import UsageError
from timeline.export import formats
from timeline.export.selection import Selection
from timeline.reading.folder import NOT_ARTICLES
from timeline.text import shell

EXPORTS = formats.names(formats.exports())
WIDEST = max(map(len, EXPORTS))
PURPOSES = "\b\nFormats:\n" + "\n".join(f"  {each.name:<{WIDEST}} {each.purpose}" for each in formats.exports())
OF_DOCUMENT = {"style": "list", "cite": "footnotes", "long": False}  # options of the document -> what is usual


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of `export` as typed, but the filters."""

    name: str | None
    path: str | None
    force: bool
    title: str
    group: str
    style: str
    cite: str
    long: bool
    lanes: str


@command(
    "export",
    "timeline export -o chronology.md",
    "timeline export -f csv --since 2017 > events.csv",
    "timeline export -f jsonl --claims --all",
    epilog=PURPOSES,
)
@click.option(
    "-f", "--format", "name", type=click.Choice(EXPORTS), help=f"Else by the suffix of -o, else {formats.DOCUMENT}."
)
@click.option("-o", "--output", "path", type=click.Path(), metavar="FILE", help="Write here; never over a file.")
@click.option("--force", is_flag=True, help="Write over the file.")
@click.option("--title", default="Chronology", metavar="TEXT", help="Heading of the document.")
@click.option("--group", type=click.Choice(["year", "month", "none"]), default="year", help="Headings.")
@click.option("--style", type=click.Choice(["list", "table"]), default="list", help="md: a list of rows, or tables.")
@click.option(
    "--cite", type=click.Choice(["footnotes", "inline"]), default="footnotes", help="md: where sources stand."
)
@click.option("--long", "--quotes", "long", is_flag=True, help="md: the sentences under each row.")
@click.option("--lanes", type=click.Choice(["kind", "side", "speaker", "outlet"]), default="kind", help="Of a picture.")
@filters
@handed_over("asked", Asked)
@click.pass_obj
def export_command(settings: Settings, asked: Asked, filters: Filters) -> None:
    """The filtered chronology as a document or as data; two exports of the same corpus are byte-equal."""
    target, shape = _wanted(asked)
    session = Session(settings)
    selection = output.chronology(session, filters, shape)
    if target is None:
        output.write(session, selection, shape)
    else:
        tally = _write(session, selection, shape, target, asked.force)
        what = "claims" if filters.are_claims else "events"
        session.note(f"{tally.rows} {what} in {target}{_unlike(target, asked.name)}")


def _unlike(target: Path, name: str | None) -> str:
    """`, as csv` where the suffix of the file stands for another format."""
    found = formats.of_suffix(target.suffix)
    return f", as {name}" if name and found and found.name != name else ""


def _wanted(asked: Asked) -> tuple[Path | None, Shape]:
    """The file to write, or `None` for stdout, and how. Raises `UsageError` for a file that may not be written over."""
    target = Path(asked.path) if asked.path and asked.path != "-" else None
    name = _format(asked.name, target)
    if name != formats.DOCUMENT and any(getattr(asked, each) != usual for each, usual in OF_DOCUMENT.items()):
        raise UsageError(f"--style, --cite and --long are of {formats.DOCUMENT}, not of {name}.")
    shape = Shape(
        format=name, title=asked.title, group=asked.group, style=asked.style, cite=asked.cite, long=asked.long,
        lanes=asked.lanes,
    )  # fmt: skip
    if target and target.exists() and not (asked.force or writing.is_stream(target)):
        raise UsageError(f"{target} exists already.", "Choose another name, or write over it with --force.")
    return target, shape


def _write(session: Session, selection: Selection, shape: Shape, target: Path, over: bool) -> output.Tally:
    """Write the rows into a file, whole or not at all, and never over what a person wrote in the corpus."""
    for name in NOT_ARTICLES:
        own = session.folder / name
        if os.path.realpath(target) == str(own) or (own.exists() and target.exists() and own.samefile(target)):
            raise UsageError(f"{target} is the {name} of the corpus.", "Choose another name.")
    writing.tidy(target.parent)
    with writing.to(target, session.folder, writing.OVER if over else writing.USUAL) as out:
        return output.write(session, selection, shape, out)


def _format(name: str | None, target: Path | None) -> str:
    """The format as named, else by the suffix of the file, else the document. Raises `UsageError`."""
    if name or target is None:
        return name or formats.DOCUMENT
    found, other = formats.of_suffix(target.suffix), formats.OTHERS.get(target.suffix.casefold())
    if other:
        raise UsageError(f"{target.name} is made by pandoc.", f"Run: {other.format(shell.name(str(target)))}")
    if found is None or found.name not in EXPORTS:
        raise UsageError(f"cannot tell the format from '{target.name}'.", f"Name it with -f: {', '.join(EXPORTS)}.")
    return found.name
