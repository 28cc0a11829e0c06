"""The one door to the files of a corpus: whatever is raised behind it costs that file, and is a problem with its name.

`engine` reads a corpus through it, `add` what is given to it; nothing else of a file is read beside it.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from timeline import budget, limits, opening, reading
from timeline.corpus import overrides
from timeline.corpus.decisions import Decisions
from timeline.model import Dating, Extraction, Problem, Source
from timeline.reading import paths
from timeline.store import KnownFile

if TYPE_CHECKING:
    from timeline.reading.sharded import Part, Unit
    from timeline.topic import Profile

T = TypeVar("T")
_PASSED_ON = (KeyboardInterrupt, SystemExit, GeneratorExit)  # of whoever runs the program, not of a file


@dataclass(frozen=True, slots=True)
class Task:
    """A file to read; `known` is its hash when it was read before, so that an unchanged one is left alone."""

    path: str  # as `paths.text` writes it
    name: str  # document id
    shown: str  # path below the corpus, for messages
    known: str | None
    decisions: Decisions
    order: str = ""  # of day and month, as other articles of the outlet print them
    copy_of: str = ""  # the file whose backup it is, so that it is no article
    beside: tuple[str, ...] = ()  # ids of other files that could be taken for those of its members
    size: int = 0  # bytes of the file, as far as that is known: batches are made by it
    part: Part | None = None  # the range of a shard that is to be read, instead of the file

    def halves(self) -> list[Task]:
        """The same work in two tasks; none where it cannot be divided."""
        part = self.part
        if part is None or len(part.units) == 1:
            return []
        half = len(part.units) // 2
        return [self.of(part.cut(0, half)), self.of(part.cut(half, len(part.units)))]

    def of(self, part: Part) -> Task:
        """To read a range of the file."""
        return replace(self, part=part, size=part.length)

    @property
    def curation(self) -> str:
        """Changes when what a person said about the file does, or the names that its members leave free."""
        return "#".join((self.decisions.digest(), *self.beside))


@dataclass(frozen=True, slots=True)
class Result:
    """What one file gave; `file` is `None` when it could not be read."""

    path: str
    file: KnownFile | None
    extractions: tuple[Extraction, ...]
    problems: tuple[Problem, ...]
    unchanged: bool = False
    record: str | None = None  # of a range: the first id of the record that this is of; empty for one to be read again


def through(shown: str, size: int, work: Callable[[], T]) -> T | Problem:
    """What `work` on a file of `size` bytes gives; a problem of the file `shown` when it raises or takes too long."""
    seconds = limits.seconds(size)
    try:
        with budget.cpu(seconds):
            return work()
    except _PASSED_ON:
        raise
    except budget.OutOfTime:
        return Problem(shown, f"{_TOO_LONG} {seconds} CPU seconds")
    except BaseException as error:  # whatever it is: it costs this file, and is told
        return Problem(shown, _said(error))


_TOO_LONG = "reading it takes more than"


def _said(error: BaseException) -> str:
    match error:
        case MemoryError():
            return "there is no memory for it"
        case RecursionError():
            return "nested too deeply to be read"
        case OSError():
            return f"cannot be read: {error.strerror or error}"
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    where = f" in {Path(at.tb_frame.f_code.co_filename).name}, line {at.tb_lineno}" if at is not None else ""
    return f"a fault of timeline, please report it: {type(error).__name__}{where}"


def read(task: Task, profile: Profile) -> Result:
    """What one file of a corpus gives: its articles with their claims as a person wants them, and its problems."""
    loaded = through(task.shown, 0, lambda: _loaded(task))
    if isinstance(loaded, Problem):  # what was read at an address before is left as it is
        return Result(task.path, None, (), (loaded,), record="" if paths.is_address(task.shown) else None)
    file = through(task.shown, len(loaded.data), lambda: _known(task, loaded))
    if isinstance(file, Problem):
        return Result(task.path, None, (), (file,))
    if file.sha256 == task.known:
        return Result(task.path, file, (), (), unchanged=True)
    if task.copy_of:
        return Result(task.path, file, (), (Problem(task.shown, f"a copy of {task.copy_of}", "F7"),))
    found = through(task.shown, len(loaded.data), lambda: _extracted(task, loaded.data, profile))
    if isinstance(found, Problem):  # it is tried again next time, unless that would cost as much again
        return Result(task.path, file if found.message.startswith(_TOO_LONG) else None, (), (found,))
    return Result(task.path, file, *found)


def _loaded(task: Task) -> reading.Loaded | Problem:
    if paths.is_address(task.shown):
        from timeline.reading import remote

        return remote.load(task.shown)
    return reading.load(paths.of(task.path), task.shown, _root(task))


def _root(task: Task) -> Path:
    return paths.of(task.path.removesuffix(task.shown))


def streamed(task: Task, work: Callable[[opening.File], T]) -> T | Problem:
    """What `work` makes of the open file of a task, be it at an address; a problem when it cannot be had."""
    if paths.is_address(task.shown):
        from timeline.reading import remote

        return remote.streamed(task.shown, work)
    return reading.streamed(paths.of(task.path), task.shown, _root(task), work)


def opened(task: Task) -> AbstractContextManager[opening.File]:
    """The open file of a task. Raises `OSError`."""
    if paths.is_address(task.shown):
        from timeline.reading.remote import Remote

        return Remote(task.shown)
    return opening.opened(paths.of(task.path))


def _known(task: Task, loaded: reading.Loaded) -> KnownFile:
    sha = hashlib.sha256(loaded.data).hexdigest()
    return KnownFile(loaded.size, loaded.mtime, sha, task.name, task.curation, task.order)


def _extracted(task: Task, data: bytes, profile: Profile) -> tuple[tuple[Extraction, ...], tuple[Problem, ...]]:
    from timeline import pipeline

    if task.order:
        profile = replace(profile, date_order=task.order)
    profile = overrides.told(profile, task.decisions)
    redate = partial(_redated, task)
    extractions, problems = pipeline.extract_file(data, task.shown, task.name, profile, redate, task.beside)
    return _decided(task, extractions, problems)


def _decided(
    task: Task, extractions: list[Extraction], problems: list[Problem]
) -> tuple[tuple[Extraction, ...], tuple[Problem, ...]]:
    """What was extracted, as a curator wants it; what of his decisions finds nothing is a problem."""
    for i, extraction in enumerate(extractions):
        own = task.decisions.about(extraction.article.source.id)
        claims, lost = overrides.apply(list(extraction.claims), own, task.shown)
        extractions[i] = replace(extraction, claims=tuple(claims))
        problems += lost
    return tuple(extractions), tuple(summed(problems, task.shown))


def read_range(task: Task, part: Part, profile: Profile) -> list[Result]:
    """What each record of a range gives; one that is not what it was at the pass is told, and read another time."""
    profile = overrides.told(profile, task.decisions)
    profiles = {unit.order: replace(profile, date_order=unit.order) if unit.order else profile for unit in part.units}
    contents = _contents(task, part)
    if isinstance(contents, Problem):
        return [Result(task.path, None, (), (contents,), record="")]
    return [_record(task, unit, data, profiles[unit.order]) for unit, data in contents]


def _record(task: Task, unit: Unit, data: bytes | str | None, profile: Profile) -> Result:
    from timeline.reading import sharded

    if data is None:
        told = Problem(task.shown, f"record {unit.number}: it changed while it was read")
        return Result(task.path, None, (), (told,), record="")
    if isinstance(data, str):
        return Result(task.path, None, (), (Problem(sharded.shown(task.shown, unit.name), data),), record=unit.ids[0])
    own = replace(task, order=unit.order)
    made = through(task.shown, len(data), lambda: _of_record(own, unit, data, profile))
    if isinstance(made, Problem):  # it is tried again next time, unless that would cost as much again
        kept = unit.ids[0] if made.message.startswith(_TOO_LONG) else ""
        return Result(task.path, None, (), (made,), record=kept)
    return Result(task.path, None, *made, record=unit.ids[0])


def _contents(task: Task, part: Part) -> list[tuple[Unit, bytes | str | None]] | Problem:
    """The bytes of each record of a range; `None` for those of a file that has changed. A problem where it is gone."""
    if part.held is not None:
        return list(zip(part.units, part.held, strict=True))

    def read(file: opening.File) -> list[tuple[Unit, bytes | str | None]]:
        if (file.size, file.mtime) != (part.size, part.mtime):
            return [(unit, None) for unit in part.units]
        from timeline.reading import sharded

        of = sharded.layout(task.shown).reader(file.stream())
        return [(unit, of(unit)) for unit in part.units]

    return through(task.shown, limits.RANGE_BYTES.number, lambda: streamed(task, read))


def _of_record(
    task: Task, unit: Unit, data: bytes, profile: Profile
) -> tuple[tuple[Extraction, ...], tuple[Problem, ...]]:
    from timeline import pipeline
    from timeline.reading import sharded

    articles = sharded.articles(data, unit, task.shown, profile.fields)
    sources = [each for each in articles if isinstance(each, Source)]
    problems = [each for each in articles if isinstance(each, Problem)]
    extractions = [pipeline.extract(each, profile, partial(_redated, task)) for each in sources]
    notes = [note for each in extractions for note in each.problems]
    return _decided(task, extractions, problems + notes)


def _redated(task: Task, document: str, found: Dating) -> Dating:
    """What was found as its outlet's habit explains it, and then as the curator decided."""
    if task.order:
        from timeline import dating

        found = dating.by_outlet(found, task.order)
    return task.decisions.redate(document, found)


def summed(problems: Iterable[Problem], shown: str) -> list[Problem]:
    """The problems of one file, each once; of many of one code the first alone, with the number of the others."""
    by_code: dict[str, list[Problem]] = defaultdict(list)
    for problem in dict.fromkeys(problems):
        by_code[problem.code].append(problem)
    out = []
    for code, found in by_code.items():
        if code.startswith("F") and len(found) > limits.PROBLEMS.number:
            more = f"{found[0].message}; and {len(found) - 1:,} more like it in {shown}"
            found = [replace(found[0], message=more)]
        out += found
    return out


def given(path: Path, root: Path, asked: bool = True) -> list[Source | Problem]:
    """The articles of a file that is to be added; as `reading.read`, but nothing is raised."""
    name = paths.text(path)
    return _parts(name, through(name, _size(path), lambda: reading.read(path, root, asked)))


def typed(data: bytes, name: str) -> list[Source | Problem]:
    """The articles of what came by stdin, under the name it would have."""
    if len(data) > limits.FILE.number:
        return [Problem(name, f"too large to be read: more than {limits.FILE.number:,} bytes")]
    return _parts(name, through(name, len(data), lambda: reading.parse(data, name)))


def dated(source: Source, profile: Profile | None) -> Dating | Problem:
    """The publication date of an article that is to be added."""
    from timeline import pipeline

    return through(source.path, len(source.text), lambda: pipeline.date_source(source, profile))


def _parts(name: str, found: Sequence[Source | Problem] | Problem) -> list[Source | Problem]:
    if isinstance(found, Problem):
        return [found]
    sources = [each for each in found if isinstance(each, Source)]
    problems = [each for each in found if isinstance(each, Problem)]
    return [*sources, *summed(problems, name)]


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
