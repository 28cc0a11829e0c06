"""From a session's records to the terminal, a pipe or a file."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Protocol

from timeline import export
from timeline.cli import ahead, leaving, lines, linking, options, sources
from timeline.cli.options import Settings
from timeline.cli.session import Session
from timeline.cli.typed import Filters, Shape
from timeline.export import formats
from timeline.export.selection import Fields, Layout, Out, Record, Selection
from timeline.model import Article, Claim, Event
from timeline.store import Wanted

NARROWEST, WIDEST = 20, 5_000  # columns that a table is laid out in, whatever is asked for
USUAL = Shape()


@dataclass(slots=True)
class Tally:
    """What the rows amount to that have been written: how many, of which documents, in which years."""

    rows: int = 0
    documents: set[str] = field(default_factory=set)
    years: set[str] = field(default_factory=set)
    whole: int | None = None  # rows there were before some were cut off, where that is known

    @property
    def cut_off(self) -> int:
        """Rows that `--limit` kept back, as far as that is known."""
        return 0 if self.whole is None else self.whole - self.rows

    def over(self, rows: Iterable[Record]) -> Iterator[Record]:
        """The rows, counted as they pass."""
        for row in rows:
            self.rows += 1
            if isinstance(row, (Event, Claim)):
                self.documents.update(_documents(row))
                if row.date and row.date[:4].isdigit():
                    self.years.add(row.date[:4])
            yield row


def chronology(session: Session, filters: Filters, shape: Shape, top: int | None = None, per_day: int = 1) -> Selection:
    """The events, or with `--claims` the claims, that the filters ask for, as many as are wanted."""
    if top and not filters.are_claims:
        return _said(session, cut(leading(session, filters, top, per_day), shape), filters, shape, top)
    found = rows(session, filters, shape)
    return _said(session, near(session, found) if filters.near else told(session, found), filters, shape)


def _said(
    session: Session, found: Selection, filters: Filters, shape: Shape, top: int | None = None, counted: bool = False
) -> Selection:
    """What was found with what a document says of itself, where one is wanted; of counts no limit leaves rows out."""
    if not (shape.format and formats.named(shape.format).is_document):
        return found
    from timeline.cli import about

    if counted:
        return replace(found, about=about.of(session, filters, replace(shape, limit=None)))
    return replace(found, about=about.of(session, filters, shape, top, found.whole))


def leading(session: Session, filters: Filters, top: int, per_day: int = 1) -> Selection:
    """The `top` events of the days that matter most, in the order of the chronology, each with its reason beside it."""
    from timeline import chronology

    query = session.query(filters)
    days = session.store.leading_days(query, top)
    events = (
        session.store.events_on(query, days) if len(days) == top else session.store.events(query)
    )  # others lead too
    claims = _telling(session, events, [day for day, _ in days])
    shown = {event.id: event for event in chronology.leading(events, top, per_day, claims)}
    rows = [shown[event.id] for event in events if event.id in shown]
    return replace(told(session, rows), beside={event.id: event.salience_why for event in rows})


def _telling(session: Session, events: Iterable[Event], days: Sequence[str]) -> dict[str, Claim]:
    """The claims that tell of these days and of the next, and all of the events that are of them."""
    from timeline import chronology

    ids = [i for event in events if event.date and event.date[:10] in days for i in event.claims]
    return session.store.claims_on(chronology.needed(days)) | session.store.claims_by_id(ids)


def near(session: Session, rows: Iterable[Event | Claim]) -> Selection:
    """The rows of the next level, each with the rule that gave it beside it."""
    reasons: dict[str, str] = {}

    def noted() -> Iterator[Event | Claim]:
        for row in rows:
            reasons[row.id] = f"level {row.level}: {row.level_why}"
            if len(reasons) > ahead.KEPT:
                del reasons[next(iter(reasons))]
            yield row

    return replace(told(session, noted()), beside=reasons)


def told(session: Session, rows: Iterable[Event | Claim]) -> Selection:
    """Events or claims with what they are shown with."""
    short, published = session.short, session.published

    def learn(some: list[Record]) -> None:
        documents = [document for row in some for document in _documents(row)]
        short.expect(documents)
        published.expect(documents)
        session.links.expect(documents)

    whole = len(rows) if isinstance(rows, list) else None
    return Selection(ahead.batches(rows, learn), short=short, published=published, whole=whole)


def _documents(row: Record) -> Sequence[str]:
    """The documents that a row stands in."""
    match row:
        case Event():
            return row.documents
        case Claim():
            return (row.document,)
        case Article():
            return (row.source.id,)
    return ()


def rows(session: Session, filters: Filters, shape: Shape = USUAL) -> Iterator[Event] | Iterator[Claim]:
    """The events or claims alone."""
    return session.store.stream(session.query(filters), Wanted(filters.are_claims, shape.limit, shape.reverse))


class Desk(Protocol):
    """What a writer must know of the run, with or without an open corpus."""

    @property
    def settings(self) -> Settings: ...

    @property
    def color(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Loose:
    """A run without a corpus."""

    settings: Settings

    @property
    def color(self) -> bool:
        return options.is_coloured(self.settings)


def documents(session: Session, filters: Filters, shape: Shape) -> Selection:
    """The documents, filtered by their publication date, outlet and words."""
    query, shelf = session.query(replace(filters, everything=True)), session.store.shelf
    found = shelved(session, shelf.articles(query, shape.limit, shape.reverse))
    return replace(found, whole=None if shape.limit is None else shelf.number(query))


def shelved(session: Session, articles: Iterable[Article]) -> Selection:
    """Documents with what they are shown with."""
    short, counts = session.short, ahead.Asked(session.store.shelf.claim_counts)

    def learn(some: list[Record]) -> None:
        ids = [document for row in some for document in _documents(row)]
        short.expect(ids)
        counts.expect(ids)
        session.links.expect(ids)

    return Selection(ahead.batches(articles, learn), counts=counts, short=short)


def cut(selection: Selection, shape: Shape) -> Selection:
    """The rows after `--reverse` and `--limit`."""
    rows: Iterable[Record] = selection.rows
    whole = len(rows) if isinstance(rows, list) else selection.whole
    if shape.reverse:
        rows = reversed(list(rows))
    return replace(
        selection, rows=rows if shape.limit is None else islice(rows, min(shape.limit, sys.maxsize)), whole=whole
    )


def write(desk: Desk, selection: Selection, shape: Shape, out: Out | None = None) -> Tally:
    """Write the rows in the wanted format: on a terminal a table, in a pipe TSV; what was written."""
    watched = out is None and sys.stdout.isatty()
    wanted = _format(shape, watched)
    counted, tally = _counted(desk, selection, wanted)
    pages = wanted.on_screen and watched and shape.pager
    if wanted.on_screen and isinstance(desk, Session) and linking.wanted(desk.color, pages):
        counted = replace(counted, links=desk.links)
    with leaving.spreadsheet(out) if shape.excel else _stream(pages, out, desk.color, wanted.line_end) as stream:
        export.writer(wanted.name)(counted, _layout(desk, shape, out is None and desk.color), stream)
    return tally


def fill(desk: Desk, selection: Selection, shape: Shape, path: Path) -> Tally:
    """Fill an empty file with the rows in a format that is bytes; what was written."""
    wanted = _format(shape, False)
    counted, tally = _counted(desk, selection, wanted)
    export.file_writer(wanted.name)(counted, _layout(desk, shape, False), path)
    return tally


def _counted(desk: Desk, selection: Selection, wanted: formats.Format) -> tuple[Selection, Tally]:
    """The selection, with its sources where the format quotes them, and what its rows amount to as they pass."""
    if wanted.needs_sources and isinstance(desk, Session):
        selection = sources.added(desk, selection)
    tally = Tally(whole=selection.whole)
    return replace(selection, rows=tally.over(selection.rows)), tally


def _format(shape: Shape, watched: bool) -> formats.Format:
    """The format that was asked for, else the one for a terminal or for a pipe."""
    return formats.named(shape.format or (formats.TERMINAL if watched else formats.PIPE))


def _layout(desk: Desk, shape: Shape, color: bool) -> Layout:
    return Layout(
        width=min(max(shape.width or shutil.get_terminal_size().columns, NARROWEST), WIDEST),
        color=color,
        columns=shape.columns,
        group=shape.group,
        long=shape.long,
        style=shape.style,
        cite=shape.cite,
        title=shape.title,
        lanes=shape.lanes,
        today=options.today(desk.settings.today).isoformat() if desk.settings.today else "",
    )


def _stream(pages: bool, out: Out | None = None, paints: bool = False, ends: str = "\n") -> AbstractContextManager[Out]:
    """Where text goes: through the pager, to the file `out`, or to stdout; but in a file our own colours may stay."""
    if not pages:
        return nullcontext(leaving.to(out, ends=ends) if out else leaving.out(paints, ends))
    from timeline.cli import pager

    return pager.screen(paints)


def tell(
    desk: Desk,
    rows: Iterable[Fields],
    shape: Shape,
    text: Callable[[], str | Iterable[str]],
    filters: Filters | None = None,
) -> None:
    """What has a layout of its own as `text`, unless rows are asked for: a format, columns, so many, in reverse.

    `filters` are those of rows that were counted, of which a document says what they leave out.
    """
    if shape.asks_for_rows:
        selection = cut(Selection(rows), shape)
        if filters is not None and isinstance(desk, Session):
            selection = _said(desk, selection, filters, shape, counted=True)
        write(desk, selection, shape)
    elif shown := text():
        page(shown, shape.pager)


def page(
    text: str | Iterable[str], pages: bool = True, fits: bool = True, links: Mapping[str, str] | None = None
) -> None:
    """Print, a block after the other where they are several; on a terminal broken at blanks where it `fits` it, and by
    the pager when it is longer than the screen. Lines that name a document of `links` lead to its file.
    """
    blocks = [text] if isinstance(text, str) else text
    ended = (block if block.endswith("\n") else block + "\n" for block in blocks)
    if not sys.stdout.isatty():
        for block in ended:
            sys.stdout.write(block)
        sys.stdout.flush()  # before what follows on stderr
        return
    with _stream(pages, paints=bool(links)) as stream:
        for block in ended:
            shown = lines.fitted(block, shutil.get_terminal_size().columns) if fits else block
            stream.write(linking.marked(shown, links) if links else shown)
