"""Opens the cache: one of another build is emptied, a damaged one made again, one in use is waited for."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import timeline
from timeline.errors import StoreError
from timeline.lang.fold import bare
from timeline.store import schema

MEMORY = ":memory:"
DAMAGED = "was damaged"
PATIENCE = 30.0  # seconds that a cache in use is waited for
_LOOKED_OVER = 16_000_000  # bytes of a cache that is looked over when it is opened: a hundredth of a second
_BESIDE = ("-wal", "-shm", "-journal", "")  # what belongs to a cache; itself last, so that a half is still damaged
_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_OTHER_TABLES = ("no such table", "no such column", "has no column", "values were supplied", "Could not decode")


class Damaged(StoreError):
    """The cache holds something else than was put in."""


def told(error: sqlite3.Error, path: str, what: str = "use") -> StoreError:
    """The error to raise for what the database says."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGE or any(words in str(error) for words in _OTHER_TABLES):
        return Damaged(f"the cache {path} is damaged: {error}", "Remove that file: it is made again.")
    return StoreError(f"cannot {what} the cache {path}: {error}", "Use --no-cache, or remove that file.")


def opened(path: str, build: str) -> tuple[sqlite3.Connection, str]:
    """The database at `path`, with the tables of this build; and why what was there is made again, if that is no
    matter of course: it was damaged, or another version of the program wrote it.

    Raises `StoreError` when it cannot be opened, is in use for too long, or cannot be replaced.
    """
    try:
        if path != MEMORY:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        return _connected(path, build)
    except sqlite3.Error as error:
        found = told(error, path, "open")
        if not isinstance(found, Damaged):
            raise found from error
    except OSError as error:
        raise StoreError(f"cannot open the cache {path}: {error.strerror or error}", "Use --no-cache.") from error
    return again(path, build, None), DAMAGED


def again(path: str, build: str, old: sqlite3.Connection | None) -> sqlite3.Connection:
    """A fresh database in place of a damaged one, be it open as `old`; it holds nothing that cannot be made again.

    Of several processes that find it damaged the first makes it again, the others open what it made.
    """
    ours = _number(path) if old else None
    try:
        with _alone(path):
            if old is None or _number(path) != ours:
                with contextlib.suppress(sqlite3.DatabaseError):
                    return _connected(path, build)[0]
            for suffix in _BESIDE:
                with contextlib.suppress(FileNotFoundError):
                    Path(path + suffix).unlink()
            if old is not None:
                old.close()
            return _connected(path, build)[0]
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"cannot make the cache {path} again: {error}", "Use --no-cache, or remove it.") from error


def _number(path: str) -> tuple[int, int] | None:
    """Which file stands at the path."""
    try:
        about = Path(path).stat()
    except OSError:
        return None
    return about.st_dev, about.st_ino


@contextlib.contextmanager
def _alone(path: str) -> Iterator[None]:
    """One process at a time; not on Windows, where an open file cannot be removed anyway."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(Path(path).parent, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _connected(path: str, build: str) -> tuple[sqlite3.Connection, str]:
    db = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        db.create_function("bare", 1, bare, deterministic=True)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("PRAGMA recursive_triggers = ON")  # so that a row that is replaced counts as gone
        if built(db) != build:
            return db, _emptied(db, build)
        if path != MEMORY and Path(path).stat().st_size <= _LOOKED_OVER:
            _look_over(db)
        return db, ""
    except BaseException:
        db.close()
        raise


def _look_over(db: sqlite3.Connection) -> None:
    """Raises `DatabaseError` for pages that are not as they were written, which may lose rows without a word."""
    (found,) = db.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        error = sqlite3.DatabaseError(found)
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error


def built(db: sqlite3.Connection) -> str | None:
    """The build that the tables are of; `None` of a database that is empty."""
    if not db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        return None
    found = db.execute("SELECT value FROM meta WHERE key = 'build'").fetchone()
    return str(found[0]) if found else ""


def _emptied(db: sqlite3.Connection, build: str) -> str:
    """Tables of this build in place of those there were, unless another process has put them there meanwhile.

    Gives which version of the program had made those, where it was another.
    """
    other = ""
    db.execute("BEGIN IMMEDIATE")
    if (before := built(db)) != build:
        version = db.execute("SELECT value FROM meta WHERE key = 'version'").fetchone() if before else None
        other = f"is of timeline {version[0]}" if version and version[0] != timeline.__version__ else ""
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            if not name.startswith(("sqlite_", "words_", "pages_")):
                db.execute(f'DROP TABLE "{name}"')
        for statement in schema.statements():
            db.execute(statement)
        db.execute("INSERT INTO meta VALUES ('build', ?), ('version', ?)", (build, timeline.__version__))
    db.execute("COMMIT")
    return other
