"""`export`: the chronology as a document or as data."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from timeline.cli import about, output
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
BY_PANDOC = (".docx", ".odt", ".rtf", ".epub")  # documents that pandoc makes from markdown, with all footnotes
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
    excel: bool
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
@click.option("--excel", is_flag=True, help="csv as Excel reads it: a byte order mark, CRLF.")
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
        session.note("\n".join(_told(session, filters, shape, tally, f"{target}{_unlike(target, asked.name)}")))


def _told(session: Session, filters: Filters, shape: Shape, tally: output.Tally, where: str) -> Iterator[str]:
    """What was written, and what it leaves out where the file has no place to say so."""
    yield f"{tally.rows} {'claims' if filters.are_claims else 'events'} in {where}"
    if not formats.named(shape.format or formats.DOCUMENT).is_document:
        left_out = about.of(session, filters, shape).left_out
        if left_out:
            yield f"left out: {'; '.join(each.told for each in left_out)}"


def _unlike(target: Path, name: str | None) -> str:
    """`, as csv` where the suffix of the file stands for another format."""
    found = formats.of_suffix(target.suffix)
    return f", as {name}" if name and found and found.name != name else ""


def _wanted(asked: Asked) -> tuple[Path | None, Shape]:
    """The file to write, or `None` for stdout, and how. Raises `UsageError` for a file that may not be written over."""
    target = Path(asked.path) if asked.path and asked.path != "-" else None
    shape = _shape(asked, _format(asked.name, target))
    _needs_file(shape, target)
    if target and target.exists() and not (asked.force or writing.is_stream(target)):
        raise UsageError(f"{target} exists already.", "Choose another name, or write over it with --force.")
    return target, shape


def _needs_file(shape: Shape, target: Path | None) -> None:
    """Raises `UsageError` where bytes are wanted and nothing can hold them."""
    wanted = formats.named(shape.format or formats.DOCUMENT)
    if wanted.for_files and (target is None or writing.is_stream(target)):
        raise UsageError(f"{wanted.name} is a file.", f"Name it: -o chronology{wanted.suffixes[0]}")


def _shape(asked: Asked, name: str) -> Shape:
    """How the format `name` is written. Raises `UsageError` for options of another format."""
    if asked.excel and name != "csv":
        raise UsageError(f"--excel is for csv, not {name}.", "Write csv: timeline export --excel -o FILE.csv")
    if name != formats.DOCUMENT and any(getattr(asked, each) != usual for each, usual in OF_DOCUMENT.items()):
        raise UsageError(f"--style, --cite and --long are for {formats.DOCUMENT}, not {name}.")
    looks = {each: getattr(asked, each) for each in ("title", "group", "excel", "lanes", *OF_DOCUMENT)}
    return Shape(format=name, **looks)


def _write(session: Session, selection: Selection, shape: Shape, target: Path, over: bool) -> output.Tally:
    """Write the rows into a file, whole or not at all, and never over what a person wrote in the corpus."""
    for name in NOT_ARTICLES:
        own = session.folder / name
        if os.path.realpath(target) == str(own) or (own.exists() and target.exists() and own.samefile(target)):
            raise UsageError(f"{target} is the {name} of the corpus.", "Choose another name.")
    writing.tidy(target.parent)
    manner = writing.OVER if over else writing.USUAL
    if formats.named(shape.format or formats.DOCUMENT).for_files:
        with writing.file(target, session.folder, manner) as path:
            return output.fill(session, selection, shape, path)
    with writing.to(target, session.folder, manner) as out:
        return output.write(session, selection, shape, out)


def _format(name: str | None, target: Path | None) -> str:
    """The format as named, else by the suffix of the file, else the document. Raises `UsageError`."""
    if name or target is None:
        return name or formats.DOCUMENT
    found = formats.of_suffix(target.suffix)
    if found is None or found.name not in EXPORTS:
        raise _unknown(target)
    return found.name


def _unknown(target: Path) -> UsageError:
    """That nothing here writes such a file; for a document of an office, the line that makes it, with all footnotes."""
    if target.suffix.casefold() not in BY_PANDOC:
        return UsageError(f"cannot tell the format from '{target.name}'.", f"Name it with -f: {', '.join(EXPORTS)}.")
    made, text = str(target), str(target.with_suffix(".md"))
    fix = (
        f"Make it from markdown: timeline export -o {shell.name(text)}"
        f" && pandoc -f markdown-smart {shell.name(text)} -o {shell.name(made)}"
    )
    return UsageError(f"pandoc writes {target.suffix}, with all footnotes; timeline does not.", fix)
