"""`search` and `stats`."""

from __future__ import annotations

import json

import click

from timeline.cli import output
from timeline.cli.filters import Filters, Shape, filters, shape
from timeline.cli.options import Settings, command
from timeline.cli.session import Session
from timeline.corpus import counts
from timeline.export import clean
from timeline.export.selection import Selection

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
BAR = 40  # the longest bar, in characters


@command(
    "search",
    'timeline search "Moscow format"',
    "timeline search deleg* --since 2018",
    "timeline search --docs border outpost",
)
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@click.option("--docs", is_flag=True, help="Whole documents, best first, instead of claims.")
@filters
@shape
@click.pass_obj
def search_command(settings: Settings, words: tuple[str, ...], docs: bool, filters: Filters, shape: Shape) -> int:
    """Claims that hold all WORDS, by date; "a phrase" in quotes, deleg* for a beginning. Exit 1 when there are none.

    Case and accents do not matter. Hits are bold on a terminal and stand between ** in a pipe.
    """
    session = Session(settings)
    typed = " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)
    if docs:
        query = session.query(filters)
        found = [(a, s) for a, s in session.store.search_documents(typed) if output.fits(a, query)]
        selection = Selection(
            [a for a, _ in found],
            counts=session.store.claim_counts(),
            short=session.short(),
            snippets={a.source.id: s for a, s in found},
        )
    else:
        hits = session.store.search_claims(typed, session.query(filters))
        selection = Selection([c for c, _ in hits], short=session.short(), snippets={c.id: s for c, s in hits})
    output.write(session, output.cut(selection, shape), shape)
    if not selection.rows:
        session.note(
            "nothing found" + ("" if filters.everything or docs else "; --all also searches what is no contact")
        )
    return 0 if selection.rows else 1


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
    lines = ["by month and year", f"{'':8}" + "".join(f"{month:>5}" for month in MONTHS)]
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
