"""The store brought up to date: what has changed is read and kept, what is gone forgotten, the events gathered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from timeline import reading
from timeline.budget import forget, uncollected
from timeline.corpus import gathering
from timeline.corpus.decisions import Decisions
from timeline.corpus.files import NOTHING, Files, start
from timeline.engine import changed
from timeline.engine.build import addresses, load_profile
from timeline.engine.changed import Found, Todo
from timeline.errors import InputError
from timeline.reading import paths
from timeline.store import UNREAD, Prepared, Store, records

if TYPE_CHECKING:
    from timeline.engine.mapping import Progress, Tasks
    from timeline.model import Problem
    from timeline.topic import Profile

SPREAD_FROM = 20_000  # claims from which other processes pay for their start
CHUNK, CHARACTERS = 256, 2_000_000  # results, and text in them, held in memory before they are stored


@dataclass(frozen=True, slots=True)
class Means:
    """What files are read with: processes, or the workers at an address."""

    jobs: int = 1
    cluster: str = ""
    progress: Progress | None = None

    def read(self, tasks: Tasks, profile: Profile) -> Iterator[Prepared]:
        from timeline.engine.mapping import run  # light as long as there is nothing to read

        return run(tasks, profile, self.jobs, self.progress, cluster=self.cluster)

    def spread(self, store: Store) -> gathering.Spread:
        """Who gathers: this process, where no others pay for their start."""
        if self.jobs == 1 or store.counts(everything=True).claims < SPREAD_FROM:
            return map
        from timeline.engine.mapping import spread

        return partial(spread, self.jobs, self.cluster)


class Done(NamedTuple):
    """How many files were read, whether asking again what is to be read would give nothing, and what the events are to
    be gathered with; nothing where they are not stale.
    """

    read: int
    is_all: bool
    profile: Profile | None = None
    events: Decisions = NOTHING


def refresh(
    store: Store,
    folder: Path,
    jobs: int = 1,
    progress: Progress | None = None,
    full: bool = False,
    cluster: str = "",
) -> int:
    """Read what is new or changed below `folder`, forget what is gone, and gather the events again.

    `progress` is told (done, all) in files; `full` reads every file; `cluster` is where the workers are. Returns how
    many were read. Raises `InputError` when the folder has no articles.
    """
    means, decided = Means(jobs, cluster, progress), changed.decisions(folder)
    found, failed = _found(store, folder)
    if not full and changed.is_nothing(store, folder, found, decided):
        return 0
    if not any(map(reading.may_hold_articles, found)):
        raise InputError(
            f"no articles in {folder}: no text, HTML, mail, JSON, table, PDF, Word or zip file there.",
            "Put articles there, or name their folder: timeline -C DIR list",
        )
    version = store.version()
    done = _brought_up(store, folder, found, failed, means, full)
    del found, failed  # of many files many megabytes, which gathering can use
    if done.profile:
        _gather(store, done.read, done.profile, done.events, means)
    if done.is_all and decided and store.settled() != decided:
        store.settle(decided, version)
    return done.read


def _gather(store: Store, read: int, profile: Profile, events: Decisions, means: Means) -> None:
    if read > CHUNK:  # else there is little to forget
        forget()
    with uncollected():
        gathering.gather(store, profile, events, means.spread(store))


def _found(store: Store, folder: Path) -> tuple[Found, Mapping[str, Problem]]:
    """The files below the folder, and at the addresses that its own profile names; and what is wrong with addresses."""
    found = reading.walk(folder)
    if not (named := addresses(folder)):
        return found, {}
    from timeline.reading import remote

    below = start(folder)
    known = {whole.removeprefix(below): (size, mtime) for whole, size, mtime in store.stamps()}
    seen = remote.look(named, {path: stamp for path, stamp in known.items() if paths.is_address(path)})
    return found | seen.found, seen.failed


def _brought_up(
    store: Store, folder: Path, found: Found, failed: Mapping[str, Problem], means: Means, full: bool
) -> Done:
    """Read what is to be read."""
    files = Files.of(found, folder, store)
    tasks, gone = changed.todo(store, files, found, full)
    if gone:
        store.put(gone, [])
    if failed:
        tasks = _told(store, tasks, failed)
    if not (len(tasks) or _is_stale(store, files)):
        return Done(0, is_all=True)
    profile = load_profile(folder)
    read = _read(store, tasks, means, profile)
    if not _is_stale(store, files):
        return Done(read, is_all=True)
    # what was decided about a file that was renamed since is found now
    again = Files.of(found, folder, store) if files.is_decided else files
    is_done = again == files
    if not is_done:
        files = again
        _read(store, changed.todo(store, files, found)[0].without(failed), Means(means.jobs, means.cluster), profile)
    if profile.date_order is None:
        is_done &= not _settle_orders(store, files, found, profile)
    return Done(read, is_done, profile, files.events)


def _told(store: Store, todo: Todo, failed: Mapping[str, Problem]) -> Todo:
    """What is to be read without the addresses that cannot be, after that is said of each."""
    from timeline.engine.ranges import tell

    tell(store, todo, {todo.files.whole(path): (problem,) for path, problem in failed.items()})
    return todo.without(failed)


def _read(store: Store, todo: Todo, means: Means, profile: Profile) -> int:
    """Read files, shards by ranges; how many files and records that are."""
    if not todo.are_of_parts():
        return keep(store, means.read(todo, profile))
    from timeline.engine.ranges import Ranges

    ranges = Ranges.of(store, todo, profile.fields)
    read = keep(store, ranges.watched(means.read(ranges, profile)))
    ranges.finish()
    return read


def _is_stale(store: Store, files: Files) -> bool:
    """Whether events are to be gathered again."""
    return store.is_stale() or store.gathered_with() != files.events.digest()


def keep(store: Store, results: Iterator[Prepared]) -> int:
    """Keep what was read, as it comes; how many files that are. An interrupt ends it when what was read is kept."""
    held: list[Prepared] = []  # kept once more where an interrupt came in the middle, which changes nothing
    read = length = 0
    try:
        for result in results:
            if result.record is not None or result.known != UNREAD or not store.has(result):
                held.append(result)
            read += not result.unchanged
            length += result.length
            if len(held) >= CHUNK or length > CHARACTERS:
                store.put((), held)
                held, length = [], 0
    except KeyboardInterrupt:
        store.put((), held)
        raise
    store.put((), held)
    return read


def _settle_orders(store: Store, files: Files, found: Found, profile: Profile) -> int:
    """Read again the articles whose day and month could not be told apart, once their outlet's habit is proved.

    An order that was lent and is no longer proved is taken back. Returns how many are read.
    """
    from timeline import dating

    unsure, members = store.unsure(), records.unsure(store.database)
    if not (unsure or members):
        return 0
    outlets = {outlet for _, outlet, _ in (*unsure, *members)}
    proved = dating.proved_orders(store.printed(outlets))
    orders = [(path, proved.get(outlet or "", ""), lent) for path, outlet, lent in unsure]
    read = keep(store, Means().read(changed.lent(files, found, orders), profile))
    shards = records.lend(store.database, [(each, proved.get(outlet or "", "")) for each, outlet, _ in members])
    return read + (_read(store, changed.again(files, found, shards), Means(), profile) if shards else 0)
