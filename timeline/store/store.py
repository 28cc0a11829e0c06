"""An open store: what was read is put in, claims, events and documents are asked for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from timeline.errors import StoreError
from timeline.lang.fold import bare
from timeline.model import USUAL, Article, Claim, Event, Extraction, Problem, Query
from timeline.store import putting, rows
from timeline.store import query as asking
from timeline.store.facts import Counts, KnownFile
from timeline.store.schema import SCHEMA


class Store:
    """An open store. `path` is a file that may not exist yet, or `:memory:`."""

    def __init__(self, path: str, build: str) -> None:
        """Open the store; one written by another `build` (program or profile) is emptied.

        Raises `StoreError` when the file cannot be opened or is no store and cannot be replaced.
        """
        self.path = path
        try:
            if path != ":memory:":
                Path(path).parent.mkdir(parents=True, exist_ok=True)
            self._db = self._open(path, build)
        except (sqlite3.Error, OSError) as error:
            raise StoreError(
                f"cannot open the cache {path}: {error}", "Use --no-cache, or remove that file."
            ) from error

    def _open(self, path: str, build: str) -> sqlite3.Connection:
        db = sqlite3.connect(path, timeout=30, isolation_level=None)
        try:
            db.create_function("bare", 1, bare, deterministic=True)
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = NORMAL")
            current = db.execute("SELECT value FROM meta WHERE key = 'build'").fetchone()
            if current and current[0] == build:
                return db
        except sqlite3.DatabaseError as error:
            if "no such table" not in str(error):
                db.close()
                Path(path).unlink()  # a cache that is no database holds nothing that cannot be made again
                db = sqlite3.connect(path, timeout=30, isolation_level=None)
                db.create_function("bare", 1, bare, deterministic=True)
        db.execute("BEGIN IMMEDIATE")
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            if not name.startswith(("sqlite_", "words_", "pages_")):
                db.execute(f'DROP TABLE "{name}"')
        for statement in SCHEMA.split(";"):
            db.execute(statement)
        db.execute("INSERT INTO meta VALUES ('build', ?)", (build,))
        db.execute("COMMIT")
        return db

    def close(self) -> None:
        self._db.close()

    # what has been read

    def files(self) -> dict[str, KnownFile]:
        """Every file read so far, by its path."""
        return {path: KnownFile(*known) for path, *known in self._db.execute("SELECT * FROM files")}

    def is_new(self) -> bool:
        """Whether no file was read so far."""
        return self._db.execute("SELECT 1 FROM files LIMIT 1").fetchone() is None

    def update(
        self,
        gone: Iterable[str],
        read: Iterable[tuple[str, KnownFile, Sequence[Extraction], Sequence[Problem]]],
    ) -> None:
        """Forget the files in `gone` and store what was `read`, in one transaction."""
        db = self._db
        db.execute("BEGIN IMMEDIATE")
        try:
            db.execute("INSERT OR REPLACE INTO meta VALUES ('stale', '1')")
            new = list(read)  # forgotten before any is added: two files may have exchanged their ids
            for path in (*gone, *(path for path, *_ in new)):
                putting.forget(db, path)
            for path, known, extractions, problems in new:
                putting.store(db, path, known, extractions, problems)
            db.execute("COMMIT")
        except BaseException:
            db.execute("ROLLBACK")
            raise

    def is_stale(self) -> bool:
        """Whether claims have changed since the events were gathered, be it in a run that was cut off."""
        return self._db.execute("SELECT 1 FROM meta WHERE key = 'stale'").fetchone() is not None

    def touch(self, path: str, known: KnownFile) -> None:
        """The file changed its time stamp, not its content."""
        self._db.execute("UPDATE files SET size = ?, mtime = ? WHERE path = ?", (known.size, known.mtime, path))

    def gathered_with(self) -> str:
        """The digest of what a person had decided about events when they were gathered."""
        found = self._db.execute("SELECT value FROM meta WHERE key = 'ties'").fetchone()
        return found[0] if found else ""

    def replace_events(self, events: Sequence[Event], ties: str = "", problems: Iterable[Problem] = ()) -> None:
        """Store the gathered events; their order is the chronology's. `ties` is a digest, `problems` are of no file."""
        db = self._db
        db.execute("BEGIN IMMEDIATE")
        db.execute("DELETE FROM meta WHERE key = 'stale'")
        db.execute("INSERT OR REPLACE INTO meta VALUES ('ties', ?)", (ties,))
        db.execute("DELETE FROM problems WHERE file = ''")
        found = [("", p.path, p.code, p.message) for p in problems]
        db.executemany("INSERT INTO problems VALUES (?,?,?,?)", found)
        db.execute("DELETE FROM events")
        db.execute("DELETE FROM clusters")
        db.executemany(
            f"INSERT INTO events VALUES ({','.join('?' * 30)})", (rows.from_event(i, e) for i, e in enumerate(events))
        )
        db.executemany("INSERT INTO clusters VALUES (?,?)", ((e.id, c) for e in events for c in e.claims))
        db.execute(
            "UPDATE claims SET event = coalesce((SELECT event FROM clusters WHERE clusters.claim = claims.id), '')"
        )
        db.execute("COMMIT")

    # what can be asked

    def claims(self, query: Query | None = None) -> list[Claim]:
        """Claims that match, in chronological order; undated ones last."""
        return list(self._claims(query or Query(everything=True)))

    def _claims(self, query: Query) -> Iterator[Claim]:
        where, values = asking.where(query)
        return map(rows.to_claim, self._db.execute(f"SELECT claims.* FROM claims {where} {asking.ORDER}", values))

    def claims_by_id(self, ids: Iterable[str]) -> dict[str, Claim]:
        """The claims with these ids; an unknown id is left out."""
        wanted = list(ids)
        out: dict[str, Claim] = {}
        for i in range(0, len(wanted), 500):
            some = wanted[i : i + 500]
            found = self._db.execute(f"SELECT * FROM claims WHERE id IN ({','.join('?' * len(some))})", some)
            out.update((row[0], rows.to_claim(row)) for row in found)
        return out

    def claims_on(self, days: Iterable[str]) -> dict[str, Claim]:
        """The claims of single days (ISO) that nobody rejected, by id."""
        wanted = list(days)
        out: dict[str, Claim] = {}
        for i in range(0, len(wanted), 500):
            some = wanted[i : i + 500]
            on = f"precision = 'day' AND start IN ({','.join('?' * len(some))}) AND verdict != 'rejected'"
            found = self._db.execute(f"SELECT * FROM claims WHERE {on} ORDER BY id", some)
            out.update((row[0], rows.to_claim(row)) for row in found)
        return out

    def events_by_id(self, ids: Iterable[str]) -> dict[str, Event]:
        """The events with these ids; an unknown id is left out."""
        found = (self._db.execute("SELECT * FROM events WHERE id = ?", (i,)).fetchone() for i in ids)
        return {row[0]: rows.to_event(row) for row in found if row}

    def events(self, query: Query) -> list[Event]:
        """Events with a claim that matches, in chronological order; undated ones last."""
        return list(self._events(query))

    def _events(self, query: Query) -> Iterator[Event]:
        where, values = asking.gathered(query)
        found = self._db.execute(f"SELECT * FROM events {where} ORDER BY position", values)
        return map(rows.to_event, found)

    def stream(self, query: Query, claims: bool) -> Iterator[Event] | Iterator[Claim]:
        """The events, or with `claims` the claims, that match, one after the other, in the order of the chronology."""
        return self._claims(query) if claims else self._events(query)

    def number(self, query: Query, claims: bool) -> int:
        """How many events, or with `claims` claims, match."""
        where, values = asking.where(query) if claims else asking.gathered(query)
        table = "claims" if claims else "events"
        return int(self._db.execute(f"SELECT count(*) FROM {table} {where}", values).fetchone()[0])

    def search_claims(self, words: str, query: Query) -> list[tuple[Claim, str]]:
        """Claims that hold all `words` and match `query`, each with its text; hits stand between \\1 and \\2."""
        where, values = asking.where(replace(query, words=(*query.words, words)))
        marked = (
            "(SELECT highlight(words, 0, char(1), char(2)) FROM words WHERE words MATCH ? AND rowid = claims.rowid)"
        )
        sql = f"SELECT {marked}, claims.* FROM claims {where} {asking.ORDER}"
        found = self._db.execute(sql, [asking.expression(words), *values])
        return [(rows.to_claim(row[1:]), row[0]) for row in found]

    def search_documents(self, words: str) -> list[tuple[Article, str]]:
        """Documents that hold all `words`, best first, each with its best passage; hits between \\1 and \\2."""
        sql = """SELECT snippet(pages, 0, char(1), char(2), ' ... ', 40), documents.* FROM pages
            JOIN documents ON documents.rowid = pages.rowid WHERE pages MATCH ? ORDER BY bm25(pages), id"""
        found = self._db.execute(sql, (asking.expression(words),))
        return [(rows.to_article(row[1:]), row[0]) for row in found]

    def articles(self, ids: Iterable[str] | None = None) -> list[Article]:
        """Documents by date, undated ones last; those of `ids` in the order of `ids` when given."""
        if ids is None:
            order = 'start IS NULL AND "end" IS NULL, coalesce(start, "end"), id'
            return [rows.to_article(row) for row in self._db.execute(f"SELECT * FROM documents ORDER BY {order}")]
        found = (self._db.execute("SELECT * FROM documents WHERE id = ?", (i,)).fetchone() for i in ids)
        return [rows.to_article(row) for row in found if row]

    def documents(self) -> list[tuple[str, str | None, str | None]]:
        """Id, outlet and publication date (EDTF) of every document, by id."""
        return self._db.execute("SELECT id, outlet, published FROM documents ORDER BY id").fetchall()

    def headers(self) -> list[tuple[str, str | None, str | None, str | None]]:
        """Path, outlet, printed date and publication date (EDTF) of every document, by path."""
        return self._db.execute("SELECT path, outlet, header, published FROM documents ORDER BY path, id").fetchall()

    def document_ids(self) -> list[str]:
        return [row[0] for row in self._db.execute("SELECT id FROM documents ORDER BY id")]

    def has_contact(self) -> bool:
        """Whether any claim shows a contact or speaks of one, also one that a person rejected."""
        return self._db.execute("SELECT 1 FROM claims WHERE contact != 'no' LIMIT 1").fetchone() is not None

    def has_together(self, actors: Sequence[str]) -> bool:
        """Whether one claim names all these actors."""
        of = "SELECT claim FROM names WHERE role = 'actor' AND name = ?"
        together = " INTERSECT ".join([of] * len(actors))
        return self._db.execute(f"{together} LIMIT 1", [bare(actor) for actor in actors]).fetchone() is not None

    def tags(self) -> list[str]:
        """Every tag, folded."""
        return [row[0] for row in self._db.execute("SELECT DISTINCT name FROM names WHERE role = 'tag' ORDER BY name")]

    def speakers(self) -> list[str]:
        """Everyone who is said to say something in a claim that nobody rejected, by name."""
        found = self._db.execute("SELECT DISTINCT speakers FROM claims WHERE verdict != 'rejected'")
        return sorted({name for row in found for name in json.loads(row[0])})

    def claim_counts(self) -> dict[str, int]:
        """How many claims each document has that nobody rejected, by document id."""
        found = "SELECT document, count(*) FROM claims WHERE verdict != 'rejected' GROUP BY document"
        return dict(self._db.execute(found))

    def problems(self) -> list[Problem]:
        found = self._db.execute("SELECT path, message, code FROM problems ORDER BY path, code, message")
        return [Problem(path, message, code) for path, message, code in found]

    def counts(self, everything: bool, level: int = USUAL) -> Counts:
        """How much there is in all, for the footer: up to a level, with `everything` what is off the topic too."""
        shown, values = ("true", ()) if everything else asking.up_to(level)

        def one(sql: str, values: Sequence[str | int] = ()) -> int:
            return int(self._db.execute(sql, values).fetchone()[0])

        return Counts(
            events=one(f"SELECT count(*) FROM events WHERE {shown}", values),
            claims=one(f"SELECT count(*) FROM claims WHERE {shown} AND verdict != 'rejected'", values),
            documents=one("SELECT count(*) FROM documents"),
            undated=one("SELECT count(*) FROM documents WHERE published IS NULL"),
        )
