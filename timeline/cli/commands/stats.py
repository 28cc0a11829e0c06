"""`stats`: how much there is of what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import click

from timeline.calendar.names import SHORT_MONTHS
from timeline.cli import output
from timeline.cli.filters import filters, shape
from timeline.cli.options import Settings, command
from timeline.cli.session import Session
from timeline.cli.typed import Filters, Shape
from timeline.corpus import counts
from timeline.export import clean
from timeline.export.selection import Fields

BAR = 40  # the longest bar, in characters
USUAL, GAPS = ("year", "kind"), 3  # what is counted, and how many gaps are shown, when nothing is asked for


@command("stats", "timeline stats", "timeline stats --by actor --since 2017", "timeline stats --gaps 5 --json")
@click.option("--by", type=click.Choice(counts.FIELDS), multiple=True, help="Count by this; repeat for several.")
@click.option("--gaps", type=click.IntRange(0), metavar="N", help="The N longest stretches without an event.")
@filters
@shape
@click.pass_obj
def stats_command(settings: Settings, by: tuple[str, ...], gaps: int | None, filters: Filters, shape: Shape) -> None:
    """How much there is of what: by year, month, actor, kind, source, speaker or precision, with bars.

    Without options: by year and by kind, contacts by month and year, and the three longest gaps.
    """
    session = Session(settings)
    figures = _count(session, filters, by, gaps)
    output.tell(session, _rows(figures), shape, lambda: _text(figures))


@dataclass(frozen=True, slots=True)
class Figures:
    """What was counted: rows by field, contacts by month and year, the longest gaps, and the rows in all."""

    tables: dict[str, list[tuple[str, int]]]
    grid: dict[int, list[int]]
    gaps: list[counts.Gap]
    rows: int


def _count(session: Session, filters: Filters, by: tuple[str, ...], gaps: int | None) -> Figures:
    """What was asked for; a bit of everything when nothing was."""
    rows = output.rows(session, filters)
    outlets = {document: outlet for document, outlet, _ in session.store.documents() if outlet}
    asked = bool(by) or gaps is not None
    return Figures(
        tables={field: counts.by(field, rows, outlets) for field in (by if asked else USUAL)},
        grid={} if asked else counts.grid(rows),
        gaps=counts.gaps(rows, (gaps or 0) if asked else GAPS),
        rows=len(rows),
    )


def _text(figures: Figures) -> str:
    parts = [_bars(field, table) for field, table in figures.tables.items()]
    parts += [_grid(figures.grid)] if figures.grid else []
    parts += [_gaps(figures.gaps)] if figures.gaps else []
    return "\n".join(parts) if figures.rows else "no events\n"


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


def _rows(figures: Figures) -> Iterator[Fields]:
    """A record for each count and each gap."""
    for field, table in figures.tables.items():
        yield from (_row(field, value, count) for value, count in table)
    for year, months in figures.grid.items():
        yield from (_row("month", f"{year}-{month:02}", count) for month, count in enumerate(months, 1) if count)
    yield from (_row("gap", f"{gap.after}/{gap.before}", gap.days) for gap in figures.gaps)


def _row(by: str, value: str, count: int) -> Fields:
    return Fields("count", {"by": by, "value": value, "count": count}, ("by", "value", "count"))
