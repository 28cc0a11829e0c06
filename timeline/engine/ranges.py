"""Shards among the files to read: each is passed over, and what is new in it is read by ranges."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from timeline import door, opening
from timeline.corpus import shards
from timeline.corpus.files import start
from timeline.corpus.shards import Passed
from timeline.door import Task
from timeline.engine.changed import Todo
from timeline.model import Problem
from timeline.reading import paths
from timeline.store import UNREAD, KnownFile, Prepared, Store
from timeline.topic import Fields


@dataclass(frozen=True, slots=True)
class Ranges:
    """Files to read, and what is to be read of shards that were passed over, by their paths: as tasks, one by one."""

    store: Store
    whole: Todo
    passed: Mapping[str, tuple[Task, Passed]]
    number: int  # of records to read
    told: dict[str, list[Problem]] = field(default_factory=dict)  # by path: of what is to be read again

    @classmethod
    def of(cls, store: Store, todo: Todo, fields: Fields) -> Ranges:
        """Meet the records of every shard, and forget what is not as it was, before anything is read."""
        found, number = {}, 0
        told: dict[str, list[Problem]] = {}
        for task in todo.shards():
            passed = _passed(store, task, fields)
            if isinstance(passed, Passed):
                found[task.path] = task, passed
            elif passed is not None and paths.is_address(task.shown):
                told[task.path] = [passed]
        for task, passed in found.values():
            records = store.records(task.path)
            records.forget_others(_unfinished(passed))
            number += records.left()
        below = start(todo.files.folder)
        return cls(store, todo.without({path.removeprefix(below) for path in (*found, *told)}), found, number, told)

    def __len__(self) -> int:
        return len(self.whole) + self.number

    def __iter__(self) -> Iterator[Task]:
        yield from self.whole
        for task, passed in self.passed.values():
            with ExitStack() as stack:
                opener = _opener(task, stack)
                for part in shards.parts(task.shown, passed, self.store.records(task.path), opener):
                    yield task.of(part)

    def watched(self, results: Iterator[Prepared]) -> Iterator[Prepared]:
        """The results, as they come; what could not be read of a shard, or at an address, is kept in mind."""
        for result in results:
            if result.record == "":
                self.told.setdefault(result.path, []).extend(result.problems)
            yield result

    def finish(self) -> None:
        """All is read: say what is wrong with each shard, and that it is known unless some is to be read again.

        Of an address that failed what was read before stays.
        """
        for path, (_, passed) in self.passed.items():
            records, failed = self.store.records(path), self.told.get(path, [])
            passed.problems.add(records.problems())
            passed.problems.add(failed)
            records.finish(_unfinished(passed) if failed else passed.known, passed.problems.problems())
        tell(self.store, self.whole, {path: told for path, told in self.told.items() if path not in self.passed})


def tell(store: Store, todo: Todo, failed: Mapping[str, Sequence[Problem]]) -> None:
    """Say why addresses could not be read, by their whole paths: what was read of them stays, they are tried again."""
    for path, problems in failed.items():
        if not store.has(Prepared(path, UNREAD, problems=tuple(problems))):
            task = todo.task(path)
            store.records(path).tell(replace(UNREAD, name=task.name, curation=task.curation), problems)


def _unfinished(passed: Passed) -> KnownFile:
    """A shard of which something is to be read yet."""
    return replace(UNREAD, name=passed.known.name, curation=passed.known.curation)


def _passed(store: Store, task: Task, fields: Fields) -> Passed | Problem | None:
    """What the pass over a shard tells; `None` or a problem when it is to be read, or told, as a whole."""
    about = shards.File(task.shown, task.name, task.decisions, task.beside, task.curation, fields)
    records = store.records(task.path)

    def work(file: opening.File) -> Passed | None:
        return shards.passed(file, about, records)

    return door.through(task.shown, task.size, lambda: door.streamed(task, work))


def _opener(task: Task, stack: ExitStack) -> Callable[[], BinaryIO | None]:
    """What opens a shard as long as its ranges are made."""

    def opened() -> BinaryIO | None:
        try:
            return stack.enter_context(door.opened(task)).stream()
        except OSError:
            return None

    return opened
