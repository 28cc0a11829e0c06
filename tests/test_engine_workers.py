"""One process, a pool or a cluster: the same export, whoever dies meanwhile; few batches are under way."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path

import pytest

from timeline import engine, export, topic
from timeline.corpus.decisions import Decisions
from timeline.door import Result, Task
from timeline.engine import cluster, mapping, refreshing, work, workers
from timeline.errors import InputError
from timeline.export.selection import Layout, Selection
from timeline.model import Query
from timeline.store import Prepared, Store

ROOT = Path(__file__).parent.parent
ALL = Query(everything=True)
NUMBER = 24


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    for i in range(NUMBER):
        text = f"{i + 1} March 2018\n\nRussia met a Taliban delegation in town {i} on Friday. It was denied.\n"
        (tmp_path / "docs" / f"a{i:02d}.txt").write_text(text)
    return tmp_path / "docs"


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mapping, "POOL_FROM", 1)
    monkeypatch.setattr(mapping, "BATCH", 2)


def tasks(folder: Path) -> list[Task]:
    return [Task(str(p), p.stem, p.name, None, Decisions()) for p in sorted(folder.iterdir())]


def poisonous(batch: Sequence[Task], profile: topic.Profile) -> list[Result]:
    """Reads like the engine, but one article takes its process along."""
    if any(task.name == "a07" for task in batch):
        os._exit(9)
    return work.read(batch, profile)


def killed_once(batch: Sequence[Task], profile: topic.Profile) -> list[Result]:
    """Reads like the engine, but the first process that meets one article dies."""
    mark = Path(batch[0].path).parent.parent / "killed"
    if any(task.name == "a07" for task in batch) and not mark.exists():
        mark.write_text("")
        os.kill(os.getpid(), signal.SIGKILL)
    return work.read(batch, profile)


def stored(found: Sequence[Prepared]) -> str:
    """What a store tells that was given these."""
    store = Store(":memory:", "build")
    store.put([], found)
    out = io.StringIO()
    export.writer("jsonl")(Selection(store.claims(ALL)), Layout(), out)
    told = out.getvalue() + "".join(f"{p.path} {p.message}\n" for p in store.problems())
    store.close()
    return told


@pytest.fixture(scope="module")
def dask() -> Iterator[str]:
    """The address of two workers."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as found:
        yield found.scheduler_address


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("where", ["pool", "dask"])
def test_whoever_reads_gives_the_same(folder: Path, where: str, request: pytest.FixtureRequest) -> None:
    address = request.getfixturevalue("dask") if where == "dask" else ""
    expected = stored(list(engine.run(tasks(folder), topic.default())))
    assert len(expected.splitlines()) >= NUMBER
    assert stored(list(engine.run(tasks(folder), topic.default(), 2, cluster=address))) == expected


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("where", ["pool", "dask"])
def test_a_worker_that_is_killed_costs_nothing(folder: Path, where: str, request: pytest.FixtureRequest) -> None:
    address = request.getfixturevalue("dask") if where == "dask" else ""
    expected = stored(list(engine.run(tasks(folder), topic.default())))
    assert stored(list(engine.run(tasks(folder), topic.default(), 2, read=killed_once, cluster=address))) == expected
    assert (folder.parent / "killed").exists()


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("where", ["pool", "dask"])
def test_a_poisonous_file_is_a_problem_and_all_others_are_read(
    folder: Path, where: str, request: pytest.FixtureRequest
) -> None:
    address = request.getfixturevalue("dask") if where == "dask" else ""
    found = list(engine.run(tasks(folder), topic.default(), 2, read=poisonous, cluster=address))
    assert sorted(Path(each.path).stem for each in found if each.documents) == [
        f"a{i:02d}" for i in range(NUMBER) if i != 7
    ]
    assert [(p.path, "was killed" in p.message) for each in found for p in each.problems] == [("a07.txt", True)]


@pytest.mark.usefixtures("small")
def test_after_a_death_a_new_pool_goes_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pools = []

    class Told(workers.ProcessPoolExecutor):  # type: ignore[misc, name-defined]  # of concurrent.futures
        def __init__(self, jobs: int, **more: object) -> None:
            pools.append(jobs)
            super().__init__(jobs, **more)

    monkeypatch.setattr(workers, "ProcessPoolExecutor", Told)
    assert len(list(engine.run(tasks(folder), topic.default(), 2, read=killed_once))) == NUMBER
    assert pools.count(2) == 2, "the first, and the one in its place"


class Counting(workers.Here):
    """Does nothing until it is asked, and counts what is under way."""

    window = 3

    def __init__(self) -> None:
        self.most = self.now = 0

    def submit(self, work: work.Work, batch: workers.Batch) -> workers.Read:
        self.now += 1
        self.most = max(self.most, self.now)
        future: Future[list[Prepared]] = super().submit(work, batch)
        return future


def test_few_batches_are_under_way_however_many_there_are() -> None:
    counting, asked = Counting(), []

    def batches() -> Iterator[list[Task]]:
        for i in range(50):
            asked.append(i)
            yield [Task(str(i), str(i), str(i), None, Decisions())]

    done = 0
    for _ in mapping._results(counting, lambda batch: [], batches()):
        counting.now -= 1
        done += 1
        assert len(asked) <= done + counting.window
    assert (done, counting.most) == (50, 3)


def test_batches_are_bounded_by_files_and_by_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mapping, "BYTES", 10)
    sizes = [4, 4, 4, 20, *([0] * 100)]
    given = [Task(str(i), str(i), str(i), None, Decisions(), size=size) for i, size in enumerate(sizes)]
    made = [len(batch) for batch in mapping._batches(given, 1, is_cluster=True)]
    assert made[:3] == [2, 1, 1] and sum(made) == len(sizes) and max(made) == len(sizes) // mapping.BATCHES


def test_an_interrupt_ends_reading_and_keeps_what_was_read(folder: Path) -> None:
    store = Store(":memory:", "build")

    def interrupted() -> Iterator[Prepared]:
        yield from list(engine.run(tasks(folder)[:5], topic.default()))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        refreshing.keep(store, interrupted())
    assert len(store.document_ids()) == 5


def doubled(piece: tuple[int, int]) -> int:
    """Twice a number; 3 takes any process along but the one that is named."""
    own, number = piece
    if number == 3 and os.getpid() != own:
        os._exit(9)
    return number * 2


def refused(number: int) -> int:
    raise ArithmeticError(number)


def test_what_a_killed_worker_was_to_gather_is_done_here() -> None:
    pieces = ((os.getpid(), number) for number in range(9))
    assert sorted(mapping.spread(2, "", doubled, pieces)) == [number * 2 for number in range(9)]


def test_what_is_wrong_with_the_work_is_raised_here() -> None:
    with pytest.raises(ArithmeticError):
        list(mapping.spread(2, "", refused, [1]))


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(InputError, match="needs an extra") as found:
        cluster.Cluster("local", 1)
    assert found.value.fix == "pip install 'timeline[cluster]'"


INDEX = """
import sys
from timeline.engine import mapping
mapping.POOL_FROM, mapping.BATCH = 1, 1
from timeline.__main__ import main
sys.argv = ["timeline", "-C", sys.argv[1], *sys.argv[2:]]
main()
"""


def started(folder: Path, cache: Path, *arguments: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", INDEX, str(folder), *arguments]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


EXPORT = ("list", "--claims", "--all", "-f", "jsonl")


def test_killed_at_ten_moments_and_two_at_once_the_export_is_the_same(folder: Path, tmp_path: Path) -> None:
    began = time.monotonic()
    expected = started(folder, tmp_path / "one", *EXPORT).communicate()[0]
    took = time.monotonic() - began
    assert len(expected.splitlines()) >= NUMBER
    killed = 0
    for i in range(10):
        child = started(folder, tmp_path / "two", "index", "--full", "--jobs", "2")
        time.sleep(took * (i + 0.5) / 10)
        killed += child.poll() is None
        child.kill()
        child.communicate()
    assert killed
    both = [started(folder, tmp_path / "two", *EXPORT) for _ in range(2)]
    assert [child.communicate()[0] for child in both] == [expected, expected]
