"""`stats`: how much there is of what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import click

from timeline.calendar.names import SHORT_MONTHS
from timeline.cli import output
from timeline.cli.filters import filters, shape
from timeline.cli.options import Settings, command
from timeline.cli.plot import plot
from timeline.cli.session import Session
from timeline.cli.typed import Filters, Shape
from timeline.corpus import counts
from timeline.corpus.counts import Count
from timeline.errors import UsageError
from timeline.export import clean, when
from timeline.export.selection import Fields, Json
from timeline.model import Query
from timeline.store import Alike

BAR = 40  # the longest bar, in characters
DONE, OTHER = "█", "░"  # the parts of a bar
LEGEND = f"{DONE} happened  {OTHER} alleged, planned, denied, called off\n"
USUAL, GAPS = ("outcome", "year", "kind"), 3  # what is counted, and how many gaps are shown, when nothing is asked for
COLUMNS = ("by", "value", "count", "happened")


@command(
    "stats",
    "timeline stats",
    "timeline stats --by actor --since 2017",
    "timeline stats --top 10",
    "timeline stats --gaps 5 --json",
)
@click.option("--by", type=click.Choice(counts.FIELDS), multiple=True, help="Count by this; repeat for several.")
@click.option("--gaps", type=click.IntRange(0), metavar="N", help="The N longest stretches without an event.")
@click.option("--top", type=click.IntRange(1), metavar="N", help="The N days that matter most, and why.")
@filters
@shape
@click.pass_obj
def stats_command(
    settings: Settings, by: tuple[str, ...], gaps: int | None, top: int | None, filters: Filters, shape: Shape
) -> None:
    """How much there is of what, with bars: by year, month, actor, kind, status, source, speaker or precision.

    What happened is counted apart from what was alleged, planned, denied or called off.
    Without options: by outcome, year and kind, by month and year, contacts by month, and the three longest gaps.
    """
    if top and filters.are_claims:
        raise UsageError("--top chooses days of events, not of claims.")
    session = Session(settings)
    figures = _count(session, filters, _asked(by, gaps, top))
    output.tell(session, _rows(figures), shape, lambda: _text(figures), filters)


class Asked(NamedTuple):
    """What is to be counted, how many gaps and how many days are wanted, and whether rows are counted by month."""

    by: tuple[str, ...]
    gaps: int
    top: int
    months: bool


def _asked(by: tuple[str, ...], gaps: int | None, top: int | None) -> Asked:
    """A bit of everything when nothing is asked for."""
    if by or gaps is not None or top:
        return Asked(by, gaps or 0, top or 0, months=False)
    return Asked(USUAL, GAPS, 0, months=True)


@dataclass(frozen=True, slots=True)
class Figures:
    """What was counted: days that matter, rows by field, rows and contacts by month, the longest gaps, rows in all."""

    days: list[counts.Day]
    tables: dict[str, list[Count]]
    months: list[Count]
    contacts: dict[str, int]
    gaps: list[counts.Gap]
    rows: int


def _count(session: Session, filters: Filters, asked: Asked) -> Figures:
    """What was asked for."""
    store, query, claims = session.store, session.query(filters), filters.are_claims
    alike = store.alike(query, claims)
    days = [] if claims or not asked.top else store.leading_days(query, asked.top)
    return Figures(
        days=counts.days(days, store.events_on(query, days)),
        tables={field: _table(session, query, claims, field, alike) for field in asked.by},
        months=counts.by("month", alike) if asked.months else [],
        contacts=counts.contacts(alike) if asked.months else {},
        gaps=counts.gaps(store.spans(query, claims), asked.gaps) if asked.gaps else [],
        rows=sum(alike.values()),
    )


def _table(session: Session, query: Query, claims: bool, field: str, alike: Mapping[Alike, int]) -> list[Count]:
    """How many rows each value of a field has."""
    if field not in counts.LISTED:
        return counts.by(field, alike)
    facts = session.store.documents() if field == "source" else []
    outlets = {document: outlet for document, outlet, _ in facts if outlet}
    return counts.by_names(field, session.store.listed(query, claims, field), outlets)


def _text(figures: Figures) -> str:
    if not figures.rows:
        return "no events\n"
    done = [(each.value, each.happened) for each in figures.months]
    other = [(each.value, each.rows - each.happened) for each in figures.months]
    parts = [
        _days(figures.days),
        *(_bars(field, table) for field, table in figures.tables.items()),
        LEGEND if figures.tables else "",
        _grid("happened, by month and year", done),
        _grid("alleged, planned, denied or called off, by month and year", other),
        plot("contacts that happened,", figures.contacts),
        _gaps(figures.gaps),
    ]
    return "\n".join(filter(None, parts))


def _days(days: list[counts.Day]) -> str:
    lines = [f"  {each.day} {when.weekday(each.day)}  {each.salience:6.2f}  {each.why}" for each in days]
    return "\n".join(["days that matter", *lines]) + "\n" if days else ""


def _bars(field: str, table: list[Count]) -> str:
    most = max((each.rows for each in table), default=1)
    width = min(max(len(clean.line(each.value)) for each in table), 32) if table else 0
    lines = [f"{f'by {field}':<{width + 2}}    all  happened"]
    for value, rows, happened in table:
        length = max(1, round(BAR * rows / most))
        done = round(length * happened / rows)
        lines.append(
            f"  {clean.line(value):<{width}}  {rows:>5}  {happened:>8}  {DONE * done}{OTHER * (length - done)}"
        )
    return "\n".join(lines) + "\n"


def _grid(title: str, months: list[tuple[str, int]]) -> str:
    grid = counts.grid(months)
    loose = dict(months).get(counts.NONE, 0)
    lines = [title, f"{'':8}" + "".join(f"{month:>5}" for month in SHORT_MONTHS)]
    lines += [f"  {year:<6}" + "".join(f"{n or '.':>5}" for n in each) for year, each in grid.items()]
    lines += [f"  and {loose} whose month is not known"] if loose else []
    return "\n".join(lines) + "\n" if grid else ""


def _gaps(longest: list[counts.Gap]) -> str:
    lines = ["longest gaps between events whose month is known"]
    lines += [f"  {gap.after} to {gap.before}  {gap.days:>6} days" for gap in longest]
    return "\n".join(lines) + "\n" if longest else ""


def _rows(figures: Figures) -> Iterator[Fields]:
    """A record for each day, each count, each month with contacts, and each gap."""
    for day in figures.days:
        yield _row("day", day.day, day.rows, salience=day.salience, why=day.why)
    for field, table in figures.tables.items():
        yield from (_row(field, each.value, each.rows, each.happened) for each in table)
    yield from (_row("month", each.value, each.rows, each.happened) for each in figures.months)
    yield from (_row("contacts", month, count, count) for month, count in figures.contacts.items())
    yield from (_row("gap", f"{gap.after}/{gap.before}", gap.days) for gap in figures.gaps)


def _row(by: str, value: str, count: int, happened: int | None = None, **more: Json) -> Fields:
    values: dict[str, Json] = {"by": by, "value": value, "count": count, "happened": happened}
    values |= {"salience": None, "why": None} | more
    return Fields("count", values, ("by", "value", "count", *more) if more else COLUMNS)
