"""What a worker does with a batch of tasks, in whatever process it is: files to rows of the store."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline import door
from timeline.budget import uncollected
from timeline.door import Result, Task
from timeline.store import UNREAD, Prepared, prepared

if TYPE_CHECKING:
    from timeline.topic import Profile

Reader = Callable[[Sequence[Task], "Profile"], list[Result]]  # importable by name, for it travels to other processes
Work = Callable[[Sequence[Task]], list[Prepared]]


def batch(read: Reader, profile: bytes, tasks: Sequence[Task]) -> list[Prepared]:
    """What each file gives, in the order of the tasks; `profile` is pickled, so that a process unpacks it once."""
    with uncollected():
        return [as_rows(result) for result in read(tasks, _profile(profile))]


def as_rows(result: Result) -> Prepared:
    """A result as the store takes it; a file that could not be read is tried again next time."""
    rows = prepared(result.path, result.file or UNREAD, result.extractions, result.problems, result.unchanged)
    return rows if result.record is None else replace(rows, record=result.record)


def read(tasks: Sequence[Task], profile: Profile) -> list[Result]:
    out = []
    for task in tasks:
        out += [door.read(task, profile)] if task.part is None else door.read_range(task, task.part, profile)
    return out


@lru_cache(maxsize=1)
def _profile(pickled: bytes) -> Profile:
    found: Profile = pickle.loads(pickled)
    return found
