"""The records of shards: which were read, which a pass over the file met, and what is to be read of them.

What a pass meets stands in tables of this run alone, on disk where it is much: a shard may have any number of records.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.model import Extraction, Problem
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

    def begin(self) -> None:
        """Nothing is met yet."""
        with self._database.noting() as db:
            for statement in _TABLES.strip().split(";\n"):
                db.execute(statement)
            db.execute("DELETE FROM temp.met WHERE path = ?", (self._path,))
            db.execute("DELETE FROM temp.given")

    def named(self, digest: bytes) -> tuple[str, ...] | None:
        """What the articles of a record of this digest are called, where one was read before."""
        found = self._database.one("SELECT names FROM records WHERE path = ? AND digest = ?", (self._path, digest))
        return tuple(json.loads(found[0])) if found else None

    def wanted(self, document: str) -> str:
        """The order of day and month that a record was to be read with."""
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
            if not db.execute("SELECT 1 FROM records WHERE path = ? LIMIT 1", (self._path,)).fetchone():
                putting.forget(db, self._path)  # what was read of it as a whole
            putting.file(db, self._path, known)

    def _forget_some(self) -> bool:
        with self._database.changing() as db:
            sql = f"SELECT r.document, r.documents FROM records r WHERE {_GONE} LIMIT {_SOME}"
            gone = db.execute(sql, (self._path,)).fetchall()
            if gone:
                _mark(db)
            for document, documents in gone:
                _forget(db, document, json.loads(documents))
            return len(gone) == _SOME

    def open(self) -> int:
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

    def keep(self, read: Iterable[tuple[str, Sequence[Extraction], Sequence[Problem]]]) -> None:
        """Store what records gave, each by its first id."""
        with self._database.changing() as db:
            _mark(db)
            for document, extractions, problems in read:
                told = putting.saved(db, lambda d=document, e=extractions, p=problems: self._put(db, d, e, p))  # type: ignore[misc]
                if told:
                    shown = problems[0].path if problems else self._path.rpartition("/")[2]
                    self._put(db, document, (), [Problem(shown, told)])

    def _put(
        self, db: sqlite3.Connection, document: str, extractions: Sequence[Extraction], problems: Sequence[Problem]
    ) -> None:
        told = json.dumps([(each.path, each.message, each.code) for each in problems]) if problems else ""
        sql = """INSERT INTO records SELECT document, path, digest, names, ids, ?, curation, wanted, wanted, ?
            FROM temp.met WHERE document = ?"""
        db.execute(sql, (json.dumps([each.article.source.id for each in extractions]), told, document))
        for extraction in extractions:
            putting.add(db, self._path, extraction)

    def problems(self) -> Iterator[Problem]:
        """What is wrong with records that were read, in an order that does not hang on when they were."""
        sql = "SELECT problems FROM records WHERE path = ? AND problems != '' ORDER BY document"
        for (found,) in self._database.rows(sql, (self._path,)):
            yield from (Problem(*each) for each in json.loads(found))

    def finish(self, known: KnownFile, problems: Sequence[Problem]) -> None:
        """All that is to be read is; `problems` are those of the whole file."""
        with self._database.changing() as db:
            putting.file(db, self._path, known)
            putting.problems_of(db, self._path, problems)
            db.execute("DELETE FROM temp.met WHERE path = ?", (self._path,))


def _forget(db: sqlite3.Connection, document: str, ids: Sequence[str]) -> None:
    db.execute("DELETE FROM records WHERE document = ?", (document,))
    for name in ids:
        putting.documents(db, "id = ?", (name,))


def _mark(db: sqlite3.Connection) -> None:
    """Claims change: events are to be gathered again."""
    db.execute("INSERT OR REPLACE INTO meta VALUES ('stale', ?)", (os.urandom(8).hex(),))
