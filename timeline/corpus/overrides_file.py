"""`overrides.yaml` on disk: one writer at a time, written whole or not at all."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from timeline.corpus.overrides import FILE, ClaimDecision, Decisions, DocumentDecision, read, written
from timeline.errors import InputError, UsageError

LOCK = ".overrides.lock"


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep a second reviewer out; the lock ends with the process that holds it, however it ends.

    Raises `UsageError` when another process holds it.
    """
    try:
        import fcntl
    except ImportError:  # not on Windows; there the rename alone keeps the file whole
        yield
        return
    try:
        handle = (folder / LOCK).open("a")
    except OSError as error:
        raise InputError(f"cannot write in {folder}: {error.strerror}.") from error
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UsageError(f"somebody else is reviewing {folder}.", "Wait until that review is closed.") from None
        yield


def record(folder: Path, claims: Iterable[ClaimDecision], documents: dict[str, DocumentDecision]) -> Decisions:
    """Add decisions to the file, keeping what stands there and its comments; what it says now.

    The file is written beside, synced and renamed, so that a crash leaves the old one or the new one.
    """
    path = folder / FILE
    before = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    text = written(list(claims), documents, before)
    beside = folder / f".{FILE}.new"
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(path)
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror}.") from error
    return read(folder)
