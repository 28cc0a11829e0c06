"""The cache of a corpus: opened, brought up to date, made again when it is damaged, done without when it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from timeline.errors import StoreError
from timeline.store import Damaged, Store

Refresh = Callable[[Store], int]  # reads what has changed into a store; how many files that were
Warn = Callable[[str], None]
MEMORY = ":memory:"
_TRIES = 5  # when other processes change the store between reading and asking


def opened(path: str, build: str, warn: Warn) -> Store:
    """The store at `path`, or one in memory where that cannot be had; why is told."""
    try:
        store = Store(path, build)
    except StoreError as error:
        return _without(error, build, warn)
    if store.database.remade:
        warn(f"the cache {path} {store.database.remade}, and is made again.")
    store.database.refill = partial(_tell, store, warn)  # nothing to read yet
    return store


def up_to_date(store: Store, build: str, refresh: Refresh, warn: Warn) -> tuple[Store, int]:
    """The store with all that the corpus holds, and how many files were read; or one in memory, and why is told.

    A question that meets damage later has everything read again, and gets its answer.
    """
    read, store.database.refill = 0, None
    reason = StoreError(f"the cache {store.path} is changed all the time.")
    for _ in range(_TRIES):
        try:
            read += refresh(store)
            if store.database.hold():
                store.database.refill = partial(_refill, store, refresh, warn)
                return store, read
        except Damaged:
            try:
                store.database.make_again()
            except StoreError as error:
                reason = error
                break
            _tell(store, warn)
        except StoreError as error:
            reason = error
            break
    store.close()
    memory = _without(reason, build, warn)
    return memory, refresh(memory)


def _refill(store: Store, refresh: Refresh, warn: Warn) -> None:
    _tell(store, warn)
    refresh(store)
    store.database.hold()


def _tell(store: Store, warn: Warn) -> None:
    warn(f"the cache {store.path} was damaged, and is made again.")


def _without(reason: StoreError, build: str, warn: Warn) -> Store:
    warn(f"{reason.message.rstrip('.')}. Going on without a cache.")
    return Store(MEMORY, build)
