"""An open store: what was read is put in, claims, events and documents are asked for."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from timeline.lang.fold import bare
from timeline.model import LEVELS, USUAL, Article, Claim, Event, Extraction, Problem, Query
from timeline.store import chronicle, putting, rows, tallies
from timeline.store.database import STALE, Database
from timeline.store.facts import UNREAD, Alike, Counts, KnownFile, Ranks
from timeline.store.gathered import Gathered, placed
from timeline.store.plan import Wanted
from timeline.store.putting import Prepared
from timeline.store.records import Records
from timeline.store.shelf import Shelf


def _known(row: rows.Row) -> tuple[str, KnownFile]:
    path, *known = row
    return path, KnownFile(*known)


def _problem(row: rows.Row) -> Problem:
    return Problem(*row)


_NAMED = "SELECT claim FROM names CROSS JOIN named ON named.name = number WHERE role = 'actor' AND names.name = ?"


class Store:
    """An open store. `path` is a file that may not exist yet, or `:memory:`."""

    def __init__(self, path: str, build: str) -> None:
        """Open the store; one written by another `build` (program or profile) is emptied, a damaged one made again.

        Raises `StoreError` when the file cannot be opened, is in use for too long, or cannot be replaced.
        """
        self.database = Database(path, build)
        self.shelf = Shelf(self.database)

    @property
    def path(self) -> str:
        return self.database.path

    def close(self) -> None:
        self.database.close()

    # what has been read

    def files(self) -> dict[str, KnownFile]:
        """Every file read so far, by its path."""
        return dict(self.known())

    def known(self) -> Iterator[tuple[str, KnownFile]]:
        """Every file read so far with its path, one after the other."""
        return self.database.records(_known, "SELECT * FROM files")

    def stamps(self) -> Iterator[tuple[str, int, int]]:
        """Path, size and time stamp (ns) of every file read so far, one after the other."""
        return self.database.rows("SELECT path, size, mtime FROM files")

    def has(self, file: Prepared) -> bool:
        """Whether a file that could not be read could not before, for the same reasons."""
        known = self.database.one("SELECT 1 FROM files WHERE path = ? AND size = ?", (file.path, UNREAD.size))
        told = self.database.rows(
            "SELECT path, message, code FROM problems WHERE file = ? ORDER BY rowid", (file.path,)
        )
        return known is not None and tuple(Problem(*row) for row in told) == file.problems

    def is_new(self) -> bool:
        """Whether no file was read so far."""
        return self.database.one("SELECT 1 FROM files LIMIT 1") is None

    def update(
        self,
        gone: Iterable[str],
        read: Iterable[tuple[str, KnownFile, Sequence[Extraction], Sequence[Problem]]],
    ) -> None:
        """Forget the files in `gone` and store what was `read`, in one transaction."""
        self.put(gone, [putting.prepared(*each) for each in read])

    def put(self, gone: Iterable[str], files: Sequence[Prepared]) -> None:
        """Forget the files in `gone` and store these, in one transaction; of unchanged ones only the stamp."""
        if not (gone := list(gone)) and not files:
            return
        forgotten = [*gone, *(file.path for file in files if file.is_in_place)]
        with self.database.changing() as db:
            if forgotten or putting.has_records(files):
                db.execute("INSERT OR REPLACE INTO meta VALUES ('stale', ?)", (os.urandom(8).hex(),))
                db.execute("DELETE FROM meta WHERE key = 'settled'")
            for path in forgotten:  # before any is added: two files may have exchanged their ids
                putting.forget(db, path)
            for file in files:
                (putting.touch if file.unchanged else putting.store)(db, file)

    def is_stale(self) -> bool:
        """Whether claims have changed since the events were gathered, be it in a run that was cut off."""
        return self.database.one(STALE) is not None

    def settled(self) -> str:
        """What was decided when all there was to do for it and for the files was done; empty when that is not known."""
        found = self.database.one("SELECT value FROM meta WHERE key = 'settled'")
        return found[0] if found else ""

    def settle(self, decided: str, since: int) -> None:
        """Nothing is left to do for these files and for what was `decided`, unless another process has changed the
        store after `since` (`version`).
        """
        with self.database.changing() as db:
            if self.version() == since:
                db.execute("INSERT OR REPLACE INTO meta VALUES ('settled', ?)", (decided,))

    def version(self) -> int:
        """Another number when another process has changed the store."""
        return self.database.count("PRAGMA data_version")

    def records(self, path: str) -> Records:
        """The records of the shard at this path."""
        return Records(self.database, path)

    def gathered_with(self) -> str:
        """The digest of what a person had decided about events when they were gathered."""
        found = self.database.one("SELECT value FROM meta WHERE key = 'ties'")
        return found[0] if found else ""

    @contextmanager
    def gathering(self) -> Iterator[Gathered]:
        """What gathering keeps, in one change: all that is done with it, or nothing."""
        with self.database.changing() as db:
            yield Gathered(db)

    def replace_events(self, events: Sequence[Event]) -> None:
        """Store events in place of all there are, in their order."""
        with self.gathering() as tables:
            tables.changes.wipe()
            tables.events.put(placed(f"{at:09}", event) for at, event in enumerate(events))
            tables.changes.settle()

    # what can be asked

    def claims(self, query: Query | None = None) -> list[Claim]:
        """Claims that match, in chronological order; undated ones last."""
        return list(chronicle.claims(self.database, query or Query(everything=True), Wanted(claims=True)))

    def claims_by_id(self, ids: Iterable[str]) -> dict[str, Claim]:
        """The claims with these ids; an unknown id is left out."""
        wanted = list(ids)
        out: dict[str, Claim] = {}
        for i in range(0, len(wanted), 500):
            some = wanted[i : i + 500]
            marks = ",".join("?" * len(some))
            found = self.database.records(rows.to_claim, f"SELECT * FROM claims WHERE id IN ({marks})", some)
            out.update((claim.id, claim) for claim in found)
        return out

    def claims_on(self, days: Iterable[str]) -> dict[str, Claim]:
        """The claims of single days (ISO) that nobody rejected, by id."""
        wanted = list(days)
        out: dict[str, Claim] = {}
        for i in range(0, len(wanted), 500):
            some = wanted[i : i + 500]
            on = f"facets.position IN ({','.join('?' * len(some))}) AND +facets.precision = 'day' AND NOT rejected"
            sql = f"SELECT claims.* FROM facets CROSS JOIN claims ON claims.rowid = facets.claim WHERE {on} ORDER BY id"
            found = self.database.records(rows.to_claim, sql, [f"{day}/{day}" for day in some])
            out.update((claim.id, claim) for claim in found)
        return out

    def events_by_id(self, ids: Iterable[str]) -> dict[str, Event]:
        """The events with these ids; an unknown id is left out."""
        found = (list(self.database.records(rows.to_event, "SELECT * FROM events WHERE id = ?", (i,))) for i in ids)
        return {event.id: event for events in found for event in events}

    def events(self, query: Query) -> list[Event]:
        """Events with a claim that matches, in chronological order; undated ones last."""
        return list(chronicle.events(self.database, query, Wanted(claims=False)))

    def stream(self, query: Query, wanted: Wanted) -> Iterator[Event] | Iterator[Claim]:
        """The events or claims that match, one after the other, in the order of the chronology."""
        return (chronicle.claims if wanted.claims else chronicle.events)(self.database, query, wanted)

    def number(self, query: Query, claims: bool) -> int:
        """How many events, or with `claims` claims, match."""
        return chronicle.number(self.database, query, claims)

    def ranks(self, query: Query, claims: bool, bounded: bool) -> Ranks:
        """How many match but for their level, of each; `bounded`: counted no further than is soon done."""
        return chronicle.ranks(self.database, query, claims, bounded)

    def search_claims(
        self, words: str, query: Query, limit: int | None = None, reverse: bool = False
    ) -> Iterator[tuple[Claim, str]]:
        """Claims that hold all `words` and match `query`, each with its text; hits stand between \\1 and \\2."""
        return chronicle.marked(self.database, words, query, Wanted(True, limit, reverse))

    def alike(self, query: Query, claims: bool) -> Counter[Alike]:
        """How many rows that match are alike in what is counted of them."""
        return tallies.alike(self.database, query, claims)

    def spans(self, query: Query, claims: bool) -> set[tuple[str, str]]:
        """First and last day, ISO, of the rows that match and have both."""
        return tallies.spans(self.database, query, claims)

    def listed(self, query: Query, claims: bool, which: str) -> Iterator[tuple[tuple[str, ...], str, bool]]:
        """Of each row that matches: its names, status and whether it is alleged; `which`: actor, speaker or source."""
        return tallies.listed(self.database, query, claims, which)

    def leading_days(self, query: Query, count: int) -> list[tuple[str, float]]:
        """The `count` days of events that match which matter most, ISO, each with its salience, best first."""
        return tallies.leading_days(self.database, query, count)

    def events_on(self, query: Query, days: Iterable[tuple[str, float]]) -> list[Event]:
        """The events that match of days that `leading_days` gave, in the order of the chronology."""
        return tallies.events_on(self.database, query, days)

    def articles(self, ids: Iterable[str] | None = None) -> list[Article]:
        """Documents by date, undated ones last; those of `ids` in the order of `ids` when given."""
        if ids is None:
            return list(self.shelf.articles(Query()))
        found = (self.database.records(rows.to_article, "SELECT * FROM documents WHERE id = ?", (i,)) for i in ids)
        return [article for articles in found for article in articles]

    def documents(self) -> list[tuple[str, str | None, str | None]]:
        """Id, outlet and publication date (EDTF) of every document, by id."""
        return list(self.database.rows("SELECT id, outlet, published FROM documents ORDER BY id"))

    def headers(self) -> list[tuple[str, str | None, str | None, str | None]]:
        """Path, outlet, printed date and publication date (EDTF) of every document, by path."""
        return list(self.database.rows("SELECT path, outlet, header, published FROM documents ORDER BY path, id"))

    def unsure(self) -> list[tuple[str, str | None, str]]:
        """Path and outlet of each document whose day and month could not be told apart, or were by an order that others
        lent its file; and that order. By path. Without shards, of which `records.unsure` tells.
        """
        files = """SELECT path FROM documents WHERE published >= '[' AND published < '\\'
            AND NOT EXISTS (SELECT 1 FROM records WHERE records.path = documents.path)
            UNION SELECT path FROM files WHERE "order" != ''"""
        sql = f"""SELECT path, outlet, "order" FROM ({files}) JOIN files USING (path) JOIN documents USING (path)
            WHERE "order" != '' OR (published >= '[' AND published < '\\') ORDER BY path, id"""
        return list(self.database.rows(sql))

    def printed(self, outlets: Iterable[str | None]) -> Iterator[tuple[str, str | None]]:
        """Outlet and printed date of every document of these outlets."""
        for outlet in outlets:
            yield from self.database.rows("SELECT outlet, header FROM documents WHERE outlet = ?", (outlet or "",))

    def document_ids(self) -> list[str]:
        return [row[0] for row in self.database.rows("SELECT id FROM documents ORDER BY id")]

    def has_contact(self) -> bool:
        """Whether any claim shows a contact or speaks of one, also one that a person rejected."""
        return self.database.one("SELECT 1 FROM totals WHERE what = 'contact' AND rank = 1 AND n > 0") is not None

    def has_together(self, actors: Sequence[str]) -> bool:
        """Whether one claim names all these actors."""
        of = "SELECT claim FROM named CROSS JOIN names ON number = named.name WHERE role = 'actor' AND names.name = ?"
        also = f"EXISTS ({of} AND named.claim = first.claim)"
        first, *others = (bare(actor) for actor in actors)
        sql = f"SELECT 1 FROM ({_NAMED}) AS first WHERE {' AND '.join(['true', *[also] * len(others)])} LIMIT 1"
        return self.database.one(sql, [first, *others]) is not None

    def tags(self) -> list[str]:
        """Every tag, folded."""
        used = "EXISTS (SELECT 1 FROM named WHERE named.name = names.number)"
        found = f"SELECT DISTINCT name FROM names WHERE role = 'tag' AND {used} ORDER BY name"
        return [row[0] for row in self.database.rows(found)]

    def speakers(self) -> list[str]:
        """Everyone who is said to say something in a claim that nobody rejected, by name."""
        says = "SELECT 1 FROM named CROSS JOIN facets USING (claim) WHERE named.name = names.number AND NOT rejected"
        found = self.database.rows(f"SELECT spelled FROM names WHERE role = 'speaker' AND EXISTS ({says})")
        return sorted(row[0] for row in found)

    def has_speaker(self, part: str) -> bool:
        """Whether a part of a name is part of the name of any speaker, however it is spelled."""
        says = "SELECT 1 FROM named CROSS JOIN facets USING (claim) WHERE named.name = names.number AND NOT rejected"
        sql = f"SELECT 1 FROM names WHERE role = 'speaker' AND instr(name, ?) AND EXISTS ({says}) LIMIT 1"
        return self.database.one(sql, (bare(part),)) is not None

    def problems(self) -> list[Problem]:
        return list(self.each_problem())

    def each_problem(self) -> Iterator[Problem]:
        """Every problem by path, code and message, one after the other."""
        return self.database.records(_problem, "SELECT path, message, code FROM problems ORDER BY path, code, message")

    def counts(self, everything: bool, level: int = USUAL) -> Counts:
        """How much there is in all, for the footer: up to a level, with `everything` what is off the topic too."""
        kept = {(what, rank): n for what, rank, n in self.database.rows("SELECT what, rank, n FROM totals")}
        shown = range(LEVELS + 2) if everything else range(min(level, LEVELS) + 1)
        undated, dated = (kept.get(("documents", rank), 0) for rank in (1, 0))
        return Counts(
            events=sum(kept.get(("own", rank), 0) for rank in shown),
            claims=sum(kept.get(("claims", rank), 0) for rank in shown),
            documents=dated + undated,
            undated=undated,
        )
