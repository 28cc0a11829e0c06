"""`stats`: how much there is of what."""

from __future__ import annotations

import json

import click

from timeline.calendar.names import SHORT_MONTHS
from timeline.cli import output
from timeline.cli.filters import filters
from timeline.cli.options import Settings, command
from timeline.cli.session import Session
from timeline.cli.typed import Filters
from timeline.corpus import counts
from timeline.export import clean

BAR = 40  # the longest bar, in characters


@command("stats", "timeline stats", "timeline stats --by actor --since 2017", "timeline stats --gaps 5 --json")
@click.option("--by", type=click.Choice(counts.FIELDS), multiple=True, help="Count by this; repeat for several.")
@click.option("--gaps", type=click.IntRange(0), metavar="N", help="The N longest stretches without an event.")
@click.option("--json", "as_json", is_flag=True, help="For scripts.")
@filters
@click.pass_obj
def stats_command(settings: Settings, by: tuple[str, ...], gaps: int | None, as_json: bool, filters: Filters) -> None:
    """How much there is of what: by year, month, actor, kind, source, speaker or precision, with bars.

    Without options: by year and by kind, contacts by month and year, and the three longest gaps.
    """
    session = Session(settings)
    rows = output.rows(session, filters)
    outlets = {document: outlet for document, outlet, _ in session.store.documents() if outlet}
    fields = by or (() if gaps is not None else ("year", "kind"))
    tables = {field: counts.by(field, rows, outlets) for field in fields}
    longest = counts.gaps(rows, gaps if gaps is not None else 0 if by else 3)
    grid = {} if by or gaps is not None else counts.grid(rows)
    if as_json:
        click.echo(json.dumps(_json(tables, longest, grid, len(rows)), ensure_ascii=False, indent=1))
        return
    parts = [_bars(field, table) for field, table in tables.items()]
    parts += [_grid(grid)] if grid else []
    parts += [_gaps(longest)] if longest else []
    output.page(session, "\n".join(parts) if rows else "no events\n")


def _bars(field: str, table: list[tuple[str, int]]) -> str:
    most = max((n for _, n in table), default=1)
    width = min(max(len(clean.line(name)) for name, _ in table), 32) if table else 0
    lines = [f"by {field}"]
    for name, n in table:
        bar = "█" * max(1, round(BAR * n / most))
        lines.append(f"  {clean.line(name):<{width}}  {n:>5}  {bar}")
    return "\n".join(lines) + "\n"


def _grid(grid: dict[int, list[int]]) -> str:
    lines = ["by month and year", f"{'':8}" + "".join(f"{month:>5}" for month in SHORT_MONTHS)]
    lines += [f"  {year:<6}" + "".join(f"{n or '.':>5}" for n in months) for year, months in grid.items()]
    return "\n".join(lines) + "\n"


def _gaps(longest: list[counts.Gap]) -> str:
    lines = ["longest gaps"]
    lines += [f"  {gap.after} to {gap.before}  {gap.days:>6} days" for gap in longest]
    return "\n".join(lines) + "\n"


def _json(
    tables: dict[str, list[tuple[str, int]]], longest: list[counts.Gap], grid: dict[int, list[int]], rows: int
) -> dict[str, object]:
    return {
        "rows": rows,
        "by": {field: dict(table) for field, table in tables.items()},
        "months": {str(year): months for year, months in grid.items()},
        "gaps": [{"after": str(g.after), "before": str(g.before), "days": g.days} for g in longest],
    }
