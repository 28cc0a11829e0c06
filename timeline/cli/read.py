"""`list` and `show`."""

from __future__ import annotations

import click

from timeline.cli import completing, output
from timeline.cli.filters import Filters, Shape, filters, shape
from timeline.cli.options import Settings, command
from timeline.cli.session import Session
from timeline.errors import UsageError


@command(
    "list",
    "timeline list --since 2017",
    "timeline list --actor Taliban --kind meeting --on 2018",
    "timeline list --docs",
    "timeline list --claims --all --format jsonl",
)
@click.option("--docs", is_flag=True, help="Documents instead of events.")
@click.option("--top", type=click.IntRange(1), metavar="N", help="The N events that most documents attest.")
@filters
@shape
@click.pass_obj
def list_command(settings: Settings, docs: bool, top: int | None, filters: Filters, shape: Shape) -> None:
    """The chronology, by date: one row for each event, each leading to its sentences.

    Dates: 2017, 2017-03, 2017-03-11, 2017-Q1, march 2017, 2017-03..2017-05, last month, 2 weeks ago.
    A row matches when its possible days overlap. Repeating an option means or, different options mean and.
    """
    session = Session(settings)
    selection = output.documents(session, filters) if docs else output.chronology(session, filters, top)
    output.write(session, output.cut(selection, shape), shape)
    output.footer(session, selection, shape, filters)


@command("show", "timeline show 002", "timeline show 000:3", "timeline show 002 --text")
@click.argument(
    "names",
    nargs=-1,
    required=True,
    metavar="DOC...",
    help="A part of a document's name, 000:3, or an id.",
    shell_complete=completing.documents,
)
@click.option("--text", "part", flag_value="text", help="Also the text, with the dates marked.")
@click.option("--raw", "part", flag_value="raw", help="The text as it was read, nothing else.")
@click.option("--claims-only", "part", flag_value="claims", help="Only the claims.")
@click.pass_obj
def show_command(settings: Settings, names: tuple[str, ...], part: str | None) -> None:
    """One document: the evidence for its date, its claims, and why each has its date.

    DOC is any unique part of a document's name, 000:3 for a claim, or the id of an event.
    """
    from timeline.cli import view

    if part == "raw" and any(":" in name for name in names):
        raise UsageError("--raw shows a whole document, not a claim.")
    session = Session(settings)
    output.page(session, "\n".join(view.show(session, name, part) for name in names))
