"""The only place that opens what lies in a corpus: regular files alone, no more of them than was asked for."""

from __future__ import annotations

import errno
import io
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


class NoFile(OSError):
    """A pipe, a socket or a device."""


class TooLarge(OSError):
    """More bytes than are to be read."""


class File(Protocol):
    """An open file, below the folder or at an address (`reading.remote`), by ranges: `stream` can be at any place."""

    @property
    def size(self) -> int:
        """Bytes, as many as there were when it was opened."""

    @property
    def mtime(self) -> int:
        """Another number when the file has changed."""

    def whole(self, most: int) -> bytes:
        """All of it. Raises `TooLarge` for more than `most` bytes."""

    def stream(self) -> BinaryIO:
        """The file from its beginning on; it is closed with this."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A regular file that is open; `size` and time stamp (ns) are those it had then, whatever becomes of it."""

    handle: int
    size: int
    mtime: int

    def read(self, most: int) -> bytes:
        """The next bytes: `most`, or as many as there are; of a file that grows no more than it had."""
        pieces, left = [], min(most, self.size) if self.size else most  # files of /proc have no size
        while left > 0 and (piece := os.read(self.handle, min(left, _PIECE))):
            pieces.append(piece)
            left -= len(piece)
        return b"".join(pieces)

    def whole(self, most: int) -> bytes:
        """All bytes that are left. Raises `TooLarge`, before one is read where the size tells, for more than `most`."""
        data = self.read(most + 1) if self.size <= most else b""
        if max(len(data), self.size) > most:
            raise TooLarge(f"more than {most:,} bytes")
        return data

    def stream(self) -> BinaryIO:
        """The file from its beginning on, to be read in pieces and at any place; it is closed with this."""
        return io.BufferedReader(io.FileIO(self.handle, closefd=False), _BUFFER)

    def __enter__(self) -> Opened:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self.handle)


_BUFFER = 1 << 18  # bytes
_PIECE = 1 << 24  # bytes asked for at once


def opened(path: Path) -> Opened:
    """The file behind a path and its links. Raises `NoFile`, and `OSError` for a folder or what cannot be opened.

    What it is is looked at before, for a device may do something when it is opened, and again on the open file, for
    another may have taken its place; nothing waits for the other end of a pipe.
    """
    about = path.stat()
    if stat.S_ISDIR(about.st_mode):
        os.scandir(path).close()  # says why a folder cannot be looked into
    _regular(about)
    handle = os.open(path, _FLAGS)
    try:
        about = _regular(os.fstat(handle))
    except OSError:
        os.close(handle)
        raise
    return Opened(handle, about.st_size, about.st_mtime_ns)


def _regular(about: os.stat_result) -> os.stat_result:
    if stat.S_ISDIR(about.st_mode):
        raise IsADirectoryError(errno.EISDIR, "a folder")
    if not stat.S_ISREG(about.st_mode):
        raise NoFile("a pipe, a socket or a device, no file")
    return about


def whole(path: Path, most: int) -> bytes:
    """All of a file. Raises `TooLarge` for more than `most` bytes, else as `opened`."""
    with opened(path) as file:
        return file.whole(most)


def text(path: Path, most: int = sys.maxsize) -> str:
    r"""All of a file as text with `\n` line ends; what is no UTF-8 is replaced. Raises as `whole`."""
    return whole(path, most).decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
