"""Map the pipeline over the files of a corpus, serial or in processes, and bring the store up to date."""

from __future__ import annotations

import gc
import hashlib
import os
import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import timeline
from timeline import reading, topic
from timeline.corpus import gathering, overrides
from timeline.corpus.decisions import Decisions
from timeline.corpus.files import Files
from timeline.errors import InputError
from timeline.model import Dating, Extraction, Problem
from timeline.store import UNREAD, KnownFile, Store

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from timeline.topic import Profile

# What reads articles is imported when there is something to read: an up-to-date store answers without it.
BATCH = 64  # files per task: single-file tasks cost 20 to 1000 times more (DESIGN.md)
POOL_FROM = 200  # changed files from which a second process pays for its start
CHUNK = 1024  # results held in memory before they are stored
VIEWS = re.compile(rb"^views:.*(?:\n(?:[ \t#].*)?)*", re.M)  # of a profile: what is read does not hang on them
PROGRAM = (".py", ".yaml", ".json", ".txt")  # the files of the package that what is read depends on: code and data


Reader = Callable[..., list["Result"]]  # (tasks, profile=...), importable by name, for it travels to other processes
Work = Callable[[Sequence["Task"]], list["Result"]]


@dataclass(frozen=True, slots=True)
class Task:
    """A file to read; `known` is its hash when it was read before, so that an unchanged one is left alone."""

    path: str
    name: str  # document id
    shown: str  # path below the corpus, for messages
    known: str | None
    decisions: Decisions
    order: str = ""  # of day and month, as other articles of the outlet print them
    copy_of: str = ""  # the file whose backup it is, so that it is no article


@dataclass(frozen=True, slots=True)
class Result:
    """What one file gave; `file` is `None` when it could not be read."""

    path: str
    file: KnownFile | None
    extractions: tuple[Extraction, ...]
    problems: tuple[Problem, ...]
    unchanged: bool = False


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

    `progress` is told (done, all) in files; `full` reads every file. Returns how many were read. Raises `InputError`
    when the folder has no articles.
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
        if old is None or (old.name, old.curation) != (task.name, task.decisions.digest()):
            tasks.append(task)
        elif not _unchanged(path, old):
            tasks.append(replace(task, known=old.sha256))
    return tasks


def _task(path: Path, files: Files) -> Task:
    """To read a file of which nothing is known."""
    name, of = files.names[path], files.copies.get(path, "")
    return Task(str(path), name, files.shown(path), None, files.decided(path), copy_of=of)


def _forget(store: Store, files: Files, tasks: Iterable[Task], known: Mapping[str, KnownFile]) -> None:
    """Forget files that are gone or get another name, before any is added: two may have exchanged their names."""
    gone = sorted(set(known) - {str(path) for path in files.names})
    renamed = [task.path for task in tasks if task.path in known and known[task.path].name != task.name]
    if gone or renamed:
        store.update([*gone, *renamed], [])


def _store(store: Store, results: Iterator[Result]) -> int:
    """Keep what was read; how many files that are. Of a file with a new time stamp alone only that is kept."""
    read = 0
    while some := list(islice(results, CHUNK)):
        new = [result for result in some if not result.unchanged]
        read += len(new)
        for result in some:
            if result.unchanged and result.file:
                store.touch(result.path, result.file)
        if new:
            store.update([], [(r.path, r.file or UNREAD, r.extractions, r.problems) for r in new])
    return read


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

    headers = [row for row in store.headers() if Path(row[0]) in files.names]
    proved = dating.proved_orders((outlet, header) for _, outlet, header, _ in headers)
    known = store.files()
    tasks = []
    for path, outlet, _, published in headers:
        lent = known[path].order
        wanted = proved.get(outlet or "", "") if lent or (published or "").startswith("[") else ""
        if wanted != lent:
            tasks.append(replace(_task(Path(path), files), order=wanted))
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
    with pool as executor:
        for results in _map(executor, partial(read or _batch, profile=profile), batches):
            yield from results
            done += len(results)
            if progress:
                progress(done, len(tasks))


def _map(executor: Executor | None, work: Work, batches: Sequence[Sequence[Task]]) -> Iterator[list[Result]]:
    """Results of each batch, in order; a batch whose process was killed is run again by itself."""
    from concurrent.futures.process import BrokenProcessPool

    if executor is None:
        yield from map(work, batches)
        return
    for batch, future in [(batch, executor.submit(work, batch)) for batch in batches]:
        try:
            yield future.result()
        except BrokenProcessPool:
            yield _again(work, batch)


def _again(work: Work, batch: Sequence[Task]) -> list[Result]:
    """The batch in a process of its own; when that is killed too, file by file, to find the one that kills it."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    try:
        with ProcessPoolExecutor(1) as pool:
            return pool.submit(work, batch).result()
    except BrokenProcessPool:
        if len(batch) > 1:
            return [result for task in batch for result in _again(work, [task])]
        problem = Problem(batch[0].shown, "the process that read it was killed, perhaps for want of memory")
        return [Result(batch[0].path, None, (), (problem,))]


def _batch(tasks: Sequence[Task], profile: Profile) -> list[Result]:
    with uncollected():
        return [_one(task, profile) for task in tasks]


def _one(task: Task, profile: Profile) -> Result:
    from timeline import pipeline

    loaded = reading.load(Path(task.path), task.shown, Path(task.path.removesuffix(task.shown)))
    if isinstance(loaded, Problem):
        return Result(task.path, None, (), (loaded,))
    sha = hashlib.sha256(data := loaded.data).hexdigest()
    file = KnownFile(loaded.size, loaded.mtime, sha, task.name, task.decisions.digest(), task.order)
    if sha == task.known:
        return Result(task.path, file, (), (), unchanged=True)
    if task.copy_of:
        return Result(task.path, file, (), (Problem(task.shown, f"a copy of {task.copy_of}", "F7"),))
    if task.order:
        profile = replace(profile, date_order=task.order)
    profile = overrides.told(profile, task.decisions)
    try:
        extractions, problems = pipeline.extract_file(data, task.shown, task.name, profile, partial(_redated, task))
        for i, extraction in enumerate(extractions):
            own = task.decisions.about(extraction.article.source.id)
            claims, lost = overrides.apply(list(extraction.claims), own, task.shown)
            extractions[i] = replace(extraction, claims=tuple(claims))
            problems += lost
    except Exception as error:  # a fault of ours: it costs this file, is told, and the file is tried again next time
        at = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(at.filename).name}, line {at.lineno}"
        problem = Problem(task.shown, f"a fault of timeline, please report it: {type(error).__name__} in {where}")
        return Result(task.path, None, (), (problem,))
    return Result(task.path, file, tuple(extractions), tuple(problems))


def _redated(task: Task, document: str, found: Dating) -> Dating:
    """What was found as its outlet's habit explains it, and then as the curator decided."""
    if task.order:
        from timeline import dating

        found = dating.by_outlet(found, task.order)
    return task.decisions.redate(document, found)
