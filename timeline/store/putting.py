"""What was read goes into the tables: a file with its articles, claims and names; and out again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.lang.fold import bare
from timeline.model import Claim, Event, Extraction, Problem
from timeline.store import rows
from timeline.store.facts import UNREAD, KnownFile

_UNFIT = (sqlite3.InterfaceError, sqlite3.DataError, sqlite3.IntegrityError)  # of a row, not of the store


@dataclass(frozen=True, slots=True)
class Prepared:
    """One file as rows of the tables, made where it was read, so that whoever stores it has nothing left to do.

    `names` are (claim id, role, folded name). An `unchanged` file has no rows: only its stamp is new.
    """

    path: str
    known: KnownFile
    documents: tuple[rows.Row, ...] = ()
    claims: tuple[rows.Row, ...] = ()
    names: tuple[tuple[str, str, str], ...] = ()
    problems: tuple[Problem, ...] = ()
    unchanged: bool = False

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
    except Exception as error:  # whatever is wrong with a record costs its file
        return _unfit(path, problems, error)
    return Prepared(path, known, documents, claims, names, tuple(problems), unchanged)


def _names(claim: Claim) -> Iterator[tuple[str, str, str]]:
    for role, names in (("actor", claim.actors), ("speaker", claim.speakers), ("tag", claim.tags)):
        yield from ((claim.id, role, bare(name)) for name in names)


def _unfit(path: str, problems: Sequence[Problem], error: Exception) -> Prepared:
    told = f"cannot be stored, please report it: {type(error).__name__}"
    shown = problems[0].path if problems else Path(path).name
    return Prepared(path, UNREAD, problems=(Problem(shown, told),))


def store(db: sqlite3.Connection, file: Prepared) -> None:
    """One file with what was read in it; where a row of it cannot be stored, only that it could not."""
    db.execute("SAVEPOINT one")
    try:
        _insert(db, file)
    except Exception as error:  # whatever is wrong with a row costs its file; the store's own faults cost the run
        if isinstance(error, sqlite3.Error) and not isinstance(error, _UNFIT):
            raise
        db.execute("ROLLBACK TO one")
        _insert(db, _unfit(file.path, file.problems, error))
    db.execute("RELEASE one")


def _insert(db: sqlite3.Connection, file: Prepared) -> None:
    known = file.known
    row = (file.path, known.size, known.mtime, known.sha256, known.name, known.curation, known.order)
    db.execute("INSERT INTO files VALUES (?,?,?,?,?,?,?)", row)
    db.executemany(
        "INSERT INTO problems VALUES (?,?,?,?)", [(file.path, p.path, p.code, p.message) for p in file.problems]
    )
    if file.documents:
        _add(db, file)


def _add(db: sqlite3.Connection, file: Prepared) -> None:
    db.executemany(f"INSERT INTO documents VALUES ({','.join('?' * 22)})", file.documents)
    db.execute("INSERT INTO pages (rowid, text) SELECT rowid, text FROM documents WHERE path = ?", (file.path,))
    db.executemany(f"INSERT INTO claims VALUES ({','.join('?' * 35)})", file.claims)
    db.executemany(
        "INSERT INTO words (rowid, text) SELECT rowid, text FROM claims WHERE document = ?",
        [(row[0],) for row in file.documents],
    )
    db.executemany("INSERT INTO names VALUES (?,?,?)", file.names)


def touch(db: sqlite3.Connection, file: Prepared) -> None:
    """The file changed its time stamp, not its content."""
    known = (file.known.size, file.known.mtime, file.path)
    db.execute("UPDATE files SET size = ?, mtime = ? WHERE path = ?", known)


def forget(db: sqlite3.Connection, path: str) -> None:
    claims = "SELECT rowid, text FROM claims WHERE document IN (SELECT id FROM documents WHERE path = ?)"
    pages = "SELECT rowid, text FROM documents WHERE path = ?"
    for index, found in (("words", claims), ("pages", pages)):
        gone = db.execute(found, (path,)).fetchall()
        db.executemany(f"INSERT INTO {index} ({index}, rowid, text) VALUES ('delete', ?, ?)", gone)
    ids = "SELECT id FROM claims WHERE document IN (SELECT id FROM documents WHERE path = ?)"
    db.execute(f"DELETE FROM names WHERE claim IN ({ids})", (path,))
    db.execute("DELETE FROM claims WHERE document IN (SELECT id FROM documents WHERE path = ?)", (path,))
    db.execute("DELETE FROM problems WHERE file = ?", (path,))
    for table in ("documents", "files"):
        db.execute(f"DELETE FROM {table} WHERE path = ?", (path,))


def events(db: sqlite3.Connection, found: Sequence[Event], ties: str, problems: Iterable[Problem]) -> None:
    """The events in place of those there were, in their order, and which claims are of which."""
    db.execute("INSERT OR REPLACE INTO meta VALUES ('ties', ?)", (ties,))
    db.execute("DELETE FROM problems WHERE file = ''")
    db.executemany("INSERT INTO problems VALUES ('',?,?,?)", [(p.path, p.code, p.message) for p in problems])
    db.execute("DELETE FROM events")
    db.execute("DELETE FROM clusters")
    marks = ",".join("?" * 30)
    db.executemany(f"INSERT INTO events VALUES ({marks})", (rows.from_event(i, e) for i, e in enumerate(found)))
    db.executemany("INSERT INTO clusters VALUES (?,?)", ((e.id, c) for e in found for c in e.claims))
    db.execute("UPDATE claims SET event = coalesce((SELECT event FROM clusters WHERE clusters.claim = claims.id), '')")
