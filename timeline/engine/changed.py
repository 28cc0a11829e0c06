"""Which files are to be read: asked at every start, so by paths and stamps alone as long as nothing has changed."""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from timeline import limits, opening, reading
from timeline.corpus import overrides_file
from timeline.corpus.files import Files, start
from timeline.door import Task
from timeline.reading import UNSEEN, Stamp, paths
from timeline.store import KnownFile, Store

Found = Mapping[str, Stamp]  # what `reading.walk` gives


@dataclass(frozen=True, slots=True)
class Todo:
    """The files to read, each with its hash when it was read before and only its stamp is new; as tasks, one by one."""

    files: Files
    found: Found
    hashes: Mapping[str, str | None]
    orders: Mapping[str, str] = field(default_factory=dict)  # of day and month, that other articles lend a file

    def __len__(self) -> int:
        return len(self.hashes)

    def __iter__(self) -> Iterator[Task]:
        for path, known in self.hashes.items():
            task = _task(self.files, path, self.found[path][0])
            yield replace(task, known=known, order=self.orders.get(path, "")) if known or self.orders else task

    def shards(self) -> Iterator[Task]:
        """Those that may be read by ranges."""
        for path in self.hashes:
            size = self.found[path][0]
            if reading.is_shard(path, size) and path not in self.files.copies:
                yield _task(self.files, path, size)

    def task(self, whole: str) -> Task:
        """To read a file of which nothing is known, by its whole path."""
        return _task(self.files, whole.removeprefix(start(self.files.folder)))

    def are_of_parts(self) -> bool:
        """Whether any is read by ranges, or at an address: what fails there costs nothing that was read before."""
        return any(map(paths.is_address, self.hashes)) or any(self.shards())

    def without(self, paths: Collection[str]) -> Todo:
        """All others."""
        return replace(self, hashes={path: known for path, known in self.hashes.items() if path not in paths})


def _task(files: Files, path: str, size: int = 0) -> Task:
    """To read a file of which nothing is known."""
    name = files.names[path]
    copy_of, beside = files.copies.get(path, ""), files.beside.get(name, ())
    return Task(files.whole(path), name, path, None, files.decided(path), copy_of=copy_of, beside=beside, size=size)


def decisions(folder: Path) -> str:
    """A digest of what a person decided, as it is written; empty when it cannot be read."""
    path = folder / overrides_file.FILE
    if not os.path.lexists(path):
        return "none"
    try:
        return hashlib.sha256(opening.whole(path, limits.DECISIONS.number)).hexdigest()
    except OSError:
        return ""


def is_nothing(store: Store, folder: Path, found: Found, decided: str) -> bool:
    """Whether nothing has changed since all was done: every file has its stamp, and the decisions are the same."""
    if not decided or store.settled() != decided or store.is_stale():
        return False
    below, number = start(folder), 0
    for path, size, mtime in store.stamps():
        if not path.startswith(below) or found.get(path[len(below) :]) != (size, mtime):
            return False
        number += 1
    return number == len(found)


def todo(store: Store, files: Files, found: Found, full: bool = False) -> tuple[Todo, list[str]]:
    """What is to be read: new files, those that have changed, and those that are called or decided otherwise now.

    And the whole paths of what is to be forgotten before any is added: of files that are gone, or get another name, for
    two may have exchanged theirs. With `full` every file is read.
    """
    hashes: dict[str, str | None] = dict.fromkeys(files.names)
    below, gone = start(files.folder), []
    for whole, known in store.known():
        path = whole[len(below) :]
        name = files.names.get(path) if whole.startswith(below) else None
        if name != known.name and (name is None or known.name):
            gone.append(whole)
        elif not full and name is not None and (name, _curation(files, path)) == (known.name, known.curation):
            _pass_over(hashes, path, known, found[path])
    return Todo(files, found, hashes), sorted(gone)


def _pass_over(hashes: dict[str, str | None], path: str, known: KnownFile, stamp: Stamp) -> None:
    if (known.size, known.mtime) == stamp:
        del hashes[path]
    else:
        hashes[path] = known.sha256


def _curation(files: Files, path: str) -> str:
    name = files.names[path]
    return _task(files, path).curation if name in files.decisions or name in files.beside else ""


def lent(files: Files, found: Found, orders: Iterable[tuple[str, str, str]]) -> Todo:
    """To read files again with the order of day and month that other articles lend them, where they have another.

    `orders` are, for each document, the whole path of its file, the order that its outlet proves, or nothing, and the
    one that the file has.
    """
    below = start(files.folder)
    proved: dict[tuple[str, str], set[str]] = defaultdict(set)
    for whole, order, lent in orders:
        proved[whole[len(below) :], lent].add(order)
    wanted = {path: max(found - {""}, default="") for (path, lent), found in proved.items() if lent not in found}
    wanted = {path: order for path, order in wanted.items() if _can_be_read(files, found, path)}
    return Todo(files, found, dict.fromkeys(wanted), wanted)


def again(files: Files, found: Found, wholes: Iterable[str]) -> Todo:
    """To read files again, by their whole paths."""
    every = (whole.removeprefix(start(files.folder)) for whole in wholes)
    return Todo(files, found, dict.fromkeys(path for path in every if _can_be_read(files, found, path)))


def _can_be_read(files: Files, found: Found, path: str) -> bool:
    return path in files.names and found[path] != UNSEEN
