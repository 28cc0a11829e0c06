"""An open store: what was read is put in, claims, events and documents are asked for."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.lang.fold import bare
from timeline.model import USUAL, Article, Claim, Event, Extraction, Problem, Query
from timeline.store import putting, rows
from timeline.store import query as asking
from timeline.store.database import STALE, Database
from timeline.store.facts import UNREAD, Counts, KnownFile
from timeline.store.putting import Prepared
from timeline.store.records import Records


def _known(row: rows.Row) -> tuple[str, KnownFile]:
    path, *known = row
    return path, KnownFile(*known)


def _marked_claim(row: rows.Row) -> tuple[Claim, str]:
    return rows.to_claim(row[1:]), row[0]


def _marked_article(row: rows.Row) -> tuple[Article, str]:
    return rows.to_article(row[1:]), row[0]


class Store:
    """An open store. `path` is a file that may not exist yet, or `:memory:`."""

    def __init__(self, path: str, build: str) -> None:
        """Open the store; one written by another `build` (program or profile) is emptied, a damaged one made again.

        Raises `StoreError` when the file cannot be opened, is in use for too long, or cannot be replaced.
        """
        self.database = Database(path, build)

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

    def stale(self) -> str:
        """A mark of the last change of claims since the events were gathered, be it in a run that was cut off; empty
        when there was none.
        """
        found = self.database.one(STALE)
        return found[0] if found else ""

    def is_stale(self) -> bool:
        """Whether claims have changed since the events were gathered."""
        return bool(self.stale())

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

    def replace_events(
        self, events: Sequence[Event], ties: str = "", problems: Iterable[Problem] = (), since: str | None = None
    ) -> None:
        """Store the gathered events; their order is the chronology's. `ties` is a digest, `problems` are of no file.

        `since` is the mark of the claims that they were gathered from; where another process has changed claims
        meanwhile, the store stays stale.
        """
        with self.database.changing() as db:
            if since is None:
                db.execute("DELETE FROM meta WHERE key = 'stale'")
            else:
                db.execute("DELETE FROM meta WHERE key = 'stale' AND value = ?", (since,))
            putting.events(db, events, ties, problems)

    # what can be asked

    def claims(self, query: Query | None = None) -> list[Claim]:
        """Claims that match, in chronological order; undated ones last."""
        return list(self._claims(query or Query(everything=True)))

    def _claims(self, query: Query) -> Iterator[Claim]:
        where, values = asking.where(query)
        return self.database.records(rows.to_claim, f"SELECT claims.* FROM claims {where} {asking.ORDER}", values)

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
            on = f"precision = 'day' AND start IN ({','.join('?' * len(some))}) AND verdict != 'rejected'"
            found = self.database.records(rows.to_claim, f"SELECT * FROM claims WHERE {on} ORDER BY id", some)
            out.update((claim.id, claim) for claim in found)
        return out

    def events_by_id(self, ids: Iterable[str]) -> dict[str, Event]:
        """The events with these ids; an unknown id is left out."""
        found = (list(self.database.records(rows.to_event, "SELECT * FROM events WHERE id = ?", (i,))) for i in ids)
        return {event.id: event for events in found for event in events}

    def events(self, query: Query) -> list[Event]:
        """Events with a claim that matches, in chronological order; undated ones last."""
        return list(self._events(query))

    def _events(self, query: Query) -> Iterator[Event]:
        where, values = asking.gathered(query)
        return self.database.records(rows.to_event, f"SELECT * FROM events {where} ORDER BY position", values)

    def stream(self, query: Query, claims: bool) -> Iterator[Event] | Iterator[Claim]:
        """The events, or with `claims` the claims, that match, one after the other, in the order of the chronology."""
        return self._claims(query) if claims else self._events(query)

    def number(self, query: Query, claims: bool) -> int:
        """How many events, or with `claims` claims, match."""
        where, values = asking.where(query) if claims else asking.gathered(query)
        table = "claims" if claims else "events"
        return self.database.count(f"SELECT count(*) FROM {table} {where}", values)

    def search_claims(self, words: str, query: Query) -> list[tuple[Claim, str]]:
        """Claims that hold all `words` and match `query`, each with its text; hits stand between \\1 and \\2."""
        where, values = asking.where(replace(query, words=(*query.words, words)))
        marked = (
            "(SELECT highlight(words, 0, char(1), char(2)) FROM words WHERE words MATCH ? AND rowid = claims.rowid)"
        )
        sql = f"SELECT {marked}, claims.* FROM claims {where} {asking.ORDER}"
        return list(self.database.records(_marked_claim, sql, [asking.expression(words), *values]))

    def search_documents(self, words: str) -> list[tuple[Article, str]]:
        """Documents that hold all `words`, best first, each with its best passage; hits between \\1 and \\2."""
        sql = """SELECT snippet(pages, 0, char(1), char(2), ' ... ', 40), documents.* FROM pages
            JOIN documents ON documents.rowid = pages.rowid WHERE pages MATCH ? ORDER BY bm25(pages), id"""
        return list(self.database.records(_marked_article, sql, (asking.expression(words),)))

    def articles(self, ids: Iterable[str] | None = None) -> list[Article]:
        """Documents by date, undated ones last; those of `ids` in the order of `ids` when given."""
        if ids is None:
            order = 'start IS NULL AND "end" IS NULL, coalesce(start, "end"), id'
            return list(self.database.records(rows.to_article, f"SELECT * FROM documents ORDER BY {order}"))
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
        return self.database.one("SELECT 1 FROM claims WHERE contact != 'no' LIMIT 1") is not None

    def has_together(self, actors: Sequence[str]) -> bool:
        """Whether one claim names all these actors."""
        of = "SELECT claim FROM names WHERE role = 'actor' AND name = ?"
        together = " INTERSECT ".join([of] * len(actors))
        return self.database.one(f"{together} LIMIT 1", [bare(actor) for actor in actors]) is not None

    def tags(self) -> list[str]:
        """Every tag, folded."""
        return [
            row[0] for row in self.database.rows("SELECT DISTINCT name FROM names WHERE role = 'tag' ORDER BY name")
        ]

    def speakers(self) -> list[str]:
        """Everyone who is said to say something in a claim that nobody rejected, by name."""
        found = self.database.rows("SELECT DISTINCT speakers FROM claims WHERE verdict != 'rejected'")
        return sorted({name for row in found for name in json.loads(row[0])})

    def claim_counts(self) -> dict[str, int]:
        """How many claims each document has that nobody rejected, by document id."""
        found = "SELECT document, count(*) FROM claims WHERE verdict != 'rejected' GROUP BY document"
        return dict(self.database.rows(found))

    def problems(self) -> list[Problem]:
        found = self.database.rows("SELECT path, message, code FROM problems ORDER BY path, code, message")
        return [Problem(path, message, code) for path, message, code in found]

    def counts(self, everything: bool, level: int = USUAL) -> Counts:
        """How much there is in all, for the footer: up to a level, with `everything` what is off the topic too."""
        shown, values = ("true", ()) if everything else asking.up_to(level)

        return Counts(
            events=self.database.count(f"SELECT count(*) FROM events WHERE {shown}", values),
            claims=self.database.count(f"SELECT count(*) FROM claims WHERE {shown} AND verdict != 'rejected'", values),
            documents=self.database.count("SELECT count(*) FROM documents"),
            undated=self.database.count("SELECT count(*) FROM documents WHERE published IS NULL"),
        )
