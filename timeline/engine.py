"""Map the pipeline over the files of a corpus, serial or in processes, and bring the store up to date."""

from __future__ import annotations

import gc
import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import timeline
from timeline import door, reading, topic
from timeline.corpus import gathering
from timeline.corpus.files import Files
from timeline.door import Result, Task
from timeline.errors import InputError
from timeline.model import Problem
from timeline.reading import paths
from timeline.store import UNREAD, KnownFile, Store

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from timeline.topic import Profile

# What reads articles is imported when there is something to read: an up-to-date store answers without it.
BATCH = 64  # files per task: single-file tasks cost 20 to 1000 times more (DESIGN.md)
POOL_FROM = 200  # changed files from which a second process pays for its start
CHUNK, CHARACTERS = 1024, 10_000_000  # results, and text in them, held in memory before they are stored
VIEWS = re.compile(rb"^views:.*(?:\n(?:[ \t#].*)?)*", re.M)  # of a profile: what is read does not hang on them
PROGRAM = (".py", ".yaml", ".json", ".txt")  # the files of the package that what is read depends on: code and data


Reader = Callable[..., list["Result"]]  # (tasks, profile=...), importable by name, for it travels to other processes
Work = Callable[[Sequence["Task"]], list["Result"]]


def build_id(folder: Path) -> str:
    """What a stored extraction depends on besides its file: this program and the topic profile."""
    digest = hashlib.sha256(timeline.__version__.encode())
    package = Path(timeline.__file__).parent
    for path in sorted(package.rglob("*")):
        if path.suffix in PROGRAM:
            digest.update(f"{path.name} {path.stat().st_size} {path.stat().st_mtime_ns}".encode())
    profile = folder / topic.FILE
    if profile.is_file():
        digest.update(VIEWS.sub(b"", profile.read_bytes()))
    return digest.hexdigest()


def load_profile(folder: Path) -> Profile:
    """The corpus's own `timeline.yaml`, else the shipped profile."""
    path = folder / topic.FILE
    return topic.load(path) if os.path.lexists(path) else topic.default()


def refresh(
    store: Store, folder: Path, jobs: int = 1, progress: Callable[[int, int], None] | None = None, full: bool = False
) -> int:
    """Read what is new or changed below `folder`, forget what is gone, and gather the events again.

    `progress` is told (done, all) in files, (0, all) before the first; `full` reads every file. Returns how many were
    read. Raises `InputError` when the folder has no articles.
    """
    paths = reading.discover(folder)
    if not any(map(reading.may_hold_articles, paths)):
        raise InputError(
            f"no articles in {folder}: no text, HTML, mail, JSON, table, PDF, Word or zip file there.",
            "Put articles there, or name their folder: timeline -C DIR list",
        )
    files = Files.of(paths, folder, store)
    known = store.files()
    tasks = _changed(files, {} if full else known)
    _forget(store, files, tasks, known)
    if not (tasks or _is_stale(store, files)):
        return 0
    profile = load_profile(folder)
    read = _store(store, run(tasks, profile, jobs, progress))
    if _is_stale(store, files):
        again = Files.of(paths, folder, store)  # what was decided about a file renamed since is found now
        if again != files:
            files = again
            _store(store, run(_changed(files, store.files()), profile, jobs))
        if profile.date_order is None:
            _settle_orders(store, files, profile)
        with uncollected():
            gathering.gather(store, profile, files.events)
    return read


def _is_stale(store: Store, files: Files) -> bool:
    """Whether events are to be gathered again."""
    return store.is_stale() or store.gathered_with() != files.events.digest()


def _changed(files: Files, known: Mapping[str, KnownFile]) -> list[Task]:
    """What is to be read: new files, those that have changed, and those that are called or decided otherwise now."""
    tasks = []
    for path in files.names:
        task = _task(path, files)
        old = known.get(task.path)
        if old is None or (old.name, old.curation) != (task.name, task.curation):
            tasks.append(task)
        elif not _unchanged(path, old):
            tasks.append(replace(task, known=old.sha256))
    return tasks


def _task(path: Path, files: Files) -> Task:
    """To read a file of which nothing is known."""
    name, of = files.names[path], files.copies.get(path, "")
    beside = files.beside.get(name, ())
    return Task(paths.text(path), name, files.shown(path), None, files.decided(path), copy_of=of, beside=beside)


def _forget(store: Store, files: Files, tasks: Iterable[Task], known: Mapping[str, KnownFile]) -> None:
    """Forget files that are gone or get another name, before any is added: two may have exchanged their names."""
    gone = sorted(set(known) - {paths.text(path) for path in files.names})
    renamed = [task.path for task in tasks if task.path in known and known[task.path].name != task.name]
    if gone or renamed:
        store.update([*gone, *renamed], [])


def _store(store: Store, results: Iterator[Result]) -> int:
    """Keep what was read; how many files that are. Of a file with a new time stamp alone only that is kept."""
    read = 0
    while some := _some(results):
        new = [result for result in some if not result.unchanged]
        read += len(new)
        for result in some:
            if result.unchanged and result.file:
                store.touch(result.path, result.file)
        if new:
            store.update([], [(r.path, r.file or UNREAD, r.extractions, r.problems) for r in new])
    return read


def _some(results: Iterator[Result]) -> list[Result]:
    """The next results that are held in memory together: not too many, nor too long ones."""
    out, length = [], 0
    for result in islice(results, CHUNK):
        out.append(result)
        length += sum(len(each.article.source.text) for each in result.extractions)
        if length > CHARACTERS:
            break
    return out


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for cycles meanwhile: reading and gathering make none, and looking takes up to a quarter of a run."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _settle_orders(store: Store, files: Files, profile: Profile) -> None:
    """Read again the articles whose day and month could not be told apart, once their outlet's habit is proved.

    An order that was lent and is no longer proved is taken back.
    """
    from timeline import dating

    headers = [row for row in store.headers() if paths.of(row[0]) in files.names]
    proved = dating.proved_orders((outlet, header) for _, outlet, header, _ in headers)
    known = store.files()
    tasks = []
    for path, outlet, _, published in headers:
        lent = known[path].order
        wanted = proved.get(outlet or "", "") if lent or (published or "").startswith("[") else ""
        if wanted != lent:
            tasks.append(replace(_task(paths.of(path), files), order=wanted))
    _store(store, run(tasks, profile, 1))


def _unchanged(path: Path, known: KnownFile) -> bool:
    try:
        stat = path.stat()
    except OSError:
        return False
    return (known.size, known.mtime) == (stat.st_size, stat.st_mtime_ns)


def run(
    tasks: Sequence[Task],
    profile: Profile,
    jobs: int,
    progress: Callable[[int, int], None] | None = None,
    read: Reader | None = None,
) -> Iterator[Result]:
    """Results in the order of `tasks`, whatever runs them; `read` is what one process does with a batch."""
    from concurrent.futures import ProcessPoolExecutor

    batches = [tasks[i : i + BATCH] for i in range(0, len(tasks), BATCH)]
    pool = ProcessPoolExecutor(jobs) if jobs > 1 and len(tasks) >= POOL_FROM else nullcontext(None)
    done = 0
    if progress:
        progress(0, len(tasks))
    with pool as executor:
        for results in _map(executor, partial(read or _batch, profile=profile), batches):
            yield from results
            done += len(results)
            if progress:
                progress(done, len(tasks))


def _map(executor: Executor | None, work: Work, batches: Sequence[Sequence[Task]]) -> Iterator[list[Result]]:
    """Results of each batch, in order; a batch that was lost with its process, or on the way, is run again by itself.

    Without processes each file is a batch: no more of them are in memory than need be.
    """
    if executor is None:
        yield from (work([task]) for batch in batches for task in batch)
        return
    for batch, future in [(batch, _submitted(executor, work, batch)) for batch in batches]:
        try:
            yield future.result() if future else _again(work, batch)
        except Exception:  # the pool is broken, or what was read cannot travel: at a process boundary, told by `_again`
            yield _again(work, batch)


def _submitted(executor: Executor, work: Work, batch: Sequence[Task]) -> Future[list[Result]] | None:
    """A batch on its way; `None` when the pool is broken already."""
    try:
        return executor.submit(work, batch)
    except RuntimeError:
        return None


def _again(work: Work, batch: Sequence[Task]) -> list[Result]:
    """The batch in a process of its own; when that is lost too, file by file, to find the one that takes it along."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    try:
        with ProcessPoolExecutor(1) as pool:
            return pool.submit(work, batch).result()
    except Exception as error:
        if len(batch) > 1:
            return [result for task in batch for result in _again(work, [task])]
        told = (
            _KILLED if isinstance(error, BrokenProcessPool) else f"what was read of it is lost: {type(error).__name__}"
        )
        return [Result(batch[0].path, None, (), (Problem(batch[0].shown, told),))]


_KILLED = "the process that read it was killed, perhaps for want of memory"


def _batch(tasks: Sequence[Task], profile: Profile) -> list[Result]:
    with uncollected():
        return [door.read(task, profile) for task in tasks]
