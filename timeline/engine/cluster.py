"""The workers of a Dask cluster, by its address, or started here with `local`. Needs the extra `cluster`."""

from __future__ import annotations

from concurrent.futures import Future
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from timeline.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

P = TypeVar("P")
R = TypeVar("R")
EXTRA = "timeline[cluster]"
LOCAL = "local"
KILLED = ("KilledWorker",)  # what is raised for work that took several workers along
PATIENCE = 30  # seconds that a scheduler, and its first worker, is waited for
AHEAD = 2  # batches under way for each worker


class Cluster:
    """Workers elsewhere. They read files by their paths, so that they need the folder where this process has it."""

    apart = 1  # Dask counts a death against all that its worker had before it

    def __init__(self, address: str, jobs: int) -> None:
        """Raises `InputError` when nobody is there, or the extra is not installed."""
        dask = _distributed()
        self._cluster: Any = None
        try:
            if address == LOCAL:
                self._cluster = dask.LocalCluster(
                    n_workers=jobs, threads_per_worker=1, processes=True, dashboard_address=None
                )
            self._client: Any = dask.Client(self._cluster or address, timeout=PATIENCE)
            self._client.wait_for_workers(1, timeout=PATIENCE)
        except (OSError, ValueError, TimeoutError) as error:
            raise InputError(
                f"no cluster at '{address}': {error}", "Name a scheduler: --cluster tcp://HOST:8786, or local."
            ) from error
        self.window = AHEAD * max(jobs, sum(self._client.nthreads().values()))
        self._executor: Any = self._client.get_executor(pure=False)

    def submit(self, work: Callable[[P], R], piece: P) -> Future[R]:
        if self._client.status != "running":
            raise InputError("the cluster is gone.", "What was read is kept: run it again.")
        future: Future[R] = self._executor.submit(work, piece)
        return future

    alone = submit

    def stop(self, at_once: bool) -> None:
        if at_once:
            self._executor.shutdown(wait=False)
        self._client.close()
        if self._cluster is not None:
            self._cluster.close()


def _distributed() -> Any:
    try:
        return import_module("distributed")
    except ImportError as error:
        raise InputError("--cluster needs an extra.", f"pip install '{EXTRA}'") from error
