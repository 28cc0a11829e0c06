"""Shards among the files to read: each is passed over, and what is new in it is read by ranges."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from timeline import door, opening, reading
from timeline.corpus import shards
from timeline.corpus.shards import Passed
from timeline.door import Result, Task
from timeline.model import Problem
from timeline.reading import paths
from timeline.store import UNREAD, Records, Store


@dataclass(frozen=True, slots=True)
class Ranges:
    """The shards among some tasks, passed over; `tasks` are the other files. Iterated, it gives tasks for the ranges."""

    store: Store
    tasks: Sequence[Task]
    shards: Sequence[tuple[Task, Passed]] = ()
    told: dict[str, list[Problem]] = field(default_factory=dict)  # by path: of ranges that are to be read again

    @classmethod
    def of(cls, store: Store, tasks: Sequence[Task]) -> Ranges:
        """Meet the records of every shard, and forget what is not as it was, before anything is read."""
        whole, found = [], []
        for task in tasks:
            passed = _passed(store, task) if _is_shard(task) else None
            if isinstance(passed, Passed):
                found.append((task, passed))
            else:
                whole.append(task)
        for task, passed in found:
            _records(store, task).forget_others(replace(UNREAD, name=task.name, curation=task.curation))
        return cls(store, whole, found)

    def __iter__(self) -> Iterator[Task]:
        for task, passed in self.shards:
            with ExitStack() as stack:
                for part in shards.parts(task.shown, passed, _records(self.store, task), _opener(task, stack)):
                    yield replace(task, part=part)

    def keep(self, result: Result) -> None:
        """Store what a range gave."""
        self.told.setdefault(result.path, []).extend(result.problems)
        if result.records:
            self.store.records(result.path).keep(result.records)

    def finish(self) -> None:
        """All ranges are read: say what is wrong with each shard, and that it is known, but for what failed."""
        for task, passed in self.shards:
            records, failed = _records(self.store, task), self.told.get(task.path, [])
            passed.problems.add(records.problems())
            passed.problems.add(failed)
            known = replace(UNREAD, name=task.name, curation=task.curation) if failed else passed.known
            records.finish(known, passed.problems.problems())


def _records(store: Store, task: Task) -> Records:
    return store.records(task.path)


def _is_shard(task: Task) -> bool:
    if task.copy_of:
        return False
    try:
        return reading.is_shard(task.shown, paths.of(task.path).stat().st_size)
    except OSError:
        return False


def _passed(store: Store, task: Task) -> Passed | Problem | None:
    """What the pass over a shard tells; `None` or a problem when it is to be read, or told, as a whole."""
    about = shards.File(task.shown, task.name, task.decisions, task.beside, task.curation)
    root, path = _root(task), paths.of(task.path)
    size = path.stat().st_size
    records = _records(store, task)
    return door.through(
        task.shown,
        size,
        lambda: reading.streamed(path, task.shown, root, lambda file: shards.passed(file, about, records)),
    )


def _root(task: Task) -> Path:
    return paths.of(task.path.removesuffix(task.shown))


def _opener(task: Task, stack: ExitStack) -> Callable[[], BinaryIO | None]:
    """What opens a shard as long as its ranges are made."""

    def opened() -> BinaryIO | None:
        try:
            return stack.enter_context(opening.opened(paths.of(task.path))).stream()
        except OSError:
            return None

    return opened
