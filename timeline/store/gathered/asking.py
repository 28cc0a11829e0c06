"""Questions with many values, in an open change of the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from timeline.store.rows import Row

AT_ONCE = 500  # values in one question


class Asking:
    """Tables in an open change. `db` complains as SQLite does; who began the change translates it."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def _ask(self, sql: str, values: Sequence[object] = ()) -> Iterator[Row]:
        return self._db.execute(sql, values)

    def _ask_each(self, sql: str, values: Iterable[object], before: Sequence[object] = ()) -> Iterator[Row]:
        """The rows for all `values`, some at a time; `{}` stands for them in `sql`, with `?` for those `before`."""
        wanted = list(values)
        for at in range(0, len(wanted), AT_ONCE):
            some = wanted[at : at + AT_ONCE]
            yield from self._db.execute(sql.replace("{}", ",".join("?" * len(some))), (*before, *some)).fetchall()

    @contextmanager
    def _aside(self, table: str) -> Iterator[None]:
        """Meanwhile this connection has another table, on disk as far as it is large; a change that fails has none."""
        self._db.execute(f"CREATE TEMP TABLE {table}")
        yield
        self._db.execute(f"DROP TABLE {table.split()[0]}")

    def _tell(self, sql: str, found: Iterable[Sequence[object]]) -> None:
        self._db.executemany(sql, found)
