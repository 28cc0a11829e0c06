"""The database of a store: questions and changes, with a way out for whatever it complains of."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from timeline.errors import StoreError
from timeline.store import opening
from timeline.store.opening import Damaged
from timeline.store.rows import Row

T = TypeVar("T")
Values = Sequence[str | int | float | bytes]
STALE = "SELECT value FROM meta WHERE key = 'stale'"  # a mark of the last change of claims since events were gathered


def _as_it_is(row: Row) -> Row:
    return row


class Database:
    """An open database. `path` is a file that may not exist yet, or `:memory:`.

    `remade` says why what was in the file is made again, where that is no matter of course. Whatever SQLite complains
    of is raised as `StoreError`, damage as `Damaged`, unless `refill` is set: what reads everything again, called once
    when a question meets damage, which then gets its answer.
    """

    def __init__(self, path: str, build: str) -> None:
        self.path = path
        self._build = build
        self._sql, self.remade = opening.opened(path, build)
        self.refill: Callable[[], object] | None = None

    def close(self) -> None:
        self._sql.close()

    def make_again(self) -> None:
        """An empty store in place of one that is damaged. Raises `StoreError` when that cannot be had."""
        self._sql = opening.again(self.path, self._build, self._sql)

    def rows(self, sql: str, values: Values = ()) -> Iterator[Row]:
        return self.records(_as_it_is, sql, values)

    def records(self, made: Callable[[Row], T], sql: str, values: Values = ()) -> Iterator[T]:
        """What is `made` of each row that answers."""
        given = 0
        try:
            for record in self._made(made, sql, values):
                yield record
                given += 1
        except Damaged:
            if self.refill is None:
                raise
            refill, self.refill = self.refill, None
            self.make_again()
            refill()
            yield from islice(self._made(made, sql, values), given, None)

    def _made(self, made: Callable[[Row], T], sql: str, values: Values) -> Iterator[T]:
        try:
            yield from map(made, self._sql.execute(sql, values))
        except sqlite3.Error as error:
            raise opening.told(error, self.path) from error
        except (ValueError, TypeError, LookupError) as error:
            if isinstance(error, UnicodeEncodeError):  # of what was typed
                raise
            raise Damaged(
                f"the cache {self.path} is damaged: {error}", "Remove that file: it is made again."
            ) from error

    def one(self, sql: str, values: Values = ()) -> Row | None:
        return next(iter(list(self.rows(sql, values))), None)

    def hold(self) -> bool:
        """Whether the store is up to date; if so, all questions are answered from its state now, whatever others do."""
        self._let_go()
        try:
            self._sql.execute("BEGIN")
            if opening.built(self._sql) == self._build and not self.one(STALE):
                return True
        except sqlite3.Error as error:
            raise opening.told(error, self.path) from error
        self._let_go()
        return False

    def _let_go(self) -> None:
        with contextlib.suppress(sqlite3.Error):  # of a full disk the database has taken all back itself
            if self._sql.in_transaction:
                self._sql.execute("ROLLBACK")

    @contextlib.contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """All that is done with the database, or nothing of it."""
        with self._at_once("BEGIN IMMEDIATE"):
            if opening.built(self._sql) != self._build:
                told = f"the cache {self.path} was taken over by another version of timeline or of the profile."
                raise StoreError(told, "Use --no-cache as long as both are used.")
            yield self._sql

    @contextlib.contextmanager
    def noting(self) -> Iterator[sqlite3.Connection]:
        """The connection, for tables of this run alone (`temp`); nothing that others see is changed with it."""
        with self._at_once("BEGIN"):
            yield self._sql

    @contextlib.contextmanager
    def _at_once(self, begin: str) -> Iterator[None]:
        """One transaction: all of what is done meanwhile, or nothing."""
        self._let_go()
        try:
            self._sql.execute(begin)
            yield
            self._sql.execute("COMMIT")
        except BaseException as error:
            self._let_go()
            if isinstance(error, sqlite3.Error):
                raise opening.told(error, self.path) from error
            raise

    def count(self, sql: str, values: Values = ()) -> int:
        (found,) = self.rows(sql, values)
        return int(found[0])
