"""What was read goes into the tables: a file with its articles, claims and names; and out again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from timeline.lang.fold import bare
from timeline.model import Claim, Extraction, Problem
from timeline.store import imprints, rows
from timeline.store.facts import UNREAD, KnownFile

_UNFIT = (sqlite3.InterfaceError, sqlite3.DataError, sqlite3.IntegrityError)  # of a row, not of the store


@dataclass(frozen=True, slots=True)
class Prepared:
    """One file as rows of the tables, made where it was read, so that whoever stores it has nothing left to do.

    `names` are (claim id, role, name as spelled, name folded). An `unchanged` file has no rows: only its stamp is new.
    """

    path: str
    known: KnownFile
    documents: tuple[rows.Row, ...] = ()
    claims: tuple[rows.Row, ...] = ()
    names: tuple[tuple[str, str, str, str], ...] = ()
    imprints: tuple[rows.Row, ...] = ()
    problems: tuple[Problem, ...] = ()
    unchanged: bool = False
    record: str | None = None  # of a shard: the first id of its record; empty for one that is to be read again

    @property
    def is_in_place(self) -> bool:
        """Whether it stands in place of all that was read of the file before."""
        return not self.unchanged and self.record is None

    @property
    def length(self) -> int:
        """Characters of its texts."""
        return sum(len(row[rows.TEXT]) for row in self.documents)


def prepared(
    path: str, known: KnownFile, extractions: Sequence[Extraction], problems: Sequence[Problem], unchanged: bool = False
) -> Prepared:
    """The rows of one file; where one of them cannot be made, only that it could not."""
    try:
        documents = tuple(rows.from_article(path, each.article) for each in extractions)
        claims = tuple(rows.from_claim(n, c) for each in extractions for n, c in enumerate(each.claims, 1))
        names = tuple(name for each in extractions for claim in each.claims for name in _names(claim))
        wordings = tuple(imprints.of(each.article) for each in extractions)
    except Exception as error:  # whatever is wrong with a record costs its file
        return _unfit(path, problems, error)
    return Prepared(path, known, documents, claims, names, wordings, tuple(problems), unchanged)


def _names(claim: Claim) -> Iterator[tuple[str, str, str, str]]:
    for role, names in (("actor", claim.actors), ("speaker", claim.speakers), ("tag", claim.tags)):
        yield from ((claim.id, role, name, bare(name)) for name in names)


def _unfit(path: str, problems: Sequence[Problem], error: Exception) -> Prepared:
    told = f"cannot be stored, please report it: {type(error).__name__}"
    shown = problems[0].path if problems else Path(path).name
    return Prepared(path, UNREAD, problems=(Problem(shown, told),))


def store(db: sqlite3.Connection, file: Prepared) -> None:
    """One file with what was read in it; where a row of it cannot be stored, only that it could not."""
    insert = _insert if file.record is None else _insert_record
    db.execute("SAVEPOINT one")
    try:
        insert(db, file)
    except Exception as error:  # whatever is wrong with a row costs its file; the store's own faults cost the run
        if isinstance(error, sqlite3.Error) and not isinstance(error, _UNFIT):
            raise
        db.execute("ROLLBACK TO one")
        insert(db, replace(_unfit(file.path, file.problems, error), record=file.record))
    db.execute("RELEASE one")


def has_records(files: Iterable[Prepared]) -> bool:
    """Whether a record of a shard was read."""
    return any(file.record for file in files)


def _insert(db: sqlite3.Connection, file: Prepared) -> None:
    known_file(db, file.path, file.known)
    problems(db, file.path, file.problems)
    if file.documents:
        _add(db, file)


def _insert_record(db: sqlite3.Connection, file: Prepared) -> None:
    """A record of a shard, as the pass over it met it, in place of what it gave before."""
    if not file.record:
        return
    forget_record(db, file.record)
    told = json.dumps([(each.path, each.message, each.code) for each in file.problems]) if file.problems else ""
    sql = """INSERT INTO records SELECT document, path, digest, names, ids, ?, curation, wanted, wanted, ?
        FROM temp.met WHERE document = ?"""
    db.execute(sql, (json.dumps([row[0] for row in file.documents]), told, file.record))
    if file.documents:
        _add(db, file)


def known_file(db: sqlite3.Connection, path: str, known: KnownFile) -> None:
    """How a file was when it was read, in place of how it was before."""
    row = (path, known.size, known.mtime, known.sha256, known.name, known.curation, known.order)
    db.execute("INSERT OR REPLACE INTO files VALUES (?,?,?,?,?,?,?)", row)


def problems(db: sqlite3.Connection, path: str, found: Sequence[Problem]) -> None:
    """What is wrong with a file."""
    rows_ = [(path, each.path, each.code, each.message) for each in found]
    db.executemany("INSERT INTO problems VALUES (?,?,?,?)", rows_)


def _add(db: sqlite3.Connection, file: Prepared) -> None:
    db.executemany(f"INSERT INTO documents VALUES ({','.join('?' * 22)})", file.documents)
    ids = [(row[0],) for row in file.documents]
    db.executemany("INSERT OR IGNORE INTO changed VALUES (?)", ids)
    db.executemany("INSERT INTO pages (rowid, text) SELECT rowid, text FROM documents WHERE id = ?", ids)
    db.executemany(f"INSERT INTO claims VALUES ({','.join('?' * 35)})", file.claims)
    db.executemany("INSERT INTO imprints VALUES (?,?,?,?)", file.imprints)
    db.executemany("INSERT INTO words (rowid, text) SELECT rowid, text FROM claims WHERE document = ?", ids)
    names = dict.fromkeys(each[1:] for each in file.names)  # each name of a role is kept once for all claims
    db.executemany("INSERT OR IGNORE INTO names (role, spelled, name) VALUES (?,?,?)", names)
    sql = """INSERT OR IGNORE INTO named SELECT claims.rowid, names.number FROM claims CROSS JOIN names
        WHERE claims.id = ? AND role = ? AND spelled = ?"""
    db.executemany(sql, [each[:3] for each in file.names])


def touch(db: sqlite3.Connection, file: Prepared) -> None:
    """The file changed its time stamp, not its content."""
    known = (file.known.size, file.known.mtime, file.path)
    db.execute("UPDATE files SET size = ?, mtime = ? WHERE path = ?", known)


def forget(db: sqlite3.Connection, path: str) -> None:
    """Out with a file and all that was read in it."""
    _forget_documents(db, "path = ?", path)
    db.execute("DELETE FROM problems WHERE file = ?", (path,))
    for table in ("records", "files"):
        db.execute(f"DELETE FROM {table} WHERE path = ?", (path,))


def forget_record(db: sqlite3.Connection, record: str) -> None:
    """Out with a record of a shard, by its first id, and all that was read in it."""
    for (documents,) in db.execute("SELECT documents FROM records WHERE document = ?", (record,)).fetchall():
        for document in json.loads(documents):
            _forget_documents(db, "id = ?", document)
    db.execute("DELETE FROM records WHERE document = ?", (record,))


def _forget_documents(db: sqlite3.Connection, which: str, value: str) -> None:
    """Out with some documents and their claims; `which` is a condition of `documents`. That they changed is kept."""
    db.execute(f"INSERT OR IGNORE INTO changed SELECT id FROM documents WHERE {which}", (value,))
    ids = f"SELECT id FROM documents WHERE {which}"
    claims = f"SELECT rowid, text FROM claims WHERE document IN ({ids})"
    pages = f"SELECT rowid, text FROM documents WHERE {which}"
    for index, found in (("words", claims), ("pages", pages)):
        gone = db.execute(found, (value,)).fetchall()
        db.executemany(f"INSERT INTO {index} ({index}, rowid, text) VALUES ('delete', ?, ?)", gone)
    for table in ("claims", "imprints"):
        db.execute(f"DELETE FROM {table} WHERE document IN ({ids})", (value,))
    db.execute(f"DELETE FROM documents WHERE {which}", (value,))
