"""All events in place of those there were: what is kept beside them is worked out once, and not event by event."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from timeline.store.schema import EVENT_INDEXES, EVENT_TRIGGERS, EVENTS_ANEW

_NAMED = "SELECT type, name, sql FROM sqlite_master WHERE name IN ({}) ORDER BY name"
_INDEXES = "SELECT type, name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql != '' ORDER BY name"


@contextmanager
def anew(db: sqlite3.Connection) -> Iterator[None]:
    """Meanwhile no trigger counts; in the change that is open, so that a fault takes all of it back."""
    names = (*EVENT_TRIGGERS, *EVENT_INDEXES)
    made = _without(db, _NAMED.replace("{}", ",".join("?" * len(names))), names)
    yield
    for statement in (*EVENTS_ANEW, *made):
        db.execute(statement)


@contextmanager
def unindexed(db: sqlite3.Connection, table: str) -> Iterator[None]:
    """Meanwhile a table has no index: one that is made of all rows at once is made faster, and its pages are written
    once.
    """
    made = _without(db, _INDEXES, (table,))
    yield
    for statement in made:
        db.execute(statement)


def _without(db: sqlite3.Connection, sql: str, values: tuple[str, ...]) -> list[str]:
    """Take away the triggers and indexes that are asked for; the statements that make them again."""
    found = db.execute(sql, values).fetchall()
    for sort, name, _ in found:
        db.execute(f"DROP {sort} {name}")
    return [statement for *_, statement in found]
