"""`list`: the chronology, by date."""

from __future__ import annotations

import click

from timeline.cli import held, output
from timeline.cli.filters import filters, shape
from timeline.cli.options import Settings, command
from timeline.cli.session import Session
from timeline.cli.typed import Filters, Shape
from timeline.errors import UsageError


@command(
    "list",
    "timeline list --since 2017",
    "timeline list --actor Taliban --kind meeting --on 2018",
    "timeline list --top 20",
    "timeline list --docs",
    "timeline list --claims --all --format jsonl",
)
@click.option("--docs", is_flag=True, help="Documents instead of events.")
@click.option(
    "--top", type=click.IntRange(1), metavar="N", help="The days that matter most: N events, each of another day."
)
@click.option("--per-day", type=click.IntRange(1), metavar="K", help="With --top: up to K events of one day.")
@filters
@shape
@click.pass_obj
def list_command(
    settings: Settings, docs: bool, top: int | None, per_day: int | None, filters: Filters, shape: Shape
) -> None:
    """The chronology, by date: one row for each event, each leading to its sentences.

    Dates: 2017, 2017-03, 2017-03-11, 2017-Q1, march 2017, 2017-03..2017-05, last month, 2 weeks ago.
    A row matches when its possible days overlap. Repeating an option means or, different options mean and.
    """
    _check(docs, top, per_day, filters)
    session = Session(settings)
    if docs:
        selection = output.documents(session, filters, shape)
    else:
        selection = output.chronology(session, filters, shape, top, per_day or 1)
    tally = output.write(session, selection, shape)
    held.footer(session, tally, shape, filters, docs)


def _check(docs: bool, top: int | None, per_day: int | None, filters: Filters) -> None:
    """Raises `UsageError` for options that exclude each other."""
    for name, given in (("--top", top), ("--claims", filters.claims), ("--rejected", filters.rejected)):
        if docs and given:
            raise UsageError(f"--docs and {name} exclude each other.")
    if top and filters.are_claims:
        raise UsageError("--top chooses events, not claims.")
    if per_day and not top:
        raise UsageError("--per-day goes with --top.", "timeline list --top 20 --per-day 2")
