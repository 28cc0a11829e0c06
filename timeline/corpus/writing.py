"""Writes files: whole or not at all, and never over an article. No other module opens a file for writing."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from timeline import limits, opening, reading
from timeline.errors import InputError, UsageError
from timeline.reading.folder import NOT_ARTICLES
from timeline.text import marks

try:
    import fcntl
except ImportError:  # not on Windows, where no left-over is taken away
    fcntl = None  # type: ignore[assignment]

LEFT = re.compile(r"\.timeline-[0-9a-f]{16}\.new")  # a file that is being written, or that a killed writer left
_FRESH = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
_LOOK = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_IN_PLACE = os.O_WRONLY | os.O_APPEND | getattr(os, "O_NOCTTY", 0)
_HANDLES = ("/dev/", "/proc/")  # below them a name stands for what somebody else has opened
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV})
_NO_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EBADF, errno.EACCES})
_TRIES = 9  # names for a fresh file; each of them is random


@dataclass(frozen=True, slots=True)
class Manner:
    """How a file is written: over what is there, if `over`; line ends; `mode` bits of one that was not there before."""

    over: bool = False
    newline: str = "\n"
    mode: int | None = None


USUAL = Manner()
OVER = Manner(over=True)


@contextlib.contextmanager
def to(path: Path, corpus: Path, manner: Manner = USUAL) -> Iterator[TextIO]:
    """A stream whose text is the file `path` as soon as all of it is on the disk; until then what was there stands.

    A link of the owner's is followed to its file, whose mode and owner stay. A device, a pipe or an open handle is
    written as it is. What is no text is written escaped. Raises `UsageError` for an article of the folder `corpus`, and
    for a file that is there where nothing may be written `over`; `InputError` when it cannot be written.
    """
    with _told(path):
        _spare_articles(path, corpus)
        with _in_place(path) if is_stream(path) else _text(path, manner) as out:
            yield out


@contextlib.contextmanager
def file(path: Path, corpus: Path, manner: Manner = USUAL) -> Iterator[Path]:
    """A fresh and empty file beside, to be filled with bytes by its name: it is the file `path` when that is done.

    Whoever fills it leaves it in its place. Raises as `to`, and `UsageError` for a device, a pipe or an open handle.
    """
    if is_stream(path):
        raise UsageError(f"{path} is no file.", "Name a file: these bytes are written at any place of it.")
    with _told(path):
        _spare_articles(path, corpus)
        with _whole(path, manner) as (_, fresh):
            yield fresh


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """Raises the errors of a person in place of those of the system."""
    try:
        yield
    except BrokenPipeError:
        raise
    except FileExistsError as error:
        raise UsageError(f"{path} exists already.", "Nothing was written over it: choose another name.") from error
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror or error}.", _left(path)) from error


def _left(path: Path) -> str | None:
    return "What was there before stands." if path.is_file() and not is_stream(path) else None


def is_stream(path: Path) -> bool:
    """Whether a path stands for a device, a pipe or an open handle, of which nothing is written over."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISDIR(mode) and (not stat.S_ISREG(mode) or str(path.absolute()).startswith(_HANDLES))


@contextlib.contextmanager
def _in_place(path: Path) -> Iterator[TextIO]:
    handle = os.open(path, _IN_PLACE)
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
        yield out


@contextlib.contextmanager
def _text(path: Path, manner: Manner) -> Iterator[TextIO]:
    with (
        _whole(path, manner) as (handle, _),
        os.fdopen(
            handle, "w", encoding="utf-8", errors="backslashreplace", newline=manner.newline, closefd=False
        ) as out,
    ):
        yield out


@contextlib.contextmanager
def _whole(path: Path, manner: Manner) -> Iterator[tuple[int, Path]]:
    """Beside under a fresh name, synced, renamed: whoever looks sees the old file or the new one."""
    target = Path(os.path.realpath(path)) if manner.over else path
    before = _before(target)
    mode = 0o666 if manner.mode is None else manner.mode
    handle, fresh = _fresh(target.parent, mode if before is None else stat.S_IMODE(before.st_mode) & 0o777)
    kept = os.dup(handle) if fcntl else None  # the lock lives on when the file is closed
    try:
        with os.fdopen(handle, "wb", buffering=0):
            yield handle, fresh
            _like(handle, before, manner.mode)
            os.fsync(handle)
        (Path.replace if manner.over else _beside_none)(fresh, target)
    except BaseException:
        with contextlib.suppress(OSError):
            fresh.unlink()
        raise
    finally:
        if kept is not None:
            os.close(kept)
    _sync(target)


def _before(target: Path) -> os.stat_result | None:
    """What is there now. Raises `OSError` for a folder, and for a file that its owner made read-only."""
    try:
        found = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return found


def _fresh(folder: Path, mode: int) -> tuple[int, Path]:
    """A new file beside, held by a lock as long as somebody writes it."""
    for _ in range(_TRIES):
        path = folder / f".timeline-{os.urandom(8).hex()}.new"
        handle = os.open(path, _FRESH, mode)
        if fcntl is None:
            return handle, path
        with contextlib.suppress(OSError):  # a file system without locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        if os.fstat(handle).st_nlink:  # else it was tidied away before it was held
            return handle, path
        os.close(handle)
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))


def _like(handle: int, before: os.stat_result | None, mode: int | None) -> None:
    """Owner and mode of the file that was there; of a new one `mode`."""
    if not hasattr(os, "fchmod"):
        return
    if before is not None:
        now = os.fstat(handle)
        if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
            with contextlib.suppress(PermissionError):
                os.fchown(handle, before.st_uid, before.st_gid)
        mode = stat.S_IMODE(before.st_mode)
    if mode is not None:
        os.fchmod(handle, mode)


def _beside_none(fresh: Path, target: Path) -> None:
    """The file under its name; what has appeared there meanwhile is never replaced: `FileExistsError`."""
    try:
        os.link(fresh, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        os.close(os.open(target, _FRESH, 0o666))  # it is ours, and empty until the next line
        try:
            fresh.replace(target)
        except OSError:
            target.unlink()
            raise
        return
    with contextlib.suppress(OSError):
        fresh.unlink()


def _sync(target: Path) -> None:
    """The new name is on the disk. Raises `InputError` where that is not known, though the file is there."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    try:
        handle = os.open(target.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            told = f"{target} is written, but its folder could not be synced: {error.strerror}."
            raise InputError(told, "It may be gone when the power fails now. Look after the disk.") from error


def tidy(folder: Path) -> None:
    """Take away what killed writers left in a folder; what somebody is writing now is held, and stays."""
    if fcntl is None:
        return
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if LEFT.fullmatch(path.name):
                _take_away(path)


def _take_away(path: Path) -> None:
    with contextlib.suppress(OSError):  # a link, held by a writer, or another's: it stays
        handle = os.open(path, _LOOK)
        try:
            about = os.fstat(handle)
            if stat.S_ISREG(about.st_mode) and about.st_uid == os.geteuid():
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                path.unlink()
        finally:
            os.close(handle)


def _spare_articles(path: Path, corpus: Path) -> None:
    """Raises `UsageError` when the file at `path`, by whatever name or link, is an article of the corpus.

    What the program exported itself, and what holds nothing, is no article.
    """
    try:
        about = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return
    if not stat.S_ISREG(about.st_mode) or not about.st_size:
        return
    for name in _names(path, about, corpus):
        if _may_be_article(name) and not _is_own(name):
            raise UsageError(f"{path} is an article of {corpus}.", "Nothing is written over one: name another file.")


def _names(path: Path, about: os.stat_result, corpus: Path) -> Iterator[Path]:
    """The names below the corpus of the file at `path`."""
    real, folder = Path(os.path.realpath(path)), Path(os.path.realpath(corpus))
    if real.is_relative_to(folder):
        yield real
    if about.st_nlink > 1 and folder.is_dir():
        for other in reading.discover(folder):
            with contextlib.suppress(OSError):
                if os.path.samestat(about, other.stat()):
                    yield other


def _may_be_article(path: Path) -> bool:
    if path.name.lower() in NOT_ARTICLES or path.name.startswith("."):
        return False
    if reading.may_hold_articles(path):
        return True
    from timeline.reading import kinds

    with opening.opened(path) as file:
        return kinds.is_read(file.read(limits.BEGINNING.number))


def _is_own(path: Path) -> bool:
    text = opening.text(path)
    return marks.is_own(text) or not text.strip()
