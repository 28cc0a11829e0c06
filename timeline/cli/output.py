"""From a session's records to the terminal, a pipe or a file."""

from __future__ import annotations

import io
import shutil
import sys
from dataclasses import replace
from typing import TextIO

import click

from timeline import export
from timeline.calendar.intervals import Interval
from timeline.cli.session import Session
from timeline.cli.typed import Filters, Shape
from timeline.export import formats
from timeline.export.selection import Layout, Selection
from timeline.lang.fold import bare
from timeline.model import Article, Claim, Event, Query
from timeline.store import Counts


def chronology(session: Session, filters: Filters, top: int | None = None) -> Selection:
    """The events, or with `--claims` the claims, that the filters ask for."""
    short = session.short()
    if filters.are_claims:
        return Selection(session.store.claims(session.query(filters)), short=short)
    events = session.store.events(session.query(filters))
    if top:
        from timeline.chronology import leading

        chosen = {e.id for e in leading(events, top)}
        events = [e for e in events if e.id in chosen]
    return Selection(events, short=short)


def rows(session: Session, filters: Filters) -> list[Event] | list[Claim]:
    """The events or claims alone, for counting."""
    query = session.query(filters)
    return session.store.claims(query) if filters.are_claims else session.store.events(query)


def with_sources(session: Session, selection: Selection) -> Selection:
    """The selection with all claims and articles behind it, for writers that quote them."""
    ids = [row.id for row in selection.rows if isinstance(row, Claim)]
    ids += [i for row in selection.rows if isinstance(row, Event) for i in row.claims]
    claims = session.store.claims_by_id(ids)
    found = session.store.articles(sorted({c.document for c in claims.values()}))
    return replace(selection, claims=claims, articles={a.source.id: a for a in found})


def documents(session: Session, filters: Filters) -> Selection:
    """The documents, filtered by their publication date, outlet and words."""
    query = session.query(replace(filters, everything=True))
    found = [a for a in session.store.articles() if fits(a, query)]
    return Selection(found, counts=session.store.claim_counts(), short=session.short())


def fits(article: Article, query: Query) -> bool:
    """Whether a document is asked for."""
    names = bare(f"{article.outlet or ''} {article.source.id}")
    return (
        not (query.undated and article.dating.edtf)
        and _in_time(article.dating.interval, query)
        and (not query.sources or any(bare(s) in names for s in query.sources))
        and all(bare(words) in bare(article.source.text) for words in query.words)
    )


def _in_time(days: Interval | None, query: Query) -> bool:
    """Whether the possible days overlap those asked for, or with `--within` all lie in them."""
    if query.within is None:
        return True
    both = days.intersect(query.within) if days else None
    return both is not None and (both == days or not query.contained)


def cut(selection: Selection, shape: Shape) -> Selection:
    """The rows after `--reverse` and `--limit`."""
    rows = list(selection.rows)
    if shape.reverse:
        rows.reverse()
    return replace(selection, rows=rows if shape.limit is None else rows[: shape.limit])


def write(session: Session, selection: Selection, shape: Shape, out: TextIO | None = None) -> None:
    """Write the rows in the wanted format: on a terminal a table, in a pipe TSV."""
    watched = out is None and sys.stdout.isatty()
    wanted = formats.named(shape.format or (formats.TERMINAL if watched else formats.PIPE))
    if wanted.needs_sources:
        selection = with_sources(session, selection)
    layout = _layout(session, shape, color=out is None and session.color)
    if wanted.on_screen and watched and shape.pager:
        held = io.StringIO()
        export.writer(wanted.name)(selection, layout, held)
        page(session, held.getvalue())
    else:
        export.writer(wanted.name)(selection, layout, out or sys.stdout)


def _layout(session: Session, shape: Shape, color: bool) -> Layout:
    return Layout(
        width=shape.width or shutil.get_terminal_size().columns,
        color=color,
        columns=shape.columns,
        group=shape.group,
        title=shape.title,
        today=session.today.isoformat() if session.settings.today else "",
    )


def page(session: Session, text: str) -> None:
    """Print; on a terminal through the pager when it is longer than the screen."""
    text = text if text.endswith("\n") else text + "\n"
    if sys.stdout.isatty() and text.count("\n") >= shutil.get_terminal_size().lines:
        click.echo_via_pager(text, color=session.color)
    else:
        click.echo(text, nl=False, color=session.color)


def footer(session: Session, selection: Selection, shape: Shape, filters: Filters) -> None:
    """How much of the corpus the rows are, on stderr, for people: not with `--format`."""
    if shape.format and not formats.named(shape.format).on_screen:
        return
    rows = len(selection.rows)
    of_documents = rows > 0 and isinstance(selection.rows[0], Article)
    counts = session.store.counts(filters.everything or (not of_documents and session.is_off_topic))
    if of_documents:
        text = f"{rows} of {many(counts.documents, 'document')}."
    else:
        text = f"{_of_whole(rows, counts, filters)}{_extent(selection, counts.documents)}."
    if counts.undated:
        has = "has" if counts.undated == 1 else "have"
        text += f" {many(counts.undated, 'document')} {has} no date: timeline list --docs --undated"
    session.note(f"\n{text}")


def _of_whole(rows: int, counts: Counts, filters: Filters) -> str:
    """`3 events of 14`"""
    if filters.rejected:
        return many(rows, "rejected claim")
    word, whole = ("claim", counts.claims) if filters.are_claims else ("event", counts.events)
    return f"{many(rows, word)} of {whole}"


def many(number: int, word: str) -> str:
    """`1 claim`, `2 claims`"""
    return f"{number} {word}{'' if number == 1 else 's'}"


def _extent(selection: Selection, whole: int) -> str:
    """`, 3 of 5 documents, 2001 to 2018`"""
    seen: set[str] = set()
    years: set[str] = set()
    for row in selection.rows:
        if isinstance(row, Article):
            continue
        seen.update([row.document] if isinstance(row, Claim) else row.documents)
        if row.date and row.date[:4].isdigit():
            years.add(row.date[:4])
    if not seen:
        return ""
    span = "" if not years else f", {min(years)}" + (f" to {max(years)}" if len(years) > 1 else "")
    return f", {len(seen)} of {many(whole, 'document')}{span}"
