"""Commands played with one fault in turn: the n-th read, write, sync, rename, SQL statement or call of ours fails.

python tests/faulty.py COMMAND [every] [KIND ...]

Each run is a fork of this process, so that nothing of a fault stays; what came of it is compared with a run without
one. Prints `N points` and a line for each broken promise; `every` tries all points and all faults, else a choice.
"""

from __future__ import annotations

import errno
import gc
import importlib
import io
import os
import pkgutil
import re
import resource
import shutil
import signal
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

PACKAGE = Path(__file__).parent.parent
sys.path.insert(0, str(PACKAGE))

import timeline  # noqa: E402
import timeline.__main__ as program  # noqa: E402
from timeline import cli  # noqa: E402

ARTICLES = {
    "a.txt": "22 August 2018\n\nRussian envoys met Taliban leaders in Moscow on Monday.\n\nKabulov denied it today.\n",
    "b.md": "# Talks\n\n23 August 2018\n\nThe Taliban met Russian envoys in Kabul on Tuesday, Lavrov said.\n",
    "sub/c.txt": "24 August 2018\n\nLavrov met a Taliban delegation in Doha on 3 March 2018.\n",
}
DECIDED = "# ours\nclaims:\n- {in: a, quote: Kabulov denied, status: rejected, by: ana}  # surely\n"
NEW = "25 August 2018\n\nRussian diplomats met Taliban leaders in Sochi on Thursday.\n"
OLD = "# Old\n\n<!-- written by timeline: a chronology, no article -->\n"
LIST = ("list", "--all", "-f", "jsonl")
COMMANDS = {
    "index": ("index", "--jobs", "1"),
    "list": LIST,
    "add": ("add", "more/new.txt"),
    "review": ("review", "b:1", "--accept", "--by", "bo"),
    "export": ("export", "-o", "old.md", "--force"),
}
FAULTS = ("ENOSPC", "EIO", "EINTR", "killed")
KINDS = ("files", "sql", "memory", "size")
STEPS = {"files": 1, "sql": 5}  # every so many points are tried; of files in a long run every second
LONG = 60  # points
SIZES = range(3_000, 300_000, 25_000)  # bytes beyond which no file of the run may grow
CALLS = 16  # of the package's functions in which memory ends, spread over the run
CHANGES = ("INSERT", "UPDATE", "DELETE", "CREATE", "DROP", "COMMIT")
_IGNORED = re.compile(
    r"Exception ignored in: .*\nTraceback (?:.*\n)*?MemoryError:? *\n"
)  # while Python throws things away
TODAY = "2021-12-01"


@dataclass
class Fault:
    """The n-th point of a kind, and what happens there; a full disk stays full. `met` counts the points."""

    kind: str
    n: int
    what: str
    folder: str
    met: int = 0

    def at(self, kind: str, changes: bool) -> None:
        """Pass a point, or fail there."""
        if kind != self.kind:
            return
        self.met += 1
        stays = self.what == "ENOSPC" and self.met > self.n > 0 and changes
        if self.met == self.n or stays:
            if self.what == "killed":
                os.kill(os.getpid(), signal.SIGKILL)
            if kind == "sql":
                raise _of_sql(self.what)
            number = getattr(errno, self.what)
            raise OSError(number, os.strerror(number))


def _of_sql(what: str) -> sqlite3.Error:
    code, text = {
        "ENOSPC": (sqlite3.SQLITE_FULL, "database or disk is full"),
        "EIO": (sqlite3.SQLITE_IOERR, "disk I/O error"),
        "EINTR": (sqlite3.SQLITE_INTERRUPT, "interrupted"),
    }[what]
    error = sqlite3.OperationalError(text)
    error.sqlite_errorcode = code
    return error


def watch(fault: Fault) -> None:
    """Put the fault into everything by which the program reaches files and its database."""
    if fault.kind == "memory":
        _watch_calls(fault)
        return
    for name, changes in (
        ("open", True), ("fsync", True), ("link", True), ("replace", True), ("unlink", True), ("fchmod", True),
        ("mkdir", True), ("stat", False), ("listdir", False), ("scandir", False), ("fstat", False),
    ):  # fmt: skip
        setattr(os, name, _failing(fault, getattr(os, name), changes))
    os.fdopen = _failing_stream(fault, os.fdopen)  # type: ignore[assignment]
    io.open = _failing_stream(fault, io.open)  # type: ignore[assignment]
    connect = sqlite3.connect

    class Faulty(sqlite3.Connection):
        def execute(self, sql: str, *more: Any) -> sqlite3.Cursor:
            fault.at("sql", sql.startswith(CHANGES))
            return super().execute(sql, *more)

        def executemany(self, sql: str, *more: Any) -> sqlite3.Cursor:
            fault.at("sql", sql.startswith(CHANGES))
            return super().executemany(sql, *more)

    def connected(path: str, *more: Any, **named: Any) -> sqlite3.Connection:
        named |= {} if path == ":memory:" else {"factory": Faulty}
        return connect(path, *more, **named)

    sqlite3.connect = connected  # type: ignore[assignment]


def _is_ours(fault: Fault, first: object) -> bool:
    if isinstance(first, int):
        return first > 2
    return isinstance(first, (str, bytes, os.PathLike)) and fault.folder in os.path.abspath(os.fsdecode(first))  # noqa: PTH100


def _failing(fault: Fault, real: Callable[..., Any], changes: bool) -> Callable[..., Any]:
    def called(*given: Any, **named: Any) -> Any:
        if given and _is_ours(fault, given[0]):
            fault.at("files", changes)
        return real(*given, **named)

    return called


def _failing_stream(fault: Fault, real: Callable[..., Any]) -> Callable[..., Any]:
    def opened(file: Any, mode: str = "r", *more: Any, **named: Any) -> Any:
        changes = bool(set(mode) & set("wxa"))
        ours = _is_ours(fault, file)
        if ours:
            fault.at("files", changes)
        stream = real(file, mode, *more, **named)
        return _Stream(stream, fault, changes) if ours else stream

    return opened


class _Stream:
    """A file whose every read and write is a point."""

    def __init__(self, real: Any, fault: Fault, changes: bool) -> None:
        self.real, self.fault, self.changes = real, fault, changes

    def read(self, *given: Any) -> Any:
        self.fault.at("files", self.changes)
        return self.real.read(*given)

    def write(self, text: Any) -> Any:
        self.fault.at("files", self.changes)
        return self.real.write(text)

    def flush(self) -> None:
        self.fault.at("files", self.changes)
        self.real.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)

    def __enter__(self) -> _Stream:
        return self

    def __exit__(self, *error: object) -> None:
        self.real.close()


def _watch_calls(fault: Fault) -> None:
    """Memory ends when the n-th function of the package is called."""
    package = os.path.dirname(timeline.__file__)  # noqa: PTH120

    def called(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(package):
            fault.met += 1
            if fault.met == fault.n:
                raise MemoryError

    sys.setprofile(called)


@dataclass
class Came:
    """What came of a run: `code` is negative when it was killed; `met` the points that it passed."""

    code: int
    out: str
    err: str
    met: int


def play(folder: Path, arguments: tuple[str, ...], fault: Fault | None = None) -> Came:
    """Run one command in `folder`, whose corpus is `docs` and whose cache is `cache`, in a process of its own."""
    child = os.fork()
    if not child:
        _child(folder, arguments, fault)
    _, status = os.waitpid(child, 0)
    out, err, met = ((folder / name).read_text("utf-8", "replace") for name in ("out", "err", "met"))
    return Came(os.waitstatus_to_exitcode(status), out, err, int(met or 0))


def _child(folder: Path, arguments: tuple[str, ...], fault: Fault | None) -> None:
    for number, name in ((1, "out"), (2, "err"), (3, "met")):
        handle = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        if handle != number:
            os.dup2(handle, number)
            os.close(handle)
    os.chdir(folder)
    os.environ |= {"XDG_CACHE_HOME": str(folder / "cache"), "TIMELINE_TODAY": TODAY, "TIMELINE_CORPUS": "docs"}
    fstat, write = os.fstat, os.write
    code = 70
    try:
        if fault and fault.kind == "size" and fault.n:
            resource.setrlimit(resource.RLIMIT_FSIZE, (fault.n, resource.RLIM_INFINITY))
        elif fault:
            watch(fault)
        sys.argv = ["timeline", *arguments]
        program.main()
    except SystemExit as ended:
        sys.setprofile(None)
        code = int(ended.code or 0)
        sys.stdout.flush()
    except BaseException:
        sys.setprofile(None)
        import traceback

        traceback.print_exc()
    sys.stderr.flush()
    assert fstat(3)
    write(3, str(fault.met if fault else 0).encode())
    os._exit(code)


def prepare(folder: Path, command: str) -> None:
    """A corpus, a file to add and an older export; a cache where the command finds one mostly."""
    for name, text in ARTICLES.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "docs" / "overrides.yaml").write_text(DECIDED, encoding="utf-8")
    (folder / "more").mkdir()
    (folder / "more" / "new.txt").write_text(NEW, encoding="utf-8")
    (folder / "old.md").write_text(OLD, encoding="utf-8")
    if command in ("review", "export"):
        came = play(folder, ("index",))
        assert came.code == 0, came


def held(folder: Path) -> dict[str, str]:
    """Every file that the corpus has, or could be taken for part of it, and the export."""
    files = [*folder.joinpath("docs").rglob("*"), folder / "old.md"]
    return {
        p.relative_to(folder).as_posix(): p.read_text("utf-8", "replace")
        for p in files
        if p.is_file() and not p.name.startswith(".timeline-")
    }


@dataclass
class Wanted:
    """What the command makes of files, and answers, when nothing disturbs it; `listed` is the chronology after it."""

    before: dict[str, str]
    after: dict[str, str]
    came: Came
    listed: str


def broken(folder: Path, came: Came, wanted: Wanted, command: str) -> Iterator[str]:
    """Which promises a disturbed run did not keep."""
    told = _IGNORED.sub("", came.err).strip()
    if "Traceback" in told or came.code not in (0, 2, -signal.SIGKILL):
        yield f"ended with {came.code}: {told[-600:]}"
    if came.code == 2 and "Error" not in told:
        yield f"exit 2 without a message: {told!r}"
    now = held(folder)
    for name in wanted.before.keys() | now.keys():
        if now.get(name) not in (wanted.before.get(name), wanted.after.get(name)) and not (told and name == "old.md"):
            yield f"{name} is neither as it was nor as it should be: {now.get(name)!r}"
    if came.code == 0:
        if came.out != wanted.came.out and not told:
            yield f"another answer, and nothing told: {came.out!r}"
        if command in ("add", "review") and now != wanted.after:
            yield "exit 0, and not done"
    if command in ("index", "list", "export"):
        listed = play(folder, LIST)
        if (listed.code, listed.out) != (0, wanted.listed):
            yield f"the next answer is another: {listed}"
    again = play(folder, COMMANDS[command])
    if again.code or held(folder) != wanted.after:
        yield f"once more gives another result: {again.code} {again.err} {held(folder).keys()}"
    left = [p.name for p in folder.joinpath("docs").rglob(".timeline-*")] if command in ("add", "review") else []
    if left:
        yield f"left over: {left}"


def undisturbed(command: str) -> Wanted:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place).resolve()
        prepare(folder, command)
        before = held(folder)
        came = play(folder, COMMANDS[command])
        assert came.code == 0, came
        return Wanted(before, held(folder), came, play(folder, LIST).out)


def tried(command: str, kind: str, every: bool) -> Iterator[tuple[int, str, list[str]]]:
    """Each point and fault that was tried, with the promises that were broken."""
    wanted = undisturbed(command)
    with tempfile.TemporaryDirectory() as place:
        start = Path(place).resolve() / "start"
        start.mkdir()
        prepare(start, command)
        points = one(Path(place), start, command, Fault(kind, 0, "EIO", place)).met
        for n, faults in chosen(kind, points, every):
            for what in faults:
                folder, fault = Path(place).resolve() / "now", Fault(kind, n, what, place)
                shutil.rmtree(folder, ignore_errors=True)
                came = one(Path(place), start, command, fault)
                yield n, what, list(broken(folder, came, wanted, command))


def one(place: Path, start: Path, command: str, fault: Fault) -> Came:
    """The command in a fresh copy of `start`, disturbed; the cache is keyed by the folder, which is always one."""
    folder = place.resolve() / "now"
    if not folder.is_dir():
        start.rename(folder)  # so that what was read there stays read
        shutil.copytree(folder, start, symlinks=True)
        for path in folder.rglob("*"):
            twin = start / path.relative_to(folder)
            about = path.stat()
            os.utime(twin, ns=(about.st_atime_ns, about.st_mtime_ns))
    return play(folder, COMMANDS[command], fault)


def chosen(kind: str, points: int, every: bool) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Points to fail at, and how."""
    if kind == "memory":
        step = max(1, points // (CALLS * (20 if every else 1)))
        yield from ((n, ("MemoryError",)) for n in range(2, points + 1, step))  # the first is the program's own
        return
    if kind == "size":
        yield from ((n, ("SIZE",)) for n in (range(SIZES.start, SIZES.stop, 2_000) if every else SIZES))
        return
    step = 1 if every else STEPS[kind] + (kind == "files" and points > LONG)
    for turn, n in enumerate(range(1, points + 1, step)):
        yield n, FAULTS if every else (FAULTS[turn % len(FAULTS)],)


def load() -> None:
    """Import everything first, and try it: an import is no point, and tables are made once."""
    for found in pkgutil.walk_packages(timeline.__path__, "timeline."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)
    with tempfile.TemporaryDirectory() as place, Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        prepare(Path(place), "load")
        streams = sys.stdout, sys.stderr
        sys.stdout = sys.stderr = nowhere
        try:
            for arguments in (("list",), ("review", "b:1", "--accept"), ("export", "-f", "md")):
                assert cli.run(("-q", "--no-cache", "-C", f"{place}/docs", *arguments)) == 0
        finally:
            sys.stdout, sys.stderr = streams
    gc.freeze()


def main() -> None:
    command, *more = sys.argv[1:]
    load()
    count = 0
    for kind in [kind for kind in KINDS if kind in more] or KINDS:
        for n, what, faults in tried(command, kind, "every" in more):
            count += 1
            for fault in faults:
                print(f"{command} {kind} {n} {what}: {fault}")
    print(f"{count} points")


if __name__ == "__main__":
    main()
