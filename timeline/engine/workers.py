"""Who does the work: this process, a pool of processes, or a cluster; three executors asked in one way.

Each says how many batches it wants under way (`window`), and how many while one of them may take its process along
(`apart`), so that what is lost then can be told from the others.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from typing import Protocol, TypeVar

from timeline.engine import cluster

P = TypeVar("P")
R = TypeVar("R")


class Workers(Protocol):
    """Somebody who does the work; after `stop` nobody does."""

    window: int
    apart: int

    def submit(self, work: Callable[[P], R], piece: P) -> Future[R]:
        """A batch on its way; never raises for want of a process."""

    def alone(self, work: Callable[[P], R], piece: P) -> Future[R]:
        """The same for one that may take its process along: no other batch is lost with it."""

    def stop(self, at_once: bool) -> None:
        """Let the processes go; `at_once` without waiting for what they do."""


class Here:
    """This process: a batch is done when it has been submitted."""

    window = apart = 1

    def submit(self, work: Callable[[P], R], piece: P) -> Future[R]:
        future: Future[R] = Future()
        try:
            future.set_result(work(piece))
        except Exception as error:
            future.set_exception(error)
        return future

    alone = submit

    def stop(self, at_once: bool) -> None:
        pass


class Pool:
    """Processes of this computer; a new pool takes the place of one of which a process was killed."""

    def __init__(self, jobs: int) -> None:
        self._jobs = self.apart = jobs
        self.window = jobs + AHEAD
        self._others = {process.pid for process in multiprocessing.active_children()}
        self._pool: Executor | None = None

    def submit(self, work: Callable[[P], R], piece: P) -> Future[R]:
        if self._pool is not None:
            try:
                return self._pool.submit(work, piece)
            except BrokenExecutor:
                self._pool.shutdown(wait=False)
        self._pool = ProcessPoolExecutor(self._jobs, initializer=_begin)
        return self._pool.submit(work, piece)

    def alone(self, work: Callable[[P], R], piece: P) -> Future[R]:
        """In a process of its own."""
        pool = ProcessPoolExecutor(1, initializer=_begin)
        try:
            return pool.submit(work, piece)
        finally:
            pool.shutdown(wait=False)

    def stop(self, at_once: bool) -> None:
        for process in self._ours() if at_once else ():
            process.kill()
        if self._pool is not None:
            self._pool.shutdown(wait=not at_once, cancel_futures=at_once)

    def _ours(self) -> list[BaseProcess]:
        return [each for each in multiprocessing.active_children() if each.pid not in self._others]


AHEAD = 2  # batches that wait for a process, so that none waits for a batch


def _begin() -> None:
    """A process of a pool leaves Ctrl-C to its parent, and ends with it, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end, daemon=True).start()


def _end() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


@contextmanager
def hired(jobs: int, address: str) -> Iterator[Workers]:
    """The workers at an address, else so many processes. Raises `InputError` when the address has none."""
    workers: Workers = cluster.Cluster(address, jobs) if address else Pool(jobs) if jobs > 1 else Here()
    try:
        yield workers
    except BaseException:
        workers.stop(at_once=True)
        raise
    workers.stop(at_once=False)


def was_killed(error: BaseException) -> bool:
    """Whether the process that did the work is gone."""
    return isinstance(error, BrokenExecutor) or type(error).__name__ in cluster.KILLED
