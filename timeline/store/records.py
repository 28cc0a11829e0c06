"""The records of shards: which were read, which a pass over the file met, and what is to be read of them.

What a pass meets stands in tables of this run alone, on disk where it is much: a shard may have any number of records.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.model import Problem
from timeline.store import putting
from timeline.store.database import Database
from timeline.store.facts import KnownFile

_TABLES = """
CREATE TEMP TABLE IF NOT EXISTS met (number INT, first INT, behind INT, size INT, document TEXT PRIMARY KEY, path TEXT,
    digest BLOB, names TEXT, ids TEXT, member TEXT, curation TEXT, wanted TEXT);
CREATE INDEX IF NOT EXISTS temp.met_path ON met (path);
CREATE TEMP TABLE IF NOT EXISTS given (id TEXT PRIMARY KEY) WITHOUT ROWID;
"""
_OF_MET = "m.document = r.document AND m.digest = r.digest AND m.ids = r.ids AND m.curation = r.curation"
_GONE = f"r.path = ? AND (r.lent != r.wanted OR NOT EXISTS (SELECT 1 FROM temp.met m WHERE {_OF_MET}))"
_OPEN = "path = ? AND NOT EXISTS (SELECT 1 FROM records r WHERE r.document = met.document)"
_SOME = 500  # records forgotten at once


@dataclass(frozen=True, slots=True)
class Met:
    """A record that a pass met: its line or number, its place, how many bytes it has, and the ids of its documents."""

    number: int
    place: tuple[int, int]
    size: int
    digest: bytes
    names: tuple[str, ...]
    ids: tuple[str, ...]
    member: str = ""  # of an archive
    curation: str = ""
    wanted: str = ""  # order of day and month that its outlet lends it


class Records:
    """The records of one shard in a store."""

    def __init__(self, database: Database, path: str) -> None:
        self._database, self._path = database, path
        self._lends = False  # whether a record is to be read with an order of day and month that others lend it

    def begin(self) -> None:
        """Nothing is met yet."""
        with self._database.noting() as db:
            for statement in _TABLES.strip().split(";\n"):
                db.execute(statement)
            db.execute("DELETE FROM temp.met WHERE path = ?", (self._path,))
            db.execute("DELETE FROM temp.given")
        lent = "SELECT 1 FROM records WHERE path = ? AND wanted != '' AND (lent != '' OR wanted != '') LIMIT 1"
        self._lends = self._database.one(lent, (self._path,)) is not None

    def named(self, digest: bytes) -> tuple[str, ...] | None:
        """What the articles of a record of this digest are called, where one was read before."""
        found = self._database.one("SELECT names FROM records WHERE path = ? AND digest = ?", (self._path, digest))
        return tuple(json.loads(found[0])) if found else None

    def wanted(self, document: str) -> str:
        """The order of day and month that a record was to be read with."""
        if not self._lends:
            return ""
        found = self._database.one("SELECT wanted FROM records WHERE document = ?", (document,))
        return str(found[0]) if found else ""

    def is_given(self, name: str) -> bool:
        """Whether a document of the shard was given this id in this pass."""
        return self._database.one("SELECT 1 FROM temp.given WHERE id = ?", (name,)) is not None

    def met(self, some: Iterable[Met]) -> None:
        """Keep what the pass met, in its order."""
        with self._database.noting() as db:
            for each in some:
                ids = json.dumps(each.ids)
                row = (each.number, *each.place, each.size, each.ids[0], self._path, each.digest)
                more = (json.dumps(each.names), ids, each.member, each.curation, each.wanted)
                db.execute("INSERT INTO temp.met VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", (*row, *more))
                db.executemany("INSERT INTO temp.given VALUES (?)", ((name,) for name in each.ids))

    def forget_others(self, known: KnownFile) -> None:
        """Forget what was read of the shard and is not as the pass met it; `known` stands until all is read again."""
        while self._forget_some():
            pass
        with self._database.changing() as db:
            if self._has(db, "documents") and not self._has(db, "records"):
                _mark(db)
                putting.forget(db, self._path)  # what was read of it as a whole
            putting.known_file(db, self._path, known)

    def _has(self, db: sqlite3.Connection, table: str) -> bool:
        return db.execute(f"SELECT 1 FROM {table} WHERE path = ? LIMIT 1", (self._path,)).fetchone() is not None

    def _forget_some(self) -> bool:
        with self._database.changing() as db:
            sql = f"SELECT r.document FROM records r WHERE {_GONE} LIMIT {_SOME}"
            gone = db.execute(sql, (self._path,)).fetchall()
            if gone:
                _mark(db)
            for (document,) in gone:
                putting.forget_record(db, document)
            return len(gone) == _SOME

    def left(self) -> int:
        """How many records are to be read."""
        return self._database.count(f"SELECT count(*) FROM temp.met WHERE {_OPEN}", (self._path,))

    def to_read(self) -> Iterator[Met]:
        """The records that are to be read, in order; what is read meanwhile is left out or not."""
        after = 0
        sql = f"SELECT rowid, * FROM temp.met WHERE {_OPEN} AND rowid > ? ORDER BY rowid LIMIT {_SOME}"
        while some := list(self._database.rows(sql, (self._path, after))):
            for after, number, first, behind, size, _, _, digest, names, ids, member, *rest in some:  # noqa: B007
                called, given = tuple(json.loads(names)), tuple(json.loads(ids))
                yield Met(number, (first, behind), size, digest, called, given, member, *rest)

    def problems(self) -> Iterator[Problem]:
        """What is wrong with records that were read, in an order that does not hang on when they were."""
        sql = "SELECT problems FROM records WHERE path = ? AND problems != '' ORDER BY document"
        for (found,) in self._database.rows(sql, (self._path,)):
            yield from (Problem(*each) for each in json.loads(found))

    def finish(self, known: KnownFile, problems: Sequence[Problem]) -> None:
        """All that is to be read is; `problems` are those of the whole file."""
        self.tell(known, problems)
        with self._database.noting() as db:
            db.execute("DELETE FROM temp.met WHERE path = ?", (self._path,))

    def tell(self, known: KnownFile, problems: Sequence[Problem]) -> None:
        """What is wrong with the whole file, and how it was; what was read of it stays."""
        with self._database.changing() as db:
            putting.known_file(db, self._path, known)
            db.execute("DELETE FROM problems WHERE file = ?", (self._path,))
            putting.problems(db, self._path, problems)


def unsure(database: Database) -> list[tuple[str, str | None, str]]:
    """Records of shards whose day and month could not be told apart, or were by an order that others lent them: the
    first id of each, its outlet and that order. By id.
    """
    sql = """SELECT document, outlet, lent FROM documents JOIN records ON document = id
        WHERE published >= '[' AND published < '\\'
        UNION SELECT document, outlet, lent FROM records JOIN documents ON id = document WHERE lent != ''
        ORDER BY document"""
    return list(database.rows(sql))


def lend(database: Database, orders: Iterable[tuple[str, str]]) -> list[str]:
    """Keep in mind with which order of day and month records are to be read, by their first ids; their paths."""
    changed = [(order, each, order) for each, order in orders]
    if changed:
        with database.changing() as db:
            db.executemany("UPDATE records SET wanted = ? WHERE document = ? AND wanted != ?", changed)
    found = database.rows("SELECT DISTINCT path FROM records WHERE lent != wanted ORDER BY path")
    return [path for (path,) in found]


def _mark(db: sqlite3.Connection) -> None:
    """Claims change: events are to be gathered again, and not all is done."""
    db.execute("INSERT OR REPLACE INTO meta VALUES ('stale', ?)", (os.urandom(8).hex(),))
    db.execute("DELETE FROM meta WHERE key = 'settled'")
