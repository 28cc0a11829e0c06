"""The one function that writes files: whole or not at all, over nothing that was not meant; nobody goes around it."""

from __future__ import annotations

import ast
import errno
import os
import re
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from timeline.corpus import writing
from timeline.corpus.writing import LEFT, OVER, USUAL, Manner
from timeline.errors import InputError, UsageError

PACKAGE = Path(writing.__file__).parent.parent
WRITES = frozenset(
    "write_text write_bytes rename renames replace mkstemp mkdtemp unlink remove rmdir NamedTemporaryFile TemporaryFile"
    " copyfile copy2 copytree move rmtree truncate ftruncate symlink symlink_to hardlink_to link touch fdopen mkfifo"
    " sendfile pwrite".split()
)
ALLOWED = {  # module -> what it does with files by itself, and why
    "corpus/writing.py": None,  # it is the one
    "store/opening.py": {"unlink"},  # the store's own files
    "cli/environment.py": {"open"},  # the empty device in place of a closed stream
    "cli/leaving.py": {"open"},  # the same
    "reading/archive.py": {"open"},  # a member, for reading
    "reading/remote.py": {"open"},  # an address, for reading
    "grammar/clauses.py": {"open"},  # a clause
    "grammar/reading.py": {"open"},
    "cli/linking.py": {"link"},  # of a terminal
    "export/grid.py": {"link"},
    "cli/tui/queue.py": {"truncate"},  # a line of text
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "corpus"
    made.mkdir()
    return made


def put(path: Path, text: str, manner: Manner = USUAL, corpus: Path | None = None) -> None:
    with writing.to(path, corpus or path.parent, manner) as out:
        out.write(text)


# nobody goes around it


def _of_files(call: ast.Call) -> str:
    """The name of what is called, where that is to open, move or take away a file; else nothing."""
    function = call.func
    if isinstance(function, ast.Name):
        return "open" if function.id == "open" and _is_for_writing(call, 1) else ""
    if not isinstance(function, ast.Attribute):
        return ""
    owner = getattr(function.value, "id", "")
    if function.attr == "open":
        if owner == "os":
            return "open" if not _is_read_only(call) else ""
        return "open" if _is_for_writing(call, 0) else ""
    if function.attr == "replace":  # of a text: two arguments; of a path: one
        return "replace" if owner == "os" or (len(call.args) == 1 and not call.keywords) else ""
    if function.attr in ("touch", "remove"):  # of a set, or of the store
        return function.attr if owner == "os" or not call.args else ""
    return function.attr if function.attr in WRITES else ""


def _is_for_writing(call: ast.Call, place: int) -> bool:
    modes = [*call.args[place : place + 1], *(each.value for each in call.keywords if each.arg == "mode")]
    return any(
        not isinstance(mode, ast.Constant) or re.fullmatch("r?b?[wxa+][bt+]*", str(mode.value)) for mode in modes
    )


def _is_read_only(call: ast.Call) -> bool:
    return len(call.args) > 1 and not any(
        name in ast.unparse(call.args[1]) for name in ("WRONLY", "RDWR", "CREAT", "APPEND", "TRUNC", "_FRESH", "_PLACE")
    )


def around(source: str) -> list[str]:
    """What a module does with files."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [found for found in map(_of_files, calls) if found]


def test_no_other_module_writes_files() -> None:
    found = {path.relative_to(PACKAGE).as_posix(): around(path.read_text(encoding="utf-8")) for path in MODULES}
    assert found["corpus/writing.py"], "the guard finds nothing where there is something"
    assert {name: set(calls) for name, calls in found.items() if calls and name != "corpus/writing.py"} == {
        name: calls for name, calls in ALLOWED.items() if calls
    }


MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize(
    "line",
    [
        "open('x', 'w')", "p.open('a')", "p.open(mode='x')", "open(p, m)", "p.write_text('')", "p.write_bytes(b'')",
        "os.open(p, os.O_WRONLY)", "os.open(p, os.O_RDWR | os.O_CREAT)", "p.rename(q)", "os.replace(p, q)",
        "p.replace(q)", "tempfile.mkstemp()", "p.unlink()", "os.remove(p)", "shutil.copyfile(p, q)", "p.touch()",
    ],
)  # fmt: skip
def test_the_guard_sees(line: str) -> None:
    assert around(f"import os, shutil, tempfile\n{line}\n")


def test_the_guard_lets_reading_pass() -> None:
    assert (
        around("open('x')\np.open('rb')\nos.open(p, os.O_RDONLY)\n'a'.replace('b', 'c')\nreplace(claim, date='x')\n")
        == []
    )


# whole or not at all


def test_a_file_is_there_when_all_of_it_is(folder: Path) -> None:
    with writing.to(folder / "a.md", folder) as out:
        out.write("half")
        out.flush()
        (left,) = folder.iterdir()
        assert LEFT.fullmatch(left.name)
    assert [(p.name, p.read_text()) for p in folder.iterdir()] == [("a.md", "half")]


@pytest.mark.parametrize("manner", [USUAL, OVER])
def test_an_error_in_the_middle_leaves_nothing_new(folder: Path, manner: Manner) -> None:
    if manner.over:
        (folder / "a.md").write_text("")
    before = sorted(p.name for p in folder.iterdir())
    with pytest.raises(MemoryError), writing.to(folder / "a.md", folder, manner) as out:
        out.write("half")
        raise MemoryError
    assert sorted(p.name for p in folder.iterdir()) == before


STEPS = ["os.open", "os.fsync", "os.link", "Path.replace", "os.fchmod"]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EINTR])
def test_a_step_that_fails_leaves_the_old_file_or_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    path = folder / "a.yaml"
    over = step != "os.link"
    if over:
        path.write_text("old")
    owner, name = step.split(".")
    with monkeypatch.context() as patched, pytest.raises(InputError, match="cannot write"):
        patched.setattr(os if owner == "os" else Path, name, fails)
        put(path, "new", Manner(over=over, mode=0o640))
    assert [(p.name, p.read_text()) for p in folder.iterdir()] == ([("a.yaml", "old")] if over else [])


def test_a_folder_that_cannot_be_synced_is_told_and_the_file_is_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def fails(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EIO, "Input/output error")
        sync(handle)

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(InputError, match="is written, but"):
        put(folder / "a.md", "new")
    assert (folder / "a.md").read_text() == "new"


def test_file_and_folder_are_synced_in_this_order(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    sync, link = os.fsync, os.link

    def synced(handle: int) -> None:
        seen.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        sync(handle)

    def linked(*names: Path) -> None:
        seen.append("name")
        link(*names)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "link", linked)
    put(folder / "a.md", "new")
    assert seen == ["file", "name", "folder"]


# over nothing that was not meant


def test_what_has_appeared_meanwhile_is_never_replaced(folder: Path) -> None:
    with pytest.raises(UsageError, match="exists already"), writing.to(folder / "a.md", folder) as out:
        out.write("new")
        (folder / "a.md").write_text("somebody's")
    assert [(p.name, p.read_text()) for p in folder.iterdir()] == [("a.md", "somebody's")]


def test_where_there_are_no_hard_links_a_file_is_never_replaced_either(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", fails)
    put(folder / "a.md", "new")
    assert (folder / "a.md").read_text() == "new"
    with pytest.raises(UsageError), writing.to(folder / "b.md", folder) as out:
        out.write("new")
        (folder / "b.md").write_text("somebody's")
    assert (folder / "b.md").read_text() == "somebody's"
    assert sorted(p.name for p in folder.iterdir()) == ["a.md", "b.md"]


def test_mode_and_link_of_the_owner_stay(folder: Path, tmp_path: Path) -> None:
    real = tmp_path / "real.yaml"
    real.write_text("old")
    real.chmod(0o604)
    (folder / "a.yaml").symlink_to(real)
    put(folder / "a.yaml", "new", OVER)
    assert (folder / "a.yaml").is_symlink() and real.read_text() == "new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o604
    assert sorted(p.name for p in tmp_path.iterdir()) == ["corpus", "real.yaml"]


def test_a_private_file_is_private_while_it_is_written(folder: Path) -> None:
    path = folder / "a.yaml"
    path.write_text("old")
    path.chmod(0o600)
    with writing.to(path, folder, OVER) as out:
        (fresh,) = [p for p in folder.iterdir() if p != path]
        assert stat.S_IMODE(fresh.stat().st_mode) & 0o077 == 0
        out.write("new")


def test_an_article_that_lies_open_by_a_handle_is_one(folder: Path) -> None:
    (folder / "a.txt").write_text("22 August 2018\n\nThey met.\n")
    with (folder / "a.txt").open("a") as handle, pytest.raises(UsageError, match="an article"):
        put(Path(f"/dev/fd/{handle.fileno()}"), "new", OVER, folder)


# what killed writers leave

KILLED = """
import os, sys
from pathlib import Path
from timeline.corpus import writing
with writing.to(Path(sys.argv[1]), Path(sys.argv[1]).parent, writing.OVER) as out:
    out.write("half")
    out.flush()
    print("written", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def writer(folder: Path) -> Iterator[Callable[[], subprocess.Popen[str]]]:
    started = []

    def start() -> subprocess.Popen[str]:
        made = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(folder / "a.md")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)},
        )  # fmt: skip
        started.append(made)
        assert made.stdout and made.stdout.readline() == "written\n"
        return made

    yield start
    for each in started:
        each.kill()
        each.communicate()


def test_what_a_killed_writer_left_goes_and_what_is_being_written_stays(
    folder: Path, writer: Callable[[], subprocess.Popen[str]]
) -> None:
    killed, alive = writer(), writer()
    assert len(list(folder.iterdir())) == 2
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    writing.tidy(folder)
    assert len(list(folder.iterdir())) == 1
    alive.communicate()
    assert [(p.name, p.read_text()) for p in folder.iterdir()] == [("a.md", "half")]


def test_tidying_a_folder_that_is_not_there_is_nothing(folder: Path) -> None:
    writing.tidy(folder / "none")


def test_a_fresh_name_that_was_tidied_before_it_was_held_is_given_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open
    gone: list[Path] = []

    def snatched(path: str | Path, flags: int, mode: int = 0o777) -> int:
        handle = opened(path, flags, mode)
        if LEFT.fullmatch(Path(path).name) and not gone:
            gone.append(Path(path))
            Path(path).unlink()
        return handle

    monkeypatch.setattr(os, "open", snatched)
    put(folder / "a.md", "new")
    assert gone and [(p.name, p.read_text()) for p in folder.iterdir()] == [("a.md", "new")]
