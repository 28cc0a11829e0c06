"""From a session's records to the terminal, a pipe or a file."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from typing import Protocol

from timeline import export
from timeline.calendar.intervals import Interval
from timeline.cli import footers, leaving, lines, options
from timeline.cli.options import Settings
from timeline.cli.session import Session
from timeline.cli.typed import Filters, Shape
from timeline.export import formats
from timeline.export.selection import Fields, Layout, Out, Record, Selection
from timeline.lang.fold import bare
from timeline.model import LEVELS, Article, Claim, Event, Query

NARROWEST, WIDEST = 20, 5_000  # columns that a table is laid out in, whatever is asked for


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
                self.documents.update([row.document] if isinstance(row, Claim) else row.documents)
                if row.date and row.date[:4].isdigit():
                    self.years.add(row.date[:4])
            yield row


def chronology(session: Session, filters: Filters, top: int | None = None, per_day: int = 1) -> Selection:
    """The events, or with `--claims` the claims, that the filters ask for."""
    if top and not filters.are_claims:
        return leading(session, filters, top, per_day)
    if filters.near:
        return near(session, filters)
    return told(session, session.store.stream(session.query(filters), filters.are_claims))


def leading(session: Session, filters: Filters, top: int, per_day: int = 1) -> Selection:
    """The `top` events of the days that matter most, in the order of the chronology, each with its reason beside it."""
    from timeline import chronology

    store = session.store
    events = store.events(session.query(filters))
    chosen = chronology.days(events, top)
    ids = [i for event in events if event.date and event.date[:10] in chosen for i in event.claims]
    claims = store.claims_on(chronology.needed(chosen)) | store.claims_by_id(ids)
    shown = {event.id: event for event in chronology.leading(events, top, per_day, claims)}
    rows = [shown[event.id] for event in events if event.id in shown]
    return replace(told(session, rows), beside={event.id: event.salience_why for event in rows})


def near(session: Session, filters: Filters) -> Selection:
    """The rows of the next level, each with the rule that gave it beside it."""
    found = rows(session, filters)
    reasons = {row.id: f"level {row.level}: {row.level_why}" for row in found}
    return replace(told(session, found), beside=reasons)


def told(session: Session, rows: Iterable[Record]) -> Selection:
    """Events or claims with what they are shown with."""
    return Selection(rows, short=session.short, published=session.published())


def rows(session: Session, filters: Filters) -> list[Event] | list[Claim]:
    """The events or claims alone, for counting."""
    query = session.query(filters)
    return session.store.claims(query) if filters.are_claims else session.store.events(query)


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


def with_sources(session: Session, selection: Selection) -> Selection:
    """The selection with all claims and articles behind it, for writers that quote them."""
    rows = list(selection.rows)
    ids = [row.id for row in rows if isinstance(row, Claim)]
    ids += [i for row in rows if isinstance(row, Event) for i in row.claims]
    claims = session.store.claims_by_id(ids)
    found = session.store.articles(sorted({c.document for c in claims.values()}))
    return replace(selection, rows=rows, claims=claims, articles={a.source.id: a for a in found})


def documents(session: Session, filters: Filters) -> Selection:
    """The documents, filtered by their publication date, outlet and words."""
    query = session.query(replace(filters, everything=True))
    tagged = {claim.document for claim in session.store.claims(_tagged(query))} if query.tags else None
    found = [a for a in session.store.articles() if fits(a, query) and (tagged is None or a.source.id in tagged)]
    return Selection(found, counts=session.store.claim_counts(), short=session.short)


def _tagged(query: Query) -> Query:
    """The claims with the tags that are asked for, whatever else is."""
    return Query(everything=True, tags=query.tags)


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
    rows: Iterable[Record] = selection.rows
    whole = len(rows) if isinstance(rows, list) else None
    if shape.reverse:
        rows = reversed(list(rows))
    return replace(
        selection, rows=rows if shape.limit is None else islice(rows, min(shape.limit, sys.maxsize)), whole=whole
    )


def write(desk: Desk, selection: Selection, shape: Shape, out: Out | None = None) -> Tally:
    """Write the rows in the wanted format: on a terminal a table, in a pipe TSV; what was written."""
    watched = out is None and sys.stdout.isatty()
    wanted = _format(shape, watched)
    if wanted.needs_sources and isinstance(desk, Session):
        selection = with_sources(desk, selection)
    tally = Tally(whole=selection.whole)
    counted = replace(selection, rows=tally.over(selection.rows))
    pages = wanted.on_screen and watched and shape.pager
    with _stream(pages, out, desk.color) as stream:
        export.writer(wanted.name)(counted, _layout(desk, shape, out is None and desk.color), stream)
    return tally


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
        title=shape.title,
        today=options.today(desk.settings.today).isoformat() if desk.settings.today else "",
    )


def _stream(pages: bool, out: Out | None = None, paints: bool = False) -> AbstractContextManager[Out]:
    """Where text goes: through the pager, to the file `out`, or to stdout; but in a file our own colours may stay."""
    if not pages:
        return nullcontext(leaving.to(out) if out else leaving.out(paints))
    from timeline.cli import pager

    return pager.screen(paints)


def tell(desk: Desk, rows: Iterable[Fields], shape: Shape, text: Callable[[], str | Iterable[str]]) -> None:
    """What has a layout of its own as `text`, unless rows are asked for: a format, columns, so many, in reverse."""
    if shape.asks_for_rows:
        write(desk, cut(Selection(rows), shape), shape)
    elif shown := text():
        page(shown, shape.pager)


def page(text: str | Iterable[str], pages: bool = True, fits: bool = True) -> None:
    """Print, a block after the other where they are several; on a terminal broken at blanks where it `fits` it, and by
    the pager when it is longer than the screen.
    """
    blocks = [text] if isinstance(text, str) else text
    ended = (block if block.endswith("\n") else block + "\n" for block in blocks)
    if not sys.stdout.isatty():
        for block in ended:
            sys.stdout.write(block)
        sys.stdout.flush()  # before what follows on stderr
        return
    with _stream(pages) as stream:
        for block in ended:
            stream.write(lines.fitted(block, shutil.get_terminal_size().columns) if fits else block)


def footer(session: Session, tally: Tally, shape: Shape, filters: Filters, docs: bool = False) -> None:
    """How much of the corpus the rows are and what holds others back, on stderr, for people: not with `--format`."""
    if shape.format and not formats.named(shape.format).on_screen:
        return
    query, store = session.query(replace(filters, everything=filters.everything or docs)), session.store
    counts = store.counts(query.everything, query.level)
    held = footers.Held(
        shown=tally.rows,
        word=_word(filters, docs),
        whole=counts.claims if filters.are_claims else counts.events,
        documents=len(tally.documents),
        corpus=counts.documents,
        years=tuple(sorted(tally.years)),
        undated=counts.undated,
        limited=tally.cut_off,
    )
    if not docs:
        held = _held_back(session, query, held, filters.are_claims, shape)
    session.note(f"\n{footers.text(held)}")


def _word(filters: Filters, docs: bool) -> str:
    """What a row is."""
    if docs:
        return "document"
    return "rejected claim" if filters.rejected else "claim" if filters.are_claims else "event"


def _held_back(session: Session, query: Query, held: footers.Held, claims: bool, shape: Shape) -> footers.Held:
    """The footer with what each option keeps from sight."""
    number = partial(session.store.number, claims=claims)
    matching = number(query)
    any_date = replace(query, within=None, undated=True)
    on_topic = 0 if query.everything else number(replace(query, level=LEVELS, above=0))
    return replace(
        held,
        limited=max(0, matching - held.shown) if shape.limit is not None else 0,
        dateless=number(any_date) if query.within and not query.undated else 0,
        lower=0 if query.everything or query.above else on_topic - matching,
        others=0 if query.everything else number(replace(query, everything=True, above=0)) - on_topic,
    )
