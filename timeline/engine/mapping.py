"""Tasks through workers: a bounded number of batches under way, results as they come, and nobody's death costs more
than the file that caused it.
"""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from functools import partial
from typing import TYPE_CHECKING, Protocol

from timeline.door import Result, Task
from timeline.engine import work
from timeline.engine.work import Reader, Work
from timeline.engine.workers import P, R, Workers, hired, was_killed
from timeline.model import Problem
from timeline.store import Prepared

if TYPE_CHECKING:
    from timeline.topic import Profile

BATCH = 64  # files of a batch at most: single-file tasks cost 20 to 1000 times more (DESIGN.md)
BATCHES = 8  # for each process at least, so that none waits long for the last
BYTES = 2_000_000  # of the files of a batch, when it is more than one file
POOL_FROM = 200  # files from which a second process pays for its start
Batch = Sequence[Task]
Read = Future[list[Prepared]]
_KILLED = "the process that read it was killed, perhaps for want of memory"

Progress = Callable[[int, int], None]  # (done, all) in files; (0, all) before the first


class Tasks(Protocol):
    """Tasks that need not be in memory all at once, and how many they are."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[Task]: ...


def run(
    tasks: Tasks,
    profile: Profile,
    jobs: int = 1,
    progress: Progress | None = None,
    read: Reader = work.read,
    cluster: str = "",
) -> Iterator[Prepared]:
    """What the tasks give, in no order; `read` is what one process does with a batch. An interrupt ends it at once,
    after what was read till then is given.
    """
    number = len(tasks)
    jobs = jobs if cluster or number >= POOL_FROM else 1
    work_ = partial(work.batch, read, pickle.dumps(profile))
    done = 0
    if progress:
        progress(0, number)
    with hired(jobs, cluster) as workers:
        for results in _results(workers, work_, _batches(tasks, jobs, bool(cluster))):
            yield from results
            done += len(results)
            if progress:
                progress(done, number)


def _batches(tasks: Tasks, jobs: int, is_cluster: bool) -> Iterator[list[Task]]:
    """The tasks, some at a time; here, where nothing is gained by more, each by itself."""
    most = 1 if jobs == 1 and not is_cluster else max(1, min(BATCH, len(tasks) // (jobs * BATCHES)))
    some: list[Task] = []
    size = 0
    for task in tasks:
        if some and (len(some) == most or size + task.size > BYTES):
            yield some
            some, size = [], 0
        some.append(task)
        size += task.size
    if some:
        yield some


def _results(workers: Workers, work_: Work, batches: Iterator[Batch]) -> Iterator[list[Prepared]]:
    """What each batch gives, as it comes.

    One that was lost, with its process or on the way, is run again apart from all others, then file by file.
    """
    under_way: dict[Read, tuple[Batch, bool]] = {}  # each with whether it is apart
    lost: deque[Batch] = deque()
    try:
        while _fill(workers, work_, batches, under_way, lost):
            for future in wait(under_way, return_when=FIRST_COMPLETED).done:
                batch, is_apart = under_way.pop(future)
                try:
                    found = future.result()
                except Exception as error:  # a process boundary: told when nothing else can have been the cause
                    found = _told(batch, error, lost, is_apart)
                yield found
    except KeyboardInterrupt:
        for future in under_way:
            if future.done() and not future.cancelled() and not future.exception():
                yield future.result()
        raise


def _fill(
    workers: Workers,
    work_: Work,
    batches: Iterator[Batch],
    under_way: dict[Read, tuple[Batch, bool]],
    lost: deque[Batch],
) -> bool:
    """Submit as many batches as may be under way; whether any is. While one was lost, nothing new begins."""
    is_apart = any(is_apart for _, is_apart in under_way.values())
    while lost and len(under_way) < workers.apart and (is_apart or not under_way):
        batch, is_apart = lost.popleft(), True
        under_way[workers.alone(work_, batch)] = batch, True
    while not (lost or is_apart) and len(under_way) < workers.window and (some := next(batches, None)):
        under_way[workers.submit(work_, some)] = some, False
    return bool(under_way)


def _told(batch: Batch, error: Exception, lost: deque[Batch], is_apart: bool) -> list[Prepared]:
    """Nothing for a batch that is to be run again; of a file that was lost by itself, that it was."""
    if not is_apart:
        lost.append(batch)
        return []
    if len(batch) > 1:
        lost.extend([task] for task in batch)
        return []
    task = batch[0]
    if halves := task.halves():
        lost.extend([half] for half in halves)
        return []
    told = _KILLED if was_killed(error) else f"what was read of it is lost: {type(error).__name__}"
    record = None if task.part is None else ""
    return [work.as_rows(Result(task.path, None, (), (Problem(task.shown, told),), record=record))]


def spread(jobs: int, cluster: str, work_: Callable[[P], R], pieces: Iterable[P]) -> Iterator[R]:
    """What the work gives for each piece, in no order, as workers have done it; what is lost with one is done here.

    Pieces are under way as bytes, which take a third of the memory of their records.
    """
    on_packed = partial(_unpacked, work_)
    with hired(jobs, cluster) as workers:
        under_way: dict[Future[R], bytes] = {}
        for packed in map(pickle.dumps, pieces):
            under_way[workers.submit(on_packed, packed)] = packed
            if len(under_way) >= workers.window:
                yield from _done(on_packed, under_way)
        while under_way:
            yield from _done(on_packed, under_way)


def _unpacked(work_: Callable[[P], R], packed: bytes) -> R:
    return work_(pickle.loads(packed))


def _done(work_: Callable[[bytes], R], under_way: dict[Future[R], bytes]) -> Iterator[R]:
    for future in wait(under_way, return_when=FIRST_COMPLETED).done:
        packed = under_way.pop(future)
        try:
            found = future.result()
        except Exception:  # a process boundary: what is wrong with the work is raised here again
            found = work_(packed)
        yield found
