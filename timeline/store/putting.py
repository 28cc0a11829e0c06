"""What was read goes into the tables: a file with its articles, claims and names; and out again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from timeline.lang.fold import bare
from timeline.model import Event, Extraction, Problem
from timeline.store import imprints, rows
from timeline.store.facts import UNREAD, KnownFile

_UNFIT = (sqlite3.InterfaceError, sqlite3.DataError, sqlite3.IntegrityError)  # of a row, not of the store


def store(
    db: sqlite3.Connection, path: str, known: KnownFile, extractions: Sequence[Extraction], problems: Sequence[Problem]
) -> None:
    """One file with what was read in it; where a row of it cannot be stored, only that it could not."""
    db.execute("SAVEPOINT one")
    try:
        _insert(db, path, known, extractions, problems)
    except Exception as error:  # whatever is wrong with a row costs its file; the store's own faults cost the run
        if isinstance(error, sqlite3.Error) and not isinstance(error, _UNFIT):
            raise
        db.execute("ROLLBACK TO one")
        told = f"cannot be stored, please report it: {type(error).__name__}"
        _insert(db, path, UNREAD, (), [Problem(problems[0].path if problems else Path(path).name, told)])
    db.execute("RELEASE one")


def _insert(
    db: sqlite3.Connection, path: str, known: KnownFile, extractions: Sequence[Extraction], problems: Sequence[Problem]
) -> None:
    file = (path, known.size, known.mtime, known.sha256, known.name, known.curation, known.order)
    db.execute("INSERT INTO files VALUES (?,?,?,?,?,?,?)", file)
    found = [(path, p.path, p.code, p.message) for p in problems]
    db.executemany("INSERT INTO problems VALUES (?,?,?,?)", found)
    for extraction in extractions:
        _add(db, path, extraction)


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
    db.execute("DELETE FROM imprints WHERE document IN (SELECT id FROM documents WHERE path = ?)", (path,))
    for table in ("documents", "files"):
        db.execute(f"DELETE FROM {table} WHERE path = ?", (path,))


def _add(db: sqlite3.Connection, path: str, extraction: Extraction) -> None:
    row = rows.from_article(path, extraction.article)
    page = db.execute(f"INSERT INTO documents VALUES ({','.join('?' * len(row))})", row).lastrowid
    db.execute("INSERT INTO pages (rowid, text) VALUES (?, ?)", (page, extraction.article.source.text))
    imprints.add(db, extraction.article)
    for number, claim in enumerate(extraction.claims, 1):
        rowid = db.execute(
            f"INSERT INTO claims VALUES ({','.join('?' * 35)})", rows.from_claim(number, claim)
        ).lastrowid
        db.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (rowid, claim.text))
        named = (("actor", claim.actors), ("speaker", claim.speakers), ("tag", claim.tags))
        roles = [(role, name) for role, names in named for name in names]
        db.executemany("INSERT INTO names VALUES (?,?,?)", [(claim.id, role, bare(n)) for role, n in roles])


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
