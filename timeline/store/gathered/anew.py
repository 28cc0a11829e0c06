"""All events in place of those there were: what is kept beside them is worked out once, and not event by event."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from timeline.store.schema import EVENT_TRIGGERS, EVENTS_ANEW


@contextmanager
def anew(db: sqlite3.Connection) -> Iterator[None]:
    """Meanwhile no trigger counts; in the change that is open, so that a fault takes all of it back."""
    marks = ",".join("?" * len(EVENT_TRIGGERS))
    made = db.execute(f"SELECT name, sql FROM sqlite_master WHERE name IN ({marks}) ORDER BY name", EVENT_TRIGGERS)
    triggers = made.fetchall()
    for name, _ in triggers:
        db.execute(f"DROP TRIGGER {name}")
    yield
    for statement in (*EVENTS_ANEW, *(sql for _, sql in triggers)):
        db.execute(statement)
